import { attribute, type Page } from './dom.ts';

/** Data of a page for machines (schema.org as JSON-LD), as far as it tells of its article. */

type Node = Readonly<Record<string, unknown>>;

export interface Told {
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly description: string | null;
  readonly body: string | null;
  /** Whether it says that the article is for subscribers. */
  readonly locked: boolean;
}

const ARTICLE = /^(?:[A-Za-z]*NewsArticle|Article|Report|LiveBlogPosting|BlogPosting|SocialMediaPosting|TechArticle)$/;
const DEEPEST = 6;

/** What the page's JSON-LD says of its article; of several, of the one with this address or headline, else of the first. null when it has none. */
export function readJsonLd(page: Page, likely: readonly (string | null)[]): Told | null {
  const nodes = [...page.querySelectorAll('script')]
    .filter((script) => /^application\/ld\+json\b/i.test(attribute(script, 'type') ?? ''))
    .flatMap((script) => flatten(parse(script.textContent ?? ''), 0));
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const known = new Set(likely.filter((value) => value !== null));
  const article = articles.find((node) => [textIn(node, 'headline'), addressIn(node)].some((value) => value !== null && known.has(value))) ?? articles[0];
  if (article === undefined) return null;
  const publisher = resolve(nodes, article['publisher'] ?? article['sourceOrganization'] ?? article['provider']);
  return {
    headline: textIn(article, 'headline') ?? textIn(article, 'name'),
    publisher: typeof publisher === 'string' ? publisher : publisher === null ? null : textIn(publisher, 'name'),
    published: textIn(article, 'datePublished') ?? textIn(article, 'dateCreated'),
    language: textIn(article, 'inLanguage'),
    url: addressIn(article),
    description: textIn(article, 'description'),
    body: textIn(article, 'articleBody'),
    locked: /^false$/i.test(String(article['isAccessibleForFree'] ?? '')),
  };
}

/** Pages put JSON-LD into comments, and raw line breaks into its strings. */
function parse(written: string): unknown {
  const json = written.trim().replace(/^(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)/, '').replace(/(?:-->|\/\*\]\]>\*\/|\]\]>)$/, '');
  for (const text of [json, json.replace(/\p{Cc}/gu, ' ')]) {
    try {
      return JSON.parse(text);
    } catch {
      continue;
    }
  }
  return null;
}

function flatten(data: unknown, depth: number): readonly Node[] {
  if (depth > DEEPEST || typeof data !== 'object' || data === null) return [];
  if (Array.isArray(data)) return data.flatMap((item) => flatten(item, depth + 1));
  const node = data as Node;
  return [node, ...flatten(node['@graph'], depth + 1), ...flatten(node['mainEntity'], depth + 1), ...(isNode(node['mainEntityOfPage']) ? flatten(node['mainEntityOfPage'], depth + 1) : [])];
}

const isNode = (data: unknown): data is Node => typeof data === 'object' && data !== null && !Array.isArray(data);

const typesOf = (node: Node): readonly string[] => [node['@type']].flat().filter((type) => typeof type === 'string').map((type) => type.replace(/^https?:\/\/schema\.org\//, ''));

/** The node that a reference (`{"@id": …}`) stands for. */
function resolve(nodes: readonly Node[], data: unknown): Node | string | null {
  const one: unknown = Array.isArray(data) ? data[0] : data;
  if (typeof one === 'string') return nodes.find((node) => node['@id'] === one && textIn(node, 'name') !== null) ?? (/^https?:|^#/.test(one) ? null : one);
  if (!isNode(one)) return null;
  return textIn(one, 'name') === null ? (nodes.find((node) => node['@id'] === one['@id'] && textIn(node, 'name') !== null) ?? null) : one;
}

const textIn = (node: Node, key: string): string | null => {
  const value: unknown = Array.isArray(node[key]) ? node[key][0] : node[key];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
};

function addressIn(node: Node): string | null {
  const page = node['mainEntityOfPage'];
  return textIn(node, 'url') ?? (isNode(page) ? (textIn(page, '@id') ?? textIn(page, 'url')) : textIn(node, 'mainEntityOfPage'));
}
