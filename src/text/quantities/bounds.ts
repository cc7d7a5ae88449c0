import type { Bound } from '../../types.ts';

/**
 * Words that make a number a bound, most specific first. "nearly" and "almost" are near, not below: news rounds with them.
 * "as many as" and "up to" set a top; "over" and "under" are read as bounds, not as places.
 */
const BEFORE: readonly (readonly [Bound, string])[] = [
  ['at-most', 'no more than|not more than|no greater than|as many as|as much as|as high as|at most|at the most|up to|upto|a maximum of|maximum of|maximum|a maximum|capped at|≤'],
  ['at-least', 'no fewer than|no less than|not less than|not fewer than|at least|at the very least|at a minimum|a minimum of|minimum of|a minimum|as few as|as little as|≥'],
  ['more-than', 'more than|over than|greater than|higher than|larger than|bigger than|longer than|heavier than|better than|well over|just over|a little over|slightly over|over|well above|just above|slightly above|above|upwards of|upward of|in excess of|exceeding|exceeds|exceeded|topping|north of|beyond|well beyond|a little more than|slightly more than|just more than|>'],
  ['less-than', 'fewer than|less than|lower than|smaller than|shorter than|just under|a little under|slightly under|well under|under|just below|well below|slightly below|below|just shy of|shy of|just short of|a little less than|slightly less than|sub|<'],
  ['about', 'an estimated|estimated|about|around|approximately|approx\\.?|roughly|some|nearly|almost|close to|near|circa|ca\\.|c\\.|virtually|barely|in the region of|in the order of|on the order of|something like|an approximate|or so|~|≈|∼'],
];

const BOUND_OF: ReadonlyMap<string, Bound> = new Map(BEFORE.flatMap(([bound, words]) => words.split('|').map((word) => [word.replace('\\', '').replace('?', ''), bound] as const)));
/** What may stand between the bound and the number. */
const FILLERS = 'another|an additional|a further|a total of|a combined|a record|a reported|an average of|a|an|the|its|their|being';
const FILLER = `(?:(?:${FILLERS})\\s{1,2})?`;
/** The word right before the number tells most often that there is no bound. */
const LAST_WORDS = new Set([...BOUND_OF.keys(), ...FILLERS.split('|')].map((words) => /[a-z]*(?=\.?$)/.exec(words)?.[0] ?? ''));
const LAST = /$(?<=(?<word>[a-z]+)\.?(?:\s{1,3}|-)|(?<sign>[~≈∼<>≤≥])\s?)/;
const PATTERN = new RegExp(`(?:(?<![\\p{L}\\d])(?<word>${BEFORE.flatMap(([, words]) => words.split('|')).filter((word) => /[a-z]/.test(word)).toSorted((a, b) => b.length - a.length).map((word) => word.replaceAll(' ', '\\s{1,3}')).join('|')})(?:\\s{1,3}|-)|(?<sign>[~≈∼<>≤≥])\\s?)(?<filler>${FILLER})$`, 'u');

export interface BoundMatch {
  readonly bound: Bound;
  readonly at: number;
}

/** In: a text and where a number (with its sign) starts. Out: the bound before it and where that begins. "over three days" spans them: no bound. */
export function boundBefore(text: string, start: number, duration: boolean): BoundMatch | null {
  const from = Math.max(0, start - 48);
  // Small letters of the same length: a pattern that ignores case takes far longer to compile.
  const before = text.slice(from, start).replaceAll('İ', 'i').toLowerCase();
  const last = LAST.exec(before)?.groups;
  const match = last !== undefined && (last['sign'] !== undefined || LAST_WORDS.has(last['word'] ?? '')) ? PATTERN.exec(before) : null;
  if (match === null) return null;
  const { word, sign, filler = '' } = match.groups ?? {};
  const key = (word ?? sign ?? '').replaceAll(/\s+/g, ' ');
  const bound = BOUND_OF.get(key);
  if (bound === undefined) return null;
  if (duration && key === 'over' && !/(?:for|just|well|lasted|took|little|spent|of|after)\s$/i.test(before.slice(0, match.index))) return null;
  if (/^(?:over|under|near|around|above|below|beyond|about|some)$/.test(key) && /^(?:the|its|their)\s/i.test(filler)) return null;
  return { bound, at: from + match.index };
}

const AFTER: readonly (readonly [Bound, RegExp])[] = [
  ['at-least', /\s?\+(?![\d\w])|[\s-]plus(?![\p{L}\d])(?!\s(?:an?|the|one|two|\d|[$€£¥₹]|\p{Lu}{2,3}\$?\s?\d))|\s(?:or|and)\s(?:more|above|greater|higher|older|over|up|upwards?)(?![\p{L}])(?!\s(?:than|[\d$€£]))|,?\sat\sleast(?![\p{L}])(?!\s(?:an?|[\d]|one|two|three|four|five|six|seven|eight|nine|ten))/iuy],
  ['at-most', /\s(?:or|and)\s(?:less|fewer|under|below|younger|lower)(?![\p{L}])(?!\sthan)|\sat\smost(?![\p{L}])/iuy],
  ['about', /\sor\sso(?![\p{L}])|-odd(?![\p{L}])|\sodd(?=\s\p{L})|,?\s(?:or\sthereabouts|give\sor\stake|more\sor\sless)(?![\p{L}])/iuy],
];

/** What every bound after a number begins with. */
const AFTER_START = /[\s,-]{0,2}(?:\+|plu|(?:or|and)\s|at\s[lm]|odd|give|more\sor)/iy;

/** In: a text and where a number, or its unit, ends. Out: the bound after it ("20+", "or more", "or so") and where that ends. */
export function boundAfter(text: string, end: number): BoundMatch | null {
  AFTER_START.lastIndex = end;
  if (!AFTER_START.test(text)) return null;
  for (const [bound, pattern] of AFTER) {
    pattern.lastIndex = end;
    const match = pattern.exec(text);
    if (match !== null) return { bound, at: end + match[0].length };
  }
  return null;
}
