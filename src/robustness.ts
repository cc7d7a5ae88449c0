import { outcomeAmong } from './comparison.ts';
import { conflictsWithout } from './differences/conflict.ts';
import { FRAMING } from './differences/index.ts';
import { hasParts } from './differences/partial.ts';
import { wordingsIn } from './differences/wording.ts';
import type { Answer, ClaimComparison, Origin, Outcome, Robustness, Source } from './types.ts';

/**
 * How much an outcome leans on one source or one origin.
 * In: a compared claim. Out: each source and each origin of several sources without which the outcome would be another; in source order.
 */
export function robustnessOf(compared: ClaimComparison, sources: readonly Source[], origins: readonly Origin[]): Robustness {
  const answering = compared.answers.filter((answer) => answer.readings.length > 0);
  const ids = new Set(answering.map(({ source }) => source));
  // Among fewer sources there is no conflict that was not among all.
  const conflicts = compared.differences.some(({ type }) => type === 'conflict') ? conflictsWithout(compared.claim, answering) : () => false;
  const without = (left: ReadonlySet<string>): Outcome => outcomeAmong(compared.claim, answering.filter((answer) => !left.has(answer.source)), sources, conflicts(left));
  const changes = (outcome: Outcome): boolean => outcome !== compared.outcome;
  const shared = origins.filter((origin) => origin.sources.length > 1 && origin.sources.filter((source) => ids.has(source)).length > 1);
  const outcomes = new Map<string, Outcome>();
  // Of more than two wordings that count at least two are left.
  const wordings = compared.differences.some(({ type }) => (type === 'wording' || type === 'label') && (compared.claim.framing ?? FRAMING).includes(type)) ? wordingsIn(answering).size : 0;
  const rivals = new Set(answering.flatMap(({ readings }) => readings.flatMap(({ framing = [] }) => framing.flatMap((one) => one.rivals ?? []))));
  const withoutOne = (answer: Answer): Outcome => {
    // While others contradict each other, it is the same without this one.
    if (answering.length > 2 && conflicts(new Set([answer.source]))) return 'disagree';
    // Among fewer sources there are no new differences, but for what most of the others tell.
    if (answering.length > 2 && compared.outcome === 'agree' && !hasParts(compared.claim)) return 'agree';
    if (wordings > 2 && compared.outcome === 'framed-differently') return 'framed-differently';
    const key = whatCounts(answer, rivals);
    const known = outcomes.get(key) ?? without(new Set([answer.source]));
    outcomes.set(key, known);
    return known;
  };
  return {
    withoutSource: answering.map((answer) => ({ source: answer.source, outcome: withoutOne(answer) })).filter(({ outcome }) => changes(outcome)),
    withoutOrigin: shared.map((origin) => ({ origin: origin.id, outcome: without(new Set(origin.sources)) })).filter(({ outcome }) => changes(outcome)),
  };
}

/** Of answers that are alike in all that an outcome goes by, it is the same without whichever: of thousands of sources only a few kinds are looked at. */
const whatCounts = ({ source, status, readings }: Answer, rivals: ReadonlySet<string>): string => JSON.stringify([
  rivals.has(source) ? source : null, status,
  readings.map(({ position, label, value, polarity, time, certainty, voice, framing = [] }) => [position, label, value, polarity, time, certainty, voice, framing.map((one) => [one.signal, one.rivals])]),
]);
