import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { apartFrom, familyOf } from './families.ts';
import { perWord } from './memo.ts';
import { americanize } from './spelling.ts';

const CLITICS: ReadonlyMap<string, string> = new Map(Object.entries({ "n't": 'not', "'re": 'are', "'ve": 'have', "'ll": 'will', "'m": 'am', "'d": 'would' }));

/** Marks that NFD splits off, and letters that it does not take apart. */
const MARKS = /\p{M}+/gu;
const LETTERS: Readonly<Record<string, string>> = { ı: 'i', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ħ: 'h' };

/** A word as texts are compared by. */
export interface Forms {
  readonly norm: string;
  readonly stem: string;
}

/** In: a word as it stands in a text. Out: its norm and its stem. */
export function formsOf(word: string): Forms {
  const norm = normalize(word);
  return { norm, stem: stem(norm) };
}

/** In: any word. Out: lower case, without diacritics, in American spelling; "A-320s" is "a320s", "U.S." is "us". */
export const normalize = perWord((key) => {
  // Without its stops it would be the verb "am".
  if (/^a\.m\.?$/i.test(key)) return 'a.m.';
  const straight = key.replaceAll('’', "'").toLowerCase();
  const clitic = CLITICS.get(straight);
  if (clitic !== undefined) return clitic;
  const folded = straight.normalize('NFD').replace(MARKS, '').replace(/[ıøłđðþßæœħ]/g, (letter) => LETTERS[letter] ?? letter);
  return americanize(/^\p{N}/u.test(folded) ? folded : folded.replace(/(?<=[\p{L}\p{N}])[.\-‑–]/gu, ''));
});

/** Porter takes "notify" and "notification" to different stems. */
const IFY = /(?<=.{2})(?:if(?:ied|ies|ying|ications?))$/;

/** In: a normalised word. Out: what its forms share: the family's first word, or Porter's stem (Porter 1980). */
export const stem = perWord((norm) => {
  if (/\p{N}/u.test(norm)) return norm.replace(/(?<=\p{N})s$/u, '');
  return apartFrom(norm) ?? porter.stem(familyOf(norm) ?? norm.replace(IFY, 'ify'));
});

/** In: words apart by spaces. Out: their stems. */
export const stems = (words: string): ReadonlySet<string> => new Set(words.split(' ').map((word) => stem(word)));
