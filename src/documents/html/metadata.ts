import { inferPublished } from '../../text/published.ts';
import { readableName } from '../../loaders/text.ts';
import { isEdtf } from '../../text/dates/edtf.ts';
import { isSameTitle } from '../../text/titles.ts';
import { inferred, stated, type Known } from '../document.ts';
import { tidy } from '../markdown.ts';
import { addressOf, attribute, parsePage, type Page } from './dom.ts';
import { readJsonLd, type Told } from './json-ld.ts';

/** What a page says of its article: for machines as JSON-LD, OpenGraph and `meta`, for people in its title, headline and `time`. */

export interface Metadata {
  readonly title: Known<string> | null;
  /** null when not even the address tells it. */
  readonly outlet: Known<string> | null;
  /** A day (`2020-12-30`), as the outlet writes it where it is. */
  readonly published: Known<string> | null;
  readonly url: Known<string> | null;
  readonly language: string | null;
  /** A standfirst, if the page shows it too. */
  readonly description: string | null;
  /** The whole text, where the page gives it to machines. */
  readonly body: string | null;
  readonly locked: boolean;
}

type Metas = ReadonlyMap<string, string>;

const DATES = [
  'article:published_time', 'og:article:published_time', 'og:published_time', 'datepublished', 'date', 'pubdate', 'publishdate', 'publish-date', 'publish_date', 'publication_date', 'parsely-pub-date',
  'sailthru.date', 'dc.date', 'dc.date.issued', 'dcterms.created', 'dcterms.issued', 'dcterms.date', 'article.published', 'cxenseparse:recs:publishtime', 'rbpubdate', 'article_date_original',
];

/** In: a page, and the address it was had from (null for a file). */
export function readMetadata(page: Page, from: string | null): Metadata {
  const metas = metasOf(page);
  const heading = onlyHeading(page);
  const told = readJsonLd(page, [canonical(page, from), heading, metas.get('og:title') ?? null]);
  const url = urlOf(page, metas, told, from ?? savedFrom(page));
  const outlet = text(told?.publisher ?? null) ?? text(metas.get('og:site_name') ?? null) ?? text(metas.get('application-name') ?? null);
  const site = url === null ? null : siteName(url.value);
  return {
    title: titleOf(page, metas, told, heading, outlet, site),
    outlet: outlet === null ? outletFrom(page, site) : stated(outlet),
    published: publishedOf(page, metas, told, url?.value ?? null),
    url,
    language: languageOf(page, metas, told),
    description: text(metas.get('og:description') ?? metas.get('description') ?? told?.description ?? null),
    body: told?.body ?? null,
    locked: told?.locked === true || /^(?:locked|metered|paid|premium)$/i.test(metas.get('article:content_tier') ?? ''),
  };
}

/** The first of each name; `property`, `name` and `itemprop` are used for one another. */
function metasOf(page: Page): Metas {
  const metas = new Map<string, string>();
  for (const meta of page.querySelectorAll('meta')) {
    const key = (attribute(meta, 'property') ?? attribute(meta, 'name') ?? attribute(meta, 'itemprop'))?.toLowerCase();
    const content = attribute(meta, 'content');
    if (key !== undefined && content !== null && !metas.has(key)) metas.set(key, content);
  }
  return metas;
}

/** One line; what is still escaped (as it often is in JSON-LD) is read as HTML once more. */
function text(written: string | null): string | null {
  if (written === null) return null;
  const plain = /&#?\w{1,12};/.test(written) ? (parsePage(`<p>${written.replaceAll('<', '&lt;')}</p>`).querySelector('p')?.textContent ?? written) : written;
  return tidy(plain) || null;
}

/** The headline as the article shows it, where the page has only one. */
function onlyHeading(page: Page): string | null {
  for (const within of ['article h1, [itemprop="headline"]', 'main h1', 'h1']) {
    const found = new Set([...page.querySelectorAll(within)].map((heading) => tidy(heading.textContent ?? '')).filter((heading) => heading !== ''));
    const [heading] = found;
    if (found.size === 1 && heading !== undefined && heading.length <= 300 && heading.includes(' ')) return heading;
  }
  return null;
}

function titleOf(page: Page, metas: Metas, told: Told | null, heading: string | null, outlet: string | null, site: string | null): Known<string> | null {
  const titled = [told?.headline, metas.get('og:title'), metas.get('twitter:title')].map((title) => text(title ?? null)).filter((title) => title !== null);
  const isOutlet = (title: string): boolean => outlet !== null && isSameTitle(title, outlet);
  // What people see goes before what is made for searching and sharing.
  if (heading !== null && !isOutlet(heading)) return stated(heading);
  const first = titled.find((title) => !isOutlet(title));
  if (first !== undefined) return stated(outlet === null ? first : withoutSite(first, outlet));
  const whole = text(page.querySelector('title')?.textContent ?? null);
  if (whole === null || isOutlet(whole)) return null;
  return inferred(outlet === null ? splitTitle(whole, site).headline : withoutSite(whole, outlet));
}

/** "The ferry sank | Hill News": what stands between bars and spaced dashes. */
const parts = (title: string): readonly string[] => title.split(/\s[|–—·»-]\s+|\|\s*/).map((part) => part.trim()).filter((part) => part !== '');

function withoutSite(title: string, outlet: string): string {
  const [last] = parts(title).slice(-1);
  return last !== undefined && parts(title).length > 1 && isSameTitle(last, outlet) ? title.slice(0, title.lastIndexOf(last)).replace(/(?<![\s|–—·»-])[\s|–—·»-]+$/u, '') : title;
}

