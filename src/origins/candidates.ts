import { bucketsOf, turned, type Buckets } from './buckets.ts';
import type { Rows } from './fingerprints.ts';
import { ordersByLikeness } from './minhash.ts';
import { roomFor, zeros } from './room.ts';

/** With this many others a text is compared, however many have its phrases: the work stays linear in the number of texts. */
export const PARTNERS = 16;
/** In a crowd that shares a phrase, a text is held against this many of those next to it in each order of likeness. */
export const NEIGHBOURS = 2;

/** Whom each text has chosen, best first. */
export interface Choices extends Rows {
  /** How much the text shares with each of them. */
  readonly counts: Uint32Array;
  /** How many places crowds have. */
  readonly crowded: number;
}

/**
 * In: the fingerprints of each text. Out: for each text the later ones that are worth aligning with it: those that share fingerprints, and of
 * many only those that share the most; the fingerprints are spent. Up to PARTNERS + 1 texts no pair is left out. Ties go by the place in the list, so give it in an order of its own.
 */
export const candidatePairs = (texts: Rows): Rows => pairsOf(choicesOf(texts));

/** So many texts that share a phrase are no crowd. */
export const FEW = PARTNERS + 1;

/** As `candidatePairs`, but one-sided. In: also the orders of likeness, where they are known. */
export function choicesOf(texts: Rows, orders: readonly Uint32Array[] = texts.ends.length > FEW ? ordersByLikeness(texts) : []): Choices {
  const { few, many, crowded } = bucketsOf(texts, FEW);
  const known = turned(few.ofText, few.count);
  const crowds = many.count === 0 ? [] : orders.map((order) => crowdsIn(many, order));
  const shared = new Uint32Array(texts.ends.length);
  const partners = new Uint32Array(texts.ends.length + 1);
  const seen = new Int32Array(texts.ends.length).fill(-1);
  const [kept, counts] = [zeros(PARTNERS * texts.ends.length), zeros(PARTNERS * texts.ends.length)];
  let size = 0;
  const ends = texts.ends.map((_end, i) => {
    // It shares something with itself, so it is not put down as a partner.
    shared[i] = 1;
    let found = noteFew(few.ofText.values, startOf(few.ofText, i), few.ofText.ends[i] as number, known.values, known.ends, shared, partners);
    for (let at = startOf(many.ofText, i); at < (many.ofText.ends[i] as number); at += 1) {
      const bucket = many.ofText.values[at] as number;
      for (const { values, ends: until, places } of crowds) {
        const from = bucket === 0 ? 0 : until[bucket - 1] as number;
        const place = placeOf(places[at] as number, i, values, from);
        found = noteCrowd(values, Math.max(from, place - NEIGHBOURS), Math.min(until[bucket] as number, place + NEIGHBOURS + 1), at, seen, shared, partners, found);
      }
    }
    const from = size;
    size += keepMost(partners, found, shared, kept, size);
    for (let at = from; at < size; at += 1) counts[at] = shared[kept[at] as number] as number;
    for (let k = 0; k < found; k += 1) shared[partners[k] as number] = 0;
    shared[i] = 0;
    return size;
  });
  return { values: kept.subarray(0, size), counts: counts.subarray(0, size), ends, crowded };
}

const startOf = ({ ends }: Rows, row: number): number => (row === 0 ? 0 : ends[row - 1] as number);

/** The lowest bits of a place are held, by which most crowds' places are told: in a table of half the size. */
const LOWEST = 2 ** 16 - 1;

/** In: crowds, and an order of the texts. Out: the texts of each crowd, in that order, and for each value of the rows its place there. */
function crowdsIn({ ofText, count }: Buckets, order: Uint32Array): Rows & { readonly places: Uint16Array } {
  const places = new Uint16Array(roomFor(2 * ofText.values.length), 0, ofText.values.length);
  const { values, ends } = turned(ofText, count, order, places);
  return { values, ends, places };
}

/** A place by its lowest bits, and the text that is there. */
function placeOf(bits: number, text: number, texts: Uint32Array, from: number): number {
  let place = from + ((bits - from) & LOWEST);
  while (texts[place] !== text) place += LOWEST + 1;
  return place;
}

/** Counts whom a text shares its buckets with, from one place of them to another, and gives how many there are. */
function noteFew(buckets: Uint32Array, from: number, to: number, texts: Uint32Array, ends: Uint32Array, shared: Uint32Array, partners: Uint32Array): number {
  let found = 0;
  for (let at = from; at < to; at += 1) {
    const bucket = buckets[at] as number;
    const end = ends[bucket] as number;
    for (let k = bucket === 0 ? 0 : ends[bucket - 1] as number; k < end; k += 1) {
      const j = texts[k] as number;
      const times = shared[j] as number;
      // Written without asking, and kept if it is new: no branch that nobody can foresee.
      partners[found] = j;
      found += times === 0 ? 1 : 0;
      shared[j] = times + 1;
    }
  }
  return found;
}

/** The same for some of a crowd, each once in a turn; gives how many are found by now. */
function noteCrowd(texts: Uint32Array, from: number, to: number, turn: number, seen: Int32Array, shared: Uint32Array, partners: Uint32Array, known: number): number {
  let found = known;
  for (let k = from; k < to; k += 1) {
    const j = texts[k] as number;
    if (seen[j] === turn) continue;
    seen[j] = turn;
    const times = shared[j] as number;
    partners[found] = j;
    found += times === 0 ? 1 : 0;
    shared[j] = times + 1;
  }
  return found;
}

/** Writes those of the first partners that share the most, of equals the first, and gives how many these are. */
function keepMost(partners: Uint32Array, count: number, shared: Uint32Array, kept: Uint32Array, from: number): number {
  let size = 0;
  // The last of those that are kept, once there are enough, and what it shares.
  let last = 0;
  let least = 0;
  for (let k = 0; k < count; k += 1) {
    const j = partners[k] as number;
    const own = shared[j] as number;
    if (own < least || (own === least && j > last)) continue;
    let at = size;
    // The best stand first.
    for (; at > 0; at -= 1) {
      const other = kept[from + at - 1] as number;
      const others = shared[other] as number;
      if (others > own || (others === own && other < j)) break;
      if (at < PARTNERS) kept[from + at] = other;
    }
    if (at >= PARTNERS) continue;
    kept[from + at] = j;
    size = Math.min(PARTNERS, size + 1);
    if (size < PARTNERS) continue;
    last = kept[from + PARTNERS - 1] as number;
    least = shared[last] as number;
  }
  return size;
}

/** In: whom each has chosen. Out: the pairs of which one has chosen the other, each with its lower text, in rising order. */
export function pairsOf(chosen: Rows): Rows {
  const by = turned(chosen, chosen.ends.length);
  const pairs = zeros(chosen.values.length);
  let size = 0;
  const until = chosen.ends.map((_end, i) => {
    const from = size;
    for (const { values, ends: to } of [chosen, by]) {
      for (let at = to[i - 1] ?? 0; at < (to[i] as number); at += 1) {
        const j = values[at] as number;
        if (j > i && !has(pairs, from, size, j)) pairs[size++] = j;
      }
    }
    pairs.subarray(from, size).sort();
    return size;
  });
  return { values: pairs.subarray(0, size), ends: until };
}

function has(row: Uint32Array, from: number, to: number, value: number): boolean {
  for (let at = from; at < to; at += 1) if (row[at] === value) return true;
  return false;
}
