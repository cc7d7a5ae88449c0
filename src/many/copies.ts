/** Who copied from whom in a large corpus: without holding its texts, and without holding against each other what was before. */
import { inOrder, originsBy, type Copy, type Text } from '../origins.ts';
import { choicesAgain } from '../origins/again.ts';
import { choicesOf, pairsOf } from '../origins/candidates.ts';
import { printsOf, rowOf, rowsOf, type Rows } from '../origins/fingerprints.ts';
import { COPY, keepCopies, keptCopies, type KeptCopies } from '../parts/kept-copies.ts';
import { keyOf, keyOfData } from '../parts/kept.ts';
import { passageAgain } from '../parts/lean.ts';
import { spansOf } from '../report.ts';
import { countWithin } from '../text/count.ts';
import type { Origin } from '../types.ts';
import { judge, textsIn, type KeptText, type Unjudged } from './judging.ts';
import type { Keeper } from './keeper.ts';
import type { Heard } from './many.ts';

/** As `findOrigins`, of sources whose texts are on the disk. In: also how many workers judge these texts. Throws an InputError when a text has changed since it was loaded. */
export async function originsOfMany(alone: readonly Heard[], keeper: Keeper | null, workersFor: (texts: Iterable<Text>) => number, cwd: string): Promise<readonly Origin[]> {
  const bytes = keeper?.on('copies').get(KEY) ?? null;
  const known = bytes === null ? NOTHING : keptCopies(bytes);
  const all = placedBy(known, alone);
  const most = all.reduce((sum, { text: { article: { source } } }) => sum + (source.brief?.words ?? 0), 0);
  const prints = rowsOf(function* () { for (const { text, was } of all) yield was === -1 ? text.prints : rowOf(known.prints, was); }(), most);
  // Where nothing is kept the fingerprints may be spent.
  const choices = keeper === null ? choicesOf(prints) : choicesAgain(known, prints, Int32Array.from(all, ({ was }) => was));
  const pairs = pairsOf(choices);
  const copiesIn = copiesBy(known);
  const copies: Copy[] = [];
  const isUnknown = (one: Placed, other: Placed): boolean => {
    const before = copiesIn(one, other);
    if (before !== null) for (const copy of before) copies.push(copy);
    return before === null;
  };
  const others = rowsOf(function* () { for (const [i, one] of all.entries()) yield rowOf(pairs, i).filter((j) => isUnknown(one, all[j] as Placed)); }(), pairs.values.length);
  const unjudged: Unjudged = { texts: all.map(({ text }) => text), others };
  const articles = alone.map(({ article }) => article);
  const fresh = await judge(articles, unjudged, workersFor(textsIn(unjudged)), cwd);
  const whole = copies.concat(fresh.copies);
  const origins = originsBy(articles, whole);
  // Where texts have older passages too, those of now are not all.
  const covers = coversOf(origins, all, known, copies.length === 0 ? fresh.covered : UNCOUNTED);
  const isNew = unjudged.others.values.length > 0 || all.length !== known.keys.length || all.some(({ was }) => was === -1);
  // What is known of many texts is not given up for a run over a few of them.
  if (keeper !== null && isNew && 2 * all.length >= known.keys.length) {
    const places = new Map(all.map(({ text, now }) => [text.at, now]));
    keeper.on('copies').put(KEY, keepCopies({ keys: all.map(keyIn), prints, choices, copies: keptRows(whole, places), covers: rowsOf([...covers.values()].map(({ row }) => Uint32Array.from(row))) }));
  }
  return origins.map((origin) => (origin.sources.length < 2 ? origin : { ...origin, covered: new Map(origin.sources.map((id) => [id, covers.get(id)?.words ?? 0])) }));
}

/** There is one entry of a story. */
const KEY = keyOfData('copies');

const NOTHING: KeptCopies = { keys: [], prints: rowsOf([]), choices: { ...rowsOf([]), counts: new Uint32Array(0), crowded: 0 }, copies: new Uint32Array(0), covers: rowsOf([]) };

/** A text, its place in the order of texts, and where it stood before in it, -1 where it did not. */
interface Placed {
  readonly text: HeardText;
  readonly now: number;
  readonly was: number;
}

const keyIn = ({ text: { article } }: Pick<Placed, 'text'>): string => keyOf(article.source);

function placedBy({ keys }: KeptCopies, alone: readonly Heard[]): readonly Placed[] {
  const places = new Map(keys.map((key, place) => [key, place]));
  const texts = alone.map((one, at) => ({ article: one.article, text: textAt(one, at), was: places.get(keyOf(one.article.source)) ?? -1 }));
  // What is in order already is soon put in order.
  return inOrder(texts.toSorted((a, b) => a.was - b.was)).map(({ text, was }, now) => ({ text, now, was }));
}

