import { isOffice } from '../actors/offices.ts';
import { isDate } from '../text/days.ts';
import { nounPhraseBefore, type Range, type VerbGroup } from '../text/clauses.ts';
import { reportingVerb } from '../text/attribution/verbs.ts';
import { isVerbal } from '../text/verbal.ts';
import { stem } from '../text/words.ts';
import type { Sentence, Token } from '../types.ts';
import type { ReadContext } from './kind.ts';

/** An actor found as the head of a noun phrase. */
export interface AgentIn {
  readonly actor: string;
  readonly range: Range;
}

/** What can act for an actor: "Norwegian officials", "the American side". Other heads ("US tariffs") are things, not doers. */
const ACTING = new Set(
  'official side government administration authority minister ministry president secretary spokesman spokeswoman spokesperson leader diplomat delegation counterpart party ambassador envoy department embassy state team ally partner neighbor nation country chief head premier chancellor army military force police court parliament senate congress lawmaker senator regulator company group bank leadership cabinet presidency mission representative expert general foreign agency council commission committee firm people union camp republic house member soldier troop serviceman guard commander unit'.split(' '),
);

const FIRST_PERSON = new Set(['we', 'our', 'ours', 'i', 'my', 'mine', 'us']);
const THIRD_PERSON = new Set(['he', 'she', 'they', 'his', 'her', 'their', 'it', 'its']);

/** In: a noun phrase. Out: the actors that it names as doers: by name, through a person or body of theirs, or by a pronoun of somebody quoted. */
export function actorsIn(context: Pick<ReadContext, 'analysis'>, sentence: Sentence, range: Range | null): readonly AgentIn[] {
  if (range === null) return [];
  const { tokens } = sentence;
  const pronoun = tokens.slice(range.from, range.to).find((token) => isPronoun(token));
  const at = pronoun === undefined ? -1 : tokens.indexOf(pronoun);
  // "his lawyers" are the lawyers, where they are an actor.
  const owned = pronoun?.tag === 'determiner' && !FIRST_PERSON.has(pronoun.norm) && context.analysis.mentionsIn(sentence).some((mention) => mention.from > at && mention.to === range.to);
  if (at >= 0 && !owned) return byPronoun(context, sentence, at);
  const inside = context.analysis.mentionsIn(sentence).filter((mention) => mention.from >= range.from && mention.to <= range.to);
  const first = inside[0];
  // "by Norway last week": the time is no part of the name.
  const time = tokens.findIndex((token, i) => first !== undefined && i >= first.to && i < range.to && /^(?:last|this|next|earlier|yesterday|today|late)$/.test(token.norm));
  if (first === undefined || !headActs(tokens, { from: range.from, to: time < 0 ? range.to : time }, inside.at(-1)?.to ?? first.to)) return [];
  const both = coordinatedBefore(context, sentence, range);
  return [...both, { actor: first.actor, range: { from: first.from, to: first.to } }];
}

const isPronoun = (token: Token): boolean => (token.tag === 'pronoun' || token.tag === 'determiner') && (FIRST_PERSON.has(token.norm) || THIRD_PERSON.has(token.norm)) && token.text !== 'US';

function byPronoun(context: Pick<ReadContext, 'analysis'>, sentence: Sentence, at: number): readonly AgentIn[] {
  const token = sentence.tokens[at];
  if (token === undefined) return [];
  const { voice, speaker } = context.analysis.voiceAt(token.start);
  const range = { from: at, to: at + 1 };
  if (FIRST_PERSON.has(token.norm)) return voice === 'outlet' || speaker === null || speaker.actor === null ? [] : [{ actor: speaker.actor, range }];
  // In what somebody is reported to have said, "he" and "they" are most often that somebody and his side.
  // Of somebody quoted, "they" are others.
  if (voice === 'quoted') return [];
  const answered = token.tag === 'determiner' ? whoseIsAnswered(context, sentence, at) : null;
  if (answered !== null) return answered.map((actor) => ({ actor, range }));
  const telling = voice === 'attributed' ? teller(context, sentence, at) : [];
  const owner = token.tag === 'determiner' && (sentence.tokens[at + 1]?.norm === 'own' || isPutBy(context, sentence, at)) ? clauseSubject(context, sentence, at) : [];
  if (owner.length > 0) return owner.map(({ actor }) => ({ actor, range }));
  if (telling.length > 0) return telling.map(({ actor }) => ({ actor, range }));
  const subject = firstNamed(context, sentence, at);
  if (subject !== null && (voice === 'outlet' || !/^(?:he|she|his|her)$/.test(token.norm))) return [{ actor: subject, range }];
  if (voice !== 'outlet' && speaker !== null && speaker.actor !== null) return [{ actor: speaker.actor, range }];
  return voice === 'outlet' && at <= 1 ? (lastSpeaker(context, sentence, token) ?? lastSubject(context, sentence, token)).map((actor) => ({ actor, range })) : [];
}

