import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticle } from '../src/article.ts';
import { passagesOf } from '../src/origins/copying.ts';
import { matcher } from '../src/origins/equal.ts';
import { withFacts } from '../src/origins/facts.ts';
import { marksOf, placesOf, runsOf } from '../src/origins/runs.ts';
import { tilesOf } from '../src/origins/tiling.ts';
import { wordsOf } from '../src/origins/words.ts';
import type { Words } from '../src/origins/words.ts';
import type { Source } from '../src/types.ts';
import type { Row } from './row.ts';

/** The part of a sentence that must stand in passages for the report to call it shared. */
const HALF = 0.5;

/**
 * In: the folder of measuring data. Out: one row, reported only, on `same-meaning.json` (pairs of news sentences that mean the same or not). The product has
 * no measure of meaning; what it says is that a sentence is shared, when passages cover half of it in both texts. This is how well that tells the meaning:
 * precision is the part of the shared pairs that mean the same. The negative pairs of these data were chosen for having many words in common.
 */
export function measureSameMeaning(dataDir: string): Row[] {
  const pairs = (JSON.parse(readFileSync(join(dataDir, 'same-meaning.json'), 'utf8')) as readonly Pair[]).map((pair) => ({ ...pair, same: Number(pair.label) === 1, shared: isShared(pair.a, pair.b) }));
  const hits = pairs.filter(({ same, shared }) => same && shared).length;
  const precision = hits / Math.max(1, pairs.filter(({ shared }) => shared).length);
  const recall = hits / Math.max(1, pairs.filter(({ same }) => same).length);
  const wrong = pairs.filter(({ same, shared }) => same !== shared);
  return [{
    component: 'same meaning (by shared text)', cases: pairs.length, precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall),
    accuracy: 1 - wrong.length / Math.max(1, pairs.length), target: null, misses: wrong.map(({ same, a, b }) => `${same ? 'same' : 'not the same'}: ${a} | ${b}`),
  }];
}

interface Pair {
  readonly label: number | string;
  readonly a: string;
  readonly b: string;
}

function isShared(a: string, b: string): boolean {
  const [left, right] = [words(a), words(b)];
  const passages = passagesOf(left, right, tilesOf(matcher(Math.max(left.norms.length, right.norms.length))(runsOf(left.norms), right, placesOf(marksOf(left.norms), right.norms)).stretches(), left.norms.length, right.norms.length));
  return passages.reduce((sum, one) => sum + one.a[1] - one.a[0], 0) >= HALF * left.norms.length && passages.reduce((sum, one) => sum + one.b[1] - one.b[0], 0) >= HALF * right.norms.length;
}

const words = (text: string): Words => {
  const article = readArticle(sourceOf(text));
  return withFacts(article, wordsOf(article));
};

const sourceOf = (text: string): Source => ({
  id: 'sentence', outlet: 'sentence', title: null, published: null, url: null, language: 'en', basis: {}, path: 'sentence', firstLine: 1, text, sha256: '',
});
