import type { Span } from '../types.ts';
import { abbreviationOf, opensSentence } from './abbreviations.ts';
import { isLineList, listItems } from './lists.ts';

/**
 * Sentences by a list of small rules that each look at one stop and its neighbours, specific before general. Every look around is bounded,
 * so that the time is linear in the text.
 */

/** A stop or a run of stops, the closing quotes, brackets and note marks after it, and what follows. Offsets are into `text`. */
interface Stop {
  readonly text: string;
  readonly start: number;
  /** After the closing marks: where the sentence would end. */
  readonly end: number;
  readonly marks: string;
  readonly closers: string;
  /** The word that the stop hangs on, without opening marks; '' when white space stands between. */
  readonly word: string;
  /** Whether white space or nothing follows. */
  readonly spaced: boolean;
  /** Opening marks before the next word, and that word. */
  readonly opening: string;
  readonly next: string;
  /** Where the next word begins. */
  readonly nextAt: number;
  /** Where the sentence under way begins. */
  readonly sentence: number;
}

/** True: a sentence ends here. False: it goes on. Null: the rule has nothing to say. */
type Rule = (stop: Stop) => boolean | null;

const STOPS = /[.!?…。！？]+(?:[ \u00a0]\.(?![\p{L}\p{N}.]))*/gu;
const CLOSERS = /(?:[”’»)\]"']|\[\d{1,3}\]|[ \u00a0]”)*/uy;
const OPENING = /\s*([“‘„«"'‹([¡¿*]*)(\.{2,4}|…)?\s?/uy;
const NEXT = /[\p{L}\p{N}$€£¥₹#@][\p{L}\p{M}\p{N}’'.&-]{0,40}/uy;
const PARAGRAPH = /\n[^\S\n]*\n\s*|\n(?=[^\S\n]*[•⁃◦‣▪*–-][^\S\n])/gu;

/** Web addresses, e-mail addresses; a stop at their end is not part of them. */
const ADDRESS = /(?<![\p{L}\p{N}.+@/-])(?:https?:\/\/|www\.)[^\s<>“”"]+|(?<![\p{L}\p{N}.+-])[\p{L}\p{N}.+-]{1,64}@[\p{L}\p{N}.-]+/gu;
const BRACKETED = /\([^()]{1,400}\)|\[[^[\]]{1,400}\]/gu;
/** Names that end in a mark of exclamation. */
const EXCLAIMED = new Set(['Yahoo', 'Yum', 'Jeopardy', 'Wham', 'Joomla', 'E', 'Panic']);

const at = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};

/** In: text and a place in it. Out: its sentences in order, trimmed of white space; every other character is in exactly one. */
export function splitSentences(text: string, start = 0, end = text.length): Span[] {
  const spans: Span[] = [];
  const paragraph = text.slice(start, end);
  let from = start;
  for (const gap of paragraph.includes('\n') ? paragraph.matchAll(PARAGRAPH) : []) {
    splitParagraph(text.slice(from, start + gap.index), from, spans);
    from = start + gap.index + gap[0].length;
  }
  splitParagraph(text.slice(from, end), from, spans);
  return spans;
}

function splitParagraph(text: string, offset: number, spans: Span[]): void {
  let from = 0;
  const cut = (to: number): void => {
    const raw = text.slice(from, to);
    const start = from + raw.length - raw.trimStart().length;
    const end = from + raw.trimEnd().length;
    for (const piece of pieces(text, start, end)) spans.push({ start: offset + piece.start, end: offset + piece.end });
    from = to;
  };
  const lines = text.includes('\n') ? text.split('\n') : [];
  if (isLineList(lines)) {
    for (const line of lines) cut(from + line.length + 1);
    return;
  }
  const items = listItems(text);
  const shut = inside(text);
  let item = 0;
  for (const match of text.matchAll(STOPS)) {
    for (; (items[item]?.start ?? Infinity) <= match.index; item += 1) cut(items[item]?.start ?? from);
    const marker = items[item - 1];
    if (marker !== undefined && match.index < marker.end) continue;
    const stop = readStop(text, match.index, match[0], from);
    if (!shut(stop) && endsSentence(stop)) cut(stop.end);
  }
  for (; item < items.length; item += 1) cut(items[item]?.start ?? from);
  cut(text.length);
}

/** Longer than any sentence that people write, in code units. What takes sentences apart need not be linear in one. */
const LONGEST = 2000;

/** A sentence, in pieces when it is too long for one: broken at a space, else between two characters. */
function pieces(text: string, start: number, end: number): readonly Span[] {
  const found: Span[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const room = text.slice(from, from + LONGEST);
    const word = Math.max(room.lastIndexOf(' '), room.lastIndexOf('\n'));
    const to = from + (word > LONGEST / 2 ? word : LONGEST);
    const stop = /[\uD800-\uDBFF]/.test(text[to - 1] ?? '') ? to - 1 : to;
    found.push({ start: from, end: from + text.slice(from, stop).trimEnd().length });
    for (from = stop; from < end && /\s/.test(text[from] ?? '');) from += 1;
  }
  if (end > from) found.push({ start: from, end });
  return found.filter((piece) => piece.end > piece.start);
}

function readStop(text: string, start: number, marks: string, sentence: number): Stop {
  const after = start + marks.length;
  // Most stops have a space and a letter after them.
  const plain = text.charCodeAt(after) === 0x20 && isAlphanumeric(text.charCodeAt(after + 1));
  const closers = plain ? '' : at(CLOSERS, text, after)?.[0] ?? '';
  const end = after + closers.length;
  const opening = plain ? null : at(OPENING, text, end);
  const nextAt = end + (plain ? 1 : opening?.[0].length ?? 0);
  return {
    text, start, end, marks, closers, sentence, nextAt,
    word: wordBefore(text, Math.max(sentence, start - 40), start),
    spaced: end >= text.length || /\s/.test(text[end] ?? ''),
    opening: (opening?.[1] ?? '') + (opening?.[2] ?? ''),
    next: (at(NEXT, text, nextAt)?.[0] ?? '').replace(/(?<![.’'&-])[.’'&-]+$/, ''),
  };
}

const IN_WORD = /^[\p{L}\p{M}\p{N}°º.’'&-]$/u;
const BEGINS_WORD = /^[\p{L}\p{M}\p{N}°º]$/u;

/** The word that ends at `to`, with the stops and marks inside it; '' where there is none. */
function wordBefore(text: string, least: number, to: number): string {
  let from = to;
  for (let i = to - 1; i >= least; i -= 1) {
    if (isAlphanumeric(text.charCodeAt(i))) {
      from = i;
      continue;
    }
    const pair = isLowSurrogate(text, i) && i > least;
    const char = pair ? text.slice(i - 1, i + 1) : text.charAt(i);
    if (!IN_WORD.test(char)) break;
    if (pair) i -= 1;
    if (BEGINS_WORD.test(char)) from = i;
  }
  return text.slice(from, to);
}

/** A letter or digit of ASCII. */
const isAlphanumeric = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

const isLowSurrogate = (text: string, i: number): boolean => /[\uDC00-\uDFFF]/.test(text.charAt(i));

/** Whether a stop stands inside an address, or in brackets that were opened in the middle of the sentence. */
function inside(text: string): (stop: Stop) => boolean {
  const addresses = (!/@|:\/\/|www\./.test(text) ? [] : [...text.matchAll(ADDRESS)]).map((match) => ({ start: match.index, end: match.index + match[0].replace(/(?<![.,;:!?)\]’”])[.,;:!?)\]’”]+$/, '').length }));
  const brackets = (!/[([]/.test(text) ? [] : [...text.matchAll(BRACKETED)]).map((match) => ({ start: match.index, end: match.index + match[0].length }));
  let address = 0;
  let bracket = 0;
  return (stop) => {
    while ((addresses[address]?.end ?? Infinity) <= stop.start) address += 1;
    while ((brackets[bracket]?.end ?? Infinity) <= stop.start) bracket += 1;
    if ((addresses[address]?.start ?? Infinity) < stop.start) return true;
    const open = brackets[bracket];
    return open !== undefined && open.start < stop.start && stop.end < open.end && text.slice(stop.sentence, open.start).trim() !== '';
  };
}

const startsLikeSentence = (stop: Stop): boolean => /^[\p{Lu}\p{Lt}\p{Lo}\p{N}$€£¥₹#@]/u.test(stop.next) || /^\p{Ll}{1,2}\p{Lu}/u.test(stop.next);

/** "the end.The next": no space, but a small letter or digit before and a capitalised word after. */
const missingSpace: Rule = ({ spaced, word, marks, closers, next, opening, text, end }) => {
  if (spaced) return null;
  if (opening !== '' || (closers !== '' && !closers.endsWith('”'))) return false;
  const before = /\p{Ll}{2}$|\p{N}$/u.test(word) && !word.includes('.') && abbreviationOf(word) === null;
  return (before || closers !== '') && marks.length === 1 && /^(?:\p{Lu}[\p{Ll}’']+|[AI])(?:$|[.])/u.test(next) && !/^\p{L}+\.\p{L}/u.test(text.slice(end, end + 20));
};

/** Three dots are a pause; four are a stop after an omission. After a pause with a space before it only a word that opens sentences begins a new one. */
const ellipsis: Rule = (stop) => {
  if (stop.marks === '.') return null;
  const dots = [...stop.marks].reduce((sum, mark) => sum + (mark === '.' ? 1 : mark === '…' ? 3 : 0), 0);
  if (dots < 2) return null;
  if (/[[(]\s?$/.test(stop.text.slice(Math.max(0, stop.start - 2), stop.start))) return false;
  if (stop.text.slice(stop.sentence, stop.start).trim().length < 2) return false;
  if (!startsLikeSentence(stop)) return false;
  return dots > 3 || stop.word !== '' || stop.closers !== '' || (opensSentence(stop.next) && !/^I\b/.test(stop.next));
};

const REPORTS = '(?:said|says|asked|asks|told|replied|answered|added|wrote|shouted|cried|exclaimed|yelled|tweeted|wondered|declared|demanded)';
const REPORTING = new RegExp(`(?:\\p{Lu}[\\p{L}.’'-]{0,30}\\s+){1,4}${REPORTS}(?=([.,;:]|\\s+\\S{1,20}))`, 'uy');

/** “Stop!” John Smith said. A clause after "said" (he, the …) is a sentence of its own. */
const reportingClause: Rule = ({ text, marks, closers, opening, nextAt }) => {
  if (!/[”’"'»]/.test(closers) || opening !== '') return null;
  const after = at(REPORTING, text, nextAt)?.[1]?.trim();
  if (after === undefined) return null;
  if (/^[.,;:]/.test(after)) return false;
  return marks !== '.' && !opensSentence(after.replace(/(?<![.,;:])[.,;:]+$/, '')) ? false : null;
};

/** Lower case goes on, save a brand ("eBay") and a quotation whose beginning was left out. */
const smallLetter: Rule = (stop) => {
  if (startsLikeSentence(stop)) return null;
  return stop.next !== '' && /[“"‘]/.test(stop.opening) && /[.…]/.test(stop.opening);
};

const exclaimedName: Rule = ({ marks, word, next }) => (marks === '!' && EXCLAIMED.has(word) ? opensSentence(next) : null);

const abbreviation: Rule = (stop) => {
  if (stop.marks !== '.') return null;
  const kind = abbreviationOf(stop.word);
  if (kind === null || stop.next === '') return null;
  switch (kind) {
    case 'before-name': return stop.closers !== '' && opensSentence(stop.next);
    case 'before-number': return !/^\p{N}|^[IVXLC]+$/u.test(stop.next);
    case 'clock': return endsAfterClock(stop);
    case 'last': return !/^\p{N}/u.test(stop.next) && !stop.opening.includes('(');
    case 'state': return endsAfterName(stop) || (stop.opening !== '(' && /,\s$/.test(stop.text.slice(Math.max(0, stop.start - stop.word.length - 2), stop.start - stop.word.length)));
    case 'street': return endsAfterName(stop) || (!COMPASS.test(stop.next) && /^\s\p{Ll}/u.test(stop.text.slice(stop.nextAt + stop.next.length, stop.nextAt + stop.next.length + 2)));
    case 'anywhere': return endsAfterName(stop);
  }
};

const COMPASS = /^(?:North|South|East|West|[NSEW]{1,2})\b/;
const CALENDAR = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.?|\p{Lu}{2,5}|\p{Lu}\.\p{Lu}|Eastern|Central|Pacific|Mountain|Atlantic|Greenwich|Moscow|\p{N}.*)$/u;

/** A time of day before a day or a zone goes on; so does one that opens the sentence ("At 5 a.m. Mr. Hill left"). */
function endsAfterClock(stop: Stop): boolean {
  if (CALENDAR.test(stop.next) || stop.opening.includes('(')) return false;
  return opensSentence(stop.next) || stop.text.slice(stop.sentence, stop.start).trim().split(/\s+/, 6).length > 5 || !/^\s*(?:At|By|Around|About|Before|After|Until|From|Since)\b/.test(stop.text.slice(stop.sentence, stop.sentence + 12));
}

/** "the U.S. Senate", "J. K. Rowling", "Smith Inc. chief": only a word that opens sentences parts them. "you and I." is no initial. */
function endsAfterName(stop: Stop): boolean {
  if (stop.opening.includes('(')) return false;
  if (stop.word === 'I' && !/\p{Lu}[\p{L}.’'-]*\s+$/u.test(stop.text.slice(Math.max(stop.sentence, stop.start - 30), stop.start - 1))) return true;
  return opensSentence(stop.next) && !/^[\p{L}]+[-.]/u.test(stop.next);
}

const RULES: readonly Rule[] = [missingSpace, ellipsis, reportingClause, smallLetter, exclaimedName, abbreviation];

function endsSentence(stop: Stop): boolean {
  for (const rule of RULES) {
    const verdict = rule(stop);
    if (verdict !== null) return verdict;
  }
  return true;
}
