import { inConflict, relateReadings } from '../relations.ts';
import type { Answer, Claim, Difference } from '../types.ts';
import { outlets, said, type Finder } from './finder.ts';

/** The most conflicts of one claim that are told one by one. */
const MOST = 200;

/**
 * Two sources of which nothing that one says can stand beside what the other says: each pair of positions once, with all who take them. Where very many sources all say
 * something else, the pairs grow as their square: of more than 200 only the first few of each source are told, at most 200, and a last entry, which names no source, says that
 * there are more, and among how many positions.
 */
export const conflict: Finder = (claim, answering, sources) => {
  const distinct = twoOfEach(answering);
  const takers = takersIn(answering);
  const all = pairsAmong(claim, distinct, takers, MOST + 1, Infinity);
  const few = all.length <= MOST;
  const pairs = few ? all : pairsAmong(claim, distinct, takers, MOST, Math.max(1, Math.floor(MOST / distinct.length)));
  const told = pairs.map(([a, b]): Difference => ({
    type: 'conflict', sources: [...new Set([...a.sources, ...b.sources])], detail: `${outlets(a.sources, sources)}: ${a.position}; ${outlets(b.sources, sources)}: ${b.position}`,
  }));
  if (few) return told;
  return [...told, { type: 'conflict', sources: [], detail: `and more: ${told.length} of the conflicts among ${takers.size} positions are told` }];
};

interface Side {
  readonly position: string;
  readonly sources: readonly string[];
}

/** The pairs of positions in conflict, in the order in which sources first say them: so many at most, and so many at most of each source with those after it. */
function pairsAmong(claim: Claim, distinct: readonly Answer[], takers: Takers, most: number, ofEach: number): readonly (readonly [Side, Side])[] {
  const pairs = new Map<string, readonly [Side, Side]>();
  for (const [i, a] of distinct.entries()) {
    const before = pairs.size;
    if (before >= most) break;
    for (const b of distinct.slice(i + 1)) {
      if (pairs.size >= most || pairs.size - before >= ofEach) break;
      if (!inConflict(claim, a, b)) continue;
      const [x, y] = [positionsIn(claim, a, b), positionsIn(claim, b, a)];
      const key = [x, y].toSorted().join(' | ');
      if (pairs.has(key)) continue;
      const takenBy = isSingle(a) && isSingle(b) ? takers : null;
      pairs.set(key, [{ position: x, sources: takenBy?.get(x) ?? [a.source] }, { position: y, sources: takenBy?.get(y) ?? [b.source] }]);
    }
  }
  return [...pairs.values()];
}

/** Who says each thing, in source order. */
type Takers = ReadonlyMap<string, readonly string[]>;

function takersIn(answering: readonly Answer[]): Takers {
  const takers = new Map<string, string[]>();
  for (const { source, readings } of answering) {
    for (const position of new Set(readings.map(said))) {
      const known = takers.get(position);
      if (known === undefined) takers.set(position, [source]);
      else known.push(source);
    }
  }
  return takers;
}

/** Whether there is a conflict among some of these answers: their `conflict` finds one. In: which answers are left out. */
export function conflictsWithout(claim: Claim, answering: readonly Answer[]): (left: ReadonlySet<string>) => boolean {
  const groups = new Map<string, Answer[]>();
  for (const answer of answering) {
    const key = conflictKey(answer);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [answer]);
    else known.push(answer);
  }
  const kinds = [...groups.values()];
  const pairs: (readonly [readonly Answer[], readonly Answer[]])[] = [];
  // Looked for one by one: the first few mostly stand whoever is left out.
  const looked = function* (): Generator<readonly [readonly Answer[], readonly Answer[]]> {
    for (const [i, a] of kinds.entries()) for (const b of kinds.slice(i + 1)) if (a[0] !== undefined && b[0] !== undefined && inConflict(claim, a[0], b[0])) yield [a, b];
  };
  const more = looked();
  return (left) => {
    const stands = ([a, b]: readonly [readonly Answer[], readonly Answer[]]): boolean => a.some(({ source }) => !left.has(source)) && b.some(({ source }) => !left.has(source));
    if (pairs.some(stands)) return true;
    for (let { done, value } = more.next(); done !== true; { done, value } = more.next()) {
      pairs.push(value);
      if (stands(value)) return true;
    }
    return false;
  };
}

const conflictKey = ({ readings }: Answer): string => JSON.stringify(readings.map(({ position, label, value, polarity, time }) => [position, label, value, polarity, time]));

/** Answers that say the same conflict with the same others: two of each show every conflict there is, the first time it comes, however many sources there are. */
function twoOfEach(answering: readonly Answer[]): readonly Answer[] {
  const counts = new Map<string, number>();
  return answering.filter((answer) => {
    const key = conflictKey(answer);
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return count < 2;
  });
}

const isSingle = (answer: Answer): boolean => new Set(answer.readings.map(said)).size === 1;

/** The positions of `a` that conflict with some of `b`. */
function positionsIn(claim: Claim, a: Answer, b: Answer): string {
  const inIt = a.readings.filter((x) => b.readings.some((y) => relateReadings(claim, x, y) === 'conflicting'));
  return [...new Set(inIt.map(said))].join(', ');
}
