import type { Finding } from './findings/finding.ts';
import type { Comparison, ClaimComparison } from './types.ts';

/** What the sources that have changed since a commit alter. */
export interface Altered {
  /** Sources that are new, another text, or gone. */
  readonly sources: ReadonlySet<string>;
  /** Claims on which an answer or the outcome is another. */
  readonly claims: ReadonlySet<string>;
}

/** In: the comparison as it was and as it is, of the same claims, and the sources that are not what they were. */
export function alteredBetween(before: Comparison, now: Comparison, sources: ReadonlySet<string>): Altered {
  const was = new Map(before.claims.map((claim) => [claim.claim.id, essence(claim)]));
  return { sources, claims: new Set(now.claims.filter((claim) => was.get(claim.claim.id) !== essence(claim)).map(({ claim }) => claim.id)) };
}

/** Whether a finding is of what was altered: of a changed source, or of an altered claim as a whole. */
export function isAltered({ sources, claims }: Altered, { rule, source, claim }: Pick<Finding, 'rule' | 'source' | 'claim'>): boolean {
  if (source !== null && sources.has(source)) return true;
  const ofClaim = source === null || rule === 'outcome-changed';
  return ofClaim && (claim === null || claims.has(claim));
}

/** All that a person would see of a claim: the outcome, and what each source says by which words. */
const essence = ({ outcome, answers }: ClaimComparison): string =>
  JSON.stringify([
    outcome,
    answers.filter(({ status }) => status !== 'silent').map(({ source, status, readings }) =>
      [source, status, readings.map(({ polarity, position, certainty, evidence }) => [polarity, position, certainty, evidence.quote])]),
  ]);
