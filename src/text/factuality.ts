import type { Token } from '../types.ts';
import { type Clauses, nounPhraseBefore, type VerbGroup } from './clauses.ts';
import { standingAfter } from './negation/that.ts';
import { isVerbal } from './verbal.ts';
import { stems } from './words.ts';

/**
 * Whether a text presents an event as a fact (after Sauri and Pustejovsky's FactBank, 2009, much reduced):
 * `actual` happened or holds; `future` will; `possible` may or would; `intended` is planned, proposed, agreed or tried; `conditional` hangs on an if;
 * `alleged` is what somebody is accused of.
 */
export interface Factuality {
  readonly kind: 'actual' | 'future' | 'possible' | 'intended' | 'conditional' | 'alleged';
  /** Position of the token that makes it so, or -1. */
  readonly by: number;
}


/** What follows these is not yet so. */
const INTENDING = stems(
  'propose suggest offer plan idea consider discuss talk negotiate agree call urge demand want hope aim seek intend possible possibility prospect decide promise vow pledge threaten expect ready willing prepare need ask request invite recommend advocate support favor initiative attempt effort campaign try desire intention goal purpose mull weigh envisage foresee envision option likely chance interest interested allow let enable order refuse reluctant eager keen wait deadline mandate task work push press bid approve welcome',
);
/** "managed to", "began to": what follows did happen (Karttunen's implicatives, 1971). */
const IMPLYING = stems('manage begin start continue help proceed happen come succeed get remember dare force compel lead prompt cause induce oblige');
/** "is known to have died", "is thought to have died": that it is only thought so is a matter of doubt, not of plans. */
const HOLDING = stems('know confirm find show prove discover believe think say report understand estimate reckon presume');
const ACCUSING = stems('accuse suspect charge blame allegation accusation suspicion');
const KEEPING = stems('ban bar prohibit forbid exclude suspend');
const FUTURE = new Set(['will', 'shall', 'wo', 'sha']);
const GRANTING = new Set(['why', 'how', 'when', 'where', 'who', 'whom', 'whose', 'what', 'which', 'that']);
const AWAITING = new Set(['when', 'once', 'until', 'till', 'before', 'after']);
const CONDITIONAL = new Set(['if', 'unless', 'whether', 'lest']);

/** In: a sentence's tokens, its clauses and a position. Out: how the event named there is presented. */
export function readFactuality(tokens: readonly Token[], clauses: Clauses, index: number): Factuality {
  const group = clauses.groups.find((candidate) => index >= candidate.from && index < candidate.to);
  const conditional = conditionalBefore(tokens, clauses, index);
  if (conditional >= 0) return { kind: 'conditional', by: conditional };
  const wish = wishBefore(tokens, clauses, index);
  if (wish >= 0) return { kind: 'intended', by: wish };
  return group === undefined ? nounFactuality(tokens, clauses, index) : verbFactuality(tokens, clauses, group);
}

function conditionalBefore(tokens: readonly Token[], clauses: Clauses, index: number): number {
  const asked = questionMark(tokens);
  if (asked >= 0) return asked;
  const clause = clauses.clauses[clauses.clauseOf[index] ?? 0];
  if (clause === undefined) return -1;
  // "assets, if any, are frozen" sets no condition.
  for (let i = clause.from; i < index; i += 1) if (CONDITIONAL.has(tokens[i]?.norm ?? '') && !/^(?:any|so|necessary|needed|possible|not)$/.test(tokens[i + 1]?.norm ?? '')) return i;
  // "did not deny that the strike ended": it is left open.
  const standing = standingAfter(tokens, clause.from);
  if (standing?.kind === 'open') return standing.by;
  // "Once the strike ends": in the present tense it has not happened yet.
  const opening = tokens[clause.from]?.text === ',' ? clause.from + 1 : clause.from;
  const verb = clause.group === null ? undefined : tokens[clause.group.from];
  if (AWAITING.has(tokens[opening]?.norm ?? '') && verb?.tag === 'verb' && opening < index) return opening;
  // "If it does not pay, it will face a ban"
  const last = clauses.clauses[(clauses.clauseOf[index] ?? 0) - 1];
  if (clause.group?.form === 'modal' && last !== undefined && /^(?:if|unless)$/.test(tokens[last.from]?.norm ?? '') && /^(?:,|then)$/.test(tokens[clause.from]?.norm ?? '')) return last.from;
  // "will be called off if wages rise"
  const next = clauses.clauses[(clauses.clauseOf[index] ?? 0) + 1];
  const later = next === undefined ? undefined : tokens[tokens[next.from]?.text === ',' ? next.from + 1 : next.from];
  // "A panel is what you set up if you want time"
  const open = clause.group !== null && (clause.group.form === 'modal' || (clause.group.form === 'finite' && tokens[clause.group.from - 1]?.norm === 'you'));
  return open && next !== undefined && later !== undefined && CONDITIONAL.has(later.norm) && later.norm !== 'whether' ? next.from : -1;
}

