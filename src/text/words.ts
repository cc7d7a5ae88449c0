import type { Tag, Token, TokenKind } from '../types.ts';
import { KINDS, scan } from './scan.ts';
import { formsOf, type Forms } from './stems.ts';
import { type Entry, entryOf } from './lexicon.ts';
import { tagTokens } from './tags.ts';
import { vocabulary } from './vocabulary.ts';

export { normalize, stem, stems } from './stems.ts';

interface Known extends Forms {
  readonly raw: string;
  readonly entry: Entry;
}

const read = vocabulary((raw): Known => {
  const { norm, stem } = formsOf(raw);
  return { raw, norm, stem, entry: entryOf(norm) };
});

/** In: text and a place in it. Out: its tokens in order, with offsets into `text`; white space lies between them. */
export function tokenize(text: string, start = 0, end = text.length): readonly Token[] {
  const tokens: (Omit<Token, 'tag'> & { tag: Tag })[] = [];
  const entries: Entry[] = [];
  scan(text, start, end, (found) => {
    const known = read(found);
    const { first, end: until, kinds, starts, ends, numbers, base } = found;
    for (let at = first; at < until; at += 1) {
      const { raw, norm, stem, entry } = known[numbers[at] as number] as Known;
      tokens.push({ start: base + (starts[at] as number), end: base + (ends[at] as number), text: raw, kind: KINDS[kinds[at] as number] as TokenKind, norm, stem, tag: 'punctuation' });
      entries.push(entry);
    }
  });
  tagTokens(tokens, entries);
  return tokens;
}
