import type { Bound, Quantity, Unit } from '../types.ts';
import { readNumerals } from './numbers.ts';
import { amountOf, exact } from './quantities/amounts.ts';
import type { Amount } from './quantities/amounts.ts';
import { boundAfter, boundBefore } from './quantities/bounds.ts';
import { readArticleCounts, readZeros } from './quantities/counts.ts';
import { readHalves } from './quantities/halves.ts';
import { namesAThing, opensAName } from './quantities/names.ts';
import { countedNoun } from './quantities/nouns.ts';
import { joinRatios } from './quantities/ratios.ts';
import { sharePartUnits, shareUnits } from './quantities/shared.ts';
import { readVague } from './quantities/vague.ts';
import { joinRanges } from './quantities/ranges.ts';
import type { Ranged } from './quantities/ranges.ts';

/**
 * In: a text. Out: its quantities, sorted and apart from each other, with offsets into that text. A span runs from the bound words
 * ("at least") to the unit or the counted noun; `number` is the bare numeral in it. Values are as written ("3 miles" is 3), except
 * that scale words are multiplied out and cents are parts of their currency. Rules `article` ("a child") and `zero` ("nobody")
 * are counts without a numeral, and so is `vague` ("dozens of people"), as a range.
 */
export function readQuantities(text: string): readonly Quantity[] {
  const numerals = readNumerals(text);
  const amounts = sharePartUnits(text, joinRanges(text, joinCents(text, numerals.flatMap((numeral) => amountOf(text, numeral) ?? []))));
  const counted = amounts.flatMap((amount) => quantityOf(text, amount) ?? []);
  return apart([...joinRatios(text, shareUnits(text, counted)), ...readHalves(text), ...readVague(text), ...readZeros(text), ...readArticleCounts(text)]);
}

function quantityOf(text: string, amount: Ranged): Quantity | null {
  const found = amount.unit === null ? countOf(text, amount) : { unit: amount.unit, end: amount.end };
  if (found === null) return null;
  const before = boundBefore(text, amount.start, found.unit.kind === 'measure' && found.unit.dimension === 'duration');
  const after = boundAfter(text, found.end);
  const bound: Bound = before?.bound ?? amount.bound ?? after?.bound ?? 'exact';
  const start = before?.at ?? amount.start;
  const base = { start, end: Math.max(found.end, after?.at ?? 0), value: amount.value, bound, unit: found.unit, number: amount.number, rule: amount.rule };
  return amount.high === undefined ? base : { ...base, high: amount.high, rule: 'range' };
}

/** A bare number counts the noun after it. */
function countOf(text: string, amount: Ranged): { unit: Unit; end: number } | null {
  const counted = countedNoun(text, amount.numeral.start, Math.max(amount.end, amount.numeral.end), amount.value);
  if (namesAThing(text, amount.numeral, counted?.noun ?? null) || (amount.value !== 1 && opensAName(text, amount.numeral, counted?.plural ?? false))) return null;
  if (counted === null && /\b(?:top|bottom|first|last|final|next|past)\s$/i.test(text.slice(Math.max(0, amount.start - 8), amount.start))) return null;
  if (amount.numeral.form === 'fraction' && amount.numeral.scale === 1 && counted === null && !/^\s(?:of|the)\b/i.test(text.slice(amount.end, amount.end + 5))) return null;
  return { unit: { kind: 'count', noun: counted?.noun ?? null }, end: counted?.end ?? amount.end };
}

/** "thirteen dollars and forty-five cents", "thirteen dollars forty-five": one sum of money. */
function joinCents(text: string, amounts: readonly Amount[]): readonly Amount[] {
  const out: Amount[] = [];
  for (const amount of amounts) {
    const before = out[out.length - 1];
    const between = before === undefined ? '' : text.slice(before.end, amount.start);
    const dollars = before !== undefined && before.rule === 'money-word' && before.unit?.kind === 'money' && Number.isInteger(before.value) ? before.unit : null;
    const cents = dollars !== null && /^\s(?:and\s)?$/.test(between) && amount.rule === 'money-minor' && amount.value < 1;
    const bare = dollars !== null && between === ' ' && amount.unit === null && amount.value >= 10 && amount.value < 100 && Number.isInteger(amount.value) && !/^\s\p{L}/u.test(text.slice(amount.end, amount.end + 2)) && amount.numeral.scale === 1;
    if (before !== undefined && (cents || bare)) out[out.length - 1] = { ...before, end: amount.end, value: exact(before.value + (cents ? amount.value : amount.value / 100)), number: { start: before.number.start, end: amount.number.end } };
    else out.push(amount);
  }
  return out;
}

/** Sorted, and of two that overlap the one that starts first (numerals before articles). */
function apart(quantities: readonly Quantity[]): readonly Quantity[] {
  const out: Quantity[] = [];
  for (const quantity of quantities.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out[out.length - 1];
    if (last === undefined || quantity.start >= last.end) out.push(quantity);
    else if (last.rule === 'article') out[out.length - 1] = quantity;
  }
  return out;
}
