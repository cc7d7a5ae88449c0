import { GAP, PASSAGE_OWN, PASSAGE_WORDS } from './copying.ts';
import { RUN, runAt, type Places, type Runs } from './runs.ts';
import type { Tile } from './tiling.ts';
import { QUOTED, type Words } from './words.ts';

/** What two texts have in common before any word is given to one tile alone. */
export interface Equal {
  /** No passages of these two have more own words together. */
  readonly most: number;
  /** Equal stretches of words that are as long as can be; they may overlap. To be asked for before the next two texts are matched. */
  readonly stretches: () => readonly Tile[];
}

/** A run of words that comes back is matched with the occurrences of like rank in the other text, so that a text of one phrase takes linear time. */
const RANKS = 8;
/** Runs that can stand in one passage begin no further apart. */
const NEAR = RUN + GAP;

/**
 * A row of a group: stretches of which some can be tiles of one passage, as they lie on diagonals no more than a gap apart, no further than a gap from each other. Its words,
 * those that are not quoted, up to where in the second text they are counted, and the group that it has become part of, itself if none.
 */
const [WORDS, OWN, COUNTED, INTO, GROUP] = [0, 1, 2, 3, 4];
/** A row of a stretch: its diagonal, and where in the second text its first and its last run begin. */
const STRETCH = 3;

/**
 * In: how many words the longest text has. Out: a function from a text, by its runs, another, and where in that runs of the first may begin, to what they have in common. It has a board of diagonals that is wiped by
 * counting on: a place of this pair is above those of all pairs before.
 */
export function matcher(longest: number): (a: Runs, b: Words, places: Places) => Equal {
  const size = 2 * (longest + GAP) + 1;
  const last = new Int32Array(size);
  const began = new Int32Array(size);
  const group = new Int32Array(size);
  const ranks = new Int32Array(longest);
  const ranked = new Int32Array(longest);
  let [groups, found]: [Int32Array, Int32Array] = [new Int32Array(256 * GROUP), new Int32Array(256 * STRETCH)];
  let next = NEAR;
  return (a, { norms, flags }, { at: hits, count: hitCount }) => {
    if (next > 2 ** 30) {
      last.fill(0);
      ranked.fill(0);
      next = NEAR;
    }
    const base = next;
    next += norms.length + NEAR;
    const { starts, places } = a;
    const shift = norms.length + GAP;
    let [groupsEnd, foundEnd] = [0, 0];
    const diagonals: number[] = [];
    for (let hit = 0; hit < hitCount; hit += 1) {
      const at = hits[hit] as number;
      const run = runAt(a, norms, at);
      if (run < 0) continue;
      const now = base + at;
      const rank = ranked[run] === base ? ranks[run] as number : 0;
      ranked[run] = base;
      ranks[run] = rank + 1;
      const from = starts[run] as number;
      const to = Math.min(starts[run + 1] as number, from + rank + RANKS + 1);
      for (let k = Math.max(from, from + rank - RANKS); k < to; k += 1) {
        const diagonal = (places[k] as number) - at + shift;
        const before = last[diagonal] as number;
        if (before < now - 1 || before < base) {
          if (before < base) diagonals.push(diagonal);
          else {
            if (foundEnd === found.length) found = twice(found);
            found[foundEnd] = diagonal - shift;
            found[foundEnd + 1] = (began[diagonal] as number) - base;
            found[foundEnd + 2] = before - base;
            foundEnd += STRETCH;
          }
          began[diagonal] = now;
          const since = Math.max(base, now - NEAR);
          let joined = -1;
          for (let beside = diagonal - GAP; beside <= diagonal + GAP; beside += 1) {
            if ((last[beside] as number) < since) continue;
            const other = rootOf(groups, group[beside] as number);
            if (joined === -1) joined = other;
            else if (other !== joined) join(groups, joined, other);
          }
          if (joined === -1) {
            if (groupsEnd === groups.length) groups = twice(groups);
            joined = groupsEnd;
            groups[joined + WORDS] = groups[joined + OWN] = groups[joined + COUNTED] = 0;
            groups[joined + INTO] = joined;
            groupsEnd += GROUP;
          }
          group[diagonal] = joined;
        }
        last[diagonal] = now;
        count(groups, rootOf(groups, group[diagonal] as number), at, flags);
      }
    }
    let most = 0;
    for (let one = 0; one < groupsEnd; one += GROUP) {
      if (groups[one + INTO] === one && (groups[one + WORDS] as number) >= PASSAGE_WORDS && (groups[one + OWN] as number) >= PASSAGE_OWN) most += groups[one + OWN] as number;
    }
    const stretches = (): readonly Tile[] => {
      const tiles = diagonals.map((diagonal) => stretch(diagonal - shift, (began[diagonal] as number) - base, (last[diagonal] as number) - base));
      for (let one = 0; one < foundEnd; one += STRETCH) tiles.push(stretch(found[one] as number, found[one + 1] as number, found[one + 2] as number));
      return tiles;
    };
    return { most, stretches };
  };
}

/** In: a diagonal, and where in the second text the first and the last run begin. */
const stretch = (diagonal: number, first: number, last: number): Tile => ({ a: first + diagonal, b: first, length: last - first + RUN });

function twice(row: Int32Array): Int32Array {
  const more = new Int32Array(2 * row.length);
  more.set(row);
  return more;
}

function rootOf(groups: Int32Array, group: number): number {
  let root = group;
  while (groups[root + INTO] !== root) root = groups[root + INTO] as number;
  // The next look is a short one.
  groups[group + INTO] = root;
  return root;
}

/** Makes the other part of one. Words that both have count twice: it is the most that can be. */
function join(groups: Int32Array, one: number, other: number): void {
  groups[other + INTO] = one;
  groups[one + WORDS] = (groups[one + WORDS] as number) + (groups[other + WORDS] as number);
  groups[one + OWN] = (groups[one + OWN] as number) + (groups[other + OWN] as number);
  groups[one + COUNTED] = Math.max(groups[one + COUNTED] as number, groups[other + COUNTED] as number);
}

/** Counts the words of the run that begins here, those that are counted already left out. */
function count(groups: Int32Array, group: number, at: number, flags: Uint8Array): void {
  let word = Math.max(groups[group + COUNTED] as number, at);
  let own = 0;
  groups[group + WORDS] = (groups[group + WORDS] as number) + at + RUN - word;
  for (; word < at + RUN; word += 1) own += 1 - ((flags[word] as number) & QUOTED);
  groups[group + OWN] = (groups[group + OWN] as number) + own;
  groups[group + COUNTED] = word;
}
