import type { Lexeme } from './lex.ts';

/**
 * Cardinals and fractions in words. A reader takes lexemes and an index and gives the value and the last lexeme it used, or null.
 * Spoken order follows Huddleston and Pullum, The Cambridge Grammar of the English Language (2002), ch. 19 §5.10.
 */
export interface Spelled {
  readonly value: number;
  readonly last: number;
  /** The last scale word's worth (1e6 for "two million"), 1 when there is none: "and a half" after it is half of that. */
  readonly scale: number;
}

const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const below100 = new Map<string, number>([
  ...SMALL.map((word, value) => [word, value] as const), ...TENS.map((word, i) => [word, 20 + 10 * i] as const), ['nought', 0], ['naught', 0], ['fourty', 40],
]);

const SCALES: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3], ['lakh', 1e5], ['lac', 1e5], ['million', 1e6], ['crore', 1e7], ['billion', 1e9], ['trillion', 1e12], ['quadrillion', 1e15],
  ['mn', 1e6], ['mln', 1e6], ['mil', 1e6], ['bn', 1e9], ['bln', 1e9], ['tn', 1e12], ['tln', 1e12], ['trn', 1e12],
]);

const IRREGULAR_ORDINALS: ReadonlyMap<string, string> = new Map(Object.entries({
  first: 'one', second: 'two', third: 'three', fifth: 'five', eighth: 'eight', ninth: 'nine', twelfth: 'twelve', twentieth: 'twenty', thirtieth: 'thirty',
  fortieth: 'forty', fiftieth: 'fifty', sixtieth: 'sixty', seventieth: 'seventy', eightieth: 'eighty', ninetieth: 'ninety',
}));

const isArticle = (norm: string | undefined): boolean => norm === 'a' || norm === 'an';

const afterArticle = ['hundred', 'dozen', ...SCALES.keys(), ...IRREGULAR_ORDINALS.keys(), ...['hundred', ...below100.keys(), ...SCALES.keys()].map((word) => `${word}th`)];

/** A cheap look at a text: without one of these words it has no number in words. */
export const NUMBER_WORD = new RegExp(`(?<![a-z])(?:half|quarter|${[...below100.keys(), ...afterArticle].join('|')})(?![a-z])`, 'i');

/** In: a lower-case word. Out: whether a number in words can begin with it. */
export function opensNumber(norm: string): boolean {
  return below100.has(norm) || isArticle(norm) || norm === 'half' || norm === 'quarter';
}

/** Words that may follow a fraction in the singular ("a third of", "one fifth is"): before any other word it is an ordinal ("a third man"). */
const AFTER_FRACTION = new Set('of the in as to more less and or than who that are is was were have has had from by on at for said say says will would but because since while after'.split(' '));

/** In: a lower-case word. Out: what it multiplies by ("million", "millions", "bn"), or undefined. */
export function scaleOf(norm: string): number | undefined {
  return SCALES.get(norm) ?? (norm.endsWith('s') && norm.length > 4 ? SCALES.get(norm.slice(0, -1)) : undefined);
}

/** The next word of the same phrase, over white space or a hyphen ("twenty-one", "one - fourth"); -1 when there is none. */
export function nextWord(lexemes: readonly Lexeme[], i: number): number {
  const next = lexemes[i + 1];
  if (next === undefined) return -1;
  if (next.kind === 'word') return next.gap === 'space' ? i + 1 : -1;
  const word = lexemes[i + 2];
  const hyphen = (next.text === '-' || next.text === '‑') && word?.kind === 'word' && word.gap === next.gap && next.gap !== 'break';
  return hyphen ? i + 2 : -1;
}

/** "two hundred and six", "twenty-one trillion", "a hundred", "half a million", "two dozen", "three lakh crore". */
export function readCardinal(lexemes: readonly Lexeme[], start: number): Spelled | null {
  return readHalfOfScale(lexemes, start) ?? readSum(lexemes, start);
}

