import type { Article, Origin, Passage, Span } from './types.ts';

/** A run of this many words that two texts share is copying rather than chance or a shared name (after Clough et al., METER, 2002). */
const SHINGLE = 8;
/** Two texts are one origin when one has this many shared words outside quotation marks. */
const LEAST_SHARED = 24;

interface Word {
  readonly norm: string;
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  readonly line: number;
}

/** In: the articles. Out: their origins in source order, each source in exactly one; sources that share passages are together. */
export function findOrigins(articles: readonly Article[]): readonly Origin[] {
  const words = articles.map(wordsOf);
  const parent = articles.map((_, i) => i);
  const root = (i: number): number => (parent[i] === i ? i : root(parent[i] ?? i));
  const passages: { readonly pair: readonly [number, number]; readonly passage: Passage }[] = [];
  for (const [i, j] of candidatePairs(words)) {
    const shared = sharedRuns(words[i] ?? [], words[j] ?? []);
    const own = shared.reduce((sum, run) => sum + run.unquoted, 0);
    if (own < LEAST_SHARED) continue;
    parent[root(Math.max(i, j))] = root(Math.min(i, j));
    for (const run of shared) passages.push({ pair: [i, j], passage: passageOf(articles, words, i, j, run) });
  }
  const roots = [...new Set(articles.map((_, i) => root(i)))].toSorted((a, b) => a - b);
  return roots.map((head) => {
    const members = articles.flatMap((article, i) => (root(i) === head ? [article.source.id] : []));
    return { id: members[0] ?? '', sources: members, passages: passages.filter(({ pair }) => root(pair[0]) === head).map(({ passage }) => passage) };
  });
}

function wordsOf(article: Article): readonly Word[] {
  return article.sentences.flatMap((sentence) => {
    let quoted = false;
    return sentence.tokens.flatMap((token): readonly Word[] => {
      if (token.kind === 'quote' && token.text.length === 1 && token.text !== '’' && token.text !== "'") quoted = token.text === '“' || (token.text !== '”' && !quoted);
      if (token.kind !== 'word' && token.kind !== 'number') return [];
      return [{ norm: token.norm, start: token.start, end: token.end, quoted, line: sentence.line }];
    });
  });
}

/** Pairs of texts that share at least one shingle; found through an index, so that unrelated texts are never compared. */
function candidatePairs(words: readonly (readonly Word[])[]): readonly (readonly [number, number])[] {
  const owners = new Map<string, number[]>();
  const pairs = new Map<string, readonly [number, number]>();
  words.forEach((list, i) => {
    for (let k = 0; k + SHINGLE <= list.length; k += 1) {
      const key = keyAt(list, k);
      const known = owners.get(key) ?? [];
      for (const other of known) if (other !== i) pairs.set(`${other} ${i}`, [other, i]);
      if (known.at(-1) !== i) owners.set(key, [...known, i]);
    }
  });
  return [...pairs.values()].toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
}

const keyAt = (list: readonly Word[], from: number): string => list.slice(from, from + SHINGLE).map((word) => word.norm).join(' ');

interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
  readonly unquoted: number;
}

/** Maximal runs of equal words, none shorter than a shingle, in the order of the first text; each word is used once. */
function sharedRuns(a: readonly Word[], b: readonly Word[]): readonly Run[] {
  const at = new Map<string, number[]>();
  for (let k = 0; k + SHINGLE <= b.length; k += 1) at.set(keyAt(b, k), [...(at.get(keyAt(b, k)) ?? []), k]);
  const used = new Set<number>();
  const runs: Run[] = [];
  for (let i = 0; i + SHINGLE <= a.length; i += 1) {
    const starts = (at.get(keyAt(a, i)) ?? []).filter((k) => !used.has(k));
    const best = starts.map((k) => ({ k, length: runLength(a, b, i, k) })).reduce<{ k: number; length: number } | null>((x, y) => (x === null || y.length > x.length ? y : x), null);
    if (best === null) continue;
    for (let k = best.k; k < best.k + best.length; k += 1) used.add(k);
    runs.push({ a: i, b: best.k, length: best.length, unquoted: a.slice(i, i + best.length).filter((word) => !word.quoted).length });
    i += best.length - 1;
  }
  return runs;
}

function runLength(a: readonly Word[], b: readonly Word[], i: number, k: number): number {
  let length = 0;
  while (i + length < a.length && k + length < b.length && a[i + length]?.norm === b[k + length]?.norm) length += 1;
  return length;
}

function passageOf(articles: readonly Article[], words: readonly (readonly Word[])[], i: number, j: number, run: Run): Passage {
  const span = (which: number, from: number): Span & { readonly id: string; readonly line: number } => {
    const first = words[which]?.[from];
    const last = words[which]?.[from + run.length - 1];
    return { id: articles[which]?.source.id ?? '', start: first?.start ?? 0, end: last?.end ?? 0, line: first?.line ?? 0 };
  };
  const [left, right] = [span(i, run.a), span(j, run.b)];
  return { text: articles[i]?.source.text.slice(left.start, left.end) ?? '', sources: [left, right] };
}
