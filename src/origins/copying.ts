import type { Tile } from './tiling.ts';
import type { Word } from './words.ts';

/** A stretch that two texts share but for a word or two here and there; half-open, in words of each. */
export interface Shared {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
  /** Words that are equal. */
  readonly words: number;
  /** Those of them that are an outlet's own: not quoted in either text, and neither name nor number. */
  readonly own: number;
}

/** Words put in, left out or changed between two tiles of one passage. */
const GAP = 2;
const GAPS = Array.from({ length: GAP + 1 }, (_, gap) => gap);

/** The shortest passage. Shorter runs are the language's ("is one of the most") or the story's ("the head of the central bank"). */
const PASSAGE_WORDS = 6;
const PASSAGE_OWN = 5;
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

/** In: the words of two texts and their tiles in the order of the first. Out: the tiles joined to passages, in that order. */
export function passagesOf(a: readonly Word[], b: readonly Word[], tiles: readonly Tile[]): readonly Shared[] {
  const byEnd = new Map<number, Shared>();
  for (const tile of tiles) {
    const own = ownIn(a, b, tile);
    const before = GAPS.map((gap) => byEnd.get(tile.b - gap)).find((one) => one !== undefined && tile.a - one.a[1] <= GAP);
    if (before !== undefined) byEnd.delete(before.b[1]);
    const joined: Shared = {
      a: [before?.a[0] ?? tile.a, tile.a + tile.length], b: [before?.b[0] ?? tile.b, tile.b + tile.length],
      words: (before?.words ?? 0) + tile.length, own: (before?.own ?? 0) + own,
    };
    byEnd.set(joined.b[1], joined);
  }
  return [...byEnd.values()].filter((one) => isCopied(one) || one.words >= QUOTED_WORDS).toSorted((x, y) => x.a[0] - y.a[0]);
}

/** In: two texts and the passages they share. Out: whether one is of the other, or both of a third. */
export function isOneOrigin(a: readonly Word[], b: readonly Word[], passages: readonly Shared[]): boolean {
  const copied = passages.filter(isCopied).map(({ own }) => own);
  const shorter = Math.min(ownWords(a), ownWords(b));
  const shared = sum(copied);
  if (shared < Math.min(LEAST_OWN, Math.max(SENTENCE_OWN, NEARLY_ALL * shorter))) return false;
  if (shared >= LARGE_SHARE * shorter || sum(copied.filter((own) => own >= SENTENCE_OWN)) >= SENTENCES_OWN) return true;
  return shared >= LEAST_SHARE * shorter && shared - Math.max(...copied) >= LEAST_BESIDE;
}

const counted = new WeakMap<readonly Word[], number>();

/** How many words of a text are its own; each text is held against several. */
function ownWords(words: readonly Word[]): number {
  const known = counted.get(words);
  if (known !== undefined) return known;
  const count = words.filter(isOwn).length;
  counted.set(words, count);
  return count;
}

const isCopied = ({ words, own }: Shared): boolean => words >= PASSAGE_WORDS && own >= PASSAGE_OWN;
const isOwn = (word: Word): boolean => !word.quoted && !word.fact;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function ownIn(a: readonly Word[], b: readonly Word[], tile: Tile): number {
  let own = 0;
  for (let k = 0; k < tile.length; k += 1) {
    const [left, right] = [a[tile.a + k], b[tile.b + k]];
    // A word counts as a name only where both write it as one: one of them may be set in capitals.
    if (left !== undefined && right !== undefined && !left.quoted && !right.quoted && !(left.fact && right.fact)) own += 1;
  }
  return own;
}
