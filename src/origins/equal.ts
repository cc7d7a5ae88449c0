import { GAP, PASSAGE_OWN, PASSAGE_WORDS } from './copying.ts';
import { RUN, runAt, type Runs } from './runs.ts';
import type { Tile } from './tiling.ts';
import { QUOTED, type Words } from './words.ts';

/** What two texts have in common before any word is given to one tile alone. */
export interface Equal {
  /** Equal stretches of words that are as long as can be; they may overlap. */
  readonly stretches: readonly Tile[];
  /** No passages of these two have more own words together. */
  readonly most: number;
}

/** A run of words that comes back is matched with the occurrences of like rank in the other text, so that a text of one phrase takes linear time. */
const RANKS = 8;
/** Runs that can stand in one passage begin no further apart. */
const NEAR = RUN + GAP;

/** Stretches of which some can be tiles of one passage: they lie on diagonals no more than a gap apart, no further than a gap from each other. */
interface Group {
  words: number;
  own: number;
  /** Up to here in the second text its words are counted. */
  counted: number;
  /** The group that it has become part of. */
  into: Group | null;
}

const NOBODY: Group = { words: 0, own: 0, counted: 0, into: null };

/**
 * In: how many words the longest text has. Out: a function from a text, by its runs, and another to what they have in common. It has a board of diagonals that is wiped by
 * counting on: a place of this pair is above those of all pairs before.
 */
export function matcher(longest: number): (a: Runs, b: Words) => Equal {
  const size = 2 * (longest + GAP) + 1;
  const last = new Int32Array(size);
  const began = new Int32Array(size);
  const group: Group[] = [];
  for (let at = 0; at < size; at += 1) group.push(NOBODY);
  const ranks = new Int32Array(longest);
  const ranked = new Int32Array(longest);
  let next = NEAR;
  return (a, { norms, flags }) => {
    if (next > 2 ** 30) {
      last.fill(0);
      ranked.fill(0);
      next = NEAR;
    }
    const base = next;
    next += norms.length + NEAR;
    const { starts, places, has } = a;
    const field = has.length - 1;
    const shift = norms.length + GAP;
    const stretches: Tile[] = [];
    const diagonals: number[] = [];
    const groups: Group[] = [];
    for (let at = 0; at <= norms.length - RUN;) {
      // Most words stand in one of the two texts only: no run that holds one is equal.
      const ending = norms[at + RUN - 1] as number;
      if ((((has[(ending >>> 5) & field] as number) >>> ending) & 1) === 0) {
        at += RUN;
        continue;
      }
      const run = runAt(a, norms, at);
      if (run < 0) {
        at += 1;
        continue;
      }
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
          else stretches.push(stretch(diagonal - shift, (began[diagonal] as number) - base, before - base));
          began[diagonal] = now;
          let joined = NOBODY;
          for (let beside = diagonal - GAP; beside <= diagonal + GAP; beside += 1) {
            if ((last[beside] as number) < Math.max(base, now - NEAR)) continue;
            const other = rootOf(group[beside] as Group);
            if (other !== joined) joined = joined === NOBODY ? other : joinedTo(joined, other);
          }
          if (joined === NOBODY) {
            joined = { words: 0, own: 0, counted: 0, into: null };
            groups.push(joined);
          }
          group[diagonal] = joined;
        }
        last[diagonal] = now;
        count(rootOf(group[diagonal] as Group), at, flags);
      }
      at += 1;
    }
    for (const diagonal of diagonals) stretches.push(stretch(diagonal - shift, (began[diagonal] as number) - base, (last[diagonal] as number) - base));
    let most = 0;
    for (const { into, words, own } of groups) if (into === null && words >= PASSAGE_WORDS && own >= PASSAGE_OWN) most += own;
    return { stretches, most };
  };
}

/** In: a diagonal, and where in the second text the first and the last run begin. */
const stretch = (diagonal: number, first: number, last: number): Tile => ({ a: first + diagonal, b: first, length: last - first + RUN });

function rootOf(group: Group): Group {
  let root = group;
  while (root.into !== null) root = root.into;
  // The next look is a short one.
  if (group !== root) group.into = root;
  return root;
}

/** Two groups as one. Words that both have count twice: it is the most that can be. */
function joinedTo(one: Group, other: Group): Group {
  other.into = one;
  one.words += other.words;
  one.own += other.own;
  one.counted = Math.max(one.counted, other.counted);
  return one;
}

/** Counts the words of the run that begins here, those that are counted already left out. */
function count(group: Group, at: number, flags: Uint8Array): void {
  for (let word = Math.max(group.counted, at); word < at + RUN; word += 1) {
    group.words += 1;
    if (((flags[word] as number) & QUOTED) === 0) group.own += 1;
    group.counted = word + 1;
  }
}
