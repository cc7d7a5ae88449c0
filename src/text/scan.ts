import type { TokenKind } from '../types.ts';
import { editionNow, numberWords } from './numbering.ts';
import { placeIn } from './place.ts';

/**
 * Where the tokens of a text are. Plain runs of letters and digits, which nearly all of a text is, are read character by character; what begins
 * or goes on in any other way is left to one pattern, which says what a token is.
 */

/** Tokens in text order, in columns of which the rows from `first` up to `end` are filled. They are written over by the next look at any text: take what is needed of them at once. */
export interface Tokens {
  readonly first: number;
  readonly end: number;
  /** Places in KINDS. */
  readonly kinds: Uint8Array;
  /** Where each begins and ends in the text, counted from `base`. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Of each its number, equal for equal words; of one edition of the numbers (`numbering.ts`). */
  readonly numbers: Int32Array;
  readonly edition: number;
  readonly base: number;
  readonly text: string;
}

export const KINDS: readonly TokenKind[] = ['word', 'number', 'quote', 'punctuation'];
/** Places in KINDS. What has letters or digits comes first. */
export const [WORD, NUMBER, QUOTATION, PUNCTUATION] = [0, 1, 2, 3] as const;

/**
 * One alternative a kind of token, in order: abbreviations with inner stops, model names (letters, digits and mostly a hyphen: A-320, COVID-19),
 * words, numbers with ordinal or scale letters, quotation marks, anything else. Hyphenated words come apart, so that a part can be found.
 */
