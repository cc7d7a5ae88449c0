import { type Clauses, nounPhraseAfter, nounPhraseBefore, type Range, type VerbGroup } from '../../text/clauses.ts';
import { readFactuality } from '../../text/factuality.ts';
import type { Match } from '../../text/phrases.ts';
import { stem } from '../../text/words.ts';
import type { Token } from '../../types.ts';
import { answeringAt, subjectBefore } from '../agents.ts';

/** What a rule needs: the trigger in its sentence. */
export interface Scene {
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

export interface Agent extends Who {
  readonly rule: string;
  /** Somebody says so of him: an accusation. */
  readonly accused?: boolean;
  /** The verb that tells it puts it before the rest. */
  readonly earlier?: boolean;
}

type Rule = (scene: Scene) => readonly Agent[];

/** Specific before general; the first that finds an agent wins. */
const RULES: readonly Rule[] = [passiveBy, activeSubject, participial, cameFrom, belongs, lightVerb, givenBy, behind, accused, possessor, prepositional];

/** How what is to come is told; "he said he would" is possible. */
const COMING_KINDS = new Set(['future', 'intended', 'possible']);

/** In: a trigger in its sentence. Out: who does it there, by the first rule that finds somebody; nobody does what is not a fact. */
export function agentsOf(scene: Scene): readonly Agent[] {
  const factuality = scene.group === null ? null : readFactuality(scene.tokens, scene.clauses, scene.head);
  if (factuality?.kind === 'alleged') return accused(scene);
  if (factuality !== null && factuality.kind !== 'actual' && !(scene.toCome && COMING_KINDS.has(factuality.kind))) return [];
  for (const rule of RULES) {
    const agents = rule(scene);
    if (agents.length > 0) return agents;
  }
  return [];
}

/** "was proposed by Oslo", "a group, advocated by Chile". */
function passiveBy({ tokens, trigger, head, group, who }: Scene): readonly Agent[] {
  const participle = tokens[head]?.tag === 'participle' || tokens[head]?.tag === 'past' || group?.voice === 'passive';
  if (!participle) return [];
  for (let i = trigger.to; i < Math.min(tokens.length, trigger.to + 7); i += 1) {
    const token = tokens[i];
    // "brokered the deal and was praised by Chile": by whom another thing was done.
    if (token === undefined || token.kind === 'punctuation' || token.tag === 'auxiliary' || (i > trigger.to && token.tag === 'past')) return [];
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

/** "Norway had itself proposed", "the US, which proposed", "met Ruiz and proposed". */
function activeSubject(scene: Scene): readonly Agent[] {
  const { tokens, clauses, group, who } = scene;
  if (group === null || group.voice === 'passive' || (group.form === 'infinitive' && !scene.toCome) || group.form === 'gerund') return [];
  const subject = subjectBefore(tokens, group.from);
  const own = who(subject ?? controller(scene));
  if (own.length > 0) return own.map((agent) => ({ ...agent, rule: 'active-subject' }));
  // No subject of its own: it shares the one of the verb before it.
  const shared = tokens[group.from - 1]?.tag === 'conjunction' || subject === null;
  const before = clauses.groups.filter((other) => other.finite && other.to <= group.from).at(-1);
  if (!shared || before === undefined || !sharesSubject(tokens, before.to, group.from)) return [];
  return who(subjectBefore(tokens, before.from)).map((agent) => ({ ...agent, rule: 'shared-subject' }));
}

/** "They plan to appeal": the subject of the verb that the infinitive hangs on. */
function controller({ tokens, clauses, group }: Scene): Range | null {
  const governor = group?.form === 'infinitive' ? clauses.groups.find((other) => other.finite && other.to === group.from) : undefined;
  return governor === undefined ? null : subjectBefore(tokens, governor.from);
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
    if (COMING.has(token.stem) && from > 0) return who(nounPhraseAfter(tokens, butFrom(tokens, from) + 1)).map((agent) => ({ ...agent, rule: 'came-from' }));
    if (token.tag === 'past' && !COMING.has(token.stem)) return [];
  }
  return [];
}

/** "not from Oslo but from Lima": the second "from". */
function butFrom(tokens: readonly Token[], from: number): number {
  const but = tokens[from - 1]?.norm === 'not' ? tokens.findIndex(({ norm }, i) => i > from && i < from + 8 && norm === 'but' && tokens[i + 1]?.norm === 'from') : -1;
  return but < 0 ? from : but + 1;
}

/** "The idea was ours", "the plan had been Oslo's all along": whose it is. */
function belongs({ tokens, clauses, trigger, group, who }: Scene): readonly Agent[] {
  const verb = group === null ? clauses.groups.find((other) => other.finite && other.from >= trigger.to) : undefined;
  if (verb === undefined || tokens[verb.head]?.stem !== 'be' || clauses.clauseOf[verb.head] !== clauses.clauseOf[trigger.from]) return [];
  const from = tokens.findIndex(({ tag }, i) => i >= verb.to && tag !== 'not' && tag !== 'adverb');
  if (/^(?:ours|mine|theirs)$/.test(tokens[from]?.norm ?? '')) return who({ from, to: from + 1 }).map((agent) => ({ ...agent, rule: 'belongs' }));
  const end = tokens.findIndex(({ tag }, i) => i >= from && !/^(?:determiner|adjective|noun|name)$/.test(tag));
  if (end <= from || tokens[end]?.tag !== 'possessive' || /^(?:adjective|noun|name|gerund|number)$/.test(tokens[end + 1]?.tag ?? '')) return [];
  return who({ from, to: end }).map((agent) => ({ ...agent, rule: 'belongs', earlier: verb.perfect === 'had' }));
}

const GIVING = new Set(['make', 'put', 'float', 'table', 'submit', 'present', 'extend', 'issue', 'raise', 'advance', 'launch', 'bring', 'convey', 'send', 'announce', 'carry', 'stage', 'mount', 'conduct', 'commit', 'perpetrate', 'wage', 'undertake', 'orchestrate', 'mastermind', 'renew', 'repeat', 'reiterate', 'voice', 'offer', 'come'].map(stem));

/** "Oslo made a proposal", "Oslo left, repeating its proposal", "a proposal made by the Chileans". */
function lightVerb(scene: Scene): readonly Agent[] {
  const { tokens, clauses, trigger, group, who } = scene;
  if (group !== null) return [];
  const phrase = nounPhraseBefore(tokens, trigger.to);
  const before = clauses.groups.find((other) => other.voice === 'active' && (other.finite || other.form === 'gerund') && GIVING.has(tokens[other.head]?.stem ?? '') && (onlyParticles(tokens, other.to, phrase?.from ?? trigger.from) || comesWith(tokens, other, phrase?.from ?? trigger.from)));
  if (before !== undefined && who(possessorRange(tokens, trigger)).length === 0) {
    return who(before.finite ? subjectBefore(tokens, before.from) : subjectOfTrailing(tokens, clauses, before)).map((agent) => ({ ...agent, rule: 'light-verb' }));
  }
  const after = clauses.groups.find((other) => other.voice === 'passive' && GIVING.has(tokens[other.head]?.stem ?? '') && other.from >= trigger.to && other.from - trigger.to < 12);
  if (after === undefined) return [];
  const by = tokens.findIndex((token, i) => i >= after.to && i < after.to + 4 && token.norm === 'by');
  return by < 0 ? [] : who(nounPhraseAfter(tokens, by + 1)).map((agent) => ({ ...agent, rule: 'light-verb-passive' }));
}

/** "Oslo came to us with a proposal", "is back with one": the verb and the "with" that belongs to it. */
const comesWith = (tokens: readonly Token[], { head, to }: VerbGroup, from: number): boolean =>
  tokens[from - 1]?.norm === 'with' && from - to <= 5 && /^(?:came|come|comes|coming|returned?|returns|approached|approaches)$/.test(tokens[head]?.norm ?? '') && !tokens.slice(to, from).some(({ tag, kind }) => kind === 'punctuation' || tag === 'conjunction' || tag === 'subordinator');

/** "an idea (that) Oslo has been floating": the subject of the clause on the noun. */
function givenBy({ tokens, clauses, trigger, group, who }: Scene): readonly Agent[] {
  if (group !== null) return [];
  const from = /^(?:that|which)$/.test(tokens[trigger.to]?.norm ?? '') ? trigger.to + 1 : trigger.to;
  const verb = clauses.groups.find((other) => other.finite && other.voice === 'active' && other.from > from && other.from - from <= 4);
  const phrase = verb === undefined || !(GIVING.has(tokens[verb.head]?.stem ?? '') || PUSHING.has(tokens[verb.head]?.stem ?? '')) ? null : nounPhraseAfter(tokens, from);
  const to = phrase !== null && SELF.test(tokens[phrase.to - 1]?.norm ?? '') ? phrase.to - 1 : phrase?.to ?? 0;
  return phrase === null || verb === undefined || !tokens.slice(to, verb.from).every(({ norm }) => SELF.test(norm)) ? [] : who({ from: phrase.from, to }).map((agent) => ({ ...agent, rule: 'given-by' }));
}

/** "which Oslo itself had made". */
const SELF = /^(?:him|her|it|them|our)sel(?:f|ves)$/;

const PUSHING = new Set(['push', 'pitch', 'promote', 'champion', 'advocate', 'moot', 'pursue'].map(stem));

function onlyParticles(tokens: readonly Token[], from: number, to: number): boolean {
  return from <= to && tokens.slice(from, to).every((token) => token.tag === 'adverb' || token.tag === 'preposition');
}

/** "Oslo's offer", "a US proposal", "our proposal". */
function possessor({ tokens, trigger, group, who }: Scene): readonly Agent[] {
  if ((group !== null && group.form !== 'gerund') || (takesObject(tokens, trigger) && tokens[trigger.to]?.norm !== 'of')) return [];
  return who(possessorRange(tokens, trigger)).map((agent) => ({ ...agent, rule: 'possessor' }));
}

function possessorRange(tokens: readonly Token[], trigger: Match): Range | null {
  const phrase = nounPhraseBefore(tokens, trigger.from);
  if (phrase === null) return null;
  // "Norway's fishing fleet proposal": what hangs before the noun may be its topic; the possessor or the first name is its author.
  const possessive = tokens.findIndex((token, i) => i >= phrase.from && i < phrase.to && token.tag === 'possessive');
  return possessive < 0 ? phrase : { from: phrase.from, to: possessive };
}

/** "a proposal by the Chileans", "an offer from Oslo", "at the suggestion of Lima". */
function prepositional({ tokens, trigger, group, who }: Scene): readonly Agent[] {
  if (group !== null) return [];
  for (let i = trigger.to; i < Math.min(tokens.length, trigger.to + 14); i += 1) {
    const token = tokens[i];
    if (token === undefined || (token.kind === 'punctuation' && token.text !== ',' && token.text !== '-') || token.tag === 'past' || token.tag === 'participle') return [];
    const of = token.norm === 'of' && i === trigger.to && !takesObject(tokens, trigger);
    if (token.norm !== 'by' && token.norm !== 'from' && !of) continue;
    const agents = who(nounPhraseAfter(tokens, i + 1));
    if (agents.length > 0) return agents.map((agent) => ({ ...agent, rule: `noun-${token.norm}` }));
  }
  return [];
}

/** Nouns of deeds done to somebody: "the suspension of Lee", "Lee's arrest" name who it is done to. */
const DONE_TO = new Set('suspend suspension ban arrest detention detain dismissal expulsion expel sacking ouster removal conviction appointment release extradition deportation execution assassination acquittal overthrow kidnapping abduction killing murder imprisonment jailing capture'.split(' ').map(stem));

const takesObject = (tokens: readonly Token[], { from, to }: Match): boolean => tokens.slice(from, to).some((token) => DONE_TO.has(token.stem));

/** "Having proposed a panel, Norway left": the participle has the subject of the clause that follows. */
function participial(scene: Scene): readonly Agent[] {
  const { tokens, clauses, group, who } = scene;
  if (group === null || group.form !== 'gerund') return [];
  if (group.from > 1) return trailing(scene).map((agent) => ({ ...agent, rule: 'participle' }));
  const comma = tokens.findIndex((token, i) => i >= group.to && token.text === ',');
  const main = clauses.groups.find((other) => other.finite && other.from > comma);
  if (comma < 0 || main === undefined) return [];
  return who(subjectBefore(tokens, main.from)).map((agent) => ({ ...agent, rule: 'participle' }));
}

/** "Norway rejected it, proposing a panel": the subject of the clause before; what "suggests that" may be the clause itself. */
function trailing({ tokens, clauses, group, trigger, who }: Scene): readonly Who[] {
  if (group === null || nounPhraseAfter(tokens, trigger.to) === null || tokens[trigger.to]?.norm === 'that') return [];
  return who(subjectOfTrailing(tokens, clauses, group));
}

/** Of a participle behind a comma. */
function subjectOfTrailing(tokens: readonly Token[], clauses: Clauses, group: VerbGroup): Range | null {
  const main = tokens[group.from - 1]?.text === ',' ? clauses.groups.findLast((other) => other.finite && other.to < group.from) : undefined;
  return main === undefined || main.voice === 'passive' ? null : subjectBefore(tokens, main.from);
}

/** "Rebels were behind the raid", "claimed responsibility for the raid", "the raid was the work of rebels". */
function behind({ tokens, clauses, trigger, group, who }: Scene): readonly Agent[] {
  if (group !== null) return [];
  const from = nounPhraseBefore(tokens, trigger.to)?.from ?? trigger.from;
  const claimed = /^(?:for)$/.test(tokens[from - 1]?.norm ?? '') && /^(?:responsible|responsibility|blame)$/.test(tokens[from - 2]?.norm ?? '');
  if (tokens[from - 1]?.norm !== 'behind' && !claimed) return [];
  const verb = clauses.groups.findLast((other) => other.finite && other.to <= from && from - other.to <= 4);
  const fits = verb !== undefined && (tokens[verb.head]?.stem === 'be' || (claimed && /^(?:claim|take|bear|accept|admit)$/.test(tokens[verb.head]?.stem ?? '')));
  return fits ? who(subjectBefore(tokens, verb.from)).map((agent) => ({ ...agent, rule: 'behind' })) : [];
}

const ACCUSING = new Set(['blame', 'accuse', 'suspect'].map(stem));

/** "blamed rebels for the raid", "rebels are accused of staging the raid": what somebody says of them. */
function accused({ tokens, clauses, trigger, group, who }: Scene): readonly Agent[] {
  if (group !== null && group.form !== 'gerund') return [];
  const verb = clauses.groups.findLast((other) => ACCUSING.has(tokens[other.head]?.stem ?? '') && other.to <= trigger.from && trigger.from - other.to <= 10);
  if (answeringAt(tokens, clauses.groups, possessorRange(tokens, trigger)?.from ?? -1) !== null) return [];
  if (verb === undefined || !tokens.slice(verb.to, trigger.from).some((token) => token.norm === 'for' || token.norm === 'of')) return [];
  const blamed = verb.voice === 'passive' ? subjectBefore(tokens, verb.from) : nounPhraseAfter(tokens, verb.to);
  return who(blamed).map((agent) => ({ ...agent, rule: 'accused', accused: true }));
}
