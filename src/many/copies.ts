/** Who copied from whom in a large corpus: without holding its texts, and without holding against each other what was before. */
import { byContent, inOrder, originsBy, type Copy, type Text } from '../origins.ts';
import { choicesAgain, printsAgain } from '../origins/again.ts';
import { choicesOf, pairsOf, type Choices } from '../origins/candidates.ts';
import { printsOf, rowOf, rowsOf, type Rows } from '../origins/fingerprints.ts';
import { placeIn } from '../text/place.ts';
import { COPY, keepCopies, keptCopies, type KeptCopies } from '../parts/kept-copies.ts';
import { keyOf, keyOfData } from '../parts/kept.ts';
import { passageAgain } from '../parts/lean.ts';
import { spansOf } from '../report.ts';
import { countWithin } from '../text/count.ts';
import type { Article, Origin } from '../types.ts';
import { judge, textsIn, type KeptText, type Unjudged } from './judging.ts';
import type { Keeper } from './keeper.ts';
import type { Heard } from './many.ts';

/** As `findOrigins`, of sources whose texts are on the disk. In: also how many workers judge these texts. Throws an InputError when a text has changed since it was loaded. */
export async function originsOfMany(alone: readonly Heard[], keeper: Keeper | null, workersFor: (texts: Iterable<Text>) => number, cwd: string): Promise<readonly Origin[]> {
  const bytes = keeper?.on('copies').get(KEY) ?? null;
  const known = bytes === null ? NOTHING : keptCopies(bytes);
  const all = placedBy(known, alone);
  const was = Int32Array.from(all, (one) => one.was);
  const most = alone.reduce((sum, { article: { source } }) => sum + (source.brief?.words ?? 0), 0);
  const isFirst = known.keys.length === 0;
  const prints = isFirst ? rowsOf(function* () { for (const { text } of all) yield text.prints; }(), most) : printsAgain(known.prints, was, (i) => (all[i] as Placed).text.prints);
  // Where nothing is kept the fingerprints may be spent.
  const { choices, orders, changed } = keeper === null ? { choices: choicesOf(prints), orders: [], changed: NOTHING.copies } : choicesAgain(known, prints, was);
  const unjudged: Unjudged = { texts: all.map(({ text }) => text), others: isFirst ? pairsOf(choices) : freshPairs(known.choices, choices, was, changed) };
  const copies = copiesAgain(known, choices, all);
  const articles = alone.map(({ article }) => article);
  const fresh = await judge(articles, unjudged, workersFor(textsIn(unjudged)), cwd);
  const whole = copies.concat(fresh.copies);
  const origins = originsBy(articles, whole);
  // Where texts have older passages too, those of now are not all.
  const covers = coversOf(origins, all, known, copies.length === 0 ? fresh.covered : UNCOUNTED);
  const isNew = unjudged.others.values.length > 0 || all.length !== known.keys.length || was.includes(-1);
  // What is known of many texts is not given up for a run over a few of them.
  if (keeper !== null && isNew && 2 * all.length >= known.keys.length) {
    const places = new Map(all.map(({ text, now }) => [text.at, now]));
    keeper.on('copies').put(KEY, keepCopies({ keys: all.map(keyIn), prints, choices, orders, copies: keptRows(whole, places), covers: rowsOf([...covers.values()].map(({ row }) => Uint32Array.from(row))) }));
  }
  return origins.map((origin) => (origin.sources.length < 2 ? origin : { ...origin, covered: new Map(origin.sources.map((id) => [id, covers.get(id)?.words ?? 0])) }));
}

/** There is one entry of a story. */
const KEY = keyOfData('copies');

const NOTHING: KeptCopies = { keys: [], prints: rowsOf([]), choices: { ...rowsOf([]), counts: new Uint32Array(0), crowded: 0 }, orders: [], copies: new Uint32Array(0), covers: rowsOf([]) };

/** A text, its place in the order of texts, and where it stood before in it, -1 where it did not. */
interface Placed {
  readonly text: HeardText;
  readonly now: number;
  readonly was: number;
}

const keyIn = ({ text: { article } }: Pick<Placed, 'text'>): string => keyOf(article.source);

function placedBy({ keys }: KeptCopies, alone: readonly Heard[]): readonly Placed[] {
  const places = new Map(keys.map((key, place) => [key, place]));
  const stood: (Omit<Placed, 'now'> | undefined)[] = keys.map(() => undefined);
  const others: { readonly article: Article; readonly text: HeardText; readonly was: number }[] = [];
  alone.forEach((one, at) => {
    const [text, was] = [textAt(one, at), places.get(keyOf(one.article.source)) ?? -1];
    if (was === -1) others.push({ article: one.article, text, was });
    else stood[was] = { text, was };
  });
  // What stood in order before still does.
  const all: Omit<Placed, 'now'>[] = stood.filter((one) => one !== undefined);
  let from = 0;
  for (const one of inOrder(others)) {
    from = placeIn(all, from, ({ text }) => byContent(text, one) < 0);
    all.splice(from, 0, one);
  }
  return all.map(({ text, was }, now) => ({ text, now, was }));
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

/** Pairs of which one has chosen the other by now and neither had before: a row for each text, of those after it. In: also where each stood, and who may have chosen others. */
function freshPairs(before: Choices, choices: Choices, was: Int32Array, changed: Uint32Array): Rows {
  const found = new Map<number, Set<number>>();
  for (const i of changed) {
    for (const j of rowOf(choices, i)) {
      const [own, other] = [was[i] as number, was[j] as number];
      if (own !== -1 && other !== -1 && (has(before, own, other) || has(before, other, own))) continue;
      const [low, high] = [Math.min(i, j), Math.max(i, j)];
      found.set(low, (found.get(low) ?? new Set()).add(high));
    }
  }
  return rowsOf(function* () { for (const i of was.keys()) yield Uint32Array.from(found.get(i) ?? NONE).toSorted(); }());
}

const NONE: readonly [] = [];

/** The passages that are known of texts of which one has still chosen the other. */
function copiesAgain({ copies }: KeptCopies, choices: Choices, all: readonly Placed[]): readonly Copy[] {
  const placed = new Map(all.map((one) => [one.was, one]));
  const found: Copy[] = [];
  for (let from = 0; from < copies.length; from += COPY) {
    const [first, second] = [placed.get(copies[from] as number), placed.get(copies[from + 1] as number)];
    if (first === undefined || second === undefined || !(has(choices, first.now, second.now) || has(choices, second.now, first.now))) continue;
    found.push({
      pair: [first.text.at, second.text.at], from: copies[from + 2] as number,
      passage: passageAgain(first.text.article.source, [first, second].map(({ text }, side) => {
        const [start = 0, end = 0, line = 0] = copies.subarray(from + 3 + 3 * side);
        return { id: text.article.source.id, start, end, line };
      })),
    });
  }
  return found;
}

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
