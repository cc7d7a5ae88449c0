/**
 * Named stretches of time: weeks, weekends, quarters, halves, seasons, and "this", "last" and "next" with any of them.
 */
import { firstOfMonth, lastOfMonth, nthWeek, nthWeekday, yearMonthDay } from './calendar.ts';
import { dayRange, formatDate, formatDay } from './edtf.ts';
import { COUNT, DAY_FIGURES, MONTH, ORDINAL_WORD, SP, WEEKDAY, YEAR, countOf, monthOf, ordinalOf, weekdayOf } from './words.ts';
import { COMING, DAY_NAME, EDGE, FIGURE, HALF, MANY, MONTH_NAME, NEARBY, NTH, POINTING, REST, SEASON_NAME, THE_MONTH, THE_QUARTER, THE_WEEK, THE_WEEKEND, THE_YEAR, UNIT_NAME, YEAR_FIGURES } from './cues.ts';
import { group } from './rule.ts';
import { back, interval, months, partOf, unitAround } from './units.ts';
import { resolveParts } from './resolve.ts';
import type { DayRange } from './edtf.ts';
import type { Context, DateMatch, DateRule } from './rule.ts';

const SEASON = '(?:spring|summer|autumn|fall|winter)';
const SEASON_CODE: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };
const SHIFT: Readonly<Record<string, number>> = { last: -1, previous: -1, past: -1, this: 0, current: 0, the: 0, my: 0, next: 1, coming: 1, following: 1, upcoming: 1 };

function shiftOf(word: string): number {
  return SHIFT[(/\b\w+$/.exec(word.toLowerCase()) ?? [''])[0]] ?? 0;
}

const restOf: DateRule = {
  name: 'rest-of',
  needs: [REST, UNIT_NAME],
  pattern: new RegExp(`(?<!\\w)(?:the${SP})?(?:rest|remainder)${SP}(?:of${SP})?(?:the|this|my|our)${SP}(?<unit>week|month|quarter|year)(?![a-z])`, 'dg'),
  read: (match) => ({ meaning: { resolve: ({ reference }) => (reference === null ? null : untilEnd(reference, unitAround(group(match, 'unit'), reference, 0))) } }),
};

function untilEnd(reference: number, period: string | null): string | null {
  const range = period === null ? null : dayRange(period);
  return range === null ? null : interval(reference, range.end);
}

