import { holderOf } from './kinds/holder.ts';
import { kindOf } from './kinds/index.ts';
import { grouped } from './text/grouped.ts';
import type { Answer, Claim, Reading, Relation } from './types.ts';

/** In: two readings of one claim. Out: their relation, with polarity: a position asserted here and denied there conflicts. Symmetric. */
export function relateReadings(claim: Claim, a: Reading, b: Reading): Relation {
  if (a.position === b.position) return a.polarity === b.polarity ? 'same' : 'conflicting';
  if (a.polarity === 'denied' || b.polarity === 'denied') return 'compatible';
  return kindOf(claim).relate(claim, a, b);
}

/** Two sources conflict when nothing that one says can stand beside what the other says; on a scope, when that is so of one element, and by speaker, of what one of them takes. */
export function inConflict(claim: Claim, a: Answer, b: Answer): boolean {
  // Very many sources are held against each other here, and most say one thing.
  const [one, other] = [a.readings[0], b.readings[0]];
  const plain = claim.kind !== 'scope' && (claim.kind !== 'status' || !claim.bySpeaker);
  if (plain && one !== undefined && other !== undefined && a.readings.length === 1 && b.readings.length === 1) return relateReadings(claim, one, other) === 'conflicting';
  const [left, right] = [comparable(a.readings, b.readings), comparable(b.readings, a.readings)];
  if (left.length === 0 || right.length === 0) return false;
  if (claim.kind === 'status' && claim.bySpeaker) {
    const of = (readings: readonly Reading[], holder: string): readonly Reading[] => readings.filter(({ position }) => holderOf(claim, position).holder === holder);
    return [...new Set(left.map(({ position }) => holderOf(claim, position).holder))].some((holder) => areRivals(claim, of(left, holder), of(right, holder)));
  }
  if (claim.kind !== 'scope') return areRivals(claim, left, right);
  return [...new Set(left.map(elementOf))].some((element) => {
    const relations = left.filter((x) => elementOf(x) === element).flatMap((x) => right.filter((y) => elementOf(y) === element).map((y) => relateReadings(claim, x, y)));
    // A source that says "the exports" and "all exports" still conflicts with "most exports"; one that also says "most exports" does not.
    return relations.includes('conflicting') && !relations.includes('same');
  });
}

/** Whether answers to a claim can conflict at all: names and wordings stand beside one another, unless one of them is denied. */
export const canConflict = ({ kind }: Claim, answers: readonly Answer[]): boolean =>
  (kind !== 'label' && kind !== 'quotation') || answers.some(({ readings }) => readings.some(({ polarity }) => polarity === 'denied'));

const areRivals = (claim: Claim, left: readonly Reading[], right: readonly Reading[]): boolean =>
  right.length > 0 && left.every((x) => right.every((y) => relateReadings(claim, x, y) === 'conflicting'));

/** In: two answers to a claim. Out: a reading of each that contradict each other, when the answers do; else null. */
export function conflictBetween(claim: Claim, a: Answer, b: Answer): readonly [Reading, Reading] | null {
  if (!inConflict(claim, a, b)) return null;
  const others = comparable(b.readings, a.readings);
  for (const x of comparable(a.readings, b.readings)) {
    const y = others.find((other) => relateReadings(claim, x, other) === 'conflicting');
    if (y !== undefined) return [x, y];
  }
  return null;
}

const elementOf = ({ value, position }: Reading): string => (value?.type === 'element' ? value.element : position);

/** What both place at the same time is compared; a thing done earlier does not contradict one done now. */
function comparable(readings: readonly Reading[], others: readonly Reading[]): readonly Reading[] {
  const now = readings.filter((reading) => reading.time !== 'earlier');
  const othersNow = others.some((reading) => reading.time !== 'earlier');
  return now.length > 0 && othersNow ? now : readings;
}

/** Answers that say the same conflict with the same others, and none among them. */
export type Kind = readonly [Answer, ...Answer[]];

/** In: answers. Out: those that say the same together, in the order in which they first come. */
export const kindsOf = (answers: readonly Answer[]): readonly Kind[] => [...grouped(answers, wordOf).values()];

const wordOf = ({ readings }: Answer): string => JSON.stringify(readings.map(({ position, label, value, polarity, time }) => [position, label, value, polarity, time]));
