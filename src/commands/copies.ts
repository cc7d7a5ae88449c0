/** Who copied from whom in a large corpus: by several workers, without holding its texts, and without holding against each other what was before. */
import type { Worded } from '../compare.ts';
import type { Input, Kind, Output } from '../jobs.ts';
import { copiesBy, foundIn, inOrder, likelyPartners, originsBy, wantedOf, type Copy, type Found, type Text } from '../origins.ts';
import type { Verdict } from '../origins/pairs.ts';
import type { Words } from '../origins/words.ts';
import { keepCount, keepRow, keptCount, keptRow, keyOf, keyOfData, type KeptPassage, type Row } from '../parts/kept.ts';
import { leanOf } from '../parts/lean.ts';
import { inBatches } from '../pool.ts';
import { countWithin, spansOf } from '../report.ts';
import type { Article, Origin, Source } from '../types.ts';
import type { Keeper } from './keeper.ts';
import { printsBy } from './recall.ts';

/** A text, what is known of it and those after it that it is worth holding against, and those of which nothing is. */
interface Unjudged {
  readonly text: Text;
  readonly known: Row;
  readonly others: readonly Text[];
}

/** As `findOrigins`, of sources whose texts are on the disk. In: also how many workers judge these texts. Throws an InputError when a text has changed since it was loaded. */
export async function originsOfMany(alone: readonly Worded[], keeper: Keeper | null, workersFor: (texts: readonly Text[]) => number, cwd: string): Promise<readonly Origin[]> {
  const texts = inOrder(alone.map(textAt));
  const prints = printsBy(keeper);
  const partners = likelyPartners(texts, function* () { for (const text of texts) yield prints(text); }());
  const pairs = keeper?.on('pairs');
  const copies: Copy[] = [];
  const unjudged = texts.flatMap((text, i): readonly Unjudged[] => {
    const kept = pairs?.get(keyIn(text)) ?? null;
    const row = kept === null ? {} : keptRow(kept);
    const known: Record<string, Row[string]> = {};
    const others = partners(i).filter((other) => {
      const [key, before] = [keyIn(other), copiesIn(row, text, other)];
      if (before === null) return true;
      known[key] = row[key] ?? 0;
      copies.push(...before);
      return false;
    });
    return others.length === 0 ? [] : [{ text, known, others }];
  });
  const articles = alone.map(({ article }) => article);
  const fresh = await judge(articles, unjudged, workersFor(unjudged.flatMap(({ text, others }) => [text, ...others])), cwd);
  if (pairs !== undefined) for (const [text, row] of rowsWith(unjudged, fresh)) pairs.put(keyIn(text), keepRow(row));
  const sources = new Map(articles.map(({ source }) => [source.id, source]));
  return originsBy(articles, [...copies, ...fresh]).map((origin) => covered(origin, sources, keeper));
}

/** Its words are looked up when they are asked for: most texts of a corpus that was read before are held against nothing. */
const textAt = (one: Worded, at: number): Text => ({ at, article: one.article, get words() { return one.words; } });

const keyIn = ({ article }: Text): string => keyOf(article.source);

/** The passages of a text and one after it, null where they are not known, or were when the two had another order in the corpus. */
function copiesIn(row: Row, text: Text, other: Text): readonly Copy[] | null {
  const [first, ...passages] = row[keyIn(other)] || NONE;
  if (first === undefined) return keyIn(other) in row ? [] : null;
  if (first !== firstOf(text, other)) return null;
  const [one, two] = first === 0 ? [text, other] : [other, text];
  return passages.map(([from, quote, ...places]): Copy => ({
    pair: [one.at, two.at], from,
    passage: { text: quote, sources: [one, two].map(({ article }, side) => ({ id: article.source.id, start: places[3 * side] ?? 0, end: places[3 * side + 1] ?? 0, line: places[3 * side + 2] ?? 0 })) },
  }));
}

const NONE: readonly [] = [];

const firstOf = (text: Text, other: Text): 0 | 1 => (text.at < other.at ? 0 : 1);

