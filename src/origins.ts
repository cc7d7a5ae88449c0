import { candidatePairs } from './origins/candidates.ts';
import { isOneOrigin, leastShared, ownWords, passagesOf, type Range, type Shared } from './origins/copying.ts';
import { matcher, type Equal } from './origins/equal.ts';
import { withFacts } from './origins/facts.ts';
import { fingerprintsOf } from './origins/fingerprints.ts';
import { runsOf } from './origins/runs.ts';
import { tilesOf } from './origins/tiling.ts';
import { placesOf, wordsOf, type Words } from './origins/words.ts';
import type { Article, Origin, Passage } from './types.ts';

interface Text {
  /** Position of the article in the list that was given. */
  readonly at: number;
  readonly article: Article;
  readonly words: Words;
  readonly own: Range;
}

/** A passage of two texts, by their positions in the list that was given, the lower first; in words of each. */
interface Found {
  readonly pair: readonly [number, number];
  readonly words: readonly [Shared['a'], Shared['b']];
}

/**
 * In: the articles, and the words of each where they are known. Out: their origins in source order, each source in exactly one. Two sources are of one origin when they share enough of an
 * outlet's own words in passages (`origins/copying.ts`), or through a third; what a speaker is quoted with, names and numbers are not an
 * outlet's own. `passages` are those of each two sources that copy, with small edits inside; the text is as the first of the two has it.
 * Which sources are together does not hang on their order. Above 17 sources each is held against the likeliest only.
 */
export function findOrigins(articles: readonly Article[], wordsOfEach: readonly Words[] = articles.map(wordsOf)): readonly Origin[] {
  const texts = articles.flatMap((article, at): readonly Text[] => {
    const words = wordsOfEach[at];
    return words === undefined ? [] : [{ at, article, words, own: ownWords(words) }];
  }).toSorted(byContent);
  const parent = articles.map((_, i) => i);
  const found: Found[] = [];
  const sure = new Map<Text, Text>();
  const match = matcher(texts.reduce((most, { words: { norms } }) => Math.max(most, norms.length), 0));
  const partners = candidatePairs(fingerprintsOf(texts.map(({ words }) => words)));
  texts.forEach((a, i) => {
    const others = partners.values.subarray(partners.ends[i - 1] ?? 0, partners.ends[i]);
    const runs = others.length === 0 ? null : runsOf(a.words.norms);
    for (const j of others) {
      const b = texts[j];
      if (b === undefined || runs === null) continue;
      const shared = sharedBy(a, b, match(runs, b.words), sure);
      if (shared === null) continue;
      parent[rootOf(parent, a.at)] = rootOf(parent, b.at);
      for (const one of shared) found.push(a.at < b.at ? { pair: [a.at, b.at], words: [one.a, one.b] } : { pair: [b.at, a.at], words: [one.b, one.a] });
    }
  });
  found.sort((x, y) => x.pair[0] - y.pair[0] || x.pair[1] - y.pair[1] || x.words[0][0] - y.words[0][0]);
  return originsOf(articles, articles.map((_, i) => rootOf(parent, i)), inTexts(articles, found));
}

/** An order that is the texts' own, so that who is called first in a tie does not hang on the order they were given in. */
function byContent(x: Text, y: Text): number {
  const [a, b] = [x.article.source, y.article.source];
  return (a.brief && b.brief ? order(a.brief.head, b.brief.head) : 0) || order(a.text, b.text) || order(a.id, b.id);
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The passages of two texts that are of one origin; null where they are not. */
function sharedBy(a: Text, b: Text, { stretches, most }: Equal, sure: Map<Text, Text>): readonly Shared[] | null {
  if (most < leastShared(a.own, b.own)) return null;
  const tiles = tilesOf(stretches, a.words.norms.length, b.words.norms.length);
  const shared = passagesOf(a.words, b.words, tiles);
  const verdict = isOneOrigin(a.own, b.own, shared);
  if (verdict !== null) return verdict ? shared : null;
  const [surely, other] = [surelyRead(a, sure), surelyRead(b, sure)];
  const exactly = passagesOf(surely.words, other.words, tiles);
  return isOneOrigin(surely.own, other.own, exactly) === true ? exactly : null;
}

/** The text with the facts that take whole sentences to tell. */
function surelyRead(text: Text, known: Map<Text, Text>): Text {
  const made = known.get(text);
  if (made !== undefined) return made;
  const words = withFacts(text.article, text.words);
  const read = { ...text, words, own: ownWords(words) };
  known.set(text, read);
  return read;
}

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

/** The passages as they stand in both texts. Each text is looked at once. */
function inTexts(articles: readonly Article[], found: readonly Found[]): readonly { readonly first: number; readonly passage: Passage }[] {
  type Place = Passage['sources'][number];
  const places = found.map((): Place[] => []);
  const ofText = new Map<number, { readonly passage: number; readonly side: 0 | 1 }[]>();
  found.forEach(({ pair }, passage) => {
    for (const side of [0, 1] as const) {
      const known = ofText.get(pair[side]);
      if (known === undefined) ofText.set(pair[side], [{ passage, side }]);
      else known.push({ passage, side });
    }
  });
  for (const [at, wanted] of ofText) {
    const article = articles[at];
    if (article === undefined) continue;
    const words = placesOf(article);
    const lineAt = linesOf(article);
    for (const { passage, side } of wanted) {
      const [from, to] = found[passage]?.words[side] ?? [0, 0];
      const start = words[from]?.start ?? 0;
      (places[passage] ?? [])[side] = { id: article.source.id, start, end: words[to - 1]?.end ?? 0, line: lineAt(start) };
    }
  }
  return found.map(({ pair: [first] }, i) => {
    const sources = places[i] ?? [];
    return { first, passage: { text: articles[first]?.source.text.slice(sources[0]?.start, sources[0]?.end) ?? '', sources } };
  });
}

/** In: an article. Out: the line of a place in its text. */
function linesOf({ source: { text, firstLine } }: Article): (at: number) => number {
  const ends: number[] = [];
  for (let next = text.indexOf('\n'); next !== -1; next = text.indexOf('\n', next + 1)) ends.push(next);
  return (at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ends[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return firstLine + low;
  };
}
