import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticle } from '../src/article.ts';
import { findOrigins } from '../src/origins.ts';
import type { Source } from '../src/types.ts';
import type { Row } from './row.ts';

/** Clough and Stevenson's levels, in the order of their numbers: 0 was written without the source at hand, the others with it. */
const NONE = 0;

/**
 * In: the folder of measuring data. Out: copy against no copy on `reuse.json` (pairs of an answer and the text it may be copied from), then each
 * level of copying. A pair is a copy when the product puts the two in one origin, by its own thresholds; the three levels of copying (near copy, light
 * and heavy revision) are all copy. `accuracy` of the first row is balanced: the mean of the shares of copies found and of the rest left alone.
 */
export function measureReuse(dataDir: string): Row[] {
  const { labels, pairs } = JSON.parse(readFileSync(join(dataDir, 'reuse.json'), 'utf8')) as Data;
  const judged = pairs.map((pair) => ({ ...pair, right: (pair.label !== NONE) === isOneOrigin(pair.answer, pair.source) }));
  const copies = judged.filter(({ label }) => label !== NONE);
  const others = judged.filter(({ label }) => label === NONE);
  const found = copies.filter(({ right }) => right).length;
  const wrong = others.filter(({ right }) => !right).length;
  return [
    {
      component: 'copied text (copy against none, balanced)', cases: judged.length, precision: found / Math.max(1, found + wrong), recall: share(copies),
      accuracy: (share(copies) + share(others)) / 2, target: 0.9,
      misses: judged.filter(({ right }) => !right).map(({ label, answer }) => `${labels[String(label)] ?? label}: ${answer}`),
    },
    ...Object.entries(labels).map(([label, name]): Row => {
      const level = judged.filter((pair) => pair.label === Number(label));
      return { component: `copied text: ${name}`, cases: level.length, accuracy: share(level), target: null, misses: [] };
    }),
  ];
}

interface Data {
  readonly labels: Readonly<Record<string, string>>;
  readonly pairs: readonly { readonly answer: string; readonly source: string; readonly label: number }[];
}

const share = (judged: readonly { readonly right: boolean }[]): number => judged.filter(({ right }) => right).length / Math.max(1, judged.length);

const isOneOrigin = (...texts: readonly [string, string]): boolean => findOrigins(texts.map((text, at) => readArticle(sourceOf(`text-${at + 1}`, text)))).length === 1;

const sourceOf = (id: string, text: string): Source => ({
  id, outlet: id, title: null, published: null, url: null, language: 'en', basis: {}, path: id, firstLine: 1, text, sha256: '',
});
