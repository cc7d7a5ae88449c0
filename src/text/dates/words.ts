/**
 * The words that dates are made of, as pieces of regular expressions over `plain` text (no piece has a capturing group of its own), and what they stand for.
 */

/** One gap between two words: spaces, or a single line break. Bounded, so that a hostile text cannot make a pattern slow. */
const GAP = /^(?:[^\S\n]{1,6}|[^\S\n]{0,3}\n[^\S\n]{0,3})$/;
export const SP = '(?: {1,7})';

/**
 * A text as the patterns of dates see it, of the same length: small letters, spaces in every gap between two words, line breaks in any wider one.
 * A pattern that ignores case, or knows all kinds of white space, takes V8 twenty times as long to compile.
 */
export function plain(text: string): string {
  const lower = text.toLowerCase();
  const small = lower.length === text.length ? lower : text.replaceAll('İ', 'i').toLowerCase();
  return /[^\S ]| {2}/.test(small) ? small.replace(/\s+/g, (space) => (GAP.test(space) ? ' ' : '\n').repeat(space.length)) : small;
}
export const DASH = '[-\\u2010-\\u2015]';

export const MONTH =
  '(?:(?:january|february|march|april|may|june|july|august|september|october|november|december)(?![a-z])'
  + '|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)(?![a-z])\\.?)';

/** Where a month may begin: no other word is joined to it, but "mid-" and another month may be ("July-October 2019"). */
export const MONTH_START = `(?:(?<!\\w|[a-z]-)|(?<=(?<!\\w)(?:mid|end|early|late|${MONTH})-))`;

export const WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day(?![a-z]))';
/** Short names count only beside a date: "Sat" and "Sun" are words of their own. */
export const WEEKDAY_SHORT = '(?:(?:mon|tues?|wed|thurs?|thu|fri|sat|sun)(?![a-z])\\.?)';
export const ANY_WEEKDAY = `(?:${WEEKDAY}|${WEEKDAY_SHORT})`;

export const YEAR = '(?:1[0-9]|20|21)\\d{2}(?!\\d|[.,]\\d|%)';

const ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen',
  'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth',
  'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth'];

export const ORDINAL_WORD = `(?:(?:twenty|thirty)[- ](?:${ORDINALS.slice(0, 9).join('|')})|twentieth|thirtieth|${ORDINALS.toReversed().join('|')})(?![a-z])`;
export const CARDINAL_WORD = `(?:(?:${TENS.join('|')})(?:[- ](?:${ONES.slice(0, 9).join('|')}))?|${ONES.toReversed().join('|')})(?![a-z])`;

/** A day of the month in figures. What follows must not make it a decimal, a time, a percentage or a larger number. */
export const DAY_FIGURES = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\w%]|[.,:]\\d)';

/** How many: figures, words, "a", "several". */
export const COUNT = `(?:\\d{1,3}(?![\\d.,])|${CARDINAL_WORD}|an?(?:${SP}(?:couple${SP}of|few))?(?![a-z])|(?:few|several|couple${SP}of)(?![a-z]))`;
export const UNIT = '(?:day|week|fortnight|month|quarter|year|decade)';

/** Words that turn a number before them into an amount. */
const COUNTED = '(?:people|persons?|men|women|children|civilians|patients|victims|passengers|migrants|refugees|workers|employees|staff|jobs|troops|soldiers|police|officers|fighters|'
  + 'members|cases|deaths|homes|houses|households|buildings|vehicles|cars|copies|votes|seats|pages|words|points|shares|tons|tonnes|dollars|euros|pounds|lire|yen|yuan|rubles|roubles|'
  + 'cents|calories|feet|foot|ft|met(?:er|re)s?|kilomet(?:er|re)s?|km|miles?|mph|kph|kg|kilos?|hectares|acres|litres?|liters?|gallons?|barrels|degrees|hours|minutes|seconds|days|weeks|'
  + 'months|years|times|mm|cm|mw|hp|hundred|thousand|million|billion|trillion|mn|bn|per|percent|pct|pm|am|gmt|hrs|o.clock)(?![a-z])';
const COUNTED_NEXT = new RegExp(`^(?:${SP}|-)?(?:${COUNTED}|%|:\\d|a\\.m|p\\.m)`);

/** Whether the number that ends at `end` counts or measures something ("2017 people", "12 million"). */
export function isAmount(text: string, end: number): boolean {
  return COUNTED_NEXT.test(plain(text.slice(end, end + 24)));
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** 1 to 12. */
export function monthOf(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** 0 is Monday. */
export function weekdayOf(word: string): number {
  return WEEKDAYS.indexOf(word.slice(0, 3).toLowerCase());
}

/** "14", "14th", "fourteenth", "twenty one", "last" (-1); null for anything else. */
export function ordinalOf(word: string): number | null {
  const lower = word.toLowerCase();
  if (/^\d/.test(lower)) return Number.parseInt(lower, 10);
  if (lower === 'last' || lower === 'final') return -1;
  if (lower === 'twentieth') return 20;
  if (lower === 'thirtieth') return 30;
  const [tens, ones] = lower.split(/[- ]/);
  if (ones !== undefined) return (TENS.indexOf(tens ?? '') + 2) * 10 + Math.max(ORDINALS.indexOf(ones), ONES.indexOf(ones)) + 1;
  const n = Math.max(ORDINALS.indexOf(lower), ONES.indexOf(lower)) + 1;
  if (n > 0) return n;
  return TENS.includes(lower) ? (TENS.indexOf(lower) + 2) * 10 : null;
}

/** How many a COUNT is, and whether the words leave it open ("a few" is taken for 3). */
export function countOf(word: string): { readonly n: number; readonly vague: boolean } {
  const lower = word.toLowerCase();
  if (/few|several/.test(lower)) return { n: 3, vague: true };
  if (lower.includes('couple')) return { n: 2, vague: true };
  if (lower === 'a' || lower === 'an') return { n: 1, vague: false };
  return { n: ordinalOf(lower) ?? 1, vague: false };
}

/** Two figures for a year: 00 to 49 are of this century, the others of the last. */
export function fullYear(figures: string): number {
  const n = Number.parseInt(figures, 10);
  return figures.length > 2 ? n : n + (n < 50 ? 2000 : 1900);
}
