/**
 * Dates told from another date: weekdays, "yesterday", "two weeks ago" from the day of publication; "a day earlier" from the date named before.
 */
import { addMonths, startOfWeek, weekday, yearMonthDay } from './calendar.ts';
import { formatDate, formatDay } from './edtf.ts';
import { back, interval, unitAround } from './units.ts';
import { COUNT, DASH, ANY_WEEKDAY, SP, UNIT, WEEKDAY, countOf, weekdayOf } from './words.ts';
import { AGO, BETWEEN, DAYS, DAY_NAME, DAY_SHORT, FIGURE, MANY, NEARBY, NOW, THE_DAY, THE_WEEK, UNIT_NAME } from './cues.ts';
import { group } from './rule.ts';
import type { Context, DateRule } from './rule.ts';

const CLAUSE_END = /^\s{0,3}(?:$|[.,;:)!?\]"'”’\u2010-\u2015]|(?:and|but|in|at|when|that)\b)/;
/** Holidays, shows and papers named for a weekday. */
const NAMED_BEFORE = /$(?<=\b(?:black|good|ash|holy|super|palm|easter|cyber|bloody|shrove|maundy|whit|fat|giving|casual|ruby|happy|every|each|sheffield|first|second|third|fourth|fifth|one|most|mail on|independent on)\s{1,3})/i;
const NAMED_AFTER = /^(?:\s(?:Times|Telegraph|Mirror|Express|Mail|Post|Herald|People|World|Star|Independent|Business|Tribune|Addams|the 13th|Night (?:Live|Football|Lights|Baseball|Fever))\b|-(?!night|morning|afternoon|evening))/;

/** A meaning that needs the day of publication. */
function fromReference(resolve: (reference: number, context: Context) => string | null): DateRule['read'] extends (...args: never) => infer R ? NonNullable<R> : never {
  return { meaning: { resolve: (context) => (context.reference === null ? null : resolve(context.reference, context)) } };
}

/** The latest such weekday up to the day itself; the first after it when the words look forward. */
function nearestWeekday(day: number, wanted: number, forward: boolean): number {
  return forward ? day + ((wanted - weekday(day) + 6) % 7) + 1 : day - ((weekday(day) - wanted + 7) % 7);
}

const plainDay: DateRule = {
  name: 'today',
  needs: [NOW | THE_DAY],
  pattern: new RegExp(
    `(?<![\\w-])(?:the${SP})?(?:day${SP}(?<beyond>before${SP}yesterday|after${SP}tomorrow)|(?<word>today|tonight|yesterday|tomorrow)|(?<which>this|last)${SP}(?:morning|afternoon|evening|night|day)|(?<lastnight>last${SP}night))(?![\\w-])`, 'dg'),
  read: (match, text) => {
    const word = (group(match, 'beyond').split(/\s/)[0] || group(match, 'word') || group(match, 'which')).toLowerCase();
    if (/^the\s/i.test(match[0]) && group(match, 'beyond') === '') return null;
    if (/last\s+day/i.test(match[0])) return null;
    // "USA Today", "the Tonight Show".
    if (group(match, 'word').startsWith('T') && (/[A-Z]\w*\s$/.test(text.slice(Math.max(0, match.index - 20), match.index)) || /^\s(?:Show|Programme|Program)\b/.test(text.slice(match.index + match[0].length, match.index + match[0].length + 12)))) return null;
    const by = { before: -2, after: 2, yesterday: -1, last: -1, tomorrow: 1 }[word] ?? 0;
    return fromReference((reference) => formatDay(reference + by));
  },
};

const weekdayOfWeek: DateRule = {
  name: 'weekday-of-week',
  needs: [THE_WEEK, DAY_NAME],
  pattern: new RegExp(
    `(?<![\\w-])(?:(?:on${SP})?(?<day>${WEEKDAY}),?${SP}(?:of${SP})?(?<which>this|last|next|the${SP}following)${SP}week|(?<which2>this|last|next)${SP}week(?:['’]s)?${SP}(?:on${SP})?(?<day2>${WEEKDAY}))(?![a-z])`, 'dg'),
  read: (match) => {
    const which = (group(match, 'which') || group(match, 'which2')).toLowerCase();
    const wanted = weekdayOf(group(match, 'day') || group(match, 'day2'));
    return {
      meaning: {
        resolve: ({ reference, before }) => {
          const base = which.startsWith('the') ? before?.end ?? null : reference;
          return base === null ? null : formatDay(startOfWeek(base) + (which === 'last' ? -7 : which === 'this' ? 0 : 7) + wanted);
        },
      },
    };
  },
};

