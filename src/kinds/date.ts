import type { Focus } from '../evidence.ts';
import { denialAt, reject, toReading } from '../readings.ts';
import { type Clauses, nounPhraseAfter, nounPhraseBefore, type Range } from '../text/clauses.ts';
import { parseEdtf, relateDates } from '../text/dates/edtf.ts';
import { readFactuality } from '../text/factuality.ts';
import { findPhrase, type Match, type Phrase } from '../text/phrases.ts';
import { stem } from '../text/words.ts';
import type { DateClaim, DateMention, Reading, Rejection, Relation, Sentence, Token } from '../types.ts';
import { asDeed } from './cue-forms.ts';
import type { Kind, ReadContext, ReadResult } from './kind.ts';

/** Reads when a thing happened: the date that belongs to the same predicate as the action. */
export const date: Kind<DateClaim> = { read, settle: (_claim, readings) => mostPrecise(readings), relate, several: () => false };

function read(claim: DateClaim, context: ReadContext): ReadResult {
  const actions = claim.action.map((action) => asDeed(context.analysis.readCue(action)));
  const readings: Reading[] = [];
  const rejected: Rejection[] = [];
  for (const focus of context.focus) {
    // Most sentences have no word of the action: their dates are not looked for.
    const matches = matchesOf(actions, focus);
    if (matches.length === 0 && focus.about.length === 0) continue;
    const dates = datesIn(context, focus.sentence);
    if (dates.length === 0) continue;
    for (const trigger of [...triggers(actions, matches, focus, context), ...modified(dates, focus)]) {
      const when = bound(trigger, dates, focus, context);
      const objection = trigger.objection ?? (when === null ? 'no date belongs to the action' : null);
      if (objection === null && when !== null) readings.push(readingOf(context, focus, trigger, when));
      else rejected.push(reject(context.analysis, focus.sentence, 'date', objection ?? 'no date belongs to the action', [trigger.range]));
    }
  }
  return { readings, rejected };
}

interface Dated extends Range {
  readonly edtf: string;
  readonly rule: string;
}

interface Trigger {
  readonly range: Range;
  readonly head: number;
  readonly objection: string | null;
  /** The date, where the trigger's own phrase holds it ("the Dec. 14 ruling"). */
  readonly date?: Dated;
}

/** In: a sentence. Out: the dates in it, but for its dateline. */
export function datesIn(context: ReadContext, sentence: Sentence): readonly Dated[] {
  const { text } = context.analysis.article.source;
  const mentions = context.analysis.dates(sentence);
  if (mentions.length === 0) return [];
  const dateline = datelineEnd(text.slice(sentence.start, sentence.end));
  return mentions.filter((mention) => mention.start >= dateline).map((mention) => toTokens(mention, sentence)).filter((dated) => dated.from < dated.to);
}

