import type { Focus } from '../evidence.ts';
import { negationAt, reject, toReading } from '../readings.ts';
import { type Clauses, nounPhraseAfter, nounPhraseBefore, type Range } from '../text/clauses.ts';
import { readFactuality } from '../text/factuality.ts';
import { findPhrase, type Match, type Phrase } from '../text/phrases.ts';
import type { ActorClaim, Reading, Rejection, Relation, Token } from '../types.ts';
import { actorsIn, subjectBefore } from './agents.ts';
import { isSaidInPassing } from './another-time.ts';
import { asDeed } from './cue-forms.ts';
import { agentsOf, type Agent, type Scene } from './actor/rules.ts';
import type { Kind, ReadContext, ReadResult } from './kind.ts';

/** Reads who did a thing: the agent of a verb in either voice, or of the noun of the event ("Oslo's offer", "the proposal came from"). */
export const actor: Kind<ActorClaim> = { read, settle: (_claim, readings) => readings, relate, several: () => true };

function read(claim: ActorClaim, context: ReadContext): ReadResult {
  const actions = claim.action.map((action) => asDeed(context.analysis.readCue(action)));
  const asked = ASKS_OF_WHAT_COMES.test(claim.question);
  const events = new Set([...actions, ...actions.flatMap((action) => action.variants.filter((form) => form.stems.length === 1))].flatMap((action) => action.stems));
  const readings: Reading[] = [];
  const rejected: Rejection[] = [];
  for (const focus of context.focus) {
    if (focus.via === 'article') continue;
    const { sentence } = focus;
    const clauses = context.analysis.clauses(sentence);
    for (const { trigger, toCome } of triggersOf(actions, sentence.tokens)) {
      const objection = offTopic(focus, trigger, clauses, events) ?? (isSaidInPassing(context, sentence, trigger.at[0] ?? trigger.from) ? 'told of another time' : null);
      const scene = sceneOf(context, claim, focus, trigger, clauses, toCome || asked);
      const agents = objection === null ? agentsOf(scene) : [];
      for (const agent of agents) readings.push(readingOf(context, focus, trigger, agent));
      if (agents.length === 0) rejected.push(reject(context.analysis, sentence, 'actor', objection ?? missing(scene), [trigger]));
    }
  }
  return { readings: readings.filter((reading, i) => readings.findIndex((other) => sameEvidence(reading, other)) === i), rejected };
}

/** "Who is appealing?", "Who will pay?", "Who pays?": a plan answers it. */
const ASKS_OF_WHAT_COMES = /^who(?:\s+(?!was\b|is\b|has\b|does\b)\p{Ll}+s\b|\s+(?:is|are)\s+\p{L}+ing\b|\s+(?:will|plans?|wants?|intends?|is going to|are going to)\b)/iu;

interface Triggered {
  readonly trigger: Match;
  readonly toCome: boolean;
}

/** Where the action's words stand, or its synonyms and other forms; of two at one place the first. */
function triggersOf(actions: readonly Phrase[], tokens: readonly Token[]): readonly Triggered[] {
  const all: Triggered[] = [];
  for (const action of actions) {
    for (const form of [action, ...action.variants]) for (const trigger of findPhrase(form, tokens, 0, tokens.length, 2)) all.push({ trigger, toCome: action.irrealis });
  }
  if (all.length === 0) return all;
  const exact = all.toSorted((a, b) => b.trigger.exact - a.trigger.exact);
  return exact.filter((one, i) => exact.findIndex(({ trigger }) => trigger.from === one.trigger.from) === i).toSorted((a, b) => a.trigger.from - b.trigger.from);
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
    who: (range) => {
      const named = actorsIn(context, focus.sentence, range);
      return (named.length > 0 ? named : otherParty(context, claim, focus, range)).filter((who) => claim.actors.includes(who.actor));
    },
  };
}

