/** Words of a run, and of the shortest tile. Alone three words say nothing; they count as a part of a passage whose other words were changed. */
export const RUN = 3;

/** A text whose runs of words can be looked up. */
export interface Runs {
  readonly norms: Int32Array;
  /** A bit for each word of the text, by its hash: the lowest five bits tell which of a field, those above them which field. */
  readonly has: Uint32Array;
  /** By the hash of a run its number plus 1, in the next that was free; 0 where none is. A power of two long. */
  readonly table: Uint32Array;
  /** The places where run r begins stand from `starts[r]` to `starts[r + 1]` in `places`, in text order. */
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
}

/** In: the norms of a text. Out: its runs. */
export function runsOf(norms: Int32Array): Runs {
  const length = Math.max(0, norms.length - RUN + 1);
  const size = 2 ** Math.ceil(Math.log2(length + 8));
  const has = new Uint32Array(size / 4);
  for (const norm of norms) {
    const field = (norm >>> 5) & (has.length - 1);
    has[field] = (has[field] ?? 0) | (1 << norm);
  }
  const table = new Uint32Array(4 * size);
  const runs = new Uint32Array(length);
  const firsts = new Uint32Array(length);
  const starts = new Uint32Array(length + 2);
  let count = 0;
  for (let at = 0; at < length; at += 1) {
    const [first, second, third] = [norms[at] ?? 0, norms[at + 1] ?? 0, norms[at + 2] ?? 0];
    let slot = hashOf(first, second, third) & (table.length - 1);
    for (let known = table[slot] ?? 0; known !== 0 && !isAt(norms, firsts[known - 1] ?? 0, first, second, third); known = table[slot] ?? 0) slot = (slot + 1) & (table.length - 1);
    if (table[slot] === 0) {
      firsts[count] = at;
      count += 1;
      table[slot] = count;
    }
    const run = (table[slot] ?? 0) - 1;
    runs[at] = run;
    starts[run + 2] = (starts[run + 2] ?? 0) + 1;
  }
  for (let run = 2; run < starts.length; run += 1) starts[run] = (starts[run] ?? 0) + (starts[run - 1] ?? 0);
  const places = new Uint32Array(length);
  for (let at = 0; at < length; at += 1) {
    const next = (runs[at] ?? 0) + 1;
    places[starts[next] ?? 0] = at;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  return { norms, has, table, starts, places };
}

/** In: a text, and a place in another's norms. Out: the number of the run that begins there; -1 where the text has it not. */
export function runAt({ norms: own, table, starts, places }: Runs, norms: Int32Array, at: number): number {
  const [first, second, third] = [norms[at] as number, norms[at + 1] as number, norms[at + 2] as number];
  let slot = hashOf(first, second, third) & (table.length - 1);
  for (let known = table[slot] as number; known !== 0; known = table[slot] as number) {
    if (isAt(own, places[starts[known - 1] as number] as number, first, second, third)) return known - 1;
    slot = (slot + 1) & (table.length - 1);
  }
  return -1;
}

function hashOf(first: number, second: number, third: number): number {
  const hash = Math.imul(Math.imul(first, 0x85ebca6b) ^ second, 0xc2b2ae35) ^ third;
  return Math.imul(hash, 0x9e3779b1) >>> 8;
}

const isAt = (norms: Int32Array, at: number, first: number, second: number, third: number): boolean => norms[at] === first && norms[at + 1] === second && norms[at + 2] === third;
