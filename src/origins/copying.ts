import type { Tile } from './tiling.ts';
import { FACT, QUOTED, type Words } from './words.ts';

/** A number that is not less than `least` and not more than `most`; the two are one where every word is sure. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** A stretch that two texts share but for a word or two here and there; half-open, in words of each. */
export interface Shared {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
  /** Words that are equal. */
  readonly words: number;
  /** Those of them that are an outlet's own: not quoted in either text, and neither name nor number. */
  readonly own: Range;
}

/** Words put in, left out or changed between two tiles of one passage. */
export const GAP = 2;
const GAPS = Array.from({ length: GAP + 1 }, (_, gap) => gap);

/** The shortest passage. Shorter runs are the language's ("is one of the most") or the story's ("the head of the central bank"). */
export const PASSAGE_WORDS = 6;
export const PASSAGE_OWN = 5;
/** A passage that is shown though it is mostly quotation or names. */
const QUOTED_WORDS = 8;

/** Own words in passages from which on two texts are of one origin: a long sentence, or chance several times over. */
const LEAST_OWN = 20;
/** A sentence of background that an agency puts under all its stories does not make an article a copy. So the words must be this part of the shorter text … */
const LEAST_SHARE = 0.1;
/** … with so many of them beside the longest passage, … */
const LEAST_BESIDE = 8;
/** … or be this part of it, whether in one passage or several, … */
const LARGE_SHARE = 0.25;
/** … or be three whole sentences, however long the texts. Only passages of a sentence's length count for that: chance ones add up as texts get long. */
const SENTENCE_OWN = 12;
const SENTENCES_OWN = 48;
/** A text that has not 20 own words is a copy when nearly all of them are shared, and they are a sentence. */
const NEARLY_ALL = 0.8;

/** In: the words of a text. Out: how many are its own. */
export function ownWords({ flags }: Words): Range {
  let [least, most] = [0, 0];
  // Of what is less than one the uppermost bit is set.
  for (let at = 0; at < flags.length; at += 1) {
    const flag = flags[at] as number;
    least += (flag - 1) >>> 31;
    most += ((flag & (QUOTED | FACT)) - 1) >>> 31;
  }
  return { least, most };
}

/** No two texts of one origin share fewer own words in passages. */
export const LEAST_SHARED = SENTENCE_OWN;

/** In: the own words of two texts. Out: how many they must share in passages, at the least, to be of one origin. */
export function leastShared(a: Range, b: Range): number {
  const shorter = Math.min(a.least, b.least);
  return Math.max(enough(shorter), Math.min(LEAST_SHARE * shorter, SENTENCES_OWN));
}

const enough = (shorter: number): number => Math.min(LEAST_OWN, Math.max(SENTENCE_OWN, NEARLY_ALL * shorter));

/** In: the words of two texts and their tiles in the order of the first. Out: the tiles joined to passages, in that order. */
export function passagesOf(a: Words, b: Words, tiles: readonly Tile[]): readonly Shared[] {
  const byEnd = new Map<number, Shared>();
  for (const tile of tiles) {
    const own = ownIn(a, b, tile);
    const before = GAPS.map((gap) => byEnd.get(tile.b - gap)).find((one) => one !== undefined && tile.a - one.a[1] <= GAP);
    if (before !== undefined) byEnd.delete(before.b[1]);
    const joined: Shared = {
      a: [before?.a[0] ?? tile.a, tile.a + tile.length], b: [before?.b[0] ?? tile.b, tile.b + tile.length],
      words: (before?.words ?? 0) + tile.length, own: { least: (before?.own.least ?? 0) + own.least, most: (before?.own.most ?? 0) + own.most },
    };
    byEnd.set(joined.b[1], joined);
  }
  return [...byEnd.values()].filter((one) => isCopied(one, 'most') || one.words >= QUOTED_WORDS).toSorted((x, y) => x.a[0] - y.a[0]);
}

/**
 * In: the own words of two texts and the passages they share. Out: whether one is of the other, or both of a third; null where that, or which passages there are, hangs on words that are not sure.
 * More own words in passages, and fewer in the whole, make an origin at least as likely: so it is sure what holds at both ends.
 */
export function isOneOrigin(a: Range, b: Range, passages: readonly Shared[]): boolean | null {
  if (!isEnough(Math.min(a.least, b.least), passages, 'most')) return false;
  return isEnough(Math.min(a.most, b.most), passages, 'least') && passages.every((one) => one.words >= QUOTED_WORDS || isCopied(one, 'least')) ? true : null;
}

function isEnough(shorter: number, passages: readonly Shared[], end: keyof Range): boolean {
  const copied = passages.filter((one) => isCopied(one, end)).map(({ own }) => own[end]);
  const shared = sum(copied);
  if (shared < enough(shorter)) return false;
  if (shared >= LARGE_SHARE * shorter || sum(copied.filter((own) => own >= SENTENCE_OWN)) >= SENTENCES_OWN) return true;
  return shared >= LEAST_SHARE * shorter && shared - Math.max(...copied) >= LEAST_BESIDE;
}

const isCopied = ({ words, own }: Shared, end: keyof Range): boolean => words >= PASSAGE_WORDS && own[end] >= PASSAGE_OWN;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** A word counts as a name only where both write it as one: one of them may be set in capitals. */
function ownIn(a: Words, b: Words, tile: Tile): Range {
  let [least, most] = [0, 0];
  for (let k = 0; k < tile.length; k += 1) {
    const [left, right] = [a.flags[tile.a + k] ?? 0, b.flags[tile.b + k] ?? 0];
    if (((left | right) & QUOTED) !== 0 || (left & right & FACT) !== 0) continue;
    most += 1;
    if (left === 0 || right === 0) least += 1;
  }
  return { least, most };
}
