import type { Tokens } from './scan.ts';

/** Words repeat; a bound keeps hostile texts from filling the memory. */
const LIMIT = 1 << 17;

/** So far a word is looked for from its own slot: a hostile text may have words that all have the same one. */
const STEPS = 64;

/** What is known of the words of a row of tokens: `known[numbers[row]]`. To be taken at once, as the tokens are. */
export interface Read<Known> {
  readonly numbers: Int32Array;
  readonly known: readonly Known[];
}

/** Words by number: of each its hash and where it begins and ends in `letters`; and the numbers, plus one, by slots that their hashes choose. */
interface Table {
  readonly slots: Int32Array;
  readonly hashes: Int32Array;
  readonly ends: Int32Array;
  readonly letters: Uint16Array;
}

const tableOf = (words: number, letters: number): Table =>
  ({ slots: new Int32Array(2 * words), hashes: new Int32Array(words), ends: new Int32Array(words + 1), letters: new Uint16Array(letters) });

/**
 * In: what is to be known of a word. Out: a look-up of tokens, worked out when a word is first met. No word is copied out of
 * the text to find it: of a large corpus most time went into that. Time is linear in the text whatever its words are.
 */
export function vocabulary<Known>(make: (word: string) => Known): (tokens: Tokens) => Read<Known> {
  let table = tableOf(1024, 8192);
  let known: Known[] = [];
  let numbers = new Int32Array(0);

  const add = (word: string, hash: number): void => {
    const { length } = known;
    const from = table.ends[length] as number;
    if (length === table.hashes.length || from + word.length > table.letters.length) table = grown(table, length, from + word.length);
    for (let at = 0; at < word.length; at += 1) table.letters[from + at] = word.charCodeAt(at);
    table.hashes[length] = hash;
    table.ends[length + 1] = from + word.length;
    known.push(make(word));
    place(table.slots, hash, length + 1);
  };

  return (tokens) => {
    const { count, text, starts, ends, hashes } = tokens;
    if (known.length >= LIMIT) [table, known] = [tableOf(1024, 8192), []];
    if (numbers.length < count) numbers = new Int32Array(2 * count);
    for (let row = 0; row < count;) {
      row = find(tokens, row, numbers, table.slots, table.hashes, table.ends, table.letters);
      if (row === count) break;
      numbers[row] = known.length;
      add(text.slice(starts[row], ends[row]), hashes[row] as number);
      row += 1;
    }
    return { numbers, known };
  };
}

/** Numbers tokens from a row on, up to the first that is not known. */
function find({ count, codes, starts, ends, hashes }: Tokens, from: number, numbers: Int32Array, slots: Int32Array, known: Int32Array, until: Int32Array, letters: Uint16Array): number {
  for (let row = from; row < count; row += 1) {
    const hash = hashes[row] as number;
    const number = numberOf(codes, starts[row] as number, ends[row] as number, hash, slots, known, until, letters);
    if (number < 0) return row;
    numbers[row] = number;
  }
  return count;
}

function numberOf(codes: Uint16Array, start: number, end: number, hash: number, slots: Int32Array, known: Int32Array, until: Int32Array, letters: Uint16Array): number {
  const last = slots.length - 1;
  for (let step = 0, slot = slotOf(hash) & last; step < STEPS; step += 1, slot = (slot + 1) & last) {
    const number = (slots[slot] as number) - 1;
    if (number < 0) return -1;
    if (known[number] !== hash) continue;
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
function grown(table: Table, words: number, letters: number): Table {
  const more = tableOf(words === table.hashes.length ? 2 * words : table.hashes.length, Math.max(2 * letters, table.letters.length));
  more.hashes.set(table.hashes);
  more.ends.set(table.ends);
  more.letters.set(table.letters);
  for (let word = 0; word < words; word += 1) place(more.slots, more.hashes[word] as number, word + 1);
  return more;
}
