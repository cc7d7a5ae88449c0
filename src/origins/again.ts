import { everyCrowd } from './buckets.ts';
import { choicesOf, FEW, NEIGHBOURS, PARTNERS, type Choices } from './candidates.ts';
import { rowOf, type Rows } from './fingerprints.ts';
import { ordersByLikeness, ordersWith } from './minhash.ts';

/** Texts in their order: the fingerprints of each, and whom it has chosen. */
export interface Chosen {
  readonly prints: Rows;
  readonly choices: Choices;
  readonly orders: readonly Uint32Array[];
}

/** Whom each has chosen by now, and the places of those who may have chosen others than before. */
export interface ChosenAgain extends Omit<Chosen, 'prints'> {
  readonly changed: Uint32Array;
}

/**
 * As `choicesOf`, where many of the texts have chosen before. In: what was before, the fingerprints of each text, which are not spent, and where it stood before, -1 where it did not; what
 * stood before stands in the same order.
 *
 * How much two texts share is another only where a text that has come or gone has a fingerprint of theirs. A text keeps those that it has chosen, with what they share by now, unless somebody whom it has
 * not chosen may be better than they are by now: then it chooses again.
 */
export function choicesAgain(before: Chosen, prints: Rows, was: Int32Array): ChosenAgain {
  const whole = (): ChosenAgain => {
    const orders = ordersByLikeness(prints);
    return { choices: choicesOf({ ...prints, values: prints.values.slice() }, orders), orders, changed: Uint32Array.from(was.keys()) };
  };
  const all = merged(before.prints, prints, was);
  const altered = Uint32Array.from(all.now.keys()).filter((i) => all.was[i] === -1 || all.now[i] === -1);
  if (altered.length === 0) return { choices: before.choices, orders: before.orders, changed: altered };
  if (4 * altered.length > was.length) return whole();
  const placeOf = new Uint32Array(before.prints.ends.length);
  all.was.forEach((old, i) => { if (old !== -1) placeOf[old] = i; });
  const orders = ordersWith(before.orders.map((order) => order.map((old) => placeOf[old] as number)), altered.filter((i) => all.was[i] === -1), all.prints);
  const crowdIn = crowdsBy(orders);
  const { changes, crowded: more } = changesIn(all, altered, crowdIn);
  const crowded = before.choices.crowded + more;
  if (everyCrowd(before.choices.crowded, before.prints.ends.length) > 1 || everyCrowd(crowded, was.length) > 1) return whole();
  const kept = new Map([...changes].filter(([i]) => all.now[i] !== -1).map(([i, shares]) => [i, keptBy(rowBy(before.choices, all.was[i] as number, placeOf), shares, all)]));
  const who = Uint32Array.from([...kept].flatMap(([i, row]) => (row === null ? [i] : [])));
  if (who.length > Math.max(SOME, was.length / SOME)) return whole();
  chosenBy(all, who, crowdIn).forEach((row, at) => kept.set(who[at] as number, row));
  const now = (i: number): number => all.now[i] as number;
  return {
    choices: { ...rowsAgain(before.choices, was, placeOf.map(now), new Map([...kept].map(([i, row]) => [now(i), row as Row])), now), crowded },
    orders: orders.map((order) => order.map(now).filter((_, at) => now(order[at] as number) !== -1)),
    changed: Uint32Array.from(kept.keys(), now).toSorted(),
  };
}

/** So many choose again by themselves, or one of so many; where more do, all do. */
const SOME = 64;

/** In: whom each had chosen, where each stood before, by that where it stands now, and the rows that are others by now. */
function rowsAgain(before: Choices, was: Int32Array, nowOf: Uint32Array, rows: ReadonlyMap<number, Row>, now: (i: number) => number): Omit<Choices, 'crowded'> {
  const [values, counts, ends] = [new Uint32Array(PARTNERS * was.length), new Uint32Array(PARTNERS * was.length), new Uint32Array(was.length)];
  let size = 0;
  for (let place = 0; place < was.length; place += 1) {
    const [old, row] = [was[place] as number, rows.get(place)];
    if (row !== undefined) {
      for (const [i, count] of row) {
        values[size] = now(i);
        counts[size++] = count;
      }
    } else if (old !== -1) {
      for (let at = before.ends[old - 1] ?? 0; at < (before.ends[old] as number); at += 1) {
        values[size] = nowOf[before.values[at] as number] as number;
        counts[size++] = before.counts[at] as number;
      }
    }
    ends[place] = size;
  }
  return { values: values.subarray(0, size), counts: counts.subarray(0, size), ends };
}

/** Whom a text has chosen, by their places among all, and how much it shares with each. */
type Row = readonly (readonly [i: number, count: number])[];

