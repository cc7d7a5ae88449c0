import type { TokenKind } from '../types.ts';

/**
 * Where the tokens of a text are. Plain runs of ASCII letters and digits, which nearly all of a text is, are read character by character; what begins
 * or goes on in any other way is left to one pattern, which says what a token is.
 */

/**
 * One alternative a kind of token, in order: abbreviations with inner stops, model names (letters, digits and mostly a hyphen: A-320, COVID-19),
 * words, numbers with ordinal or scale letters, quotation marks, anything else. Hyphenated words come apart, so that a part can be found.
 */
const TOKEN =
  /(?<abbreviation>(?<![\p{L}.])(?:\p{L}|\p{Lu}\p{Ll}(?=\.\p{Lu}\.))\.(?:\p{L}\.)+(?:\p{L}(?!\p{L}))?)|(?<model>(?:\p{Lu}{1,6}[-‑–]?\p{N}{1,6}|(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))\p{Lu}\p{L}{1,9}[-‑]\p{N}{1,3})\p{L}{0,3}\p{N}{0,2}(?![\p{L}\p{N}]))|(?<word>\p{L}[\p{L}\p{M}]*(?:[’']\p{L}+)*)|(?<number>\p{N}+(?:[.,]\p{N}+)*(?:\p{L}{1,3}(?!\p{L}))?)|(?<quote>[“”„‟«»‘’'`"]{1,2})|(?<other>[^\s\p{L}\p{N}])/uy;

/** The same for what is written in ASCII alone: without the classes of Unicode it is compiled in no time. */
const PLAIN = new RegExp(TOKEN.source
  .replaceAll('\\p{L}\\p{M}', 'A-Za-z').replaceAll('\\p{L}\\p{N}', 'A-Za-z\\d').replaceAll('[^\\s\\p{L}\\p{N}]', '[^\\sA-Za-z\\d]')
  .replaceAll('[\\p{L}.]', '[A-Za-z.]').replaceAll('\\p{Lu}', '[A-Z]').replaceAll('\\p{Ll}', '[a-z]').replaceAll('\\p{L}', '[A-Za-z]').replaceAll('\\p{N}', '\\d'), 'y');
/** Up to the next space, no token reaches over one, all ASCII. */
const ASCII_RUN = /[!-~]{1,64}(?![^\s])/y;

/** What hangs on a word: possessive and short verbs, and the negation of "don't". */
const CLITIC = /(?:n[’']t|[’'](?:s|re|ve|ll|d|m))$/iu;

const OTHER = 0;
const SPACE = 1;
const LETTER = 2;
const DIGIT = 3;
const QUOTE = 4;

const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  return /\s/.test(char) ? SPACE : /[A-Za-z]/.test(char) ? LETTER : /\d/.test(char) ? DIGIT : /['`"]/.test(char) ? QUOTE : OTHER;
});

/** Marks beyond ASCII that end a run as a full stop or a space does. */
const ENDING = new Set([...'“”‘«»—…\u00A0'].map((char) => char.charCodeAt(0)));
const QUOTES = new Set([..."“”„‟«»‘’'`\""].map((char) => char.charCodeAt(0)));
const APOSTROPHE = 0x27;
const RAISED = 0x2019;
const HYPHEN = 0x2d;
const STOP = 0x2e;
const COMMA = 0x2c;

/** What ends a run of letters whatever comes after: neither part of a word, a model's name nor an abbreviation can go on with it. */
const CLOSING = ASCII.map((found, code) => (found === LETTER || found === DIGIT || code === APOSTROPHE || code === HYPHEN || code === STOP ? 0 : 1));

const classAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code < 128 ? (ASCII[code] ?? OTHER) : OTHER;
};

