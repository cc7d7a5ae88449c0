import { everyCrowd } from './buckets.ts';
import { choicesOf, FEW, NEIGHBOURS, type Choices } from './candidates.ts';
import { rowOf, rowsOf, type Rows } from './fingerprints.ts';
import { ordersByLikeness } from './minhash.ts';

/** Texts in their order: the fingerprints of each, and whom it has chosen. */
export interface Chosen {
  readonly prints: Rows;
  readonly choices: Choices;
}

/**
 * As `choicesOf`, where many of the texts have chosen before: only those choose again to whom others may be next by now. In: what was before, the fingerprints of each text, which
 * are not spent, and where it stood before, -1 where it did not; what stood before stands in the same order.
 *
 * A text chooses by the fingerprints that it shares, and of a crowd by those next to it. So it chooses the same while its fingerprints are of the same few, and the same stand next to it in each crowd.
 */
export function choicesAgain(before: Chosen, prints: Rows, was: Int32Array): Choices {
  const whole = (): Choices => choicesOf({ ...prints, values: prints.values.slice() });
  const all = merged(before.prints, prints, was);
  const altered = Uint32Array.from(all.now.keys()).filter((i) => all.was[i] === -1 || all.now[i] === -1);
  if (4 * altered.length > was.length) return whole();
  const orders = ordersByLikeness(all.prints);
  const places = orders.map((order) => placesIn(order));
  const again = new Uint8Array(all.now.length);
  for (const i of altered) again[i] = 1;
  let { crowded } = before.choices;
  for (const owners of ownersOf(all.prints, altered)) {
    const [old, now] = [all.was, all.now].map((side) => owners.reduce((sum, i) => sum + (side[i] === -1 ? 0 : 1), 0)) as [number, number];
    crowded += (now > FEW ? now : 0) - (old > FEW ? old : 0);
    if (old <= FEW || now <= FEW) for (const i of owners) again[i] = 1;
    else for (const [k, order] of orders.entries()) markNext(Uint32Array.from(owners, (i) => places[k]?.[i] ?? 0).toSorted(), order, all, again);
  }
  const who = Uint32Array.from(again.keys()).filter((i) => again[i] === 1 && all.now[i] !== -1);
  const everyIsSeen = everyCrowd(before.choices.crowded, before.prints.ends.length) === 1 && everyCrowd(crowded, was.length) === 1;
  if (!everyIsSeen || 2 * who.length > was.length) return whole();
  const present = (i: number): boolean => all.now[i] !== -1;
  const chosen = choicesOf(filtered(all.prints, marksOf(all.prints, who), present), orders, who);
  const rows = new Map([...who].map((i, row) => [all.now[i] as number, row]));
  const nowOf = new Int32Array(before.prints.ends.length);
  was.forEach((old, i) => { if (old !== -1) nowOf[old] = i; });
  const chosenNow = rowsOf(function* () {
    for (let i = 0; i < was.length; i += 1) {
      const row = rows.get(i);
      yield row === undefined ? rowOf(before.choices, was[i] as number).map((j) => nowOf[j] as number) : rowOf(chosen, row).map((j) => all.now[j] as number);
    }
  }());
  return { ...chosenNow, crowded };
}

/** All texts that are or were, in one order: where each stands, and stood, and its fingerprints. */
interface Merged {
  readonly now: Int32Array;
  readonly was: Int32Array;
  readonly prints: Rows;
}

function merged(before: Rows, prints: Rows, was: Int32Array): Merged {
  const [now, old]: [number[], number[]] = [[], []];
  let next = 0;
  const passTo = (end: number): void => {
    for (; next < end; next += 1) {
      now.push(-1);
      old.push(next);
    }
  };
  was.forEach((place, i) => {
    if (place !== -1) passTo(place);
    now.push(i);
    old.push(place);
    if (place !== -1) next = place + 1;
  });
  passTo(before.ends.length);
  return { now: Int32Array.from(now), was: Int32Array.from(old), prints: rowsOf(now.map((i, at) => (i === -1 ? rowOf(before, old[at] as number) : rowOf(prints, i)))) };
}

function placesIn(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length);
  order.forEach((i, place) => { places[i] = place; });
  return places;
}

/** In: the places of a crowd in an order, rising. Marks those next to whom something was altered. */
function markNext(crowd: Uint32Array, order: Uint32Array, { now, was }: Merged, again: Uint8Array): void {
  for (let at = 0; at < crowd.length; at += 1) {
    const i = order[crowd[at] as number] as number;
    if (now[i] !== -1 && was[i] !== -1) continue;
    for (const place of crowd.subarray(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1)) again[order[place] as number] = 1;
  }
}

/** For each fingerprint of these texts, all texts that have it. */
function ownersOf(texts: Rows, of: Uint32Array): Iterable<readonly number[]> {
  const owners = new Map<number, number[]>();
  for (const i of of) for (const print of rowOf(texts, i)) owners.set(print, []);
  const { values, ends } = filtered(texts, marksOf(texts, of));
  let at = 0;
  ends.forEach((end, i) => { for (; at < end; at += 1) owners.get(values[at] as number)?.push(i); });
  return owners.values();
}

/** Bits of a set of fingerprints. It may hold others too. */
const BITS = 22;

const bitOf = (print: number): number => Math.imul(print, 0x9e3779b1) >>> (32 - BITS);

function marksOf(texts: Rows, of: Uint32Array): Uint32Array {
  const marks = new Uint32Array(2 ** (BITS - 5));
  for (const i of of) {
    for (const print of rowOf(texts, i)) {
      const bit = bitOf(print);
      marks[bit >>> 5] = (marks[bit >>> 5] as number) | (1 << (bit & 31));
    }
  }
  return marks;
}

/** Of each text, if it is wanted, the fingerprints that are in a set. */
function filtered({ values, ends }: Rows, marks: Uint32Array, wanted: (i: number) => boolean = () => true): Rows {
  const found = new Uint32Array(values.length);
  let [at, size] = [0, 0];
  const until = ends.map((end, i) => {
    if (!wanted(i)) at = end;
    for (; at < end; at += 1) {
      const print = values[at] as number;
      const bit = bitOf(print);
      if (((marks[bit >>> 5] as number) >>> (bit & 31) & 1) === 1) found[size++] = print;
    }
    return size;
  });
  return { values: found.slice(0, size), ends: until };
}
