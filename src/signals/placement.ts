import type { Placement } from '../types.ts';
import { positionOf, type Signal, type Telling } from './signal.ts';

const TOP: ReadonlySet<Placement> = new Set(['headline', 'dek']);

/**
 * A position that one outlet has in its headline or below it, and another only in the body: what stands on top is what readers keep. Entman (1993), "Framing: toward
 * clarification of a fractured paradigm" (salience). The span is the sentence; of several on top the first counts. Where most outlets have it on top, nothing sets
 * those apart that do.
 */
export const placement: Signal = {
  name: 'placement',
  over: (tellings) => {
    const byPosition = new Map<string, Telling[]>();
    for (const telling of tellings) {
      const known = byPosition.get(positionOf(telling));
      if (known === undefined) byPosition.set(positionOf(telling), [telling]);
      else known.push(telling);
    }
    const firsts = new Map<Telling, Telling>();
    for (const group of byPosition.values()) {
      const high = new Map(group.filter(onTop).toReversed().map((telling) => [telling.source, telling]));
      const low = group.find((telling) => telling.reading.evidence.placement === 'body' && !group.some((other) => other.source === telling.source && other.reading.evidence.placement !== 'body'));
      const outlets = new Set(group.map(({ source }) => source)).size;
      if (low !== undefined && high.size * 2 <= outlets) for (const first of high.values()) firsts.set(first, low);
    }
    return (telling) => {
      const low = firsts.get(telling);
      const { start, end } = telling.reading.evidence;
      return low === undefined ? [] : [{ start, end, against: { source: low.source, start: low.reading.evidence.start, end: low.reading.evidence.end } }];
    };
  },
};

const onTop = ({ reading }: Telling): boolean => TOP.has(reading.evidence.placement);
