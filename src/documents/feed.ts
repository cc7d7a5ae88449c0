import { parseFeed } from 'feedsmith';
import { wholeFileError } from '../errors.ts';
import { textOf } from './charset.ts';
import type { Document } from './document.ts';
import { addressOf, attribute, parsePage } from './html/dom.ts';
import { tidy } from './markdown.ts';

export interface Entry {
  readonly url: string;
  readonly title: string;
}

/** The articles that a feed (RSS, Atom, RDF, JSON) lists, in its order, each once. Throws an InputError when it is no feed. */
export function readFeed(document: Document): readonly Entry[] {
  const text = textOf(document.shown, document.bytes, document.type);
  const entries = itemsIn(document.shown, text).flatMap(({ link, title }): readonly Entry[] => {
    const url = addressOf(link, document.url);
    return url === null ? [] : [{ url, title: tidy(title ?? '') }];
  });
  if (entries.length === 0) throw wholeFileError(document.shown, 'the feed has no articles with an address');
  return [...new Map(entries.map((entry) => [entry.url, entry])).values()];
}

interface Item {
  readonly link: string | null;
  readonly title: string | null;
}

function itemsIn(shown: string, text: string): readonly Item[] {
  const { format, feed } = parsed(shown, text);
  if (format === 'atom') {
    return (feed.entries ?? []).map(({ links = [], title }) => ({ link: (links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0])?.href ?? null, title: textIn(title) }));
  }
  if (format === 'json') return (feed.items ?? []).map(({ url, external_url: external, title }) => ({ link: url ?? external ?? null, title: title ?? null }));
  return (feed.items ?? []).map((item) => ({ link: item.link ?? null, title: textIn(item.title) }));
}

const textIn = (value: unknown): string | null =>
  typeof value === 'string' ? value : typeof value === 'object' && value !== null && 'value' in value && typeof value.value === 'string' ? value.value : null;

function parsed(shown: string, text: string): ReturnType<typeof parseFeed> {
  try {
    return parseFeed(text);
  } catch {
    throw wholeFileError(shown, 'is not a feed (RSS, Atom or JSON)', 'without --feed it is read as an article');
  }
}

/** The feed that a page tells of, null when it tells of none. */
export function feedOf(document: Document): string | null {
  const page = parsePage(textOf(document.shown, document.bytes, document.type));
  const link = page.querySelector('link[type="application/rss+xml"], link[type="application/atom+xml"], link[type="application/feed+json"]');
  return addressOf(attribute(link, 'href'), document.url);
}
