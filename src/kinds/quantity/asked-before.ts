import { findPhrase, type Phrase } from '../../text/phrases.ts';
import type { Sentence, Token } from '../../types.ts';
import type { Located } from './victims.ts';

/** What may stand before the number that answers: "There were", "At least", "So far". */
const LEADING = /^(?:there|were|was|are|is|have|has|had|been|at|least|most|about|around|some|so|far|up|to|more|than|nearly|almost|only|just|now)$/;

/** In: the sentence before, the measures, a sentence and its numbers. Out: the number with which it answers "How many were on board?", null where the sentence before does not ask for it. */
export function answerToQuestion(before: Sentence | undefined, measures: readonly Phrase[], { tokens }: Sentence, located: readonly Located[]): Located | null {
  const asked = before?.tokens ?? [];
  if (!isHowMany(asked) || !measures.some((phrase) => findPhrase(phrase, asked, 0, asked.length, 2).length > 0)) return null;
  const [first] = located.toSorted((a, b) => a.from - b.from);
  if (first === undefined || first.part !== null) return null;
  const leading = tokens.slice(0, first.from);
  // "Four were rescued" says something else of them.
  const whole = tokens[first.to]?.kind === 'punctuation' || leading.some(({ norm }) => norm === 'there');
  return whole && leading.every(({ norm, kind }) => kind === 'quote' || LEADING.test(norm)) ? first : null;
}

const isHowMany = (tokens: readonly Token[]): boolean =>
  tokens.some(({ norm }, i) => norm === 'how' && tokens[i + 1]?.norm === 'many') && tokens.findLast(({ kind }) => kind !== 'quote')?.text === '?';
