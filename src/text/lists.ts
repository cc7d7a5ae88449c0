import type { Span } from '../types.ts';
import { abbreviationOf } from './abbreviations.ts';

/** A bullet, a number or a letter, and what closes it: "1.)", "2)", "3.", "• 9.", "a.", "iv)". */
const VALUE = '(\\d{1,3}|[a-z]|[ivx]{2,5})(\\.\\)|\\.|\\))(?!\\S)';
const MARKER = new RegExp(`(?<!\\S)(?:([•⁃◦‣▪])[^\\S\\n]{0,3}(?:${VALUE})?|${VALUE})`, 'g');
/** What every marker is or ends in: in most paragraphs none stands. */
const MARKED = /[•⁃◦‣▪]|[.)](?!\S)(?<=(?:^|\s)(?:\d{1,3}|[a-z]|[ivx]{2,5})\.?[.)])/;
const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** The markers that can follow in the same list: "3" after "2", "c" after "b". */
function following(value: string): readonly string[] {
  if (/^\d/.test(value)) return [String(Number(value) + 1)];
  const roman = ROMAN.indexOf(value);
  const letter = value.length === 1 && value !== 'z' ? [String.fromCodePoint((value.codePointAt(0) ?? 0) + 1)] : [];
  return roman > 0 ? [...letter, ROMAN[roman + 1] ?? ''] : letter;
}

/**
 * In: a paragraph. Out: the markers of the lists that run on in it. A list begins where a sentence does, and has a second item; after the
 * first a marker counts only when it is the next of its list, so that "in 2. place" and "room 5." are none. Bullets always count.
 */
export function listItems(text: string): Span[] {
  if (!MARKED.test(text)) return [];
  const items: Span[] = [];
  let first: Span | null = null;
  let next: readonly string[] = [];
  let style = '';
  for (const match of text.matchAll(MARKER)) {
    const [, bullet = '', value = match[4] ?? '', close = match[5] ?? ''] = match;
    const marker = { start: match.index, end: match.index + match[0].length };
    const goesOn = next.includes(value) && style === close;
    if (bullet !== '') items.push(marker);
    else if (goesOn) items.push(...(first === null ? [] : [first]), marker);
    else if (!opensSentence(text, match.index)) continue;
    first = bullet === '' && !goesOn ? marker : null;
    next = value === '' ? [] : following(value);
    style = close;
  }
  return items;
}

function opensSentence(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 20), index).trimEnd();
  if (before === '') return true;
  return /[.:;!?]$/.test(before) && abbreviationOf(/[^\s.]*(?:\.[^\s.]+)*(?=\.$)/.exec(before)?.[0] ?? '') === null;
}

/** In: a paragraph of several lines. Out: whether they are a list without markers: three or more short lines, none with a stop. */
export function isLineList(lines: readonly string[]): boolean {
  return lines.length > 2 && lines.every((line) => line.length <= 45 && !/[.!?…]/.test(line));
}
