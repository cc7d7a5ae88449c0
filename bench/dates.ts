import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayNumber, startOfWeek } from '../src/text/dates/calendar.ts';
import { dayRange, formatDay, parseEdtf } from '../src/text/dates/edtf.ts';
import { readDates } from '../src/text/dates.ts';
import type { DateMention } from '../src/types.ts';
import type { Row } from './row.ts';

/**
 * Measures resolved dates on three sets.
 *
 * `values/dates.json`, `values/date-periods.json`: a case is right when every annotated expression overlaps a mention of ours that resolves to its Past or
 * its Future resolution, and we read nothing outside the annotated expressions. An annotation that resolves to no day (a fifth Sunday, no result at all)
 * asks for silence. The set gives the day after the last for named periods and the last day itself for from-to: either is taken for the end.
 * Seasons have no days there and are compared by year and season. Cases marked `notSupported` for JavaScript are left out.
 *
 * `timex.json`: every DATE expression counts, also those without a calendar value ("now", "the 99th day"), which cannot be right here.
 * Right: one of our mentions overlaps it and means the same days; or lies within them where the annotation has a modifier ("early December");
 * or is an interval of which the expression is one end ("2009-2010"). Precision is over our mentions, apart from those that
 * touch only expressions of other types, which are rows of their own: of a TIME its day counts, of a DURATION or a SET that it is no date.
 */
export function measureDates(dataDir: string): Row[] {
  return [
    measureResolutions(dataDir, 'dates', 0.8),
    measureResolutions(dataDir, 'date-periods', 0.8),
    ...measureTimex(dataDir),
  ];
}

interface Resolution {
  readonly date?: string;
  readonly startDate?: string;
  readonly endDate?: string;
}

interface ValueCase {
  readonly input: string;
  readonly ref?: string;
  readonly notSupported?: string;
  readonly results: readonly {
    readonly Start: number;
    readonly Length: number;
    readonly Value: { readonly Timex: string; readonly PastResolution?: Resolution; readonly FutureResolution?: Resolution };
  }[];
}

const NO_DAY = '0001-01-01';

function measureResolutions(dataDir: string, name: string, target: number): Row {
  const cases = (JSON.parse(readFileSync(join(dataDir, 'values', `${name}.json`), 'utf8')) as ValueCase[]).filter((item) => !/javascript/i.test(item.notSupported ?? ''));
  const misses: string[] = [];
  for (const { input, ref, results } of cases) {
    const mentions = readDates(input, ref?.slice(0, 10) ?? null);
    const outside = mentions.filter((mention) => !results.some((gold) => overlap(mention, gold.Start, gold.Start + gold.Length)));
    const right = results.every(({ Start, Length, Value }) => {
      const own = mentions.filter((mention) => overlap(mention, Start, Start + Length));
      const wanted = [Value.PastResolution, Value.FutureResolution].filter((resolution) => resolution !== undefined);
      if (wanted.some(({ date }) => date === NO_DAY)) return own.length === 0;
      return own.length === 1 && own.some((mention) => isSeason(Value.Timex) ? sameSeason(mention.edtf, Value.Timex) : wanted.some((resolution) => resolvesTo(mention.edtf, resolution)));
    });
    if (!right || outside.length > 0) misses.push(`${input} @${ref?.slice(0, 10) ?? '-'} wanted ${results.map(({ Value }) => Value.Timex).join(' ') || 'nothing'}, read ${show(mentions)}`);
  }
  return { component: `${name} (resolved value)`, cases: cases.length, accuracy: (cases.length - misses.length) / Math.max(1, cases.length), target, misses };
}

function resolvesTo(edtf: string, { date, startDate, endDate }: Resolution): boolean {
  const own = parseEdtf(edtf);
  const range = dayRange(edtf);
  if (own === null || range === null) return false;
  if (date !== undefined) return own.start === date && own.end === date;
  return own.start === startDate && (own.end === endDate || formatDay(range.end + 1) === endDate);
}

const SEASONS: Readonly<Record<string, string>> = { SP: '21', SU: '22', FA: '23', WI: '24' };

function isSeason(timex: string): boolean {
  return /(?:^|-)(?:SP|SU|FA|WI)$/.test(timex);
}

function sameSeason(edtf: string, timex: string): boolean {
  const year = timex.length > 2 ? timex.slice(0, 4) : edtf.slice(0, 4);
  return edtf === `${year}-${SEASONS[timex.slice(-2)]}`;
}

interface Timex {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly value: string;
  readonly mod?: string;
}

