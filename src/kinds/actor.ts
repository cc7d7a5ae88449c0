import type { Focus } from '../evidence.ts';
import { negationAt, reject, toReading } from '../readings.ts';
import { type Clauses, nounPhraseAfter, nounPhraseBefore, type Range, type VerbGroup } from '../text/clauses.ts';
import { readFactuality } from '../text/factuality.ts';
import { findPhrase, type Match, readPhrase } from '../text/phrases.ts';
import { stem } from '../text/words.ts';
import type { ActorClaim, Reading, Rejection, Relation, Token } from '../types.ts';
import { actorsIn, subjectBefore } from './agents.ts';
import type { Kind, ReadContext, ReadResult } from './kind.ts';

/** Reads who did a thing: the agent of a verb in either voice, or of the noun of the event ("Washington's offer", "the proposal came from"). */
export const actor: Kind<ActorClaim> = { read, settle: (_claim, readings) => readings, relate, several: () => true };

/** What a rule needs: the trigger in its sentence. */
interface Scene {
  readonly tokens: readonly Token[];
  readonly clauses: Clauses;
  readonly trigger: Match;
  /** The action is written as one to come ("will appeal"): a plan of it counts. */
  readonly toCome: boolean;
  /** The trigger's lexical word. */
  readonly head: number;
  readonly group: VerbGroup | null;
  readonly who: (range: Range | null) => readonly Who[];
}

export interface Who {
  readonly actor: string;
  readonly range: Range;
}

interface Agent extends Who {
  readonly rule: string;
}

type Rule = (scene: Scene) => readonly Agent[];

/** Specific before general; the first that finds an agent wins. */
const RULES: readonly Rule[] = [passiveBy, activeSubject, cameFrom, lightVerb, possessor, prepositional];

function read(claim: ActorClaim, context: ReadContext): ReadResult {
  const actions = claim.action.map((text) => readPhrase(text));
  const readings: Reading[] = [];
  const rejected: Rejection[] = [];
  for (const focus of context.focus) {
    if (focus.via === 'article') continue;
    const { sentence } = focus;
    const clauses = context.analysis.clauses(sentence);
    for (const { trigger, toCome } of actions.flatMap((action) => findPhrase(action, sentence.tokens, 0, sentence.tokens.length, 2).map((match) => ({ trigger: match, toCome: action.irrealis })))) {
      const objection = offTopic(focus, trigger, clauses, new Set(actions.flatMap((action) => action.stems)));
      const scene = sceneOf(context, claim, focus, trigger, clauses, toCome);
      const agents = objection === null ? agentsOf(scene) : [];
      for (const agent of agents) readings.push(readingOf(context, focus, trigger, agent));
      if (agents.length === 0) rejected.push(reject(context.analysis, sentence, 'actor', objection ?? missing(scene), [trigger]));
    }
  }
  return { readings: readings.filter((reading, i) => readings.findIndex((other) => sameEvidence(reading, other)) === i), rejected };
}

const sameEvidence = (a: Reading, b: Reading): boolean => a.position === b.position && a.evidence.start === b.evidence.start && a.time === b.time;

function sceneOf(context: ReadContext, claim: ActorClaim, focus: Focus, trigger: Match, clauses: Clauses, toCome: boolean): Scene {
  const head = trigger.at[0] ?? trigger.from;
  return {
    tokens: focus.sentence.tokens,
    clauses,
    trigger,
    head,
    toCome,
    group: clauses.groups.find((group) => group.head === head) ?? null,
    who: (range) => actorsIn(context, focus.sentence, range).filter((who) => claim.actors.includes(who.actor)),
  };
}

function agentsOf(scene: Scene): readonly Agent[] {
  const factuality = scene.group === null ? null : readFactuality(scene.tokens, scene.clauses, scene.head);
  if (factuality !== null && factuality.kind !== 'actual' && !(scene.toCome && (factuality.kind === 'future' || factuality.kind === 'intended'))) return [];
  for (const rule of RULES) {
    const agents = rule(scene);
    if (agents.length > 0) return agents;
  }
  return [];
}

function missing(scene: Scene): string {
  const factuality = scene.group === null ? null : readFactuality(scene.tokens, scene.clauses, scene.head);
  if (factuality !== null && factuality.kind !== 'actual') return `the action is ${factuality.kind}, not a fact`;
  return scene.group?.voice === 'passive' ? 'a passive without an agent' : 'no listed actor does it here';
}

