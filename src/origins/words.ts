import { readQuotes } from '../text/attribution/quotes.ts';
import { NUMBER as FIGURE, QUOTATION, scan } from '../text/scan.ts';
import { normalize } from '../text/stems.ts';
import { isNumeral } from '../text/lexicon.ts';
import { vocabulary } from '../text/vocabulary.ts';
import type { Article, Sentence, Span } from '../types.ts';

/** The words and numbers of an article as copying is told by, in text order, site furniture left out. There may be a hundred thousand articles: five bytes a word. */
export interface Words {
  /** The hash of each word's norm: equal words have equal hashes, and others hardly ever. */
  readonly norms: Int32Array;
  /** For each word the sum of what holds of QUOTED, FACT and UNSURE. */
  readonly flags: Uint8Array;
}

/** Words with the way back to the text. */
export interface Placed extends Words {
  /** Of each stretch of text that words are looked for in: where it begins, where it ends, and how many words there are up to its end. */
  readonly stretches: Int32Array;
}

/** Inside quotation marks: who quotes the same speaker has not copied. */
export const QUOTED = 1;
/** A name, or a number with what it counts: whoever tells the same story has them too. */
export const FACT = 2;
/** It takes the whole sentence to tell whether it is a fact (`facts.ts`). */
export const UNSURE = 4;

/** In: an article. Out: its words, by one look at each: no sentence is taken apart. */
export function wordsOf(article: Article): Placed {
  const { text } = article.source;
  const stretches: number[] = [];
  let size = 0;
  for (const block of readable(article)) {
    const first = size;
    let quotes = false;
    for (const stretch of block.stretches) {
      const read = readStretch(text, stretch, size);
      size = read.size;
      quotes ||= read.quotes;
      stretches.push(stretch.start, stretch.end, size);
    }
    if (quotes) markQuoted(first, size, readQuotes(text, block.start, block.end));
  }
  return { norms: board.norms.slice(0, size), flags: board.flags.slice(0, size), stretches: Int32Array.from(stretches) };
}

/** The words of the text at hand, and where they begin; it serves all texts that are no longer. */
let board = boardOf(1024);

function boardOf(length: number): { readonly norms: Int32Array; readonly flags: Uint8Array; readonly starts: Int32Array } {
  return { norms: new Int32Array(length), flags: new Uint8Array(length), starts: new Int32Array(length) };
}

function makeRoom(length: number): void {
  if (length <= board.norms.length) return;
  const more = boardOf(2 * length);
  more.norms.set(board.norms);
  more.flags.set(board.flags);
  more.starts.set(board.starts);
  board = more;
}

/** Puts the words of a stretch of text after those that are there, and tells how many there are then, and whether a mark of quotation stands in it. */
function readStretch(text: string, { start: from, end: to }: Span, first: number): { readonly size: number; readonly quotes: boolean } {
  const long = to - from > LONGEST;
  let [size, quotes] = [first, false];
  // Of the last word: what it tells, where it ends, how many tokens ago it was.
  let last: readonly [told: number, ended: number, ago: number] = [PLAIN, 0, REACH];
  scan(text, from, to, (tokens) => {
    makeRoom(size + tokens.end - tokens.first);
    const { norms, flags, starts: begins } = board;
    const known = readForms(tokens);
    const { end: until, kinds, starts, ends, numbers, base } = tokens;
    let [told, ended, ago]: [number, number, number] = [...last];
    let next = size;
    for (let at = tokens.first; at < until; at += 1) {
      ago += 1;
      const kind = kinds[at] as number;
      if (kind > FIGURE) {
        if (kind === QUOTATION) quotes = true;
        continue;
      }
      const form = known[numbers[at] as number] as Form;
      const start = base + (starts[at] as number);
      const before = told;
      told = kind === FIGURE ? NUMBER : form.told;
      let fact = 0;
      if (told === NUMBER) fact = FACT;
      else if (ago <= REACH && (told === CAPITAL || before === NUMBER)) fact = !long && !form.marks && goesOn(text, ended, start) ? FACT : UNSURE;
      else if (told === CAPITAL || (told === OLD && ago <= REACH && before === YEAR)) fact = UNSURE;
      norms[next] = form.hash;
      flags[next] = fact;
      begins[next] = start;
      next += 1;
      ended = base + (ends[at] as number);
      ago = 0;
    }
    size = next;
    last = [told, ended, ago];
  });
  return { size, quotes };
}

function markQuoted(first: number, size: number, quotes: readonly Span[]): void {
  const { flags, starts } = board;
  let at = first;
  for (const quote of quotes) {
    while (at < size && (starts[at] as number) < quote.start) at += 1;
    for (; at < size && (starts[at] as number) < quote.end; at += 1) flags[at] = (flags[at] as number) | QUOTED;
  }
}

