/** Nouns of office that tie a person to the state or body named before them. */
export const OFFICES = new Set(
  'minister president secretary spokesman spokeswoman spokesperson official chief head leader ambassador envoy general chancellor premier senator director chairman chairwoman chair commander diplomat lawmaker governor mayor adviser advisor representative commissioner judge prosecutor king queen prince admiral colonel counterpart negotiator analyst'.split(' '),
);

/** In: a normalised word. Out: whether it is an office that a person holds. */
export function isOffice(norm: string): boolean {
  return OFFICES.has(norm);
}

/** What a state or a firm acts by. */
export const BODIES = new Set(['ministry', 'government', 'embassy', 'presidency', 'parliament', 'military', 'army', 'cabinet', 'side']);
