import type { Bound, Span, Unit } from '../../types.ts';
import { moneyAfter, moneyBefore, moneyScale } from '../money.ts';
import { looksLikeAddress, looksLikeDate, looksLikeName, looksLikePointer, looksLikeTime } from '../numbers/not.ts';
import type { Numeral } from '../numbers.ts';
import { boundAfter } from './bounds.ts';
import { ageAfter, ageBefore, magnitudeAt, measureAfter, percentAfter } from '../units.ts';

/** A numeral with its sign and unit, before ranges are joined and nouns are found. `unit` is null for a bare number. */
export interface Amount extends Span {
  readonly value: number;
  readonly numeral: Numeral;
  readonly number: Span;
  readonly unit: Unit | null;
  /** What the scale words and letters multiply by. */
  readonly scale: number;
  /** Whether the unit stands before the number ("$5"). */
  readonly signed: boolean;
  readonly bound: Bound | null;
  readonly rule: string;
}

type Rule = (text: string, numeral: Numeral, from: number) => Amount | null;

/** Specific before general; the first that answers wins. */
const RULES: readonly Rule[] = [money, magnitude, age, percent, millions, measure, ageInWords, bare];

/** In: a text and a numeral in it. Out: the amount it stands for, or null when it is part of a name, a date, a time or a score. */
export function amountOf(text: string, numeral: Numeral): Amount | null {
  const plus = boundAfter(text, numeral.end);
  const from = plus?.at ?? numeral.end;
  for (const rule of RULES) {
    const amount = rule(text, numeral, from);
    if (amount !== null) return plus === null ? amount : { ...amount, end: Math.max(amount.end, from), bound: plus.bound };
  }
  return null;
}

function make(numeral: Numeral, end: number, unit: Unit | null, rule: string): Amount {
  return { start: numeral.start, end, value: numeral.value, numeral, number: { start: numeral.start, end: numeral.end }, unit, scale: numeral.scale, signed: false, bound: null, rule };
}