/** The action must be done to what the claim is about: in the same clause or the phrase that hangs on the noun; a definite noun points back. */
function offTopic(focus: Focus, trigger: Match, clauses: Clauses, events: ReadonlySet<string>): string | null {
  const { tokens } = focus.sentence;
  const head = trigger.at[0] ?? trigger.from;
  // A pronoun near by may mean anything; that the action is done to it is looked at below.
  const named = focus.via === 'mention' || focus.via === 'anaphor';
  const verb = clauses.groups.some((group) => group.head === head);
  // "the group, which Turkey proposed": the noun stands right before the clause.
  const relative = (about: Range): boolean => about.to <= (clauses.clauses[clauses.clauseOf[head] ?? 0]?.from ?? 0) && (clauses.clauses[clauses.clauseOf[head] ?? 0]?.from ?? 0) - about.to <= 2;
  const near = named && focus.about.some((about) => clauses.clauseOf[about.from] === clauses.clauseOf[head] || (!verb && Math.abs(about.from - head) <= 8) || relative(about));
  const clause = clauses.clauseOf[head] ?? 0;
  const next = clauses.clauses[clause + 1];
  const inContent = named && next !== undefined && tokens[next.from]?.norm === 'that' && focus.about.some((about) => clauses.clauseOf[about.from] === clause + 1);
  if (near || inContent) return null;
  if (!verb && definite(tokens, head) && !hasOwnTopic(tokens, trigger.to)) return null;
  if (verb && pointsBack(tokens, trigger.to, events)) return null;
  return focus.about.length > 0 ? 'the action is not said of what the claim is about' : 'the sentence does not name what the claim is about';
}

/** "put forward this initiative", "suggested it": the object points back to what was told. */
function pointsBack(tokens: readonly Token[], from: number, events: ReadonlySet<string>): boolean {
  const object = nounPhraseAfter(tokens, from);
  if (object === null) return false;
  const head = tokens[object.to - 1];
  return head !== undefined && (head.norm === 'it' || head.norm === 'this' || (events.has(head.stem) && /^(?:the|this|that|such)$/.test(tokens[object.from]?.norm ?? '')));
}

function definite(tokens: readonly Token[], head: number): boolean {
  const phrase = nounPhraseBefore(tokens, head + 1);
  if (phrase === null) return false;
  return tokens.slice(phrase.from, head).some((token) => token.tag === 'possessive' || /^(?:the|this|that|our|their|its|his|her|such)$/.test(token.norm));
}

/** "the proposal to buy missiles": the noun says itself what it is about. */
function hasOwnTopic(tokens: readonly Token[], from: number): boolean {
  return /^(?:to|for|on|about|that|of)$/.test(tokens[from]?.norm ?? '');
}

function readingOf(context: ReadContext, focus: Focus, trigger: Match, agent: Agent): Reading {
  const named = context.actors.find((candidate) => candidate.id === agent.actor);
  return toReading(context.analysis, focus.sentence, {
    position: agent.actor,
    label: named?.name ?? agent.actor,
    rule: `actor/${agent.rule}`,
    score: focus.via === 'mention' ? 1 : 0.8,
    at: trigger.at[0] ?? trigger.from,
    // "rejected a Swedish proposal": it was proposed all the same.
    ...(NOMINAL.has(agent.rule) && negationAt(context.analysis, focus.sentence, trigger.at[0] ?? trigger.from)?.kind !== 'no' ? { polarity: 'asserted' as const } : {}),
    cues: [
      { range: agent.range, role: 'actor' },
      { range: trigger, role: 'cue' },
      ...focus.about.map((range) => ({ range, role: 'about' as const })),
    ],
  });
}

const NOMINAL = new Set(['possessor', 'noun-by', 'noun-from', 'noun-of']);

// ---------------------------------------------------------------- rules

/** "was proposed by Washington", "a group, advocated by Turkey". */
function passiveBy({ tokens, trigger, head, group, who }: Scene): readonly Agent[] {
  const participle = tokens[head]?.tag === 'participle' || tokens[head]?.tag === 'past' || group?.voice === 'passive';
  if (!participle) return [];
  for (let i = trigger.to; i < Math.min(tokens.length, trigger.to + 7); i += 1) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'punctuation' || (i > trigger.to && token.tag === 'past')) return [];
    if (token.norm === 'by' && tokens[i - 1]?.tag === 'not') continue;
    if (token.norm === 'by') return listAfter(tokens, i + 1).flatMap((range) => who(range)).map((agent) => ({ ...agent, rule: 'passive-by' }));
  }
  return [];
}

/** The noun phrases of "A", "A and B" that begin here. */
function listAfter(tokens: readonly Token[], from: number): readonly Range[] {
  const first = nounPhraseAfter(tokens, from);
  if (first === null) return [];
  const second = tokens[first.to]?.norm === 'and' ? nounPhraseAfter(tokens, first.to + 1) : null;
  return second === null ? [first] : [first, second];
}

/** "Turkey had itself proposed", "the US, which proposed", "met Lavrov and proposed". */
function activeSubject(scene: Scene): readonly Agent[] {
  const { tokens, clauses, group, who } = scene;
  if (group === null || group.voice === 'passive' || (group.form === 'infinitive' && !scene.toCome) || group.form === 'gerund') return [];
  const subject = subjectBefore(tokens, group.from);
  const own = who(subject);
  if (own.length > 0) return own.map((agent) => ({ ...agent, rule: 'active-subject' }));
  // No subject of its own: it shares the one of the verb before it.
  const shared = tokens[group.from - 1]?.tag === 'conjunction' || subject === null;
  const before = clauses.groups.filter((other) => other.finite && other.to <= group.from).at(-1);
  if (!shared || before === undefined || !sharesSubject(tokens, before.to, group.from)) return [];
  return who(subjectBefore(tokens, before.from)).map((agent) => ({ ...agent, rule: 'shared-subject' }));
}

