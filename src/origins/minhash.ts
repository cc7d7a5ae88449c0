import { rowOf, type Rows } from './fingerprints.ts';
import { zeros } from './room.ts';
import { placeIn } from '../text/place.ts';

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
    return Uint32Array.from(texts.ends.keys()).toSorted((i, j) => compare(sketches, i, sketches, j, from) || i - j);
  });
}

/** In: some of the texts in the orders of `ordersByLikeness`, the others, and the fingerprints of each. Out: all in these orders. */
export function ordersWith(orders: readonly Uint32Array[], others: Uint32Array, texts: Rows): readonly Uint32Array[] {
  const sketchOf = (i: number): Uint32Array => sketchesOf({ values: rowOf(texts, i), ends: Uint32Array.of(rowOf(texts, i).length) });
  return orders.map((order, k) => {
    const by = (i: number, j: number): number => compare(sketchOf(i), 0, sketchOf(j), 0, (k * BINS) / ORDERS) || i - j;
    const whole = new Uint32Array(order.length + others.length);
    let from = 0;
    others.toSorted(by).forEach((other, before) => {
      const to = placeIn(order, from, (i) => by(i, other) < 0);
      whole.set(order.subarray(from, to), from + before);
      whole[to + before] = other;
      from = to;
    });
    whole.set(order.subarray(from), from + others.length);
    return whole;
  });
}

/** The least hash of each bin, text after text. */
function sketchesOf({ values, ends }: Rows): Uint32Array {
  const sketches = zeros(BINS * ends.length).fill(EMPTY);
  for (let i = 0, at = 0; i < ends.length; i += 1) {
    for (const end = ends[i] as number; at < end; at += 1) {
      const hash = values[at] as number;
      const bin = BINS * i + (hash >>> (32 - BITS));
      if (hash < (sketches[bin] as number)) sketches[bin] = hash;
    }
  }
  return sketches;
}

function compare(some: Uint32Array, i: number, others: Uint32Array, j: number, from: number): number {
  for (let step = 0; step < BINS; step += 1) {
    const bin = (from + step) % BINS;
    const difference = (some[BINS * i + bin] as number) - (others[BINS * j + bin] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}
