import { isOffice } from '../actors/offices.ts';
import { nounPhraseAfter, nounPhraseBefore, type Range, type VerbGroup } from '../text/clauses.ts';
import { stem } from '../text/words.ts';
import type { Actor, Sentence, Token } from '../types.ts';
import { actorsIn, subjectBefore } from './agents.ts';
import type { ReadContext } from './kind.ts';

/** In: a place in a sentence. Out: the actor whose position stands there: who is quoted, else the subject of the sentence; null for the outlet, `unknown` for speakers who stand for no listed actor. Of several who do it together the one that is `wanted`. */
export function speakerAt(context: ReadContext, sentence: Sentence, at: number, wanted: readonly string[] = []): Actor | 'unknown' | null {
  const { analysis, actors } = context;
  const byId = (id: string | null): Actor | null => actors.find((actor) => actor.id === id) ?? null;
  const inner = tellerBefore(context, sentence, at);
  if (inner !== null) return byId(inner);
  const taker = takerOf(context, sentence, at);
  if (taker !== null) return byId(taker);
  const { voice, speaker } = analysis.voiceAt(sentence.tokens[at]?.start ?? sentence.start);
  const spoken = voice !== 'outlet' && speaker !== null ? byId(speaker.actor) ?? placed(context, sentence, speaker.name) : null;
  if (spoken !== null) return spoken;
  const { groups } = analysis.clauses(sentence);
  // "The firm, which was sold in May, denies it": who denies is the subject of that verb.
  const verb = groups.find((group) => group.finite && group.head === at && TAKING.has(sentence.tokens[at]?.stem ?? '')) ?? groups.find((group) => group.finite);
  const joined = ofJoinedClause(context, sentence, at, wanted);
  if (joined !== null) return byId(joined);
  // Who has something done to him takes no position by that; "is seen by Oslo as safe": who sees it so does.
  if (verb?.voice === 'passive' && sharing(sentence.tokens, groups, at) === undefined && !(verb.head === at && FEELING.has(sentence.tokens[at]?.stem ?? ''))) {
    if (TAKING.has(sentence.tokens[verb.head]?.stem ?? '')) {
      const agent = sentence.tokens[verb.to]?.norm === 'by' ? actorsIn(context, sentence, nounPhraseAfter(sentence.tokens, verb.to + 1))[0]?.actor : undefined;
      return byId(agent ?? null) ?? 'unknown';
    }
    const by = SEEING.has(sentence.tokens[verb.head]?.stem ?? '') && verb.to <= at ? sentence.tokens.findIndex(({ norm }, i) => norm === 'by' && i >= verb.to && i < Math.min(at, verb.to + 4)) : -1;
    return by < 0 ? null : byId(actorsIn(context, sentence, nounPhraseAfter(sentence.tokens, by + 1))[0]?.actor ?? null);
  }
  const subject = subjectBefore(sentence.tokens, sharing(sentence.tokens, groups, at)?.from ?? verb?.from ?? 0);
  const together = actorsIn(context, sentence, subject);
  const actor = byId((together.find((one) => wanted.includes(one.actor)) ?? together[0])?.actor ?? null);
  return actor ?? byPronoun(context, sentence, subject);
}

/** "Li is pleased and calls it wise": the verb whose subject the active one at a place shares by an "and" or "but" right before it. */
function sharing(tokens: readonly Token[], groups: readonly VerbGroup[], at: number): VerbGroup | undefined {
  const own = groups.find(({ head, finite, voice }) => head === at && finite && voice === 'active');
  if (own === undefined || !/^(?:and|but)$/.test(tokens[own.from - 1]?.norm ?? '')) return undefined;
  const first = groups.findLast(({ finite, to }) => finite && to < own.from);
  return first === undefined ? undefined : sharing(tokens, groups, first.head) ?? first;
}

const TAKING = new Set(['deny', 'reject', 'dispute', 'admit', 'accept', 'claim', 'insist', 'condemn', 'welcome', 'oppose', 'support', 'refuse'].map(stem));
/** "Li is pleased": what somebody feels is his position. */
const FEELING = new Set(['please', 'delight', 'satisfy', 'disappoint', 'worry', 'concern', 'alarm', 'outrage', 'convince', 'oppose', 'relieve', 'dismay', 'shock', 'appall'].map(stem));
const SEEING = new Set(['see', 'view', 'regard', 'consider', 'deem', 'perceive', 'call', 'describe', 'treat', 'label'].map(stem));
const TELLING = new Set(['say', 'tell', 'announce', 'claim', 'warn', 'insist', 'argue', 'state', 'declare', 'believe', 'think', 'admit', 'deny'].map(stem));

