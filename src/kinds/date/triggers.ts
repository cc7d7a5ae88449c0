import type { Focus } from '../../evidence.ts';
import { denialAt } from '../../readings.ts';
import { type Clauses, nounPhraseAfter, nounPhraseBefore, type Range, type VerbGroup } from '../../text/clauses.ts';
import { readFactuality } from '../../text/factuality.ts';
import { findPhrase, type Match, type Phrase } from '../../text/phrases.ts';
import { stem } from '../../text/words.ts';
import type { DateClaim, Token } from '../../types.ts';
import { subjectBefore } from '../agents.ts';
import { isOfEarlier } from '../earlier.ts';
import { asFuture, verbOf } from '../cue-forms.ts';
import type { ReadContext } from '../kind.ts';
import type { Asked } from './asked.ts';
import type { Dated } from './dates.ts';

/** What a date can belong to. */
export interface Trigger {
  readonly range: Range;
  readonly head: number;
  readonly objection: string | null;
  /** What is to come counts. */
  readonly toCome: boolean;
  /** What kind of words it is. */
  readonly by: 'clause' | 'modifier' | 'schedule';
  /** It may be, or is hoped for or proposed, no more. */
  readonly wished: boolean;
  /** The date, where the trigger's own phrase holds it ("the Dec. 14 ruling"). */
  readonly date?: Dated;
}

/** Where words of an action stand. */
export interface Words {
  readonly match: Match;
  /** What is to come counts. */
  readonly toCome: boolean;
}

/** In: actions, a sentence in focus. Out: where it has words of them, the first action's of two at one place. */
export function wordsOf(actions: readonly Phrase[], { sentence: { tokens } }: Focus, asked: Asked): readonly Words[] {
  const all = actions.flatMap((action) => [action, ...action.variants].flatMap((form) => findPhrase(form, tokens, 0, tokens.length, 2)).map((match): Words => ({ match, toCome: asked.toCome || action.irrealis })));
  return all.filter(({ match }, i) => all.findIndex((other) => other.match.from === match.from && other.match.to === match.to) === i);
}

/** What speaks against an event that the text denies; that it was not before a date says when it was. */
export const DENIED = 'the action is denied';

/** In: the words of the actions in a sentence. Out: the events they name there, each with what speaks against it. */
export function triggers({ question }: DateClaim, actions: readonly Phrase[], words: readonly Words[], focus: Focus, context: ReadContext): readonly Trigger[] {
  if (words.length === 0) return [];
  const { tokens } = focus.sentence;
  const clauses = context.analysis.clauses(focus.sentence);
  const events = new Set(actions.flatMap((action) => action.stems));
  return words.map(({ match, toCome }): Trigger => {
    const head = match.at[0] ?? match.from;
    const factuality = readFactuality(tokens, clauses, head);
    const verb = clauses.groups.some((group) => group.head === head);
    const denied = denialAt(context.analysis, focus.sentence, head) !== null;
    const told = asFuture(tokens[factuality.by], factuality.kind);
    const real = !verb || told === 'actual' || (toCome && (told === 'future' || told === 'possible' || (told === 'conditional' && /^(?:when|once)$/.test(tokens[factuality.by]?.norm ?? ''))));
    const objection = denied ? DENIED : !real ? `the action is ${factuality.kind}, not a fact` : !verb && !toCome && isAhead(tokens, clauses, head) ? 'the action is planned, not a fact' : isOfEarlier(tokens, head) ? 'told of an earlier event' : nearAbout(focus, match, clauses, events) || (focus.via !== 'article' || tokens[match.to]?.tag === 'determiner') && pointsBack(tokens, match, events) ? (isDoer(question, focus, match, clauses) ? 'what the claim is about does it here' : null) : 'the action is not said of what the claim is about';
    return { range: match, head, objection, toCome, by: 'clause', wished: verb && told === 'possible' };
  });
}

/** "When were the pirates seized?": "Pirates attacked 90 ships, seizing 40" has them seize others. */
function isDoer(question: string, { about, sentence: { tokens } }: Focus, match: Match, { groups }: Clauses): boolean {
  const asked = /\b(?:was|were|been|be|is|are)\b(?<whom>.{2,60}?)\s\p{L}+(?:ed|en|ght|un[gk]|ut|ot)\b/iu.exec(question)?.groups?.['whom'];
  if (asked === undefined || !groups.some(({ head, voice, finite }) => head === match.from && voice === 'active' && (finite || tokens[head]?.norm.endsWith('ing') === true)) || !/^(?:number|determiner|name|noun|adjective)$/.test(tokens[match.to]?.tag ?? '')) return false;
  const object = nounPhraseAfter(tokens, match.to);
  const whom = new Set(asked.toLowerCase().split(/\W+/).map((word) => stem(word)));
  return about.some(({ to }) => to <= match.from && whom.has(tokens[to - 1]?.stem ?? '')) && !about.some(({ from }) => from >= match.to && (object === null || from < object.to));
}

