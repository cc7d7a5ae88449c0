import { addMonths, dayNumber, firstOfMonth, weekday, yearMonthDay } from './calendar.ts';
import { formatDate } from './edtf.ts';
import type { CalendarParts, Context } from './rule.ts';

/**
 * News speaks of the past, and of plans for the coming months: a date without its year is the latest one that
 * begins no more than this many months after publication. A month told alone looks less far ahead ("in September", read in June, is over), unless it is an end
 * ("through September").
 */
const MONTHS_AHEAD = 3;
const MONTHS_AHEAD_OF_MONTH = 2;

/** The EDTF date that calendar parts mean. Without a year it takes the reference's; null when there is none, or no such day. */
export function resolveParts(parts: CalendarParts, context: Context): string | null {
  const year = parts.year ?? missingYear(parts, context);
  if (year === null) return null;
  const { month, day, lastDay } = parts;
  if (day === undefined) return formatDate(year, month);
  if (dayNumber(year, month, day) === null) return null;
  if (lastDay === undefined) return formatDate(year, month, day);
  return dayNumber(year, month, lastDay) === null ? null : `${formatDate(year, month, day)}/${formatDate(year, month, lastDay)}`;
}

function missingYear(parts: CalendarParts, { reference, direction }: Context): number | null {
  if (reference === null) return null;
  const { year } = yearMonthDay(reference);
  const start = (y: number): number | null => (parts.day === undefined ? firstOfMonth(y, parts.month) : dayNumber(y, parts.month, parts.day));
  const near = [year - 1, year, year + 1];
  if (parts.weekday !== undefined) {
    // "Tuesday, Aug. 27": the weekday tells the year.
    const fits = near.filter((y) => { const day = start(y); return day !== null && weekday(day) === parts.weekday; });
    if (fits.length > 0) return fits.reduce((best, y) => (Math.abs((start(y) ?? 0) - reference) < Math.abs((start(best) ?? 0) - reference) ? y : best));
  }
  const earliest = parts.day === undefined ? firstOfMonth(year, yearMonthDay(reference).month) : reference;
  if (direction === 'forward') return near.find((y) => (start(y) ?? -Infinity) >= earliest) ?? null;
  const ahead = parts.day === undefined && direction !== 'until' ? MONTHS_AHEAD_OF_MONTH : MONTHS_AHEAD;
  const latest = direction === 'back' ? reference : addMonths(reference, ahead);
  // A leap day may be some years off.
  for (let y = year + 1; y > year - 8; y -= 1) {
    const day = start(y);
    if (day !== null && day <= latest) return y;
  }
  return null;
}
