import { Readability } from '@mozilla/readability';
import { wholeFileError } from '../errors.ts';
import { inferPublished } from '../text/published.ts';
import { readableName } from '../loaders/text.ts';
import { countWords, isSameTitle } from '../text/titles.ts';
import { inferred, type Document, type Draft, type Known } from './document.ts';
import { parsePage, type Page, type PageElement } from './html/dom.ts';
import { markTexts, unmarked } from './html/marks.ts';
import { readMetadata, type Metadata } from './html/metadata.ts';
import { piecesOf } from './html/pieces.ts';
import { languageOf } from './language.ts';
import { tidy, toMarkdown, type Piece } from './markdown.ts';
import { requireText, wordsIn } from './too-little.ts';

/** More elements than any article has; with many more a page takes minutes. */
const MOST_ELEMENTS = 20_000;
/** Signs that could open a tag or a comment, also in scripts: counted before a tree is made of them. */
const MOST_SIGNS = 150_000;
/** Paragraphs in which a picture above the text can be. */
const LEAD = 10;
/** Elements in which a page may mark its article. */
const MOST_PARTS = 5;
/** By how much another way of finding the text must find more before it is believed. */
const MUCH_MORE = 1.5;

/** A web page as an article. Its scripts are not run, nothing is fetched. Throws an InputError when there is no article in it. */
export function readHtml(document: Document, html: string): Draft {
  try {
    return draftOf(document, html);
  } catch (error) {
    if (error instanceof RangeError) throw wholeFileError(document.shown, 'its elements are nested too deeply to be read', 'save the text of the article and add that');
    throw error;
  }
}

function draftOf(document: Document, html: string): Draft {
  if (signsIn(html) > MOST_SIGNS) throw wholeFileError(document.shown, `is not an article: it has more than ${MOST_SIGNS} tags`);
  const page = parsePage(html);
  if ([...page.querySelectorAll('*')].length > MOST_ELEMENTS) throw wholeFileError(document.shown, `is not an article: it has more than ${MOST_ELEMENTS} elements`);
  const facts = readMetadata(page, document.url);
  markTexts(page);
  const base = document.url ?? facts.url?.value ?? null;
  const found = contentOf(page, html, base, facts);
  const { pieces, remarks } = enough(found, facts);
  requireText(document.shown, pieces, whyTooLittle(page, facts));
  const text = toMarkdown([...head(page, facts, pieces), ...withoutTitle(pieces, facts.title?.value ?? null)]);
  return {
    text,
    outlet: facts.outlet ?? inferred(readableName(document.name.replace(/\.\w+$/, '') || 'source')),
    title: facts.title,
    published: facts.published ?? dateIn(text),
    url: facts.url,
    language: languageOf(facts.language, text),
    retrieved: null,
    remarks,
  };
}

function signsIn(html: string): number {
  let signs = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) signs += 1;
  return signs;
}

function dateIn(text: string): Known<string> | null {
  const day = inferPublished(text);
  return day === null ? null : inferred(day);
}

/** Pieces of an HTML text that is an article as it is, without a page around it. */
export function piecesOfHtml(html: string): readonly Piece[] {
  const { body } = parsePage(html);
  return body === null ? [] : piecesOf(body, null);
}

/** The article's part of the page: as Readability finds it, or as the page itself marks it where Readability leaves much of that out. */
function contentOf(page: Page, html: string, base: string | null, facts: Metadata): readonly Piece[] {
  const marked = [...page.querySelectorAll('[itemprop="articleBody"], article, main')].slice(0, MOST_PARTS).map((element) => piecesOf(element, base));
  const read = readably(html);
  const pieces = read === null ? [] : piecesOf(read, base);
  const size = wordsIn(pieces);
  const own = marked.find((other) => wordsIn(other) > size * MUCH_MORE && startsAlike(other, facts));
  if (size === 0 || own !== undefined) return own ?? marked.find((other) => wordsIn(other) > 0) ?? [];
  // The picture above the text is often outside of what Readability takes.
  const there = new Set(pieces.map(({ text }) => text));
  const lead = (marked.find((other) => startsAlike(other, facts)) ?? []).slice(0, LEAD).filter(({ kind, text }) => kind === 'caption' && !there.has(text));
  return [...lead, ...pieces];
}

