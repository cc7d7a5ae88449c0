/**
 * Less than a day: bare months and years, spans of years, decades, centuries. A number is a year, a word a month, only where the words around say so.
 */
import { formatDate } from './edtf.ts';
import { yearMonthDay } from './calendar.ts';
import { DASH, MONTH, ORDINAL_WORD, SP, YEAR, fullYear, isAmount, monthOf, ordinalOf } from './words.ts';
import { CENTURY, FIGURE, FIGURES_S, FISCAL, JOINED_FIGURES, MONTH_NAME, NTH, THE_YEAR, YEAR_FIGURES } from './cues.ts';
import { group } from './rule.ts';
import type { DateRule, Meaning } from './rule.ts';

/** A meaning that needs no context. */
export function fixed(edtf: string): { meaning: Meaning } {
  return { meaning: { resolve: () => edtf } };
}

/** Prepositions and adjectives that take a time. */
const TIME_BEFORE = /$(?<=(?:^|[^\w-])(?:in|since|until|till|during|throughout|circa|early|late|later|earlier|mid|year|back to|dated?|ending|ended|begun|beginning|as of|as early as|as late as)[\s-]{1,3}|\bend-)/i;
/** Prepositions that take anything: they make a year only of a number that counts nothing. */
const LOOSE_BEFORE = /$(?<=(?:^|[^\w-])(?:of|from|to|by|before|after|through|between|for|than|around|into|on)\s{1,3})/i;
const DETERMINER_BEFORE = /$(?<=(?:(?:^|[^\w-])(?:the|a|an|this|that|its|his|her|their|our|my|whose|said|new|first|any)|['’]s|s['’])\s{1,3})/i;
const YEAR_LIST_BEFORE = /$(?<=\b(?:in|since|of|between|from|to|by|during|for|both|and|than)\s(?:\d{4}(?:,\s|\s(?:and|or)\s|,\s(?:and|or)\s)){1,5})/i;
const SENTENCE_START = /$(?<=^|[.!?:\n]["'”’]?\s{1,3})/;
const PLURAL_NEXT = /^\s(?!(?:is|was|has|as|its|this|his|us|does|towards|always|besides|perhaps|plus|thus|unless|across|less)\b)[a-z]{2,20}s\b/;
const CLAUSE_END = /^\s{0,3}(?:$|[.,;:)!?\]"'”’\u2010-\u2015])/;

const yearSpan: DateRule = {
  name: 'years',
  needs: [YEAR_FIGURES, JOINED_FIGURES],
  pattern: new RegExp(`(?<![\\w.,/$€£#-])(?<from>${YEAR})(?<dash>${DASH}|/)(?:(?<to>${YEAR})|(?<short>\\d{2}))(?![\\w%]|${DASH}|/)(?![.,]\\d)`, 'dg'),
  read: (match, text) => {
    const from = Number(group(match, 'from'));
    const short = group(match, 'short');
    // "1999-00" goes over the century.
    const to = short === '' ? Number(group(match, 'to')) : from - (from % 100) + Number(short) + (Number(short) < from % 100 ? 100 : 0);
    if (from < 1400 || to <= from || to - from > 150 || isAmount(text, match.index + match[0].length)) return null;
    if (short !== '' && to - from > 12 && !/(?:from|of|in|the|\()\s?$/i.test(text.slice(Math.max(0, match.index - 6), match.index))) return null;
    return group(match, 'dash') === '/' && to !== from + 1 ? null : fixed(`${formatDate(from)}/${formatDate(to)}`);
  },
};

const decade: DateRule = {
  name: 'decade',
  needs: [FIGURES_S],
  pattern: /(?<![\w.,/$€£#-])(?:(?<figures>(?:1[4-9]|20)\d0)|['’‘](?<short>\d0))(?:['’]?s)(?!\w)/dg,
  read: (match, text) => {
    const short = group(match, 'short');
    // "He wanted '50s and 100s" is money.
    if (short !== '' && !/(?:the|early|mid|late|[’']s)[\s-]$/i.test(text.slice(Math.max(0, match.index - 6), match.index))) return null;
    const year = short === '' ? Number(group(match, 'figures')) : Number(short) + (Number(short) < 20 ? 2000 : 1900);
    // "the 1800s" may be ten years or a hundred.
    return year % 100 === 0 && year !== 2000 ? null : fixed(`${String(year).slice(0, 3)}X`);
  },
};

const century: DateRule = {
  name: 'century',
  needs: [CENTURY, FIGURE | NTH],
  pattern: new RegExp(`(?<!\\w)(?<nth>\\d{1,2}(?:st|nd|rd|th)|${ORDINAL_WORD})(?:${SP}|-)century(?![a-z])(?!${SP}(?:bc|b\\.c))`, 'dg'),
  read: (match, text) => {
    const nth = ordinalOf(group(match, 'nth')) ?? 0;
    // A company's name.
    if (/^[ -](?:Fox|Studios?)/.test(text.slice(match.index + match[0].length, match.index + match[0].length + 8))) return null;
    return nth < 2 || nth > 22 ? null : fixed(`${String(nth - 1).padStart(2, '0')}XX`);
  },
};

const fiscalYear: DateRule = {
  name: 'fiscal-year',
  needs: [FISCAL, FIGURE],
  pattern: new RegExp(`(?<!\\w)(?:(?:fiscal|financial)(?:${SP}year)?${SP}|fy${SP}?['’]?)(?<year>${YEAR}|\\d{2}(?![\\w%]|[.,]\\d))`, 'dg'),
  // It begins and ends in other months than the year it is named for.
  read: (match) => (group(match, 'year').length === 2 && !match[0].startsWith('FY') ? null : fixed(`${formatDate(fullYear(group(match, 'year')))}~`)),
};

const bareYear: DateRule = {
  name: 'year',
  needs: [YEAR_FIGURES],
  pattern: new RegExp(`(?<![\\w.,/$€£#+]|(?<!\\b(?:mid|end|early|late))-)(?<year>${YEAR})(?!\\w|${DASH}\\d|/|['’]\\d)`, 'dg'),
  read: (match, text) => {
    const year = Number(match[0]);
    const end = match.index + match[0].length;
    if (year < 1400 || year > 2099 || isAmount(text, end)) return null;
    return isYear(text, match.index, end, year) ? fixed(match[0]) : null;
  },
};

function isYear(text: string, start: number, end: number, year: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 30);
  if (TIME_BEFORE.test(before) || YEAR_LIST_BEFORE.test(before)) return true;
  if (year < 1800) return false;
  if (LOOSE_BEFORE.test(before)) return !PLURAL_NEXT.test(after);
  if (/(?:^|[^\w-])(?:about|roughly|approximately)\s$/i.test(before)) return CLAUSE_END.test(after);
  // "the 1800 block" of a street.
  if (DETERMINER_BEFORE.test(before)) return /^['’]?\s[a-z]/i.test(after) && !/^\s(?:block|series|or|to|and|people)\b/i.test(after);
  if (before.endsWith('(')) return after.startsWith(')');
  return SENTENCE_START.test(before) && /^\s(?:was|saw|is|marked|brought|will|has|would|began|ended)\b/.test(after);
}

/** These are names of people and other words as well. */
const AMBIGUOUS = /^(?:march|april|may|june|august)$/i;

const MONTH_NEXT = new RegExp(`^\\s?(?:to|and|or|through|${DASH})\\s?${MONTH}`, 'i');
const MONTH_BEFORE = new RegExp(`${MONTH}\\s?(?:and|or|to|through|${DASH})\\s?$`, 'i');

const bareMonth: DateRule = {
  name: 'month',
  needs: [MONTH_NAME],
  pattern: new RegExp(`(?:(?<!\\w|(?<=\\w)-)|(?<=(?<!\\w)(?:mid|end|early|late|${MONTH})-))(?<month>${MONTH})(?!\\w|[-/]\\d)`, 'dg'),
  read: (match, text) => {
    const name = group(match, 'month');
    const end = match.index + match[0].length;
    return isMonth(name, text.slice(Math.max(0, match.index - 40), match.index), text.slice(end, end + 30)) ? { meaning: { parts: { month: monthOf(name) } } } : null;
  },
};

function isMonth(name: string, before: string, after: string): boolean {
  const bare = name.replace('.', '');
  if (/\b(?:every|each|black|miss)\s{1,3}$/i.test(before)) return false;
  const taken = TIME_BEFORE.test(before);
  if (taken) return /^[A-Z]/.test(name) || (bare.length > 3 && !/^(?:may|march)$/.test(name));
  if (!/^[A-Z]/.test(name)) {
    if (/^(?:may|march)$/.test(name)) return MONTH_BEFORE.test(before);
    return bare.length > 4 && (!AMBIGUOUS.test(bare) || LOOSE_BEFORE.test(before) || MONTH_BEFORE.test(before));
  }
  // Short names are months only behind a preposition of time, or with their full stop.
  if (bare.length <= 4 && !/^(?:may|june|july)$/i.test(bare)) return name.endsWith('.') && LOOSE_BEFORE.test(before);
  // "A September - October plot": the other end of the span tells.
  if (MONTH_NEXT.test(after)) return true;
  const nameFollows = /^\s[A-Z][a-z]/.test(after);
  // "That January day in 2011" tells its year later.
  if (DETERMINER_BEFORE.test(before)) return /^['’]?\s[a-z]{3}/.test(after) && !/^\s(?:on|against|for|said|from|has|was|will|who|and|day|morning|afternoon|evening|night)\b/.test(after);
  if (!AMBIGUOUS.test(bare)) return !nameFollows || LOOSE_BEFORE.test(before);
  if (/^may$/i.test(bare)) return /\b(?:through|between|from)\s{1,3}$/i.test(before) && !nameFollows;
  return !nameFollows && (LOOSE_BEFORE.test(before) || MONTH_BEFORE.test(before));
}

const monthOfYear: DateRule = {
  name: 'month-of-year',
  needs: [MONTH_NAME, THE_YEAR],
  pattern: new RegExp(`(?<![\\w-])(?<month>${MONTH})(?<day>${SP}(?:[12]\\d|3[01]|[1-9])(?!\\w))?,?${SP}(?:of${SP})?(?:(?<which>last|this|next|the${SP}(?:same|previous|following)|that(?:${SP}same)?)${SP}year)(?![a-z])`, 'dg'),
  read: (match) => {
    const which = group(match, 'which').toLowerCase();
    const month = monthOf(group(match, 'month'));
    const day = group(match, 'day') === '' ? undefined : Number(group(match, 'day'));
    if (/^(?:may|march)/.test(match[0])) return null;
    return {
      meaning: {
        resolve: ({ reference, before }) => {
          const deictic = /^(?:last|this|next)$/.test(which);
          const base = deictic ? reference : before?.start ?? null;
          if (base === null) return null;
          const by = /last|previous/.test(which) ? -1 : /next|following/.test(which) ? 1 : 0;
          return formatDate(yearMonthDay(base).year + by, month, day);
        },
      },
    };
  },
};

/** Holds a month, so it comes before the dates of the calendar. */
export const yearPhraseRules: readonly DateRule[] = [monthOfYear];
export const partialRules: readonly DateRule[] = [yearSpan, decade, century, fiscalYear];
/** The ones that stand on their neighbours alone: to be tried after all others. */
export const bareRules: readonly DateRule[] = [bareYear, bareMonth];
