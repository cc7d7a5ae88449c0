import { mix } from './fingerprints.ts';

/** Words of a run, and of the shortest tile. Alone three words say nothing; they count as a part of a passage whose other words were changed. */
export const RUN = 3;

/** A text whose runs of words can be looked up. */
export interface Runs {
  readonly norms: Int32Array;
  /** Where runs begin, equal ones together in text order. */
  readonly places: Uint32Array;
  /** The places of run r stand from `ends[r - 1]` to `ends[r]`. */
  readonly ends: Uint32Array;
  /** By the hash of a run its number plus 1, in the next that was free; 0 where none is. A power of two long. */
  readonly table: Uint32Array;
  /** Where each run is first. */
  readonly firsts: Uint32Array;
}

/** In: the norms of a text. Out: its runs. */
export function runsOf(norms: Int32Array): Runs {
  const length = Math.max(0, norms.length - RUN + 1);
  const table = new Uint32Array(2 ** Math.ceil(Math.log2(2 * length + 2)));
  const found: Runs = { norms, places: new Uint32Array(length), ends: new Uint32Array(length), table, firsts: new Uint32Array(length) };
  const runs = new Uint32Array(length);
  let count = 0;
  for (let at = 0; at < length; at += 1) {
    const slot = slotOf(found, norms, at);
    if (table[slot] === 0) {
      found.firsts[count] = at;
      count += 1;
      table[slot] = count;
    }
    const run = (table[slot] ?? 0) - 1;
    runs[at] = run;
    found.ends[run] = (found.ends[run] ?? 0) + 1;
  }
  let sum = 0;
  for (let run = 0; run < count; run += 1) {
    const size = found.ends[run] ?? 0;
    found.ends[run] = sum;
    sum += size;
  }
  for (let at = 0; at < length; at += 1) {
    const run = runs[at] ?? 0;
    found.places[found.ends[run] ?? 0] = at;
    found.ends[run] = (found.ends[run] ?? 0) + 1;
  }
  return found;
}

/** In: a text, and a place in another's norms. Out: the number of the run that begins there; -1 where the text has it not. */
export const runAt = (text: Runs, norms: Int32Array, at: number): number => (text.table[slotOf(text, norms, at)] ?? 0) - 1;

function slotOf({ norms: own, table, firsts }: Runs, norms: Int32Array, at: number): number {
  const [first, second, third] = [norms[at] ?? 0, norms[at + 1] ?? 0, norms[at + 2] ?? 0];
  const last = table.length - 1;
  for (let slot = mix(mix(first ^ second) ^ Math.imul(third, 5) ^ second) & last; ; slot = (slot + 1) & last) {
    const known = table[slot] ?? 0;
    if (known === 0) return slot;
    const place = firsts[known - 1] ?? 0;
    if (own[place] === first && own[place + 1] === second && own[place + 2] === third) return slot;
  }
}
