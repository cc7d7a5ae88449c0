/** Who copied from whom in a large corpus: by several workers, without holding its texts. */
import type { Alone } from '../compare.ts';
import type { Kind, Input, Output } from '../jobs.ts';
import { foundIn, likelyPartners, originsBy, textsOf, wantedOf, type Found, type Text } from '../origins.ts';
import type { Verdict } from '../origins/pairs.ts';
import type { Words } from '../origins/words.ts';
import { leanOf } from '../parts/lean.ts';
import { inBatches } from '../pool.ts';
import type { Origin } from '../types.ts';

/** As `findOrigins`, of sources whose texts are on the disk. Throws an InputError when a text has changed since it was loaded. */
export async function originsByWorkers(alone: readonly Required<Alone>[], workers: number, cwd: string): Promise<readonly Origin[]> {
  const by = <K extends Kind>(kind: K, items: Iterable<Input<K>>): AsyncGenerator<Output<K>> => inBatches(kind, { cwd }, items, workers);
  const articles = alone.map(({ article }) => article);
  const texts = textsOf(articles, alone.map(({ words }) => words));
  const partners = likelyPartners(texts);
  const found: Found[] = [];
  const unsure: (readonly [Text, Text])[] = [];
  const hear = (a: Text, b: Text, verdict: Verdict): void => {
    if (verdict === null) unsure.push([a, b]);
    else found.push(...foundIn(a, b, verdict));
  };
  let at = 0;
  for await (const verdicts of by('pairs', pairsOf(texts, partners))) {
    const [text, others] = [texts[at] as Text, partners(at)];
    verdicts.forEach((verdict, k) => hear(text, others[k] as Text, verdict));
    at += 1;
  }
  const read = [...new Set(unsure.flat())];
  const sure = new Map<Text, Words>();
  for await (const words of by('facts', read.map(({ article, words: { norms, flags } }) => ({ lean: leanOf(article.source), words: { norms, flags } })))) sure.set(read[sure.size] as Text, words);
  const again = unsure.splice(0);
  at = 0;
  for await (const [verdict = null] of by('pairs', again.map(([a, b]) => ({ own: sure.get(a) as Words, others: [sure.get(b) as Words] })))) {
    hear(...again[at] as readonly [Text, Text], verdict);
    at += 1;
  }
  const wanted = [...wantedOf(found)];
  const quotes: Parameters<typeof originsBy>[2][number][] = [];
  const asked = wanted.map(([i, places]) => ({ lean: leanOf((alone[i] as Alone).article.source), stretches: (alone[i] as Required<Alone>).words.stretches, wanted: places }));
  for await (const quoted of by('quotes', asked)) quotes.push([wanted[quotes.length]?.[0] ?? 0, quoted]);
  return originsBy(articles, found, quotes);
}

/** Each made when its turn comes. */
function* pairsOf(texts: readonly Text[], partners: (i: number) => readonly Text[]): Generator<Input<'pairs'>> {
  for (const [i, { words }] of texts.entries()) yield { own: words, others: partners(i).map((other) => other.words) };
}
