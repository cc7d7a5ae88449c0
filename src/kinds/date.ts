import type { Focus } from '../evidence.ts';
import { reject, toReading } from '../readings.ts';
import { parseEdtf, relateDates } from '../text/dates/edtf.ts';
import type { DateClaim, Reading, Rejection, Relation } from '../types.ts';
import { asDeed } from './cue-forms.ts';
import { askedOf } from './date/asked.ts';
import { bound } from './date/bind.ts';
import { type Dated, datesIn } from './date/dates.ts';
import { modified, planned, type Trigger, triggers, wordsOf } from './date/triggers.ts';
import type { Kind, ReadContext, ReadResult } from './kind.ts';

/** Reads when a thing happened: the date that belongs to the same predicate as the action. */
export const date: Kind<DateClaim> = { read, settle: (_claim, readings) => mostPrecise(readings), relate, several: () => false };

function read(claim: DateClaim, context: ReadContext): ReadResult {
  const actions = claim.action.map((action) => asDeed(context.analysis.readCue(action)));
  const asked = askedOf(claim, actions);
  const readings: Reading[] = [];
  const rejected: Rejection[] = [];
  for (const focus of context.focus) {
    // Most sentences have no word of the action: their dates are not looked for.
    const words = wordsOf(actions, focus, asked);
    if (words.length === 0 && focus.about.length === 0) continue;
    const dates = datesIn(context, focus.sentence);
    if (dates.length === 0) continue;
    for (const trigger of [...triggers(actions, words, focus, context), ...modified(dates, focus), ...planned(words, focus, asked, context)]) {
      const when = bound(trigger, dates, focus, asked, context);
      const objection = trigger.objection ?? (when === null ? 'no date belongs to the action' : null);
      if (objection === null && when !== null) readings.push(readingOf(context, focus, trigger, when));
      else rejected.push(reject(context.analysis, focus.sentence, 'date', objection ?? 'no date belongs to the action', [trigger.range]));
    }
  }
  return { readings, rejected };
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

function relate(_claim: DateClaim, a: Reading, b: Reading): Relation {
  return relateDates(a.position, b.position);
}
