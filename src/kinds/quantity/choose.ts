import type { Reading, Value } from '../../types.ts';
import { ESTIMATE } from './bind.ts';
import { ELSEWHERE, NEVER_WHOLE, NO_OTHERS, NONE_OF_GROUP } from './victims.ts';
import { labelOf, positionOf } from './show.ts';

/** A reading of a count, with what tells whether it is the whole. */
export interface Candidate {
  readonly reading: Reading;
  /** Where its measure word stands in the sentence. */
  readonly at: number;
  readonly rank: 'total' | 'number' | 'others' | 'zero' | 'hit' | 'care' | 'another' | 'one' | 'one-hit' | 'next';
  /** For `next` ("a fourth victim died"): which in the row. */
  readonly place?: number;
  /** Why it is not the whole by its own wording, or null. */
  readonly part: string | null;
  /** How many were hit, where the reading is of those who lived. */
  readonly hit?: number;
  /** Counts the killer among the dead, who was nobody's victim. */
  readonly killerToo?: boolean;
  /** Counts people as such, not a group of them (children, officers). */
  readonly generic: boolean;
  /** "a man": another one than any told of before. */
  readonly indefinite: boolean;
  /** Its sentence says that who is hurt will live. */
  readonly mending: boolean;
  /** No number ("dozens"). */
  readonly vague: boolean;
}

export interface Choice {
  readonly kept: readonly Reading[];
  readonly dropped: readonly { readonly reading: Reading; readonly reason: string }[];
}

type Quantified = Extract<Value, { type: 'quantity' }>;

const RANKS: readonly (readonly Candidate['rank'][])[] = [['total'], ['number', 'zero'], ['others'], ['hit'], ['care'], ['another'], ['one'], ['one-hit']];

/**
 * A source gives one count, told whole or in parts. In: everything that its sentences give. Out: the count and every sentence that gives it.
 * Figures called a total go before plain ones, plain ones before "others" and before single persons; what is marked as a part, or as what was said
 * earlier, stands back when there is anything else. Of several, the headline's or the lede's; else the largest. A rival figure of another speaker
 * beside it is kept. "A fourth victim died" makes three four.
 */
export function chooseCount(all: readonly Candidate[], doubtOnOne: (one: Candidate) => string | null): Choice {
  // "Nobody else was hurt": who is told of in passing is all.
  const closed = all.some(({ part }) => part === NO_OTHERS);
  const candidates = added(withoutDoubles(withoutVague(withoutDenial(all)))).map((one) => (one.rank === 'one' || one.rank === 'one-hit' ? { ...one, doubt: doubtOnOne(closed ? { ...one, mending: true } : one) } : { ...one, doubt: null }));
  const whole = preferred(candidates.filter(({ rank, doubt }) => rank !== 'next' && doubt === null), (one) => one.part === null);
  const current = preferred(whole, (one) => one.reading.time !== 'earlier');
  const told = current.some((one) => one.rank === 'number' && (atTop(one) || current.every((other) => other.rank !== 'hit' || sizeOf(other.reading) <= sizeOf(one.reading))));
  const ranked = RANKS.map((ranks) => current.filter((one) => ranks.includes(told ? one.rank : rankAtTop(one)))).find((list) => list.length > 0) ?? [];
  const first = pick(ranked);
  const next = first === null ? undefined : candidates.find((one) => one.rank === 'next' && one.place === sizeOf(first.reading) + 1 && one.reading.evidence.start > first.reading.evidence.start);
  // Three of several are more than the one who is told of besides.
  const outnumbered = first?.rank === 'one' && candidates.some((one) => one.part !== null && one.part !== ELSEWHERE && one.rank !== 'next' && sizeOf(one.reading) > 1);
  const found = outnumbered ? null : (next ?? first);
  const chosen = found !== null && NEVER_WHOLE.has(found.part) ? null : found;
  if (chosen === null) return { kept: [], dropped: candidates.map(({ reading, part, doubt }) => ({ reading, reason: doubt ?? part ?? 'no figure' })) };
  const rivals = ranked.filter((one) => one.rank === chosen.rank && one.rank !== 'hit' && one.generic && chosen.generic && isRival(one.reading, chosen.reading));
  const stands = (one: Candidate): boolean => rivals.includes(one) || agrees(one.reading, chosen.reading);
  return {
    kept: candidates.filter(stands).map(({ reading }) => reading),
    dropped: candidates.filter((one) => !stands(one)).map((one) => ({ reading: one.reading, reason: one.part ?? `the text's figure is ${chosen.reading.label}` })),
  };
}