/** The outlet by the page's title, else by the site's name. */
function outletFrom(page: Page, site: string | null): Known<string> | null {
  const { name } = splitTitle(text(page.querySelector('title')?.textContent ?? null) ?? '', site);
  if (name !== null) return inferred(name);
  return site === null ? null : inferred(readableName(site));
}

/** "The ferry sank | Hill News": the outlet is the part that is the site's name too, or, where the site is not known, a short part beside a longer one. */
function splitTitle(title: string, site: string | null): { readonly headline: string; readonly name: string | null } {
  const all = parts(title);
  const longest = all.reduce((found, part) => (part.length > found.length ? part : found), '');
  const isSite = (part: string): boolean => site !== null && (squeezed(part).includes(squeezed(site)) || squeezed(site).includes(squeezed(part)));
  const short = all.filter((part) => part.split(' ').length <= 4);
  const name = all.length < 2 ? undefined : site === null ? short.findLast((part) => part !== longest) : short.findLast(isSite);
  const headline = all.filter((part) => part !== name).reduce((found, part) => (part.length > found.length ? part : found), '');
  return { headline: headline || title, name: name ?? null };
}

const squeezed = (name: string): string => name.toLowerCase().replace(/^the\s+/, '').replace(/[^\p{L}\p{N}]+/gu, '');

/** `www.hill-news.co.uk` gives `hill-news`; a number of a host is no name. */
export function siteName(url: string): string | null {
  const { hostname } = new URL(url);
  if (hostname.startsWith('[') || /^[\d.]+$/.test(hostname)) return null;
  const labels = hostname.split('.');
  const secondLevel = labels.length > 2 && /^(?:com?|org|net|gov|ac|edu|gob|gouv|or|ne|go)$/.test(labels.at(-2) ?? '') && (labels.at(-1) ?? '').length === 2;
  return labels.at(secondLevel ? -3 : -2) ?? labels[0] ?? null;
}

function publishedOf(page: Page, metas: Metas, told: Told | null, url: string | null): Known<string> | null {
  const times = [...page.querySelectorAll('[itemprop="datePublished"], time[pubdate]')].map((time) => attribute(time, 'datetime') ?? attribute(time, 'content') ?? time.textContent);
  const inArticle = page.querySelector('article time[datetime], main time[datetime], header time[datetime]') ?? page.querySelector('time[datetime]');
  for (const written of [told?.published, ...DATES.map((name) => metas.get(name)), ...times, attribute(inArticle, 'datetime')]) {
    const day = dayIn(written ?? null);
    if (day !== null) return stated(day);
  }
  const path = url === null ? null : /\/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?:\/|-|$)/.exec(new URL(url).pathname);
  const day = path === null ? null : `${path[1]}-${path[2]}-${path[3]}`;
  return day !== null && isEdtf(day) ? inferred(day) : null;
}

const LONGEST_DATE = 200;

/** The day in a date as pages write it: ISO 8601 (the day where the outlet is, as written), RFC 2822, or in words. */
export function dayIn(written: string | null): string | null {
  if (written === null || written.length > LONGEST_DATE) return null;
  const iso = /^\s*(\d{4})-?(\d\d)-?(\d\d)(?:$|[T\s])/.exec(written);
  const day = iso === null ? inferPublished(written.replace(/^\s*\p{L}{3,9},\s*/u, '').replace(/\s\d\d?:\d\d.*$/, '').trim()) : `${iso[1]}-${iso[2]}-${iso[3]}`;
  return day !== null && isEdtf(day) ? day : null;
}

function languageOf(page: Page, metas: Metas, told: Told | null): string | null {
  const written = [attribute(page.documentElement, 'lang'), attribute(page.documentElement, 'xml:lang'), told?.language, metas.get('og:locale'), metas.get('content-language'), metas.get('inlanguage')];
  const found = written.find((tag) => typeof tag === 'string' && /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(tag));
  return found?.replaceAll('_', '-') ?? null;
}

const canonical = (page: Page, base: string | null): string | null => addressOf(attribute(page.querySelector('link[rel~="canonical"]'), 'href'), base);

/** The page's own word for its address, unless that is the site's front page; else where it was had from. */
function urlOf(page: Page, metas: Metas, told: Told | null, from: string | null): Known<string> | null {
  const own = [canonical(page, from), addressOf(metas.get('og:url') ?? null, from), addressOf(told?.url ?? null, from)];
  const found = own.find((url) => url !== null && (new URL(url).pathname !== '/' || new URL(url).search !== '')) ?? from;
  return found === null ? null : stated(plainAddress(found));
}

const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|mc_[ce]id|igshid|ref_src|cmpid|ocid|at_\w+|xtor)$/i;

/** An address without its fragment and what only counts clicks. */
export function plainAddress(written: string): string {
  const url = new URL(written);
  url.hash = '';
  for (const name of [...url.searchParams.keys()].filter((key) => TRACKING.test(key))) url.searchParams.delete(name);
  return url.href;
}

/** The address that a browser wrote into a page when it was saved (Internet Explorer's mark of the web, SingleFile). */
function savedFrom(page: Page): string | null {
  for (const node of [...page.childNodes, ...(page.documentElement?.childNodes ?? []), ...(page.querySelector('head')?.childNodes ?? [])]) {
    if (node.nodeType !== 8) continue;
    const found = /saved from url=\(\d{1,5}\)(https?:\/\/\S+)|Page saved with SingleFile[^]{0,20}?url:\s*(https?:\/\/\S+)/i.exec((node.textContent ?? '').slice(0, 3000));
    const url = addressOf(found?.[1] ?? found?.[2] ?? null, null);
    if (url !== null) return url;
  }
  return null;
}
