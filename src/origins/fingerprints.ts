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

/**
 * In: the words of each text. Out: for each the hashes (32 bits, no sign) of those of its shingles that are the least in a window, each once: local
 * fingerprints, the same wherever the passage stands (winnowing: Schleimer, Wilkerson and Aiken 2003). Quoted words leave none. They rise.
 */
export function fingerprintsOf(texts: readonly Words[]): Rows {
  let values = new Uint32Array(1024);
  let size = 0;
  const ends = texts.map((words) => {
    if (values.length < size + words.norms.length) {
      const more = new Uint32Array(2 * (size + words.norms.length));
      more.set(values.subarray(0, size));
      values = more;
    }
    size = winnow(words, values, size);
    return size;
  });
  return { values: values.slice(0, size), ends: Uint32Array.from(ends) };
}

/** Writes the fingerprints of a text, and gives the place after them. */
function winnow({ norms, flags }: Words, values: Uint32Array, from: number): number {
  let to = from;
  let own = 0;
  // The last shingles, latest first.
  let [third, second, first] = [0, 0, 0];
  for (let at = 0; at < norms.length; at += 1) {
    own = ((flags[at] ?? 0) & QUOTED) === 0 ? own + 1 : 0;
    if (own < SHINGLE) continue;
    [third, second, first] = [second, first, shingleOf(norms, at)];
    if (own >= SHINGLE + WINDOW - 1) values[to++] = Math.min(first, second, third);
  }
  const found = values.subarray(from, to).toSorted();
  to = from;
  for (let at = 0; at < found.length; at += 1) if (at === 0 || found[at] !== found[at - 1]) values[to++] = found[at] ?? 0;
  return to;
}

function shingleOf(norms: Int32Array, last: number): number {
  let hash = 0;
  for (let at = last - SHINGLE + 1; at <= last; at += 1) hash = mix(hash ^ (norms[at] ?? 0));
  return hash >>> 0;
}

/** The last step of MurmurHash3: every bit of the input moves every bit of the output. */
export function mix(value: number): number {
  const first = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return second ^ (second >>> 16);
}
