import type { Quantity } from '../../types.ts';
import { exact } from './amounts.ts';
import { CHANGING } from './ranges.ts';
import type { Ranged } from './ranges.ts';

/** "280 million of the 1.5 billion shekels": a part is of the same unit as the whole. */
export function sharePartUnits(text: string, amounts: readonly Ranged[]): readonly Ranged[] {
  return amounts.map((amount, i) => {
    const whole = amounts[i + 1];
    const part = amount.unit === null && whole !== undefined && whole.unit !== null && /^\sof\s(?:the|its|his|her|their|that|those|an?)\s(?:(?!\p{Ll}+s\s)\p{Ll}+\s)?$/u.test(text.slice(amount.end, whole.start));
    return part && whole.unit !== null ? { ...amount, unit: whole.unit, rule: whole.rule } : amount;
  });
}

/** In: quantities in order. Out: the same, a bare number with the unit of the one that it is told beside. */
export function shareUnits(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  const out = [...quantities];
  // "10-, 20- and 50-litre": from the last of them back.
  for (let i = out.length - 2; i >= 0; i -= 1) {
    const [bare, next] = [out[i], out[i + 1]];
    if (bare !== undefined && next?.unit.kind === 'measure' && isBare(bare) && HANGING.test(text.slice(bare.end, next.start))) out[i] = withUnitOf(next, bare);
  }
  for (let i = 1; i < out.length; i += 1) {
    const [before, bare] = [out[i - 1], out[i]];
    if (before !== undefined && bare !== undefined && isBare(bare) && isCompared(text, before, bare)) out[i] = withUnitOf(before, bare);
  }
  return out;
}

const isBare = ({ unit }: Quantity): boolean => unit.kind === 'count' && unit.noun === null;
const HANGING = /^-(?:,\s|,?\s(?:and|or)\s)$/;

const LONGEST_LINK = 60;
/** A cheap look: what every link below ends in. */
const LINKED = /(?:to|from|with|against|versus|vs\.?)\s$/;
const FROM = /\bfrom\s$/i;
const TO = /^(?:\s[\p{L}\d'’-]+){0,5},?\sto\s$/u;
const OTHER_TIME = /^(?:\s[\p{L}\d'’-]+){0,2},?\s(?:(?:up|down)\sfrom|compared\s(?:with|to)|against|versus|vs\.?)\s$/u;
const EARLIER = /^\sfrom\s$/;

/** "fell from 7.4 percent in May to 6.9", "rose to 8.1 percent from 7.6", "61 percent, compared with 58": the same at another time. */
function isCompared(text: string, before: Quantity, bare: Quantity): boolean {
  const { unit } = before;
  if (unit.kind === 'magnitude' || isBare(before) || (unit.kind === 'measure' && unit.dimension === 'age')) return false;
  const ratio = bare.value / before.value * (before.rule === 'money-minor' ? 0.01 : 1);
  if (bare.start - before.end > LONGEST_LINK || !(ratio > 0.02 && ratio < 50)) return false;
  const link = text.slice(before.end, bare.start);
  if (!LINKED.test(link)) return false;
  const ahead = text.slice(Math.max(0, before.start - 40), before.start);
  return (FROM.test(ahead) && TO.test(link)) || OTHER_TIME.test(link) || (EARLIER.test(link) && CHANGING.test(ahead));
}

function withUnitOf({ unit, rule }: Quantity, bare: Quantity): Quantity {
  return { ...bare, unit, rule, value: rule === 'money-minor' ? exact(bare.value * 0.01) : bare.value };
}
