import { compareAnswers } from './comparison.ts';
import type { ClaimComparison, Origin, Outcome, Robustness, Source } from './types.ts';

/**
 * How much an outcome leans on one source or one origin.
 * In: a compared claim. Out: each source and each origin of several sources without which the outcome would be another; in source order.
 */
export function robustnessOf(compared: ClaimComparison, sources: readonly Source[], origins: readonly Origin[]): Robustness {
  const answering = compared.answers.filter((answer) => answer.readings.length > 0).map((answer) => answer.source);
  const without = (left: readonly string[]): Outcome =>
    compareAnswers(compared.claim, compared.answers.filter((answer) => !left.includes(answer.source)), sources, origins).outcome;
  const changes = (outcome: Outcome): boolean => outcome !== compared.outcome;
  const shared = origins.filter((origin) => origin.sources.filter((source) => answering.includes(source)).length > 1);
  return {
    withoutSource: answering.map((source) => ({ source, outcome: without([source]) })).filter(({ outcome }) => changes(outcome)),
    withoutOrigin: shared.map((origin) => ({ origin: origin.id, outcome: without(origin.sources) })).filter(({ outcome }) => changes(outcome)),
  };
}
