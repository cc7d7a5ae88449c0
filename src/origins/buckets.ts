import type { Rows } from './fingerprints.ts';
import { zeros } from './room.ts';

/** Fingerprints that several texts have, by numbers of their own. */
export interface Buckets {
  /** The buckets of each text. */
  readonly ofText: Rows;
  readonly count: number;
}

/** Buckets are numbered range of hashes by range, with so many fingerprints in each, about. */
const RANGE = 2 ** 19;
/** In a range so many are looked at in one go, or twice as many as there are texts: the table of so many stays near at hand. */
const PORTION = 2 ** 14;

/** A crowd's phrases tell little of each of it. So many places in crowds are looked at, and so many for each text; of more, the buckets in turn. */
const CROWDED = 2 ** 21;
const CROWDED_EACH = 16;

/** In: how many places there are in crowds, and how many texts. Out: every so many-th crowd is looked at: each, where it is 1. */
export const everyCrowd = (crowded: number, texts: number): number => Math.max(1, Math.ceil(crowded / (CROWDED + CROWDED_EACH * texts)));

/**
 * In: the fingerprints of each text, in rising order, and how many texts are few. Out: the buckets of few texts, those of more, and how many places these have; what one text alone has, as
 * most, is left out. The row of fingerprints is spent: there may be tens of millions, so the numbers of their buckets are written over them, and then nothing is left of it.
 */
export function bucketsOf(texts: Rows, few: number): { readonly few: Buckets; readonly many: Buckets; readonly crowded: number } {
  const { ids, count } = numbered(texts);
  const sizes = zeros(count);
  for (let at = 0; at < ids.length; at += 1) if ((ids[at] as number) >= 0) sizes[ids[at] as number] = (sizes[ids[at] as number] as number) + 1;
  let crowded = 0;
  for (const size of sizes) if (size > few) crowded += size;
  const every = everyCrowd(crowded, texts.ends.length);
  let turn = 0;
  const found = {
    few: only(texts.ends, ids, marked(sizes, (size) => size <= few)),
    many: only(texts.ends, ids, marked(sizes, (size) => size > few && (turn += 1) % every === 0)),
    crowded,
  };
  release(texts);
  return found;
}

/** 1 for each that is wanted. */
function marked(sizes: Uint32Array, isWanted: (size: number) => boolean): Uint32Array {
  const marks = zeros(sizes.length);
  for (let at = 0; at < sizes.length; at += 1) marks[at] = isWanted(sizes[at] as number) ? 1 : 0;
  return marks;
}

/** Gives the memory of a row back now: whoever made it may hold it for longer than it is of use. */
const release = ({ values: { buffer } }: Rows): void => void structuredClone(buffer, { transfer: [buffer as ArrayBuffer] });

/** For each fingerprint the number of its bucket, -1 where nobody else has it: in the order in which a second text is found to have it, range by range. */
function numbered({ values, ends }: Rows): { readonly ids: Int32Array; readonly count: number } {
  const ids = new Int32Array(values.buffer, values.byteOffset, values.length);
  const next = Uint32Array.from(ends, (_end, i) => (i === 0 ? 0 : ends[i - 1] ?? 0));
  const from = next.slice();
  const ranges = Math.max(1, Math.ceil(values.length / RANGE));
  const parts = Math.ceil(values.length / ranges / Math.max(PORTION, 2 * ends.length));
  let count = 0;
  for (let range = 1; range <= ranges; range += 1) {
    const begins = next.slice();
    const known = count;
    const [above, below] = [((range - 1) / ranges) * 2 ** 32, (range / ranges) * 2 ** 32];
    for (let part = 1; part <= parts; part += 1) count = numberPart(values, ids, ends, from, next, part === parts ? below : above + (part / parts) * (below - above), count);
    if (parts > 1 && values.length > CROWDED) renumber(ids, begins, next, known, count);
  }
  return { ids, count };
}

let table = new Int32Array(0);

