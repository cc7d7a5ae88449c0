import type { Analysis } from '../analysis.ts';
import type { Focus } from '../evidence.ts';
import { negationAt } from '../readings.ts';
import { nounPhraseBefore } from '../text/clauses.ts';
import { readFactuality } from '../text/factuality.ts';
import { ABOUT, type Match, type Phrase } from '../text/phrases.ts';
import { isVerbal, isVerbTag } from '../text/verbal.ts';
import { stem } from '../text/words.ts';
import type { Sentence, Token } from '../types.ts';
import { hasVerb, verbOf } from './cue-forms.ts';

/** In: a cue and where it matches. Out: whether it is denied from outside: what denies within the cue itself ("efforts proved futile") is its meaning. */
export function isDenied(phrase: Phrase, match: Match, { sentence }: Focus, analysis: Analysis): boolean {
  // "never took up the offer": what a definite noun names is taken for granted, whatever is denied of it; so is what a group is for.
  if ((phrase.stems[0] === ABOUT && !phrase.tags.some((tag) => isVerbTag(tag)) && !isPredicated(sentence.tokens, match)) || (isNominalIn(sentence.tokens, match) && (isDefinite(sentence.tokens, match.at.at(-1) ?? match.from) || isReceived(sentence.tokens, match.at.at(-1) ?? match.from)) && !isWithout(sentence.tokens, match.from) && !isPrevented(sentence.tokens, match.from) && !isPlaced(sentence.tokens, match.from) && !isSought(sentence.tokens, match.from))) return false;
  // "no date for the first meeting of the group": unlike what somebody denies, what is not dated or not held is named by "the".
  if (isJoinedByOf(sentence.tokens, match) && isDefinite(sentence.tokens, match.from) && negationAt(analysis, sentence, match.from)?.kind === 'no') return false;
  const verb = match.at[verbOf(phrase)] ?? match.from;
  // "no part of the integrated defense": the adjective is not what is denied.
  const attribute = isVerbTag(phrase.tags[verbOf(phrase)]) || phrase.tied[verbOf(phrase) + 1] === true;
  if (phrase.negative && attribute && (sentence.tokens[verb]?.tag === 'adjective' || sentence.tokens[verb - 1]?.tag === 'determiner') && /^(?:noun|name)$/.test(sentence.tokens[verb + 1]?.tag ?? '')) return false;
  const ended = phrase.negative && sentence.tokens[verb]?.tag === 'noun' && isEnded(sentence.tokens, verb, match);
  const oblique = phrase.negative && sentence.tokens[verb]?.tag === 'noun' && hangsOnAnother(sentence.tokens, verb);
  return match.at.some((at, i) => {
    const negation = negationAt(analysis, sentence, at);
    if (negation === null || (phrase.deniesVerb && negation.kind === 'no')) return false;
    if (oblique && negation.kind === 'not') return false;
    if (ended && negation.kind === 'verb') return false;
    if (negation.kind === 'no' && isOfTheObject(analysis, sentence, match, Math.min(...negation.cue))) return false;
    // "attempts to prevent it from buying": nothing was prevented yet.
    const by = Math.min(...negation.cue);
    if (phrase.negative && negation.kind === 'verb' && analysis.clauses(sentence).groups.some((group) => group.form === 'infinitive' && by >= group.from && by < group.to) && readFactuality(sentence.tokens, analysis.clauses(sentence), by).kind === 'intended') return false;
    // "The opposition does not recognize it and says it has won": the verb is what is denied or not.
    const behindVerb = Math.max(...negation.cue) > verb;
    if (hasVerb(phrase) && !isVerbTag(phrase.tags[i]) && negation.kind !== 'no' && !behindVerb) return false;
    // "has no intention of returning": the "no" is not the cue's own word, whatever it denies by.
    const outside = negation.cue.some((one) => sentence.tokens[one]?.norm === 'no' && !match.at.includes(one));
    return outside || !match.at.some((own) => negation.cue.includes(own));
  });
}

/** "A lone wolf tells us nothing": there is a lone wolf, what is denied is that the verb has an object. */
function isOfTheObject(analysis: Analysis, sentence: Sentence, match: Match, by: number): boolean {
  const verb = analysis.clauses(sentence).groups.findLast(({ to }) => to <= by);
  return verb !== undefined && verb.finite && verb.voice === 'active' && match.to <= verb.from && sentence.tokens[verb.head]?.stem !== 'be' && sentence.tokens[by + 1]?.norm !== 'longer';
}

const ENDING = new Set(['scrap', 'abandon', 'cancel', 'drop', 'end', 'quit', 'leave', 'break', 'suspend', 'halt', 'renounce', 'ditch', 'annul', 'terminate', 'revoke', 'undo', 'reverse'].map(stem));

/** "no plans to scrap the deal": there is a deal. */
function isEnded(tokens: readonly Token[], noun: number, match: Match): boolean {
  const before = (nounPhraseBefore(tokens, noun + 1)?.from ?? noun) - 1;
  return ENDING.has(tokens[before]?.stem ?? '') && !match.at.includes(before);
}