const weekdaysOfWeek: DateRule = {
  name: 'weekdays-of-week',
  needs: [THE_WEEK, BETWEEN, DAY_NAME | DAY_SHORT],
  pattern: new RegExp(
    `(?<![\\w-])(?<which>this|last|next)${SP}week,?${SP}(?:from|between)${SP}(?<first>${ANY_WEEKDAY})${SP}?(?:to|until|through|and|${DASH})${SP}?(?<last>${ANY_WEEKDAY})(?![a-z])`, 'dg'),
  read: (match) => fromReference((reference) => {
    const monday = startOfWeek(reference) + ({ this: 0, last: -7, next: 7 }[group(match, 'which').toLowerCase()] ?? 0);
    const [first, last] = [weekdayOf(group(match, 'first')), weekdayOf(group(match, 'last'))];
    return first < last ? interval(monday + first, monday + last) : null;
  }),
};

const weekdayTheNth: DateRule = {
  name: 'weekday-nth',
  needs: [DAY_NAME, FIGURE],
  pattern: new RegExp(`(?<![\\w-])(?<weekday>${WEEKDAY})${SP}the${SP}(?<nth>(?:[12]\\d|3[01]|[1-9])(?:st|nd|rd|th))(?![\\w-])`, 'dg'),
  read: (match) => fromReference((reference) => {
    const nth = Number.parseInt(group(match, 'nth'), 10);
    // The nearest month, backwards first, in which that day is such a weekday.
    const now = yearMonthDay(reference);
    for (const by of [0, -1, 1, -2, 2]) {
      const first = addMonths(reference - now.day + 1, by);
      const day = first + nth - 1;
      if (yearMonthDay(day).day === nth && weekday(day) === weekdayOf(group(match, 'weekday'))) return formatDay(day);
    }
    return null;
  }),
};

const weekdaysOn: DateRule = {
  name: 'weekdays-on',
  needs: [AGO | NOW | NEARBY, DAY_NAME | DAYS],
  pattern: new RegExp(`(?<![\\w-])(?<count>${COUNT})${SP}(?<weekday>${WEEKDAY}|[a-z]{3,6}days)${SP}(?<way>later|from${SP}now|ago)(?![a-z])`, 'dg'),
  read: (match) => {
    const { n } = countOf(group(match, 'count'));
    return fromReference((reference) => {
      const ago = group(match, 'way').toLowerCase() === 'ago';
      const wanted = weekdayOf(group(match, 'weekday'));
      if (wanted < 0) return null;
      return formatDay(ago ? nearestWeekday(reference - 1, wanted, false) - (n - 1) * 7 : nearestWeekday(reference, wanted, true) + (n - 1) * 7);
    });
  },
};

const bareWeekday: DateRule = {
  name: 'weekday',
  needs: [DAY_NAME],
  pattern: new RegExp(`(?<![\\w-])(?:(?<which>last|this|next|coming|this${SP}(?:coming|past)|previous|preceding|following)${SP})?(?<weekday>${WEEKDAY})(?!\\w)`, 'dg'),
  read: (match, text) => {
    const which = group(match, 'which').toLowerCase();
    const end = match.index + match[0].length;
    if (NAMED_BEFORE.test(text.slice(Math.max(0, match.index - 18), match.index)) || NAMED_AFTER.test(text.slice(end, end + 18))) return null;
    // "On a Tuesday" is any; "a Tuesday statement" is of the latest.
    if (/\ba\s{1,3}$/i.test(text.slice(Math.max(0, match.index - 5), match.index)) && !/^\s(?!in\b|at\b|and\b|or\b|when\b|that\b|after\b|before\b|for\b|to\b|of\b|with\b)[a-z]/.test(text.slice(end, end + 9))) return null;
    const wanted = weekdayOf(group(match, 'weekday'));
    return fromReference((reference, { direction, before, slack }) => {
      // "The previous Friday" is told from the date named before, not from publication.
      if (/^(?:prev|prec)/.test(which)) return formatDay(nearestWeekday((before?.start ?? reference) - 1, wanted, false));
      if (which === 'following') return before === null ? null : formatDay(nearestWeekday(before.end, wanted, true));
      if (which === 'next') return formatDay(startOfWeek(reference) + 7 + wanted);
      if (which === 'this') return formatDay(startOfWeek(reference) + wanted);
      if (which.endsWith('coming')) return formatDay(nearestWeekday(reference, wanted, true));
      // Bare, the day of publication itself counts, whichever way the words look; "last" is the latest that is over.
      const forward = direction === 'forward' && which === '';
      return formatDay(nearestWeekday(which === '' && !forward ? reference + slack : reference - 1, wanted, forward));
    });
  },
};