const PLANNING = new Set('schedule set slate plan due fix expect bill'.split(' ').map(stem));

/** "They are due back at work on Friday", "The vote is set for Friday": a noun in a clause that only tells what is planned, and not what it is planned to bring. */
function isAhead(tokens: readonly Token[], { clauses, clauseOf }: Clauses, at: number): boolean {
  const group = clauses[clauseOf[at] ?? 0]?.group ?? null;
  const plan = group === null || (group.voice === 'active' && tokens[group.head]?.stem !== 'be') ? -1 : plannedAt(tokens, group);
  return plan >= 0 && tokens[plan + 1]?.tag !== 'to' && !/^(?:after|since|following)$/.test(tokens[(nounPhraseBefore(tokens, at + 1)?.from ?? at) - 1]?.norm ?? '');
}

/** "is due", "is scheduled": the word that plans, -1 without one. */
const plannedAt = (tokens: readonly Token[], { head, to }: VerbGroup): number =>
  PLANNING.has(tokens[head]?.stem ?? '') ? head : PLANNING.has(tokens[to]?.stem ?? '') && tokens[head]?.stem === 'be' ? to : -1;

/** "The trial is scheduled for 5 March": what the claim is about, and the day it is to take place; where no action of the claim's is named. */
export function planned(words: readonly Words[], focus: Focus, asked: Asked, context: ReadContext): readonly Trigger[] {
  if (words.length > 0 || !asked.toCome || !asked.start) return [];
  const { tokens } = focus.sentence;
  const clauses = context.analysis.clauses(focus.sentence);
  return clauses.groups.flatMap((group): readonly Trigger[] => {
    const at = plannedAt(tokens, group);
    const subject = nounPhraseBefore(tokens, group.from);
    if (at < 0 || subject === null || tokens[subject.from - 1]?.tag === 'preposition' || !/^(?:for|on|in|at)$/.test(tokens[at + 1]?.norm ?? '') || !focus.about.some((about) => about.to === subject.to && about.from >= subject.from)) return [];
    const denied = denialAt(context.analysis, focus.sentence, at) !== null;
    return [{ range: { from: at, to: at + 1 }, head: at, objection: denied ? DENIED : null, toCome: true, by: 'schedule', wished: false }];
  });
}

