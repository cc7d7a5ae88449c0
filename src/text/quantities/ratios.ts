import type { Quantity } from '../../types.ts';

const OUT_OF = /^\s(?:in|out\sof)\s(?:every\s|each\s)?$/;
/** What is won and played in turn is counted on both sides: "two in 12 games". */
const OCCASIONS = /^(?:games?|match(?:es)?|starts?|innings?|overs?|outings?|appearances?|tries|attempts?|rounds?|races?|seasons?|meetings?|attacks?|incidents?|raids?|clashes|accidents?|crashes)$/i;

/** In: quantities in order. Out: the same with "one in five households" and "nine out of 10 voters" joined into a share of those counted. */
export function joinRatios(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  const out: Quantity[] = [];
  for (const quantity of quantities) {
    const part = out[out.length - 1];
    if (part !== undefined && isShareOf(text, part, quantity)) {
      out[out.length - 1] = { ...quantity, start: part.start, value: part.value / quantity.value, bound: part.bound, number: { start: part.number.start, end: quantity.number.end }, rule: 'fraction' };
    } else out.push(quantity);
  }
  return out;
}

function isShareOf(text: string, part: Quantity, whole: Quantity): boolean {
  if (part.unit.kind !== 'count' || part.unit.noun !== null || part.high !== undefined || whole.unit.kind !== 'count' || whole.high !== undefined || whole.bound !== 'exact') return false;
  const { noun } = whole.unit;
  return noun !== null && !OCCASIONS.test(noun) && part.value < whole.value && [part.value, whole.value].every(Number.isInteger) && OUT_OF.test(text.slice(part.end, whole.start));
}
