/**
 * Weeks, months, years and their parts around a day. Days are day numbers, results EDTF.
 */
import { addMonths, dayNumber, shiftMonth, startOfWeek, yearMonthDay } from './calendar.ts';
import { dayRange, formatDate, formatDay } from './edtf.ts';
import type { DayRange } from './edtf.ts';

/** In: the first and the last day. Out: the days between them, or the one day. */
export function interval(start: number, end: number): string {
  return start === end ? formatDay(start) : `${formatDay(start)}/${formatDay(end)}`;
}

/** The day, week, month ... that holds a day, or one so many before or after it. */
export function unitAround(unit: string, day: number, by: number): string | null {
  const { year, month } = yearMonthDay(day);
  switch (unit.toLowerCase()) {
    case 'day': return formatDay(day + by);
    case 'week': return interval(startOfWeek(day) + by * 7, startOfWeek(day) + by * 7 + 6);
    case 'weekend': return interval(startOfWeek(day) + by * 7 + 5, startOfWeek(day) + by * 7 + 6);
    case 'month': { const to = shiftMonth(year, month, by); return formatDate(to.year, to.month); }
    case 'quarter': { const to = shiftMonth(year, month - ((month - 1) % 3), by * 3); return months(to.year, to.month, 3); }
    case 'year': return formatDate(year + by);
    case 'decade': return `${String(Math.floor(year / 10) + by)}X`;
    default: return null;
  }
}

/** So many months from the first on, as an interval of months. */
export function months(year: number, month: number, count: number): string {
  const last = shiftMonth(year, month, count - 1);
  return `${formatDate(year, month)}/${formatDate(last.year, last.month)}`;
}

/** The same day so many units before (negative: after). */
export function back(day: number, unit: string, count: number): number {
  switch (unit.toLowerCase()) {
    case 'day': return day - count;
    case 'week': return day - 7 * count;
    case 'fortnight': return day - 14 * count;
    case 'month': return addMonths(day, -count);
    case 'quarter': return addMonths(day, -3 * count);
    case 'decade': return addMonths(day, -120 * count);
    default: return addMonths(day, -12 * count);
  }
}

/**
 * Part of a period as an interval whose loose edge is marked `~`. Early and late are its halves; beginning, middle and end its thirds
 * (mid-2019: 2019-05~/2019-08~). A period of a day, or one whose parts have no use, stays as it is.
 */
export function partOf(edtf: string, part: string): string {
  const range = dayRange(edtf);
  if (range === null || edtf.includes('~') || range.start === range.end) return edtf;
  const third = /beginning|start|mid|end/.test(part);
  const [from, to] = /early|beginning|start/.test(part) ? [0, third ? 1 / 3 : 1 / 2] : /late|end/.test(part) ? [third ? 2 / 3 : 1 / 2, 1] : [1 / 3, 2 / 3];
  const bounds = partBounds(edtf, range, from, to);
  return bounds === null ? edtf : `${bounds[0]}${from > 0 ? '~' : ''}/${bounds[1]}${to < 1 ? '~' : ''}`;
}

function partBounds(edtf: string, range: DayRange, from: number, to: number): readonly [string, string] | null {
  const first = yearMonthDay(range.start);
  if (edtf.endsWith('X')) {
    const length = edtf.endsWith('XX') ? 100 : 10;
    return [formatDate(first.year + Math.round(from * length)), formatDate(first.year + Math.round(to * length) - 1)];
  }
  if (edtf.length === 4) return [formatDate(first.year, from * 12 + 1), formatDate(first.year, to * 12)];
  if (edtf.length === 7 && Number(edtf.slice(5)) <= 12) {
    // Halves end on the 15th, thirds on the 10th and 20th, however long the month.
    const lastDay = to === 1 ? yearMonthDay(range.end).day : Math.round(to * 30);
    return [formatDay(dayNumber(first.year, first.month, Math.round(from * 30) + 1) ?? range.start), formatDay(dayNumber(first.year, first.month, lastDay) ?? range.end)];
  }
  // A week: Monday to Wednesday, Tuesday to Friday, Thursday to Sunday.
  if (range.end - range.start === 6) return [formatDay(range.start + (from === 0 ? 0 : from < 0.5 ? 1 : 3)), formatDay(range.end - (to === 1 ? 0 : to > 0.5 ? 2 : 4))];
  return null;
}
