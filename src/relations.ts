import { kindOf } from './kinds/index.ts';
import type { Answer, Claim, Reading, Relation } from './types.ts';

/** In: two readings of one claim. Out: their relation, with polarity: a position asserted here and denied there conflicts. Symmetric. */
export function relateReadings(claim: Claim, a: Reading, b: Reading): Relation {
  if (a.position === b.position) return a.polarity === b.polarity ? 'same' : 'conflicting';
  if (a.polarity === 'denied' || b.polarity === 'denied') return 'compatible';
  return kindOf(claim).relate(claim, a, b);
}

/** Two sources conflict when nothing that one says can stand beside what the other says; on a scope, when one element differs. */
export function inConflict(claim: Claim, a: Answer, b: Answer): boolean {
  const [left, right] = [comparable(a.readings, b.readings), comparable(b.readings, a.readings)];
  if (left.length === 0 || right.length === 0) return false;
  const relations = left.flatMap((x) => right.map((y) => relateReadings(claim, x, y)));
  return claim.kind === 'scope' ? relations.includes('conflicting') : relations.every((relation) => relation === 'conflicting');
}

/** What both place at the same time is compared; a thing done earlier does not contradict one done now. */
function comparable(readings: readonly Reading[], others: readonly Reading[]): readonly Reading[] {
  const now = readings.filter((reading) => reading.time !== 'earlier');
  const othersNow = others.some((reading) => reading.time !== 'earlier');
  return now.length > 0 && othersNow ? now : readings;
}
