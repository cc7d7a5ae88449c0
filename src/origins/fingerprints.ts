import { QUOTED, type Words } from './words.ts';

/** Words of a shingle, and shingles of a window: a copied run of SHINGLE + WINDOW - 1 = 6 words always leaves a fingerprint in both texts. */
const SHINGLE = 4;
const WINDOW = 3;

/** What several texts have of something, in one row. */
export interface Rows {
  readonly values: Uint32Array;
  /** The values of text i stand from `ends[i - 1]` to `ends[i]`. */
  readonly ends: Uint32Array;
}

/** What one text has. */
export const rowOf = ({ values, ends }: Rows, i: number): Uint32Array => values.subarray(ends[i - 1] ?? 0, ends[i]);

/** In: what each of several texts has of something, and about how much it may be at most: what is not filled takes no room. Out: all of it, in one row. */
export function rowsOf(texts: Iterable<Uint32Array>, most = 1024): Rows {
  let values = new Uint32Array(most);
  let size = 0;
  const ends: number[] = [];
  for (const own of texts) {
    if (values.length < size + own.length) {
      const more = new Uint32Array(2 * (size + own.length));
      more.set(values.subarray(0, size));
      values = more;
    }
    values.set(own, size);
    size += own.length;
    ends.push(size);
  }
  return { values: values.subarray(0, size), ends: Uint32Array.from(ends) };
}

/**
 * In: the words of a text. Out: the hashes (32 bits, no sign) of those of its shingles that are the least in a window, each once: local
 * fingerprints, the same wherever the passage stands (winnowing: Schleimer, Wilkerson and Aiken 2003). Quoted words leave none. They rise.
 */
export function printsOf({ norms, flags }: Words): Uint32Array {
  if (board.length < norms.length) board = new Uint32Array(2 * norms.length);
  const found = board;
  let size = 0;
  let own = 0;
  // Hashes of the last word, the last two, three and four; and of the four before them, and before these.
  let [one, two, three, four] = [0, 0, 0, 0];
  let second = 0;
  let third = 0;
  for (let at = 0; at < norms.length; at += 1) {
    const norm = norms[at] as number;
    third = second;
    second = four;
    four = mix(three ^ norm);
    three = mix(two ^ norm);
    two = mix(one ^ norm);
    one = mix(norm);
    own = ((flags[at] as number) & QUOTED) === 0 ? own + 1 : 0;
    if (own < SHINGLE + WINDOW - 1) continue;
    const least = Math.min(four >>> 0, second >>> 0, third >>> 0);
    // The same shingle is mostly the least of the next window too.
    if (size === 0 || found[size - 1] !== least) found[size++] = least;
  }
  const sorted = found.subarray(0, size).toSorted();
  let to = 0;
  for (let at = 0; at < size; at += 1) if (at === 0 || sorted[at] !== sorted[at - 1]) found[to++] = sorted[at] as number;
  return found.slice(0, to);
}

/** What is found in a text, before it is put in order; serves all texts that are no longer. */
let board = new Uint32Array(0);

/** The last step of MurmurHash3: every bit of the input moves every bit of the output. */
export function mix(value: number): number {
  const first = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return second ^ (second >>> 16);
}