const PUTTING = new Set(['withdraw', 'retract', 'drop', 'renew', 'repeat', 'reiterate', 'submit', 'table', 'present', 'float', 'revise', 'amend'].map(stem));

/** "said that Peru had withdrawn its plan": nobody else can. */
const isPutBy = ({ analysis }: Pick<ReadContext, 'analysis'>, sentence: Sentence, at: number): boolean =>
  analysis.clauses(sentence).groups.some(({ finite, voice, head, to }) => finite && voice === 'active' && to === at && PUTTING.has(sentence.tokens[head]?.stem ?? ''));

const ANSWERING = new Set(['ignore', 'disregard', 'overlook', 'reject', 'dismiss', 'refuse', 'rebuff', 'spurn', 'snub', 'decline', 'oppose', 'veto', 'block', 'accept', 'welcome', 'answer', 'heed'].map(stem));
const TURN = stem('turn');

/** In: where an "its" stands. Out: the verb that answers the thing: "ignored its proposal", "turned down its offer"; null where none does. */
export const answeringAt = (tokens: readonly Token[], groups: readonly VerbGroup[], at: number): VerbGroup | null =>
  (/^(?:its|their|his|her)$/.test(tokens[at]?.norm ?? '') && tokens[at + 1]?.norm !== 'own' ? groups.find(({ head, to, voice }) => voice === 'active' && ((to === at && ANSWERING.has(tokens[head]?.stem ?? '')) || (to === at - 1 && tokens[head]?.stem === TURN && tokens[to]?.norm === 'down'))) : undefined) ?? null;

/**
 * "Peru accused Norway of ignoring its proposal", "Norway, Peru said, rejected its proposal": nobody answers what he put himself, so that it is of who accuses or tells.
 * Out: the actors whose it is, none where the sentence names no other, null where nothing is answered.
 */
function whoseIsAnswered(context: Pick<ReadContext, 'analysis'>, sentence: Sentence, at: number): readonly string[] | null {
  const { tokens } = sentence;
  const { groups } = context.analysis.clauses(sentence);
  const answering = answeringAt(tokens, groups, at);
  if (answering === null) return null;
  const named = (range: Range | null): readonly string[] => context.analysis.mentionsIn(sentence).filter(({ from, to }) => range !== null && from >= range.from && to <= range.to).map(({ actor }) => actor);
  const telling = groups.findLast(({ finite, to }) => finite && to <= answering.from);
  const doers = named(answering.finite || telling === undefined ? subjectBefore(tokens, answering.from) : telling.voice === 'passive' ? subjectBefore(tokens, telling.from) : { from: telling.to, to: answering.from });
  const by = tokens[telling?.to ?? -1]?.norm === 'by' ? { from: telling?.to ?? 0, to: answering.from } : null;
  const accusers = answering.finite || telling === undefined ? [] : actorsIn(context, sentence, telling.voice === 'passive' ? by : subjectBefore(tokens, telling.from)).map(({ actor }) => actor);
  const speaker = context.analysis.voiceAt(tokens[at]?.start ?? 0).speaker?.actor ?? null;
  const others = accusers.length > 0 ? accusers : speaker === null ? [] : [speaker];
  return doers.length === 0 ? [] : [...new Set(others)].filter((actor) => !doers.includes(actor));
}

/** "said that Peru had dropped its own plan": the subject of the clause. */
function clauseSubject(context: Pick<ReadContext, 'analysis'>, sentence: Sentence, at: number): readonly AgentIn[] {
  const { clauses, clauseOf } = context.analysis.clauses(sentence);
  const group = clauses[clauseOf[at] ?? 0]?.group ?? null;
  const subject = group === null || group.from > at || group.voice === 'passive' ? null : subjectBefore(sentence.tokens, group.from);
  return subject === null || sentence.tokens.slice(subject.from, subject.to).some((token) => isPronoun(token)) ? [] : actorsIn(context, sentence, subject);
}

/** "Peru announced that it had …": the subject of the verb of saying right before. */
function teller(context: Pick<ReadContext, 'analysis'>, sentence: Sentence, at: number): readonly AgentIn[] {
  const { tokens } = sentence;
  const verb = tokens[at - 1]?.norm === 'that' ? at - 2 : at - 1;
  if (reportingVerb(tokens[verb]?.norm ?? '')?.frames.clause !== true) return [];
  const group = context.analysis.clauses(sentence).groups.find(({ head, voice }) => head === verb && voice === 'active');
  const subject = group === undefined ? null : subjectBefore(tokens, group.from);
  return subject === null || tokens.slice(subject.from, subject.to).some((token) => isPronoun(token)) ? [] : actorsIn(context, sentence, subject);
}

