import type { Focus } from '../evidence.ts';
import { reject, toReading } from '../readings.ts';
import { dayRange, parseEdtf, relateDates } from '../text/dates/edtf.ts';
import type { Range } from '../text/clauses.ts';
import type { DateClaim, Reading, Rejection, Relation, Token } from '../types.ts';
import { isOfAnotherPerson, OF_ANOTHER } from './another-person.ts';
import { isAside, isOfNewcomer } from './another-time.ts';
import { asDeed } from './cue-forms.ts';
import { askedOf, asksUntilWhen } from './date/asked.ts';
import { bound } from './date/bind.ts';
import { type Dated, datesIn } from './date/dates.ts';
import { countsFrom, daysAfter } from './date/days-after.ts';
import { DENIED, modified, planned, type Trigger, triggers, wordsOf } from './date/triggers.ts';
import type { Kind, Place, ReadContext, ReadResult } from './kind.ts';

/** Reads when a thing happened: the date that belongs to the same predicate as the action. */
export const date: Kind<DateClaim> = { read, settle: (_claim, readings) => mostPrecise(readings), relate, place, several: () => false };

function read(claim: DateClaim, context: ReadContext): ReadResult {
  const actions = claim.action.map((action) => asDeed(context.analysis.readCue(action)));
  const asked = askedOf(claim, actions);
  const readings: Reading[] = [];
  const rejected: Rejection[] = [];
  /** Of whom the text brings in besides: they give way to those it is about. */
  const newcomers = new Set<Reading>();
  for (const focus of context.focus) {
    // Most sentences have no word of the action: their dates are not looked for.
    const words = wordsOf(actions, focus, asked);
    if (words.length === 0 && focus.about.length === 0) continue;
    const dates = datesIn(context, focus.sentence);
    if (dates.length === 0 && !countsFrom(focus.sentence.tokens)) continue;
    const found = [...triggers(claim, actions, words, focus, context), ...modified(actions, dates, focus).filter((trigger) => !isPastFor(claim, trigger, context)), ...planned(words, focus, asked, context)].map((trigger) => ({ trigger, own: bound(trigger, dates, focus, asked, context) }));
    // What is counted from an event of the claim that has a date of its own is another event.
    const counted = found.every(({ own }) => own === null) && countsFrom(focus.sentence.tokens);
    for (const { trigger, own } of found) {
      const when = own ?? (!counted ? null : daysAfter(trigger, dates, focus, context.analysis.clauses(focus.sentence).groups, context));
      const limit = when === null ? null : limitOf(focus.sentence.tokens, when, trigger.objection === DENIED);
      const unplaced = when === null ? 'no date belongs to the action' : isOfAnotherDay(when, focus, context) ? 'it is not known on what day this was said' : null;
      const again = when === null ? null : isOfSame(focus, trigger, when, context) ? 'told of an earlier event' : isAside(context, focus.sentence, trigger.head) ? 'told of another time, and of others' : isOfAnotherPerson(claim, focus, trigger.head, context) ? OF_ANOTHER : null;
      const objection = again ?? (limit === null || trigger.objection !== DENIED ? trigger.objection : null) ?? unplaced;
      if (objection === null && when !== null) {
        const reading = readingOf(context, focus, trigger, limit === 'from' ? { ...when, edtf: `${when.edtf.split('/').at(-1)}/..` } : when);
        readings.push(reading);
        if (isOfNewcomer(context, focus.sentence, trigger.head)) newcomers.add(reading);
      } else rejected.push(reject(context.analysis, focus.sentence, 'date', objection ?? 'no date belongs to the action', [trigger.range]));
    }
  }
  const former = new Set([...formerOnes(claim, readings, context), ...(newcomers.size < readings.length ? newcomers : [])]);
  return { readings: readings.filter((reading) => !former.has(reading)), rejected: [...rejected, ...[...former].map(({ evidence, rule, cues }) => ({ evidence, rule, cues, reason: 'the date is of another time' }))] };
}

/** "When will the sale close?" is not answered by "last year's sale". */
function isPastFor({ question }: DateClaim, { date: when }: Trigger, { reference }: ReadContext): boolean {
  const end = when === undefined || reference === null ? undefined : parseEdtf(when.edtf)?.end;
  return end !== undefined && reference !== null && /\bwill\b/i.test(question) && end < reference;
}

/** Follow-ups of one event run for weeks; what was a year before is another, where the text dates the event itself. */
const NEWS_DAYS = 60;
const FORMER_DAYS = 365;

/** "He was arrested on Sunday. In 1997 he was arrested for theft": what was long before, where something of the news is told; not where the question names a year or the first. */
function formerOnes({ question }: DateClaim, readings: readonly Reading[], { reference }: ReadContext): ReadonlySet<Reading> {
  const day = reference === null ? null : parseEdtf(reference);
  if (day === null || readings.length < 2 || /\b(?:\d{4}|first|originally|previous|previously|last time|before)\b/i.test(question)) return new Set();
  const ago = ({ position }: Reading): number => (Date.parse(day.start) - Date.parse(parseEdtf(position)?.end ?? day.end)) / DAY;
  const isNews = (reading: Reading): boolean => Math.abs(ago(reading)) <= NEWS_DAYS && parseEdtf(reading.position)?.precision === 'day';
  return new Set(readings.some(isNews) ? readings.filter((reading) => ago(reading) > FORMER_DAYS) : []);
}

