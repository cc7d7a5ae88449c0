import { PorterStemmer } from 'natural/lib/natural/stemmers/index.js';
import type { Token, TokenKind } from '../types.ts';
import { apartFrom, familyOf } from './families.ts';
import { americanize } from './spelling.ts';
import { tagTokens } from './tags.ts';

/** A token before it has a part of speech. */
export type Word = Omit<Token, 'tag'>;

/**
 * One alternative a kind of token, in order: abbreviations with inner stops, model names (letters, digits and mostly a hyphen: S-400, COVID-19),
 * words, numbers with ordinal or scale letters, quotation marks, anything else. Hyphenated words come apart, so that a part can be found.
 */
const TOKEN =
  /(?<abbreviation>(?<![\p{L}.])(?:\p{L}|\p{Lu}\p{Ll}(?=\.\p{Lu}\.))\.(?:\p{L}\.)+(?:\p{L}(?!\p{L}))?)|(?<model>(?:\p{Lu}{1,6}[-‑–]?\p{N}{1,6}|(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))\p{Lu}\p{L}{1,9}[-‑]\p{N}{1,3})\p{L}{0,3}\p{N}{0,2}(?![\p{L}\p{N}]))|(?<word>\p{L}[\p{L}\p{M}]*(?:[’']\p{L}+)*)|(?<number>\p{N}+(?:[.,]\p{N}+)*(?:\p{L}{1,3}(?!\p{L}))?)|(?<quote>[“”„‟«»‘’'`"]{1,2})|(?<other>[^\s\p{L}\p{N}])/gu;

/** What hangs on a word: possessive and short verbs, and the negation of "don't". */
const CLITIC = /(?:n[’']t|[’'](?:s|re|ve|ll|d|m))$/iu;

const CLITICS: Readonly<Record<string, string>> = { "n't": 'not', "'re": 'are', "'ve": 'have', "'ll": 'will', "'m": 'am', "'d": 'would' };

/** Marks that NFD splits off, and letters that it does not take apart. */
const MARKS = /\p{M}+/gu;
const LETTERS: Readonly<Record<string, string>> = { ı: 'i', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ħ: 'h' };

const norms = new Map<string, string>();
const stems = new Map<string, string>();
/** Words repeat; a bound keeps hostile texts from filling the memory. */
const MEMO_LIMIT = 200_000;

function memo(map: Map<string, string>, key: string, make: (key: string) => string): string {
  const known = map.get(key);
  if (known !== undefined) return known;
  if (map.size > MEMO_LIMIT) map.clear();
  const made = make(key);
  map.set(key, made);
  return made;
}

/** In: any word. Out: lower case, without diacritics, in American spelling; "S-400s" is "s400s", "U.S." is "us". */
export function normalize(word: string): string {
  return memo(norms, word, (key) => {
    // Without its stops it would be the verb "am".
    if (/^a\.m\.?$/i.test(key)) return 'a.m.';
    const straight = key.replaceAll('’', "'").toLowerCase();
    const clitic = CLITICS[straight];
    if (clitic !== undefined) return clitic;
    const folded = straight.normalize('NFD').replace(MARKS, '').replace(/[ıøłđðþßæœħ]/g, (letter) => LETTERS[letter] ?? letter);
    return americanize(/^\p{N}/u.test(folded) ? folded : folded.replace(/(?<=[\p{L}\p{N}])[.\-‑–]/gu, ''));
  });
}

/** Porter takes "notify" and "notification" to different stems. */
const IFY = /(?<=.{2})(?:if(?:ied|ies|ying|ications?))$/;

/** In: a normalised word. Out: what its forms share: the family's first word, or Porter's stem (Porter 1980). */
export function stem(norm: string): string {
  return memo(stems, norm, (key) => {
    if (/\p{N}/u.test(key)) return key.replace(/(?<=\p{N})s$/u, '');
    return apartFrom(key) ?? PorterStemmer.stem(familyOf(key) ?? key.replace(IFY, 'ify'));
  });
}

/** In: text and a place in it. Out: its tokens in order, with offsets into `text`; white space lies between them. */
export function tokenize(text: string, start = 0, end = text.length): readonly Token[] {
  const words: Word[] = [];
  const push = (kind: TokenKind, from: number, raw: string): void => {
    const norm = normalize(raw);
    words.push({ start: from, end: from + raw.length, text: raw, kind, norm, stem: stem(norm) });
  };
  for (const match of text.slice(start, end).matchAll(TOKEN)) {
    const [raw] = match;
    const from = start + match.index;
    if (match.groups?.word !== undefined) {
      const cut = raw.search(CLITIC);
      push('word', from, cut > 0 ? raw.slice(0, cut) : raw);
      if (cut > 0) push('word', from + cut, raw.slice(cut));
    } else if (match.groups?.number !== undefined) push('number', from, raw);
    else if (match.groups?.quote !== undefined) push('quote', from, raw);
    else push(match.groups?.other === undefined ? 'word' : 'punctuation', from, raw);
  }
  return tagTokens(words);
}
