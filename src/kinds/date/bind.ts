import type { Focus } from '../../evidence.ts';
import { type Clauses, nounPhraseAfter, nounPhraseBefore, type Range, type VerbGroup } from '../../text/clauses.ts';
import { readFactuality } from '../../text/factuality.ts';
import { stem } from '../../text/words.ts';
import type { Token } from '../../types.ts';
import { subjectBefore } from '../agents.ts';
import type { ReadContext } from '../kind.ts';
import type { Asked } from './asked.ts';
import type { Dated } from './dates.ts';
import { DENIED, RANKING, type Trigger } from './triggers.ts';

/** In: an event and the dates of its sentence. Out: the nearest date of its clause with no other predicate between them, null without one. */
export function bound(trigger: Trigger, dates: readonly Dated[], focus: Focus, asked: Asked, context: ReadContext): Dated | null {
  if (trigger.date !== undefined) return trigger.date;
  const { tokens } = focus.sentence;
  const clauses = context.analysis.clauses(focus.sentence);
  const verb = clauses.groups.some((group) => group.head === trigger.head);
  // "brokered a deal": the noun's date is that of the verb that brings it about.
  // "is due in court on Monday"
  const predicate = tokens[trigger.head]?.tag === 'adjective' ? clauses.groups.find((group) => group.finite && group.to === trigger.head) : undefined;
  const support = verb ? undefined : predicate ?? clauses.groups.find((group) => group.finite && (trigger.toCome || group.form !== 'modal') && (SUPPORTING.has(tokens[group.head]?.stem ?? '') || (tokens[group.head]?.stem === OFFER && /^(?:resignation|apology|apologies|condolences|thanks)$/.test(tokens[trigger.head]?.norm ?? ''))) && bringsAbout(tokens, group, trigger.head));
  const event: Trigger = support === undefined ? trigger : { ...trigger, head: support.head };
  const candidates = dates.filter((dated) => {
    if (premodifies(tokens, dated, trigger) || isCleft(tokens, clauses, trigger, dated)) return true;
    // "in force until May": that is when it ends, not when it was agreed.
    if (!asked.end && trigger.objection !== DENIED && /^(?:until|till|through)$/.test(tokens[dated.from - 1]?.norm ?? '')) return tokens[dated.to]?.text === ',' && tokens[dated.to + 1]?.norm === 'when' && sharesDate(tokens, clauses, trigger, dated);
    if (isModifier(tokens, dated, trigger) || isOfGoverning(tokens, dated, trigger) || isOfResolving(tokens, clauses, dated, trigger) || isOfDescribing(tokens, clauses, dated, trigger)) return false;
    if (sharesDate(tokens, clauses, trigger, dated) || takesLater(tokens, clauses, trigger, dated) || doesBySaying(tokens, clauses, trigger, dated)) return true;
    if (clauses.clauseOf[dated.from] !== clauses.clauseOf[trigger.head]) return false;
    return verb || support !== undefined ? !parted(tokens, clauses, event, dated) : hangsOn(tokens, clauses, trigger, dated);
  });
  // "was ordered in May and arrived in July": behind an "and" the verb rather has what follows it.
  const own = clauses.groups.find((group) => group.head === trigger.head);
  const joined = own !== undefined && tokens[own.from - 1]?.norm === 'and' ? tokens.length : 0;
  const distance = (dated: Dated): number => (dated.from > trigger.head ? dated.from - trigger.head : trigger.head - dated.to + joined);
  return candidates.reduce<Dated | null>((best, next) => (best === null || distance(next) < distance(best) ? next : best), null);
}

/** "was convicted Wednesday of murdering them": the date is that of the verb before the "of". */
function isOfGoverning(tokens: readonly Token[], dated: Dated, { head }: Trigger): boolean {
  return tokens[head]?.tag === 'gerund' && /^(?:of|for|with)$/.test(tokens[head - 1]?.norm ?? '') && dated.to <= head - 1 && tokens.slice(0, dated.from).some(({ tag }) => /^(?:past|participle|verb)$/.test(tag));
}

