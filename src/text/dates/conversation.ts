/**
 * Shorthand that people use of their own plans ("I'll be back on the 15th", "we leave 4/22"). In news the same figures are scores, floors, holes and
 * shares, so these rules need a speaker's "I" or "we" and a verb of going or meeting shortly before, and nothing that the figure could count after it.
 */
import { dayNumber, firstOfMonth, lastOfMonth, nthWeekday, shiftMonth, yearMonthDay } from './calendar.ts';
import { formatDate, formatDay } from './edtf.ts';
import { interval, unitAround } from './units.ts';
import { CARDINAL_WORD, DAY_FIGURES, ORDINAL_WORD, SP, WEEKDAY, fullYear, ordinalOf, weekdayOf } from './words.ts';
import { DAY_NAME, FIGURE, JOINED_FIGURES, MANY, NTH, SPEAKER, THE_MONTH, THE_WEEKEND, UNIT_NAME } from './cues.ts';
import { group } from './rule.ts';
import type { DateRule } from './rule.ts';

const PLANS_BEFORE = /\b(?:i|we|you)(?:['’](?:ll|m|re|d|ve))?\s(?:\w+\s){0,2}?(?:go|went|come|came|be|was|were|am|are|leave|left|return|returned|arrive|arrived|meet|met|fly|flew|stay|stayed|travel|free|available|back|out)\b[^.!?;"”]{0,30}$/i;
const NOTHING_MORE = /^\s{0,3}(?:$|[.,;!?])/;

function isPlan(text: string, start: number, end: number): boolean {
  return NOTHING_MORE.test(text.slice(end, end + 5)) && PLANS_BEFORE.test(text.slice(Math.max(0, start - 70), start));
}

const nthAlone: DateRule = {
  name: 'plan-nth',
  needs: [SPEAKER, FIGURE | NTH],
  pattern: new RegExp(`(?<![\\w-])(?:(?:on|for|until|by)${SP}(?:the${SP})?(?<nth>${DAY_FIGURES}|${ORDINAL_WORD})|the${SP}(?<bare>(?:[12]\\d|3[01]|[1-9])(?:st|nd|rd|th)))(?![\\w-])`, 'dg'),
  read: (match, text) => {
    const figure = group(match, 'nth') || group(match, 'bare');
    const nth = ordinalOf(figure) ?? 0;
    const end = match.index + match[0].length;
    if (!isPlan(text, match.index, end)) return null;
    return {
      start: end - figure.length,
      meaning: {
        resolve: ({ reference, direction }) => {
          if (reference === null) return null;
          const forward = direction === 'forward';
          const now = yearMonthDay(reference);
          const steps = forward ? [0, 1, 2] : [0, -1, -2];
          for (const step of steps) {
            const { year, month } = shiftMonth(now.year, now.month, step);
            const day = dayNumber(year, month, nth);
            if (day !== null && (forward ? day >= reference : day <= reference)) return formatDay(day);
          }
          return null;
        },
      },
    };
  },
};

const figuresAlone: DateRule = {
  name: 'plan-figures',
  needs: [JOINED_FIGURES],
  pattern: new RegExp(`(?<![\\w.,/$€£-])(?:(?<on>on|from|until|by)${SP})?(?<month>0?[1-9]|[12]\\d|3[01])(?<separator>[-/])(?<day>${DAY_FIGURES})(?:\\k<separator>(?<year>\\d{2}(?:\\d{2})?))?(?![\\w%/-])`, 'dg'),
  read: (match, text) => {
    const dash = group(match, 'separator') === '-';
    const year = group(match, 'year');
    if (dash && year === '' && group(match, 'on') === '') return null;
    const start = match.index + match[0].length - match[0].trimStart().replace(/^[a-z]+\s+/i, '').length;
    // At the end of a range ("from 10/1 to 11/7") the first end has vouched for the second.
    const range = /\bfrom\s\d{1,2}\/\d{1,2}\s(?:to|until)\s$/i.test(text.slice(Math.max(0, start - 20), start))
      || (/^from$/i.test(group(match, 'on')) && /^\s(?:to|until)\s\d{1,2}\/\d{1,2}(?!\w)/i.test(text.slice(match.index + match[0].length, match.index + match[0].length + 16)));
    if (!range && !isPlan(text, match.index, match.index + match[0].length)) return null;
    const [first, second] = [Number(group(match, 'month')), Number.parseInt(group(match, 'day'), 10)];
    const [month, day] = first > 12 ? [second, first] : [first, second];
    if (dayNumber(year === '' ? 2000 : fullYear(year), month, day) === null) return null;
    return { start, meaning: { parts: year === '' ? { month, day } : { month, day, year: fullYear(year) } } };
  },
};

const nthWeekdayAlone: DateRule = {
  name: 'plan-nth-weekday',
  needs: [SPEAKER, NTH, DAY_NAME],
  pattern: new RegExp(`(?<![\\w-])(?<nth>first|second|third|fourth|fifth)${SP}(?<weekday>${WEEKDAY})(?![\\w-])`, 'dg'),
  read: (match, text) => {
    if (!isPlan(text, match.index, match.index + match[0].length)) return null;
    return {
      meaning: {
        resolve: ({ reference }) => {
          if (reference === null) return null;
          const { year, month } = yearMonthDay(reference);
          const day = nthWeekday(firstOfMonth(year, month), lastOfMonth(year, month), weekdayOf(group(match, 'weekday')), ordinalOf(group(match, 'nth')) ?? 1);
          return day === null ? null : formatDay(day);
        },
      },
    };
  },
};

const weekdayTheNthWord: DateRule = {
  name: 'plan-weekday-nth',
  needs: [SPEAKER, DAY_NAME, NTH | MANY],
  pattern: new RegExp(`(?<![\\w-])(?<weekday>${WEEKDAY})${SP}the${SP}(?<nth>${ORDINAL_WORD}|${CARDINAL_WORD})(?![\\w-])`, 'dg'),
  read: (match, text) => {
    const nth = ordinalOf(group(match, 'nth')) ?? 0;
    if (!isPlan(text, match.index, match.index + match[0].length)) return null;
    return {
      meaning: {
        resolve: ({ reference }) => {
          if (reference === null) return null;
          const now = yearMonthDay(reference);
          for (const step of [0, -1, 1]) {
            const { year, month } = shiftMonth(now.year, now.month, step);
            const day = dayNumber(year, month, nth);
            if (day !== null && (day + 3) % 7 === weekdayOf(group(match, 'weekday'))) return formatDate(year, month, nth);
          }
          return null;
        },
      },
    };
  },
};

const daysOfMonth: DateRule = {
  name: 'plan-days-of-month',
  needs: [SPEAKER, THE_MONTH, FIGURE],
  pattern: new RegExp(`(?<![\\w.,$€£#-])(?:(?:from|between)${SP})?(?<first>${DAY_FIGURES})${SP}?(?:to|until|till|and|-)${SP}?(?<last>${DAY_FIGURES})${SP}(?:of${SP})?(?<which>this|next|last)${SP}month(?![a-z])`, 'dg'),
  read: (match, text) => {
    if (!isPlan(text, match.index, match.index + match[0].length)) return null;
    return {
      meaning: {
        resolve: ({ reference }) => {
          if (reference === null) return null;
          const now = yearMonthDay(reference);
          const { year, month } = shiftMonth(now.year, now.month, { this: 0, next: 1, last: -1 }[group(match, 'which').toLowerCase()] ?? 0);
          const [first, last] = [dayNumber(year, month, ordinalOf(group(match, 'first')) ?? 0), dayNumber(year, month, ordinalOf(group(match, 'last')) ?? 0)];
          return first === null || last === null || last <= first ? null : interval(first, last);
        },
      },
    };
  },
};

const coming: DateRule = {
  name: 'plan-coming',
  needs: [THE_WEEKEND | SPEAKER, UNIT_NAME | THE_WEEKEND],
  pattern: new RegExp(`(?<![\\w-])(?:on${SP}the${SP}coming${SP}(?<unit>week|month|year)|my${SP}(?<weekend>weekend)|(?<next>next)${SP}day)(?![\\w-])`, 'dg'),
  read: (match, text) => {
    if (group(match, 'weekend') === '' && !isPlan(text, match.index, match.index + match[0].length)) return null;
    const unit = group(match, 'unit') || group(match, 'weekend') || 'day';
    return { meaning: { resolve: ({ reference }) => (reference === null ? null : unitAround(unit, reference, group(match, 'weekend') === '' ? 1 : 0)) } };
  },
};

export const conversationRules: readonly DateRule[] = [daysOfMonth, weekdayTheNthWord, nthWeekdayAlone, coming, figuresAlone, nthAlone];