/** "“It is a joke,” said Pryce. She vowed to go on": who was quoted right before; null where nobody was. */
function lastSpeaker({ analysis }: Pick<ReadContext, 'analysis'>, sentence: Sentence, pronoun: Token): readonly string[] | null {
  const last = analysis.article.sentences[sentence.index - 1]?.tokens.findLast((token) => token.kind === 'word');
  if (last === undefined || !/^(?:he|she|his|her)$/.test(pronoun.norm)) return null;
  const { voice, speaker } = analysis.voiceAt(last.start);
  return voice === 'quoted' && speaker?.actor != null ? [speaker.actor] : null;
}

/** "They struck two sites": who the sentence before has for its subject, where number and kind agree. */
function lastSubject(context: Pick<ReadContext, 'analysis'>, sentence: Sentence, pronoun: Token): readonly string[] {
  const before = context.analysis.article.sentences[sentence.index - 1];
  const verb = before === undefined ? undefined : context.analysis.clauses(before).groups.find((group) => group.finite && before.tokens[group.from - 1]?.tag !== 'subordinator');
  const subject = before === undefined || verb === undefined ? null : subjectBefore(before.tokens, verb.from);
  const head = subject === null ? undefined : before?.tokens[subject.to - 1];
  if (before === undefined || head === undefined || isPronoun(head) || head.tag === 'pronoun') return [];
  const plural = /[^s]s$/.test(head.norm) && head.tag === 'noun' || head.norm === 'police' || before.tokens[(subject?.from ?? 0) - 1]?.norm === 'and';
  const fits = /^(?:they|their)$/.test(pronoun.norm) ? plural : /^(?:he|she|his|her)$/.test(pronoun.norm) ? head.tag === 'name' || isOffice(head.norm) : !plural;
  return fits ? [...new Set(actorsIn(context, before, subject).map(({ actor }) => actor))] : [];
}

/** The actor that the sentence names first before the pronoun, its subject as a rule. */
function firstNamed(context: Pick<ReadContext, 'analysis'>, sentence: Sentence, at: number): string | null {
  return context.analysis.mentionsIn(sentence).find((mention) => mention.to <= at)?.actor ?? null;
}

/** The last word of the phrase is the name itself, a person's name, or a noun that can act. */
function headActs(tokens: readonly Token[], range: Range, namedTo: number): boolean {
  const head = tokens[range.to - 1];
  if (head === undefined) return false;
  if (range.to <= namedTo || head.tag === 'possessive') return true;
  if (ACTING.has(head.norm) || ACTING.has(head.norm.replace(/ies$/, 'y').replace(/s$/, ''))) return true;
  // A person's name after the office, or the rest of a compound name.
  if (head.tag === 'name') return true;
  // A modifier directly before the action's noun ("a US proposal", "the American joint offer"): only adjectives may follow the name.
  return tokens.slice(namedTo, range.to).every((token) => token.tag === 'adjective' || token.tag === 'possessive' || token.tag === 'adverb' || token.text === '-');
}

/** "Norway and the United States", "neither A nor B", "A, B and C": those joined before the last. */
function coordinatedBefore(context: Pick<ReadContext, 'analysis'>, sentence: Sentence, range: Range): readonly AgentIn[] {
  const { tokens } = sentence;
  const joined: AgentIn[] = [];
  let from = range.from;
  for (let joint = tokens[from - 1]; joint !== undefined && (/^(?:and|nor|or)$/.test(joint.norm) || (joint.text === ',' && joined.length > 0)); joint = tokens[from - 1]) {
    const at = tokens[from - 2]?.text === ',' ? from - 2 : from - 1;
    const phrase = nounPhraseBefore(tokens, at);
    const mention = phrase === null ? undefined : context.analysis.mentionsIn(sentence).findLast((candidate) => candidate.from >= phrase.from && candidate.to <= at);
    if (phrase === null || mention === undefined || !headActs(tokens, { from: phrase.from, to: at }, mention.to)) break;
    joined.unshift({ actor: mention.actor, range: { from: mention.from, to: mention.to } });
    from = phrase.from;
  }
  return joined;
}

