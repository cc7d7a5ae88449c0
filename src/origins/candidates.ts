import { ordersByLikeness } from './minhash.ts';

/** With this many others a text is compared, however many have its phrases: the work stays linear in the number of texts. */
const PARTNERS = 16;
/** In a crowd that shares a phrase, a text is held against this many of those next to it in each order of likeness. */
const NEIGHBOURS = 2;

export type Pair = readonly [number, number];

/**
 * In: the fingerprints of each text. Out: the pairs of texts, `[lower, higher]`, that are worth aligning: those that share fingerprints, and of
 * many only those that share the most. Up to PARTNERS + 1 texts no pair is left out. Ties go by the place in the list, so give it in an order of its own.
 */
export function candidatePairs(texts: readonly ReadonlySet<number>[]): readonly Pair[] {
  const partners = texts.map(() => new Map<number, number>());
  const note = (i: number, j: number): void => {
    partners[i]?.set(j, (partners[i].get(j) ?? 0) + 1);
    partners[j]?.set(i, (partners[j].get(i) ?? 0) + 1);
  };
  const orders = texts.length > PARTNERS + 1 ? ordersByLikeness(texts) : [];
  for (const bucket of bucketsOf(texts)) {
    if (bucket.length <= PARTNERS + 1) bucket.forEach((i, at) => bucket.slice(at + 1).forEach((j) => note(i, j)));
    else for (const [i, j] of neighbours(bucket, orders)) note(i, j);
  }
  const kept = partners.map((counts) => new Set([...counts].toSorted(([i, a], [j, b]) => b - a || i - j).slice(0, PARTNERS).map(([j]) => j)));
  return texts.flatMap((_, i) => [...(partners[i]?.keys() ?? [])].filter((j) => i < j && (kept[i]?.has(j) || kept[j]?.has(i))).toSorted((a, b) => a - b).map((j): Pair => [i, j]));
}

/** The texts that have a fingerprint, in list order, for each fingerprint that several have. */
function bucketsOf(texts: readonly ReadonlySet<number>[]): readonly (readonly number[])[] {
  const owners = new Map<number, number[]>();
  texts.forEach((hashes, i) => {
    for (const hash of hashes) {
      const known = owners.get(hash);
      if (known === undefined) owners.set(hash, [i]);
      else known.push(i);
    }
  });
  return [...owners.values()].filter((bucket) => bucket.length > 1);
}

/** The pairs of a crowded bucket that stand next to each other in some order, each once. */
function neighbours(bucket: readonly number[], orders: readonly (readonly number[])[]): readonly Pair[] {
  const found = new Map<string, Pair>();
  for (const places of orders) {
    const sorted = bucket.toSorted((i, j) => (places[i] ?? 0) - (places[j] ?? 0));
    sorted.forEach((i, at) => {
      for (const j of sorted.slice(at + 1, at + 1 + NEIGHBOURS)) found.set(`${Math.min(i, j)} ${Math.max(i, j)}`, [i, j]);
    });
  }
  return [...found.values()];
}
