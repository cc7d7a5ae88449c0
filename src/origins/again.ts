import { everyCrowd } from './buckets.ts';
import { choicesOf, FEW, NEIGHBOURS, PARTNERS, type Choices } from './candidates.ts';
import { rowOf, rowsOf, type Rows } from './fingerprints.ts';
import { ordersByLikeness } from './minhash.ts';

/** Texts in their order: the fingerprints of each, and whom it has chosen. */
export interface Chosen {
  readonly prints: Rows;
  readonly choices: Choices;
}

/**
 * As `choicesOf`, where many of the texts have chosen before. In: what was before, the fingerprints of each text, which are not spent, and where it stood before, -1 where it did not; what
 * stood before stands in the same order.
 *
 * How much two texts share is another only where a text that has come or gone has a fingerprint of theirs. A text keeps those that it has chosen, with what they share by now, unless somebody whom it has
 * not chosen may be better than they are by now: then it chooses again.
 */
export function choicesAgain(before: Chosen, prints: Rows, was: Int32Array): Choices {
  const whole = (): Choices => choicesOf({ ...prints, values: prints.values.slice() });
  const all = merged(before.prints, prints, was);
  const altered = Uint32Array.from(all.now.keys()).filter((i) => all.was[i] === -1 || all.now[i] === -1);
  if (altered.length === 0) return before.choices;
  if (4 * altered.length > was.length) return whole();
  const orders = ordersByLikeness(all.prints);
  const { changes, crowded: more } = changesIn(all, altered, orders);
  const crowded = before.choices.crowded + more;
  if (everyCrowd(before.choices.crowded, before.prints.ends.length) > 1 || everyCrowd(crowded, was.length) > 1) return whole();
  const placeOf = new Uint32Array(before.prints.ends.length);
  all.was.forEach((old, i) => { if (old !== -1) placeOf[old] = i; });
  const kept = new Map([...changes].filter(([i]) => all.now[i] !== -1).map(([i, shares]) => [i, keptBy(rowBy(before.choices, all.was[i] as number, placeOf), shares, all)]));
  const who = Uint32Array.from([...kept].flatMap(([i, row]) => (row === null ? [i] : []))).toSorted();
  if (2 * who.length > was.length) return whole();
  const chosen = who.length === 0 ? null : choicesOf(filtered(all.prints, marksOf(all.prints, who), (i) => all.now[i] !== -1), orders, who);
  who.forEach((i, row) => kept.set(i, rowBy(chosen as Choices, row, null)));
  const [values, counts] = [new Uint32Array(PARTNERS * was.length), new Uint32Array(PARTNERS * was.length)];
  let size = 0;
  const add = (i: number, count: number): void => {
    values[size] = all.now[i] as number;
    counts[size] = count;
    size += 1;
  };
  const ends = Uint32Array.from(was, (old, place) => {
    const row = kept.get(all.at[place] as number);
    if (row != null) for (const [i, count] of row) add(i, count);
    else if (old !== -1) for (let at = before.choices.ends[old - 1] ?? 0; at < (before.choices.ends[old] as number); at += 1) add(placeOf[before.choices.values[at] as number] as number, before.choices.counts[at] as number);
    return size;
  });
  return { values: values.subarray(0, size), counts: counts.subarray(0, size), ends, crowded };
}

/** Whom a text has chosen, by their places among all, and how much it shares with each. */
type Row = readonly (readonly [i: number, count: number])[];

function rowBy({ values, counts, ends }: Choices, row: number, placeOf: Uint32Array | null): Row {
  const from = ends[row - 1] ?? 0;
  return row === -1 ? [] : Array.from(values.subarray(from, ends[row]), (i, k) => [placeOf === null ? i : placeOf[i] as number, counts[from + k] as number] as const);
}

/** In: whom a text had chosen, and how much more or less it shares with others by now. Out: whom it has chosen now; null where that cannot be told. */
function keptBy(row: Row, shares: ReadonlyMap<number, number>, { was }: Merged): Row | null {
  const counts = new Map(row);
  // Who was left out was behind the last.
  const last = row.length < PARTNERS ? null : row.at(-1) ?? null;
  for (const [i, more] of shares) {
    const known = counts.get(i) ?? (last === null || was[i] === -1 ? 0 : null);
    if (known !== null) counts.set(i, known + more);
    else if (more > 0) return null;
  }
  const kept = [...counts].filter(([, count]) => count > 0).toSorted(byShare).slice(0, PARTNERS);
  return last !== null && (kept.length < PARTNERS || byShare(last, kept.at(-1) ?? last) < 0) ? null : kept;
}

