/**
 * Dates of the calendar: a day or a month by name or in figures, with or without its year. Specific before general.
 *
 * chrono-node was measured against these rules and was nowhere more often right: in news it joins "In April, 12 people" into a day and
 * "December 14, 20 soldiers" into a year, and its time grows with the square of a text's length.
 */
import { formatDate } from './edtf.ts';
import { dayNumber, shiftMonth, yearMonthDay } from './calendar.ts';
import { ANY_WEEKDAY, CARDINAL_WORD, DASH, DAY_FIGURES, MONTH, MONTH_START, ORDINAL_WORD, SP, YEAR, fullYear, isAmount, monthOf, ordinalOf, weekdayOf } from './words.ts';
import { BETWEEN, FIGURE, HOLIDAY_NAME, JOINED_FIGURES, MANY, MONTH_NAME, NTH, POINTING, THE_DAY, THE_MONTH, YEAR_FIGURES } from './cues.ts';
import { group } from './rule.ts';
import type { CalendarParts, DateRule, Meaning } from './rule.ts';

const TO = `(?:${SP}(?:to|till|until|through|thru)${SP}|${SP}?${DASH}${SP}?)`;
/** Labels whose number is no day: "Section 12", "Article 5". */
const LABEL_BEFORE = /(?:\b(?:section|article|chapter|page|rule|act|part|room|route|highway|flight|resolution|paragraph|verse|level|grade|aged?|number|no|nos|vol|figure|table)\.?\s{1,2}|[$€£#.,:/\d-])$/i;
const CLAUSE_END = /^\s{0,3}(?:$|[.,;:)!?\]"'”’]|(?:in|at|on|for|and|when|after|before|as|to|that|which|by|with|from)\b)/;

/** A day or month as calendar parts. February 30 keeps its place and means nothing, so that no other rule reads a February out of it. */
function calendar(parts: CalendarParts): { meaning: Meaning } {
  const exists = (day: number | undefined): boolean => day === undefined || dayNumber(parts.year ?? 2000, parts.month, day) !== null;
  return exists(parts.day) && exists(parts.lastDay) ? { meaning: { parts } } : { meaning: { resolve: () => null } };
}

function optional(fields: { year?: number | undefined; lastDay?: number | undefined; weekday?: number | undefined }): Partial<CalendarParts> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** "may" and "march" in small letters are verbs, unless a year or an ordinal stands by. */
function isVerb(month: string, sure: boolean): boolean {
  return !sure && /^(?:may|mar(?:ch)?|dec|sep|jun|jan)$/.test(month);
}

/** "on" takes a day, "in" takes a month, so that the number after it counts something ("In May 13 people died"). */
function afterIn(text: string, start: number): boolean {
  return /\b(?:in|during|since)\s{1,3}$/i.test(text.slice(Math.max(0, start - 12), start));
}

function afterOn(text: string, start: number): boolean {
  return /\bon\s{1,3}$/i.test(text.slice(Math.max(0, start - 6), start));
}

const isoDay: DateRule = {
  name: 'iso-day',
  needs: [YEAR_FIGURES, JOINED_FIGURES],
  pattern: /(?<![\w./-])(?<year>\d{4})(?<separator>[-/.])(?<month>\d{1,2})\k<separator>(?<day>\d{1,2})(?=t\d|[^\w]|$)(?![-/.]\d)/dg,
  read: (match) => {
    // 2020.1.2 is rather a version number.
    if (group(match, 'separator') === '.' && match[0].length < 10) return null;
    return calendar({ year: Number(group(match, 'year')), month: Number(group(match, 'month')), day: Number(group(match, 'day')) });
  },
};

const yearNameDay: DateRule = {
  name: 'year-month-day',
  needs: [YEAR_FIGURES, MONTH_NAME],
  pattern: new RegExp(`(?<![\\w./-])(?<year>${YEAR})(?<gap>[-/]|,?${SP})(?<month>${MONTH})(?:(?<=[-/]${MONTH})\\k<gap>|(?<=\\s${MONTH})${SP})(?<day>${DAY_FIGURES})`, 'dg'),
  read: (match, text) => isAmount(text, match.index + match[0].length) || isVerb(group(match, 'month'), /[-/]/.test(match[0])) ? null
    : calendar({ year: Number(group(match, 'year')), month: monthOf(group(match, 'month')), day: Number.parseInt(group(match, 'day'), 10) }),
};

const figures: DateRule = {
  name: 'figures',
  needs: [JOINED_FIGURES],
  pattern: /(?<![\w.,/$€£+-])(?<first>\d{1,2})(?<separator>[-/.])(?<second>\d{1,2})\k<separator>(?<year>\d{4}|\d{2})(?![\w%]|[-/.,:]\d)/dg,
  read: (match) => {
    const [separator, written] = [group(match, 'separator'), group(match, 'year')];
    // Two figures for the year only between slashes: 9-18-15 may be a score, 1.2.15 a version.
    if (written.length === 2 && separator !== '/') return null;
    const [first, second, year] = [Number(group(match, 'first')), Number(group(match, 'second')), fullYear(written)];
    // Points between the figures are the European way, day first; slashes and dashes are read the US way where that is possible.
    const dayFirst = separator === '.' ? second <= 12 : first > 12;
    return calendar(dayFirst ? { year, month: second, day: first } : { year, month: first, day: second });
  },
};

const monthDay: DateRule = {
  name: 'month-day',
  needs: [MONTH_NAME, FIGURE | NTH | MANY],
  pattern: new RegExp(
    `${MONTH_START}(?:(?<weekday>${ANY_WEEKDAY})[.,]?${SP})?(?<month>${MONTH})(?<gap>[-/]|\\.?${SP}(?:the${SP})?)(?<day>${DAY_FIGURES}|${ORDINAL_WORD}|${CARDINAL_WORD})`
    + `(?:(?<joint>${TO}|${SP}and${SP})(?<last>${DAY_FIGURES}))?(?:(?:,|\\.)?${SP}?,?${SP}?(?<year>${YEAR})|${SP}['’](?<short>\\d{2})(?!\\w))?`, 'dg'),
  read: (match, text) => {
    const [month, day, last] = [group(match, 'month'), group(match, 'day'), group(match, 'last')];
    let year = group(match, 'year') || group(match, 'short');
    let end = match.index + match[0].length;
    // "June 5 2000 people": the figures count.
    if (year !== '' && !/,\s*\S+$/.test(match[0]) && isAmount(text, end)) {
      year = '';
      end -= /(?<!\S)\S+$/.exec(match[0])?.[0].length ?? 0;
      end = match.index + text.slice(match.index, end).trimEnd().length;
    }
    const ordinal = /\d(?:st|nd|rd|th)$/i.test(day) || !/^\d/.test(day);
    if (isVerb(month, year !== '' || group(match, 'weekday') !== '' || (ordinal && /^\d/.test(day)))) return null;
    // A full stop behind a month written out ends its sentence.
    if (group(match, 'gap').startsWith('.') && month.length > 4 && year === '' && !ordinal) return null;
    if (year === '' && !afterOn(text, match.index) && isAmount(text, end)) return null;
    const weekday = group(match, 'weekday');
    if (year === '' && !ordinal && last === '' && weekday === '' && afterIn(text, match.index) && /^\s{1,3}[a-z]/.test(text.slice(end, end + 4))) return null;
    // "May one ask", "March second": a bare number word is a day only where nothing follows that it could count.
    if (!/^\d/.test(day) && year === '' && (!CLAUSE_END.test(text.slice(end, end + 8)) || !/^[A-Z]/.test(month))) return null;
    const dayOfMonth = ordinalOf(day);
    if (dayOfMonth === null) return null;
    let lastDay = last === '' ? undefined : Number.parseInt(last, 10);
    if (lastDay !== undefined && /and/i.test(group(match, 'joint')) && year === '' && !CLAUSE_END.test(text.slice(end, end + 8))) {
      // "On May 3 and 12 others": the second number may count something.
      lastDay = undefined;
      end = match.index + match[0].length - group(match, 'joint').length - last.length;
    }
    return {
      end,
      ...calendar({
        month: monthOf(month), day: dayOfMonth, ...optional({ year: year === '' ? undefined : fullYear(year), lastDay, weekday: weekday === '' ? undefined : weekdayOf(weekday) }),
      }),
    };
  },
};

const dayMonth: DateRule = {
  name: 'day-month',
  needs: [MONTH_NAME, FIGURE | NTH],
  pattern: new RegExp(
    `(?<![\\w-])(?:(?<weekday>${ANY_WEEKDAY}),?${SP}(?:the${SP})?)?(?:(?<day>${DAY_FIGURES}|${ORDINAL_WORD})(?:${TO}|${SP}and${SP})(?:the${SP})?)?(?<last>${DAY_FIGURES}|${ORDINAL_WORD})`
    + `(?:[-/]|${SP}(?:day${SP})?(?:of${SP})?)(?<month>${MONTH})(?:(?:[-/]|,?${SP})(?<year>${YEAR})|(?:-|${SP}['’])(?<short>\\d{2})(?![\\w:.]))?`, 'dg'),
  read: (match, text) => {
    const month = group(match, 'month');
    const [first, last] = [group(match, 'day'), group(match, 'last')];
    const year = group(match, 'year') || group(match, 'short');
    if (isVerb(month, year !== '' || /\d(?:st|nd|rd|th)$|[a-z]$/i.test(last))) return null;
    if (LABEL_BEFORE.test(text.slice(Math.max(0, match.index - 14), match.index))) return null;
    const fields = optional({ year: year === '' ? undefined : fullYear(year), weekday: group(match, 'weekday') === '' ? undefined : weekdayOf(group(match, 'weekday')) });
    const lastDay = ordinalOf(last) ?? 0;
    const firstDay = first === '' ? null : ordinalOf(first);
    if (firstDay !== null && firstDay < lastDay) return calendar({ month: monthOf(month), day: firstDay, lastDay, ...fields });
    // "2 to 1 May": the first figure is none of the date.
    const start = firstDay === null ? match.index : match.index + match[0].toLowerCase().indexOf(last.toLowerCase(), first.length);
    return { start, ...calendar({ month: monthOf(month), day: lastDay, ...fields }) };
  },
};

const yearMonth: DateRule = {
  name: 'year-month',
  needs: [MONTH_NAME, YEAR_FIGURES],
  pattern: new RegExp(`(?<![\\w./-])(?<year>${YEAR})(?:${SP}?,)?${SP}(?<month>${MONTH})(?!${SP}\\d)`, 'dg'),
  read: (match) => (isVerb(group(match, 'month'), false) || (/^(?:may|march|mar)$/i.test(group(match, 'month')) && /,/.test(match[0])) ? null
    : calendar({ year: Number(group(match, 'year')), month: monthOf(group(match, 'month')) })),
};

const monthYear: DateRule = {
  name: 'month-year',
  needs: [MONTH_NAME, FIGURE],
  pattern: new RegExp(`${MONTH_START}(?<month>${MONTH})(?:,?${SP}(?:of${SP})?|${DASH}|/)(?:(?<year>${YEAR})|['’](?<short>\\d{2})(?!\\w))`, 'dg'),
  read: (match, text) => {
    const month = group(match, 'month');
    if (!/^[A-Z]/.test(month) && /^(?:may|march|mar)$/i.test(month) && !/\b(?:in|of|since|from|by|early|late|mid)\W$/i.test(text.slice(Math.max(0, match.index - 8), match.index))) return null;
    if (isAmount(text, match.index + match[0].length)) return null;
    return calendar({ year: fullYear(group(match, 'year') || group(match, 'short')), month: monthOf(month) });
  },
};

const monthFigures: DateRule = {
  name: 'month-figures',
  needs: [YEAR_FIGURES],
  pattern: new RegExp(
    `(?<![\\w.,/$€£-])(?:(?<year>(?:19|20)\\d{2})${SP}?(?<slash>[-/])${SP}?(?<month>0?[1-9]|1[0-2])|(?<month2>0?[1-9]|1[0-2])${SP}?[-/]${SP}?(?<year2>(?:19|20)\\d{2}))(?![\\w%]|${SP}?[-/.,:]${SP}?\\d)`, 'dg'),
  read: (match, text) => {
    const year = Number(group(match, 'year') || group(match, 'year2'));
    const month = group(match, 'month') || group(match, 'month2');
    // "2009-10", "2011/12 season", "from 2003-07" are spans of years.
    const [yearOfCentury, other] = [year % 100, Number(month)];
    if (group(match, 'year') !== '' && (other === yearOfCentury + 1 || (other > yearOfCentury && /^\d{4}-\d{2}$/.test(match[0])))) return null;
    if (group(match, 'month2') !== '' && LABEL_BEFORE.test(text.slice(Math.max(0, match.index - 14), match.index))) return null;
    return isAmount(text, match.index + match[0].length) ? null : calendar({ year, month: Number(month) });
  },
};

const dayOfThisMonth: DateRule = {
  name: 'day-of-month',
  needs: [THE_MONTH, POINTING, FIGURE | NTH],
  pattern: new RegExp(`(?<![\\w.,$€£#-])(?<day>\\d{1,2}(?:st|nd|rd|th)|${ORDINAL_WORD})${SP}(?:day${SP})?of${SP}(?<which>this|next|last)${SP}month(?![a-z])`, 'dg'),
  read: (match) => ({ meaning: { resolve: ({ reference }) => dayInMonth(reference, group(match, 'which'), ordinalOf(group(match, 'day')) ?? 0) } }),
};

/** A day of the month before, of or after the month of publication. */
function dayInMonth(reference: number | null, which: string, day: number): string | null {
  if (reference === null) return null;
  const now = yearMonthDay(reference);
  const { year, month } = shiftMonth(now.year, now.month, { this: 0, next: 1, last: -1 }[which.toLowerCase()] ?? 0);
  return dayNumber(year, month, day) === null ? null : formatDate(year, month, day);
}

const dayToMonthDay: DateRule = {
  name: 'day-to-day',
  needs: [MONTH_NAME, BETWEEN, FIGURE],
  pattern: new RegExp(`(?<!\\w)(?:from|between)${SP}(?<day>${DAY_FIGURES})(?:${TO}|${SP}and${SP})(?<month>${MONTH})${SP}(?<last>${DAY_FIGURES})(?:,?${SP}(?<year>${YEAR}))?`, 'dg'),
  read: (match, text) => (isVerb(group(match, 'month'), false) || isAmount(text, match.index + match[0].length) ? null
    : calendar({
      month: monthOf(group(match, 'month')), day: Number.parseInt(group(match, 'day'), 10), lastDay: Number.parseInt(group(match, 'last'), 10),
      ...optional({ year: group(match, 'year') === '' ? undefined : Number(group(match, 'year')) }),
    })),
};

const HOLIDAYS: Readonly<Record<string, readonly [number, number]>> = {
  'christmas eve': [12, 24], 'christmas day': [12, 25], 'boxing day': [12, 26], 'new year’s eve': [12, 31], 'new year’s day': [1, 1],
};

const holiday: DateRule = {
  name: 'holiday',
  needs: [HOLIDAY_NAME, THE_DAY],
  pattern: new RegExp(`(?<![\\w-])(?<on>(?:on|since|until|by|before|after|his|her|their)${SP})?(?<name>christmas${SP}(?:eve|day)|boxing${SP}day|new${SP}year['’]s${SP}(?:eve|day))(?!\\w)(?:,?${SP}(?<year>${YEAR}))?`, 'dg'),
  read: (match) => {
    const date = HOLIDAYS[group(match, 'name').toLowerCase().replace(/\s+/g, ' ').replace("'", '’')];
    const year = group(match, 'year');
    // "The Boxing Day tsunami" was in some year or other.
    if (date === undefined || (year === '' && group(match, 'on') === '')) return null;
    return { start: match.index + group(match, 'on').length, ...calendar({ month: date[0], day: date[1], ...optional({ year: year === '' ? undefined : Number(year) }) }) };
  },
};

export const absoluteRules: readonly DateRule[] = [
  isoDay, yearNameDay, figures, dayToMonthDay, dayOfThisMonth, monthDay, dayMonth, monthYear, yearMonth, monthFigures, holiday,
];
