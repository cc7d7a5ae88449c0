/** Holding texts against each other by several workers, without holding the texts themselves. */
import type { Input, Kept, Kind, Output } from './jobs.ts';
import { copiesBy, foundIn, wantedOf, type Copy, type Found, type Text } from '../origins.ts';
import { rowOf, type Rows } from '../origins/fingerprints.ts';
import type { Verdict } from '../origins/pairs.ts';
import type { Quoted } from '../origins/quoted.ts';
import type { Words } from '../origins/words.ts';
import { leanOf, passageAgain } from '../parts/lean.ts';
import { inBatches } from './pool.ts';
import type { Article } from '../types.ts';

/** A text with its words as jobs take them. */
export interface KeptText extends Text {
  readonly kept: Kept;
}

/** All texts of a corpus, and for each the places of those after it that it is to be held against. */
export interface Unjudged {
  readonly texts: readonly KeptText[];
  readonly others: Rows;
}

/** What was found in texts: their passages, and of each that has any how many of its words stand in them, by its place in the corpus. */
export interface Judged {
  readonly copies: readonly Copy[];
  readonly covered: ReadonlyMap<number, number>;
}

/** Holds texts against others. Throws an InputError when a text has changed since it was loaded. */
export async function judge(articles: readonly Article[], unjudged: Unjudged, workers: number, cwd: string): Promise<Judged> {
  const by = <K extends Kind>(kind: K, items: Iterable<Input<K>>): AsyncGenerator<Output<K>> => inBatches(kind, { cwd }, items, workers);
  const found: Found[] = [];
  const unsure: (readonly [Text, Text])[] = [];
  const hear = (a: Text, b: Text, verdict: Verdict): void => {
    if (verdict === null) unsure.push([a, b]);
    else found.push(...foundIn(a, b, verdict));
  };
  let at = 0;
  for await (const verdicts of by('pairs', pairsOf(unjudged))) {
    while (rowOf(unjudged.others, at).length === 0) at += 1;
    const one = unjudged.texts[at] as Text;
    rowOf(unjudged.others, at).forEach((other, k) => hear(one, unjudged.texts[other] as Text, verdicts[k] as Verdict));
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
  const inCorpus = unjudged.texts.toSorted((a, b) => a.at - b.at);
  const wanted = [...wantedOf(found)].map(([i, places]) => ({ text: inCorpus[i] as Text, places }));
  const quotes: (readonly [number, readonly Omit<Quoted, 'text'>[]])[] = [];
  const covered = new Map<number, number>();
  for await (const one of by('quotes', quotesOf(wanted))) {
    const place = wanted[quotes.length]?.text.at ?? 0;
    quotes.push([place, one.quoted]);
    covered.set(place, one.covered);
  }
  return { copies: copiesBy(articles, found, quotes, (first, sources) => passageAgain(first.source, sources)), covered };
}

/** Each made when its turn comes. */
function* pairsOf({ texts, others }: Unjudged): Generator<Input<'pairs'>> {
  for (const [i, text] of texts.entries()) {
    const row = rowOf(others, i);
    // Whose words are not asked for need not be read.
    if (row.length > 0) yield { own: text.kept, others: Array.from(row, (j) => (texts[j] as KeptText).kept) };
  }
}

/** All texts that are to be held against others, or others against them, as often as they are. */
export function* textsIn({ texts, others }: Unjudged): Generator<KeptText> {
  for (const [i, text] of texts.entries()) {
    const row = rowOf(others, i);
    if (row.length > 0) yield text;
    for (const j of row) yield texts[j] as KeptText;
  }
}

function* factsOf(texts: readonly Text[]): Generator<Input<'facts'>> {
  for (const { article, words: { norms, flags } } of texts) yield { lean: leanOf(article.source), words: { norms, flags } };
}

function* quotesOf(wanted: readonly { readonly text: Text; readonly places: readonly (readonly [number, number])[] }[]): Generator<Input<'quotes'>> {
  for (const { text: { article, words }, places } of wanted) yield { lean: leanOf(article.source), stretches: words.stretches, wanted: places };
}