function readSum(lexemes: readonly Lexeme[], start: number): Spelled | null {
  let at = start;
  let total = 0;
  let group: number | null = null;
  let before: 'start' | 'unit' | 'tens' | 'hundred' | 'scale' = 'start';
  let lastScale = Infinity;
  let added = 0;
  let last = -1;
  if (isArticle(lexemes[start]?.norm)) {
    at = nextWord(lexemes, start);
    const norm = lexemes[at]?.norm ?? '';
    if (norm !== 'hundred' && norm !== 'dozen' && !(SCALES.has(norm) && norm.length > 3)) return null;
    group = 1;
    before = 'unit';
  }
  while (at >= 0) {
    const norm = lexemes[at]?.norm ?? '';
    const small = below100.get(norm);
    const scale = scaleOf(norm);
    if (small !== undefined) {
      const fits = group === null ? before === 'start' || before === 'scale' : before === 'hundred' || (before === 'tens' && small > 0 && small < 10);
      if (!fits || (small === 0 && before !== 'start')) break;
      group = (group ?? 0) + small;
      before = small >= 20 ? 'tens' : 'unit';
    } else if (norm === 'hundred' && group !== null && group > 0 && group < 100) {
      group *= 100;
      before = 'hundred';
    } else if (/^doz(?:en|ens|s)$/.test(norm) && group !== null && total === 0) {
      return { value: group * 12, last: at, scale: 1 };
    } else if (scale !== undefined && group !== null && scale < lastScale) {
      added = group * scale;
      total += added;
      group = null;
      lastScale = scale;
      before = 'scale';
    } else if (scale !== undefined && before === 'scale' && scale >= lastScale) {
      total += added * scale - added;
      added *= scale;
      lastScale = scale;
    } else if (norm === 'and' && (before === 'hundred' || before === 'scale')) {
      const after = nextWord(lexemes, at);
      const joins = below100.has(lexemes[after]?.norm ?? '') && readFraction(lexemes, after) === null;
      if (!joins) break;
      at = after;
      continue;
    } else break;
    last = at;
    at = nextWord(lexemes, at);
  }
  return last < 0 ? null : { value: total + (group ?? 0), last, scale: before === 'scale' ? lastScale : 1 };
}

/** "half a million", "half million", "half-dozen", "quarter million", "three-quarters of a million". */
function readHalfOfScale(lexemes: readonly Lexeme[], start: number): Spelled | null {
  const norm = lexemes[start]?.norm ?? '';
  const part = norm === 'half' ? 0.5 : norm === 'quarter' ? 0.25 : null;
  if (part === null) return null;
  return timesScale(lexemes, part, start);
}

function timesScale(lexemes: readonly Lexeme[], part: number, last: number): Spelled | null {
  let at = nextWord(lexemes, last);
  if (lexemes[at]?.norm === 'of') at = nextWord(lexemes, at);
  if (isArticle(lexemes[at]?.norm)) at = nextWord(lexemes, at);
  const norm = lexemes[at]?.norm ?? '';
  if (norm === 'dozen' || norm === 'hundred') return { value: part * (norm === 'dozen' ? 12 : 100), last: at, scale: 1 };
  const scale = SCALES.get(norm);
  return scale === undefined || norm.length < 4 ? null : { value: part * scale, last: at, scale };
}

/** "two-thirds", "a quarter", "one hundred thirty fifths" (100/35: the longest denominator that leaves a numerator), "three quarters million". */
export function readFraction(lexemes: readonly Lexeme[], start: number): Spelled | null {
  const parts = fractionRun(lexemes, start);
  const end = parts[parts.length - 1];
  if (end === undefined) return null;
  for (let split = 1; split < parts.length; split += 1) {
    const left = parts[split - 1] ?? -1;
    const from = parts[split] ?? -1;
    // "twenty-first" and "ninety-five" are one word.
    if (from > left + 1 && TENS.includes(lexemes[left]?.norm ?? '') && (below100.get(cardinalOf(lexemes[from]?.norm ?? '')) ?? 10) < 10) continue;
    const numerator = numeratorOf(lexemes, start, left);
    const denominator = denominatorOf(lexemes, from, end, numerator);
    if (numerator === null || denominator === null) continue;
    if (!standsAsFraction(lexemes, end)) return null;
    const value = numerator / denominator;
    return timesScale(lexemes, value, end) ?? { value, last: end, scale: 1 };
  }
  return null;
}

