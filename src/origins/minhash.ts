import type { Rows } from './fingerprints.ts';

/** Bins of a sketch: a power of two, told by the upper bits of a hash. */
const BITS = 5;
const BINS = 2 ** BITS;
const EMPTY = 0xffffffff;

/** Ways to put the texts in order, each beginning at another bin of the sketch. */
const ORDERS = 4;

/**
 * In: the fingerprints of each text. Out: the texts in a few orders; those that are alike stand together in most.
 * One-permutation MinHash (Li, Owen and Zhang 2012), sorted from several bins on as in an LSH forest (Bawa, Condie and Ganesan 2005).
 */
export function ordersByLikeness(texts: Rows): readonly Uint32Array[] {
  const sketches = sketchesOf(texts);
  return Array.from({ length: ORDERS }, (_, order) => {
    const from = (order * BINS) / ORDERS;
    return Uint32Array.from(texts.ends.keys()).toSorted((i, j) => compare(sketches, i, j, from) || i - j);
  });
}

/** The least hash of each bin, text after text. */
function sketchesOf({ values, ends }: Rows): Uint32Array {
  const sketches = new Uint32Array(BINS * ends.length).fill(EMPTY);
  for (let i = 0, at = 0; i < ends.length; i += 1) {
    for (const end = ends[i] as number; at < end; at += 1) {
      const hash = values[at] as number;
      const bin = BINS * i + (hash >>> (32 - BITS));
      if (hash < (sketches[bin] as number)) sketches[bin] = hash;
    }
  }
  return sketches;
}

function compare(sketches: Uint32Array, i: number, j: number, from: number): number {
  for (let step = 0; step < BINS; step += 1) {
    const bin = (from + step) % BINS;
    const difference = (sketches[BINS * i + bin] as number) - (sketches[BINS * j + bin] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}