/** "They broke out of the same jail in June 2029": what is held against the story's own event. */
function isOfSame({ sentence: { tokens } }: Focus, { head }: Trigger, { edtf, from }: Dated, { reference }: ReadContext): boolean {
  const [day, dated] = [reference === null ? null : parseEdtf(reference), parseEdtf(edtf)];
  if (day === null || dated === null || Date.parse(day.start) - Date.parse(dated.end) < FORMER_DAYS * DAY || from < head) return false;
  return tokens.slice(head, from).some(({ norm }, i, between) => norm === 'same' && between[i + 1]?.tag === 'noun' && !/^(?:day|time|week|month|year|way)$/.test(between[i + 1]?.norm ?? ''));
}

/** "not before May", "no earlier than May", "May at the earliest": from then on; "not until May": then. Null for a date that sets no limit. */
function limitOf(tokens: readonly Token[], { from, to }: Range, denied: boolean): 'from' | 'then' | null {
  const before = tokens.slice(Math.max(0, from - 3), from).map(({ norm }) => norm).join(' ');
  const after = tokens.slice(to, to + 3).map(({ norm }) => norm).join(' ');
  if (denied && /\b(?:until|till)$/.test(before)) return 'then';
  return (denied && /\bbefore$/.test(before)) || /\bnot? (?:earlier|sooner) than$|\bnot before$/.test(before) || after === 'at the earliest' ? 'from' : null;
}

/** "The bank denied it late on Monday. “It was sold today,” it said" in a text of Tuesday: a quotation counts from the day it is of. */
function isOfAnotherDay(when: Dated, { sentence }: Focus, context: ReadContext): boolean {
  if (sentence.tokens[when.from]?.norm !== 'today' || context.analysis.voiceAt(sentence.tokens[when.from]?.start ?? sentence.start).voice !== 'quoted') return false;
  const before = context.analysis.article.sentences[sentence.index - 1];
  return before !== undefined && datesIn(context, before).some(({ edtf }) => edtf.length === 10 && Date.parse(when.edtf) - Date.parse(edtf) === DAY);
}

function readingOf(context: ReadContext, focus: Focus, trigger: Trigger, when: Dated): Reading {
  return toReading(context.analysis, focus.sentence, {
    position: when.edtf,
    label: when.edtf,
    value: { type: 'date', edtf: when.edtf },
    rule: `date/${trigger.by}:${when.rule}`,
    score: focus.via === 'mention' ? 1 : 0.8,
    at: trigger.head,
    polarity: 'asserted',
    ...(trigger.wished ? { certainty: 'hedged' as const } : {}),
    // A date's own "earlier" says when, it does not set this event against another.
    time: null,
    cues: [{ range: when, role: 'value' }, { range: trigger.range, role: 'cue' }, ...focus.about.map((range) => ({ range, role: 'about' as const }))],
  });
}

/** A vaguer date that a more precise one of the same source fits adds nothing. */
function mostPrecise(readings: readonly Reading[]): readonly Reading[] {
  return readings.filter((reading) => !readings.some((other) => other !== reading && finer(other, reading)));
}

const days = (span: { readonly start: string; readonly end: string }): number => Date.parse(span.end) - Date.parse(span.start);

function finer(a: Reading, b: Reading): boolean {
  const [fine, coarse] = [parseEdtf(a.position), parseEdtf(b.position)];
  if (fine === null || coarse === null || relateDates(a.position, b.position) !== 'compatible') return false;
  return days(fine) < days(coarse);
}

/** An end before which a thing holds may be told by the day after it: "until April" and "until 1 May" are one end. */
function relate({ question }: DateClaim, a: Reading, b: Reading): Relation {
  const plain = relateDates(a.position, b.position);
  return plain === 'conflicting' && asksUntilWhen(question) && (isDayAfter(a.position, b.position) || isDayAfter(b.position, a.position)) ? 'compatible' : plain;
}

/** Times of one length and one looseness; those without an end, by their beginning. */
function place(_claim: DateClaim, { position }: Reading): Place | null {
  const range = dayRange(position);
  if (range === null) return null;
  const open = position.endsWith('/..');
  return { line: [open ? 'open' : range.end - range.start, position.includes('~'), parseEdtf(position)?.precision === 'season'].join(' '), at: open ? range.start : (range.start + range.end) / 2 };
}

/** Whether one is the day right after the last of the other, which is a longer time. */
function isDayAfter(day: string, time: string): boolean {
  const [later, earlier] = [parseEdtf(day), parseEdtf(time)];
  return later?.precision === 'day' && earlier !== null && earlier.start !== earlier.end && Date.parse(later.start) - Date.parse(earlier.end) === DAY;
}

const DAY = 86_400_000;