/** Its words are looked up when they are asked for: most texts of a corpus that was read before are held against nothing. On the prototype, so that a hundred thousand have one way to them. */
const way = {
  get words(): Text['words'] { return (this as unknown as OfHeard).one.words; },
  get kept(): KeptText['kept'] { const { one } = this as unknown as OfHeard; return one.kept ?? one.words; },
  get prints(): Uint32Array { const { one } = this as unknown as OfHeard; return one.prints ?? printsOf(one.words); },
};
const textAt = (one: Heard, at: number): HeardText => Object.assign(Object.create(way) as typeof way, { at, article: one.article, one });

interface OfHeard {
  readonly one: Heard;
}

interface HeardText extends KeptText {
  readonly prints: Uint32Array;
}

const MOST_TEXTS = 2 ** 26;
const pairOf = (a: number, b: number): number => Math.min(a, b) * MOST_TEXTS + Math.max(a, b);

/** Gives the passages of two texts, null where they are not known, or were when the two had another order in the corpus. */
function copiesBy({ keys, choices, copies }: KeptCopies): (one: Placed, other: Placed) => readonly Copy[] | null {
  const between = new Map<number, Uint32Array[]>();
  const isIn = new Uint8Array(keys.length);
  for (let from = 0; from < copies.length; from += COPY) {
    const copy = copies.subarray(from, from + COPY);
    const pair = pairOf(copy[0] as number, copy[1] as number);
    isIn[copy[0] as number] = 1;
    const known = between.get(pair);
    if (known === undefined) between.set(pair, [copy]);
    else known.push(copy);
  }
  return (one, other) => {
    if (one.was === -1 || other.was === -1 || !(has(choices, one.was, other.was) || has(choices, other.was, one.was))) return null;
    if (isIn[one.was] === 0 && isIn[other.was] === 0) return NONE;
    const found = between.get(pairOf(one.was, other.was));
    if (found === undefined) return NONE;
    const [first, second] = one.text.at < other.text.at ? [one, other] : [other, one];
    if (found.some(([was]) => was !== first.was)) return null;
    return found.map((copy): Copy => ({
      pair: [first.text.at, second.text.at], from: copy[2] as number,
      passage: passageAgain(first.text.article.source, [first, second].map(({ text }, side) => {
        const [start = 0, end = 0, line = 0] = copy.subarray(3 + 3 * side);
        return { id: text.article.source.id, start, end, line };
      })),
    }));
  };
}

const NONE: readonly Copy[] = [];

/** Without a view of the row: there are very many pairs. */
function has({ values, ends }: Rows, row: number, value: number): boolean {
  for (let at = row === 0 ? 0 : ends[row - 1] as number; at < (ends[row] as number); at += 1) if (values[at] === value) return true;
  return false;
}

/** In: copies, and the place of each text in the order of texts by that in the corpus. */
const keptRows = (copies: readonly Copy[], places: ReadonlyMap<number, number>): Uint32Array =>
  Uint32Array.from(copies.flatMap(({ pair, from, passage: { sources } }) => [places.get(pair[0]) ?? 0, places.get(pair[1]) ?? 0, from, ...sources.flatMap(({ start, end, line }) => [start, end, line])]));

const UNCOUNTED: ReadonlyMap<number, number> = new Map();

/** Of a text that shares some, how many of its words stand in passages, and all of this as it is kept. */
interface Cover {
  readonly words: number;
  readonly row: readonly number[];
}

/** By the id of each source that shares text; in: also how many of its words stand in passages, by its place in the corpus where they are counted: to count them, a text must be read. */
function coversOf(origins: readonly Origin[], all: readonly Placed[], { covers }: KeptCopies, counted: ReadonlyMap<number, number>): ReadonlyMap<string, Cover> {
  const byId = new Map(all.map((one) => [one.text.article.source.id, one]));
  const known = new Map(Array.from(covers.ends, (_, i) => [rowOf(covers, i)[0], rowOf(covers, i)] as const));
  return new Map(origins.filter(({ sources }) => sources.length > 1).flatMap((origin) => [...spansOf(origin)].map(([id, spans]) => {
    const { text, now, was } = byId.get(id) as Placed;
    const places = spans.flatMap(({ start, end }) => [start, end]);
    const before = known.get(was);
    const isSame = before?.length === 2 + places.length && places.every((place, i) => place === before[2 + i]);
    const words = isSame ? before[1] as number : counted.get(text.at) ?? countWithin(text.article.source.text, spans);
    return [id, { words, row: [now, words, ...places] }] as const;
  })));
}
