import { bucketsOf, turned, type Buckets } from './buckets.ts';
import type { Rows } from './fingerprints.ts';
import { ordersByLikeness } from './minhash.ts';

/** With this many others a text is compared, however many have its phrases: the work stays linear in the number of texts. */
const PARTNERS = 16;
/** In a crowd that shares a phrase, a text is held against this many of those next to it in each order of likeness. */
const NEIGHBOURS = 2;

/**
 * In: the fingerprints of each text. Out: for each text the later ones that are worth aligning with it: those that share fingerprints, and of
 * many only those that share the most. Up to PARTNERS + 1 texts no pair is left out. Ties go by the place in the list, so give it in an order of its own.
 */
export function candidatePairs(texts: Rows): Rows {
  const buckets = bucketsOf(texts);
  const count = texts.ends.length;
  const noting = notingIn(buckets, count > PARTNERS + 1 ? ordersByLikeness(texts) : []);
  const shared = new Uint32Array(count);
  const partners = new Uint32Array(count);
  const kept = new Uint32Array(PARTNERS * count);
  let size = 0;
  const ends = texts.ends.map((_end, i) => {
    let found = 0;
    noting(i, (j) => {
      if (shared[j] === 0) partners[found++] = j;
      shared[j] = (shared[j] ?? 0) + 1;
    });
    size = keepMost(partners.subarray(0, found), shared, kept, size);
    for (let at = 0; at < found; at += 1) shared[partners[at] ?? 0] = 0;
    return size;
  });
  return either({ values: kept.subarray(0, size), ends });
}

/** Calls back with each other text that has a fingerprint in common with this one, as often as there are such; in crowds only with the nearest. */
function notingIn({ ofText, members }: Buckets, orders: readonly Uint32Array[]): (i: number, note: (j: number) => void) => void {
  const places = orders.map((order) => {
    const place = new Uint32Array(order.length);
    order.forEach((i, at) => { place[i] = at; });
    return place;
  });
  const sorted = orders.map((order) => turned(ofText, members.ends.length, order).values);
  const last = new Int32Array(ofText.ends.length).fill(-1);
  return (i, note) => {
    for (let at = ofText.ends[i - 1] ?? 0; at < (ofText.ends[i] ?? 0); at += 1) {
      const bucket = ofText.values[at] ?? 0;
      const [from, to] = [members.ends[bucket - 1] ?? 0, members.ends[bucket] ?? 0];
      if (to - from <= PARTNERS + 1) {
        for (let k = from; k < to; k += 1) if (members.values[k] !== i) note(members.values[k] ?? 0);
        continue;
      }
      last[i] = at;
      for (let order = 0; order < sorted.length; order += 1) {
        const [row, place] = [sorted[order], places[order]];
        if (row === undefined || place === undefined) continue;
        const here = find(row, from, to, place, i);
        for (let k = Math.max(from, here - NEIGHBOURS); k < Math.min(to, here + NEIGHBOURS + 1); k += 1) {
          const j = row[k] ?? 0;
          if (last[j] === at) continue;
          last[j] = at;
          note(j);
        }
      }
    }
  };
}

/** Where a text stands in a stretch of a row that is in an order. */
function find(row: Uint32Array, from: number, to: number, place: Uint32Array, i: number): number {
  const wanted = place[i] ?? 0;
  let [low, high] = [from, to - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((place[row[middle] ?? 0] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Writes those that share the most, of equals the first, and gives the place after them. */
function keepMost(partners: Uint32Array, shared: Uint32Array, kept: Uint32Array, from: number): number {
  if (partners.length <= PARTNERS) {
    kept.set(partners, from);
    return from + partners.length;
  }
  let size = 0;
  for (const j of partners) {
    const own = shared[j] ?? 0;
    let at = size;
    // The best stand first.
    for (; at > 0; at -= 1) {
      const other = kept[from + at - 1] ?? 0;
      const others = shared[other] ?? 0;
      if (others > own || (others === own && other < j)) break;
      if (at < PARTNERS) kept[from + at] = other;
    }
    if (at >= PARTNERS) continue;
    kept[from + at] = j;
    size = Math.min(PARTNERS, size + 1);
  }
  return from + size;
}

/** From whom each has chosen to the pairs of which one has chosen the other, each with its lower text, in rising order. */
function either(chosen: Rows): Rows {
  const by = turned(chosen, chosen.ends.length);
  const values = new Uint32Array(chosen.values.length);
  let size = 0;
  const ends = chosen.ends.map((_end, i) => {
    const from = size;
    for (const { values: others, ends: until } of [chosen, by]) {
      for (let at = until[i - 1] ?? 0; at < (until[i] ?? 0); at += 1) {
        const j = others[at] ?? 0;
        if (j > i && !values.subarray(from, size).includes(j)) values[size++] = j;
      }
    }
    values.subarray(from, size).sort();
    return size;
  });
  return { values: values.subarray(0, size), ends };
}
