/** Every word that was met, by a number: readers know of a word by it what they want, and no word is copied out of a text to find it. */

/** Words repeat; a bound keeps hostile texts from filling the memory. */
const LIMIT = 1 << 17;

/** So far a word is looked for from its own slot: a hostile text may have words that all have the same one. */
const STEPS = 64;

/** Of each word its hash and where it begins and ends in `letters`; and the numbers, plus one, by slots that their hashes choose. */
interface Table {
  readonly slots: Int32Array;
  readonly hashes: Int32Array;
  readonly ends: Int32Array;
  readonly letters: Uint16Array;
}

const tableOf = (words: number, letters: number): Table =>
  ({ slots: new Int32Array(2 * words), hashes: new Int32Array(words), ends: new Int32Array(words + 1), letters: new Uint16Array(letters) });

let table = tableOf(1024, 8192);
let known = 0;
let edition = 0;

/** How often the numbers were given anew: those of another edition mean other words. */
export const editionNow = (): number => edition;

/**
 * In: the code units of a text, where its words begin and end in them, a hash of each, and how many there are. Fills `numbers`: equal words have equal ones, and others never.
 * Time is linear in the text whatever its words are.
 */
export function numberWords(codes: Uint16Array, starts: Int32Array, ends: Int32Array, hashes: Int32Array, count: number, numbers: Int32Array): void {
  if (known >= LIMIT) {
    [table, known] = [tableOf(1024, 8192), 0];
    edition += 1;
  }
  for (let row = 0; row < count;) {
    row = numberKnown(codes, starts, ends, hashes, row, count, numbers, table.slots, table.hashes, table.ends, table.letters);
    if (row === count) return;
    numbers[row] = known;
    add(codes, starts[row] as number, ends[row] as number, hashes[row] as number);
    row += 1;
  }
}

function add(codes: Uint16Array, start: number, end: number, hash: number): void {
  const from = table.ends[known] as number;
  const to = from + end - start;
  if (known === table.hashes.length || to > table.letters.length) table = grown(table, known, to);
  table.letters.set(codes.subarray(start, end), from);
  table.hashes[known] = hash;
  table.ends[known + 1] = to;
  known += 1;
  place(table.slots, hash, known);
}

/** Numbers words from a row on, up to the first that is not known. */
function numberKnown(codes: Uint16Array, starts: Int32Array, ends: Int32Array, hashes: Int32Array, from: number, count: number, numbers: Int32Array, slots: Int32Array, own: Int32Array, until: Int32Array, letters: Uint16Array): number {
  for (let row = from; row < count; row += 1) {
    const number = numberOf(codes, starts[row] as number, ends[row] as number, hashes[row] as number, slots, own, until, letters);
    if (number < 0) return row;
    numbers[row] = number;
  }
  return count;
}

function numberOf(codes: Uint16Array, start: number, end: number, hash: number, slots: Int32Array, own: Int32Array, until: Int32Array, letters: Uint16Array): number {
  const last = slots.length - 1;
  for (let step = 0, slot = slotOf(hash) & last; step < STEPS; step += 1, slot = (slot + 1) & last) {
    const number = (slots[slot] as number) - 1;
    if (number < 0) return -1;
    if (own[number] !== hash) continue;
    const begin = until[number] as number;
    if ((until[number + 1] as number) - begin !== end - start) continue;
    let at = start;
    for (let k = begin; at < end && letters[k] === codes[at]; k += 1) at += 1;
    if (at === end) return number;
  }
  return -1;
}

function place(slots: Int32Array, hash: number, number: number): void {
  for (let step = 0; step < STEPS; step += 1) {
    const slot = (slotOf(hash) + step) & (slots.length - 1);
    if (slots[slot] !== 0) continue;
    slots[slot] = number;
    return;
  }
}

const slotOf = (hash: number): number => hash ^ (hash >>> 15);

/** The same words, with room for one more of so many letters in all. */
function grown(before: Table, words: number, letters: number): Table {
  const more = tableOf(words === before.hashes.length ? 2 * words : before.hashes.length, Math.max(2 * letters, before.letters.length));
  more.hashes.set(before.hashes);
  more.ends.set(before.ends);
  more.letters.set(before.letters);
  for (let word = 0; word < words; word += 1) place(more.slots, more.hashes[word] as number, word + 1);
  return more;
}