/** How many were hit is the story's number where no more are called injured: fewer may be some of them ("one critically injured"). */
function rankAtTop(one: Candidate): Candidate['rank'] {
  return one.rank === 'hit' ? 'number' : one.rank;
}

const atTop = ({ reading }: Candidate): boolean => TOP.flat().includes(reading.evidence.placement);

/** Where as many are called injured as were hit, the dead were not among those hit. */
function withoutDoubles(all: readonly Candidate[]): readonly Candidate[] {
  return all.filter((one) => one.hit === undefined || !all.some(({ rank, reading }) => rank === 'number' && sizeOf(reading) === one.hit));
}

/** "Nobody else was hurt", "No officers were hurt" is a count of none only where nobody is told of. */
const withoutDenial = (all: readonly Candidate[]): readonly Candidate[] => (all.every(({ part }) => DENIALS.has(part)) ? all : all.filter(({ part }) => !DENIALS.has(part)));

const DENIALS: ReadonlySet<string | null> = new Set([NO_OTHERS, NONE_OF_GROUP]);

/** Where a number is told that "dozens" may mean, it is what they are. */
function withoutVague(all: readonly Candidate[]): readonly Candidate[] {
  return all.filter(({ vague, reading: { value } }) => !vague || value?.type !== 'quantity' || !all.some((other) => !other.vague && other.part === null && /^(?:total|number)$/.test(other.rank) && sizeOf(other.reading) >= value.value && sizeOf(other.reading) <= (value.high ?? 0)));
}

/** How far before "two others" the one may stand whom they are beside. */
const BEFORE = 300;

/** "Ida Moss was wounded. Two others were wounded": one told of just before and the others are three. */
function added(all: readonly Candidate[]): readonly Candidate[] {
  return all.map((others) => {
    if (others.rank !== 'others' || others.part === null) return others;
    const before = all.filter((one) => one !== others && one.reading.evidence.start <= others.reading.evidence.start && others.reading.evidence.start - one.reading.evidence.end < BEFORE);
    const [one] = before;
    return before.length === 1 && one !== undefined && one.rank === 'one' && one.part === null ? { ...others, reading: withMore(others.reading, 1), rank: 'number', part: null } : others;
  });
}

/** In: a count and how many more there are. Out: the count of them all; a range is left as it is. */
export function withMore(reading: Reading, more: number): Reading {
  const value = valueOf(reading);
  if (value === null || value.high !== undefined) return reading;
  const counted = { ...value, value: value.value + more };
  return { ...reading, value: counted, position: positionOf(counted, value.unit), label: labelOf(counted, value.unit) };
}

/** Those that pass, or all when none does. */
function preferred(list: readonly Candidate[], passes: (one: Candidate) => boolean): readonly Candidate[] {
  const passing = list.filter(passes);
  return passing.length > 0 ? passing : list;
}

const valueOf = (reading: Reading): Quantified | null => (reading.value?.type === 'quantity' ? reading.value : null);
const sizeOf = (reading: Reading): number => valueOf(reading)?.high ?? valueOf(reading)?.value ?? 0;

const TOP: readonly (readonly string[])[] = [['headline', 'dek'], ['lede']];

/** The largest figure of the headline, else of the lede; without one there, the largest of the text. A total told last is the newest. */
function pick(ranked: readonly Candidate[]): Candidate | null {
  if (ranked[0]?.rank === 'total') return ranked.reduce((best, next) => (sizeOf(next.reading) >= sizeOf(best.reading) ? next : best));
  const from = TOP.map((places) => ranked.filter((one) => places.includes(one.reading.evidence.placement))).find((list) => list.length > 0) ?? ranked;
  return from.reduce<Candidate | null>((best, next) => (best === null || sizeOf(next.reading) > sizeOf(best.reading) ? next : best), null);
}

function agrees(a: Reading, b: Reading): boolean {
  return a.position === b.position && a.polarity === b.polarity;
}

/** How far apart two speakers' figures may stand and still be set against each other. */
const NEAR = 400;

function isRival(a: Reading, b: Reading): boolean {
  const estimate = [a, b].some((one) => one.rule === `quantity/${ESTIMATE}`);
  if (a === b || (a.speaker?.name ?? null) === (b.speaker?.name ?? null) || (!estimate && (a.speaker === null || b.speaker === null))) return false;
  return Math.abs(a.evidence.start - b.evidence.start) <= NEAR && a.time === b.time && sizeOf(a) > 1 && sizeOf(b) > 1;
}