/** In: a text, the stretches of its words, and stretches of words in any order, half-open. Out: where each stands in the text. No part of the text is looked at twice. */
export function spansOf(text: string, { stretches }: Pick<Placed, 'stretches'>, wanted: readonly (readonly [number, number])[]): readonly Span[] {
  const known = new Map<number, readonly Span[]>();
  const placeOf = (word: number): Span | undefined => {
    let [low, high] = [0, stretches.length / 3];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((stretches[3 * middle + 2] ?? 0) <= word) low = middle + 1;
      else high = middle;
    }
    const places = known.get(low) ?? placesIn(text, stretches[3 * low] ?? 0, stretches[3 * low + 1] ?? 0);
    known.set(low, places);
    return places[word - (stretches[3 * low - 1] ?? 0)];
  };
  return wanted.map(([from, to]) => ({ start: placeOf(from)?.start ?? 0, end: placeOf(to - 1)?.end ?? 0 }));
}

function placesIn(text: string, from: number, to: number): readonly Span[] {
  const places: Span[] = [];
  scan(text, from, to, ({ first, end, kinds, starts, ends, base }) => {
    for (let at = first; at < end; at += 1) if ((kinds[at] as number) <= FIGURE) places.push({ start: base + (starts[at] as number), end: base + (ends[at] as number) });
  });
  return places;
}

interface Readable extends Span {
  /** What tokens are looked for in. */
  readonly stretches: readonly Span[];
}

/** The blocks that are not furniture. The same tokens are found in a block as in its sentences, unless something is so long that a sentence ends inside a word. */
function readable(article: Article): readonly Readable[] {
  const { text } = article.source;
  let ofBlock: Map<number, Span[]> | null = null;
  return article.blocks.flatMap((block, at) => {
    if (block.kind === 'boilerplate') return [];
    if (!isCut(text, block)) return [{ start: block.start, end: block.end, stretches: [block] }];
    ofBlock ??= byBlock(article.sentences);
    return [{ start: block.start, end: block.end, stretches: ofBlock.get(at) ?? [] }];
  });
}

function byBlock(sentences: readonly Sentence[]): Map<number, Span[]> {
  const found = new Map<number, Span[]>();
  for (const sentence of sentences) {
    const known = found.get(sentence.block);
    if (known === undefined) found.set(sentence.block, [sentence]);
    else known.push(sentence);
  }
  return found;
}

/** Longer sentences are cut, between words if there are any (`text/sentences.ts`). */
const LONGEST = 2000;

const isCut = (text: string, { start, end }: Span): boolean => end - start > LONGEST && text.slice(start, end).split(/[ \n]/).some((run) => run.length >= LONGEST / 2);

/** The words as bytes that a file can keep. */
export const packed = ({ norms, flags, stretches }: Placed): Uint8Array => Buffer.concat([Int32Array.of(norms.length, stretches.length), stretches, norms].map(bytesOf).concat(flags));

const bytesOf = ({ buffer, byteOffset, byteLength }: Int32Array): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength);

/** What `packed` was given. The bytes begin on a multiple of four. */
export function unpacked({ buffer, byteOffset }: Uint8Array): Placed {
  const [words = 0, places = 0] = new Int32Array(buffer, byteOffset, 2);
  const from = byteOffset + 8 + 4 * places;
  return { norms: new Int32Array(buffer, from, words), flags: new Uint8Array(buffer, from + 4 * words, words), stretches: new Int32Array(buffer, byteOffset + 8, places) };
}

/** What a word's look tells of it. */
const [PLAIN, CAPITAL, NUMBER, YEAR, OLD] = [0, 1, 2, 3, 4];
/** So many tokens back a word is looked for that makes the next one a fact too. */
const REACH = 4;

interface Form {
  readonly hash: number;
  readonly told: number;
  /** "a", "iv": may number an item of a list, which is a sentence of its own. */
  readonly marks: boolean;
}

const readForms = vocabulary((word): Form => {
  const norm = normalize(word);
  const told = isNumeral(norm) ? NUMBER : /^\p{Lu}/u.test(word) ? CAPITAL : norm === 'old' ? OLD : /^years?$/.test(norm) ? YEAR : PLAIN;
  return { hash: hashOf(norm), told, marks: word.length === 1 || /^[ivx]{2,5}$/.test(word) };
});

/** FNV-1a over UTF-16 code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** Marks between two words after which nothing can end: neither stop nor bullet nor line. */
const WITHIN = new Uint8Array(2 ** 16);
for (const mark of ' ,;:-–—\'"’‘“”$€£()') WITHIN[mark.charCodeAt(0)] = 1;
const STOP = '.'.charCodeAt(0);

/** Whether one sentence surely holds both what ends and what begins here. */
function goesOn(text: string, end: number, start: number): boolean {
  if (text.charCodeAt(end - 1) === STOP) return false;
  for (let at = end; at < start; at += 1) if (WITHIN[text.charCodeAt(at)] === 0) return false;
  return true;
}
