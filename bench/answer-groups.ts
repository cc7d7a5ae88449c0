import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupByMeaning } from '../src/suggest/meaning.ts';
import type { Row } from './row.ts';

/** Thresholds that the cross-validation chooses from. */
const THRESHOLDS = [0.06, 0.08, 0.1, 0.12, 0.15, 0.18, 0.22, 0.26, 0.3];

/**
 * In: the folder of measuring data. Out: two rows on `answer-groups.json` (answers of many outlets to one question, grouped by meaning by three people).
 * Accuracy is the pairwise balanced one over all pairs of answers to one question: the mean of the part of the pairs of one group that are found in one,
 * and of the others that are kept apart. Recall is the first of these. The second row takes for each question the threshold that is best on the others.
 */
export function measureAnswerGroups(dataDir: string): Row[] {
  const questions = JSON.parse(readFileSync(join(dataDir, 'answer-groups.json'), 'utf8')) as readonly Question[];
  const usual = questions.map((question) => pairsOf(question));
  const held = questions.map((question) => {
    const others = questions.filter((other) => other !== question);
    const best = THRESHOLDS.reduce((top, next) => (balanced(others.map((other) => pairsOf(other, next)).flat()) > balanced(others.map((other) => pairsOf(other, top)).flat()) ? next : top));
    return pairsOf(question, best);
  });
  return [rowOf('answer-groups', usual, 0.7), rowOf('answer-groups (held out)', held, null)];
}

interface Question {
  readonly question: string;
  readonly answers: readonly { readonly answer: string; readonly gold: number }[];
}

interface Pair {
  readonly same: boolean;
  readonly found: boolean;
  readonly shown: string;
}

function pairsOf({ question, answers }: Question, threshold?: number): readonly Pair[] {
  const groups = groupByMeaning(answers.map(({ answer }) => answer), question, threshold);
  return answers.flatMap((a, i) => answers.slice(i + 1).map((b, k): Pair => ({ same: a.gold === b.gold, found: groups[i] === groups[i + 1 + k], shown: `${a.answer} | ${b.answer}` })));
}

const share = (pairs: readonly Pair[]): number => pairs.filter(({ same, found }) => same === found).length / Math.max(1, pairs.length);
const balanced = (pairs: readonly Pair[]): number => (share(pairs.filter(({ same }) => same)) + share(pairs.filter(({ same }) => !same))) / 2;

function rowOf(component: string, questions: readonly (readonly Pair[])[], target: number | null): Row {
  const pairs = questions.flat();
  const grouped = pairs.filter(({ found }) => found);
  return {
    component, cases: pairs.length, precision: grouped.filter(({ same }) => same).length / Math.max(1, grouped.length), recall: share(pairs.filter(({ same }) => same)),
    accuracy: balanced(pairs), target, misses: target === null ? [] : pairs.filter(({ same, found }) => same !== found).map(({ same, shown }) => `${same ? 'one group' : 'two groups'}: ${shown}`),
  };
}
