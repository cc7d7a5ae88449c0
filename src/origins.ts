import { candidatePairs } from './origins/candidates.ts';
import { isOneOrigin, passagesOf } from './origins/copying.ts';
import type { Shared } from './origins/copying.ts';
import { fingerprintsOf } from './origins/fingerprints.ts';
import { tileable, tilesOf } from './origins/tiling.ts';
import type { Tileable } from './origins/tiling.ts';
import { wordsOf } from './origins/words.ts';
import type { Word } from './origins/words.ts';
import type { Article, Origin, Passage } from './types.ts';

interface Text {
  /** Position of the article in the list that was given. */
  readonly at: number;
  readonly article: Article;
  readonly words: readonly Word[];
  readonly tileable: Tileable;
}

/**
 * In: the articles, and the words of each where they are known. Out: their origins in source order, each source in exactly one. Two sources are of one origin when they share enough of an
 * outlet's own words in passages (`origins/copying.ts`), or through a third; what a speaker is quoted with, names and numbers are not an
 * outlet's own. `passages` are those of each two sources that copy, with small edits inside; the text is as the first of the two has it.
 * Which sources are together does not hang on their order. Above 17 sources each is held against the likeliest only.
 */
export function findOrigins(articles: readonly Article[], wordsOfEach: readonly (readonly Word[])[] = articles.map(wordsOf)): readonly Origin[] {
  const texts = articles.map((article, at): Text => {
    const words = wordsOfEach[at] ?? [];
    return { at, article, words, tileable: tileable(words.map(({ norm }) => norm)) };
  }).toSorted(byContent);
  const parent = articles.map((_, i) => i);
  const passages: { readonly pair: readonly [number, number]; readonly passage: Passage }[] = [];
  for (const [i, j] of candidatePairs(texts.map(({ words }) => fingerprintsOf(words)))) {
    const [a, b] = [texts[i], texts[j]];
    if (a === undefined || b === undefined) continue;
    const shared = passagesOf(a.words, b.words, tilesOf(a.tileable, b.tileable));
    if (!isOneOrigin(a.words, b.words, shared)) continue;
    const [first, second] = [Math.min(a.at, b.at), Math.max(a.at, b.at)];
    parent[rootOf(parent, first)] = rootOf(parent, second);
    for (const one of shared) passages.push({ pair: [first, second], passage: passageOf(a, b, one) });
  }
  passages.sort((x, y) => x.pair[0] - y.pair[0] || x.pair[1] - y.pair[1] || startOf(x.passage) - startOf(y.passage));
  return originsOf(articles, articles.map((_, i) => rootOf(parent, i)), passages);
}

/** An order that is the texts' own, so that who is called first in a tie does not hang on the order they were given in. */
function byContent(x: Text, y: Text): number {
  const [a, b] = [x.article.source, y.article.source];
  return order(a.text, b.text) || order(a.id, b.id);
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The root of a tree of the union-find, with the way to it made short. */
function rootOf(parent: number[], i: number): number {
  let at = i;
  while (parent[at] !== at) {
    parent[at] = parent[parent[at] ?? at] ?? at;
    at = parent[at] ?? at;
  }
  return at;
}

function originsOf(articles: readonly Article[], roots: readonly number[], passages: readonly { readonly pair: readonly [number, number]; readonly passage: Passage }[]): readonly Origin[] {
  const origins = new Map<number, { id: string; sources: string[]; passages: Passage[] }>();
  articles.forEach(({ source: { id } }, i) => {
    const root = roots[i] ?? i;
    const known = origins.get(root);
    if (known === undefined) origins.set(root, { id, sources: [id], passages: [] });
    else known.sources.push(id);
  });
  for (const { pair, passage } of passages) origins.get(roots[pair[0]] ?? pair[0])?.passages.push(passage);
  return [...origins.values()];
}

/** The passage as it stands in both, the source that was given first before the other. */
function passageOf(a: Text, b: Text, shared: Shared): Passage {
  const place = ({ article, words }: Text, [from, to]: readonly [number, number]): Passage['sources'][number] => {
    const first = words[from];
    return { id: article.source.id, start: first?.start ?? 0, end: words[to - 1]?.end ?? 0, line: first?.line ?? 0 };
  };
  const sources = a.at < b.at ? [place(a, shared.a), place(b, shared.b)] as const : [place(b, shared.b), place(a, shared.a)] as const;
  const { source } = (a.at < b.at ? a : b).article;
  return { text: source.text.slice(sources[0].start, sources[0].end), sources };
}

const startOf = (passage: Passage): number => passage.sources[0]?.start ?? 0;
