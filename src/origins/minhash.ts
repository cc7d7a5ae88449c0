/** Bins of a sketch: a power of two, told by the upper bits of a hash. */
const BITS = 5;
const BINS = 2 ** BITS;
const EMPTY = 0xffffffff;

/** Ways to put the texts in order, each beginning at another bin of the sketch. */
const ORDERS = 4;

/**
 * In: the fingerprints of each text. Out: for each of a few orders, the place of each text in it; texts that are alike stand together in most.
 * One-permutation MinHash (Li, Owen and Zhang 2012), sorted from several bins on as in an LSH forest (Bawa, Condie and Ganesan 2005).
 */
export function ordersByLikeness(texts: readonly ReadonlySet<number>[]): readonly (readonly number[])[] {
  const sketches = texts.map(sketchOf);
  return Array.from({ length: ORDERS }, (_, order) => {
    const from = (order * BINS) / ORDERS;
    const sorted = texts.map((_text, i) => i).toSorted((i, j) => compare(sketches[i], sketches[j], from) || i - j);
    const places = texts.map(() => 0);
    sorted.forEach((i, place) => { places[i] = place; });
    return places;
  });
}

/** The least hash of each bin. */
function sketchOf(hashes: ReadonlySet<number>): Uint32Array {
  const sketch = new Uint32Array(BINS).fill(EMPTY);
  for (const hash of hashes) {
    const bin = hash >>> (32 - BITS);
    if (hash < (sketch[bin] ?? 0)) sketch[bin] = hash;
  }
  return sketch;
}

function compare(a: Uint32Array | undefined, b: Uint32Array | undefined, from: number): number {
  for (let step = 0; step < BINS; step += 1) {
    const bin = (from + step) % BINS;
    const difference = (a?.[bin] ?? 0) - (b?.[bin] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
