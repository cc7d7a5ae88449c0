import type { Place, Survey } from './survey.ts';

/** Rarity of what two sentences share beside what they were grouped by: that of one rare word, or of two common ones. */
const ENOUGH = 0.7;
/** A word that so many sentences have is no ground to hold each against each. */
const MOST = 200;

/** In: things of one kind, each in its sentence, the term that they are grouped by where it is no proof by itself (else an empty one), and the part of their weight that two sentences must share (Dice 1945). Out: groups whose sentences share enough else with the first of them to be of the same matter. */
export function together<T extends { readonly place: Place }>(survey: Survey, all: readonly T[], besides: string, part: number): readonly (readonly T[])[] {
  let left = all.slice(0, MOST);
  const groups: T[][] = [];
  while (left.length > 0) {
    const first = left[0];
    if (first === undefined) break;
    const group = left.filter((one) => one === first || ofOneMatter(survey, first.place, one.place, besides, part));
    groups.push(group);
    left = left.filter((one) => !group.includes(one));
  }
  return groups;
}

function ofOneMatter(survey: Survey, a: Place, b: Place, besides: string, part: number): boolean {
  // Who or what is named in one and not in the other makes another matter of it.
  if (a.names.size > 0 && b.names.size > 0 && ![...a.names].some((name) => b.names.has(name))) return false;
  const weight = (terms: Iterable<string>): number => [...terms].reduce((sum, term) => sum + survey.rarity(term), 0);
  const shared = weight([...a.terms].filter((term) => term !== besides && b.terms.has(term)));
  return shared >= ENOUGH && 2 * shared >= part * (weight(a.terms) + weight(b.terms));
}
