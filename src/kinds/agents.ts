import { nounPhraseBefore, type Range } from '../text/clauses.ts';
import type { Sentence, Token } from '../types.ts';
import type { ReadContext } from './kind.ts';

/** An actor found as the head of a noun phrase. */
export interface AgentIn {
  readonly actor: string;
  readonly range: Range;
}

/** What can act for an actor: "Turkish officials", "the American side". Other heads ("US sanctions") are things, not doers. */
const ACTING = new Set(
  'official side government administration authority minister ministry president secretary spokesman spokeswoman spokesperson leader diplomat delegation counterpart party ambassador envoy department embassy state team ally partner neighbor nation country chief head premier chancellor army military force police court parliament senate congress lawmaker senator regulator company group bank leadership cabinet presidency mission representative expert general foreign agency council commission committee firm people union camp republic house'.split(' '),
);

const FIRST_PERSON = new Set(['we', 'our', 'ours', 'i', 'my', 'us']);
const THIRD_PERSON = new Set(['he', 'she', 'they', 'his', 'her', 'their', 'it', 'its']);

/** In: a noun phrase. Out: the actors that it names as doers: by name, through a person or body of theirs, or by a pronoun of somebody quoted. */
export function actorsIn(context: Pick<ReadContext, 'analysis'>, sentence: Sentence, range: Range | null): readonly AgentIn[] {
  if (range === null) return [];
  const { tokens } = sentence;
  const pronoun = tokens.slice(range.from, range.to).find((token) => isPronoun(token));
  if (pronoun !== undefined) return byPronoun(context, sentence, tokens.indexOf(pronoun));
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
  const subject = firstNamed(context, sentence, at);
  if (subject !== null && (voice === 'outlet' || !/^(?:he|she|his|her)$/.test(token.norm))) return [{ actor: subject, range }];
  if (voice !== 'outlet' && speaker !== null && speaker.actor !== null) return [{ actor: speaker.actor, range }];
  return [];
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

/** "Turkey and the United States": the first of two joined by "and". */
function coordinatedBefore(context: Pick<ReadContext, 'analysis'>, sentence: Sentence, range: Range): readonly AgentIn[] {
  const { tokens } = sentence;
  if (tokens[range.from - 1]?.norm !== 'and') return [];
  const before = context.analysis.mentionsIn(sentence).find((mention) => mention.to === range.from - 1);
  return before === undefined ? [] : [{ actor: before.actor, range: { from: before.from, to: before.to } }];
}

/** The subject before a verb: past a parenthesis between commas, past a relative pronoun, and up to the head of "officials of the ministry". */
export function subjectBefore(tokens: readonly Token[], verb: number): Range | null {
  let end = verb;
  while (end > 0 && tokens[end - 1]?.tag === 'adverb') end -= 1;
  if (/^(?:which|who|that)$/.test(tokens[end - 1]?.norm ?? '')) {
    const past = tokens[end - 2]?.text === ',' ? end - 2 : end - 1;
    return nounPhraseBefore(tokens, past);
  }
  if (tokens[end - 1]?.text === ',') {
    const open = openingComma(tokens, end - 1);
    return open < 0 ? null : nounPhraseBefore(tokens, open);
  }
  const phrase = nounPhraseBefore(tokens, end);
  const preposition = phrase === null ? undefined : tokens[phrase.from - 1];
  if (phrase !== null && preposition?.tag === 'preposition' && /^(?:of|in|from|at|for)$/.test(preposition.norm)) {
    const owner = nounPhraseBefore(tokens, phrase.from - 1);
    return owner === null ? null : { from: owner.from, to: phrase.to };
  }
  if (phrase !== null && preposition?.tag === 'preposition') return null;
  return phrase;
}

function openingComma(tokens: readonly Token[], closing: number): number {
  for (let i = closing - 1; i >= Math.max(1, closing - 14); i -= 1) if (tokens[i]?.text === ',') return i;
  return -1;
}