const RESOLVING = new Set(['vote', 'decide', 'agree', 'resolve', 'promise', 'pledge', 'vow', 'offer', 'propose', 'refuse', 'order', 'ask', 'urge', 'move', 'threaten', 'choose'].map(stem));

/** "voted on Monday to close it in June": what stands before the infinitive is when it was resolved. */
function isOfResolving(tokens: readonly Token[], { groups }: Clauses, dated: Dated, { head }: Trigger): boolean {
  const own = groups.find((group) => group.head === head);
  const resolving = groups.findLast(({ to }) => to <= dated.from);
  return own?.form === 'infinitive' && dated.to <= own.from && resolving !== undefined && RESOLVING.has(tokens[resolving.head]?.stem ?? '');
}

/** "The men seized in July were freed on Sunday": between a participle that describes the subject and its verb, the date is the participle's. */
function isOfDescribing(tokens: readonly Token[], { groups, clauseOf }: Clauses, dated: Dated, { head }: Trigger): boolean {
  const own = groups.find((group) => group.finite && group.head === head);
  if (own === undefined || dated.to > own.from) return false;
  return groups.some(({ form, from, to }) => form === 'participle' && to <= dated.from && clauseOf[from] === clauseOf[head] && /^(?:noun|name)$/.test(tokens[from - 1]?.tag ?? '') && !tokens.slice(to, dated.from).some(({ text }) => text === ','));
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
  if (tokens[opening]?.norm === 'when') return !tokens.slice(opening, trigger.head).some(({ text }) => text === ',') && dated.to >= clause.from - 1 && dated.to <= opening;
  const shared = tokens[opening]?.tag === 'conjunction' && tokens.slice(opening + 1, group.from).every((token) => token.tag === 'adverb');
  return shared && dated.from <= 1 && tokens[dated.to]?.text === ',';
}

/** "It was on 11 May, by all accounts, that the wall fell": the date is set before the clause that it belongs to. */
function isCleft(tokens: readonly Token[], { clauseOf }: Clauses, { head }: Trigger, dated: Dated): boolean {
  let it = dated.from - 1;
  while (/^(?:preposition|adverb|not|determiner|subordinator)$/.test(tokens[it]?.tag ?? '')) it -= 1;
  if (!/^(?:is|was|be)$/.test(tokens[it]?.norm ?? '')) return false;
  while (/^(?:auxiliary|modal|adverb)$/.test(tokens[it]?.tag ?? '')) it -= 1;
  const that = tokens.findIndex(({ norm }, i) => i >= dated.to && norm === 'that');
  if (tokens[it]?.norm !== 'it' || that < 0 || that > head || clauseOf[that] !== clauseOf[head]) return false;
  // What stands between is set off by commas.
  return that === dated.to || (tokens[dated.to]?.text === ',' && tokens[that - 1]?.text === ',');
}

const SAYING = new Set(['say', 'announce', 'declare', 'confirm', 'tell'].map(stem));

/** "The board said on 14 May that it was fining the firm": what somebody says that he is doing he does that day. */
function doesBySaying(tokens: readonly Token[], { clauses, clauseOf, groups }: Clauses, trigger: Trigger, dated: Dated): boolean {
  const index = clauseOf[trigger.head] ?? 0;
  const own = groups.find(({ head }) => head === trigger.head);
  const saying = clauses[index - 1]?.group;
  if (own === undefined || !own.finite || saying == null || clauseOf[dated.from] !== index - 1 || !SAYING.has(tokens[saying.head]?.stem ?? '')) return false;
  const progressive = tokens[own.head]?.tag === 'gerund' && own.to - own.from === 2 && /^(?:is|are|was|were)$/.test(tokens[own.from]?.norm ?? '');
  return progressive && /^(?:it|they|he|she|we)$/.test(tokens[own.from - 1]?.norm ?? '') && own.from - 1 - (clauses[index]?.from ?? 0) <= 1;
}

