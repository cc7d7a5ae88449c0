import { conflict } from './differences/conflict.ts';
import { finders, FRAMING } from './differences/index.ts';
import { matchesReference } from './kinds/reference.ts';
import type { Answer, Claim, ClaimComparison, Difference, Group, Origin, Outcome, Reading, Reference, ReferenceCheck, Source } from './types.ts';

/** In: one claim, every source's answer to it (in source order) and the origins. Out: groups, outcome and differences. */
export function compareAnswers(claim: Claim, answers: readonly Answer[], sources: readonly Source[], origins: readonly Origin[]): ClaimComparison {
  const answering = answers.filter((answer) => answer.readings.length > 0);
  const differences = finders.flatMap((find) => find(claim, answering, sources));
  return {
    claim,
    outcome: outcomeOf(claim, answering.length, differences),
    groups: groupsOf(answering, origins),
    answers,
    differences,
    reference: claim.reference === null ? null : checkReference(claim, claim.reference, answering),
  };
}

/** The outcome of some of the answers to a claim, all of which have readings. `conflicts`: whether some of them conflict. */
export function outcomeAmong(claim: Claim, answering: readonly Answer[], sources: readonly Source[], conflicts: boolean): Outcome {
  if (answering.length < 2) return outcomeOf(claim, answering.length, []);
  if (conflicts) return 'disagree';
  for (const find of finders) {
    if (find === conflict) continue;
    // The first that counts says it.
    const outcome = outcomeOf(claim, answering.length, find(claim, answering, sources));
    if (outcome !== 'agree') return outcome;
  }
  return 'agree';
}

function outcomeOf({ framing = FRAMING }: Claim, answering: number, differences: readonly Difference[]): Outcome {
  if (answering === 0) return 'silent';
  if (answering === 1) return 'single-source';
  if (differences.some(({ type }) => type === 'conflict')) return 'disagree';
  return differences.some(({ type }) => framing.includes(type)) ? 'framed-differently' : 'agree';
}

/** The positions that sources take, most sources first; equals in order of first mention. */
function groupsOf(answering: readonly Answer[], origins: readonly Origin[]): readonly Group[] {
  const groups = new Map<string, { readonly reading: Reading; readonly sources: string[] }>();
  for (const answer of answering) {
    for (const reading of answer.readings) {
      const key = `${reading.polarity} ${reading.position}`;
      const group = groups.get(key) ?? { reading, sources: [] };
      if (group.sources.at(-1) !== answer.source) group.sources.push(answer.source);
      groups.set(key, group);
    }
  }
  return [...groups.values()]
    .map(({ reading, sources }): Group => ({
      position: reading.position,
      label: reading.label,
      polarity: reading.polarity,
      sources,
      origins: origins.length === 0 ? sources.length : countOrigins(sources, origins),
    }))
    .toSorted((a, b) => b.sources.length - a.sources.length);
}

const owners = new WeakMap<readonly Origin[], ReadonlyMap<string, Origin>>();

/** How many origins the sources are of. */
function countOrigins(sources: readonly string[], origins: readonly Origin[]): number {
  const of = owners.get(origins) ?? new Map(origins.flatMap((origin) => origin.sources.map((id) => [id, origin] as const)));
  owners.set(origins, of);
  return new Set(sources.map((id) => of.get(id)).filter((origin) => origin !== undefined)).size;
}

function checkReference(claim: Claim, reference: Reference, answering: readonly Answer[]): ReferenceCheck {
  const agrees = (answer: Answer): boolean => answer.readings.some((reading) => reading.polarity === 'asserted' && matchesReference(claim, reading, reference.value));
  return {
    value: reference.value,
    source: reference.source,
    matching: answering.filter(agrees).map((answer) => answer.source),
    conflicting: answering.filter((answer) => !agrees(answer)).map((answer) => answer.source),
  };
}