/** "“They made the proposal,” said Oslo": between the two parties of a claim, whom one that is quoted calls "they" is the other. */
function otherParty({ analysis }: ReadContext, { actors }: ActorClaim, { sentence: { tokens } }: Focus, range: Range | null): readonly Agent[] {
  const pronoun = range !== null && range.to - range.from === 1 ? tokens[range.from] : undefined;
  if (range === null || pronoun === undefined || actors.length !== 2 || !/^(?:they|them|theirs)$/.test(pronoun.norm)) return [];
  const { voice, speaker } = analysis.voiceAt(pronoun.start);
  return voice !== 'quoted' || speaker?.actor == null || !actors.includes(speaker.actor) ? [] : actors.filter((one) => one !== speaker.actor).map((other) => ({ actor: other, range, rule: 'other-party' }));
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
  // "the group, which Norway proposed": the noun stands right before the clause.
  const opens = clauses.clauses[clauses.clauseOf[head] ?? 0]?.from ?? 0;
  const relative = (about: Range): boolean => about.to <= opens && opens - about.to <= 2 && !tokens.slice(about.to, opens).some(({ tag }) => tag === 'past' || tag === 'verb');
  // "The rider tested positive and was suspended": the subject is that of the verb before.
  const group = clauses.groups.find((candidate) => candidate.head === head);
  const passive = group?.voice === 'passive' || tokens[trigger.to]?.norm === 'by';
  const shared = passive && group !== undefined && tokens[group.from - 1]?.norm === 'and' ? clauses.groups.findLast((other) => other.finite && other.to < group.from) : undefined;
  // "A panel, he said, was proposed by Oslo": past what stands between commas.
  const subject = shared !== undefined ? subjectBefore(tokens, shared.from) : group?.voice === 'passive' ? subjectBefore(tokens, group.from) : null;
  const sharesSubject = (about: Range): boolean => subject !== null && about.from < subject.to && subject.from < about.to;
  const near = named && focus.about.some((about) => clauses.clauseOf[about.from] === clauses.clauseOf[head] || (!verb && Math.abs(about.from - head) <= 8) || relative(about) || sharesSubject(about));
  const clause = clauses.clauseOf[head] ?? 0;
  const next = clauses.clauses[clause + 1];
  const inContent = named && next !== undefined && tokens[next.from]?.norm === 'that' && focus.about.some((about) => clauses.clauseOf[about.from] === clause + 1);
  if (near || inContent) return null;
  if (!verb && definite(tokens, head) && !hasOwnTopic(tokens, trigger.to)) return null;
  if (verb && (pointsBack(tokens, trigger.to, events) || (group !== undefined && isWhatWas(tokens, clauses, group.from)))) return null;
  return focus.about.length > 0 ? 'the action is not said of what the claim is about' : 'the sentence does not name what the claim is about';
}

/** "put forward this initiative", "suggested it", "suggested forming one": the object points back to what was told. */
function pointsBack(tokens: readonly Token[], from: number, events: ReadonlySet<string>): boolean {
  const object = nounPhraseAfter(tokens, tokens[from]?.tag === 'gerund' ? from + 1 : from);
  if (object === null) return false;
  const head = tokens[object.to - 1];
  // "suggested one itself"
  if (tokens[object.from]?.norm === 'one') return object.to - object.from === 1 || (object.to - object.from === 2 && /sel(?:f|ves)$/.test(head?.norm ?? ''));
  // "suggested the same back in May", "offered the same thing"
  if (tokens.slice(object.from, object.to).some(({ norm }) => norm === 'same')) return head !== undefined && (/^(?:same|thing)$/.test(head.norm) || events.has(head.stem));
  return head !== undefined && (/^(?:it|this|them)$/.test(head.norm) || (events.has(head.stem) && /^(?:the|this|that|such)$/.test(tokens[object.from]?.norm ?? '')));
}

/** "That is what we had proposed": what was told right before. */
function isWhatWas(tokens: readonly Token[], { groups }: Clauses, verb: number): boolean {
  const what = (nounPhraseBefore(tokens, verb)?.from ?? 0) - 1;
  const copula = groups.findLast(({ to }) => to <= what);
  return tokens[what]?.norm === 'what' && copula !== undefined && tokens[copula.head]?.stem === 'be' && /^(?:that|this|it)$/.test(tokens[copula.from - 1]?.norm ?? '') && tokens.slice(copula.to, what).every(({ tag }) => tag === 'adverb');
}

function definite(tokens: readonly Token[], head: number): boolean {
  const phrase = nounPhraseBefore(tokens, head + 1);
  if (phrase === null) return false;
  return tokens.slice(phrase.from, head).some((token) => token.tag === 'possessive' || /^(?:the|this|that|our|their|its|his|her|such)$/.test(token.norm));
}

/** "the proposal to buy trains": the noun says itself what it is about. */
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
    ...(deniedOf(context, focus, trigger, agent) ? { deniedAt: agent.range.from } : {}),
    ...(agent.earlier === true ? { time: 'earlier' as const } : {}),
    ...(agent.accused === true ? { certainty: 'hedged' as const } : {}),
    // "rejected a Swedish proposal": it was proposed all the same.
    ...(NOMINAL.has(agent.rule) && negationAt(context.analysis, focus.sentence, trigger.at[0] ?? trigger.from)?.kind !== 'no' ? { polarity: 'asserted' as const } : {}),
    cues: [
      { range: agent.range, role: 'actor' },
      { range: trigger, role: 'cue' },
      ...focus.about.map((range) => ({ range, role: 'about' as const })),
    ],
  });
}

/** "It was not Oslo that proposed it", "came not from Oslo but from Lima": what is denied or not is who it was. */
function deniedOf({ analysis }: ReadContext, { sentence }: Focus, trigger: Match, agent: Agent): boolean {
  const cleft = agent.rule === 'active-subject' && sentence.tokens.slice(agent.range.to, trigger.from).some(({ norm }) => norm === 'that' || norm === 'who');
  return agent.rule === 'came-from' || agent.rule === 'belongs' || (cleft && negationAt(analysis, sentence, agent.range.from) !== null);
}

const NOMINAL = new Set(['possessor', 'noun-by', 'noun-from', 'noun-of']);

// ---------------------------------------------------------------- answer

/** Two actors conflict unless the text puts one earlier: a thing can be proposed twice. */
function relate(_claim: ActorClaim, a: Reading, b: Reading): Relation {
  if (a.position === b.position) return 'same';
  return (a.time === 'earlier') === (b.time === 'earlier') ? 'conflicting' : 'compatible';
}
