import type { Outcome } from '../types.ts';
import type { Candidate, Point } from './candidate.ts';
import { originsAmong, type Survey } from './survey.ts';
import type { Proven } from './verify.ts';

/** How much an editor gains by each outcome. */
const GAIN: Readonly<Record<Outcome, number>> = { disagree: 1, 'framed-differently': 0.75, agree: 0.65, 'single-source': 0.45, silent: 0 };
/** Each further proposal of one sort tells a little less than the one before. */
const AGAIN = 0.88;
/** What only one source has or leaves out there is no end of. */
const MOST: Readonly<Record<Candidate['shows'], number>> = { conflict: 20, differ: 20, alone: 3, 'left-out': 3 };
const PROMINENT = new Set(['headline', 'dek', 'lede']);

/**
 * In: proven proposals. Out: the most telling first, each difference once: what conflicts before what is framed or vaguer, told by many origins and
 * high up before asides, and after the manner of maximal marginal relevance (Carbonell and Goldstein 1998) no sort crowding out the others.
 */
export function rank(survey: Survey, proven: readonly Proven[], limit: number): readonly Proven[] {
  let left = proven.map((one) => ({ one, score: tellingOf(survey, one) })).toSorted((a, b) => b.score - a.score);
  const chosen: Proven[] = [];
  const times = new Map<string, number>();
  while (left.length > 0 && chosen.length < limit) {
    const best = left.reduce((top, next) => (worth(next, times) > worth(top, times) ? next : top));
    left = left.filter((one) => one !== best);
    if (chosen.some((other) => repeats(best.one, other)) || (times.get(sortOf(best.one)) ?? 0) >= MOST[best.one.candidate.shows]) continue;
    chosen.push(best.one);
    times.set(sortOf(best.one), (times.get(sortOf(best.one)) ?? 0) + 1);
  }
  return chosen;
}

const worth = ({ one, score }: { readonly one: Proven; readonly score: number }, times: ReadonlyMap<string, number>): number => score * AGAIN ** (times.get(sortOf(one)) ?? 0);

const sortOf = ({ candidate: { finder, shows } }: Proven): string => `${finder} ${shows}`;

function tellingOf(survey: Survey, { candidate, comparison, purity }: Proven): number {
  const answering = comparison.answers.flatMap(({ readings }, source) => (readings.length > 0 ? [source] : []));
  const share = originsAmong(survey, answering) / Math.max(1, survey.origins.length);
  const prominent = comparison.answers.some(({ readings }) => readings.some(({ evidence }) => PROMINENT.has(evidence.placement)));
  return GAIN[comparison.outcome] * candidate.weight * (0.3 + 0.7 * purity) * (0.8 + 0.2 * share) * (prominent ? 1.1 : 1);
}

/** Whether most of what a proposal shows is in another: the same words of the same sentences; of what is only left out, the same sentences. */
function repeats(one: Proven, other: Proven): boolean {
  const loose = one.candidate.shows === 'left-out';
  if (!loose && one.candidate.finder !== other.candidate.finder && one.claim.kind !== other.claim.kind) return false;
  const again = one.points.filter((point) => other.points.some((known) => sameWords(point, known, loose)));
  return again.length * 2 >= one.points.length;
}

const sameWords = (a: Point, b: Point, loose: boolean): boolean => a.source === b.source && a.sentence === b.sentence && (loose || (a.span.start < b.span.end && b.span.start < a.span.end));