/** A `main` that holds more than Readability's text can be a list of articles: it must be the one that the page is about. */
const startsAlike = (pieces: readonly Piece[], { title }: Metadata): boolean =>
  title === null || pieces.filter(({ kind }) => kind === 'heading').every(({ text }, at) => at > 0 || isSameTitle(text, title.value));

/** Readability changes the tree that it reads, so it is given its own. */
function readably(html: string): PageElement | null {
  const options = { keepClasses: true, charThreshold: 200, serializer: (node: unknown) => node as PageElement, disableJSONLD: true };
  const page = parsePage(html);
  markTexts(page);
  return new Readability<PageElement>(page as never, options as never).parse()?.content ?? null;
}

/** Some pages show a part and give machines the whole: the whole is what the outlet published. */
function enough(pieces: readonly Piece[], facts: Metadata): { readonly pieces: readonly Piece[]; readonly remarks: readonly string[] } {
  const body = (facts.body ?? '').split(/\n|<\/?p>/).map(tidy).filter((text) => text !== '').map((text): Piece => ({ kind: 'text', text }));
  if (wordsIn(body) > wordsIn(pieces) * MUCH_MORE && wordsIn(body) > 50) return { pieces: body, remarks: ['the text is from the page\'s data for machines; the page itself shows less'] };
  return { pieces, remarks: facts.locked ? ['the page says that it is for subscribers: this may be only its beginning'] : [] };
}

function whyTooLittle(page: Page, facts: Metadata): string | null {
  if (facts.locked) return 'the page says that it is for subscribers';
  const script = /\b(?:enable|turn on|requires?|needs?)\s+javascript\b|\bjavascript\s+(?:is\s+)?(?:disabled|required|to run)\b/i.test(page.documentElement?.textContent?.slice(0, 20_000) ?? '');
  const empty = page.querySelector('#root:empty, #app:empty, #__next:empty') !== null;
  return script || empty ? 'the page is made by scripts, which are not run' : null;
}

/** The headline, and the standfirst where the page shows one that is not in the text already. */
function head(page: Page, { title, description }: Metadata, pieces: readonly Piece[]): readonly Piece[] {
  const headline: readonly Piece[] = title === null ? [] : [{ kind: 'title', text: title.value }];
  const dek = standfirst(page, description);
  const there = dek === null || pieces.slice(0, 8).some(({ text }) => text.includes(dek) || dek.includes(text));
  return there || isSameTitle(dek, title?.value ?? '') ? headline : [...headline, { kind: 'text', text: dek }];
}

const textIn = (element: PageElement): string => tidy(unmarked(element.textContent ?? ''));

const STANDFIRSTS = '[itemprop="alternativeHeadline"], [class*="standfirst"], [class*="subheadline"], [class*="sub-headline"], [class*="article-dek"], [class*="article__dek"], [class*="headline-dek"], p[class="dek"], p[class="subtitle"], h2[class*="subtitle"]';

function standfirst(page: Page, description: string | null): string | null {
  const [named] = [...page.querySelectorAll(STANDFIRSTS)].map((element) => textIn(element)).filter((text) => countWords(text) > 4 && text.length < 400);
  if (named !== undefined) return named;
  if (description === null || countWords(description) < 5) return null;
  const shown = [...page.querySelectorAll('p, h2, h3')].some((element) => element.closest('aside, nav, footer') === null && textIn(element) === description);
  return shown ? description : null;
}

/** The headline stands before the text already. */
const withoutTitle = (pieces: readonly Piece[], title: string | null): readonly Piece[] =>
  pieces.filter(({ kind, text }, at) => at > 6 || title === null || kind === 'caption' || kind === 'furniture' || !isSameTitle(text, title));