/** In: a text. Calls back with each token's kind and place, in order; what hangs on a word comes by itself. */
export function scan(text: string, token: (kind: TokenKind, start: number, end: number) => void): void {
  const { length } = text;
  for (let at = 0; at < length;) {
    const code = text.charCodeAt(at);
    const found = code < 128 ? ASCII[code] : QUOTES.has(code) ? QUOTE : -1;
    if (found === SPACE) {
      at += 1;
      continue;
    }
    if (found === LETTER) {
      const plain = endOfLetters(text, at + 1, length);
      if (plain === length || CLOSING[text.charCodeAt(plain)] === 1) {
        token('word', at, plain);
        at = plain;
        continue;
      }
    }
    const end = found === LETTER ? endOfWord(text, at) : found === DIGIT ? endOfNumber(text, at) : found === QUOTE ? (QUOTES.has(text.charCodeAt(at + 1)) ? at + 2 : at + 1) : found === OTHER ? at + 1 : -1;
    if (end < 0) at = byPattern(text, at, token);
    else {
      if (found === LETTER) word(text, at, end, token);
      else token(found === DIGIT ? 'number' : found === QUOTE ? 'quote' : 'punctuation', at, end);
      at = end;
    }
  }
}

function endOfLetters(text: string, from: number, length: number): number {
  let end = from;
  while (end < length) {
    const code = text.charCodeAt(end);
    if (code >= 128 || ASCII[code] !== LETTER) break;
    end += 1;
  }
  return end;
}

function word(text: string, start: number, end: number, token: (kind: TokenKind, start: number, end: number) => void): void {
  for (let at = start + 1; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== APOSTROPHE && code !== RAISED) continue;
    const cut = text.slice(start, end).search(CLITIC);
    if (cut <= 0) break;
    token('word', start, start + cut);
    token('word', start + cut, end);
    return;
  }
  token('word', start, end);
}

/** Where the word of ASCII letters ends that begins here; -1 where only the pattern can tell. */
function endOfWord(text: string, start: number): number {
  let end = start + 1;
  while (classAt(text, end) === LETTER) end += 1;
  const run = end - start;
  for (;;) {
    const code = text.charCodeAt(end);
    if (code !== APOSTROPHE && code !== RAISED) break;
    const after = text.charCodeAt(end + 1);
    if (after >= 128 && !ENDING.has(after)) return -1;
    if (classAt(text, end + 1) !== LETTER) return end;
    end += 2;
    while (classAt(text, end) === LETTER) end += 1;
  }
  const code = text.charCodeAt(end);
  if (code >= 128) return ENDING.has(code) ? end : -1;
  // A model's name, an abbreviation.
  if (ASCII[code] === DIGIT || (code === HYPHEN && (classAt(text, end + 1) === DIGIT || text.charCodeAt(end + 1) >= 128))) return -1;
  if (code === STOP && run <= 2 && (classAt(text, end + 1) === LETTER || text.charCodeAt(end + 1) >= 128)) return -1;
  return end;
}

/** Where the number begins that ends here; -1 where only the pattern can tell. */
function endOfNumber(text: string, start: number): number {
  let end = start + 1;
  for (;;) {
    while (classAt(text, end) === DIGIT) end += 1;
    const code = text.charCodeAt(end);
    if (code >= 128) return ENDING.has(code) ? end : -1;
    if (ASCII[code] === LETTER) return -1;
    if (code !== STOP && code !== COMMA) return end;
    if (text.charCodeAt(end + 1) >= 128) return -1;
    if (classAt(text, end + 1) !== DIGIT) return end;
    end += 2;
  }
}

/** The token that the pattern finds here, if any. Gives the place after it. */
function byPattern(text: string, at: number, token: (kind: TokenKind, start: number, end: number) => void): number {
  ASCII_RUN.lastIndex = at;
  const pattern = ASCII_RUN.test(text) && !(text.charCodeAt(at - 1) >= 128) ? PLAIN : TOKEN;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match === null) return at + 1;
  const end = at + match[0].length;
  if (match.groups?.['word'] !== undefined) word(text, at, end, token);
  else if (match.groups?.['number'] !== undefined) token('number', at, end);
  else if (match.groups?.['quote'] !== undefined) token('quote', at, end);
  else token(match.groups?.['other'] === undefined ? 'word' : 'punctuation', at, end);
  return end;
}