/** A point so many units off, only as precise as the unit: "two years ago" is a year, "two weeks ago" a day or so. */
export function pointAt(base: number, unit: string, by: number, about: boolean): string | null {
  const day = back(base, unit, -by);
  const { year, month } = yearMonthDay(day);
  switch (unit.toLowerCase()) {
    case 'day': return `${formatDay(day)}${about ? '~' : ''}`;
    case 'week': case 'fortnight': return `${formatDay(day)}~`;
    case 'month': return `${formatDate(year, month)}~`;
    case 'quarter': return null;
    default: return `${formatDate(year)}~`;
  }
}

const ROUGHLY = `(?:(?<roughly>about|around|roughly|some|nearly|almost|over|just${SP}over|just${SP}under|more${SP}than|less${SP}than|at${SP}least|up${SP}to|only|just)${SP})?`;

const ago: DateRule = {
  name: 'ago',
  needs: [AGO | NOW, UNIT_NAME],
  pattern: new RegExp(
    `(?<![\\w-])${ROUGHLY}(?<count>${COUNT})(?:${SP}|-)?(?<half>and${SP}a${SP}half${SP})?(?<unit>${UNIT})s?(?<half2>${SP}and${SP}a${SP}half)?(?:(?:${SP}|,${SP})(?:and${SP})?(?<count2>${COUNT})${SP}(?<unit2>${UNIT})s?)?`
    + `${SP}(?<way>ago|from${SP}(?:now|today|tomorrow|yesterday)|hence)(?:(?<=ago)${SP}(?:on${SP})?(?<to>today|${WEEKDAY})(?!['’]))?(?![a-z])`, 'dg'),
  read: (match) => {
    const { n, vague } = countOf(group(match, 'count'));
    const way = group(match, 'way').toLowerCase();
    const sign = way === 'ago' ? -1 : 1;
    return fromReference((reference) => {
      if (group(match, 'to') !== '') return agoFrom(reference, group(match, 'to'), group(match, 'unit'), n, vague || group(match, 'roughly') !== '');
      const base = reference + (way.endsWith('tomorrow') ? 1 : way.endsWith('yesterday') ? -1 : 0);
      if (group(match, 'half') !== '' || group(match, 'half2') !== '') return /year/i.test(group(match, 'unit')) ? pointAt(base, 'month', sign * (12 * n + 6), true) : null;
      const about = vague || (group(match, 'roughly') !== '' && !/^(?:only|just)$/i.test(group(match, 'roughly')));
      if (group(match, 'count2') === '') return pointAt(base, group(match, 'unit'), sign * n, about);
      return pointAt(back(base, group(match, 'unit'), -sign * n), group(match, 'unit2'), sign * countOf(group(match, 'count2')).n, about);
    });
  },
};

/** "A year ago today", "two weeks ago Tuesday": to the day, from that day or the latest Tuesday. */
function agoFrom(reference: number, to: string, unit: string, n: number, about: boolean): string {
  const day = to.toLowerCase() === 'today' ? reference : nearestWeekday(reference, weekdayOf(to), false);
  return `${formatDay(back(day, unit, n))}${about ? '~' : ''}`;
}

const inSome: DateRule = {
  name: 'in-some',
  needs: [UNIT_NAME, FIGURE | MANY],
  pattern: new RegExp(`(?<![\\w-])in${SP}(?:about${SP}|around${SP})?(?<count>${COUNT})${SP}(?<unit>${UNIT})(?:s?(?<time>(?:['’]s|['’])${SP}time)|s)?(?![a-z'’-])`, 'dg'),
  read: (match, text) => {
    const isTime = group(match, 'time') !== '';
    if (!isTime && !CLAUSE_END.test(text.slice(match.index + match[0].length, match.index + match[0].length + 6))) return null;
    const { n, vague } = countOf(group(match, 'count'));
    // "It fell in three weeks" is how long it took.
    return fromReference((reference, { direction }) => (isTime || direction === 'forward' ? pointAt(reference, group(match, 'unit'), n, vague) : null));
  },
};

