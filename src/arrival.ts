/** Comparison -> what sources that have come in say on each claim against those that were there. */
import { compareAnswers } from './comparison.ts';
import type { Answer, ClaimComparison, Comparison, Outcome } from './types.ts';

/** `agree`: they say the same or what can stand beside it; `framed-differently`: a difference in the telling counts. */
export type Stand = 'disagree' | 'framed-differently' | 'agree';

export interface Arrival {
  readonly claim: string;
  readonly source: string;
  /** The claim's outcome without this source, and with it: of those that were there before it, and the new ones named before it. */
  readonly before: Outcome;
  readonly after: Outcome;
  /** How the source stands to each other one that answers, in source order. */
  readonly others: readonly { readonly source: string; readonly stand: Stand }[];
}

/** In: a comparison and the ids of the new sources in it, in the order in which they came. Out: for each of them each claim that it answers, in the order of the claims. */
export const arrivalsOf = (comparison: Comparison, fresh: readonly string[]): readonly Arrival[] =>
  fresh.flatMap((source, at) => comparison.claims.flatMap((compared) => arrivalOn(compared, source, fresh.slice(at + 1), comparison)));

function arrivalOn({ claim, answers }: ClaimComparison, source: string, later: readonly string[], { sources, origins }: Comparison): readonly Arrival[] {
  const outcomeOf = (some: readonly Answer[]): Outcome => compareAnswers(claim, some, sources, origins).outcome;
  const after = new Set(later);
  const answering = answers.filter((answer) => answer.readings.length > 0 && !after.has(answer.source));
  const at = answering.findIndex((answer) => answer.source === source);
  const own = answering[at];
  if (own === undefined) return [];
  const others = answering.flatMap((other, i) => {
    if (i === at) return [];
    const between = outcomeOf(i < at ? [other, own] : [own, other]);
    return [{ source: other.source, stand: between === 'disagree' || between === 'framed-differently' ? between : 'agree' } as const];
  });
  return [{ claim: claim.id, source, before: outcomeOf(answering.toSpliced(at, 1)), after: outcomeOf(answering), others }];
}
