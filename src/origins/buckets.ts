import type { Rows } from './fingerprints.ts';

/** Fingerprints that several texts have, by numbers of their own. */
export interface Buckets {
  /** The buckets of each text. */
  readonly ofText: Rows;
  /** The texts of each bucket, in list order. */
  readonly members: Rows;
}

/** Fingerprints that are looked at in one go, about: what is held beside them is of that size, however many there are. */
const PORTION = 2 ** 19;

/** In: the fingerprints of each text, in rising order. Out: which texts have one in common. What one text alone has, as most, is left out. */
export function bucketsOf(texts: Rows): Buckets {
  const { ids, count } = numbered(texts);
  const ofText = only(ids, texts.ends);
  return { ofText, members: turned(ofText, count) };
}

/** For each fingerprint the number of its bucket, -1 where nobody else has it; by ranges of hashes, each with a table of its own. */
function numbered({ values, ends }: Rows): { readonly ids: Int32Array; readonly count: number } {
  const ids = new Int32Array(values.length).fill(-1);
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

function only(ids: Int32Array, ends: Uint32Array): Rows {
  const values = new Uint32Array(ids.reduce((sum, id) => (id < 0 ? sum : sum + 1), 0));
  let [at, size] = [0, 0];
  return {
    values,
    ends: ends.map((end) => {
      for (; at < end; at += 1) if ((ids[at] ?? -1) >= 0) values[size++] = ids[at] ?? 0;
      return size;
    }),
  };
}

/** From the columns of each row to the rows of each column. */
export function turned({ values, ends }: Rows, columns: number, rows: Uint32Array = Uint32Array.from(ends.keys())): Rows {
  const sizes = new Uint32Array(columns);
  for (const value of values) sizes[value] = (sizes[value] ?? 0) + 1;
  let sum = 0;
  const starts = sizes.map((size) => (sum += size) - size);
  const places = starts.slice();
  const made = new Uint32Array(values.length);
  for (const row of rows) {
    for (let at = ends[row - 1] ?? 0; at < (ends[row] ?? 0); at += 1) {
      const value = values[at] ?? 0;
      made[places[value] ?? 0] = row;
      places[value] = (places[value] ?? 0) + 1;
    }
  }
  return { values: made, ends: places };
}
