import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readQuantities } from '../src/text/quantities.ts';
import type { Quantity } from '../src/types.ts';
import type { Row } from './row.ts';

/**
 * Scores the quantity reader on NewsQuant (Almasian, Kazakova, Göldner, Gertz: CQE, EMNLP 2023). Every sentence counts, also those without quantities.
 * Readings and gold are matched one to one within a sentence. Value: the number, or both ends of a range, equal to six digits
 * (they give whole ranges in either order; cents and pence in their own unit). Value and unit: also the unit, by our name for it.
 * Bound: of the pairs with the right value whose gold states one (=, ~, <, >); their "up" and "down" tell a trend and no bound.
 * Counts without a numeral (rules `article`, `zero`) are outside of what they annotate and left out.
 */
interface Gold {
  readonly change: string;
  readonly value: string;
  readonly unit: string;
  readonly normalized_unit: string;
}

interface Case {
  readonly text: string;
  readonly quantities: readonly Gold[];
}

/** In: the data folder. Out: F1 of value, F1 of value and unit, share of right bounds. */
export function measureQuantities(dataDir: string): Row[] {
  const cases = JSON.parse(readFileSync(join(dataDir, 'quantities.json'), 'utf8')) as readonly Case[];
  const value = tally();
  const unit = tally();
  const bound = { right: 0, all: 0, misses: [] as string[] };
  for (const { text, quantities } of cases) {
    const got = readQuantities(text).filter(({ rule }) => rule !== 'article' && rule !== 'zero');
    const byValue = pairs(quantities, got, sameValue);
    count(value, text, quantities, got, byValue);
    count(unit, text, quantities, got, pairs(quantities, got, (gold, found) => sameValue(gold, found) && sameUnit(gold, found)));
    for (const [gold, found] of pairs(quantities, got, (g, f) => sameValue(g, f) && sameUnit(g, f) && boundOf(f) === g.change, sameValue)) {
      if (!/^[=~<>]$/.test(gold.change)) continue;
      bound.all += 1;
      if (boundOf(found) === gold.change) bound.right += 1;
      else bound.misses.push(`expected ${gold.change} got ${found.bound} at "${text.slice(found.start, found.end)}": ${text}`);
    }
  }
  return [
    row('quantities/value', cases.length, value, 0.9),
    row('quantities/value-and-unit', cases.length, unit, 0.8),
    { component: 'quantities/bound', cases: bound.all, accuracy: bound.right / bound.all, target: 0.8, misses: bound.misses },
  ];
}

interface Tally {
  hit: number;
  got: number;
  gold: number;
  misses: string[];
}

function tally(): Tally {
  return { hit: 0, got: 0, gold: 0, misses: [] };
}

function count(into: Tally, text: string, gold: readonly Gold[], got: readonly Quantity[], matched: readonly (readonly [Gold, Quantity])[]): void {
  into.hit += matched.length;
  into.got += got.length;
  into.gold += gold.length;
  const missed = gold.filter((one) => !matched.some(([g]) => g === one)).map((one) => `missed ${one.value} ${one.normalized_unit}`);
  const wrong = got.filter((one) => !matched.some(([, q]) => q === one)).map((one) => `wrong "${text.slice(one.start, one.end)}" as ${one.value}${one.high === undefined ? '' : `-${one.high}`} ${nameOf(one)}`);
  if (missed.length + wrong.length > 0) into.misses.push(`${[...missed, ...wrong].join('; ')} | ${text}`);
}

function row(component: string, cases: number, { hit, got, gold, misses }: Tally, target: number): Row {
  const precision = hit / got;
  const recall = hit / gold;
  return { component, cases, precision, recall, f1: (2 * precision * recall) / (precision + recall), target, misses };
}

type Match = (gold: Gold, found: Quantity) => boolean;

/** One to one, in order; the stricter test first where two are given. */
function pairs(gold: readonly Gold[], got: readonly Quantity[], ...tests: readonly Match[]): readonly (readonly [Gold, Quantity])[] {
  const out: [Gold, Quantity][] = [];
  for (const test of tests) {
    for (const one of gold) {
      if (out.some(([g]) => g === one)) continue;
      const found = got.find((quantity) => test(one, quantity) && !out.some(([, q]) => q === quantity));
      if (found !== undefined) out.push([one, found]);
    }
  }
  return out;
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b));
}