/** "It ran aground and became lodged in the canal on Tuesday": of two verbs with nothing between but "and" and what belongs to the first, the date behind the second is of both. */
function takesLater(tokens: readonly Token[], { groups, clauseOf }: Clauses, trigger: Trigger, dated: Dated): boolean {
  const own = groups.findIndex(({ head }) => head === trigger.head);
  const next = groups[own + 1];
  const first = groups[own];
  if (first === undefined || next === undefined || !next.finite || !first.finite || tokens[next.from - 1]?.norm !== 'and' || dated.from < next.to) return false;
  const beside = tokens.slice(first.to, next.from - 1).every(({ tag }) => tag === 'adverb' || tag === 'adjective') && !/^(?:auxiliary|modal)$/.test(tokens[next.from]?.tag ?? '');
  const reached = clauseOf[dated.from] ?? 0;
  return beside && reached - (clauseOf[first.head] ?? 0) <= 2 && !tokens.slice(next.to, dated.from).some(({ tag, kind }) => tag === 'conjunction' || tag === 'subordinator' || kind === 'punctuation');
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
  // "during the Monday morning rush hour" is when.
  const within = tokens[dated.from - 2]?.norm === 'during';
  return (premodifier && !within) || inParenthesis(tokens, dated, trigger) || (before?.norm === 'since' && (tokens[dated.from - 2]?.tag === 'noun' || tokens.slice(0, dated.from).some(({ norm }) => RANKING.test(norm))));
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
  // "until the end of May", "no earlier than May", "will not begin before November": no clause of its own.
  const word = tokens[dated.from - 1]?.norm ?? '';
  const limit = /^(?:until|till|than)$/.test(word) || (word === 'before' && trigger.objection === DENIED) ? dated.from - 1 : -1;
  return nominal || between(from, dated.from) || tokens.slice(from, dated.from).some((token, i) => (token.tag === 'subordinator' && from + i !== limit && !isRole(tokens, clauses, from + i, dated.from) && !isClockTime(tokens, from + i + 1) && !isShut(tokens, clauses, from + i, dated.from)) || token.norm === 'despite' || token.norm === 'amid');
}

/** "will appear as the Doctor in 2010": an "as" without a verb behind it opens no clause. */
function isRole(tokens: readonly Token[], { groups }: Clauses, at: number, to: number): boolean {
  return tokens[at]?.norm === 'as' && /^(?:determiner|noun|name)$/.test(tokens[at + 1]?.tag ?? '') && !groups.some(({ from }) => from > at && from < to) && !groups.some(({ from, finite }) => finite && from >= to);
}

/** "shortly after 3:30 a.m. on Monday", "before dawn on Monday". */
function isClockTime(tokens: readonly Token[], from: number): boolean {
  const token = tokens[from];
  return token !== undefined && (token.kind === 'number' || /^(?:midnight|noon|midday|dawn|dusk|daybreak|nightfall|sunrise|sunset|people|they|residents)$/.test(token.norm));
}

/** "just before Christmas, on 14 December": a time that a comma shuts before the next. */
function isShut(tokens: readonly Token[], { groups }: Clauses, at: number, to: number): boolean {
  const comma = tokens.findIndex(({ text }, i) => i > at && i < to && text === ',');
  return /^(?:before|after|since)$/.test(tokens[at]?.norm ?? '') && comma > 0 && to - comma <= 3 && !groups.some(({ from }) => from > at && from < comma);
}

function isPossessed(tokens: readonly Token[], from: number): boolean {
  const phrase = nounPhraseAfter(tokens, from);
  return phrase !== null && tokens.slice(phrase.from, phrase.to).some((token) => token.tag === 'possessive' || /^(?:its|his|her|their)$/.test(token.norm));
}

