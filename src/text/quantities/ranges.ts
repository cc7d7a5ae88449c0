import { moneyScale } from '../money.ts';
import { exact } from './amounts.ts';
import type { Amount } from './amounts.ts';

/** An amount, or two joined into a range: `value` is then the low end. */
export interface Ranged extends Amount {
  readonly high?: number;
}

const DASH = /^\s?[-‑–—]\s?$/;
const TO = /^-?\s(?:to|through|until)[\s-]$|^-to-$/i;
const AND = /^\s?\sand\s$/i;
const OR = /^\s(?:or|or even)\s$/i;
const BETWEEN = /\bbetween\s(?:about\s|around\s|roughly\s|approximately\s|an estimated\s|some\s)?$/i;
const FROM = /\bfrom\s(?:about\s|around\s|roughly\s|just\s|nearly\s|the\s)?(?:US\s)?$/i;
const RANGING = /\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|anything|everything|vary)\s(?:in\s\w+\s)?from\s(?:about\s|around\s|roughly\s|just\s|a\s)?(?:US\s)?$/i;
/** Words of a change, by their beginnings. */
export const CHANGING = /\b(?:r[oi]se|rising|f[ae]ll|climb|drop|jump|plunge|plummet|slip|surge|soar|tumble|sank|sink|up|down|increas|decreas|gr[oe]w|cut|rais|lower|reduc|revis|chang|mov|went|go|goes|going|slow|shr[ai]nk|gain|boost|slash|expand|improv|br[io]u?ng|trim|narrow|widen|swung|swing|declin|eas|double|switch|shift|extend|upgrad|downgrad)/i;
const CHANGE = /\b(?:added|adding|by|rose|fell|risen|fallen|climbed|dropped|jumped|plunged|slipped|surged|up|down|increased|decreased|grew|cut|raised|lowered|gained|lost|went|moved|changed)\s(?:by\s|about\s)?$/i;

/**
 * In: amounts in order. Out: the same with ranges joined: "between 12 and 13 billion", "$165-180m", "20 to 30 people", "three or four".
 * "from 4 to 5 per cent" is a change, of two values that share the unit; "ranging from" is a range.
 */
export function joinRanges(text: string, amounts: readonly Amount[]): readonly Ranged[] {
  const out: Ranged[] = [];
  for (let i = 0; i < amounts.length; i += 1) {
    const low = amounts[i];
    const high = amounts[i + 1];
    if (low === undefined) continue;
    const pair = high === undefined ? null : pairOf(text, low, high);
    out.push(...(pair ?? [low]));
    if (pair !== null) i += 1;
  }
  return out;
}

function pairOf(text: string, low: Amount, next: Amount): readonly Ranged[] | null {
  const link = text.slice(low.end, next.start);
  const before = text.slice(Math.max(0, low.start - 40), low.start);
  const kind = DASH.test(link) ? 'dash' : TO.test(link) ? 'to' : AND.test(link) && BETWEEN.test(before) ? 'and' : OR.test(link) ? 'or' : null;
  if (kind === null || low.bound !== null) return null;
  const high = shareAge(low, shareCurrency(text, low, next));
  if (!sameUnit(low, high)) return null;
  const first = shareScale(low, high);
  if (!(first.value < high.value)) return kind === 'to' && low.unit === null && high.unit !== null ? [{ ...low, unit: high.unit, rule: high.rule }, high] : null;
  const change = kind === 'to' && !RANGING.test(before) && ((FROM.test(before) && CHANGING.test(before)) || (low.unit !== null && CHANGE.test(before)));
  if (change) return [low.unit === null ? { ...first, unit: high.unit, rule: high.rule } : first, high];
  if (kind === 'or' && !(low.unit === null && high.value <= first.value * 2 + 1 && Number.isInteger(low.numeral.value))) return null;
  const between = kind === 'and' ? (/between\s.*$/i.exec(before)?.[0].length ?? 0) : 0;
  return [{ ...high, start: low.start - between, value: first.value, high: high.value, number: { start: low.number.start, end: high.number.end }, numeral: { ...high.numeral, start: low.numeral.start } }];
}

/** "$165-180m": the sign holds for both ends. */
function shareCurrency(text: string, low: Amount, next: Amount): Amount {
  if (!low.signed || low.unit?.kind !== 'money' || next.signed) return next;
  const letters = next.numeral.scale === 1 ? moneyScale(text, next.numeral.end) : { factor: 1, end: next.numeral.end };
  if (next.unit !== null && letters.factor === 1) return next;
  return { ...next, unit: low.unit, value: exact(next.numeral.value * letters.factor), scale: next.numeral.scale * letters.factor, end: letters.end, number: { start: next.number.start, end: letters.end }, rule: 'money' };
}

/** "aged between 18 and 25". */
function shareAge(low: Amount, next: Amount): Amount {
  return low.rule === 'age' && low.end === low.number.end && next.unit === null ? { ...next, unit: low.unit, rule: 'age' } : next;
}

function sameUnit(low: Amount, high: Amount): boolean {
  if (low.unit === null) return true;
  return high.unit !== null && JSON.stringify(low.unit) === JSON.stringify(high.unit);
}

/** "12 and 13 billion", "1 to 2 thousand": the scale holds for both when the first number is the smaller. */
function shareScale(low: Amount, high: Amount): Amount {
  const share = low.scale === 1 && high.scale > 1 && low.value < high.value / high.scale;
  const minor = low.unit === null && high.rule === 'money-minor' ? 0.01 : 1;
  return share || minor !== 1 ? { ...low, value: exact(low.value * (share ? high.scale : 1) * minor), unit: high.unit } : low;
}