/** The words from `start` up to the first one that can end a denominator; empty when there is none. */
function fractionRun(lexemes: readonly Lexeme[], start: number): readonly number[] {
  const run: number[] = [];
  for (let at = start; at >= 0 && run.length < 12; at = nextWord(lexemes, at)) {
    const norm = lexemes[at]?.norm ?? '';
    run.push(at);
    if (run.length > 1 && ordinalValue(norm) !== null) return run;
    const continues = below100.has(norm) || norm === 'hundred' || norm === 'and' || SCALES.has(norm) || (run.length === 1 && isArticle(norm));
    if (!continues) return [];
  }
  return [];
}

function numeratorOf(lexemes: readonly Lexeme[], start: number, last: number): number | null {
  if (start === last && isArticle(lexemes[start]?.norm)) return 1;
  const read = readSum(lexemes.slice(start, last + 1), 0);
  return read !== null && read.last === last - start ? read.value : null;
}

function denominatorOf(lexemes: readonly Lexeme[], from: number, end: number, numerator: number | null): number | null {
  const norm = lexemes[end]?.norm ?? '';
  const base = ordinalValue(norm);
  if (base === null || numerator === null || (numerator === 1) === norm.endsWith('s')) return null;
  if (from === end) {
    if (/^seconds?$|^firsts?$/.test(norm)) return null;
    if (norm === 'half') return numerator === 1 ? 2 : null;
    // "two quarters" are half a year of business.
    return norm.startsWith('quarter') && numerator !== 1 && numerator !== 3 ? null : base;
  }
  const cardinal = { ...lexemes[end], norm: cardinalOf(norm) } as Lexeme;
  const read = readSum([...lexemes.slice(from, end), cardinal], 0);
  return read !== null && read.last === end - from ? read.value : null;
}

function standsAsFraction(lexemes: readonly Lexeme[], end: number): boolean {
  if (lexemes[end]?.norm.endsWith('s') === true) return true;
  const next = lexemes[end + 1];
  if (next === undefined || next.gap === 'break') return true;
  if (next.kind === 'word') return AFTER_FRACTION.has(next.norm) || SCALES.has(next.norm);
  return !((next.text === '-' || next.text === '‑') && next.gap === 'none');
}

/** "fifth", "fifths", "hundredth", "quarter", "half": what it divides by. */
function ordinalValue(norm: string): number | null {
  if (norm === 'half') return 2;
  if (norm === 'quarter' || norm === 'quarters') return 4;
  const cardinal = cardinalOf(norm);
  return cardinal === norm ? null : below100.get(cardinal) ?? SCALES.get(cardinal) ?? (cardinal === 'hundred' ? 100 : null);
}

function cardinalOf(norm: string): string {
  const single = norm.endsWith('s') ? norm.slice(0, -1) : norm;
  return IRREGULAR_ORDINALS.get(single) ?? (single.endsWith('th') ? single.slice(0, -2) : norm);
}

/** "nine point nought four": the part after "point", as digits in order; null when no digit word follows. */
export function readPoint(lexemes: readonly Lexeme[], last: number): Spelled | null {
  const point = nextWord(lexemes, last);
  if (lexemes[point]?.norm !== 'point') return null;
  let digits = '';
  let end = -1;
  for (let at = nextWord(lexemes, point); at >= 0; at = nextWord(lexemes, at)) {
    const value = below100.get(lexemes[at]?.norm ?? '');
    if (value === undefined) break;
    digits = /[2-9]0$/.test(digits) && value > 0 && value < 10 ? digits.slice(0, -1) + String(value) : digits + String(value);
    end = at;
  }
  return end < 0 ? null : { value: Number(`0.${digits}`), last: end, scale: 1 };
}