function isNamed(text: string, numeral: Numeral): boolean {
  return /[\p{L}_#@]$/u.test(text.slice(Math.max(0, numeral.start - 2), numeral.start)) || looksLikeName(text, numeral) || looksLikeTime(text, numeral);
}

const MONEY_CONTEXT = /$(?<=\b(?:pay|pays|paid|paying|fine[ds]?|cost|costs|costing|price[ds]?|worth|earn\w*|spen[dt]\w*|charge[ds]?|salary|fee|wage|wages|sold|sells?|bought|buys?|owe[ds]?|debt|bill|ticket|reward|bribe|money|cash)\b[^.;]{0,30})/i;

function money(text: string, numeral: Numeral): Amount | null {
  if (numeral.form === 'fraction' && numeral.scale === 1) return null;
  const before = moneyBefore(text, numeral.start);
  const letters = numeral.scale === 1 ? moneyScale(text, numeral.end) : { factor: 1, end: numeral.end };
  if (before !== null && !(before.lost && numeral.scale === 1 && letters.factor === 1)) return signedMoney(text, numeral, before, letters);
  const plain = moneyAfter(text, numeral.end, () => numeral.scale >= 1e6 || MONEY_CONTEXT.test(text.slice(Math.max(0, numeral.start - 60), numeral.start)));
  const after = plain ?? (letters.factor > 1 ? moneyAfter(text, letters.end, () => true) : null);
  if (after === null || isNamed(text, numeral)) return null;
  // "75 USD million"
  const late = numeral.scale === 1 && plain !== null ? /^\s(?<scale>million|billion|trillion)\b/i.exec(text.slice(after.end, after.end + 12)) : null;
  const lateFactor = late?.groups?.scale === undefined ? 1 : { million: 1e6, billion: 1e9, trillion: 1e12 }[late.groups.scale.toLowerCase()] ?? 1;
  const factor = after.factor * (plain === null ? letters.factor : 1) * lateFactor;
  const amount = make(numeral, after.end + (late?.[0].length ?? 0), { kind: 'money', currency: after.currency }, after.factor === 0.01 ? 'money-minor' : 'money-word');
  return { ...amount, value: exact(numeral.value * factor), scale: numeral.scale * (plain === null ? letters.factor : lateFactor), number: { start: numeral.start, end: plain === null ? letters.end : numeral.end } };
}

function signedMoney(text: string, numeral: Numeral, before: NonNullable<ReturnType<typeof moneyBefore>>, letters: { factor: number; end: number }): Amount {
  const end = letters.end;
  const trailing = /^\s(?:US|U\.S\.)(?![\p{L}])/u.exec(text.slice(end, end + 6)) ?? (/^\s[deup]/i.test(text.slice(end, end + 2)) ? /^\s(?:dollars?|USD|euros?|pounds?)(?![\p{L}])/iu.exec(text.slice(end, end + 9)) : null);
  const at = Math.min(before.start, numeral.start);
  // "$-5", "-$5", "minus $5".
  const outer = /(?:minus|negative)\s$|(?<=^|[\s(])[-−]$/i.exec(text.slice(Math.max(0, at - 9), at))?.[0].length ?? 0;
  const inner = numeral.value > 0 && /[-−]$/.test(text.slice(before.start, numeral.start));
  const size = exact(numeral.value * letters.factor * before.factor);
  return {
    start: at - outer, end: end + (trailing?.[0].length ?? 0), value: outer > 0 || inner ? -size : size,
    numeral, number: { start: numeral.start, end }, unit: { kind: 'money', currency: before.currency }, scale: numeral.scale * letters.factor, signed: true, bound: null, rule: 'money',
  };
}

/** Decimal arithmetic without binary dust. */
export function exact(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(15));
}

function magnitude(text: string, numeral: Numeral, from: number): Amount | null {
  const match = magnitudeAt(text, numeral.start, from, numeral.value);
  return match === null || looksLikeTime(text, numeral) ? null : make(numeral, match.end, match.unit, 'magnitude');
}

function age(text: string, numeral: Numeral, from: number): Amount | null {
  const match = ageAfter(text, from);
  return match === null || isNamed(text, numeral) ? null : make(numeral, match.end, match.unit, 'age');
}

function percent(text: string, numeral: Numeral, from: number): Amount | null {
  const match = percentAfter(text, afterOf(text, numeral, from));
  if (match !== null) return /\p{L}$/u.test(text.slice(Math.max(0, numeral.start - 1), numeral.start)) ? null : make(numeral, match.end, match.unit, 'percent');
  if (numeral.value < 1 && isAlcohol(text.slice(Math.max(0, numeral.start - 60), numeral.start))) return make(numeral, numeral.end, { kind: 'percent' }, 'percent');
  const label = /^\s*(?:percent(?:age)?|per cent|%)\s?(?:of|:|=)\s?$/i.exec(text.slice(0, numeral.start));
  // A label and its value that are the whole text, as in a cell of a table.
  return label !== null && text.slice(numeral.end).trim() === '' ? make({ ...numeral, start: label[0].length - label[0].trimStart().length }, numeral.end, { kind: 'percent' }, 'percent-label') : null;
}

/** "a blood-alcohol level of 0.16": told in percent, whether or not that is written. */
const isAlcohol = (before: string): boolean => /alcohol/i.test(before) && /\bblood[- ]alcohol\b[^.;]{0,24}\s(?:of|was|at|is)\s$/i.test(before);

/** "half an hour", "a quarter of a mile", "half of one per cent": the unit stands behind an article. */
function afterOf(text: string, numeral: Numeral, from: number): number {
  if (numeral.form !== 'fraction') return from;
  return from + (/^\s(?:of\s)?(?:an?|one)(?:\s(?:US|U\.S\.|UK|imperial))?(?=\s)/i.exec(text.slice(from, from + 18))?.[0].length ?? 0);
}

/** "5m people": a plural noun after a glued m makes it a million; "5m tall" and "a 100m race" are lengths. */
function millions(text: string, numeral: Numeral): Amount | null {
  if (text.charAt(numeral.end) !== 'm' || numeral.scale !== 1 || isNamed(text, numeral)) return null;
  const match = /^m\s(?:\p{Ll}+\s)?(?<noun>\p{Ll}+s|people|children|men|women)(?![\p{L}])/u.exec(text.slice(numeral.end, numeral.end + 40));
  if (match === null || /^m\s(?:in|of|from|above|below|long|wide|high|tall|deep|away|and|to|at|by|on|off|underwater|as|was|is|has)\s|^m\s(?:\w+\s)?(?:finals|heats|hurdles|races|sprints|waves|as|was|is|has|this|its|plus|towards|metres|meters|across)\b/i.test(match[0])) return null;
  const end = numeral.end + 1;
  const million = { ...numeral, end, value: exact(numeral.value * 1e6), scale: 1e6 };
  return make(million, end, null, 'count');
}

function measure(text: string, numeral: Numeral, from: number): Amount | null {
  const match = measureAfter(text, afterOf(text, numeral, from));
  if (match === null || isNamed(text, numeral)) return null;
  if (match.unit.kind === 'measure' && match.unit.dimension === 'duration' && isOneDay(text, numeral, match.end)) return null;
  return make(numeral, match.end, match.unit, 'measure');
}

/** "one day they will": some day. */
function isOneDay(text: string, numeral: Numeral, end: number): boolean {
  return /^one\sday$/i.test(text.slice(numeral.start, end)) && !/\b(?:in|for|than|within|just|only|least|about|after|of|to|one)\s$/i.test(text.slice(Math.max(0, numeral.start - 12), numeral.start)) && !/^\s(?:of|after|before|later|ago|earlier)\b/i.test(text.slice(end, end + 10));
}

function ageInWords(text: string, numeral: Numeral): Amount | null {
  const match = ageBefore(text, numeral.start, numeral.end);
  return match === null ? null : make(numeral, match.end, match.unit, 'age');
}

function bare(text: string, numeral: Numeral, from: number): Amount | null {
  // "528-CASH" is a phone number.
  const glued = /^[\p{L}_°]|^-\p{Lu}{2,}/u.test(text.slice(from, from + 3));
  if (glued || isNamed(text, numeral) || looksLikeAddress(text, numeral) || isDate(text, numeral, from) || looksLikePointer(text, numeral)) return null;
  if (isPair(text, numeral) || (/^\sday\b/.test(text.slice(from, from + 5)) && isOneDay(text, numeral, from + 4))) return null;
  return make(numeral, from, null, numeral.form === 'fraction' && numeral.scale === 1 ? 'fraction' : 'count');
}

/** "9/11", "24/7", a piece of a web address. */
function isPair(text: string, { start, end }: Numeral): boolean {
  return /^\/\d/.test(text.slice(end, end + 2)) || /[\w-]\/$/.test(text.slice(Math.max(0, start - 2), start));
}

/** A bare year-like number is a year, unless people are counted by it ("1900 people"). */
function isDate(text: string, numeral: Numeral, from: number): boolean {
  if (numeral.scale !== 1 || !looksLikeDate(text, numeral)) return false;
  const counted = /^\d{4}$/.test(text.slice(numeral.start, numeral.end)) && /^\s(?:\p{Ll}+\s)?(?:people|men|women|children|soldiers|troops|workers|employees|jobs|police|deaths|casualties|homes|houses|customers|staff)\b/u.test(text.slice(from, from + 40));
  return !counted || /\b(?:in|since|of|the)\s$/i.test(text.slice(Math.max(0, numeral.start - 6), numeral.start));
}
