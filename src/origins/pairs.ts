import { isOneOrigin, LEAST_SHARED, leastShared, ownWords, passagesOf, type Shared } from './copying.ts';
import { matcher } from './equal.ts';
import { reachOf } from './reach.ts';
import { marksOf, placesOf, runsOf, type Runs } from './runs.ts';
import { tilesOf } from './tiling.ts';
import type { Words } from './words.ts';

/** The passages of two texts that are of one origin, none where they are not; null where that hangs on words that are not sure. */
export type Verdict = readonly Shared[] | null;

/** In: the words of a text, and of others. Out: the verdict on it with each. */
export function sharedWith(own: Words, others: readonly Words[]): readonly Verdict[] {
  if (others.length === 0) return [];
  const match = matcherFor(others.reduce((most, { norms }) => Math.max(most, norms.length), own.norms.length));
  const marks = marksOf(own.norms);
  const range = ownWords(own);
  let runs: Runs | null = null;
  return others.map((other) => {
    const places = placesOf(marks, other.norms);
    const reach = reachOf(places, other.flags);
    if (reach < LEAST_SHARED) return NONE;
    const otherRange = ownWords(other);
    const least = leastShared(range, otherRange);
    if (reach < least) return NONE;
    const { most, stretches } = match((runs ??= runsOf(own.norms)), other, places);
    if (most < least) return NONE;
    const shared = passagesOf(own, other, tilesOf(stretches(), own.norms.length, other.norms.length));
    const verdict = isOneOrigin(range, otherRange, shared);
    return verdict === null ? null : verdict ? shared : NONE;
  });
}

const NONE: readonly Shared[] = [];

/** The board of the last matcher serves all texts that are no longer. */
let board = { longest: 0, match: matcher(0) };

function matcherFor(longest: number): ReturnType<typeof matcher> {
  if (longest > board.longest) board = { longest: 2 * longest, match: matcher(2 * longest) };
  return board.match;
}
