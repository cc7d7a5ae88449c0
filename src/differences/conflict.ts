import { inConflict, relateReadings } from '../relations.ts';
import type { Answer, Claim, Difference } from '../types.ts';
import { outlets, said, type Finder } from './finder.ts';

/** Two sources of which nothing that one says can stand beside what the other says: each pair of positions once, with all who take them. */
export const conflict: Finder = (claim, answering, sources) => {
  const found: Difference[] = [];
  const told = new Set<string>();
  const distinct = twoOfEach(answering);
  distinct.forEach((a, i) => {
    for (const b of distinct.slice(i + 1)) {
      if (!inConflict(claim, a, b)) continue;
      const [x, y] = [positionsIn(claim, a, b), positionsIn(claim, b, a)];
      const key = [x, y].toSorted().join(' | ');
      if (told.has(key)) continue;
      told.add(key);
      const taking = (position: string): readonly string[] => answering.filter((answer) => answer.readings.some((reading) => said(reading) === position)).map((answer) => answer.source);
      const sides = !single(a) || !single(b) ? [[a.source], [b.source]] : [taking(x), taking(y)];
      found.push({ type: 'conflict', sources: [...new Set(sides.flat())], detail: `${outlets(sides[0] ?? [], sources)}: ${x}; ${outlets(sides[1] ?? [], sources)}: ${y}` });
    }
  });
  return found;
};

/** Answers that say the same conflict with the same others: two of each show every conflict there is, the first time it comes, however many sources there are. */
function twoOfEach(answering: readonly Answer[]): readonly Answer[] {
  const counts = new Map<string, number>();
  return answering.filter(({ readings }) => {
    const key = JSON.stringify(readings.map(({ position, label, value, polarity, time }) => [position, label, value, polarity, time]));
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return count < 2;
  });
}

const single = (answer: Answer): boolean => new Set(answer.readings.map(said)).size === 1;

/** The positions of `a` that conflict with some of `b`. */
function positionsIn(claim: Claim, a: Answer, b: Answer): string {
  const inIt = a.readings.filter((x) => b.readings.some((y) => relateReadings(claim, x, y) === 'conflicting'));
  return [...new Set(inIt.map(said))].join(', ');
}
