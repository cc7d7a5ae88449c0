import type { Span } from '../../types.ts';

/** What numbers are read from: runs of digits with their separators, words, and single marks. `gap` is the white space before it. */
export interface Lexeme extends Span {
  readonly text: string;
  readonly norm: string;
  readonly kind: 'digits' | 'word' | 'mark';
  readonly gap: 'none' | 'space' | 'break';
}

/** What a lexeme is; most of a text is ASCII and read character by character, by the same rule. */
const LEXEME = /(?<digits>\d+(?:[.,]\d+)*)|(?<word>\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*)|[^\s]/uy;

/** Ways to write one number with separators; anything else with commas is a list ("22,24,26"). */
const ONE_NUMBER: readonly RegExp[] = [
  /^\d+(?:\.\d+)?$/, /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/, /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/, /^\d+,\d{1,2}$/, /^\d{1,3}(?:\.\d{3})+,\d{1,2}$/, /^\d{1,3}(?:\.\d{3}){2,}$/,
];

/** In: a text. Out: its lexemes in order, with offsets. */
export function lex(text: string): readonly Lexeme[] {
  const out: Lexeme[] = [];
  let before = 0;
  const push = (kind: Lexeme['kind'], start: number, end: number): void => {
    const raw = text.slice(start, end);
    out.push({ start, end, text: raw, norm: kind === 'word' ? raw.toLowerCase() : raw, kind, gap: gapOf(text, before, start) });
    before = end;
  };
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at += 1;
      continue;
    }
    const letter = isLetter(code);
    const plainEnd = code > 127 ? -1 : letter ? endOfWord(text, at) : isDigit(code) ? endOfDigits(text, at) : at + 1;
    const kind = plainEnd < 0 ? kindAt(text, at) : letter ? 'word' : isDigit(code) ? 'digits' : 'mark';
    // White space beyond ASCII.
    if (kind === null) {
      at += 1;
      continue;
    }
    const end = plainEnd < 0 ? LEXEME.lastIndex : plainEnd;
    if (kind === 'digits') pushDigits(text, at, end, push);
    else push(kind, at, end);
    at = end;
  }
  return out;
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;

/** Where a word of ASCII letters ends; -1 where another letter or mark may go on. */
function endOfWord(text: string, start: number): number {
  let end = start + 1;
  for (;;) {
    while (isLetter(text.charCodeAt(end))) end += 1;
    const code = text.charCodeAt(end);
    if (!isApostrophe(code)) return code > 127 ? -1 : end;
    const next = text.charCodeAt(end + 1);
    if (!isLetter(next)) return next > 127 ? -1 : end;
    end += 2;
  }
}

function endOfDigits(text: string, start: number): number {
  let end = start + 1;
  for (;;) {
    while (isDigit(text.charCodeAt(end))) end += 1;
    const code = text.charCodeAt(end);
    if ((code !== 44 && code !== 46) || !isDigit(text.charCodeAt(end + 1))) return end;
    end += 2;
  }
}

/** What `LEXEME` finds at a place, null for none; it then ends at `LEXEME.lastIndex`. */
function kindAt(text: string, at: number): Lexeme['kind'] | null {
  LEXEME.lastIndex = at;
  const match = LEXEME.exec(text);
  return match === null ? null : match.groups?.['digits'] !== undefined ? 'digits' : match.groups?.['word'] === undefined ? 'mark' : 'word';
}

function pushDigits(text: string, start: number, end: number, push: (kind: Lexeme['kind'], start: number, end: number) => void): void {
  const raw = text.slice(start, end);
  if (!raw.includes(',') || ONE_NUMBER.some((pattern) => pattern.test(raw))) {
    push('digits', start, end);
    return;
  }
  let from = start;
  for (const part of raw.split(',')) {
    push('digits', from, from + part.length);
    from += part.length + 1;
  }
}

function gapOf(text: string, from: number, to: number): Lexeme['gap'] {
  if (from === to) return 'none';
  if (to - from === 1) return text.charCodeAt(from) === 44 ? 'break' : 'space';
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