const TOKEN =
  /(?<abbreviation>(?<![\p{L}.])(?:\p{L}|\p{Lu}\p{Ll}(?=\.\p{Lu}\.))\.(?:\p{L}\.)+(?:\p{L}(?!\p{L}))?)|(?<model>(?:\p{Lu}{1,6}[-‑–]?\p{N}{1,6}|(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))\p{Lu}\p{L}{1,9}[-‑]\p{N}{1,3})\p{L}{0,3}\p{N}{0,2}(?![\p{L}\p{N}]))|(?<word>\p{L}[\p{L}\p{M}]*(?:[’']\p{L}+)*)|(?<number>\p{N}+(?:[.,]\p{N}+)*(?:\p{L}{1,3}(?!\p{L}))?)|(?<quote>[“”„‟«»‘’'`"]{1,2})|(?<other>[^\s\p{L}\p{N}])/uy;

/** The same for what western languages are mostly written in: without the classes of Unicode it is compiled in no time. */
const [CAPITAL, SMALL, DIGITS] = ['A-Z\\xc0-\\xd6\\xd8-\\xde', 'a-z\\xb5\\xdf-\\xf6\\xf8-\\xff', '\\d\\xb2\\xb3\\xb9\\xbc-\\xbe'] as const;
const IN_CLASSES = { '\\p{L}': `${CAPITAL}${SMALL}\\xaa\\xba`, '\\p{Lu}': CAPITAL, '\\p{Ll}': SMALL, '\\p{N}': DIGITS, '\\p{M}': '' } as const;
const PLAIN = new RegExp(TOKEN.source.replaceAll(/(\[[^[\]]*\])|\\p\{\w+\}/g, (found, list?: string) =>
  list === undefined ? `[${IN_CLASSES[found as keyof typeof IN_CLASSES]}]` : list.replaceAll(/\\p\{\w+\}/g, (name) => IN_CLASSES[name as keyof typeof IN_CLASSES])), 'y');
/** Up to the next space, no token reaches over one: all of it Latin-1, general marks and signs of money, as is what stands before. */
const PLAIN_RUN = /(?<![^\0-\xff\u2010-\u205e])[!-~\xa1-\xff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]{1,64}(?!\S)/y;

/** What hangs on a word: possessive and short verbs, and the negation of "don't". */
const CLITIC = /(?:n[’']t|[’'](?:s|re|ve|ll|d|m))$/iu;

const [OTHER, SPACE, LETTER, DIGIT, QUOTE, FOREIGN] = [0, 1, 2, 3, 4, 5] as const;

const APOSTROPHE = 0x27;
const RAISED = 0x2019;
const HYPHEN = 0x2d;
const STOP = 0x2e;
const COMMA = 0x2c;

/** The class of each code unit; what is FOREIGN is left to the pattern. Latin letters stand below LATIN. */
const CLASS = new Uint8Array(2 ** 16).fill(FOREIGN);
const LATIN = 0x250;
/** What ends a run of letters whatever comes after: neither part of a word, a model's name nor an abbreviation can go on with it. */
const CLOSING = new Uint8Array(2 ** 16);
/** Marks beyond ASCII that end a run as a full stop or a space does. */
const ENDING = new Uint8Array(2 ** 16);

for (let code = 0; code < LATIN; code += 1) {
  const char = String.fromCharCode(code);
  if (/\p{L}/u.test(char)) CLASS[code] = LETTER;
  else if (code < 128) CLASS[code] = /\s/.test(char) ? SPACE : /\d/.test(char) ? DIGIT : OTHER;
  if (code < 128 && !/[\w'.-]/.test(char) || char === '_') CLOSING[code] = 1;
}
for (const char of "“”„‟«»‘’'`\"") CLASS[char.charCodeAt(0)] = QUOTE;
for (const char of '“”‘«»—…\u00A0') ENDING[char.charCodeAt(0)] = 1;

/** Code units that are looked at in one go, about: what is held beside a text does not hang on its length. */
const PORTION = 2 ** 16;

/** The columns, and the text's code units: of so many tokens as there can be in so much text. */
const columnsOf = (length: number) => {
  const codes = new Uint16Array(length + 2);
  return { codes, bytes: Buffer.from(codes.buffer), kinds: new Uint8Array(length), starts: new Int32Array(length), ends: new Int32Array(length), hashes: new Int32Array(length), numbers: new Int32Array(length) };
};
type Columns = ReturnType<typeof columnsOf>;

/** Of whatever is looked at, and of the text that was last looked at as a whole: its parts are asked for next. */
let [columns, whole]: [Columns, Columns] = [columnsOf(0), columnsOf(0)];
let last: Tokens | null = null;

/** As `scan`, of a whole text; its tokens are kept for who looks at parts of it, until another text is looked at so. */
export function scanWhole(text: string, read: (tokens: Tokens) => void): void {
  if (text.length > PORTION) {
    scan(text, 0, text.length, read);
    return;
  }
  if (whole.kinds.length < text.length) whole = columnsOf(2 * text.length);
  last = tokensOf(text, text, 0, whole);
  read(last);
}

/** In: a text, and the stretch of it that is looked at as if nothing stood around it. Calls back with its tokens, a portion at a time; what hangs on a word comes by itself. */
export function scan(text: string, from: number, to: number, read: (tokens: Tokens) => void): void {
  if (last?.text === text && last.edition === editionNow() && isEdge(text, from) && isEdge(text, to)) {
    read({ ...last, first: rowAt(last, from), end: rowAt(last, to) });
    return;
  }
  for (let base = from; base < to;) {
    const end = to - base > PORTION ? portionEnd(text, base, to) : to;
    if (columns.kinds.length < end - base) columns = columnsOf(Math.max(end - base, PORTION));
    read(tokensOf(text, base === 0 && end === text.length ? text : text.slice(base, end), base, columns));
    base = end;
  }
}

/** In: a part of a text, and where it begins. Out: its tokens, in these columns. */
function tokensOf(text: string, part: string, base: number, { codes, bytes, kinds, starts, ends, hashes, numbers }: Columns): Tokens {
  bytes.write(part, 0, 2 * part.length, 'utf16le');
  // No look at what comes next leaves the part.
  codes[part.length] = codes[part.length + 1] = SPACE_CODE;
  const end = scanPart(part, codes, kinds, starts, ends, hashes, CLASS, CLOSING);
  numberWords(codes, starts, ends, hashes, end, numbers);
  return { first: 0, end, kinds, starts, ends, numbers, edition: editionNow(), base, text };
}

/** Whether what stands around a stretch that ends here says nothing of its tokens. */
const isEdge = (text: string, at: number): boolean => at === 0 || at === text.length || isParted(text, at) || isParted(text, at + 1);

/** The first row that begins at a place or behind it. */
const rowAt = ({ starts, end }: Tokens, place: number): number => placeIn(starts.subarray(0, end), 0, (start) => start < place);

const [SPACE_CODE, LINE_CODE] = [0x20, 0x0a];

/** No token reaches over a space. */
function portionEnd(text: string, base: number, to: number): number {
  for (let at = base + PORTION; at > base; at -= 1) if (isParted(text, at)) return at;
  for (let at = base + PORTION; at < to; at += 1) if (isParted(text, at)) return at;
  return to;
}

const isParted = (text: string, at: number): boolean => text.charCodeAt(at - 1) === SPACE_CODE || text.charCodeAt(at - 1) === LINE_CODE;

/** Fills the columns with the tokens of what `codes` holds, and gives their count. Each column is handed over by itself: reached through an object, they take twice the time. */
function scanPart(part: string, codes: Uint16Array, kinds: Uint8Array, starts: Int32Array, ends: Int32Array, hashes: Int32Array, classes: Uint8Array, closing: Uint8Array): number {
  const { length } = part;
  let row = 0;
  for (let at = 0; at < length;) {
    let code = codes[at] as number;
    const found = classes[code];
    let end = at + 1;
    if (found === LETTER) {
      let hash = code;
      for (;; end += 1) {
        code = codes[end] as number;
        if (classes[code] !== LETTER) break;
        hash = (Math.imul(hash, PRIME) + code) | 0;
      }
      if (closing[code] === 1) {
        kinds[row] = WORD;
        starts[row] = at;
        ends[row] = end;
        hashes[row] = hash;
        row += 1;
        at = code === SPACE_CODE ? end + 1 : end;
        continue;
      }
      end = endOfWord(codes, end, end - at);
    } else if (found === SPACE) {
      at = end;
      continue;
    } else if (found === OTHER) {
      kinds[row] = PUNCTUATION;
      starts[row] = at;
      ends[row] = end;
      hashes[row] = code;
      row += 1;
      at = end;
      continue;
    } else end = found === DIGIT ? endOfNumber(codes, at) : found === FOREIGN ? -1 : classes[codes[end] as number] === QUOTE ? end + 1 : end;
    let kind: number = found === LETTER ? WORD : found === DIGIT ? NUMBER : QUOTATION;
    if (end < 0) {
      const match = tokenAt(part, at);
      if (match === null) {
        at += 1;
        continue;
      }
      kind = kindOf(match);
      end = at + match[0].length;
    }
    const cut = kind === WORD ? cliticAt(part, codes, at, end) : -1;
    if (cut > 0) {
      kinds[row] = WORD;
      starts[row] = at;
      ends[row] = cut;
      hashes[row] = hashOf(codes, at, cut);
      row += 1;
      at = cut;
    }
    kinds[row] = kind;
    starts[row] = at;
    ends[row] = end;
    hashes[row] = hashOf(codes, at, end);
    row += 1;
    at = end;
  }
  return row;
}

const PRIME = 0x01000193;

function hashOf(codes: Uint16Array, start: number, end: number): number {
  let hash = codes[start] as number;
  for (let at = start + 1; at < end; at += 1) hash = (Math.imul(hash, PRIME) + (codes[at] as number)) | 0;
  return hash;
}

/** Where in a word begins what hangs on it; -1 where nothing does. */
function cliticAt(part: string, codes: Uint16Array, start: number, end: number): number {
  for (let at = start + 1; at < end; at += 1) {
    if (codes[at] !== APOSTROPHE && codes[at] !== RAISED) continue;
    const cut = part.slice(start, end).search(CLITIC);
    return cut > 0 ? start + cut : -1;
  }
  return -1;
}

/** In: where a word's first letters end, and how many there are. Out: where it ends; -1 where only the pattern can tell. */
function endOfWord(codes: Uint16Array, from: number, letters: number): number {
  let end = from;
  for (;;) {
    if (codes[end] !== APOSTROPHE && codes[end] !== RAISED) break;
    const after = codes[end + 1] as number;
    if (CLASS[after] !== LETTER) return after >= 128 && ENDING[after] !== 1 ? -1 : end;
    end += 2;
    while (CLASS[codes[end] as number] === LETTER) end += 1;
  }
  const code = codes[end] as number;
  if (code >= 128) return ENDING[code] === 1 ? end : -1;
  // A model's name, an abbreviation.
  const after = codes[end + 1] as number;
  if (CLASS[code] === DIGIT || (code === HYPHEN && CLASS[after] !== LETTER && (CLASS[after] === DIGIT || after >= 128))) return -1;
  if (code === STOP && letters <= 2 && (CLASS[after] === LETTER || after >= 128)) return -1;
  return end;
}

/** Where the number ends that begins here; -1 where only the pattern can tell. */
function endOfNumber(codes: Uint16Array, start: number): number {
  let end = start + 1;
  for (;;) {
    while (CLASS[codes[end] as number] === DIGIT) end += 1;
    const code = codes[end] as number;
    if (CLASS[code] === LETTER) return -1;
    if (code >= 128) return ENDING[code] === 1 ? end : -1;
    if (code !== STOP && code !== COMMA) return end;
    const after = codes[end + 1] as number;
    if (after >= 128) return -1;
    if (CLASS[after] !== DIGIT) return end;
    end += 2;
  }
}

/** The token that the pattern finds here, if any. */
function tokenAt(part: string, at: number): RegExpExecArray | null {
  PLAIN_RUN.lastIndex = at;
  const pattern = PLAIN_RUN.test(part) ? PLAIN : TOKEN;
  pattern.lastIndex = at;
  return pattern.exec(part);
}

function kindOf({ groups = {} }: RegExpExecArray): number {
  if (groups['number'] !== undefined) return NUMBER;
  if (groups['quote'] !== undefined) return QUOTATION;
  return groups['other'] === undefined ? WORD : PUNCTUATION;
}