const byShare = ([i, a]: Row[number], [j, b]: Row[number]): number => b - a || i - j;

/** By text, by whom it shares it with: how much more it shares. */
type Changes = Map<number, Map<number, number>>;

/** What other texts that have come and gone alter in what texts share; and how many more places crowds have. */
function changesIn(all: Merged, altered: Uint32Array, orders: readonly Uint32Array[]): { readonly changes: Changes; readonly crowded: number } {
  const changes: Changes = new Map();
  const add = (i: number, j: number, more: number): void => {
    const shares = changes.get(i) ?? new Map<number, number>();
    shares.set(j, (shares.get(j) ?? 0) + more);
    changes.set(i, shares);
  };
  const places = orders.map(placesIn);
  const isAltered = (i: number): boolean => all.was[i] === -1 || all.now[i] === -1;
  let crowded = 0;
  for (const owners of ownersOf(all.prints, altered)) {
    const [before, now] = [owners.filter((i) => all.was[i] !== -1), owners.filter((i) => all.now[i] !== -1)];
    crowded += (now.length > FEW ? now.length : 0) - (before.length > FEW ? before.length : 0);
    const crowds = owners.length > FEW ? orders.map((order, k) => crowdIn(owners, order, places[k] as Uint32Array)) : [];
    const touched = new Set(before.length > FEW && now.length > FEW ? crowds.flatMap((crowd) => nextTo(crowd, isAltered)) : owners.length > FEW ? owners : owners.filter(isAltered));
    const [old, fresh] = [pairsOf(before, crowds, all.was, touched), pairsOf(now, crowds, all.now, touched)];
    for (const [some, others, more] of [[fresh, old, 1], [old, fresh, -1]] as const) {
      for (const pair of some) {
        if (others.has(pair)) continue;
        const [i, j] = [Math.floor(pair / MOST_TEXTS), pair % MOST_TEXTS];
        add(i, j, more);
        add(j, i, more);
      }
    }
  }
  return { changes, crowded };
}

const MOST_TEXTS = 2 ** 26;
const pairOf = (a: number, b: number): number => Math.min(a, b) * MOST_TEXTS + Math.max(a, b);

/** A crowd in an order of likeness. */
const crowdIn = (owners: readonly number[], order: Uint32Array, places: Uint32Array): readonly number[] => Array.from(Uint32Array.from(owners, (i) => places[i] as number).toSorted(), (place) => order[place] as number);

/** Those next to somebody who has come or gone. */
const nextTo = (crowd: readonly number[], isAltered: (i: number) => boolean): readonly number[] =>
  crowd.flatMap((i, at) => (isAltered(i) ? crowd.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1) : []));

/** The pairs of owners of a fingerprint that count it, as far as one of the two is touched. In: the owners, the same and others as a crowd in each order, and who of these is one. */
function pairsOf(members: readonly number[], crowds: readonly (readonly number[])[], side: Int32Array, touched: ReadonlySet<number>): Set<number> {
  const pairs = new Set<number>();
  const isFew = members.length <= FEW;
  for (const some of isFew ? [members] : crowds.map((crowd) => crowd.filter((i) => side[i] !== -1))) {
    some.forEach((i, at) => {
      if (!touched.has(i)) return;
      for (const j of isFew ? some : some.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1)) if (j !== i) pairs.add(pairOf(i, j));
    });
  }
  return pairs;
}

/** All texts that are or were, in one order: where each stands, and stood, and its fingerprints. */
interface Merged {
  readonly now: Int32Array;
  readonly was: Int32Array;
  /** By where it stands, its place among all. */
  readonly at: Uint32Array;
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
  const at = new Uint32Array(was.length);
  now.forEach((i, place) => { if (i !== -1) at[i] = place; });
  const isWhole = now.length === was.length;
  return { now: Int32Array.from(now), was: Int32Array.from(old), at, prints: isWhole ? prints : rowsOf(now.map((i, place) => (i === -1 ? rowOf(before, old[place] as number) : rowOf(prints, i)))) };
}

function placesIn(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length);
  order.forEach((i, place) => { places[i] = place; });
  return places;
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
