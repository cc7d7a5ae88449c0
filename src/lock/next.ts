import { holdingSpans } from '../corrections.ts';
import type { Answer, Comparison, Lock, LockEntry, Outcome } from '../types.ts';
import { refreshed, refreshedCorrection } from './entry.ts';
import { placeKey } from './parse.ts';

/** What the lock file of a comparison holds: claims in the order of the claims file, entries in the order of the sources' ids. */
export interface NextLock {
  readonly claims: readonly { readonly id: string; readonly outcome: Outcome; readonly entries: readonly LockEntry[] }[];
}

/** In: a comparison (with the lock's corrections in it) and the lock as it was. Out: the lock that accepts the comparison. People's corrections stay as they decided. */
export function nextLock(comparison: Comparison, lock: Lock | null): NextLock {
  const old = new Map((lock?.entries ?? []).map((entry) => [placeKey(entry.claim, entry.source), entry]));
  const sources = comparison.sources.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    claims: comparison.claims.map(({ claim, outcome, answers }) => {
      const answerOf = new Map(answers.map((answer) => [answer.source, answer]));
      const entries = sources.flatMap((source) => {
        const entry = old.get(placeKey(claim.id, source.id));
        const answer = answerOf.get(source.id);
        if (answer === undefined) return [];
        if (entry?.by === 'corrected') return [refreshedCorrection(entry, source, holdingSpans(entry, source) !== null || agreedSilence(entry, answer))];
        return [refreshed(claim, answer, source, entry)];
      });
      return { id: claim.id, outcome, entries };
    }),
  };
}

/** Of a text that has changed a person's silence is not known to hold, but the tool reads nothing in it either. */
const agreedSilence = ({ positions }: LockEntry, { readings }: Answer): boolean => positions.length === 0 && readings.length === 0;
