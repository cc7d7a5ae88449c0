import type { Placement, Reading, Value } from '../../types.ts';
import { ESTIMATE } from './bind.ts';

/** A reading of a count, with what tells whether it is the whole. */
export interface Candidate {
  readonly reading: Reading;
  readonly rank: 'total' | 'number' | 'others' | 'zero' | 'one' | 'next';
  /** For `next` ("a fourth victim died"): which in the row. */
  readonly place?: number;
  /** Why it is not the whole by its own wording, or null. */
  readonly part: string | null;
  /** Counts people as such, not a group of them (children, officers). */
  readonly generic: boolean;
}

export interface Choice {
  readonly kept: readonly Reading[];
  readonly dropped: readonly { readonly reading: Reading; readonly reason: string }[];
}

type Quantified = Extract<Value, { type: 'quantity' }>;

const RANKS: readonly (readonly Candidate['rank'][])[] = [['total'], ['number', 'zero'], ['others'], ['one']];

/**
 * A source gives one count, told whole or in parts. In: everything that its sentences give. Out: the count and every sentence that gives it.
 * Figures called a total go before plain ones, plain ones before "others" and before single persons; what is marked as a part, or as what was said
 * earlier, stands back when there is anything else. Of several, the headline's or the lede's; else the largest. A rival figure of another speaker
 * beside it is kept. "A fourth victim died" makes three four.
 */
export function chooseCount(all: readonly Candidate[], doubtOnOne: (placement: Placement) => string | null): Choice {
  const candidates = all.map((one) => (one.rank === 'one' ? { ...one, doubt: doubtOnOne(one.reading.evidence.placement) } : { ...one, doubt: null }));
  const whole = preferred(candidates.filter(({ rank, doubt }) => rank !== 'next' && doubt === null), (one) => one.part === null);
  const current = preferred(whole, (one) => one.reading.time !== 'earlier');
  const ranked = RANKS.map((ranks) => current.filter((one) => ranks.includes(one.rank))).find((list) => list.length > 0) ?? [];
  const first = pick(ranked);
  const next = first === null ? undefined : candidates.find((one) => one.rank === 'next' && one.place === sizeOf(first.reading) + 1 && one.reading.evidence.start > first.reading.evidence.start);
  const chosen = next ?? first;
  if (chosen === null) return { kept: [], dropped: candidates.map(({ reading, part, doubt }) => ({ reading, reason: doubt ?? part ?? 'no figure' })) };
  const rivals = ranked.filter((one) => one.generic && chosen.generic && isRival(one.reading, chosen.reading));
  const stands = (one: Candidate): boolean => rivals.includes(one) || agrees(one.reading, chosen.reading);
  return {
    kept: candidates.filter(stands).map(({ reading }) => reading),
    dropped: candidates.filter((one) => !stands(one)).map((one) => ({ reading: one.reading, reason: one.part ?? `the text's figure is ${chosen.reading.label}` })),
  };
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
