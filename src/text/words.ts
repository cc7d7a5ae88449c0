import type { Token, TokenKind } from '../types.ts';
import { normalize, stem } from './stems.ts';
import { tagTokens } from './tags.ts';

export { normalize, stem } from './stems.ts';

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