/** What is to be kept of each text that was judged. */
function rowsWith(unjudged: readonly Unjudged[], fresh: readonly Copy[]): readonly (readonly [Text, Row])[] {
  const byPair = new Map<string, Copy[]>();
  for (const copy of fresh) {
    const key = copy.pair.join(' ');
    const known = byPair.get(key);
    if (known === undefined) byPair.set(key, [copy]);
    else known.push(copy);
  }
  return unjudged.map(({ text, known, others }) => [text, {
    ...known,
    ...Object.fromEntries(others.map((other) => {
      const found = byPair.get([Math.min(text.at, other.at), Math.max(text.at, other.at)].join(' '));
      return [keyIn(other), found === undefined ? 0 : [firstOf(text, other), ...found.map(keptPassage)] as const];
    })),
  }]);
}

const keptPassage = ({ from, passage: { text, sources } }: Copy): KeptPassage => [from, text, ...sources.flatMap(({ start, end, line }) => [start, end, line])];

/** The passages of the texts and those they are held against. */
async function judge(articles: readonly Article[], unjudged: readonly Unjudged[], workers: number, cwd: string): Promise<readonly Copy[]> {
  const by = <K extends Kind>(kind: K, items: Iterable<Input<K>>): AsyncGenerator<Output<K>> => inBatches(kind, { cwd }, items, workers);
  const found: Found[] = [];
  const unsure: (readonly [Text, Text])[] = [];
  const hear = (a: Text, b: Text, verdict: Verdict): void => {
    if (verdict === null) unsure.push([a, b]);
    else found.push(...foundIn(a, b, verdict));
  };
  let at = 0;
  for await (const verdicts of by('pairs', pairsOf(unjudged))) {
    const { text, others } = unjudged[at] as Unjudged;
    verdicts.forEach((verdict, k) => hear(text, others[k] as Text, verdict));
    at += 1;
  }
  const read = [...new Set(unsure.flat())];
  const sure = new Map<Text, Words>();
  for await (const words of by('facts', factsOf(read))) sure.set(read[sure.size] as Text, words);
  const again = unsure.splice(0);
  at = 0;
  for await (const [verdict = null] of by('pairs', again.map(([a, b]) => ({ own: sure.get(a) as Words, others: [sure.get(b) as Words] })))) {
    hear(...again[at] as readonly [Text, Text], verdict);
    at += 1;
  }
  const texts = new Map(unjudged.flatMap(({ text, others }) => [text, ...others].map((one) => [one.at, one] as const)));
  const wanted = [...wantedOf(found)].map(([i, places]) => ({ text: texts.get(i) as Text, places }));
  const quotes: (readonly [number, Output<'quotes'>])[] = [];
  for await (const quoted of by('quotes', quotesOf(wanted))) quotes.push([wanted[quotes.length]?.text.at ?? 0, quoted]);
  return copiesBy(articles, found, quotes);
}

/** Each made when its turn comes. */
function* pairsOf(unjudged: readonly Unjudged[]): Generator<Input<'pairs'>> {
  for (const { text, others } of unjudged) yield { own: text.words, others: others.map((other) => other.words) };
}

function* factsOf(texts: readonly Text[]): Generator<Input<'facts'>> {
  for (const { article, words: { norms, flags } } of texts) yield { lean: leanOf(article.source), words: { norms, flags } };
}

function* quotesOf(wanted: readonly { readonly text: Text; readonly places: readonly (readonly [number, number])[] }[]): Generator<Input<'quotes'>> {
  for (const { text: { article, words }, places } of wanted) yield { lean: leanOf(article.source), stretches: words.stretches, wanted: places };
}

/** An origin, with how many words of each source stand in its passages: to count them, a text must be read. */
function covered(origin: Origin, sources: ReadonlyMap<string, Source>, keeper: Keeper | null): Origin {
  if (keeper === null || origin.sources.length < 2) return origin;
  const shelf = keeper.on('covered');
  return { ...origin, covered: new Map([...spansOf(origin)].flatMap(([id, spans]) => {
    const source = sources.get(id);
    if (source === undefined) return [];
    const key = keyOfData([keyOf(source), spans]);
    const kept = shelf.get(key);
    const count = kept === null ? countWithin(source.text, spans) : keptCount(kept);
    if (kept === null) shelf.put(key, keepCount(count));
    return [[id, count]];
  })) };
}