/** Numbers what is below a hash, from where each text's fingerprints come `next`, which is moved on; gives the number of buckets so far. */
function numberPart(values: Uint32Array, ids: Int32Array, ends: Uint32Array, from: Uint32Array, next: Uint32Array, below: number, known: number): number {
  let size = 0;
  for (let i = 0; i < ends.length; i += 1) {
    let at = next[i] as number;
    const end = ends[i] as number;
    from[i] = at;
    while (at < end && (values[at] as number) < below) at += 1;
    next[i] = at;
    size += at - (from[i] as number);
  }
  const bits = Math.ceil(Math.log2(size + 1)) + 1;
  if (table.length < 2 ** (bits + 1)) table = new Int32Array(2 ** (bits + 1));
  else table.fill(0, 0, 2 ** (bits + 1));
  // By slot a fingerprint, and 0: free; above, the one place of it so far, plus 1; below, its bucket, less than -1.
  const slots = table;
  const last = 2 ** bits - 1;
  let count = known;
  for (let i = 0; i < ends.length; i += 1) {
    const end = next[i] as number;
    for (let at = from[i] as number; at < end; at += 1) {
      const hash = ids[at] as number;
      let slot = Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
      while (slots[2 * slot + 1] !== 0 && slots[2 * slot] !== hash) slot = (slot + 1) & last;
      const found = slots[2 * slot + 1] as number;
      if (found === 0) {
        slots[2 * slot] = hash;
        slots[2 * slot + 1] = at + 1;
        ids[at] = -1;
        continue;
      }
      if (found > 0) {
        ids[found - 1] = count;
        slots[2 * slot + 1] = -1 - count;
        count += 1;
      }
      ids[at] = -1 - (slots[2 * slot + 1] as number);
    }
  }
  return count;
}

/** Gives the buckets of a range the numbers that they would have if it had been looked at in one go: which of the crowds are looked at hangs on them. */
function renumber(ids: Int32Array, from: Uint32Array, to: Uint32Array, known: number, count: number): void {
  const [UNSEEN, ONCE] = [-2, -1];
  const numbers = new Int32Array(count - known).fill(UNSEEN);
  let next = known;
  for (const final of [false, true]) {
    for (let i = 0; i < from.length; i += 1) {
      for (let at = from[i] as number; at < (to[i] as number); at += 1) {
        const id = (ids[at] as number) - known;
        if ((ids[at] as number) < 0) continue;
        if (final) ids[at] = numbers[id] as number;
        else if (numbers[id] === UNSEEN) numbers[id] = ONCE;
        else if (numbers[id] === ONCE) numbers[id] = next++;
      }
    }
  }
}

/** The buckets that are wanted, with numbers anew, which are written over the marks. */
function only(ends: Uint32Array, ids: Int32Array, wanted: Uint32Array): Buckets {
  let [count, total, at, size] = [0, 0, 0, 0];
  const numbers = wanted;
  for (let bucket = 0; bucket < wanted.length; bucket += 1) if (wanted[bucket] !== 0) wanted[bucket] = count += 1;
  for (let i = 0; i < ids.length; i += 1) if ((ids[i] as number) >= 0 && numbers[ids[i] as number] !== 0) total += 1;
  const values = zeros(total);
  const until = new Uint32Array(ends.length);
  for (let i = 0; i < ends.length; i += 1) {
    for (; at < (ends[i] as number); at += 1) {
      const id = ids[at] as number;
      const number = id < 0 ? 0 : numbers[id] as number;
      if (number !== 0) values[size++] = number - 1;
    }
    until[i] = size;
  }
  return { ofText: { values, ends: until }, count };
}

/** In: the columns of each row, how many columns there are, an order of the rows, and where, for each value of the rows, the lowest bits of its place go. Out: the rows of each column, in that order. */
export function turned({ values, ends }: Rows, columns: number, order: Uint32Array = Uint32Array.from(ends.keys()), places: Uint16Array | null = null): Rows {
  const next = zeros(columns);
  for (let at = 0; at < values.length; at += 1) next[values[at] as number] = (next[values[at] as number] as number) + 1;
  let sum = 0;
  for (let column = 0; column < columns; column += 1) {
    sum += next[column] as number;
    next[column] = sum - (next[column] as number);
  }
  const rows = zeros(values.length);
  for (const row of order) {
    for (let at = row === 0 ? 0 : ends[row - 1] as number; at < (ends[row] as number); at += 1) {
      const column = values[at] as number;
      const place = next[column] as number;
      rows[place] = row;
      if (places !== null) places[at] = place;
      next[column] = place + 1;
    }
  }
  return { values: rows, ends: next };
}
