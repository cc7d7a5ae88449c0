import type { Token } from '../types.ts';
import { scan } from './scan.ts';
import { formsOf } from './stems.ts';
import { tagTokens } from './tags.ts';
import { vocabulary } from './vocabulary.ts';

export { normalize, stem } from './stems.ts';

/** A token before it has a part of speech. */
export type Word = Omit<Token, 'tag'>;

const wordAt = vocabulary((raw) => ({ raw, ...formsOf(raw) }));

/** In: text and a place in it. Out: its tokens in order, with offsets into `text`; white space lies between them. */
export function tokenize(text: string, start = 0, end = text.length): readonly Token[] {
  const part = text.slice(start, end);
  const words: Word[] = [];
  scan(part, (kind, from, to) => {
    const { raw, norm, stem } = wordAt(part, from, to);
    words.push({ start: start + from, end: start + to, text: raw, kind, norm, stem });
  });
  return tagTokens(words);
}