const deictic: DateRule = {
  name: 'this-last-next',
  needs: [POINTING | COMING, UNIT_NAME | THE_WEEKEND],
  pattern: new RegExp(
    `(?<![\\w-])(?:(?<part>earlier|later)${SP})?(?:(?:in|on)${SP})?(?:(?<which>last|this|next)|(?:the|this)${SP}(?<the>last|coming|upcoming|current|past))(?:${SP}(?<fiscal>fiscal|financial|calendar|school|academic))?(?:${SP}|-)`
    + `(?<unit>weekend|week|month|quarter|year|decade)(?![a-z]|-(?:old|long)|${SP}and${SP}a${SP}half)`, 'dg'),
  read: (match, text) => {
    // A programme's name.
    if (match[0] === 'This Week' && /[“"‘']$/.test(text.charAt(match.index - 1))) return null;
    const [unit, which, part] = [group(match, 'unit').toLowerCase(), (group(match, 'which') || group(match, 'the')).toLowerCase(), group(match, 'part').toLowerCase()];
    return {
      meaning: {
        resolve: ({ reference }) => {
          if (reference === null) return null;
          // "The past year" is the twelve months up to now.
          if (which === 'past' && unit !== 'weekend') return interval(back(reference, unit, 1), reference);
          const period = unitAround(unit, reference, shiftOf(which));
          if (part === 'later' && which === 'this') return untilEnd(reference, period);
          return group(match, 'fiscal') === '' || group(match, 'fiscal') === 'calendar' ? period : `${period}~`;
        },
      },
    };
  },
};

const earlierIn: DateRule = {
  name: 'earlier-in',
  needs: [NEARBY, THE_WEEK | THE_MONTH | THE_YEAR],
  pattern: new RegExp(`(?<![\\w-])earlier${SP}in${SP}the${SP}(?<unit>week|month|year)(?![a-z-]|${SP}of(?![a-z]))`, 'dg'),
  read: (match) => ({ meaning: { resolve: ({ reference }) => (reference === null ? null : unitAround(group(match, 'unit'), reference, 0)) } }),
};

const manyUnits: DateRule = {
  name: 'last-next-few',
  needs: [POINTING | COMING, UNIT_NAME, FIGURE | MANY],
  pattern: new RegExp(`(?<![\\w-])(?:the${SP})?(?<which>last|past|previous|next|coming)${SP}(?<count>${COUNT})(?:${SP}|-)?(?<unit>day|week|month|quarter|year|decade)s?(?![a-z])(?!-old)`, 'dg'),
  read: (match) => {
    const { n, vague } = countOf(group(match, 'count'));
    const unit = group(match, 'unit');
    return {
      meaning: {
        resolve: ({ reference }) => {
          if (reference === null) return null;
          const span = shiftOf(group(match, 'which')) < 0 ? interval(back(reference, unit, n), reference) : interval(reference + 1, back(reference, unit, -n));
          return vague ? span.replace('/', '~/') : span;
        },
      },
    };
  },
};

const weekend: DateRule = {
  name: 'weekend',
  needs: [THE_WEEKEND],
  pattern: new RegExp(`(?<!\\w)(?:over|at|on|during)${SP}the${SP}weekend(?![a-z-])`, 'dg'),
  // The latest that has begun: on a Saturday it is this one.
  read: () => ({ meaning: { resolve: ({ reference, direction }) => (reference === null ? null : unitAround('weekend', direction === 'forward' ? reference : reference - 5, 0)) } }),
};

const weekAround: DateRule = {
  name: 'week-of',
  needs: [THE_WEEK, MONTH_NAME, FIGURE],
  pattern: new RegExp(
    `(?<!\\w)(?:(?:the|a)${SP})?week${SP}(?<how>of|ending|ended|that${SP}ended|starting|beginning|commencing|from)${SP}(?:on${SP})?(?:${WEEKDAY},?${SP})?`
    + `(?:(?<month>${MONTH})[.\\s]{0,3}(?<day>${DAY_FIGURES})|(?<day2>${DAY_FIGURES})${SP}(?:of${SP})?(?<month2>${MONTH}))(?:,?${SP}(?<year>${YEAR}))?`, 'dg'),
  read: (match) => {
    const month = monthOf(group(match, 'month') || group(match, 'month2'));
    const day = Number.parseInt(group(match, 'day') || group(match, 'day2'), 10);
    const parts = group(match, 'year') === '' ? { month, day } : { year: Number(group(match, 'year')), month, day };
    const how = group(match, 'how').toLowerCase();
    return {
      meaning: {
        resolve: (context) => {
          const date = resolveParts(parts, context);
          const at = date === null ? null : dayRange(date)?.start ?? null;
          if (at === null) return null;
          if (how === 'of') return unitAround('week', at, 0);
          return how.endsWith('ending') || how.endsWith('ended') ? interval(at - 6, at) : interval(at, at + 6);
        },
      },
    };
  },
};

/** A month or a year that a week or a weekday is counted in. */
const WITHIN = `(?:(?<month>${MONTH})(?:,?${SP}(?<year>${YEAR}))?|(?<which>this|next|last|the)${SP}(?<unit>month|year)|(?<bare>${YEAR}))`;

function within(match: DateMatch, context: Context): { start: number; end: number } | null {
  const { reference } = context;
  if (group(match, 'unit') !== '') {
    const period = reference === null ? null : unitAround(group(match, 'unit'), reference, shiftOf(group(match, 'which')));
    return period === null ? null : dayRange(period);
  }
  if (group(match, 'bare') !== '') return dayRange(group(match, 'bare'));
  const month = monthOf(group(match, 'month'));
  const date = resolveParts(group(match, 'year') === '' ? { month } : { year: Number(group(match, 'year')), month }, context);
  return date === null ? null : dayRange(date);
}

const nthIn: DateRule = {
  name: 'nth-in',
  needs: [THE_WEEK | DAY_NAME, FIGURE | NTH, MONTH_NAME | THE_MONTH | THE_YEAR | YEAR_FIGURES],
  pattern: new RegExp(`(?<!\\w)(?:the${SP})?(?<nth>${ORDINAL_WORD}|[1-5](?:st|nd|rd|th)|last|final)${SP}(?:(?<weekday>${WEEKDAY})|week)${SP}(?:of|in)${SP}${WITHIN}`, 'dg'),
  read: (match) => {
    const nth = ordinalOf(group(match, 'nth')) ?? 1;
    return {
      meaning: {
        resolve: (context) => {
          const span = within(match, context);
          if (span === null) return null;
          if (group(match, 'weekday') !== '') {
            const day = nthWeekday(span.start, span.end, weekdayOf(group(match, 'weekday')), nth);
            return day === null ? null : formatDay(day);
          }
          const monday = nthWeek(span.start, span.end, nth);
          return monday === null ? null : interval(monday, monday + 6);
        },
      },
    };
  },
};

const MONEY_WORDS = /\b(?:earnings|profits?|revenues?|sales|loss(?:es)?|income|results|growth|economy|economic|gdp|gross domestic|forecasts?|shares?|analysts|fiscal|dividend|output|demand|shipments|bookings|deals?|transaction|acquisition|takeover|merger|launch(?:es|ed)?|ships?|shipping|company|companies)\b/i;

/** "In Q3", "third-quarter profit": not the quarter of a match. */
function isBusiness(text: string, match: DateMatch): boolean {
  const before = text.slice(Math.max(0, match.index - 60), match.index);
  if (group(match, 'digit') !== '') return /\b(?:in|during|for|by|since|until)\s{1,3}$/i.test(before);
  return MONEY_WORDS.test(before) || MONEY_WORDS.test(text.slice(match.index + match[0].length, match.index + match[0].length + 60));
}

const partOfYear: DateRule = {
  name: 'quarter-half',
  needs: [HALF | THE_QUARTER, FIGURE | NTH],
  pattern: new RegExp(
    `(?<![\\w-])(?:(?<lead>${YEAR})${SP})?(?:the${SP})?(?:(?<nth>first|second|third|fourth|last|final|[1-4](?:st|nd|rd|th))(?:${SP}|-)(?<size>quarter|half)|(?<letter>[qh])(?<digit>[1-4]))(?![\\w-])`
    + `(?:,?(?:${SP}(?:of|in))?${SP}(?:fiscal${SP}|financial${SP})?(?:(?<year>${YEAR})|(?:(?<which>this|last|next|the)${SP}(?:fiscal${SP})?year(?![a-z]))))?`, 'dg'),
  read: (match, text) => {
    const half = /^h/i.test(group(match, 'letter')) || /half/i.test(group(match, 'size'));
    const written = group(match, 'lead') || group(match, 'year');
    const named = written !== '' || group(match, 'which') !== '';
    // Matches have quarters and halves too: without a year only "in Q3" is of the calendar.
    if (!named && (half || !isBusiness(text, match))) return null;
    const count = half ? 6 : 3;
    const ordinal = group(match, 'digit') === '' ? ordinalOf(group(match, 'nth')) ?? 1 : Number(group(match, 'digit'));
    const nth = ordinal === -1 ? 12 / count : ordinal;
    if (nth * count > 12) return null;
    return {
      meaning: {
        resolve: ({ reference, direction }) => {
          const month = (nth - 1) * count + 1;
          if (written !== '') return months(Number(written), month, count);
          if (reference === null) return null;
          const { year, month: now } = yearMonthDay(reference);
          if (named) return months(year + shiftOf(group(match, 'which')), month, count);
          if (direction === 'forward') return months(month + count <= now ? year + 1 : year, month, count);
          return months(month > now ? year - 1 : year, month, count);
        },
      },
    };
  },
};

function rangeOf(edtf: string): DayRange {
  return dayRange(edtf) ?? { start: 0, end: 0 };
}

const season: DateRule = {
  name: 'season',
  needs: [SEASON_NAME, POINTING | YEAR_FIGURES],
  pattern: new RegExp(
    `(?<![\\w-])(?:(?<which>last|this|next|this${SP}(?:past|coming))${SP}(?<season>${SEASON})(?![a-z-])(?!${SP}(?:semester|training|break))`
    + `|(?:the${SP})?(?<season2>${SEASON})(?:${SP}of${SP}|,?${SP})(?<year>${YEAR})(?:/\\d{2})?(?!\\w)|(?<year3>${YEAR})${SP}(?<season3>summer|winter|autumn)(?![a-z]))`, 'dg'),
  read: (match) => {
    const code = SEASON_CODE[(group(match, 'season') || group(match, 'season2') || group(match, 'season3')).toLowerCase()] ?? 21;
    const written = group(match, 'year') || group(match, 'year3');
    if (written !== '') return { meaning: { resolve: () => `${written}-${code}` } };
    const which = group(match, 'which').toLowerCase();
    return {
      meaning: {
        resolve: ({ reference }) => {
          if (reference === null) return null;
          const { year } = yearMonthDay(reference);
          const candidates = [year - 1, year, year + 1].map((y) => `${y}-${code}`);
          if (/^last|past/.test(which)) return candidates.findLast((edtf) => rangeOf(edtf).end < reference) ?? `${year - 2}-${code}`;
          if (/^next|coming/.test(which)) return candidates.find((edtf) => rangeOf(edtf).start > reference) ?? null;
          return candidates.find((edtf) => rangeOf(edtf).start <= reference && reference <= rangeOf(edtf).end) ?? `${year}-${code}`;
        },
      },
    };
  },
};

const deicticMonth: DateRule = {
  name: 'last-next-month-name',
  needs: [MONTH_NAME, POINTING],
  pattern: new RegExp(`(?<![\\w-])(?<which>last|this|next|this${SP}(?:past|coming))${SP}(?<month>${MONTH})(?!\\w)`, 'dg'),
  read: (match) => {
    const month = monthOf(group(match, 'month'));
    const which = group(match, 'which').toLowerCase();
    if (/this\s+(?:may|mar)/.test(match[0])) return null;
    return {
      meaning: {
        resolve: ({ reference }) => {
          if (reference === null) return null;
          const now = yearMonthDay(reference);
          // "Last July" is the latest July that is over, "next July" the first that has not begun.
          if (/last|past/.test(which)) return formatDate(lastOfMonth(now.year, month) < reference ? now.year : now.year - 1, month);
          if (/next|coming/.test(which)) return formatDate(firstOfMonth(now.year, month) > reference ? now.year : now.year + 1, month);
          return formatDate(now.year, month);
        },
      },
    };
  },
};

const boundary: DateRule = {
  name: 'end-of-period',
  needs: [EDGE, UNIT_NAME],
  pattern: new RegExp(`(?<![\\w-])(?:(?:the${SP})?(?<edge>beginning|start|middle|end)(?:${SP}of${SP}|-of-)(?:the${SP})?(?<unit>week|month|year|decade)|(?<unit2>year|month)-end)(?![a-z])`, 'dg'),
  read: (match) => {
    const unit = group(match, 'unit') || group(match, 'unit2');
    const edge = group(match, 'edge').toLowerCase() || 'end';
    return {
      meaning: {
        resolve: ({ reference, before }) => {
          // The year that the text speaks of: the last date named, where that lies within one.
          const length = { week: 7, month: 31, year: 366, decade: 3653 }[unit.toLowerCase()] ?? 0;
          const base = before !== null && before.end - before.start < length ? before.end : reference;
          const period = base === null ? null : unitAround(unit, base, 0);
          return period === null ? null : partOf(period, edge);
        },
      },
    };
  },
};

/** "By year end", "at the year's end": of the year that the text is written in. */
const yearEnd: DateRule = {
  name: 'year-end',
  needs: [EDGE],
  pattern: new RegExp(`(?<=(?<!\\w)(?:by|before|until|till|at|through|around)${SP}(?:the${SP})?)year(?:['’]s${SP}|${SP}|-)end(?![a-z-])`, 'dg'),
  read: () => ({ meaning: { resolve: ({ reference }) => (reference === null ? null : partOf(formatDate(yearMonthDay(reference).year), 'end')) } }),
};

/** These hold a whole date of their own, so they come before the dates of the calendar. */
export const weekRules: readonly DateRule[] = [weekAround, nthIn];
export const periodRules: readonly DateRule[] = [restOf, earlierIn, partOfYear, yearEnd, season, boundary, manyUnits, weekend, deicticMonth, deictic];