function sameValue(gold: Gold, found: Quantity): boolean {
  const ends = /^(-?[\d.]+)\s*-\s*([\d.]+)$/.exec(gold.value);
  const minor = /^(?:cents?|pence|p|sen)\b/.test(gold.unit) ? 100 : 1;
  if (ends === null) return found.high === undefined && close(found.value * minor, Number(gold.value));
  const [low, high] = [Number(ends[1]), Number(ends[2])].toSorted((a, b) => a - b);
  return found.high !== undefined && close(found.value, low ?? NaN) && close(found.high, high ?? NaN);
}

const BOUNDS: Readonly<Record<Quantity['bound'], string>> = { exact: '=', about: '~', 'at-least': '>', 'more-than': '>', 'at-most': '<', 'less-than': '<' };

function boundOf(found: Quantity): string {
  return BOUNDS[found.bound];
}

/** Their names of our currencies. Their "point" for British pence is an error of the gold that stays a miss. */
const MONEY: Readonly<Record<string, string>> = {
  USD: 'dollar', GBP: 'pound sterling', EUR: 'euro', JPY: 'japanese yen', ILS: 'shekel', HKD: 'hong kong dollar', AUD: 'australian dollar', CAD: 'canadian dollar', DKK: 'danish krone', MYR: 'malaysian ringgit', HRK: 'croatian kuna',
  CNY: 'chinese yuan', INR: 'indian rupee', CHF: 'swiss franc', KRW: 'south korean won', RUB: 'russian ruble', TRY: 'turkish lira', NZD: 'new zealand dollar', SGD: 'singapore dollar', MXN: 'mexican peso', BRL: 'brazilian real', ZAR: 'south african rand', SEK: 'swedish krona', NOK: 'norwegian krone',
};

/** Their names of units that we name otherwise; a price per piece is money for us, without the piece. */
const MEASURES: Readonly<Record<string, string>> = { 'pound-mass': 'pound', 'united states dollar': 'dollar', 'degree celsius': 'celsius', 'degree fahrenheit': 'fahrenheit', };

function sameUnit(gold: Gold, found: Quantity): boolean {
  const full = gold.normalized_unit.toLowerCase();
  const want = MEASURES[full] ?? full.replaceAll('-', ' ').replace(/^(\w+)s per /, '$1 per ');
  const base = want.replace(/ per .*$/, '');
  const { unit } = found;
  if (unit.kind === 'money') return [MONEY[unit.currency], ...(found.rule === 'money-minor' ? ['cent', 'sen', 'pence', 'penny'] : [])].includes(MEASURES[base] ?? base);
  if (unit.kind === 'percent') return want === 'percentage';
  if (unit.kind === 'percentage-points') return want === 'percentage point';
  if (unit.kind === 'magnitude') return /magnitude|richter|^-$/.test(want);
  if (unit.kind === 'measure') return unit.dimension === 'age' ? [`${unit.unit} of age`, 'age'].includes(want) : [want, base].some((name) => name === unit.unit.toLowerCase().replaceAll('-', ' ') || name === MEASURES[unit.unit.toLowerCase()]);
  return sameNoun(want, gold.unit, unit.noun);
}

/** Their unit is the whole noun phrase, ours its head: the last word before "of", "to" or "that". */
function sameNoun(normalized: string, raw: string, noun: string | null): boolean {
  if (noun === null) return normalized === '-';
  const heads = [normalized, raw.toLowerCase()].map((phrase) => phrase.replace(/^% /, '').replace(/ (?:of|to|that|in|per) .*$/, '').split(' ').at(-1) ?? '');
  return heads.some((head) => singular(head) === singular(noun.toLowerCase()));
}

function singular(noun: string): string {
  return noun.replace(/men$/, 'man').replace(/ies$/, 'y').replace(/(?<=[sx]|sh|ch)es$/, '').replace(/(?<=[^s])s$/, '');
}

function nameOf({ unit }: Quantity): string {
  return unit.kind === 'money' ? unit.currency : unit.kind === 'count' ? String(unit.noun) : unit.kind === 'measure' ? unit.unit : unit.kind;
}