/** "Is the group dead?", "Port to close?": the mark of a question that takes nothing for granted, as "why" and "when" do; -1 without one. */
function questionMark(tokens: readonly Token[]): number {
  const last = tokens.findLastIndex(({ tag }) => tag !== 'quote');
  return tokens[last]?.text === '?' && !tokens.some(({ norm }) => GRANTING.has(norm)) ? last : -1;
}

/** "Let the experts sit down and talk": the "let" that has no subject, -1 without one. */
function wishBefore(tokens: readonly Token[], clauses: Clauses, index: number): number {
  const from = clauses.clauses[clauses.clauseOf[index] ?? 0]?.from ?? 0;
  return tokens.findLastIndex((token, i) => token.norm === 'let' && i >= from - 1 && i < index && (i === 0 || /^(?:punctuation|quote|conjunction)$/.test(tokens[i - 1]?.tag ?? '')));
}

/** "calls that she step down", "should he resign": a base form behind "he" or "she" tells what is asked for, or would be. */
const isSubjunctive = (tokens: readonly Token[], { from, to }: VerbGroup): boolean =>
  to - from === 1 && tokens[from]?.tag === 'verb' && tokens[from]?.norm.endsWith('s') === false && /^(?:he|she)$/.test(tokens[from - 1]?.norm ?? '');

