/** Words of a run, and of the shortest tile. Alone three words say nothing; they count as a part of a passage whose other words were changed. */
export const RUN = 3;

/** The runs of a text, each as one bit, which its hash chooses. */
export interface Marks {
  readonly bits: Uint32Array;
  /** So many of a hash's bits, the lower ones, do not choose. */
  readonly shift: number;
}

/** A text whose runs of words can be looked up. All of it is written over by those of the next text. */
export interface Runs {
  readonly norms: Int32Array;
  /** By the hash of a run its number plus 1, in the next that was free; 0 where none is. */
  readonly table: Uint32Array;
  /** How many slots the table has, less one; so many of a hash's bits, the lower ones, do not choose one. */
  readonly end: number;
  readonly shift: number;
  /** Where each run begins for the first time. */
  readonly firsts: Uint32Array;
  /** The places where run r begins stand from `starts[r]` to `starts[r + 1]` in `places`, in text order. */
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
}

/** Powers of two. Bits for each run, so that few of another text's are taken for one of it, and bits in all, at the least; slots for each run. */
const [BITS_EACH, LEAST_BITS, SLOTS_EACH] = [7, 12, 2];

const powerFor = (norms: Int32Array, each: number): number => each + Math.ceil(Math.log2(norms.length + 1));

let marked: Uint32Array = new Uint32Array(0);

/** In: the norms of a text. Out: its runs as bits. They are written over by those of the next text. */
export function marksOf(norms: Int32Array): Marks {
  const power = Math.min(31, Math.max(LEAST_BITS, powerFor(norms, BITS_EACH)));
  marked = emptied(marked, 2 ** (power - 5));
  const bits = marked;
  const shift = 32 - power;
  for (let at = 0; at <= norms.length - RUN; at += 1) {
    const bit = hashOf(norms[at] as number, norms[at + 1] as number, norms[at + 2] as number) >>> shift;
    bits[bit >>> 5] = (bits[bit >>> 5] as number) | (1 << bit);
  }
  return { bits, shift };
}

/** Places in a text, in text order: the first `count` of these. They are written over by those of the next. */
export interface Places {
  readonly at: Int32Array;
  readonly count: number;
}

let hits = new Int32Array(0);

/** In: the runs of a text, and the norms of another. Out: where in the other runs begin that the first text has too, be it anywhere; and by chance some that it has not. */
export function placesOf({ bits, shift }: Marks, norms: Int32Array): Places {
  if (hits.length < norms.length) hits = new Int32Array(2 * norms.length);
  const at = hits;
  const last = norms.length - RUN;
  let count = 0;
  for (let place = 0; place <= last; place += 1) {
    const bit = hashOf(norms[place] as number, norms[place + 1] as number, norms[place + 2] as number) >>> shift;
    // Written without asking, and kept if it is one: no branch that nobody can foresee.
    at[count] = place;
    count += ((bits[bit >>> 5] as number) >>> bit) & 1;
  }
  return { at, count };
}

let board = { table: marked, firsts: marked, starts: marked, places: marked, runs: marked };

/** In: the norms of a text. Out: its runs. */
export function runsOf(norms: Int32Array): Runs {
  const length = Math.max(0, norms.length - RUN + 1);
  const power = powerFor(norms, SLOTS_EACH);
  board = { table: emptied(board.table, 2 ** power), starts: emptied(board.starts, length + 2), firsts: atLeast(board.firsts, length), places: atLeast(board.places, length), runs: atLeast(board.runs, length) };
  const { table, firsts, starts, places, runs } = board;
  const shift = 32 - power;
  const end = 2 ** power - 1;
  let count = 0;
  for (let at = 0; at < length; at += 1) {
    const [first, second, third] = [norms[at] as number, norms[at + 1] as number, norms[at + 2] as number];
    let slot = hashOf(first, second, third) >>> shift;
    let run = table[slot] as number;
    while (run !== 0 && !isAt(norms, firsts[run - 1] as number, first, second, third)) {
      slot = (slot + 1) & end;
      run = table[slot] as number;
    }
    if (run === 0) {
      firsts[count] = at;
      count += 1;
      run = count;
      table[slot] = run;
    }
    runs[at] = run;
    starts[run + 1] = (starts[run + 1] as number) + 1;
  }
  for (let run = 2; run < count + 2; run += 1) starts[run] = (starts[run] as number) + (starts[run - 1] as number);
  for (let at = 0; at < length; at += 1) {
    const run = runs[at] as number;
    const place = starts[run] as number;
    places[place] = at;
    starts[run] = place + 1;
  }
  return { norms, table, end, shift, firsts, starts, places };
}

/** In: a text, and a place in another's norms. Out: the number of the run that begins there; -1 where the text has it not. */
export function runAt({ norms: own, table, end, shift, firsts }: Runs, norms: Int32Array, at: number): number {
  const [first, second, third] = [norms[at] as number, norms[at + 1] as number, norms[at + 2] as number];
  for (let slot = hashOf(first, second, third) >>> shift;; slot = (slot + 1) & end) {
    const run = (table[slot] as number) - 1;
    if (run < 0 || isAt(own, firsts[run] as number, first, second, third)) return run;
  }
}

/** In: the norms of a run. Out: a hash of which the upper bits are the best. */
function hashOf(first: number, second: number, third: number): number {
  const hash = Math.imul(Math.imul(first, 0x85ebca6b) ^ second, 0xc2b2ae35) ^ third;
  return Math.imul(hash, 0x9e3779b1);
}

const isAt = (norms: Int32Array, at: number, first: number, second: number, third: number): boolean => norms[at] === first && norms[at + 1] === second && norms[at + 2] === third;

/** A row of zeros that is long enough: this one, if it is. */
function emptied(row: Uint32Array, length: number): Uint32Array {
  if (row.length < length) return new Uint32Array(2 * length);
  row.fill(0, 0, length);
  return row;
}

const atLeast = (row: Uint32Array, length: number): Uint32Array => (row.length < length ? new Uint32Array(2 * length) : row);
