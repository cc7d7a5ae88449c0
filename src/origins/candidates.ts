import { bucketsOf, turned } from './buckets.ts';
import type { Rows } from './fingerprints.ts';
import { ordersByLikeness } from './minhash.ts';

/** With this many others a text is compared, however many have its phrases: the work stays linear in the number of texts. */
const PARTNERS = 16;
/** In a crowd that shares a phrase, a text is held against this many of those next to it in each order of likeness. */
const NEIGHBOURS = 2;

/**
 * In: the fingerprints of each text. Out: for each text the later ones that are worth aligning with it: those that share fingerprints, and of
 * many only those that share the most; the fingerprints are spent. Up to PARTNERS + 1 texts no pair is left out. Ties go by the place in the list, so give it in an order of its own.
 */
export function candidatePairs(texts: Rows): Rows {
  const count = texts.ends.length;
  const orders = count > PARTNERS + 1 ? ordersByLikeness(texts) : [];
  const { few, many } = bucketsOf(texts, PARTNERS + 1);
  const known = turned(few.ofText, few.count);
  const crowds = many.count === 0 ? [] : orders.map((order) => turned(many.ofText, many.count, order));
  const shared = new Uint32Array(count);
  const partners = new Uint32Array(count);
  const seen = new Int32Array(count).fill(-1);
  const kept = new Uint32Array(PARTNERS * count);
  const ends = new Uint32Array(count);
  let size = 0;
  for (let i = 0; i < count; i += 1) {
    let found = 0;
    const note = (j: number): void => {
      if (shared[j] === 0) partners[found++] = j;
      shared[j] = (shared[j] as number) + 1;
    };
    for (let at = startOf(few.ofText, i); at < (few.ofText.ends[i] as number); at += 1) {
      const bucket = few.ofText.values[at] as number;
      for (let k = startOf(known, bucket); k < (known.ends[bucket] as number); k += 1) if (known.values[k] !== i) note(known.values[k] as number);
    }
    for (let at = startOf(many.ofText, i); at < (many.ofText.ends[i] as number); at += 1) {
      const bucket = many.ofText.values[at] as number;
      seen[i] = at;
      for (const { values, ends: until, places } of crowds) {
        const place = places[at] as number;
        const last = Math.min(until[bucket] as number, place + NEIGHBOURS + 1);
        for (let k = Math.max(bucket === 0 ? 0 : until[bucket - 1] as number, place - NEIGHBOURS); k < last; k += 1) {
          const j = values[k] as number;
          if (seen[j] === at) continue;
          seen[j] = at;
          note(j);
        }
      }
    }
    size = keepMost(partners.subarray(0, found), shared, kept, size);
    for (let k = 0; k < found; k += 1) shared[partners[k] as number] = 0;
    ends[i] = size;
  }
  return either({ values: kept.subarray(0, size), ends });
}

const startOf = ({ ends }: Rows, row: number): number => (row === 0 ? 0 : ends[row - 1] as number);

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
