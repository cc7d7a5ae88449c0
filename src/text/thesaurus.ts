import data from './thesaurus.generated.json' with { type: 'json' };
import { stem } from './stems.ts';

/**
 * Words that may stand for one another in some sense of theirs, from WordNet 3.1 (Miller 1995), distilled when the package is built. Looser than
 * `synonyms.ts`: good for asking a person, or for seeing that two texts may mean the same, not for reading a claim.
 */
const SETS: readonly (readonly string[])[] = Object.values(data as Readonly<Record<string, string>>).flatMap((sets) => sets.split('|').map((set) => set.split(' ')));

const BY_STEM = new Map<string, Set<string>>();
for (const set of SETS) {
  for (const word of set) {
    const key = stem(word);
    const known = BY_STEM.get(key) ?? new Set<string>();
    for (const other of set) if (other !== word) known.add(other);
    BY_STEM.set(key, known);
  }
}

const NONE: ReadonlySet<string> = new Set();

/** In: a stem. Out: words that may stand for it; empty when none is known. */
export const neighboursOf = (word: string): ReadonlySet<string> => BY_STEM.get(word) ?? NONE;
