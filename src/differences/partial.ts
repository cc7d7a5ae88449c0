import { kindOf } from '../kinds/index.ts';
import type { Difference, Reading } from '../types.ts';
import { outlets, said, type Finder } from './finder.ts';

/** On claims of several parts: what at least half of the others tell and this source leaves out. */
export const partial: Finder = (claim, answering, sources) => {
  if (answering.length < 2 || !kindOf(claim).several(claim) || claim.kind === 'label' || claim.kind === 'quotation' || (claim.kind === 'status' && claim.ordered)) return [];
  return answering.flatMap((answer): readonly Difference[] => {
    const own = new Set(answer.readings.map(part));
    const missing = new Map<string, { readonly label: string; count: number }>();
    for (const other of answering) {
      for (const [key, label] of new Map(other.readings.map((reading) => [part(reading), said(reading)]))) {
        if (own.has(key)) continue;
        missing.set(key, { label, count: (missing.get(key)?.count ?? 0) + 1 });
      }
    }
    const left = [...missing.values()].filter(({ count }) => count * 2 >= answering.length - 1).map(({ label }) => label);
    return left.length === 0 ? [] : [{ type: 'partial', sources: [answer.source], detail: `${outlets([answer.source], sources)} leaves out: ${left.join(', ')}` }];
  });
};

const part = (reading: Reading): string => (reading.value?.type === 'element' ? reading.value.element : `${reading.polarity} ${reading.position}`);
