import type { Rows } from './fingerprints.ts';

/** Fingerprints that several texts have, by numbers of their own. */
export interface Buckets {
  /** The buckets of each text. */
  readonly ofText: Rows;
  readonly count: number;
}

/** Fingerprints that are looked at in one go, about: what is held beside them is of that size, however many there are. */
const PORTION = 2 ** 19;

/** A crowd's phrases tell little of each of it. So many places in crowds are looked at, and so many for each text; of more, the buckets in turn. */
const CROWDED = 2 ** 21;
const CROWDED_EACH = 16;

/**
 * In: the fingerprints of each text, in rising order, and how many texts are few. Out: the buckets of few texts, and those of more; what one text alone has, as most, is left out.
 * The row of fingerprints is spent: there may be tens of millions, so the numbers of their buckets are written over them.
 */
export function bucketsOf(texts: Rows, few: number): { readonly few: Buckets; readonly many: Buckets } {
  const { ids, count } = numbered(texts);
  const sizes = new Uint32Array(count);
  for (const id of ids) if (id >= 0) sizes[id] = (sizes[id] as number) + 1;
  let crowded = 0;
  for (const size of sizes) if (size > few) crowded += size;
  const every = Math.max(1, Math.ceil(crowded / (CROWDED + CROWDED_EACH * texts.ends.length)));
  let turn = 0;
  return { few: only(texts.ends, ids, sizes.map((size) => (size <= few ? 1 : 0))), many: only(texts.ends, ids, sizes.map((size) => (size > few && (turn += 1) % every === 0 ? 1 : 0))) };
}

/** For each fingerprint the number of its bucket, -1 where nobody else has it; by ranges of hashes, each with a table of its own. */
function numbered({ values, ends }: Rows): { readonly ids: Int32Array; readonly count: number } {
  const ids = new Int32Array(values.buffer, values.byteOffset, values.length);
  const next = Uint32Array.from(ends, (_end, i) => (i === 0 ? 0 : ends[i - 1] ?? 0));
  const portions = Math.max(1, Math.ceil(values.length / PORTION));
  let count = 0;
  for (let portion = 1; portion <= portions; portion += 1) {
    const below = (portion / portions) * 2 ** 32;
    const from = next.slice();
    let size = 0;
    ends.forEach((end, i) => {
      let at = next[i] ?? 0;
      while (at < end && (values[at] ?? 0) < below) at += 1;
      size += at - (from[i] ?? 0);
      next[i] = at;
    });
    const bits = Math.ceil(Math.log2(size + 1)) + 1;
    const keys = new Uint32Array(2 ** bits);
    // 0: free; above, the one place of this fingerprint so far, plus 1; below, its bucket, less than -1.
    const found = new Int32Array(2 ** bits);
    ends.forEach((_end, i) => {
      for (let at = from[i] ?? 0; at < (next[i] ?? 0); at += 1) {
        const hash = values[at] ?? 0;
        let slot = Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
        while (found[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) % found.length;
        const known = found[slot] ?? 0;
        if (known === 0) {
          keys[slot] = hash;
          found[slot] = at + 1;
          ids[at] = -1;
        } else {
          if (known > 0) {
            ids[known - 1] = count;
            found[slot] = -1 - count;
            count += 1;
          }
          ids[at] = -1 - (found[slot] ?? 0);
        }
      }
    });
  }
  return { ids, count };
}

/** The buckets that are wanted, with numbers anew. */
function only(ends: Uint32Array, ids: Int32Array, wanted: Uint32Array): Buckets {
  let [count, total, at, size] = [0, 0, 0, 0];
  const numbers = wanted.map((one) => (one === 0 ? 0 : (count += 1)));
  for (const id of ids) if (id >= 0 && numbers[id] !== 0) total += 1;
  const values = new Uint32Array(total);
  const until = ends.map((end) => {
    for (; at < end; at += 1) {
      const id = ids[at] as number;
      const number = id < 0 ? 0 : numbers[id] as number;
      if (number !== 0) values[size++] = number - 1;
    }
    return size;
  });
  return { ofText: { values, ends: until }, count };
}

/** Rows by column, and for each value of the rows by which it was made its place there. */
export interface Turned extends Rows {
  readonly places: Uint32Array;
}

/** In: the columns of each row, how many columns there are, an order of the rows. Out: the rows of each column, in that order. */
export function turned({ values, ends }: Rows, columns: number, order: Uint32Array = Uint32Array.from(ends.keys())): Turned {
  const next = new Uint32Array(columns);
  for (let at = 0; at < values.length; at += 1) next[values[at] as number] = (next[values[at] as number] as number) + 1;
  let sum = 0;
  for (let column = 0; column < columns; column += 1) {
    sum += next[column] as number;
    next[column] = sum - (next[column] as number);
  }
  const places = new Uint32Array(values.length);
  const rows = new Uint32Array(values.length);
  for (const row of order) {
    for (let at = row === 0 ? 0 : ends[row - 1] as number; at < (ends[row] as number); at += 1) {
      const column = values[at] as number;
      const place = next[column] as number;
      rows[place] = row;
      places[at] = place;
      next[column] = place + 1;
    }
  }
  return { values: rows, ends: next, places };
}