function verbFactuality(tokens: readonly Token[], clauses: Clauses, group: VerbGroup): Factuality {
  if (isSubjunctive(tokens, group)) return { kind: 'intended', by: group.from - 1 };
  if (group.form === 'modal') {
    const modal = tokens.findIndex((token, i) => i >= group.from && token.tag === 'modal');
    // "He'd scored 23": had.
    if (/^['’]d$/.test(tokens[modal]?.text ?? '') && group.head === modal + 1 && /^(?!need|heed|feed|speed|bleed|breed|seed|weed|exceed|proceed|succeed).+ed$/.test(tokens[group.head]?.norm ?? '')) return { kind: 'actual', by: -1 };
    return { kind: FUTURE.has(tokens[modal]?.norm ?? '') || isDuty(tokens, modal, group) ? 'future' : 'possible', by: modal };
  }
  if (group.form === 'infinitive') {
    // "is to be set up", and in headlines "Norway, US to form group": it is to come.
    const governor = governorBefore(tokens, group.from);
    if (tokens[group.from - 1]?.stem === 'be' || (governor < 0 && tokens[group.from - 1]?.tag !== 'noun')) return { kind: 'future', by: group.from };
    if (governor >= 0 && (group.perfect !== null || tokens[group.from + 1]?.norm === 'be') && HOLDING.has(tokens[governor]?.stem ?? '')) return { kind: 'actual', by: -1 };
    if (governor >= 0 && IMPLYING.has(tokens[governor]?.stem ?? '')) return governed(tokens, clauses, governor);
    return { kind: 'intended', by: governor };
  }
  if (group.form === 'gerund') {
    // "proposed to end it by forming a panel": the means is as factual as what is done by it.
    const means = tokens[group.from - 1]?.norm === 'by' ? clauses.groups.findLast((other) => other.to < group.from && clauses.clauseOf[other.head] === clauses.clauseOf[group.head]) : undefined;
    if (means !== undefined && means.form !== 'gerund') return verbFactuality(tokens, clauses, means);
    const governor = governorBefore(tokens, group.from);
    if (governor >= 0 && (ACCUSING.has(tokens[governor]?.stem ?? '') || isHunted(tokens, governor))) return { kind: 'alleged', by: governor };
    if (governor >= 0 && (INTENDING.has(tokens[governor]?.stem ?? '') || rulesOut(tokens, governor))) return { kind: 'intended', by: governor };
    // "banned from signing": a thing that was to be kept from happening.
    if (governor >= 0 && tokens[group.from - 1]?.norm === 'from' && KEEPING.has(tokens[governor]?.stem ?? '') && !tokens.slice(0, governor).some((token, i) => token.tag === 'not' && clauses.clauseOf[i] === clauses.clauseOf[governor])) return { kind: 'intended', by: governor };
    return { kind: 'actual', by: -1 };
  }
  const modal = sharedModal(tokens, clauses, group);
  if (modal !== null) return verbFactuality(tokens, clauses, modal);
  const mandate = mandateBefore(tokens, clauses, group);
  return mandate < 0 ? { kind: 'actual', by: -1 } : { kind: 'intended', by: mandate };
}

/** "should call a vote and set one up": the modal of the verb before "and", where the one behind it stands in its bare form; null for any other. */
function sharedModal(tokens: readonly Token[], { groups }: Clauses, group: VerbGroup): VerbGroup | null {
  const bare = group.to - group.from === 1 && BARE.test(tokens[group.head]?.norm ?? '');
  if (!bare || !/^(?:and|or)$/.test(tokens[group.from - 1]?.norm ?? '')) return null;
  const before = groups.findLast(({ finite, to }) => finite && to < group.from);
  return before?.form === 'modal' ? before : null;
}

/** Verbs whose past is their bare form. */
const BARE = /^(?:set|put|cut|hit|let|shut|split|cast|shed|spread|quit|bid|cost|hurt|rid|burst|reset)$/;

/** "must pay a fine" is a duty and leaves no doubt; "must have known", "must be rich" are guesses. */
function isDuty(tokens: readonly Token[], modal: number, { head, to, voice }: VerbGroup): boolean {
  if (tokens[modal]?.norm !== 'must' || tokens.slice(modal, to).some(({ norm }) => norm === 'have' && norm !== tokens[head]?.norm)) return false;
  return voice === 'passive' || tokens[head]?.stem !== 'be';
}

/** "suggested (to them) that they form a group": the verb before the that-clause, when it asks for what the clause tells; -1 otherwise. */
function mandateBefore(tokens: readonly Token[], clauses: Clauses, group: VerbGroup): number {
  const bare = tokens[group.head]?.tag === 'verb';
  if (group.perfect !== null || !(bare || tokens[group.from]?.norm === 'be')) return -1;
  const from = clauses.clauses[clauses.clauseOf[group.head] ?? 0]?.from ?? 0;
  if (tokens[from]?.norm !== 'that') return -1;
  const addressee = nounPhraseBefore(tokens, from);
  // "proposed this time that it be formed": a bare "be" tells by itself that it is proposed.
  const near = tokens[group.from]?.norm === 'be' ? tokens.findLastIndex(({ stem: one }, i) => i < from && i >= from - 6 && PROPOSING.has(one)) : -1;
  const verb = near >= 0 ? near : addressee !== null && tokens[addressee.from - 1]?.norm === 'to' ? addressee.from - 2 : from - 1;
  return (bare ? MANDATING : PROPOSING).has(tokens[verb]?.stem ?? '') ? verb : -1;
}

const PROPOSING = stems('suggest propose recommend');
const MANDATING = stems('suggest propose demand recommend ask urge insist request require call order');

/** "has not ruled out buying one": what may be done is not done, nor is it when it is ruled out. */
const rulesOut = (tokens: readonly Token[], at: number): boolean => /^rul(?:es?|ed|ing)$/.test(tokens[at]?.norm ?? '') && tokens[at + 1]?.norm === 'out';

/** "a date set for the first meeting", "talks due for May": what is on a calendar is to come. */
const isSetFor = (tokens: readonly Token[], at: number): boolean => /^(?:set|fixed|scheduled|slated|due|booked)$/.test(tokens[at]?.norm ?? '') && tokens[at + 1]?.norm === 'for';

/** An implied event is as factual as the verb that implies it: "will begin to form". */
function governed(tokens: readonly Token[], clauses: Clauses, governor: number): Factuality {
  const group = clauses.groups.find((candidate) => candidate.head === governor);
  return group === undefined || group.form === 'infinitive' ? { kind: 'actual', by: -1 } : verbFactuality(tokens, clauses, group);
}

/** "their next meeting", "the planned sale". */
const AHEAD = new Set(['next', 'upcoming', 'forthcoming', 'planned', 'proposed', 'scheduled', 'intended', 'envisaged', 'hoped']);

/** "a man wanted for killing two", "sought in the deaths of two": by the police, for what he did. */
function isHunted(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.norm ?? '';
  return tokens[at]?.norm === 'wanted' ? /^(?:for|in|on|over)$/.test(next) : tokens[at]?.norm === 'sought' && (/^(?:in|over)$/.test(next) || (next === 'for' && tokens.slice(at + 2, at + 4).some(({ tag }) => tag === 'gerund')));
}

/** "discussed the creation of", "a proposal for the formation of": a noun is as factual as what governs it. */
function nounFactuality(tokens: readonly Token[], clauses: Clauses, index: number): Factuality {
  const phrase = nounPhraseBefore(tokens, index + 1);
  // "before any discussion of it": there has been none, and may be none.
  if (phrase !== null && tokens[phrase.from]?.norm === 'any' && /^(?:before|until|without)$/.test(tokens[phrase.from - 1]?.norm ?? '')) return { kind: 'conditional', by: phrase.from - 1 };
  const ahead = tokens.findIndex(({ norm }, i) => phrase !== null && i >= phrase.from && i < index && AHEAD.has(norm));
  if (ahead >= 0 && tokens[index]?.tag === 'noun') return { kind: 'intended', by: ahead };
  // "a contract for a second one might be signed": what "a" brings in is as factual as the verb that it is the subject of.
  const { group: own } = clauses.clauses[clauses.clauseOf[index] ?? 0] ?? { group: null };
  if (own?.form === 'modal' && own.from > index && /^an?$/.test(tokens[phrase?.from ?? index]?.norm ?? '') && !tokens.slice(index, own.from).some(({ kind, tag }) => kind === 'punctuation' || tag === 'participle' || tag === 'past' || tag === 'gerund')) return verbFactuality(tokens, clauses, own);
  const governor = governorBefore(tokens, phrase?.from ?? index);
  const token = tokens[governor];
  if (token === undefined) return { kind: 'actual', by: -1 };
  if (INTENDING.has(token.stem)) return isHunted(tokens, governor) ? { kind: 'alleged', by: governor } : { kind: 'intended', by: governor };
  if (rulesOut(tokens, governor) || isSetFor(tokens, governor)) return { kind: 'intended', by: governor };
  const group = clauses.groups.find((candidate) => candidate.head === governor);
  if (group !== undefined && (group.form === 'infinitive' || group.form === 'modal')) return verbFactuality(tokens, clauses, group);
  return { kind: 'actual', by: -1 };
}

/** The verb, noun or adjective that what begins at `from` depends on: right before it, or before the preposition or the noun phrase between. */
function governorBefore(tokens: readonly Token[], from: number): number {
  let i = from - 1;
  while (i >= 0) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'punctuation' || token.tag === 'conjunction' || token.tag === 'subordinator') return -1;
    if (token.tag === 'preposition' || token.tag === 'adverb' || token.tag === 'not' || token.tag === 'to' || token.kind === 'quote') {
      i -= 1;
      continue;
    }
    if (isContent(token) && !isName(token) && (INTENDING.has(token.stem) || IMPLYING.has(token.stem) || isVerbal(token))) return i;
    if (isVerbal(token)) return i;
    // Pass over the rest of an object between verb and infinitive: "expects the US to revise".
    if (from - i > 8) return -1;
    i -= 1;
  }
  return -1;
}

const isContent = (token: Token): boolean => token.tag === 'noun' || token.tag === 'adjective' || isVerbal(token);
const isName = (token: Token): boolean => token.tag === 'name';