/** The subject before a verb: past a parenthesis between commas, past a relative pronoun, and up to the head of "officials of the ministry of defence". */
export function subjectBefore(tokens: readonly Token[], verb: number): Range | null {
  let end = beforeTime(tokens, verb);
  if (/^(?:which|who|that)$/.test(tokens[end - 1]?.norm ?? '')) {
    const comma = tokens[end - 2]?.text === ',' ? end - 2 : -1;
    // "It was Oslo, officials say, that had": past what stands between commas.
    const aside = comma > 0 && isVerbal(tokens[comma - 1]) ? openingComma(tokens, comma) : -1;
    const past = aside > 0 ? aside : comma > 0 ? comma : end - 1;
    // Cut off there, as the tagger may take this "that" for a determiner.
    return beforeContrast(tokens, nounPhraseBefore(tokens.slice(0, past), past));
  }
  if (tokens[end - 1]?.text === ',') {
    const open = openingComma(tokens, end - 1);
    return open < 0 ? null : subjectBefore(tokens, open);
  }
  const phrase = beforeContrast(tokens, nounPhraseBefore(tokens, end));
  const describing = phrase === null ? -1 : describingBefore(tokens, phrase);
  if (describing > 0) return subjectBefore(tokens, describing);
  if (phrase === null) return null;
  let from = phrase.from;
  while (tokens[from - 1]?.tag === 'preposition' && /^(?:of|in|from|at|for)$/.test(tokens[from - 1]?.norm ?? '')) {
    const owner = nounPhraseBefore(tokens, from - 1);
    if (owner === null) return null;
    from = owner.from;
  }
  return from === phrase.from && tokens[from - 1]?.tag === 'preposition' ? null : { from, to: phrase.to };
}

/** "Oslo, not Lima, …", "Oslo rather than Lima …": the one before who it is not; the phrase itself where nobody is set against it. */
function beforeContrast(tokens: readonly Token[], phrase: Range | null): Range | null {
  if (phrase === null) return null;
  const at = phrase.from;
  const not = tokens[at - 1]?.norm === 'not' && /^(?:,|and)$/.test(tokens[at - 2]?.text ?? '');
  const rather = /^(?:than|of)$/.test(tokens[at - 1]?.norm ?? '') && /^(?:rather|instead)$/.test(tokens[at - 2]?.norm ?? '');
  if (!not && !rather) return phrase;
  return nounPhraseBefore(tokens, tokens[at - 3]?.text === ',' ? at - 3 : at - 2);
}

/** "A group of soldiers numbering up to 30 men crossed", "The panel named by Oslo met": the verb right behind the subject whose object or doer stands before the next verb, -1 without one. */
function describingBefore(tokens: readonly Token[], { from, to }: Range): number {
  if (tokens[from - 1]?.norm === 'by' && tokens[from - 2]?.tag === 'participle' && /^(?:noun|name)$/.test(tokens[from - 3]?.tag ?? '')) return from - 2;
  if (tokens.slice(from, to).some(({ tag }) => tag === 'name')) return -1;
  let at = from - 1;
  while (at > from - 4 && /^(?:adverb|to)$/.test(tokens[at]?.tag ?? '')) at -= 1;
  return tokens[at]?.tag === 'gerund' && /^(?:noun|name)$/.test(tokens[at - 1]?.tag ?? '') ? at : -1;
}

const TIMES = /^(?:week|weekend|month|year|morning|afternoon|evening|night|noon|midnight)$/;
const isTime = (token: Token | undefined): boolean => token !== undefined && (isDate(token.norm) || TIMES.test(token.norm));

/** Back over adverbs and the words for a time: "Norway late on Sunday", "the union last week". */
function beforeTime(tokens: readonly Token[], verb: number): number {
  let end = verb;
  for (;;) {
    // "who first floated it"
    while (end > 0 && (tokens[end - 1]?.tag === 'adverb' || (tokens[end - 1]?.norm === 'first' && tokens[end - 2]?.norm !== 'the'))) end -= 1;
    if (!isTime(tokens[end - 1])) return end;
    let from = end - 1;
    while (from > 0 && (isTime(tokens[from - 1]) || /^(?:last|this|next|early|late|the)$/.test(tokens[from - 1]?.norm ?? ''))) from -= 1;
    const governed = /^(?:on|in|at|by|during)$/.test(tokens[from - 1]?.norm ?? '');
    // "The night had passed": a time may be the subject itself.
    if (from === 0 || !governed && !/^(?:last|this|next|early|late)$/.test(tokens[from]?.norm ?? '') && tokens[from]?.tag !== 'name') return end;
    end = governed ? from - 1 : from;
  }
}

function openingComma(tokens: readonly Token[], closing: number): number {
  for (let i = closing - 1; i >= Math.max(1, closing - 14); i -= 1) if (tokens[i]?.text === ',') return i;
  // "Oslo, which says that …, has": a relative clause may be longer.
  for (let i = closing - 15; i >= Math.max(1, closing - 40); i -= 1) if (tokens[i]?.text === ',') return /^(?:which|who|whose)$/.test(tokens[i + 1]?.norm ?? '') ? i : -1;
  return -1;
}
