import type { Claim } from '../types.ts';
import type { Point } from './candidate.ts';
import type { Survey } from './survey.ts';
import { readClaim, type Proven } from './verify.ts';

/** In: the claims that a file has. Out: whether a proposal only shows what they read already: the same words of most of its sentences. */
export function knowing(survey: Survey, claims: readonly Claim[]): (proven: Proven) => boolean {
  const read = new Map<string, { readonly start: number; readonly end: number }[]>();
  for (const claim of claims) {
    readClaim(survey, claims.filter((other) => other !== claim), claim).answers.forEach(({ readings }, source) => {
      for (const { evidence, cues } of readings) {
        const key = `${source} ${evidence.start}`;
        read.set(key, [...(read.get(key) ?? []), ...cues.filter(({ role }) => role !== 'about')]);
      }
    });
  }
  const known = ({ source, sentence, span }: Point, loose: boolean): boolean => (read.get(`${source} ${sentence.start}`) ?? []).some((cue) => loose || (cue.start < span.end && span.start < cue.end));
  return ({ candidate, points }) => points.filter((point) => known(point, candidate.shows === 'left-out')).length * 2 >= points.length;
}
