import type { Claim } from '../types.ts';
import type { Proven } from './verify.ts';

/** In: proposals in order and the claims beside them. Out: the proposals with ids that say what they are about, each its own. */
export function named(proven: readonly Proven[], claims: readonly Claim[]): readonly Proven[] {
  const taken = new Set(claims.map(({ id }) => id));
  return proven.map((one) => {
    const wanted = idOf(one.claim);
    let id = wanted;
    for (let n = 2; taken.has(id); n += 1) id = `${wanted}-${n}`;
    taken.add(id);
    return { ...one, claim: { ...one.claim, id } };
  });
}

const SUFFIX: Readonly<Record<Claim['kind'], string>> = { actor: 'by', quantity: 'figure', date: 'date', scope: 'extent', status: 'status', quotation: 'quote', label: 'name' };

function idOf(claim: Claim): string {
  return slug([claim.about[0] ?? '', ...askedOf(claim)].join(' ')) || claim.kind;
}

function askedOf(claim: Claim): readonly string[] {
  if (claim.kind === 'date' || claim.kind === 'actor') return [...claim.action.slice(0, 1), SUFFIX[claim.kind]];
  if (claim.kind === 'scope') return [...claim.elements.slice(0, 1).map(({ label }) => label), SUFFIX.scope];
  // A toll is called by what befell them.
  return claim.kind === 'quantity' && claim.unit === 'people' && claim.measure.length > 0 ? claim.measure.slice(0, 1) : [SUFFIX[claim.kind]];
}

/** Lower-case words joined by hyphens. */
export const slug = (text: string): string => text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
