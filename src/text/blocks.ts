import type { Block, BlockKind } from '../types.ts';
import { isCreditLine, isPictureText } from './captions.ts';
import { isFurniture, isListHeading, isSectionName, latinShare } from './furniture.ts';
import { isPlainLatin } from './latin.ts';
import { type Paragraph, readParagraphs } from './paragraphs.ts';
import { isPlainProse } from './prose.ts';
import { countWords, endsAsSentence, hasDateline, isAllCaps, isSameTitle, isTitleCase, isTitleLike, repeats } from './titles.ts';

/**
 * From text to blocks. Paragraphs that say what they are (by Markdown's marks, as furniture, as credits) come first; the headline, the standfirst and what stands
 * between them follow from their neighbours. What nothing tells is body: a body sentence lost is worse than a line too many.
 */

/** Kinds under way; undefined is not yet told. */
type Kinds = (BlockKind | undefined)[];

/** How far down a page a headline can begin, in paragraphs. */
const TOP = 15;

/** In: a text and its title when known. Out: its blocks in order, without overlap; white space lies between them. */
export function splitBlocks(text: string, title: string | null): Block[] {
  const paragraphs = readParagraphs(text);
  const titled = title === null ? -1 : paragraphs.slice(0, TOP).findIndex((one) => isSameTitle(one.text, title));
  const kinds = paragraphs.map(({ text: line, marked }, i) => marked ?? (i === titled ? 'headline' : kindBySaying(line)));
  markForeignScript(paragraphs, kinds, text);
  markHeadline(paragraphs, kinds, titled);
  markCaptions(paragraphs, kinds);
  markDek(paragraphs, kinds);
  markTeasers(paragraphs, kinds);
  const lede = findLede(paragraphs, kinds);
  return paragraphs.map(({ start, end }, i) => {
    const kind = kinds[i] ?? 'body';
    return { start, end, kind, placement: i === lede ? 'lede' : kind };
  });
}

function kindBySaying(line: string): BlockKind | undefined {
  if (isPlainProse(line)) return undefined;
  if (isCreditLine(line)) return 'caption';
  return isFurniture(line) ? 'boilerplate' : undefined;
}

/** A line in another script than the text's is left over from the page around it. */
function markForeignScript(paragraphs: readonly Paragraph[], kinds: Kinds, text: string): void {
  if (isPlainLatin(text)) return;
  const latin = (latinShare(text) ?? 1) > 0.5;
  paragraphs.forEach(({ text: line }, i) => {
    const share = latinShare(line);
    if (share !== null && share > 0.5 !== latin) kinds[i] = 'boilerplate';
  });
}

/** The known title wherever it stands near the top, or the first line that can be a title before the first sentence; and each repetition of it. */
function markHeadline(paragraphs: readonly Paragraph[], kinds: Kinds, known: number): void {
  const at = known === -1 ? findHeadline(paragraphs, kinds) : known;
  const headline = paragraphs[at]?.text;
  if (headline === undefined) return;
  paragraphs.forEach(({ text }, i) => {
    if (isSameTitle(text, headline) && (i === at || kinds[i] !== 'boilerplate')) kinds[i] = 'headline';
  });
  // What stands untold above a headline is its kicker.
  for (let i = 0; i < at; i += 1) if (kinds[i] === undefined && !endsAsSentence(paragraphs[i]?.text ?? '')) kinds[i] = 'boilerplate';
}

function findHeadline(paragraphs: readonly Paragraph[], kinds: Kinds): number {
  const untold = paragraphs.slice(0, TOP).flatMap(({ text }, i) => (kinds[i] === undefined && !isPictureText(text) ? [i] : []));
  const [first, second] = untold;
  const titled = (i: number | undefined): boolean => i !== undefined && isTitleLike(paragraphs[i]?.text ?? '');
  if (first === undefined || paragraphs.length === 1 && endsAsSentence(paragraphs[0]?.text ?? '')) return -1;
  const words = countWords(paragraphs[first]?.text ?? '');
  // One to three words above a line that is a title itself name a section or a series.
  if (words < 4 && titled(second) && countWords(paragraphs[second ?? 0]?.text ?? '') > 4) return second ?? -1;
  return titled(first) ? first : -1;
}