/** The action is said of what the claim is about: in one clause, or in a relative clause right after it. */
function nearAbout(focus: Focus, match: Match, clauses: Clauses, events: ReadonlySet<string>): boolean {
  // "Deliveries began in 2019": the bare event as subject, right after what it belongs to.
  if (focus.via === 'context' && match.from === 0 && /^(?:noun|name)$/.test(focus.sentence.tokens[0]?.tag ?? '') && focus.sentence.tokens[match.to]?.norm !== 'of') return true;
  const clause = clauses.clauseOf[match.from] ?? 0;
  const start = clauses.clauses[clause]?.from ?? 0;
  const next = clauses.clauses[clause + 1];
  const opensNext = next !== undefined && focus.sentence.tokens[next.from]?.norm === 'that' && events.has(focus.sentence.tokens[next.group?.head ?? -1]?.stem ?? '');
  // A pronoun counts only as the verb's own subject or object.
  if (focus.via === 'pronoun' || focus.via === 'context') {
    const group = clauses.groups.find((candidate) => candidate.head === match.from);
    // "It is to report", "She is expected to report": the subject is the finite verb's.
    const finite = group?.form === 'infinitive' ? clauses.groups.findLast((candidate) => candidate.finite && candidate.to <= group.from && candidate.to >= group.from - 1) : undefined;
    const parts = [nounPhraseAfter(focus.sentence.tokens, match.to), nounPhraseBefore(focus.sentence.tokens, finite?.from ?? group?.from ?? match.from)];
    return focus.about.some((about) => parts.some((part) => part !== null && about.from < part.to && part.from < about.to));
  }
  // "The ship, built in 2018, ran aground": its own subject, past an aside.
  const own = clauses.groups.find((candidate) => candidate.head === match.from);
  const subject = own === undefined ? null : subjectBefore(focus.sentence.tokens, firstOf(own, clauses, focus.sentence.tokens).from);
  // "Ana Holm, the mayor who resigned": whom the phrase is set beside.
  if (subject !== null && focus.sentence.tokens[subject.from - 1]?.text === ',' && focus.about.some(({ to }) => to === subject.from - 1)) return true;
  // "Launched on 22 October, the probe is to …": the subject of the main clause.
  if (own !== undefined && subjectOfOpening(own, clauses, focus.sentence.tokens).some((range) => focus.about.some(({ from, to }) => from < range.to && range.from < to))) return true;
  // "The Slate will be cheap when it ships": "it" is the subject before.
  // "The cable was cut, and the situation should return to normal": a word for how things are points to what was told.
  if (subject !== null && focus.about.some(({ to }) => to <= subject.from) && /^(?:situation|things|matters)$/.test(focus.sentence.tokens[subject.to - 1]?.norm ?? '')) return true;
  const pronoun = subject !== null && subject.to - subject.from === 1 && /^(?:it|they|he|she)$/.test(focus.sentence.tokens[subject.from]?.norm ?? '');
  const before = pronoun ? clauses.groups.filter(({ finite, head }) => finite && head < subject.from).map(({ from }) => subjectBefore(focus.sentence.tokens, from)) : [];
  if (focus.about.some((about) => before.some((other) => other !== null && about.from >= other.from && about.to <= other.to))) return true;
  return focus.about.some((about) => clauses.clauseOf[about.from] === clause || (subject !== null && about.from >= subject.from && about.to <= subject.to) || (about.to <= start && start - about.to <= 2) || about.to === partitiveBefore(focus.sentence.tokens, match.from) || (opensNext && clauses.clauseOf[about.from] === clause + 1));
}

/** "the buses, the first of which were delivered": the comma behind what a share is of; -1 without one. */
function partitiveBefore(tokens: readonly Token[], verb: number): number {
  const which = tokens.findLastIndex(({ norm }, i) => i < verb && /^(?:which|whom)$/.test(norm));
  const comma = tokens.findLastIndex(({ text }, i) => i < which && text === ',');
  return tokens[which - 1]?.norm === 'of' && which - comma <= 5 && verb - which <= 4 ? comma : -1;
}

/** A participle that opens the sentence is said of what stands behind its comma; none where it has a subject or an object of its own. */
function subjectOfOpening({ from, to, form, head }: VerbGroup, { groups }: Clauses, tokens: readonly Token[]): readonly Range[] {
  const opens = tokens.slice(0, from).every(({ kind }) => kind !== 'word') && (form === 'participle' || /^(?:past|participle)$/.test(tokens[head]?.tag ?? '')) && tokens[to]?.tag === 'preposition';
  const comma = opens ? tokens.findIndex(({ text }, i) => i > to && text === ',') : -1;
  const main = groups.find((other) => other.finite && other.from > comma);
  const subject = comma < 0 || main === undefined ? null : nounPhraseAfter(tokens, comma + 1);
  return subject === null || subject.to > (main?.from ?? 0) ? [] : [subject];
}

/** "he slipped and fell": the first of verbs that an "and" joins, whose subject is theirs. */
function firstOf(verb: VerbGroup, { groups }: Clauses, tokens: readonly Token[]): VerbGroup {
  const before = tokens[verb.from - 1]?.norm === 'and' ? groups.findLast(({ finite, to }) => finite && to <= verb.from - 1) : undefined;
  return before === undefined || before.to < verb.from - 1 ? verb : before;
}

/** "inked the contract": the verb's object, or the noun itself, points back to the event that was told. */
function pointsBack(tokens: readonly Token[], match: Match, events: ReadonlySet<string>): boolean {
  // "the kidnapping of 2028" says itself which it is.
  if (tokens[match.to]?.norm === 'of' && tokens[match.to + 1]?.kind === 'number') return false;
  // "signed for them"
  const object = nounPhraseAfter(tokens, tokens[match.to]?.norm === 'for' ? match.to + 1 : match.to);
  const own = nounPhraseBefore(tokens, match.to);
  const definite = (range: Range | null): boolean => range !== null && /^(?:the|this|that)$/.test(tokens[range.from]?.norm ?? '') && events.has(tokens[range.to - 1]?.stem ?? '');
  const pronoun = object !== null && object.to - object.from === 1 && /^(?:it|them)$/.test(tokens[object.from]?.norm ?? '');
  // "over the deal, which was signed in May"
  const antecedent = /^(?:which|that)$/.test(tokens[match.from - 1]?.norm ?? '') || tokens[match.from - 1]?.tag === 'auxiliary' ? subjectBefore(tokens, tokens[match.from - 1]?.tag === 'auxiliary' ? match.from - 1 : match.from) : null;
  return pronoun || definite(object) || definite(antecedent) || (tokens[match.from]?.tag === 'noun' && definite(own));
}