/** A date hangs on a noun by its preposition right after it ("the deal with Chile in April 2017"), or through the verb that says it took place. */
function hangsOn(tokens: readonly Token[], clauses: Clauses, trigger: Trigger, dated: Dated): boolean {
  const from = trigger.range.to;
  if (dated.from < from) return false;
  const groups = clauses.groups.filter((group) => group.from >= from && group.to <= dated.from && !isInAside(tokens, from, group.from, dated.from));
  const [first] = groups;
  // "the announcement made on Monday", "a deal reached in May"
  if (groups.length === 1 && first?.form === 'participle' && first.from === from && SUPPORTING.has(tokens[first.head]?.stem ?? '')) return true;
  // "finalized an agreement on the delivery in December": the date is the verb's.
  const phrase = nounPhraseBefore(tokens, trigger.head + 1);
  const adjacent = dated.from - from === 1 && tokens[from]?.tag === 'preposition';
  if (tokens[(phrase?.from ?? 0) - 1]?.tag === 'preposition' && !adjacent) return false;
  // "are to be completed by May" is one predicate.
  const [copula, due] = groups;
  if (trigger.toCome && groups.length === 2 && copula?.finite === true && tokens[copula.head]?.stem === 'be' && due?.form === 'infinitive' && due.from === copula.to && PHASES.has(tokens[due.head]?.stem ?? '')) return true;
  if (groups.length === 1 && first !== undefined && first.finite && (PHASES.has(tokens[first.head]?.stem ?? '') || (trigger.toCome && PLANNED.has(tokens[first.head]?.stem ?? '')))) return trigger.toCome || readFactuality(tokens, clauses, first.head).kind === 'actual';
  // "his arrest Saturday", "surgery next week" need no preposition.
  const close = tokens.slice(from, dated.from).filter((token) => token.tag !== 'preposition' && token.tag !== 'determiner').length <= 3;
  return groups.length === 0 && close && (tokens[dated.from - 1]?.tag === 'preposition' || (dated.from === from && !/^(?:year|month)$/.test(dated.rule))) && !tokens.slice(from, dated.from).some((token) => token.kind === 'punctuation');
}

/** "The deliveries, which caused a row, began in May": a verb in what ", which" opens and a comma closes. */
function isInAside(tokens: readonly Token[], from: number, verb: number, to: number): boolean {
  const open = tokens.findIndex((token, i) => i >= from && i < verb && token.text === ',' && /^(?:which|who|whose)$/.test(tokens[i + 1]?.norm ?? ''));
  return open >= 0 && !tokens.slice(open + 1, verb).some(({ text }) => text === ',') && tokens.slice(verb, to).some(({ text }) => text === ',');
}

const holds = (range: Range | null, at: number): boolean => range !== null && at >= range.from && at < range.to;

/** "signed a loan and a contract", "the deal with Oslo, worth $2 million, was struck": what the verb is done to. */
function bringsAbout(tokens: readonly Token[], { from, to, voice }: VerbGroup, head: number): boolean {
  if (voice === 'passive') return holds(subjectBefore(tokens, from), head);
  const object = nounPhraseAfter(tokens, to);
  const second = object !== null && tokens[object.to]?.norm === 'and' ? nounPhraseAfter(tokens, object.to + 1) : null;
  return holds(object, head) || holds(second, head);
}

const SUPPORTING = new Set('make launch tender submit file lodge stage mount commit reach strike sign conclude broker clinch seal finalize negotiate enter complete hold take announce ink do agree close'.split(' ').map(stem));
/** What is done by being offered. */
const OFFER = stem('offer');
const PLANNED = new Set('set schedule fix slate plan'.split(' ').map(stem));
const PHASES = new Set('begin start take occur happen complete finish conclude continue commence follow come fall be arrive make sign announce impose launch initiate resume end open'.split(' ').map(stem));