function measureTimex(dataDir: string): Row[] {
  const articles = JSON.parse(readFileSync(join(dataDir, 'timex.json'), 'utf8')) as { id: string; dct: string; text: string; timex: Timex[] }[];
  const date = { cases: 0, right: 0, calendar: 0, misses: [] as string[] };
  const time = { cases: 0, right: 0, misses: [] as string[] };
  const other = { cases: 0, right: 0, misses: [] as string[] };
  const mentioned = { count: 0, right: 0 };
  for (const { dct, text, timex } of articles) {
    const mentions = readDates(text, dct);
    const matching = (gold: Timex): readonly DateMention[] => mentions.filter((mention) => overlap(mention, gold.start, gold.end));
    for (const gold of timex) {
      const own = matching(gold);
      const row = gold.type === 'DATE' ? date : gold.type === 'TIME' ? time : other;
      const right = row === other ? own.length === 0 : own.some((mention) => isRight(mention.edtf, gold));
      row.cases += 1;
      if (row === date && edtfOf(gold.value) !== null) date.calendar += 1;
      if (right) row.right += 1;
      else row.misses.push(`${text.slice(Math.max(0, gold.start - 40), gold.start)}[${gold.text}]${text.slice(gold.end, gold.end + 20)} @${dct} ${gold.type} ${gold.value}, read ${show(own)}`.replaceAll('\n', ' '));
    }
    for (const mention of mentions) {
      const touched = timex.filter((gold) => overlap(mention, gold.start, gold.end));
      if (touched.length > 0 && touched.every(({ type }) => type !== 'DATE')) continue;
      mentioned.count += 1;
      if (touched.some((gold) => gold.type === 'DATE' && isRight(mention.edtf, gold))) mentioned.right += 1;
      else if (touched.length === 0) date.misses.push(`extra ${show([mention])}: ${text.slice(Math.max(0, mention.start - 40), mention.end + 20)}`.replaceAll('\n', ' '));
    }
  }
  return [
    {
      component: 'timex (DATE, resolved value)', cases: date.cases, accuracy: date.right / Math.max(1, date.cases), precision: mentioned.right / Math.max(1, mentioned.count),
      recall: date.right / Math.max(1, date.cases), target: 0.8, misses: date.misses,
    },
    { component: 'timex (DATE with a calendar value)', cases: date.calendar, accuracy: date.right / Math.max(1, date.calendar), target: null, misses: [] },
    { component: 'timex (day of TIME)', cases: time.cases, accuracy: time.right / Math.max(1, time.cases), target: null, misses: time.misses },
    { component: 'timex (DURATION, SET: read as no date)', cases: other.cases, accuracy: other.right / Math.max(1, other.cases), target: null, misses: other.misses },
  ];
}

/** The EDTF of a TIMEX3 value; null where it names no stretch of the calendar (PRESENT_REF, 2012-XX-XX). */
function edtfOf(value: string): string | null {
  const day = value.replace(/T.*$/, '');
  const week = /^(\d{4})-W(\d{2})(-WE|-\d)?$/.exec(day);
  if (week) {
    const monday = startOfWeek(dayNumber(Number(week[1]), 1, 4) ?? 0) + (Number(week[2]) - 1) * 7;
    const part = week[3] ?? '';
    if (/\d/.test(part)) return formatDay(monday + Number(part.slice(1)) - 1);
    return `${formatDay(part === '-WE' ? monday + 5 : monday)}/${formatDay(monday + 6)}`;
  }
  if (/^\d{4}-(?:SP|SU|FA|WI)$/.test(day)) return `${day.slice(0, 4)}-${SEASONS[day.slice(-2)]}`;
  const part = /^(\d{4})-([QH])(\d)$/.exec(day);
  if (part) {
    const length = part[2] === 'Q' ? 3 : 6;
    const last = Number(part[3]) * length;
    return `${part[1]}-${String(last - length + 1).padStart(2, '0')}/${part[1]}-${String(last).padStart(2, '0')}`;
  }
  const padded = /^\d{2,3}$/.test(day) ? day.padEnd(4, 'X') : day;
  return parseEdtf(padded) === null ? null : padded;
}

function isRight(edtf: string, gold: Timex): boolean {
  const wanted = edtfOf(gold.value);
  if (wanted === null) return false;
  if (sameDays(edtf, wanted)) return true;
  const [own, whole] = [dayRange(edtf), dayRange(wanted)];
  if (gold.mod !== undefined && own !== null && whole !== null && own.start >= whole.start && own.end <= whole.end) return true;
  return edtf.includes('/') && edtf.split('/').some((end) => sameDays(end, wanted));
}

function sameDays(a: string, b: string): boolean {
  const [left, right] = [dayRange(a), dayRange(b)];
  return left !== null && right !== null && left.start === right.start && left.end === right.end;
}

function overlap(mention: DateMention, start: number, end: number): boolean {
  return mention.start < end && start < mention.end;
}

function show(mentions: readonly DateMention[]): string {
  return mentions.map(({ edtf, rule }) => `${edtf} (${rule})`).join(' ') || 'nothing';
}
