import { alone, decisiveClauses, isSpoken, spanOf } from './signal.ts';
import { isVerbal } from '../text/verbal.ts';

/** Each of one to three words. Adverbs of manner ("speak clearly") stand after their verb. */
const BOOSTERS = [
  'clearly', 'obviously', 'undoubtedly', 'evidently', 'undeniably', 'unquestionably', 'indisputably', 'plainly', 'blatantly', 'of course', 'no doubt', 'without question',
  'without doubt', 'beyond doubt', 'needless to say',
].map((words) => words.split(' '));

/** Words by which the outlet puts a statement beyond discussion ("clearly", "of course"): the boosters of Hyland (2005), "Metadiscourse". */
export const booster = alone('booster', (telling) => {
  const { sentence: { tokens }, clauses: { clauseOf } } = telling.told;
  const beside = decisiveClauses(telling);
  return tokens.flatMap((token, i) => {
    const words = BOOSTERS.find((candidate) => candidate.every((word, k) => tokens[i + k]?.norm === word));
    if (words === undefined || !beside.has(clauseOf[i]) || isSpoken(telling.told, token)) return [];
    const before = tokens[i - 1];
    if (words.length === 1 && before !== undefined && isVerbal(before)) return [];
    return [spanOf(tokens, i, i + words.length)];
  });
});
