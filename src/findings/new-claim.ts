import type { Rule } from './context.ts';
import { DO, UPDATE } from './wording.ts';

export const newClaim: Rule = {
  id: 'new-claim',
  find: (context) => context.comparison.claims.filter(({ claim }) => !context.lockedClaims.has(claim.id)).map(({ claim, outcome }) => ({
    claim: claim.id,
    source: null,
    message: `${claim.question} The claim is not in ${context.lock.path}. As the sources are read, ${DO[outcome]}. Look at it (compare-claims explain ${claim.id}), then accept it: ${UPDATE}.`,
    place: context.placeOfClaim(claim.id),
  })),
};