/** “The US announced it favours dialogue,” he said: within his words it is their position. The actor of the saying verb right before the clause, or null. */
function tellerBefore(context: ReadContext, sentence: Sentence, at: number): string | null {
  const { clauses, clauseOf } = context.analysis.clauses(sentence);
  // "with Lima warning that it would go": a participle tells as well.
  const opens = clauses[clauseOf[at] ?? 0]?.from ?? 0;
  const participle = sentence.tokens[opens]?.norm === 'that' ? sentence.tokens[opens - 1] : undefined;
  if (participle?.norm.endsWith('ing') === true && TELLING.has(participle.stem)) return actorsIn(context, sentence, nounPhraseBefore(sentence.tokens, opens - 1))[0]?.actor ?? null;
  const group = clauses[(clauseOf[at] ?? 0) - 1]?.group;
  if (group === undefined || group === null || !TELLING.has(sentence.tokens[group.head]?.stem ?? '') || group.voice === 'passive') return null;
  const subject = subjectBefore(sentence.tokens, group.from);
  // "“…,” he told them, adding that …": it is known already who speaks.
  const speaker = context.analysis.voiceAt(sentence.tokens[at]?.start ?? sentence.start).attribution?.speaker;
  const [from, to] = [sentence.tokens[subject?.from ?? -1]?.start ?? 0, sentence.tokens[(subject?.to ?? 0) - 1]?.end ?? 0];
  if (speaker != null && speaker.start < to && from < speaker.end) return null;
  return actorsIn(context, sentence, subject)[0]?.actor ?? null;
}

/** "Oslo called it odd, considering Lima had rejected its offer": whoever tells it, who rejects is the subject of that verb. The actor that it names, or null. */
function takerOf(context: ReadContext, sentence: Sentence, at: number): string | null {
  const group = context.analysis.clauses(sentence).groups.find(({ head, voice }) => head === at && voice === 'active');
  const subject = group === undefined || !TAKING.has(sentence.tokens[at]?.stem ?? '') ? null : subjectBefore(sentence.tokens, group.from);
  return subject !== null && sentence.tokens[subject.to - 1]?.tag === 'pronoun' ? null : actorsIn(context, sentence, subject)[0]?.actor ?? null;
}

/** "The minister was silent, but the opposition blasted it": the actor that is the subject of a clause of its own behind "and" or "but", or null. */
function ofJoinedClause(context: ReadContext, sentence: Sentence, at: number, wanted: readonly string[]): string | null {
  const { tokens } = sentence;
  const group = context.analysis.clauses(sentence).groups.find((candidate) => candidate.finite && candidate.head === at && candidate.voice === 'active');
  const subject = group === undefined ? null : subjectBefore(tokens, group.from);
  if (subject === null || !/^(?:but|and|while|whereas)$/.test(tokens[subject.from - 1]?.norm ?? '')) return null;
  const together = actorsIn(context, sentence, subject);
  return (together.find((one) => wanted.includes(one.actor)) ?? together[0])?.actor ?? null;
}

/** "In Oslo, the Foreign Ministry said": a body without a country of its own is the one of the place that the sentence names first. */
function placed({ analysis, actors }: ReadContext, sentence: Sentence, name: string): Actor | 'unknown' {
  const [first, second] = sentence.tokens;
  const mention = analysis.mentionsIn(sentence).find((candidate) => candidate.from === 1);
  const body = /\b(?:ministry|government|officials?|presidency|military)\b/i.test(name);
  const actor = first?.norm === 'in' && second !== undefined && mention !== undefined && body ? actors.find((candidate) => candidate.id === mention.actor) : undefined;
  return actor ?? 'unknown';
}

/** "he", "she", "the minister": who the sentence before has for its subject, else the person named last; somebody else is unknown. */
function byPronoun(context: ReadContext, sentence: Sentence, subject: Range | null): Actor | 'unknown' | null {
  const { analysis, actors } = context;
  const head = subject === null ? undefined : sentence.tokens[subject.to - 1];
  if (head === undefined || !(head.norm === 'he' || head.norm === 'she' || isOffice(head.norm))) return null;
  const before = analysis.article.sentences[sentence.index - 1];
  const verb = before === undefined ? undefined : analysis.clauses(before).groups.find((group) => group.finite);
  const told = before === undefined ? null : subjectBefore(before.tokens, verb?.from ?? 0);
  const named = before === undefined ? undefined : actorsIn(context, before, told)[0]?.actor;
  const stranger = named === undefined && told !== null && before?.tokens[told.to - 1]?.tag === 'name';
  if (stranger) return 'unknown';
  const last = named ?? analysis.mentions.filter((mention) => mention.sentence < sentence.index && mention.kind === 'person').at(-1)?.actor;
  return actors.find((actor) => actor.id === last) ?? (head.norm === 'he' || head.norm === 'she' ? 'unknown' : null);
}
