/**
 * What stands around and between dates: "from ... to ...", a year that two months share, "early", "late", "mid", "about".
 */
import { yearMonthDay } from './calendar.ts';
import { dayRange, formatDay } from './edtf.ts';
import { partOf } from './units.ts';
import { resolveParts } from './resolve.ts';
import type { Candidate, Context, Meaning } from './rule.ts';

const JOINT = /^\s{0,3}(?:to|till|until|through|thru|up to|[-\u2010-\u2015])\s{0,3}(?:the\s)?$/i;
const AND = /^\s{0,3}and\s{1,3}$/i;
const LISTED = /^(?:\s{0,3},)?\s{1,3}(?:(?:and|or|through|to)\s{1,3})?$/i;
const BETWEEN_BEFORE = /$(?<=\bbetween(?:\s\w{2,9})?\s{1,3})/i;
/** "Moved from Monday to Wednesday" names two days, not the days between. */
const MOVED_BEFORE = /$(?<=\b(?:moved|postponed|rescheduled|delayed|pushed|brought|shifted|changed|extended|deferred)\b[^.]{0,40})/i;
const TO_NOW = /^\s{1,3}(?:to|until|till|through|and|up to)\s{1,3}(?:now|the present(?:\sday)?|date)(?!\w)/i;
const FROM_BEFORE = /$(?<=\b(?:from|between|since)\s{1,3})/i;

/** Candidates in text order, with those that are the two ends of one stretch of time joined, and a year shared where only the last of a list has it. */
export function joinDates(text: string, candidates: readonly Candidate[]): readonly Candidate[] {
  const shared = shareYears(text, candidates);
  const out: Candidate[] = [];
  for (let i = 0; i < shared.length; i += 1) {
    const left = shared[i] as Candidate;
    const right = shared[i + 1];
    const before = text.slice(Math.max(0, left.start - 60), left.start);
    const toNow = FROM_BEFORE.test(before) ? TO_NOW.exec(text.slice(left.end, left.end + 30)) : null;
    const gap = right === undefined || right.start - left.end > 14 ? null : text.slice(left.end, right.start);
    if (right !== undefined && gap !== null && (JOINT.test(gap) || (AND.test(gap) && BETWEEN_BEFORE.test(before))) && !MOVED_BEFORE.test(before)) {
      out.push({ start: left.start, end: right.end, rule: 'interval', meaning: { resolve: (context) => stretch(left.meaning, right.meaning, context) } });
      i += 1;
    } else if (toNow) {
      const now: Meaning = { resolve: ({ reference }) => (reference === null ? null : formatDay(reference)) };
      out.push({ start: left.start, end: left.end + toNow[0].length, rule: 'interval', meaning: { resolve: (context) => stretch(left.meaning, now, context) } });
    } else {
      out.push(left);
    }
  }
  return out;
}

/** "June and August 2019", "from Oct. 2 to Oct. 22, 2019": going backwards, a date without a year takes that of the next in the list. */
function shareYears(text: string, candidates: readonly Candidate[]): readonly Candidate[] {
  const out = [...candidates];
  for (let i = out.length - 2; i >= 0; i -= 1) {
    const [left, right] = [out[i] as Candidate, out[i + 1] as Candidate];
    if (!('parts' in left.meaning) || !('parts' in right.meaning) || right.start - left.end > 14) continue;
    const gap = text.slice(left.end, right.start);
    const { parts } = left.meaning;
    const year = right.meaning.parts.year;
    if (year === undefined || parts.year !== undefined || !(LISTED.test(gap) || JOINT.test(gap))) continue;
    const later = parts.month > right.meaning.parts.month;
    out[i] = { ...left, meaning: { parts: { ...parts, year: later ? year - 1 : year } } };
  }
  return out;
}

function stretch(left: Meaning, right: Meaning, context: Context): string | null {
  const from = resolveMeaning(left, context);
  if (from === null) return null;
  const start = dayRange(from);
  if (start === null) return null;
  const to = secondEnd(left, right, context, start.start);
  const end = to === null ? null : dayRange(to);
  if (to === null || end === null || end.end < start.start) return null;
  if (from === to) return from;
  return `${from.includes('/') ? formatDay(start.start) : from}/${to.includes('/') ? formatDay(end.end) : to}`;
}

/** The end lies after the beginning: "from September to January", "from Friday to Sunday". */
function secondEnd(left: Meaning, right: Meaning, context: Context, start: number): string | null {
  if ('parts' in right && right.parts.year === undefined) {
    const first = yearMonthDay(start).year;
    for (const year of [first, first + 1]) {
      const edtf = resolveParts({ ...right.parts, year }, context);
      if (edtf !== null && (dayRange(edtf)?.end ?? -Infinity) >= start) return edtf;
    }
    return null;
  }
  const edtf = resolveMeaning(right, context);
  const before = edtf === null || (dayRange(edtf)?.end ?? 0) >= start;
  return before || 'parts' in left ? edtf : resolveMeaning(right, { ...context, direction: 'forward' });
}

/** In: what a date's words mean, what is known beside them. Out: the date, or null where that does not tell it. */
export function resolveMeaning(meaning: Meaning, context: Context): string | null {
  return 'parts' in meaning ? resolveParts(meaning.parts, context) : meaning.resolve(context);
}

const PART = /$(?<=(?:^|[^\w-])((?:the\s)?(?:(?<part>(?:early|mid|late)(?=[ -])|(?:beginning|start|middle|end)(?=\sof\s)|end(?=-))(?:\s(?:in|of|on|part of|days of|weeks of|months of)\s|[ -])(?:the\s)?|(?:earlier|later)\s(?:in\s|on\s)?(?:the\s)?)))/i;
const ABOUT = /$(?<=(?:^|[^\w-])((?:about|around|circa|approximately|roughly|some\s?time in|c\.)\s))/i;

/** A candidate that takes in "early", "mid", "late", "the end of", "about" before it. */
export function withModifier(text: string, candidate: Candidate): Candidate {
  const before = text.slice(Math.max(0, candidate.start - 30), candidate.start);
  const { meaning } = candidate;
  const part = PART.exec(before);
  if (part?.[1] !== undefined) {
    const word = part.groups?.['part']?.toLowerCase();
    const start = candidate.start - part[1].length;
    if (word === undefined) return { ...candidate, start };
    return { ...candidate, start, meaning: { resolve: (context) => { const edtf = resolveMeaning(meaning, context); return edtf === null ? null : partOf(edtf, word); } } };
  }
  const about = ABOUT.exec(before);
  if (about?.[1] === undefined) return candidate;
  return {
    ...candidate,
    start: candidate.start - about[1].length,
    meaning: { resolve: (context) => { const edtf = resolveMeaning(meaning, context); return edtf === null || /[~/]/.test(edtf) ? edtf : `${edtf}~`; } },
  };
}
