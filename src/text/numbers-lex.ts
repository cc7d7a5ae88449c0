import type { Span } from '../types.ts';

/** What numbers are read from: runs of digits with their separators, words, and single marks. `gap` is the white space before it. */
export interface Lexeme extends Span {
  readonly text: string;
  readonly norm: string;
  readonly kind: 'digits' | 'word' | 'mark';
  readonly gap: 'none' | 'space' | 'break';
}

const LEXEME = /(?<digits>\d+(?:[.,]\d+)*)|(?<word>\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*)|[^\s]/gu;

/** Ways to write one number with separators; anything else with commas is a list ("22,24,26"). */
const ONE_NUMBER: readonly RegExp[] = [
  /^\d+(?:\.\d+)?$/, /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/, /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/, /^\d+,\d{1,2}$/, /^\d{1,3}(?:\.\d{3})+,\d{1,2}$/, /^\d{1,3}(?:\.\d{3}){2,}$/,
];

/** In: a text. Out: its lexemes in order, with offsets. */
export function lex(text: string): readonly Lexeme[] {
  const out: Lexeme[] = [];
  let end = 0;
  const push = (raw: string, start: number, kind: Lexeme['kind']): void => {
    out.push({ start, end: start + raw.length, text: raw, norm: kind === 'word' ? raw.toLowerCase() : raw, kind, gap: gapOf(text, end, start) });
    end = start + raw.length;
  };
  for (const match of text.matchAll(LEXEME)) {
    const [raw] = match;
    if (match.groups?.digits === undefined) push(raw, match.index, match.groups?.word === undefined ? 'mark' : 'word');
    else if (!raw.includes(',') || ONE_NUMBER.some((pattern) => pattern.test(raw))) push(raw, match.index, 'digits');
    else {
      let from = match.index;
      for (const part of raw.split(',')) {
        push(part, from, 'digits');
        from += part.length + 1;
      }
    }
  }
  return out;
}

function gapOf(text: string, from: number, to: number): Lexeme['gap'] {
  if (from === to) return 'none';
  const between = text.slice(from, to);
  if (/\S/.test(between)) return 'break';
  return between.indexOf('\n') === between.lastIndexOf('\n') ? 'space' : 'break';
}

/** In: digits as written ("1,200.5", "12,34,567", "1,3"). Out: the value, or null for what is none (a version, an address). */
export function valueOfDigits(raw: string): number | null {
  if (/^\d+,\d{1,2}$/.test(raw)) return Number(raw.replace(',', '.'));
  if (/^\d{1,3}(?:\.\d{3})+,\d{1,2}$/.test(raw)) return Number(raw.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(raw)) return Number(raw.replaceAll('.', ''));
  const plain = raw.replaceAll(',', '');
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}
