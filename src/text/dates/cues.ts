/**
 * What a text holds of the words that dates are made of, found in one pass: a rule is tried only where all that it cannot do without is there.
 */

/** The kinds of words and figures, one bit each: a rule that can do with either of two needs `A | B`. */
const KINDS = 31;
const bits = Array.from({ length: KINDS }, (_, i) => 1 << i) as [number, ...number[]];
export const [
  FIGURE = 0, YEAR_FIGURES = 0, JOINED_FIGURES = 0, FIGURES_S = 0, NTH = 0, MANY = 0, MONTH_NAME = 0, DAY_NAME = 0, DAY_SHORT = 0, DAYS = 0, THE_DAY = 0, THE_WEEK = 0, THE_MONTH = 0, THE_YEAR = 0,
  THE_WEEKEND = 0, THE_QUARTER = 0, LONG_UNIT = 0, POINTING = 0, COMING = 0, NEARBY = 0, NOW = 0, AGO = 0, SPEAKER = 0, SEASON_NAME = 0, HOLIDAY_NAME = 0, EDGE = 0, REST = 0, FISCAL = 0, HALF = 0, CENTURY = 0, BETWEEN = 0,
] = bits;

export const UNIT_NAME = THE_DAY | THE_WEEK | THE_MONTH | THE_YEAR | THE_QUARTER | LONG_UNIT;

const LISTS: readonly (readonly [number, string])[] = [
  [MONTH_NAME, 'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec'],
  [DAY_NAME, 'monday tuesday wednesday thursday friday saturday sunday'],
  [DAY_SHORT, 'mon tue tues wed thu thur thurs fri sat sun'],
  [THE_DAY, 'day days morning afternoon evening night eve'],
  [THE_WEEK, 'week weeks'],
  [THE_MONTH, 'month months'],
  [THE_YEAR, 'year years'],
  [THE_WEEKEND, 'weekend'],
  [THE_QUARTER, 'quarter quarters'],
  [LONG_UNIT, 'fortnight fortnights decade decades'],
  [NTH, 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth last final'],
  [MANY, 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety a an few several couple'],
  [POINTING, 'this last next'],
  [COMING, 'past previous coming upcoming current'],
  [NEARBY, 'previous preceding following next same that before after earlier later previously prior afterward afterwards'],
  [NOW, 'now today tonight yesterday tomorrow'],
  [AGO, 'ago hence'],
  [SPEAKER, 'i we you'],
  [SEASON_NAME, 'spring summer autumn fall winter'],
  [HOLIDAY_NAME, 'christmas boxing new'],
  [EDGE, 'beginning start middle end'],
  [REST, 'rest remainder'],
  [FISCAL, 'fiscal financial fy'],
  [HALF, 'half q h'],
  [CENTURY, 'century'],
  [BETWEEN, 'from between'],
];

const BITS = new Map<string, number>();
for (const [bit, words] of LISTS) for (const word of words.split(' ')) BITS.set(word, (BITS.get(word) ?? 0) | bit);
/** By its first two letters, how long a word may be: most are told apart from all in the lists by that. */
const LENGTHS = new Int32Array(1 << 10);
const placeOf = (first: number, second: number): number => ((first & 31) << 5) | (second & 31);
for (const word of BITS.keys()) {
  const place = placeOf(word.charCodeAt(0), word.length === 1 ? 0 : word.charCodeAt(1));
  LENGTHS[place] = (LENGTHS[place] ?? 0) | (1 << word.length);
}

const isSmall = (code: number): boolean => code >= 97 && code <= 122;
/** A figure right after a word. */
const isJoined = (code: number): boolean => isDigit(code) || code === 0x5f;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** In: a text in small letters. Out: the bits of all that it holds. */
export function cuesOf(small: string): number {
  let found = 0;
  for (let at = 0; at < small.length;) {
    const start = at;
    while (isSmall(small.charCodeAt(at))) at += 1;
    if (at > start) {
      const lengths = LENGTHS[placeOf(small.charCodeAt(start), at - start === 1 ? 0 : small.charCodeAt(start + 1))] ?? 0;
      if (at - start < 31 && (lengths >> (at - start) & 1) === 1) found |= (BITS.get(small.slice(start, at)) ?? 0) & (isJoined(small.charCodeAt(at)) ? ~(AGO | NEARBY) : -1);
      if (small.charCodeAt(at - 1) === 0x73 && small.endsWith('days', at)) found |= DAYS;
      continue;
    }
    while (isDigit(small.charCodeAt(at))) at += 1;
    if (at > start) found |= figures(small, start, at);
    else at += 1;
  }
  return found;
}

function figures(small: string, start: number, end: number): number {
  const after = small.charAt(end);
  return FIGURE | (end - start === 4 ? YEAR_FIGURES : 0) | (/[-/.\u2010-\u2015]/.test(after) && isDigit(small.charCodeAt(end + 1)) ? JOINED_FIGURES : 0) | (/['’s]/.test(after) ? FIGURES_S : 0);
}
