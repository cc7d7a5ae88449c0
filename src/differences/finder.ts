import type { Answer, Claim, Difference, Reading, Source } from '../types.ts';

/** In: a claim, the answers that have readings (in source order) and all sources. Out: the differences of one type. */
export type Finder = (claim: Claim, answering: readonly Answer[], sources: readonly Source[]) => readonly Difference[];

/** What a reading says, with its denial. */
export const said = (reading: Reading): string => (reading.polarity === 'denied' ? `not: ${reading.label}` : reading.label);

export const outlets = (ids: readonly string[], sources: readonly Source[]): string => {
  const names = namesOf(sources);
  return ids.map((id) => names.get(id) ?? id).join(', ');
};

const known = new WeakMap<readonly Source[], ReadonlyMap<string, string>>();

function namesOf(sources: readonly Source[]): ReadonlyMap<string, string> {
  const names = known.get(sources) ?? new Map(sources.map(({ id, outlet }) => [id, outlet]));
  known.set(sources, names);
  return names;
}
