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
  into: Group | null;
}

/**
 * In: how many words the longest text has. Out: a function from a text, by its runs, and another to what they have in common. It has a board of diagonals that is wiped by
 * counting on: a place of this pair is above those of all pairs before.
 */
export function matcher(longest: number): (a: Runs, b: Words) => Equal {
  const size = 2 * (longest + GAP) + 1;
  const last = new Int32Array(size);
  const began = new Int32Array(size);
  const group: (Group | undefined)[] = [];
  const ranks = new Int32Array(longest);
  const ranked = new Int32Array(longest);
  let base = NEAR;
  return (a, b) => {
    if (base > 2 ** 30) {
      last.fill(0);
      ranked.fill(0);
      base = NEAR;
    }
    const shift = b.norms.length + GAP;
    const stretches: Tile[] = [];
    const diagonals: number[] = [];
    const groups: Group[] = [];
    const end = (diagonal: number): void => {
      const from = (began[diagonal] ?? 0) - base;
      stretches.push({ a: from + diagonal - shift, b: from, length: (last[diagonal] ?? 0) - base - from + RUN });
    };
    const runs = b.norms.length - RUN + 1;
    for (let at = 0; at < runs; at += 1) {
      const run = runAt(a, b.norms, at);
      if (run < 0) continue;
      const rank = ranked[run] === base ? ranks[run] ?? 0 : 0;
      ranked[run] = base;
      ranks[run] = rank + 1;
      const [from, to] = [a.ends[run - 1] ?? 0, a.ends[run] ?? 0];
      for (let k = Math.max(from, from + rank - RANKS); k < Math.min(to, from + rank + RANKS + 1); k += 1) {
        const diagonal = (a.places[k] ?? 0) - at + shift;
        const before = last[diagonal] ?? 0;
        if (at === 0 || before !== base + at - 1) {
          if (before >= base) end(diagonal);
          else diagonals.push(diagonal);
          began[diagonal] = base + at;
          let joined: Group | null = null;
          for (let beside = diagonal - GAP; beside <= diagonal + GAP; beside += 1) {
            if ((last[beside] ?? 0) < Math.max(base, base + at - NEAR)) continue;
            const other = rootOf(group[beside]);
            if (other === null || other === joined) continue;
            joined = joined === null ? other : joinedTo(joined, other);
          }
          if (joined === null) {
            joined = { words: 0, own: 0, counted: 0, into: null };
            groups.push(joined);
          }
          group[diagonal] = joined;
        }
        last[diagonal] = base + at;
        const own = rootOf(group[diagonal]);
        if (own !== null) count(own, at, b.flags);
      }
    }
    diagonals.forEach(end);
    base += b.norms.length + NEAR;
    return { stretches, most: groups.reduce((sum, one) => (one.into === null && one.words >= PASSAGE_WORDS && one.own >= PASSAGE_OWN ? sum + one.own : sum), 0) };
  };
}

function rootOf(group: Group | undefined): Group | null {
  let root = group ?? null;
  while (root !== null && root.into !== null) root = root.into;
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
    if (((flags[word] ?? 0) & QUOTED) === 0) group.own += 1;
    group.counted = word + 1;
  }
}
