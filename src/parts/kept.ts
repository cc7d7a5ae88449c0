import { createHash } from 'node:crypto';
import type { Alone } from '../compare.ts';
import { packed, unpacked } from '../origins/words.ts';
import type { Source } from '../types.ts';
import type { Stamp } from './stamp.ts';

/** The key of what a source says: a hash of all that it hangs on. Where the file lies and what its URL is alter nothing. */
export function keyOf({ id, outlet, title, published, firstLine, sha256 }: Source, { version, engine, claims }: Stamp): string {
  return createHash('sha256').update(JSON.stringify([version, engine, claims, id, outlet, title, published, firstLine, sha256])).digest('hex');
}

/** What a source says, without the source. */
export type Kept = Omit<Required<Alone>, 'article'>;

/** In: what a source says. Out: the text of it, to be kept; with those words by which copying is told, so that most texts need not be taken apart again. */
export const keep = ({ notices, answers, words }: Kept): string => JSON.stringify({ notices, answers, words: packed(words) });

/** What `keep` was given. */
export function unkept(text: string): Kept {
  const { notices, answers, words } = JSON.parse(text) as Omit<Kept, 'words'> & { readonly words: string };
  return { notices, answers, words: unpacked(words) };
}
