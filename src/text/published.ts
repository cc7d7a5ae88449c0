import { dayRange, formatDate, isEdtf } from './dates/edtf.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const YEAR = String.raw`(?<year>(?:1[7-9]|2[01])\d\d)`;
const SUFFIX = '(?:st|nd|rd|th)?';
/** Of a date without a year: any leap year will do. */
const SOME_YEAR = 2000;

/** The full dates that a page carries. Groups: `year`, `month` (a name) or `number` (of the month), `day`; or `first` and `second`, either of which is the day. */
const FORMS: readonly RegExp[] = [
  new RegExp(String.raw`(?<![\d-])${YEAR}(?<join>[-/.])(?<number>\d\d?)\k<join>(?<day>\d\d?)(?!\d)`, 'giu'),
  new RegExp(String.raw`\b${MONTH}[ \t]{0,3}(?<day>\d\d?)${SUFFIX},?[ \t]{1,3}${YEAR}\b`, 'giu'),
  new RegExp(String.raw`\b(?<day>\d\d?)${SUFFIX}[ \t-](?:of )?${MONTH},?[ \t-]${YEAR}\b`, 'giu'),
  /(?<![\d/])(?<first>\d\d?)\/(?<second>\d\d?)\/(?<year>(?:1[7-9]|2[01])\d\d|\d\d)(?![\d/])/gu,
];

/** The same without a year, where none follows: only with a month by its name. */
const YEARLESS: readonly RegExp[] = [
  new RegExp(String.raw`\b${MONTH}[ \t]{0,3}(?<day>\d\d?)${SUFFIX}(?![\d:]|,?[ \t]{1,3}\d{4})`, 'giu'),
  new RegExp(String.raw`\b(?<day>\d\d?)${SUFFIX}[ \t-](?:of )?${MONTH}(?!\p{L}|,?[ \t-]\d{4})`, 'giu'),
];

const LABELS = /\b(?:(?<published>(?:(?:first|originally) )?(?:published|posted|created|submitted))|(?<updated>(?:last )?(?:updated|modified)))\b|^(?<dated>date)(?=:)/giu;

const TIMES = /\b\d\d?[:.]\d\d(?:[:.]\d\d)?\s?(?:[ap]\.?m\b\.?)?|\b\d\d?\s?[ap]\.?m\b\.?|T\d\d:\d\d[\d:.]{0,12}(?:Z|[+-]\d\d:?\d\d)?/giu;
const WEEKDAYS = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?/giu;
const SMALL_WORDS = new Set(['on', 'at', 'by', 'in', 'and', 'local', 'time', 'hrs', 'min', 'minute', 'minutes', 'read']);
const ZONES = new Set(['GMT', 'UTC', 'BST', 'IST', 'CET', 'CEST', 'EET', 'MSK', 'EST', 'EDT', 'ET', 'CST', 'CDT', 'CT', 'MST', 'MDT', 'MT', 'PST', 'PDT', 'PT', 'US', 'UK', 'Eastern', 'Pacific']);
const AMERICAN = /\b[ECMP][SD]?T\b/u;

const MONTH_NAME = /\b(?:J(?:an|AN|un|UN|ul|UL)|F(?:eb|EB)|M(?:ar|AR|ay|AY)|A(?:pr|PR|ug|UG)|S(?:ep|EP)|O(?:ct|CT)|N(?:ov|OV)|D(?:ec|EC))/;
/** A season: further from the story than this, the year is not told by nearness. */
const SEASON_DAYS = 92;

const TOP_LINES = 15;
/** A bare date lower down heads a section of the text, it does not date the text. */
const TOP_UNITS = 600;
const LONGEST_PAGE_LINE = 200;

type Role = 'published' | 'bare' | 'updated';

interface Line {
  readonly text: string;
  /** Offset in the text. */
  readonly start: number;
  readonly first: boolean;
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly day: string;
}

/**
 * The day a text was published (`2020-12-30`), where its top says so: a line that is only a date, or has one beside "Published", "Posted",
 * "Updated" or a byline, or a dateline with its year. A publication goes before an update. Dates in sentences and captions do not count.
 * null when nothing says it, or the date could be read two ways (4/5/2012).
 */
export const inferPublished = (text: string): string | null => stampOf(text, FORMS);

/** The day that its top gives a text without the year ("OSLO, Dec 30 (Reuters) - …"), as `12-30`. */
export function undatedDay(text: string): string | null {
  return topLines(text).some((line) => MONTH_NAME.test(line.text)) ? (stampOf(text, YEARLESS)?.slice(5) ?? null) : null;
}

/** The day (`12-30`) in the year that brings it nearest to the story: news leaves out the year of its own time. Further than a season away it would be a guess: null. */
export function nearestYear(day: string, story: string): string | null {
  const told = dayRange(story);
  if (told === null) return null;
  const year = Number(story.slice(0, 4));
  const near = [year - 1, year, year + 1].flatMap((one) => {
    const date = `${formatDate(one)}-${day}`;
    const range = dayRange(date);
    return range === null ? [] : [{ date, away: Math.max(range.start - told.end, told.start - range.start, 0) }];
  });
  const [first] = near.toSorted((a, b) => a.away - b.away);
  return first !== undefined && first.away <= SEASON_DAYS ? first.date : null;
}

function stampOf(text: string, forms: readonly RegExp[]): string | null {
  const found: Partial<Record<Role, string>> = {};
  for (const line of topLines(text)) {
    for (const { role, day } of [...dateline(line, forms), ...pageLine(line, forms)]) {
      if (role !== 'bare' || line.start < TOP_UNITS) found[role] ??= day;
    }
  }
  return found.published ?? found.bare ?? found.updated ?? null;
}

function topLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length && lines.length < TOP_LINES; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, Math.min(end, start + 2 * LONGEST_PAGE_LINE)).trim();
    if (line !== '') lines.push({ text: line, start, first: lines.length === 0 });
    start = end + 1;
  }
  return lines;
}

/**
 * "OSLO, March 30, 2021 (Reuters) - …": a place in capitals, the date, perhaps an agency, a dash. With an agency or a dash before the date, the place
 * may be in small letters, and with an agency it may be missing. "OSLO, NORWAY - AUGUST 27, 2029: Workers …" is a caption.
 */
function dateline({ text }: Line, forms: readonly RegExp[]): readonly { role: Role; day: string }[] {
  const [date] = datesIn(text, forms);
  if (date === undefined || date.start > LONGEST_PLACE) return [];
  const place = text.slice(0, date.start).replace(WEEKDAYS, '').trimEnd();
  const after = text.slice(date.end);
  const isDash = OPENED_BY_DASH.test(after);
  const isAgency = OPENED_BY_AGENCY.test(after);
  const opens = (isDash && (PLACE_IN_CAPITALS.test(place) || PLACE_AND_DASH.test(place))) || (isAgency && (place === '' || PLACE.test(place)));
  return opens ? [{ role: 'published', day: date.day }] : [];
}

const LONGEST_PLACE = 80;
const PLACE_IN_CAPITALS = /^\p{Lu}(?:[\p{Lu} .'’/]|(?<! )-){2,40}(?:,[ \p{L}.]{1,30})?[,:]? ?\(?$/u;
const PLACE_AND_DASH = /^\p{Lu}[\p{L}.'’]{1,20}(?: \p{Lu}[\p{L}.'’]{1,20}){0,3}(?:, \p{Lu}[\p{L}.]{1,20})? (?:--|[-–—])$/u;
const PLACE = /^\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{1,20}){0,3}(?:, ?\p{Lu}[\p{L}.]{1,20})?,?$/u;
const OPENED_BY_DASH = /^\)?\.?,? ?(?:[(/][^()/]{2,40}[)/])? ?(?:--|[-–—])/u;
const OPENED_BY_AGENCY = /^\.?,? ?[(/]\p{Lu}[^()/]{1,40}[)/] ?(?:--|[-–—:])/u;

/** A line that says when, and perhaps by whom, and nothing else. */
function pageLine(line: Line, forms: readonly RegExp[]): readonly { role: Role; day: string }[] {
  if (line.text.length > LONGEST_PAGE_LINE) return [];
  const dates = datesIn(line.text, forms);
  const labels = [...line.text.matchAll(LABELS)];
  if (dates.length === 0 || (labels.length === 0 && dates.length > 1)) return [];
  const rest = without(without(line.text, dates), labels.map(({ index, 0: label }) => ({ start: index, end: index + label.length })))
    .replace(TIMES, ' ')
    .replace(WEEKDAYS, ' ');
  if (!(labels.length > 0 ? isCredit(rest) : isBareRest(rest, line.first))) return [];
  return dates.map(({ start, day }, index) => {
    const previous = dates[index - 1]?.end ?? 0;
    const label = labels.findLast((match) => match.index >= previous && match.index < start);
    const role = label === undefined ? 'bare' : label.groups?.['updated'] === undefined ? 'published' : 'updated';
    return { role, day };
  });
}

/** Names of writers and outlets, no words of a sentence. */
function isCredit(rest: string): boolean {
  const words = wordsOf(rest);
  return words.length <= 8 && !/[()[\]"“”@©#]/u.test(rest) && words.every((word) => /^(?:\p{Lu}|\d{1,2}$)/u.test(word));
}

/** Beside an unlabelled date: nothing, a byline, names set off by bars, or (not in the headline) an agency or place in capitals and a comma. */
function isBareRest(rest: string, first: boolean): boolean {
  if (wordsOf(rest).length === 0) return !/[()[\]]/.test(rest);
  if (!isCredit(rest)) return false;
  return /^(?:by|from)\s/iu.test(rest) || /[|•·]/u.test(rest) || (!first && /^\p{Lu}[\p{Lu}. ]{1,30}[,:][\s,]*$/u.test(rest));
}

const wordsOf = (rest: string): readonly string[] =>
  (rest.match(/[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu) ?? []).filter((word) => !SMALL_WORDS.has(word.toLowerCase()) && !ZONES.has(word));

const without = (text: string, spans: readonly { start: number; end: number }[]): string =>
  spans.reduce((left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), text);

function datesIn(line: string, forms: readonly RegExp[]): readonly Found[] {
  const found = forms.flatMap((form) =>
    [...line.matchAll(form)].flatMap((match) => {
      const day = dayOf(match.groups ?? {}, AMERICAN.test(line));
      return day === null ? [] : [{ start: match.index, end: match.index + match[0].length, day }];
    }),
  );
  return found.toSorted((a, b) => a.start - b.start);
}

function dayOf(groups: Record<string, string | undefined>, american: boolean): string | null {
  const year = groups['year'] === undefined ? SOME_YEAR : fullYear(groups['year']);
  const named = groups['month'];
  if (named !== undefined) return real(year, MONTHS.indexOf(named.slice(0, 3).toLowerCase()) + 1, Number(groups['day']));
  if (groups['number'] !== undefined) return real(year, Number(groups['number']), Number(groups['day']));
  const first = Number(groups['first']);
  const second = Number(groups['second']);
  if (american || second > 12 || first === second) return real(year, first, second);
  return first > 12 ? real(year, second, first) : null;
}

/** Two digits are a year of the century around us. */
const fullYear = (year: string): number => (year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900));

function real(year: number, month: number, day: number): string | null {
  const date = formatDate(year, month, day);
  return month <= 12 && isEdtf(date) ? date : null;
}