const YEAR = 4;
/** As long is a day in EDTF. */
const DAY = 10;

/** "the Dec. 14 ruling", "Monday's announcement": a date right before what the claim is about. */
export function modified(actions: readonly Phrase[], dates: readonly Dated[], focus: Focus): readonly Trigger[] {
  const { tokens } = focus.sentence;
  return focus.about.flatMap((about) => {
    // "Late last year it was the union that asked": a pronoun is no event.
    if (tokens[about.from]?.tag === 'pronoun') return [];
    // "Monday's leak" is not when it was found.
    if (actions.every((action) => FINDING.has(action.stems[verbOf(action)] ?? ''))) return [];
    // "the measures of 14 December"
    const of = tokens[about.to]?.norm === 'of' && /^(?:the|these|those)$/.test(tokens[about.from - 1]?.norm ?? tokens[about.from]?.norm ?? '') ? dates.find((candidate) => candidate.from === about.to + 1 && candidate.edtf.length === DAY) : undefined;
    if (of !== undefined) return [{ range: about, head: about.from, objection: null, toCome: false, by: 'modifier', wished: false, date: of }];
    // "The quake on Wednesday destroyed 200 houses"
    const on = tokens[about.to]?.norm === 'on' && tokens[about.from - 1]?.norm === 'the' ? dates.find((candidate) => /^[01]$/.test(String(candidate.from - about.to)) && candidate.edtf.length === DAY) : undefined;
    if (on !== undefined && /^(?:past|verb|auxiliary|modal)$/.test(tokens[on.to]?.tag ?? '')) return [{ range: about, head: about.from, objection: null, toCome: false, by: 'modifier', wished: false, date: on }];
    const dated = dates.find((candidate) => candidate.to <= about.from && tokens.slice(candidate.to, about.from).every((token, i) => token.tag === 'possessive' || token.tag === 'adjective' || token.tag === 'name' || (tokens[candidate.to]?.tag === 'possessive' && (token.tag === 'number' || token.text === '-')) || (token.tag === 'noun' && i > 0 && tokens[candidate.to]?.tag === 'possessive')));
    // "the 2017 Water Act" is a name with a year in it.
    if (dated === undefined || (tokens[dated.from - 1]?.tag === 'preposition' && tokens[dated.to]?.tag !== 'possessive') || tokens[about.to]?.tag === 'name') return [];
    // "the 2010 Lisk leak" is known by its year, as what is in the news is not.
    if (dated.edtf.length === YEAR && tokens.slice(dated.to, about.from).some(({ tag }) => tag === 'name')) return [];
    // "the deadliest clash since a 2021 truce": what it is held against.
    const opens = /^(?:determiner|possessive)$/.test(tokens[dated.from - 1]?.tag ?? '') ? dated.from - 2 : dated.from - 1;
    if (tokens[opens]?.norm === 'since' && tokens.slice(0, opens).some(({ norm }) => RANKING.test(norm))) return [];
    // "like last year's leak", "leaks such as the 2019 one": one of its kind.
    if (LIKENING.test(tokens[opens]?.norm ?? '') || (/^(?:as|to|with)$/.test(tokens[opens]?.norm ?? '') && /^(?:such|similar|akin|compared|comparable)$/.test(tokens[opens - 1]?.norm ?? ''))) return [];
    return [{ range: about, head: about.from, objection: null, toCome: false, by: 'modifier', wished: false, date: dated }];
  });
}

const FINDING = new Set(['detect', 'discover', 'notice', 'find', 'spot', 'learn', 'uncover', 'identify', 'reveal', 'disclose', 'report'].map(stem));
const LIKENING = /^(?:like|unlike|including|than|recalling|echoing)$/;

/** "the first escape from Karsholt since 2003": the date is of the one before. */
export const RANKING = /^(?:first|worst|biggest|largest|deadliest|bloodiest|highest|lowest|best|strongest|heaviest|costliest|longest|gravest|fiercest)$/;
