import type { Analysis } from '../analysis.ts';
import type { Focus } from '../evidence.ts';
import type { Found } from '../readings.ts';
import { namesAState } from '../text/countries.ts';
import { type Factuality, readFactuality } from '../text/factuality.ts';
import { perObject } from '../text/memo.ts';
import { stem } from '../text/words.ts';
import { actorsIn } from './agents.ts';
import { type Bond, bondOf } from './bond.ts';
import { isDenied } from './cue-denied.ts';
import { asFuture, verbOf, tellsFact } from './cue-forms.ts';
import { objectionTo } from './cue-objections.ts';
import { findPastRelative, relativesIn } from './past-relative.ts';
import { ABOUT, findPhrase, isInability, type Match, missing, type NamedRange, type Phrase } from '../text/phrases.ts';
import { isVerbTag } from '../text/verbal.ts';
import type { Polarity, Token } from '../types.ts';

/** A place where a cue's words occur, and how the text presents them. */
export interface CueMatch {
  readonly match: Match;
  readonly phrase: Phrase;
  readonly polarity: Polarity;
  /** As a fact, as to come, possible, intended, or on a condition. */
  readonly presented: Factuality['kind'];
  /** The cue's verb (its first word, when it has none) stands as a noun in the text. */
  readonly noun: boolean;
  /** The last word is the head of its noun phrase, not a modifier in it ("harbour" in "harbour fees"). */
  readonly endsPhrase: boolean;
  /** The cue as it is written asks for a fact, whatever form of it was found ("met" by "the meeting of"). */
  readonly asksFact: boolean;
  /** How a cue of one verb is tied to what the claim is about. */
  readonly bond: Bond;
  /** Cue and sentence agree on whether it is called impossible. */
  readonly sameAbility: boolean;
  /** Why the words are there and yet say something else; null when they hold. */
  readonly objection: string | null;
}

/** In: a cue and a sentence in focus. Out: where it matches within a clause, with denial and factuality judged against the cue's own. */
export function matchCue(phrase: Phrase, focus: Focus, analysis: Analysis): readonly CueMatch[] {
  const { tokens } = focus.sentence;
  // Most cues are nowhere in most sentences.
  if (missing(phrase, tokens, 0) && phrase.variants.every((form) => missing(form, tokens, 0))) return NONE;
  return [phrase, ...phrase.variants].flatMap((form) => (missing(form, tokens, 0) ? NONE : matchForm(form, tellsFact(phrase), focus, analysis)));
}

const NONE: readonly CueMatch[] = [];

function matchForm(phrase: Phrase, asksFact: boolean, focus: Focus, analysis: Analysis): readonly CueMatch[] {
  const { sentence } = focus;
  const people = analysis.mentionsIn(sentence);
  const topics = (focus.via === 'pronoun' || focus.via === 'context' ? [] : focus.about.map((range) => ({ ...range, actor: ABOUT.slice(1) })));
  const pronouns = phrase.stems.some((one) => one.startsWith('@') && one !== ABOUT) ? pronounActors(focus, analysis) : [];
  const named: readonly NamedRange[] = [...people, ...pronouns, ...topics];
  const found = [...findInClauses(phrase, focus, analysis, named), ...findInverted(phrase, focus, analysis, named), ...findActive(phrase, focus, analysis, named)];
  if (found.length === 0) return NONE;
  return found.filter((match) => holdsTogether(phrase, match, focus, analysis) && !inAName(phrase, match, focus) && !inTopic(phrase, match, focus)).flatMap((match) => {
    const denied = isDenied(phrase, match, focus, analysis);
    // Of "could not procure" the verb alone is nothing that comes close.
    if (phrase.negative && phrase.size === 1 && !denied) return [];
    const factuality = readFactuality(sentence.tokens, analysis.clauses(sentence), match.at[verbOf(phrase)] ?? match.from);
    // "said they would set up a group": a will told in the past.
    const kind = phrase.irrealis ? asFuture(sentence.tokens[factuality.by], factuality.kind) : factuality.kind;
    const polarity: Polarity = denied === phrase.negative ? 'asserted' : 'denied';
    const endsPhrase = sentence.tokens[match.to]?.tag !== 'noun';
    return { match, phrase, asksFact, polarity, presented: kind, noun: sentence.tokens[match.at[verbOf(phrase)] ?? match.from]?.tag === 'noun', endsPhrase, sameAbility: phrase.inability === isInability(sentence.tokens, Math.max(0, match.from - 4), match.to), bond: bondOf(phrase, match, focus, analysis), objection: objectionTo(phrase, match, denied, kind, focus, analysis) };
  });
}

