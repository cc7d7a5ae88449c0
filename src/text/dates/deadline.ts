import { dayRange } from './edtf.ts';
import { interval } from './units.ts';

const BY_THE_END = /$(?<=\b(?:by|before)\s(?:the\s)?)/i;
const UNTIL_THE_END = /$(?<=\b(?:until|till|through|to)\s(?:the\s)?)/i;
const END = /^(?:the\s)?(?:(?:very\s)?end[\s-]|(?:year|month)(?:['’]s\s|\s|-)end)/i;

/**
 * In: a text, the end of a time in it with its date, the day of publication. Out: "by the end of 2024" as the days from now to then; "until the end of 2024" as
 * its last day; any other date as it is.
 */
export function asDeadline(text: string, { start, end }: { readonly start: number; readonly end: number }, edtf: string, today: number | null): string {
  const range = END.test(text.slice(start, end)) ? dayRange(edtf) : null;
  if (range === null) return edtf;
  const before = text.slice(Math.max(0, start - 12), start);
  if (UNTIL_THE_END.test(before)) return interval(range.end, range.end);
  return BY_THE_END.test(before) && today !== null && today < range.end ? interval(today, range.end) : edtf;
}
