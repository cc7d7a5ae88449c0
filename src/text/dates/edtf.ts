import { dayNumber, daysInMonth, yearMonthDay } from './calendar.ts';
import type { Relation } from '../../types.ts';

/**
 * Dates in the notation of the Extended Date/Time Format (Library of Congress; ISO 8601-2:2019), the part of levels 0 and 1 that news needs:
 * `2020-12-14`, `2020-12`, `2020`, seasons `2019-21` (spring) to `2019-24` (winter), `199X`, `19XX`, intervals `a/b` of these, open ones `a/..`,
 * and `~` behind a date or an end of an interval for "about".
 */
export interface EdtfPeriod {
  /** First and last day, `YYYY-MM-DD`, both belong to the period. */
  readonly start: string;
  readonly end: string;
  readonly precision: 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'interval';
  /** Some part of it is marked `~`. */
  readonly approximate: boolean;
}

/** First month of spring, summer, autumn, winter: the meteorological seasons of the northern half. Winter ends in the next year. */
const SEASON_MONTH = { 21: 3, 22: 6, 23: 9, 24: 12 } as const;

/** "About" reaches half of the period's own length to each side: "about 2015" may be late 2014, not 2013. */
export const APPROXIMATE_SHARE = 0.5;

/** An approximate day is rounded to weeks ("two weeks ago"), so it reaches half a week. */
export const APPROXIMATE_LEAST_DAYS = 3;

/** In: the number of a day. Out: its date. */
export function formatDay(day: number): string {
  const { year, month, day: dayOfMonth } = yearMonthDay(day);
  return formatDate(year, month, dayOfMonth);
}

/** EDTF of a year, a month or a day, by how much is given. */
export function formatDate(year: number, month?: number, day?: number): string {
  const parts = [String(year).padStart(4, '0')];
  if (month !== undefined) parts.push(String(month).padStart(2, '0'));
  if (day !== undefined) parts.push(String(day).padStart(2, '0'));
  return parts.join('-');
}

/** The first and last day of an EDTF date as day numbers. */
export interface DayRange {
  readonly start: number;
  readonly end: number;
}

/** How long a time without an end lasts (`2031-11/..`). */
const OPEN = dayNumber(9999, 12, 31) ?? Number.MAX_SAFE_INTEGER;

/** In: a date. Out: its first and its last day; null for what is no date. */
export function dayRange(edtf: string): DayRange | null {
  const [first, last, more] = edtf.split('/');
  if (first === undefined || more !== undefined) return null;
  const from = simpleRange(first);
  const to = last === undefined ? from : last === '..' ? { start: OPEN, end: OPEN } : simpleRange(last);
  if (from === null || to === null || to.end < from.start) return null;
  return { start: from.start, end: to.end };
}

function simpleRange(edtf: string): DayRange | null {
  const date = edtf.endsWith('~') ? edtf.slice(0, -1) : edtf;
  const unspecified = /^(\d{2})(\d|X)X$/.exec(date);
  if (unspecified) {
    const decade = unspecified[2] !== 'X';
    const year = Number(unspecified[1]) * 100 + (decade ? Number(unspecified[2]) * 10 : 0);
    return days(year, 1, year + (decade ? 9 : 99), 12);
  }
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (!match) return null;
  const year = Number(match[1]);
  if (match[2] === undefined) return days(year, 1, year, 12);
  const month = Number(match[2]);
  if (match[3] !== undefined) {
    const day = dayNumber(year, month, Number(match[3]));
    return day === null ? null : { start: day, end: day };
  }
  if (month >= 21 && month <= 24) {
    const first = SEASON_MONTH[month as keyof typeof SEASON_MONTH];
    return first === 12 ? days(year, 12, year + 1, 2) : days(year, first, year, first + 2);
  }
  return days(year, month, year, month);
}

function days(fromYear: number, fromMonth: number, toYear: number, toMonth: number): DayRange | null {
  const start = dayNumber(fromYear, fromMonth, 1);
  const end = toMonth >= 1 && toMonth <= 12 ? dayNumber(toYear, toMonth, daysInMonth(toYear, toMonth)) : null;
  return start === null || end === null ? null : { start, end };
}

function precisionOf(edtf: string): EdtfPeriod['precision'] {
  if (edtf.includes('/')) return 'interval';
  const date = edtf.endsWith('~') ? edtf.slice(0, -1) : edtf;
  if (date.endsWith('XX')) return 'century';
  if (date.endsWith('X')) return 'decade';
  if (date.length === 4) return 'year';
  if (date.length === 10) return 'day';
  return Number(date.slice(5)) > 12 ? 'season' : 'month';
}

/** Takes an EDTF date apart; null for anything else, also for a day that the calendar does not have (2020-02-30). */
export function parseEdtf(edtf: string): EdtfPeriod | null {
  const range = dayRange(edtf);
  if (range === null) return null;
  return { start: formatDay(range.start), end: formatDay(range.end), precision: precisionOf(edtf), approximate: edtf.includes('~') };
}

export function isEdtf(text: string): boolean {
  return dayRange(text) !== null;
}

/**
 * How two EDTF dates of one event stand to each other. `same`: the same days, equally sure. `compatible`: one lies within the other
 * (2017-04, 2017), or they overlap and the edges of one of them are loose (`~`, a season). `conflicting`: anything else.
 * A text that is not EDTF is the same only as itself.
 */
export function relateDates(a: string, b: string): Relation {
  if (a === b) return 'same';
  const left = dayRange(a);
  const right = dayRange(b);
  if (left === null || right === null) return 'conflicting';
  const aboutLeft = a.includes('~');
  const aboutRight = b.includes('~');
  if (left.start === right.start && left.end === right.end) return aboutLeft === aboutRight ? 'same' : 'compatible';
  const wideLeft = aboutLeft ? widen(left) : left;
  const wideRight = aboutRight ? widen(right) : right;
  if (contains(wideLeft, right) || contains(wideRight, left)) return 'compatible';
  const loose = aboutLeft || aboutRight || precisionOf(a) === 'season' || precisionOf(b) === 'season';
  const overlap = wideLeft.start <= wideRight.end && wideRight.start <= wideLeft.end;
  return loose && overlap ? 'compatible' : 'conflicting';
}

function widen({ start, end }: DayRange): DayRange {
  const by = Math.max(APPROXIMATE_LEAST_DAYS, Math.round((end - start + 1) * APPROXIMATE_SHARE));
  return { start: start - by, end: end + by };
}

function contains(outer: DayRange, inner: DayRange): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}
