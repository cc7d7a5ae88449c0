/**
 * Finds a quote in a text again. After the anchoring of the Hypothesis client, with one difference: a quote is never taken to be at a place
 * that only resembles it. Words that are there in other typesetting are told as such, resemblance is no more than a suggestion.
 */
import type { Span, TextQuote } from '../types.ts';

export type Anchor =
  /** The very words, at one place, or at the only one of several that has the same words around it. */
  | (Span & { readonly type: 'exact' })
  /** The same words in other white space, quotation marks, dashes or ellipses. */
  | (Span & { readonly type: 'normalised' })
  /** At several places, and the words around them do not decide. */
  | (Span & { readonly type: 'ambiguous'; readonly places: readonly Span[] })
  | { readonly type: 'orphaned' };

/** In: a text and a quote. Out: where the quote stands; in an ambiguous case `start` and `end` are those of the first place. Time is linear in the text. */
export function anchor(text: string, { exact, prefix, suffix }: TextQuote): Anchor {
  if (exact === '') return { type: 'orphaned' };
  const found = placesOf(text, exact).map((start) => ({ start, end: start + exact.length }));
  if (found.length > 0) return decided(text, found, prefix, suffix, 'exact');
  const folded = fold(text);
  const wanted = fold(exact).text.trim();
  if (wanted === '') return { type: 'orphaned' };
  const alike = placesOf(folded.text, wanted).map((at) => ({ start: folded.starts[at] ?? 0, end: folded.ends[at + wanted.length - 1] ?? 0 }));
  return alike.length > 0 ? decided(text, alike, prefix, suffix, 'normalised') : { type: 'orphaned' };
}

function decided(text: string, places: readonly Span[], prefix: string, suffix: string, type: 'exact' | 'normalised'): Anchor {
  const [first, second] = places;
  if (first === undefined) return { type: 'orphaned' };
  if (second === undefined) return { type, ...first };
  const before = fold(prefix).text.trim();
  const after = fold(suffix).text.trim();
  const fits = places.map((place) => ({ place, fit: fitOf(text, place, before, after) })).toSorted((a, b) => b.fit - a.fit);
  const [best, next] = fits;
  return best !== undefined && best.fit > (next?.fit ?? 0) ? { type, ...best.place } : { type: 'ambiguous', ...first, places };
}

/** How many of the two sides are as they were. A side that was not kept decides nothing. */
function fitOf(text: string, { start, end }: Span, before: string, after: string): number {
  // Folding may shorten the text: more of it is looked at than is compared.
  const left = fold(text.slice(Math.max(0, start - 2 * before.length - SLACK), start)).text.trim();
  const right = fold(text.slice(end, end + 2 * after.length + SLACK)).text.trim();
  return Number(before !== '' && left.endsWith(before)) + Number(after !== '' && right.startsWith(after));
}

const SLACK = 16;

/** Every place of a string in a text that does not overlap the one before. */
function placesOf(text: string, wanted: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) places.push(at);
  return places;
}

interface Folded {
  readonly text: string;
  /** Of each code unit, where in the original it begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const SPACE = /^[\s\u00A0\u200B\u2060\uFEFF]$/u;
const QUOTE = /^["'`´‘’‚‛“”„‟‹›«»′″]$/u;
const DASH = /^[-‐‑‒–—―−]$/u;

/** The text as a typesetter does not matter: one space for white space, none around dashes, one kind of quotation mark, apostrophe and dash, `...` for `…`, no soft hyphens. */
function fold(text: string): Folded {
  const out: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const put = (character: string, start: number, end: number): void => {
    out.push(character);
    starts.push(start);
    ends.push(end);
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    const last = out.at(-1);
    if (character === '\u00AD') continue;
    if (SPACE.test(character)) {
      if (last !== ' ' && last !== '-') put(' ', at, at + 1);
    } else if (DASH.test(character)) {
      if (last === ' ') [out, starts, ends].forEach((list) => list.pop());
      if (out.at(-1) !== '-') put('-', at, at + 1);
    } else if (character === '…') {
      for (let dot = 0; dot < 3; dot += 1) put('.', at, at + 1);
    } else {
      put(QUOTE.test(character) ? "'" : character, at, at + 1);
    }
  }
  return { text: out.join(''), starts, ends };
}

const WORD = /[\p{L}\p{N}]+/gu;

/** Below this share of words in common a stretch is no candidate for where a lost quote went. */
const ALIKE = 0.6;

/**
 * Where words like those of a lost quote stand together: the stretch of as many words as the quote has that shares most of them.
 * Null when none has three fifths of them. A suggestion for people, never a place to go by. Time is linear in the text.
 */
export function resembling(text: string, exact: string): Span | null {
  const wanted = new Map<string, number>();
  const size = [...exact.matchAll(WORD)].map(([word]) => wanted.set(word.toLowerCase(), (wanted.get(word.toLowerCase()) ?? 0) + 1)).length;
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ key: word.toLowerCase(), start: index, end: index + word.length }));
  if (size === 0) return null;
  const left = new Map(wanted);
  let shared = 0;
  let best: { readonly shared: number; readonly from: number } = { shared: 0, from: 0 };
  words.forEach(({ key }, at) => {
    const open = left.get(key);
    if (open !== undefined) {
      if (open > 0) shared += 1;
      left.set(key, open - 1);
    }
    const gone = at >= size ? words[at - size]?.key : undefined;
    const given = gone === undefined ? undefined : left.get(gone);
    if (gone !== undefined && given !== undefined) {
      if (given >= 0) shared -= 1;
      left.set(gone, given + 1);
    }
    if (shared > best.shared) best = { shared, from: Math.max(0, at - size + 1) };
  });
  if (best.shared < ALIKE * size) return null;
  // Words at the ends that the quote does not have belong to the sentences around.
  const stretch = words.slice(best.from, best.from + size);
  const [first, last] = [stretch.find(({ key }) => wanted.has(key)), stretch.findLast(({ key }) => wanted.has(key))];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}
