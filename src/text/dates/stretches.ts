/** Months counted together: "the three months to September", "the year ended March 31", "the first nine months of 2018". */
import { lastOfMonth, shiftMonth, yearMonthDay } from './calendar.ts';
import { dayRange } from './edtf.ts';
import { FIGURE, MANY, MONTH_NAME, NTH, THE_MONTH, THE_QUARTER, THE_YEAR } from './cues.ts';
import { group } from './rule.ts';
import { resolveParts } from './resolve.ts';
import { interval, months, back } from './units.ts';
import { COUNT, DAY_FIGURES, MONTH, SP, YEAR, countOf, monthOf } from './words.ts';
import type { DateMatch, DateRule } from './rule.ts';

const MONTHS_IN: Readonly<Record<string, number>> = { quarter: 3, half: 6, year: 12 };

function countIn(match: DateMatch): number | null {
  if (group(match, 'unit') !== '') return MONTHS_IN[group(match, 'unit').toLowerCase()] ?? null;
  const { n, vague } = countOf(group(match, 'count'));
  return vague || n < 1 || n > 24 ? null : n;
}

const monthsTo: DateRule = {
  name: 'months-to',
  needs: [MONTH_NAME, THE_MONTH | THE_QUARTER | THE_YEAR],
  pattern: new RegExp(
    `(?<![\\w-])(?:(?:the|in|for|over|during)${SP}(?<count>${COUNT})(?:${SP}|-)months?|(?:the${SP}(?:\\w+${SP})?|fiscal${SP}|financial${SP})(?<unit>quarter|half|year))(?:${SP}period)?${SP}`
    + `(?:to|through|(?:that${SP})?end(?:ed|ing)(?:${SP}(?:on|in))?)${SP}(?:the${SP}end${SP}of${SP})?(?:(?<day>${DAY_FIGURES})${SP})?(?<month>${MONTH})(?:${SP}(?<day2>${DAY_FIGURES}))?(?:,?${SP}(?<year>${YEAR}))?(?!\\w)`, 'dg'),
  read: (match) => {
    const count = countIn(match);
    if (count === null) return null;
    const [day, year] = [Number.parseInt(group(match, 'day') || group(match, 'day2'), 10), group(match, 'year')];
    const parts = { month: monthOf(group(match, 'month')), ...(Number.isNaN(day) ? {} : { day }), ...(year === '' ? {} : { year: Number(year) }) };
    return {
      meaning: {
        resolve: (context) => {
          const end = dayRange(resolveParts(parts, context) ?? '')?.end ?? null;
          if (end === null) return null;
          const last = yearMonthDay(end);
          if (end < lastOfMonth(last.year, last.month)) return interval(back(end, 'month', count) + 1, end);
          const first = shiftMonth(last.year, last.month, 1 - count);
          return months(first.year, first.month, count);
        },
      },
    };
  },
};

const monthsOf: DateRule = {
  name: 'months-of',
  needs: [THE_MONTH, NTH, FIGURE | MANY],
  pattern: new RegExp(`(?<![\\w-])(?:the${SP})?(?<edge>first|last|final)${SP}(?<count>${COUNT})${SP}months${SP}(?:of|in)${SP}(?:(?<year>${YEAR})|(?<which>this|last|the)${SP}year(?![a-z-]))`, 'dg'),
  read: (match) => {
    const count = countIn(match);
    if (count === null || count > 11) return null;
    return {
      meaning: {
        resolve: ({ reference }) => {
          if (group(match, 'year') === '' && reference === null) return null;
          const year = group(match, 'year') === '' ? yearMonthDay(reference ?? 0).year - (/last/i.test(group(match, 'which')) ? 1 : 0) : Number(group(match, 'year'));
          return months(year, /first/i.test(group(match, 'edge')) ? 1 : 13 - count, count);
        },
      },
    };
  },
};

export const stretchRules: readonly DateRule[] = [monthsTo, monthsOf];