/** "OSLO, March 30 (Xinhua) -- ": where and when the report was written, not when what it tells happened. Out: where it ends, 0 without one. */
function datelineEnd(text: string): number {
  const place = /^\p{Lu}[\p{L}\s.,/’'-]{1,50},?\s(?:[\p{L}]{3,9}\.?\s\d{1,2}|\d{1,2}\s[\p{L}]{3,9}\.?)(?:,?\s\d{4})?\s?(?:\([^)]{2,40}\))?\s?(?:--|—|–|-)\s/u.exec(text.slice(0, 140));
  if (place !== null) return place[0].length;
  const match = /^\p{Lu}[\p{Lu}\s.,/’'-]{2,50}(?:,?\s[\p{L}.]{3,9}\s\d{1,2}(?:,?\s\d{4})?)?\s?(?:\([^)]{2,40}\))?\s?(?:--|—|–|-|:)\s/u.exec(text);
  return match === null ? 0 : match[0].length;
}

function toTokens(mention: DateMention, sentence: Sentence): Dated {
  const start = sentence.start + mention.start;
  const end = sentence.start + mention.end;
  const inside = sentence.tokens.flatMap((token, i) => (token.start >= start && token.end <= end ? [i] : []));
  return { from: inside[0] ?? 0, to: (inside.at(-1) ?? -1) + 1, edtf: mention.edtf, rule: mention.rule };
}

const matchesOf = (actions: readonly Phrase[], { sentence: { tokens } }: Focus): readonly Match[] => actions.flatMap((action) => findPhrase(action, tokens, 0, tokens.length, 2));

function triggers(actions: readonly Phrase[], matches: readonly Match[], focus: Focus, context: ReadContext): readonly Trigger[] {
  if (matches.length === 0) return [];
  const { tokens } = focus.sentence;
  const clauses = context.analysis.clauses(focus.sentence);
  const events = new Set(actions.flatMap((action) => action.stems));
  return matches.map((match) => {
    const head = match.at[0] ?? match.from;
    const factuality = readFactuality(tokens, clauses, head);
    const verb = clauses.groups.some((group) => group.head === head);
    const denied = denialAt(context.analysis, focus.sentence, head) !== null;
    const objection = denied ? 'the action is denied' : verb && factuality.kind !== 'actual' ? `the action is ${factuality.kind}, not a fact` : nearAbout(focus, match, clauses, events) || (focus.via !== 'article' || tokens[match.to]?.tag === 'determiner') && pointsBack(tokens, match, events) ? null : 'the action is not said of what the claim is about';
    return { range: match, head, objection };
  });
}

/** The action is said of what the claim is about: in one clause, or in a relative clause right after it. */
function nearAbout(focus: Focus, match: Match, clauses: Clauses, events: ReadonlySet<string>): boolean {
  // "Deliveries began in 2019": the bare event as subject, right after what it belongs to.
  if (focus.via === 'context' && match.from === 0 && focus.sentence.tokens[match.from]?.tag === 'noun') return true;
  const clause = clauses.clauseOf[match.from] ?? 0;
  const start = clauses.clauses[clause]?.from ?? 0;
  const next = clauses.clauses[clause + 1];
  const opensNext = next !== undefined && focus.sentence.tokens[next.from]?.norm === 'that' && events.has(focus.sentence.tokens[next.group?.head ?? -1]?.stem ?? '');
  // A pronoun counts only as the verb's own subject or object.
  if (focus.via === 'pronoun' || focus.via === 'context') {
    const group = clauses.groups.find((candidate) => candidate.head === match.from);
    const parts = [nounPhraseAfter(focus.sentence.tokens, match.to), nounPhraseBefore(focus.sentence.tokens, group?.from ?? match.from)];
    return focus.about.some((about) => parts.some((part) => part !== null && about.from < part.to && part.from < about.to));
  }
  return focus.about.some((about) => clauses.clauseOf[about.from] === clause || (about.to <= start && start - about.to <= 2) || (opensNext && clauses.clauseOf[about.from] === clause + 1));
}

/** "inked the contract": the verb's object, or the noun itself, points back to the event that was told. */
function pointsBack(tokens: readonly Token[], match: Match, events: ReadonlySet<string>): boolean {
  const object = nounPhraseAfter(tokens, match.to);
  const own = nounPhraseBefore(tokens, match.to);
  const definite = (range: Range | null): boolean => range !== null && /^(?:the|this|that)$/.test(tokens[range.from]?.norm ?? '') && events.has(tokens[range.to - 1]?.stem ?? '');
  const pronoun = object !== null && object.to - object.from === 1 && /^(?:it|them)$/.test(tokens[object.from]?.norm ?? '');
  return pronoun || definite(object) || (tokens[match.from]?.tag === 'noun' && definite(own));
}

/** "the Dec. 14 ruling", "Monday's announcement": a date right before what the claim is about. */
function modified(dates: readonly Dated[], focus: Focus): readonly Trigger[] {
  const { tokens } = focus.sentence;
  return focus.about.flatMap((about) => {
    const dated = dates.find((candidate) => candidate.to <= about.from && tokens.slice(candidate.to, about.from).every((token, i) => token.tag === 'possessive' || token.tag === 'adjective' || token.tag === 'name' || (token.tag === 'noun' && i > 0 && tokens[candidate.to]?.tag === 'possessive')));
    // "the 2017 Water Act" is a name with a year in it.
    if (dated === undefined || tokens[dated.from - 1]?.tag === 'preposition' || tokens[about.to]?.tag === 'name') return [];
    return [{ range: about, head: about.from, objection: null, date: dated }];
  });
}

/** The nearest date of the trigger's clause with no other predicate between them. */
function bound(trigger: Trigger, dates: readonly Dated[], focus: Focus, context: ReadContext): Dated | null {
  if (trigger.date !== undefined) return trigger.date;
  const { tokens } = focus.sentence;
  const clauses = context.analysis.clauses(focus.sentence);
  const verb = clauses.groups.some((group) => group.head === trigger.head);
  // "brokered a deal": the noun's date is that of the verb that brings it about.
  const support = verb ? undefined : clauses.groups.find((group) => group.finite && SUPPORTING.has(tokens[group.head]?.stem ?? '') && holds(nounPhraseAfter(tokens, group.to), trigger.head));
  const event: Trigger = support === undefined ? trigger : { ...trigger, head: support.head };
  const candidates = dates.filter((dated) => {
    if (premodifies(tokens, dated, trigger)) return true;
    if (isModifier(tokens, dated, trigger)) return false;
    if (sharesDate(tokens, clauses, trigger, dated)) return true;
    if (clauses.clauseOf[dated.from] !== clauses.clauseOf[trigger.head]) return false;
    return verb || support !== undefined ? !parted(tokens, clauses, event, dated) : hangsOn(tokens, clauses, trigger, dated);
  });
  const distance = (dated: Dated): number => (dated.from > trigger.head ? dated.from - trigger.head : trigger.head - dated.to);
  return candidates.reduce<Dated | null>((best, next) => (best === null || distance(next) < distance(best) ? next : best), null);
}

/** "The flood, the worst since 1974, hit the town": a date with more than its preposition between two commas tells about the noun before them. */
function inParenthesis(tokens: readonly Token[], dated: Dated, trigger: Trigger): boolean {
  const open = tokens.findLastIndex((token, i) => i < dated.from && token.text === ',');
  // What goes on with "and" is a list, not a parenthesis.
  if (open <= 0 || tokens[open + 1]?.tag === 'conjunction' || tokens[dated.to]?.text !== ',' || (trigger.head > open && trigger.head < dated.to)) return false;
  return tokens.slice(open + 1, dated.from).some((token) => token.tag === 'noun' || token.tag === 'adjective' || token.tag === 'participle' || token.tag === 'past');
}

/** "Earlier this month, it made good on its threats and closed the border"; "in 2017, when it signed": a date of the clause before that holds for this one. */
function sharesDate(tokens: readonly Token[], clauses: Clauses, trigger: Trigger, dated: Dated): boolean {
  const index = clauses.clauseOf[trigger.head] ?? 0;
  if (clauses.clauseOf[dated.from] !== index - 1) return false;
  const clause = clauses.clauses[index];
  const group = clause?.group;
  if (clause === undefined || group === undefined || group === null) return false;
  const opening = tokens[clause.from]?.text === ',' ? clause.from + 1 : clause.from;
  if (tokens[opening]?.norm === 'when') return dated.to >= clause.from - 1 && dated.to <= opening;
  const shared = tokens[opening]?.tag === 'conjunction' && tokens.slice(opening + 1, group.from).every((token) => token.tag === 'adverb');
  return shared && dated.from <= 1 && tokens[dated.to]?.text === ',';
}

/** "the November 2023 blackout", "Monday's raid": the date right before the noun, which no other noun follows. */
function premodifies(tokens: readonly Token[], dated: Dated, { head, range }: Trigger): boolean {
  const next = tokens[range.to];
  return /^(?:noun|gerund)$/.test(tokens[head]?.tag ?? '') && dated.to <= head && tokens.slice(dated.to, head).every(({ tag }) => tag === 'possessive' || tag === 'adjective') && next?.tag !== 'noun' && next?.tag !== 'name' && next?.text !== '-';
}

/** "under the 2017 Water Act", "a member since 1952": the date tells about the noun beside it, not about the verb. */
function isModifier(tokens: readonly Token[], dated: Dated, trigger: Trigger): boolean {
  const before = tokens[dated.from - 1];
  const after = tokens[dated.to];
  const premodifier = (before?.tag === 'determiner' || before?.tag === 'possessive') && (after?.tag === 'name' || after?.tag === 'noun' || after?.tag === 'adjective' || after?.tag === 'gerund');
  return premodifier || inParenthesis(tokens, dated, trigger) || (before?.norm === 'since' && tokens[dated.from - 2]?.tag === 'noun');
}

/** Whether another predicate of the clause stands between, to which the date rather belongs: "raised fares following its sale in 2017". */
function parted(tokens: readonly Token[], clauses: Clauses, trigger: Trigger, dated: Dated): boolean {
  const clause = clauses.clauseOf[trigger.head];
  const own = clauses.groups.find((group) => trigger.head >= group.from && trigger.head < group.to);
  // "delivered the trains, valued at $2 billion, in July": an aside between commas does not part them.
  const aside = (group: { readonly from: number; readonly to: number; readonly form: string }, from: number, to: number): boolean =>
    group.form === 'participle' && tokens.slice(from, group.from).some((token) => token.text === ',') && tokens.slice(group.to, to).some((token) => token.text === ',');
  const between = (from: number, to: number): boolean => clauses.groups.some((group) => group !== own && !aside(group, from, to) && clauses.clauseOf[group.head] === clause && group.from >= from && group.to <= to);
  if (dated.to <= trigger.head) return between(dated.to, trigger.head);
  const from = trigger.range.to;
  // "over its acquisition last year": the nearer event takes a date that no "on" ties to the verb.
  const nominal = tokens[dated.from - 1]?.norm !== 'on' && tokens.slice(from, dated.from).some((token, i) => /^(?:over|for|after|following|since|about)$/.test(token.norm) && isPossessed(tokens, from + i + 1));
  return nominal || between(from, dated.from) || tokens.slice(from, dated.from).some((token, i) => (token.tag === 'subordinator' && !isClockTime(tokens, from + i + 1)) || token.norm === 'despite' || token.norm === 'amid');
}

/** "shortly after 3:30 a.m. on Monday", "before dawn on Monday". */
function isClockTime(tokens: readonly Token[], from: number): boolean {
  const token = tokens[from];
  return token !== undefined && (token.kind === 'number' || /^(?:midnight|noon|midday|dawn|dusk|daybreak|nightfall|sunrise|sunset|people|they|residents)$/.test(token.norm));
}

function isPossessed(tokens: readonly Token[], from: number): boolean {
  const phrase = nounPhraseAfter(tokens, from);
  return phrase !== null && tokens.slice(phrase.from, phrase.to).some((token) => token.tag === 'possessive' || /^(?:its|his|her|their)$/.test(token.norm));
}

/** A date hangs on a noun by its preposition right after it ("the deal with Chile in April 2017"), or through the verb that says it took place. */
function hangsOn(tokens: readonly Token[], clauses: Clauses, trigger: Trigger, dated: Dated): boolean {
  const from = trigger.range.to;
  if (dated.from < from) return false;
  // "finalized an agreement on the delivery in December": the date is the verb's.
  const phrase = nounPhraseBefore(tokens, trigger.head + 1);
  const adjacent = dated.from - from === 1 && tokens[from]?.tag === 'preposition';
  if (tokens[(phrase?.from ?? 0) - 1]?.tag === 'preposition' && !adjacent) return false;
  const groups = clauses.groups.filter((group) => group.from >= from && group.to <= dated.from);
  const [first] = groups;
  if (groups.length === 1 && first !== undefined && first.finite && PHASES.has(tokens[first.head]?.stem ?? '')) return true;
  const close = tokens.slice(from, dated.from).filter((token) => token.tag !== 'preposition' && token.tag !== 'determiner').length <= 3;
  return groups.length === 0 && close && tokens[dated.from - 1]?.tag === 'preposition' && !tokens.slice(from, dated.from).some((token) => token.kind === 'punctuation');
}

const holds = (range: Range | null, at: number): boolean => range !== null && at >= range.from && at < range.to;

const SUPPORTING = new Set('make reach strike sign conclude broker clinch seal finalize negotiate enter complete hold take announce ink do agree close'.split(' ').map(stem));
const PHASES = new Set('begin start take occur happen complete finish conclude continue commence follow come fall be arrive make sign announce impose'.split(' ').map(stem));

function readingOf(context: ReadContext, focus: Focus, trigger: Trigger, when: Dated): Reading {
  return toReading(context.analysis, focus.sentence, {
    position: when.edtf,
    label: when.edtf,
    value: { type: 'date', edtf: when.edtf },
    rule: trigger.date === undefined ? `date/clause:${when.rule}` : `date/modifier:${when.rule}`,
    score: focus.via === 'mention' ? 1 : 0.8,
    at: trigger.head,
    polarity: 'asserted',
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
