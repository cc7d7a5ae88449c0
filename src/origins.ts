import { candidatePairs } from './origins/candidates.ts';
import type { Shared } from './origins/copying.ts';
import { withFacts } from './origins/facts.ts';
import { printsOf, rowOf, rowsOf } from './origins/fingerprints.ts';
import { sharedWith } from './origins/pairs.ts';
import { quotedFrom, type Quoted } from './origins/quoted.ts';
import { wordsOf, type Placed, type Words } from './origins/words.ts';
import type { Article, Origin, Passage } from './types.ts';

export interface Text {
  /** Position of the article in the list that was given. */
  readonly at: number;
  readonly article: Article;
  readonly words: Placed;
}

/** A passage of two texts, by their positions in the list that was given, the lower first; in words of each. */
export interface Found {
  readonly pair: readonly [number, number];
  readonly words: readonly [Shared['a'], Shared['b']];
}

/**
 * In: the articles, and the words of each where they are known. Out: their origins in source order, each source in exactly one. Two sources are of one origin when they share enough of an
 * outlet's own words in passages (`origins/copying.ts`), or through a third; what a speaker is quoted with, names and numbers are not an
 * outlet's own. `passages` are those of each two sources that copy, with small edits inside; the text is as the first of the two has it.
 * Which sources are together does not hang on their order. Above 17 sources each is held against the likeliest only.
 */
export function findOrigins(articles: readonly Article[], wordsOfEach: readonly Placed[] = articles.map(wordsOf)): readonly Origin[] {
  const texts = textsOf(articles, wordsOfEach);
  const sure = new Map<Text, Words>();
  const surely = (text: Text): Words => {
    const words = sure.get(text) ?? withFacts(text.article, text.words);
    sure.set(text, words);
    return words;
  };
  const partners = likelyPartners(texts);
  const found = texts.flatMap((a, i) => {
    const others = partners(i);
    return sharedWith(a.words, others.map(({ words }) => words)).flatMap((verdict, k) => {
      const b = others[k];
      return b === undefined ? [] : foundIn(a, b, verdict ?? sharedWith(surely(a), [surely(b)])[0] ?? []);
    });
  });
  return originsBy(articles, copiesBy(articles, found, [...wantedOf(found)].map(([at, wanted]) => {
    const article = articles[at] as Article;
    return [at, quotedFrom(article.source, wordsOfEach[at] as Placed, wanted)];
  }), (_of, sources, { text }) => ({ text, sources })));
}

/** The texts in an order that is their own, so that who is called first in a tie does not hang on the order they were given in. */
export const textsOf = (articles: readonly Article[], words: readonly Placed[]): readonly Text[] =>
  inOrder(articles.flatMap((article, at): readonly Text[] => (words[at] === undefined ? [] : [{ at, article, words: words[at] }])));

export const inOrder = <Some extends Pick<Text, 'article'>>(texts: readonly Some[]): readonly Some[] => texts.toSorted(byContent);

/** In: all texts, in their order. Out: a function from the place of one to those after it that are worth holding against it. */
export function likelyPartners<Some extends Text>(texts: readonly Some[]): (i: number) => readonly Some[] {
  const pairs = candidatePairs(rowsOf(texts.map(({ words }) => printsOf(words))));
  return (i) => Array.from(rowOf(pairs, i), (j) => texts[j] as Some);
}

/** What two texts share, by their places in the list that was given. */
export const foundIn = (a: Text, b: Text, shared: readonly Shared[]): readonly Found[] =>
  shared.map((one) => (a.at < b.at ? { pair: [a.at, b.at], words: [one.a, one.b] } : { pair: [b.at, a.at], words: [one.b, one.a] }));

/** The stretches of words that are asked for, by the places of the articles that have them. */
export function wantedOf(found: readonly Found[]): ReadonlyMap<number, readonly (readonly [number, number])[]> {
  const wanted = new Map<number, (readonly [number, number])[]>();
  for (const { pair, words } of found) {
    for (const side of [0, 1] as const) {
      const known = wanted.get(pair[side]);
      if (known === undefined) wanted.set(pair[side], [words[side]]);
      else known.push(words[side]);
    }
  }
  return wanted;
}

/** A passage of two sources, by their places in the list that was given. */
export interface Copy {
  readonly pair: readonly [number, number];
  /** The word of the first at which it begins. */
  readonly from: number;
  readonly passage: Passage;
}

/** In: the articles, what was found in them, the passages of each as `wantedOf` asks for them, and what makes a passage of its places. Out: what was found, as it stands in the texts. */
export function copiesBy<Place extends Omit<Quoted, 'text'>>(articles: readonly Article[], found: readonly Found[], quotes: readonly (readonly [at: number, readonly Place[]])[], passageOf: (of: Article, sources: Passage['sources'], first: Place) => Passage): readonly Copy[] {
  const left = new Map(quotes.map(([at, quoted]) => [at, quoted.values()]));
  return found.map(({ pair, words }) => {
    const [first, second] = pair.map((at) => left.get(at)?.next().value) as [Place, Place];
    const sources = [first, second].map(({ start, end, line }, side) => ({ id: articles[pair[side as 0 | 1]]?.source.id ?? '', start, end, line }));
    return { pair, from: words[0][0], passage: passageOf(articles[pair[0]] as Article, sources, first) };
  });
}

/** In: the articles, and all passages that were found in them. Out: the origins. */
export function originsBy(articles: readonly Article[], copies: readonly Copy[]): readonly Origin[] {
  const parent = articles.map((_, i) => i);
  for (const { pair: [a, b] } of copies) parent[rootOf(parent, a)] = rootOf(parent, b);
  const placed = copies.toSorted((x, y) => x.pair[0] - y.pair[0] || x.pair[1] - y.pair[1] || x.from - y.from);
  return originsOf(articles, articles.map((_, i) => rootOf(parent, i)), placed.map(({ pair: [first], passage }) => ({ first, passage })));
}

/** An order of texts that is their own. */
export function byContent(x: Pick<Text, 'article'>, y: Pick<Text, 'article'>): number {
  const [a, b] = [x.article.source, y.article.source];
  const lean = a.brief !== undefined && b.brief !== undefined;
  // A text that is not held is read again only where it must be.
  return (lean ? order(a.brief.head, b.brief.head) : 0) || (lean && a.sha256 === b.sha256 ? 0 : order(a.text, b.text)) || order(a.id, b.id);
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

function originsOf(articles: readonly Article[], roots: readonly number[], passages: readonly { readonly first: number; readonly passage: Passage }[]): readonly Origin[] {
  const origins = new Map<number, { id: string; sources: string[]; passages: Passage[] }>();
  articles.forEach(({ source: { id } }, i) => {
    const root = roots[i] ?? i;
    const known = origins.get(root);
    if (known === undefined) origins.set(root, { id, sources: [id], passages: [] });
    else known.sources.push(id);
  });
  for (const { first, passage } of passages) origins.get(roots[first] ?? first)?.passages.push(passage);
  return [...origins.values()];
}