const earlierLater: DateRule = {
  name: 'earlier-later',
  needs: [NEARBY, UNIT_NAME, FIGURE | MANY],
  pattern: new RegExp(`(?<![\\w-])${ROUGHLY}(?<count>${COUNT})${SP}(?<unit>${UNIT})s?${SP}(?<way>(?:earlier|later)(?!${SP}(?:than|that|this|in))|(?:before|previously|prior|after|afterwards?|on)(?!${SP}(?:than|the|that|this|a|an|his|her|their|its|to|from|of|in)))(?![a-z])`, 'dg'),
  read: (match, text) => {
    const way = group(match, 'way').toLowerCase();
    const end = match.index + match[0].length;
    if (way === 'on' || (/^(?:before|after|prior)$/.test(way) && !CLAUSE_END.test(text.slice(end, end + 6)))) return null;
    const { n, vague } = countOf(group(match, 'count'));
    const earlier = /^(?:earlier|before|previously|prior)$/.test(way);
    const unit = group(match, 'unit').toLowerCase();
    return {
      meaning: {
        resolve: (context) => {
          const base = anchor(context, unit, earlier);
          return base === null ? null : pointFrom(base, unit, earlier ? -n : n, vague || group(match, 'roughly') !== '');
        },
      },
    };
  },
};

/** Days and weeks from a known day are that day; months and years are whole ones. */
function pointFrom(base: number, unit: string, by: number, about: boolean): string | null {
  const point = pointAt(base, unit, by, about);
  return point !== null && !about && by * by === 1 ? point.replace('~', '') : point;
}

const LENGTH: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14, month: 31, quarter: 92, year: 366, decade: 3653 };

/** The date that the text named last, if it is no longer than the unit; looking back, else the day of publication. */
function anchor({ before, reference, direction }: Context, unit: string, earlier: boolean): number | null {
  if (before !== null) return before.end - before.start < (LENGTH[unit] ?? 1) ? before.start : null;
  return earlier || direction === 'forward' ? reference : null;
}

const neighbour: DateRule = {
  name: 'previous-next',
  needs: [NEARBY, UNIT_NAME],
  pattern: new RegExp(
    `(?<![\\w-])(?:(?:(?<the>the)${SP})?(?<which>previous|preceding|following|next|same)${SP}(?<unit>day|week|month|year)|(?<that>that)(?:${SP}same)?${SP}(?<unit2>day|week|month|year)|the${SP}(?<unit3>day|week|month|year)${SP}(?<way>before|after|earlier))(?![a-z-])(?!${SP}or(?![a-z]))`, 'dg'),
  read: (match, text) => {
    const end = match.index + match[0].length;
    const which = (group(match, 'which') || group(match, 'way') || 'same').toLowerCase();
    if (group(match, 'way') !== '' && !CLAUSE_END.test(text.slice(end, end + 6))) return null;
    if (group(match, 'which') !== '' && group(match, 'the') === '' && which !== 'next' && which !== 'following') return null;
    const unit = (group(match, 'unit') || group(match, 'unit2') || group(match, 'unit3')).toLowerCase();
    // "Next week" without "the" is told from now; "next day" is not.
    const deictic = which === 'next' && group(match, 'the') === '' && unit !== 'day';
    const earlier = /previous|preceding|before|earlier/.test(which);
    const by = earlier ? -1 : which === 'same' ? 0 : 1;
    return {
      meaning: {
        resolve: (context) => {
          const base = deictic ? context.reference : anchor(context, unit, earlier || (which === 'next' && unit !== 'day'));
          return base === null || (which === 'same' && context.before === null) ? null : unitAround(unit, base, by);
        },
      },
    };
  },
};

/** These hold a "this week", a "tomorrow" or a weekday of their own. */
export const phraseRules: readonly DateRule[] = [weekdaysOfWeek, weekdayOfWeek, weekdayTheNth, weekdaysOn, ago];
export const relativeRules: readonly DateRule[] = [plainDay, inSome, earlierLater, neighbour, bareWeekday];