/** A common word of a cue is not to be found in a proper name ("Protection of … Through Fees Act"), nor a verb in the past tense in an adjective ("open to talks"). */
function inAName(phrase: Phrase, match: Match, { sentence }: Focus): boolean {
  return match.at.some((at, i) => {
    const tag = sentence.tokens[at]?.tag;
    if (phrase.stems[i]?.startsWith('@') === true) return false;
    if (tag === 'name' && (isVerbTag(phrase.tags[i]) || (phrase.capital[i] !== true && [at - 1, at + 1].some((next) => goesOnAsName(sentence.tokens, at, next, match))))) return true;
    return isVerbTag(phrase.tags[i]) && ((tag === 'adjective' && phrase.tags[i] !== 'verb' && sentence.tokens[at]?.norm !== phrase.norms[i]));
  });
}

/** After these a clause follows without a "that" ("said he was innocent"). */
const TELLING = new Set(['say', 'claim', 'insist', 'believe', 'think', 'hope', 'admit', 'deny', 'confirm', 'announce', 'know', 'fear'].map(stem));

/** A cue is a clause at most: its words may lie in two only where "that" or "which" ties the second to the first, or a relative clause parts a noun from its verb. */
function holdsTogether(phrase: Phrase, match: Match, { sentence }: Focus, analysis: Analysis): boolean {
  const { clauseOf, clauses } = analysis.clauses(sentence);
  return match.at.every((at, i) => {
    const [noun = 0, verb = 0] = [match.at[i - 1] ?? at, at].toSorted((a, b) => a - b);
    // "the owners that hid the ships were seized": of what stands in the relative clause the verb behind it is not said.
    const parted = relativesIn(analysis, sentence).find(({ from, to }) => noun < to && verb >= to && clauseOf[verb] === clauseOf[to] && noun >= from - 1);
    if (parted !== undefined) return noun < parted.from;
    const before = clauseOf[match.at[i - 1] ?? at] ?? 0;
    const clause = clauseOf[at] ?? 0;
    if (before === clause) return true;
    const from = clauses[clause]?.from ?? 0;
    const opening = sentence.tokens[from];
    const teller = sentence.tokens[match.at[i - 1] ?? at];
    if (clause - before === 1 && teller !== undefined && TELLING.has(teller.stem)) return true;
    // "died when a shell hit": the cue has the word that opens the second clause.
    if (clause - before === 1 && opening?.tag === 'subordinator' && phrase.text.toLowerCase().split(/\s+/).includes(opening.norm)) return true;
    return clause - before === 1 && sentence.tokens[from - 1]?.tag !== 'conjunction' && /^(?:that|which|whether)$/.test(opening?.norm ?? '');
  });
}

/** A verb of a cue is not to be found in the words for the thing itself ("work" in "working group"). */
function inTopic(phrase: Phrase, match: Match, focus: Focus): boolean {
  const { tokens } = focus.sentence;
  return focus.via === 'mention' && match.at.some((at, i) => {
    const about = focus.about.find((range) => at >= range.from && at < range.to);
    if (about === undefined) return false;
    // "the nine-day strike" for "walked out": a synonym of a verb is not the thing's own name either.
    // "a commission to inspect dams": what it is to do is said of it, whatever it is known by.
    const said = tokens[at]?.tag === 'verb' && tokens[at - 1]?.tag === 'to';
    return (isVerbTag(phrase.tags[i]) && about.to - about.from > 1 && !said) || (tokens[at]?.tag === 'noun' && tokens[at]?.stem !== phrase.stems[i] && phrase.size === 1 && !phrase.negative);
  });
}

/** Whether the name at `at` has a further word beside it that is no part of the match; whose it is ("the Norwegian Grain Board") makes no other name of it. */
function goesOnAsName(tokens: readonly Token[], at: number, next: number, match: Match): boolean {
  const beside = tokens[next]?.text === '-' ? next + (next - at) : next;
  return tokens[beside]?.tag === 'name' && !match.at.includes(beside) && !(next < at && tokens[at + 1]?.tag === 'name' && namesAState(tokens[beside]?.norm ?? ''));
}

/** Where the phrase stands in one clause: a match that runs over two is tried again from its next word. */
function findInClauses(phrase: Phrase, focus: Focus, analysis: Analysis, named: readonly NamedRange[]): readonly Match[] {
  const { tokens } = focus.sentence;
  const found: Match[] = [];
  for (let from = 0; from < tokens.length;) {
    const [match] = findPhrase(phrase, tokens, from, tokens.length, undefined, named);
    if (match === undefined) break;
    const held = holdsTogether(phrase, match, focus, analysis);
    if (held) found.push(match);
    from = held ? match.to : match.from + 1;
  }
  return [...found, ...findPastRelative(phrase, analysis, focus.sentence, named)];
}

