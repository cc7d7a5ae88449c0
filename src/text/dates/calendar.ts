/**
 * Arithmetic on the Gregorian calendar, in whole days counted from 1970-01-01 (day 0). Never reads a clock or a time zone.
 */

const MS_PER_DAY = 86_400_000;

export interface YearMonthDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The number of a day, or null when the calendar has no such day. */
export function dayNumber(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  // Date.UTC takes the years 0 to 99 for 1900 to 1999; setUTCFullYear does not.
  return new Date(0).setUTCFullYear(year, month - 1, day) / MS_PER_DAY;
}

export function yearMonthDay(day: number): YearMonthDay {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function firstOfMonth(year: number, month: number): number {
  return dayNumber(year, month, 1) ?? 0;
}

export function lastOfMonth(year: number, month: number): number {
  return firstOfMonth(year, month) + daysInMonth(year, month) - 1;
}

/** 0 is Monday, 6 is Sunday (weeks begin on Monday, ISO 8601). */
export function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function startOfWeek(day: number): number {
  return day - weekday(day);
}

/** The same day of the month so many months on; the last of the month where that is shorter. */
export function addMonths(day: number, months: number): number {
  const from = yearMonthDay(day);
  const month = shiftMonth(from.year, from.month, months);
  return firstOfMonth(month.year, month.month) + Math.min(from.day, daysInMonth(month.year, month.month)) - 1;
}

export function shiftMonth(year: number, month: number, by: number): { year: number; month: number } {
  const months = year * 12 + month - 1 + by;
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}

/** Monday of the n-th week of a span of days: a week belongs to the span that holds its Thursday (ISO 8601). n = -1 is the last. */
export function nthWeek(first: number, last: number, n: number): number | null {
  const thursday = (day: number): number => startOfWeek(day) + 3;
  const start = thursday(first) >= first ? startOfWeek(first) : startOfWeek(first) + 7;
  const end = thursday(last) <= last ? startOfWeek(last) : startOfWeek(last) - 7;
  const monday = n === -1 ? end : start + (n - 1) * 7;
  return monday < start || monday > end ? null : monday;
}

/** The n-th such weekday from the first to the last day; n = -1 is the last one. */
export function nthWeekday(first: number, last: number, wanted: number, n: number): number | null {
  const earliest = first + ((wanted - weekday(first) + 7) % 7);
  const day = n === -1 ? last - ((weekday(last) - wanted + 7) % 7) : earliest + (n - 1) * 7;
  return day < first || day > last ? null : day;
}
