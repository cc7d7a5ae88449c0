import { createHash } from 'node:crypto';
import { readArticle } from '../article.ts';
import type { Alone } from '../compare.ts';
import { packed, unpacked } from '../origins/words.ts';
import type { Source } from '../types.ts';
import type { Stamp } from './stamp.ts';

/** The key of what a source says: a hash of all that it hangs on. Where the file lies and what its URL is alter nothing. */
export function keyOf({ id, outlet, title, published, firstLine, sha256 }: Source, { version, engine, claims }: Stamp): string {
  return createHash('sha256').update(JSON.stringify([version, engine, claims, id, outlet, title, published, firstLine, sha256])).digest('hex');
}

/** In: what a source says. Out: it without the source, to be kept; with those words by which copying is told, so that most texts need not be taken apart again. */
export const keep = ({ notices, answers, words }: Omit<Required<Alone>, 'article'>): string => JSON.stringify({ notices, answers, words: packed(words) });

/** In: a source, and what was kept of it. Out: what it says, as `readAlone` gives it. */
export function unkept(source: Source, text: string): Alone {
  const { notices, answers, words } = JSON.parse(text) as Kept;
  return { article: readArticle(source), notices, answers, words: unpacked(words) };
}

interface Kept extends Pick<Alone, 'notices' | 'answers'> {
  readonly words: string;
}