/** "The rebels said they were behind it": a subject pronoun that stands for an actor. */
function pronounActors({ sentence }: Focus, analysis: Analysis): readonly NamedRange[] {
  return sentence.tokens.flatMap((token, i) => (token.tag === 'pronoun' && /^(?:he|she|they|it|we|i)$/.test(token.norm) ? actorsIn({ analysis }, sentence, { from: i, to: i + 1 }).map(({ actor }) => ({ actor, from: i, to: i + 1 })) : []));
}

interface Inversion {
  readonly verb: number;
  readonly object: number;
  /** For each word of the turned phrase its place in the cue. */
  readonly order: readonly number[];
  readonly turned: Phrase;
}

/** A cue with verb and object in each other's place, or null where it has not both; the cues are the same for every sentence. */
const inversionOf = perObject(invert);

function invert(phrase: Phrase): Inversion | null {
  const verb = phrase.stems[0]?.startsWith('@') === true ? 1 : 0;
  const object = phrase.tags.findIndex((tag, i) => i > verb && tag !== 'adverb' && tag !== 'preposition');
  if (object < 0 || !isVerbTag(phrase.tags[verb])) return null;
  const order = [...indices(object, phrase.stems.length), ...indices(verb, object), ...indices(0, verb)];
  const turn = <T>(list: readonly T[]): readonly T[] => order.flatMap((i) => list.slice(i, i + 1));
  const turned: Phrase = { ...phrase, stems: turn(phrase.stems), tags: turn(phrase.tags), nominal: turn(phrase.nominal), norms: turn(phrase.norms), capital: turn(phrase.capital), links: phrase.links.map(() => 'free' as const), tied: turn(phrase.tied).map((tie, i) => i > 0 && i < phrase.stems.length - object && tie) };
  return { verb, object, order, turned };
}

/** A cue in the passive with its verb first ("ransom was paid" as "paid a ransom"), or null for any other. */
const activeOf = perObject((phrase: Phrase): Phrase | null => {
  const verb = phrase.stems.length - 1;
  if (verb < 1 || !isVerbTag(phrase.tags[verb]) || phrase.tags.slice(0, verb).some((tag) => tag !== 'noun' && tag !== 'name') || !/\b(?:was|were|been|being|is|are)\b/.test(phrase.text)) return null;
  const turn = <T>(list: readonly T[]): readonly T[] => [...list.slice(verb), ...list.slice(0, verb)];
  return { ...phrase, stems: turn(phrase.stems), tags: turn(phrase.tags), nominal: turn(phrase.nominal), norms: turn(phrase.norms), capital: turn(phrase.capital), links: phrase.links.map(() => 'free' as const), tied: phrase.tied.map(() => false) };
});

/** "no ransom was paid" also stands as "paid no ransom". */
function findActive(phrase: Phrase, focus: Focus, analysis: Analysis, named: readonly NamedRange[]): readonly Match[] {
  const active = activeOf(phrase);
  if (active === null) return [];
  const { tokens } = focus.sentence;
  const { groups } = analysis.clauses(focus.sentence);
  return findPhrase(active, tokens, 0, tokens.length, 2, named).flatMap((match) => {
    const [verb = -1, ...object] = match.at;
    return groups.some((group) => group.head === verb && group.voice === 'active') ? [{ ...match, at: [...object, verb] }] : [];
  });
}

/** "created a group" also stands as "a group was created", "rebels hit the port" as "the port was hit by rebels": verb and object change places. */
function findInverted(phrase: Phrase, focus: Focus, analysis: Analysis, named: readonly NamedRange[]): readonly Match[] {
  const inversion = inversionOf(phrase);
  if (inversion === null) return [];
  const { verb, object, order, turned } = inversion;
  const { groups } = analysis.clauses(focus.sentence);
  const { tokens } = focus.sentence;
  return [...findPhrase(turned, tokens, 0, tokens.length, undefined, named), ...findPastRelative(turned, analysis, focus.sentence, named)].flatMap((match) => {
    const head = match.at[phrase.stems.length - object] ?? -1;
    const passive = groups.some((group) => group.head === head && group.voice === 'passive');
    const agent = verb === 0 || tokens[(match.at.at(-1) ?? 0) - 1]?.norm === 'by' || tokens[(match.at.at(-1) ?? 0) - 2]?.norm === 'by';
    // The words back in the cue's own order.
    return passive && agent ? [{ ...match, at: order.map((_, i) => match.at[order.indexOf(i)] ?? match.from) }] : [];
  });
}

const indices = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** In: a match. Out: its words as the proof of a reading; a synonym or idiom says which word of the cue it was taken for. */
export function proofOf({ match, phrase }: CueMatch, tokens: readonly Token[]): Found['cues'] {
  return match.at.map((at, i) => {
    const other = tokens[at]?.stem !== phrase.stems[i] && phrase.stems[i]?.startsWith('@') !== true;
    return { range: { from: at, to: at + 1 }, role: 'cue', ...(other ? { standsFor: phrase.norms[i] ?? '' } : {}) };
  });
}
