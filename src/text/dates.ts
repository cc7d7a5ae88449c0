import { dayNumber } from './dates/calendar.ts';
import { dayRange } from './dates/edtf.ts';
import { absoluteRules } from './dates/absolute.ts';
import { bareRules, partialRules, yearPhraseRules } from './dates/partial.ts';
import { conversationRules } from './dates/conversation.ts';
import { periodRules, weekRules } from './dates/periods.ts';
import { phraseRules, relativeRules } from './dates/relative.ts';
import { stretchRules } from './dates/stretches.ts';
import { asDeadline } from './dates/deadline.ts';
import { directionOf } from './dates/direction.ts';
import { joinDates, resolveMeaning, withModifier } from './dates/joins.ts';
import type { DayRange } from './dates/edtf.ts';
import { asWritten } from './dates/rule.ts';
import { cuesOf } from './dates/cues.ts';
import { plain } from './dates/words.ts';
import type { Candidate, DateRule } from './dates/rule.ts';
import type { DateMention } from '../types.ts';

/** Every date has a figure or one of these; a sentence without any is not looked at again. */
const DATE_WORD = /\d{2}|\d(?:st|nd|rd|th|[-/.])|(?:teen|tie)th\b|\b(?:twenty|thirty|jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|yesterday|to(?:day|night|morrow)|this|last|next|previous|following|same|coming|past|ago|earlier|later|days?|weeks?|weekends?|fortnights?|months?|years?|year-end|decades?|century|quarter|half|spring|summer|autumn|fall|winter|q[1-4]|christmas|new year|boxing)/;

/** Specific before general: the first rule to read a place keeps it. */
const RULES: readonly DateRule[] = [...weekRules, ...stretchRules, ...yearPhraseRules, ...absoluteRules, ...phraseRules, ...conversationRules, ...partialRules, ...periodRules, ...relativeRules, ...bareRules];

/**
 * The dates in a text, resolved as far as the words and the day of publication allow.
 *
 * In: any text; `reference`, the day of publication as an EDTF day (`2020-12-30`, or `2020-12-30~` for about that day), or null. Out: mentions with UTF-16 offsets into the text,
 * in text order, without overlaps. Without a reference, dates that need one ("Wednesday", "December 14") are left out.
 * A date told from another ("a day earlier") takes the nearest before it in the same text. Weekdays and dates without a year look back from publication;
 * forward only for "next" or behind "will". What the calendar does not have (February 30) is no date. Never reads the clock; takes linear time.
 */
export function readDates(text: string, reference: string | null): DateMention[] {
  const small = plain(text);
  const cues = cuesOf(small);
  const rules = rulesFor(cues);
  if (rules.length === 0 || !DATE_WORD.test(small)) return [];
  const today = reference === null ? null : referenceDay(reference);
  const slack = reference?.endsWith('~') === true ? FOLLOWING_DAYS : 0;
  const mentions: DateMention[] = [];
  let before: (DayRange & { edtf: string }) | null = null;
  for (const found of joinDates(text, findCandidates(text, small, rules))) {
    const { start, end, rule, meaning } = withModifier(text, found);
    const plainly = resolveMeaning(meaning, { reference: today, slack, before, direction: directionOf(text, start, end) });
    const edtf = plainly === null ? null : asDeadline(text, { start, end }, plainly, today);
    const range = edtf === null ? null : dayRange(edtf);
    if (edtf === null || range === null) continue;
    before = { ...range, edtf };
    mentions.push({ start, end, edtf, rule });
  }
  return mentions;
}

const byCues = new Map<number, readonly DateRule[]>();
/** Texts hold the same kinds of words again and again. */
const MEMO_LIMIT = 20_000;

function rulesFor(cues: number): readonly DateRule[] {
  const known = byCues.get(cues);
  if (known !== undefined) return known;
  if (byCues.size > MEMO_LIMIT) byCues.clear();
  const rules = RULES.filter(({ needs }) => needs.every((need) => (need & cues) !== 0));
  byCues.set(cues, rules);
  return rules;
}

/** Where only the event's day is known, news of it is mostly of that day or the next two: "on Friday" is then not the week before. */
const FOLLOWING_DAYS = 2;

function referenceDay(reference: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})~?$/.exec(reference);
  return match ? dayNumber(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** What the rules find, each place taken by the first rule that reads it. */
function findCandidates(text: string, small: string, rules: readonly DateRule[]): readonly Candidate[] {
  const taken = new Uint8Array(text.length);
  const candidates: Candidate[] = [];
  for (const { name, pattern, read } of rules) {
    pattern.lastIndex = 0;
    for (let found = pattern.exec(small); found !== null; found = pattern.exec(small)) {
      const match = asWritten(found, text);
      const last = match.index + match[0].length;
      const result = read(match, text);
      if (result === null) continue;
      const { start = match.index, end = last, meaning } = result;
      if (end <= start || taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      candidates.push({ start, end, rule: name, meaning });
    }
  }
  return candidates.toSorted((a, b) => a.start - b.start);
}