/** Lines that tell what a picture shows, those above a credit in the same run of lines, and those that say a caption again. */
function markCaptions(paragraphs: readonly Paragraph[], kinds: Kinds): void {
  const spaced = new Set(paragraphs.map(({ run }) => run)).size > paragraphs.length / 2;
  paragraphs.forEach(({ text, run }, i) => {
    if (kinds[i] === undefined && isPictureText(text)) kinds[i] = 'caption';
    if (kinds[i] !== 'caption') return;
    const above = paragraphs[i - 1];
    if (spaced && above?.run === run && kinds[i - 1] === undefined && paragraphs[i - 2]?.run !== run) kinds[i - 1] = 'caption';
  });
  paragraphs.forEach(({ text }, i) => {
    if (kinds[i] !== undefined) return;
    const beside = [i - 2, i - 1, i + 1, i + 2].filter((j) => kinds[j] === 'caption').map((j) => paragraphs[j]?.text ?? '');
    if (beside.some((caption) => caption.length < text.length * 2 && text.length < caption.length * 2 && repeats(caption, text))) kinds[i] = 'caption';
  });
}

/** A day of the week or who said it: first paragraphs tell them, standfirsts leave them out. */
const LEDE = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:said|says|reported|according to)\b/;

/** A standfirst: right under the headline, short, and parted from the body by no stop, by furniture or a picture, or by the body's dateline. */
function markDek(paragraphs: readonly Paragraph[], kinds: Kinds): void {
  const headline = kinds.indexOf('headline');
  if (headline === -1) return;
  const untold = paragraphs.flatMap((_, i) => (i > headline && kinds[i] === undefined ? [i] : []));
  for (const [order, i] of untold.slice(0, 2).entries()) {
    const { text } = paragraphs[i] ?? { text: '' };
    const next = untold[order + 1];
    const bodyAfter = untold.slice(order + 1).some((j) => endsAsSentence(paragraphs[j]?.text ?? ''));
    const parted = next !== undefined && (next > i + 1 || hasDateline(paragraphs[next]?.text ?? ''));
    const short = text.length <= 220 && !hasDateline(text) && !/[.!?]["”’]?\s+[\p{Lu}“"]/u.test(text);
    if (!short || !bodyAfter || countWords(text) < 5 || text.endsWith(':') || (endsAsSentence(text) && (order > 0 || !parted || LEDE.test(text)))) return;
    kinds[i] = 'dek';
  }
}

/** Titles of other articles: under the heading of a list, right under a section's name in one run of lines, or in title case between sentences. */
function markTeasers(paragraphs: readonly Paragraph[], kinds: Kinds): void {
  let inList = false;
  paragraphs.forEach(({ text, run }, i) => {
    if (kinds[i] !== undefined) {
      inList = kinds[i] === 'boilerplate' && (inList || isListHeading(text));
      return;
    }
    if (endsAsSentence(text) || /[:;,]$/.test(text) || REPORTS.test(text)) {
      inList = inList && countWords(text) < 12 && !/[.”"]$/.test(text);
      return;
    }
    const above = paragraphs[i - 1];
    const words = countWords(text);
    const underSection = above !== undefined && kinds[i - 1] === 'boilerplate' && words > 3 && words < 25 && (above.run === run ? countWords(above.text) < 4 : isSectionName(above.text));
    const titled = isTitleCase(text) && !isAllCaps(text) && words > 5 && words < 17;
    const pointer = /^[+>»]+\s?\p{Lu}/u.test(text);
    if ((inList && words < 25) || underSection || titled || pointer) kinds[i] = 'boilerplate';
  });
}

const REPORTS = /[”"’],? (?:\p{Lu}[\p{L}.’'-]{1,30} ){0,3}(?:he |she |they )?(?:said|says|told|added)\b/u;

/** The first body paragraph that holds a sentence; failing that, the first. */
function findLede(paragraphs: readonly Paragraph[], kinds: Kinds): number {
  const body = paragraphs.flatMap((_, i) => (kinds[i] === undefined || kinds[i] === 'body' ? [i] : []));
  return body.find((i) => /[.!?…]/.test(paragraphs[i]?.text.slice(-400) ?? '') && countWords(paragraphs[i]?.text ?? '') > 4) ?? body[0] ?? -1;
}
