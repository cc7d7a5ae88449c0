import { canConflict, inConflict, type Kind, kindsOf, relateReadings } from '../relations.ts';
import { rivalsAmong } from '../rivals.ts';
import type { Answer, Claim, Difference } from '../types.ts';
import { outlets, said, type Finder } from './finder.ts';

/** The most conflicts of one claim that are told one by one. */
const MOST = 200;

/**
 * Two sources of which nothing that one says can stand beside what the other says: each pair of positions once, with all who take them. Where very many sources all say
 * something else, the pairs grow as their square: of more than 200 only the first few of each kind of answer are told, at most 200, and a last entry, which names no source,
 * says that there are more, and among how many positions.
 */
export const conflict: Finder = (claim, answering, sources) => {
  if (!canConflict(claim, answering)) return [];
  const kinds = kindsOf(answering);
  const takers = takersIn(answering);
  const all = pairsAmong(claim, kinds, takers, MOST + 1, Infinity);
  const few = all.length <= MOST;
  const pairs = few ? all : pairsAmong(claim, kinds, takers, MOST, Math.max(1, Math.floor(MOST / kinds.length)));
  const told = pairs.map((pair): Difference => {
    const sides = pair.map((side) => answering.flatMap(({ source }) => (side.sources.has(source) ? [source] : [])));
    return { type: 'conflict', sources: [...new Set(sides.flat())], detail: pair.map(({ positions }, i) => `${outlets(sides[i] ?? [], sources)}: ${positions.join(', ')}`).join('; ') };
  });
  if (few) return told;
  return [...told, { type: 'conflict', sources: [], detail: `and more: ${told.length} of the conflicts among ${takers.size} positions are told` }];
};

interface Side {
  readonly positions: readonly string[];
  readonly sources: Set<string>;
}

/** The pairs of positions in conflict, in the order in which sources first say them: so many at most, and so many at most of each kind of answer with those after it. */
function pairsAmong(claim: Claim, kinds: readonly Kind[], takers: Takers, most: number, ofEach: number): readonly (readonly Side[])[] {
  const pairs = new Map<string, readonly Side[]>();
  const { rivalOf } = rivalsAmong(claim, kinds.map(([answer]) => answer));
  for (const [i, a] of kinds.entries()) {
    const before = pairs.size;
    if (before >= most) break;
    if (rivalOf(a[0], i + 1) === null) continue;
    for (const b of kinds.slice(i + 1)) {
      if (pairs.size >= most || pairs.size - before >= ofEach) break;
      if (!inConflict(claim, a[0], b[0])) continue;
      const found = [sideOf(claim, a, b, takers), sideOf(claim, b, a, takers)];
      const key = found.map(keyOf).toSorted().join(' | ');
      const known = pairs.get(key);
      if (known === undefined) pairs.set(key, found);
      // Whoever first showed the conflict, all who are in it are named.
      else for (const side of found) for (const source of side.sources) known.find((other) => keyOf(other) === keyOf(side))?.sources.add(source);
    }
  }
  return [...pairs.values()];
}

/** Positions are the same in whatever order a source has them. */
const keyOf = ({ positions }: Side): string => positions.toSorted().join(', ');

/** The positions of `a` that conflict with some of `b`, and who takes them: where each says one thing only, all who say it; else those who say all that `a` says. */
function sideOf(claim: Claim, a: Kind, b: Kind, takers: Takers): Side {
  const inIt = a[0].readings.filter((x) => b[0].readings.some((y) => relateReadings(claim, x, y) === 'conflicting'));
  const positions = [...new Set(inIt.map(said))];
  const [only] = positions;
  return { positions, sources: new Set(only !== undefined && isSingle(a[0]) && isSingle(b[0]) ? takers.get(only) : a.map(({ source }) => source)) };
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
  const kinds = kindsOf(answering);
  const pairs: (readonly Kind[])[] = [];
  return (left) => {
    const stands = (kind: Kind): boolean => kind.some(({ source }) => !left.has(source));
    if (pairs.some((pair) => pair.every(stands))) return true;
    // Few leave out a side of every pair that is known.
    const standing = kinds.filter(stands);
    const { rivalOf } = rivalsAmong(claim, standing.map(([answer]) => answer));
    for (const [i, kind] of standing.entries()) {
      const rival = standing[rivalOf(kind[0], i + 1) ?? -1];
      if (rival === undefined) continue;
      pairs.push([kind, rival]);
      return true;
    }
    return false;
  };
}

const isSingle = (answer: Answer): boolean => new Set(answer.readings.map(said)).size === 1;
