import type { Quantity, Sentence, Token } from '../../types.ts';

const TIMES: ReadonlyMap<string, number> = new Map([['double', 2], ['triple', 3], ['quadruple', 4], ['quintuple', 5]]);
const KILLING = /^(?:homicide|murder|slaying|killing)$/;
const HITTING = /^(?:shooting|stabbing)$/;

/** A word for a deed with how many it was done to. */
interface Multiple {
  readonly from: number;
  /** Where the deed stands. */
  readonly at: number;
  readonly value: number;
  readonly fatal: boolean;
}

/** In: a sentence. Out: "a triple homicide", "the double fatal shooting", "double-murder suspect": the deed counts its victims. */
export function multiplesIn(tokens: readonly Token[]): readonly Multiple[] {
  return tokens.flatMap((token, from) => {
    const value = TIMES.get(token.norm);
    if (value === undefined) return [];
    const deadly = tokens.slice(from + 1, from + 3).some(({ norm }) => norm === 'fatal' || norm === 'deadly');
    const at = tokens.findIndex(({ norm }, i) => i > from && i < from + 4 && (KILLING.test(norm) || HITTING.test(norm)));
    if (at < 0 || !tokens.slice(from + 1, at).every(({ norm, text }) => text === '-' || norm === 'fatal' || norm === 'deadly')) return [];
    return [{ from, at, value, fatal: deadly || KILLING.test(tokens[at]?.norm ?? '') }];
  });
}

/** In: a sentence. Out: its multiples as numbers of people. */
export function multiplesOf({ tokens, start }: Sentence): readonly Quantity[] {
  return multiplesIn(tokens).map(({ from, at, value }) => {
    const span = { start: (tokens[from]?.start ?? start) - start, end: (tokens[at]?.end ?? start) - start };
    return { ...span, value, bound: 'exact', unit: { kind: 'count', noun: null }, number: span, rule: 'multiple' };
  });
}
