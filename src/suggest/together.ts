import type { Place, Survey } from './survey.ts';

/** Rarity of what two sentences share beside what they were grouped by: that of one rare word, or of two common ones. */
const ENOUGH = 0.7;
/** A word that so many sentences have is no ground to hold each against each. */
const MOST = 200;

/** In: things of one kind, each in its sentence, and the term that they are grouped by. Out: groups whose sentences share enough else with the first of them to be of the same matter. */
export function together<T extends { readonly place: Place }>(survey: Survey, all: readonly T[], besides: string): readonly (readonly T[])[] {
  let left = all.slice(0, MOST);
  const groups: T[][] = [];
  while (left.length > 0) {
    const first = left[0];
    if (first === undefined) break;
    const group = left.filter((one) => one === first || shared(survey, first.place, one.place, besides) >= ENOUGH);
    groups.push(group);
    left = left.filter((one) => !group.includes(one));
  }
  return groups;
}

const shared = (survey: Survey, a: Place, b: Place, besides: string): number =>
  [...a.terms].filter((term) => term !== besides && b.terms.has(term)).reduce((sum, term) => sum + survey.rarity(term), 0);
