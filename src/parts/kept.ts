import { createHash } from 'node:crypto';
import { readArticle } from '../article.ts';
import type { Alone } from '../compare.ts';
import type { Word } from '../origins/words.ts';
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
  readonly words: Packed;
}

/** For each word four numbers: the gap before it, its length, the lines since the last, and whether it is quoted (1) and a fact (2). */
interface Packed {
  readonly norms: readonly string[];
  readonly places: readonly number[];
}

function packed(words: readonly Word[]): Packed {
  let [end, line] = [0, 0];
  const places = words.flatMap((word) => {
    const place = [word.start - end, word.end - word.start, word.line - line, (word.quoted ? 1 : 0) + (word.fact ? 2 : 0)];
    ({ end, line } = word);
    return place;
  });
  return { norms: words.map(({ norm }) => norm), places };
}

function unpacked({ norms, places }: Packed): readonly Word[] {
  let [end, line] = [0, 0];
  return norms.map((norm, i): Word => {
    const [gap = 0, length = 0, lines = 0, flags = 0] = [places[4 * i], places[4 * i + 1], places[4 * i + 2], places[4 * i + 3]];
    const start = end + gap;
    end = start + length;
    line += lines;
    return { norm, start, end, line, quoted: (flags & 1) !== 0, fact: (flags & 2) !== 0 };
  });
}