function sharesSubject(tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens.slice(from, to).filter((token) => token.tag !== 'adverb').at(-1);
  return last?.tag === 'conjunction';
}

const COMING = new Set(['come', 'originate', 'stem', 'emanate', 'arrive'].map(stem));

/** "The proposal to set up the group came from the American side." */
function cameFrom({ tokens, trigger, group, who }: Scene): readonly Agent[] {
  if (group !== null) return [];
  for (let i = trigger.to; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined || token.text === ';') return [];
    const from = tokens[i + 1]?.norm === 'from' ? i + 1 : tokens[i + 2]?.norm === 'from' ? i + 2 : -1;
    if (COMING.has(token.stem) && from > 0) return who(nounPhraseAfter(tokens, from + 1)).map((agent) => ({ ...agent, rule: 'came-from' }));
    if (token.tag === 'past' && !COMING.has(token.stem)) return [];
  }
  return [];
}

const GIVING = new Set(['make', 'put', 'float', 'table', 'submit', 'present', 'extend', 'issue', 'raise', 'advance', 'launch', 'bring', 'convey', 'send', 'announce', 'renew', 'repeat', 'reiterate', 'voice', 'offer', 'come'].map(stem));

/** "Ankara made a proposal", "a proposal made by the Americans". */
function lightVerb(scene: Scene): readonly Agent[] {
  const { tokens, clauses, trigger, group, who } = scene;
  if (group !== null) return [];
  const phrase = nounPhraseBefore(tokens, trigger.to);
  const before = clauses.groups.find((other) => other.voice === 'active' && other.finite && GIVING.has(tokens[other.head]?.stem ?? '') && onlyParticles(tokens, other.to, phrase?.from ?? trigger.from));
  if (before !== undefined && who(possessorRange(tokens, trigger)).length === 0) {
    return who(subjectBefore(tokens, before.from)).map((agent) => ({ ...agent, rule: 'light-verb' }));
  }
  const after = clauses.groups.find((other) => other.voice === 'passive' && GIVING.has(tokens[other.head]?.stem ?? '') && other.from >= trigger.to && other.from - trigger.to < 12);
  if (after === undefined) return [];
  const by = tokens.findIndex((token, i) => i >= after.to && i < after.to + 4 && token.norm === 'by');
  return by < 0 ? [] : who(nounPhraseAfter(tokens, by + 1)).map((agent) => ({ ...agent, rule: 'light-verb-passive' }));
}

function onlyParticles(tokens: readonly Token[], from: number, to: number): boolean {
  return from <= to && tokens.slice(from, to).every((token) => token.tag === 'adverb' || token.tag === 'preposition');
}

/** "Washington's offer", "a US proposal", "our proposal". */
function possessor({ tokens, trigger, group, who }: Scene): readonly Agent[] {
  if (group !== null && group.form !== 'gerund') return [];
  return who(possessorRange(tokens, trigger)).map((agent) => ({ ...agent, rule: 'possessor' }));
}

function possessorRange(tokens: readonly Token[], trigger: Match): Range | null {
  const phrase = nounPhraseBefore(tokens, trigger.from);
  if (phrase === null) return null;
  // "Turkey's working group proposal": what hangs before the noun may be its topic; the possessor or the first name is its author.
  const possessive = tokens.findIndex((token, i) => i >= phrase.from && i < phrase.to && token.tag === 'possessive');
  return possessive < 0 ? phrase : { from: phrase.from, to: possessive };
}

/** "a proposal by the Americans", "an offer from Washington", "at the suggestion of Ankara". */
function prepositional({ tokens, trigger, group, who }: Scene): readonly Agent[] {
  if (group !== null) return [];
  for (let i = trigger.to; i < Math.min(tokens.length, trigger.to + 14); i += 1) {
    const token = tokens[i];
    if (token === undefined || (token.kind === 'punctuation' && token.text !== ',' && token.text !== '-') || token.tag === 'past' || token.tag === 'participle') return [];
    const of = token.norm === 'of' && i === trigger.to;
    if (token.norm !== 'by' && token.norm !== 'from' && !of) continue;
    const agents = who(nounPhraseAfter(tokens, i + 1));
    if (agents.length > 0) return agents.map((agent) => ({ ...agent, rule: `noun-${token.norm}` }));
  }
  return [];
}

// ---------------------------------------------------------------- answer

/** Two actors conflict unless the text puts one earlier: a thing can be proposed twice. */
function relate(_claim: ActorClaim, a: Reading, b: Reading): Relation {
  if (a.position === b.position) return 'same';
  return (a.time === 'earlier') === (b.time === 'earlier') ? 'conflicting' : 'compatible';
}
