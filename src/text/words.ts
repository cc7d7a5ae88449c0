import type { Token, TokenKind } from '../types.ts';
import { KINDS, scan } from './scan.ts';
import { formsOf, type Forms } from './stems.ts';
import { tagTokens } from './tags.ts';
import { vocabulary } from './vocabulary.ts';

export { normalize, stem } from './stems.ts';

/** A token before it has a part of speech. */
export type Word = Omit<Token, 'tag'>;

interface Known extends Forms {
  readonly raw: string;
}

const read = vocabulary((raw): Known => ({ raw, ...formsOf(raw) }));

/** In: text and a place in it. Out: its tokens in order, with offsets into `text`; white space lies between them. */
export function tokenize(text: string, start = 0, end = text.length): readonly Token[] {
  const words: Tagless[] = [];
  scan(text, start, end, (tokens) => {
    const { numbers, known } = read(tokens);
    const { count, kinds, starts, ends, base } = tokens;
    for (let at = 0; at < count; at += 1) {
      const { raw, norm, stem } = known[numbers[at] as number] as Known;
      words.push({ start: base + (starts[at] as number), end: base + (ends[at] as number), text: raw, kind: KINDS[kinds[at] as number] as TokenKind, norm, stem });
    }
  });
  return tagTokens(words);
}
