import { stem } from './words.ts';

/**
 * Words that news uses for one another, so that a cue with one finds the others. Each line is a class. Only words whose exchange keeps
 * the statement; where a claim sets two of them against each other, the word itself wins over its synonyms.
 */
const CLASSES = `
buy purchase acquire procure takeover buyout
effort attempt endeavor
fail collapse founder falter
futile fruitless unsuccessful
talk negotiation discussion
begin start launch commence kickstart
create establish form found
propose suggest offer
condemn denounce slam blast decry lambaste deplore lambast
refuse decline
ban prohibit bar forbid outlaw
endanger jeopardize imperil
danger threat menace
agreement deal accord pact contract
group body panel committee commission
official employee executive functionary
retaliate reciprocate
postpone delay defer
demand insist
halt suspend stop
resign quit
allege accuse
raise increase boost
cut reduce lower slash
announce unveil declare
approve endorse ratify
oust topple depose
probe investigation inquiry
detain arrest
flee escape
protester demonstrator
vow pledge promise
`;

const CLASS_OF: ReadonlyMap<string, number> = new Map(
  CLASSES.trim().split('\n').flatMap((line, i) => line.split(' ').map((word) => [stem(word), i] as const)),
);

/** In: a stem. Out: the same for all stems of its class. */
export function classOf(word: string): string | number {
  return CLASS_OF.get(word) ?? word;
}

/** In: two stems. Out: whether they are of one class. */
export function synonymous(a: string, b: string): boolean {
  const known = CLASS_OF.get(a);
  return known !== undefined && known === CLASS_OF.get(b);
}
