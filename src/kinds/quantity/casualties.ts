import { stems } from '../../text/words.ts';
import type { Token } from '../../types.ts';

/**
 * Words of death and words of injury. A claims file that measures "killed" means the dead, whichever verb an outlet has for it: a measure word
 * of one set stands for the whole set. The other set is then always a rival: who is "wounded" is not among the "killed".
 */
const DEATH = 'kill killed killing die dead death dying fatality fatally fatal slay slain murder massacre perish succumb deceased lifeless toll';
const INJURY = 'injure injured injury wound wounded wounding hurt maim hospitalize';

/** Stems of words that tell of death, and of injury. */
export const deathWords: ReadonlySet<string> = stems(DEATH);
export const injuryWords: ReadonlySet<string> = stems(INJURY);

/** Verbs that take no object: who dies is their subject. */
export const dying: ReadonlySet<string> = stems('die perish succumb');

/** Adverbs that make an injury a death: "fatally shot", "mortally wounded". */
export const fatalAdverbs: ReadonlySet<string> = new Set(['fatally', 'mortally', 'lethally']);

/** A set of which nothing is asked but whether a word is in it. */
export type Words = Pick<ReadonlySet<string>, 'has'>;

export interface Measures {
  /** Stems that the claim's numbers are governed by. */
  readonly own: Words;
  readonly rival: Words;
  /** Both. */
  readonly all: Words;
  readonly casualties: 'death' | 'injury' | 'both' | null;
}

/** In: stems of the claim's one-word measures and of its rivals'. Out: both, with the sets of casualty words that they name. */
export function withCasualties(own: ReadonlySet<string>, rival: Words): Measures {
  const death = meets(own, deathWords);
  const injury = meets(own, injuryWords);
  const all = new Set([...own, ...(death ? deathWords : []), ...(injury ? injuryWords : [])]);
  // No set is made of all rivals: there may be as many as there are claims.
  const apart: Words = { has: (word) => !all.has(word) && (rival.has(word) || (death && injuryWords.has(word)) || (injury && deathWords.has(word))) };
  return { own: all, rival: apart, all: { has: (word) => all.has(word) || apart.has(word) }, casualties: death && injury ? 'both' : death ? 'death' : injury ? 'injury' : null };
}

export const isCasualty = (token: Token | undefined): boolean => token !== undefined && (deathWords.has(token.stem) || injuryWords.has(token.stem));

function meets(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((word) => b.has(word));
}