/** "The group is not in place": what is told of it by a verb, and may be denied. */
const isPredicated = (tokens: readonly Token[], { from, to }: Match): boolean => tokens.slice(from, to).some(({ tag }) => tag === 'auxiliary');

const RECEIVING = new Set(['accept', 'answer', 'consider', 'heed', 'honor', 'reply', 'respond', 'react', 'take'].map(stem));

const REFUSING = new Set(['reject', 'refuse', 'decline', 'dismiss', 'rebuff', 'spurn', 'snub', 'veto', 'oppose'].map(stem));
const PUT = /^(?:offer|proposal|suggestion|idea|initiative|request|appeal|invitation|bid|demand|call)s?$/;

/** "never took up an offer", "did not respond to a proposal", "rejected both ideas": there was one, it was the other's answer that did not come. Not so with "any offer". */
function isReceived(tokens: readonly Token[], at: number): boolean {
  const phrase = nounPhraseBefore(tokens, at + 1);
  if (phrase === null || /^(?:any|no)$/.test(tokens[phrase.from]?.norm ?? '')) return false;
  if (PUT.test(tokens[at]?.norm ?? '') && REFUSING.has(tokens[phrase.from - 1]?.stem ?? '')) return true;
  if (!/^an?$/.test(tokens[phrase.from]?.norm ?? '')) return false;
  const particle = /^(?:up|to)$/.test(tokens[phrase.from - 1]?.norm ?? '');
  const verb = tokens[phrase.from - (particle ? 2 : 1)];
  return verb !== undefined && RECEIVING.has(verb.stem) && (verb.stem !== 'take' || particle);
}

/** "without the manual": what is missing is denied, definite or not. */
function isWithout(tokens: readonly Token[], from: number): boolean {
  return tokens[(nounPhraseBefore(tokens, from + 1)?.from ?? 0) - 1]?.norm === 'without';
}

const PREVENTING = new Set(['block', 'prevent', 'avert', 'thwart', 'foil', 'veto', 'forbid', 'prohibit', 'scupper', 'bar'].map(stem));

/** "blocked the sale of the mill": it did not come to it, though it is "the". */
function isPrevented(tokens: readonly Token[], from: number): boolean {
  const verb = tokens[(nounPhraseBefore(tokens, from + 1)?.from ?? 0) - 1];
  return verb !== undefined && isVerbal(verb) && PREVENTING.has(verb.stem);
}

const WINNING = new Set(['win', 'secure', 'obtain', 'achieve', 'gain'].map(stem));
const GET = stem('get');
const WANTING = new Set(['want', 'seek', 'demand', 'hope', 'promise', 'request'].map(stem));

/** "did not win the ban", "did not get the ban that they wanted": what was only sought is not there, though it is "the". */
function isSought(tokens: readonly Token[], at: number): boolean {
  const phrase = nounPhraseBefore(tokens, at + 1);
  const verb = tokens[(phrase?.from ?? 0) - 1];
  return phrase !== null && verb !== undefined && (WINNING.has(verb.stem) || (verb.stem === GET && tokens.slice(at, at + 12).some((token) => WANTING.has(token.stem))));
}

/** "is not on the agenda": that it is there is what is denied. */
function isPlaced(tokens: readonly Token[], at: number): boolean {
  const from = nounPhraseBefore(tokens, at + 1)?.from ?? 0;
  return tokens[from - 1]?.tag === 'preposition' && tokens[from - 2]?.tag === 'not' && tokens[from - 3]?.tag === 'auxiliary';
}

/** "would not bow to threats": what is denied is the bowing, there may well be threats. */
function hangsOnAnother(tokens: readonly Token[], at: number): boolean {
  const phrase = nounPhraseBefore(tokens, at + 1);
  const before = tokens[(phrase?.from ?? 0) - 1];
  return (before?.tag === 'preposition' && !isPlaced(tokens, at)) || before?.tag === 'to';
}

/** "the first meeting of the group": a noun with what hangs on it by "of". */
const isJoinedByOf = (tokens: readonly Token[], { from, to }: Match): boolean => {
  const words = tokens.slice(from, to);
  return words[0]?.tag === 'noun' && words[1]?.norm === 'of' && words.slice(2).every(({ tag }) => /^(?:determiner|adjective|noun|name|possessive)$/.test(tag));
};

/** "the drone strikes": all the words stand in one noun phrase. */
function isNominalIn(tokens: readonly Token[], match: Match): boolean {
  const last = match.at.at(-1) ?? match.from;
  const phrase = nounPhraseBefore(tokens, last + 1);
  return tokens[last]?.tag === 'noun' && phrase !== null && match.at.every((at) => at >= phrase.from && at <= last);
}

function isDefinite(tokens: readonly Token[], at: number): boolean {
  const phrase = nounPhraseBefore(tokens, at + 1);
  return phrase !== null && tokens.slice(phrase.from, at).some((token) => token.tag === 'possessive' || /^(?:the|this|that|its|his|her|their|our)$/.test(token.norm));
}