function rowBy({ values, counts, ends }: Choices, row: number, placeOf: Uint32Array): Row {
  const from = ends[row - 1] ?? 0;
  return row === -1 ? [] : Array.from(values.subarray(from, ends[row]), (i, k) => [placeOf[i] as number, counts[from + k] as number] as const);
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

/** Whom texts choose of those that are there now. Out: a row for each. */
function chosenBy(all: Merged, who: Uint32Array, crowdIn: CrowdIn): readonly Row[] {
  const crowds = new Map([...ownersOf(all.prints, who)].map(([print, owners]) => {
    const now = owners.filter((i) => all.now[i] !== -1);
    return [print, now.length > FEW ? crowdIn(now) : [now]];
  }));
  return Array.from(who, (i): Row => {
    const shares = new Map<number, number>();
    for (const print of rowOf(all.prints, i)) {
      for (const j of new Set((crowds.get(print) ?? []).flatMap((some) => [...some.length > FEW ? near(some, i) : some]))) if (j !== i) shares.set(j, (shares.get(j) ?? 0) + 1);
    }
    return [...shares].toSorted(byShare).slice(0, PARTNERS);
  });
}

/** By text, by whom it shares it with: how much more it shares. */
type Changes = Map<number, Map<number, number>>;

/** What other texts that have come and gone alter in what texts share; and how many more places crowds have. */
function changesIn(all: Merged, altered: Uint32Array, crowdIn: CrowdIn): { readonly changes: Changes; readonly crowded: number } {
  const changes: Changes = new Map();
  const add = (i: number, j: number, more: number): void => {
    const shares = changes.get(i) ?? new Map<number, number>();
    shares.set(j, (shares.get(j) ?? 0) + more);
    changes.set(i, shares);
  };
  const isAltered = (i: number): boolean => all.was[i] === -1 || all.now[i] === -1;
  let crowded = 0;
  for (const owners of ownersOf(all.prints, altered).values()) {
    const [before, now] = [owners.filter((i) => all.was[i] !== -1), owners.filter((i) => all.now[i] !== -1)];
    crowded += (now.length > FEW ? now.length : 0) - (before.length > FEW ? before.length : 0);
    const crowds = owners.length > FEW ? crowdIn(owners) : [];
    const others = owners.filter(isAltered);
    const touched = new Set(before.length > FEW && now.length > FEW ? crowds.flatMap((crowd) => [...others].flatMap((i) => [...near(crowd, i)])) : owners.length > FEW ? owners : others);
    const [old, fresh] = [pairsOf(before, crowds, all.was, touched), pairsOf(now, crowds, all.now, touched)];
    for (const [some, ones, more] of [[fresh, old, 1], [old, fresh, -1]] as const) {
      for (const pair of some) {
        if (ones.has(pair)) continue;
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

type Texts = Uint32Array;

/** Gives a crowd in each order of likeness. */
type CrowdIn = (owners: Texts) => readonly Texts[];

function crowdsBy(orders: readonly Uint32Array[]): CrowdIn {
  const places = orders.map(placesIn);
  return (owners) => orders.map((order, k) => owners.map((i) => places[k]?.[i] as number).toSorted().map((place) => order[place] as number));
}

/** The pairs of owners of a fingerprint that count it, as far as one of the two is touched. In: the owners, the same and others as a crowd in each order, and who of these is one. */
function pairsOf(members: Texts, crowds: readonly Texts[], side: Int32Array, touched: Iterable<number>): Set<number> {
  const pairs = new Set<number>();
  const isFew = members.length <= FEW;
  for (const some of isFew ? [members] : crowds.map((crowd) => crowd.filter((i) => side[i] !== -1))) {
    for (const i of touched) if (side[i] !== -1) for (const j of isFew ? some : near(some, i)) if (j !== i) pairs.add(pairOf(i, j));
  }
  return pairs;
}

/** A text of a crowd, and those next to it. */
function near(crowd: Texts, i: number): Texts {
  const at = crowd.indexOf(i);
  return crowd.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1);
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
  const all = { now: Int32Array.from(now), was: Int32Array.from(old) };
  return { ...all, prints: now.length === was.length ? prints : printsAgain(before, all.was, (i) => rowOf(prints, all.now[i] as number)) };
}

/** In: the fingerprints of texts as they were, where each text of now stood among them, -1 where it did not, and what gives the fingerprints of such a one. Out: those of all. */
export function printsAgain(before: Rows, was: Int32Array, freshOf: (i: number) => Uint32Array): Rows {
  const fresh = new Map(Array.from(was.keys()).filter((i) => was[i] === -1).map((i) => [i, freshOf(i)]));
  const startOf = (old: number): number => before.ends[old - 1] ?? 0;
  const ends = new Uint32Array(was.length);
  let size = 0;
  was.forEach((old, i) => { ends[i] = (size += old === -1 ? fresh.get(i)?.length ?? 0 : (before.ends[old] as number) - startOf(old)); });
  const values = new Uint32Array(size);
  for (let i = 0; i < was.length;) {
    const from = i;
    do i += 1; while (was[from] !== -1 && was[i] === (was[i - 1] as number) + 1);
    values.set(fresh.get(from) ?? before.values.subarray(startOf(was[from] as number), before.ends[was[i - 1] as number]), ends[from - 1] ?? 0);
  }
  return { values, ends };
}

function placesIn(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length);
  order.forEach((i, place) => { places[i] = place; });
  return places;
}

/** For each fingerprint of these texts, all texts that have it. */
function ownersOf(texts: Rows, of: Uint32Array): ReadonlyMap<number, Texts> {
  const owners = new Map<number, number[]>();
  for (const i of of) for (const print of rowOf(texts, i)) owners.set(print, []);
  const marks = marksOf(owners.keys());
  const { values, ends } = texts;
  for (let i = 0, at = 0; i < ends.length; i += 1) {
    for (const end = ends[i] as number; at < end; at += 1) {
      const bit = bitOf(values[at] as number);
      if (((marks[bit >>> 5] as number) >>> (bit & 31) & 1) === 1) owners.get(values[at] as number)?.push(i);
    }
  }
  return new Map([...owners].map(([print, found]) => [print, new Uint32Array(found)]));
}

/** Bits of a set of fingerprints. It may hold others too. */
const BITS = 22;

const bitOf = (print: number): number => Math.imul(print, 0x9e3779b1) >>> (32 - BITS);

function marksOf(prints: Iterable<number>): Uint32Array {
  const marks = new Uint32Array(2 ** (BITS - 5));
  for (const print of prints) {
    const bit = bitOf(print);
    marks[bit >>> 5] = (marks[bit >>> 5] as number) | (1 << (bit & 31));
  }
  return marks;
}
