import { kindOf } from '../kinds/index.ts';
import type { Claim, Difference, Reading } from '../types.ts';
import { outlets, said, type Finder } from './finder.ts';

/** On claims of several parts: what at least half of the others tell and this source leaves out. */
export const partial: Finder = (claim, answering, sources) => {
  if (answering.length < 2 || !hasParts(claim)) return [];
  // Who does not tell a part is not among those who do: one count serves all.
  const told = new Map<string, { readonly label: string; readonly count: number }>();
  for (const { readings } of answering) {
    for (const [key, label] of new Map(readings.map((reading) => [part(reading), said(reading)]))) told.set(key, { label, count: (told.get(key)?.count ?? 0) + 1 });
  }
  const expected = [...told].filter(([, { count }]) => count * 2 >= answering.length - 1);
  return answering.flatMap((answer): readonly Difference[] => {
    const own = new Set(answer.readings.map(part));
    const left = expected.flatMap(([key, { label }]) => (own.has(key) ? [] : [label]));
    return left.length === 0 ? [] : [{ type: 'partial', sources: [answer.source], detail: `${outlets([answer.source], sources)} leaves out: ${left.join(', ')}` }];
  });
};

const part = (reading: Reading): string => (reading.value?.type === 'element' ? reading.value.element : `${reading.polarity} ${reading.position}`);

/** Whether an answer to this claim can be a part of the whole. */
export const hasParts = (claim: Claim): boolean =>
  kindOf(claim).several(claim) && claim.kind !== 'label' && claim.kind !== 'quotation' && (claim.kind !== 'status' || !claim.ordered);
