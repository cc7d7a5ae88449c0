import type { Tag, Token } from '../types.ts';
import { MONTH } from './days.ts';
import { isPersonNoun } from './people.ts';
import { namesAState } from './countries.ts';
import { can, closed, type Entry, JJ, NN, NNS, possibleTags, RB, UNCHANGED_PAST, VB, VBD, VBG, VBN, VBP, VBZ } from './lexicon.ts';
import { stem } from './stems.ts';
import { beforeAside, closesRelative, endsDate, followsDateline, governed, isApostrophe, isAside, isCapital, isOnlyPast, isOnlyVerb, lastWord, NOMINAL, nounAhead, ofOne, startsObject, verbAhead, type Word } from './tags/around.ts';
import { opensName } from './tags/given.ts';
import { isReduced } from './tags/reduced.ts';

export { isCapital };

/**
 * Coarse parts of speech: of what a word can be (`lexicon.ts`) that which the words beside it leave. Enough to find who does what; not a treebank tagger.
 */

/** After these a clause of its own may follow without a "that". */
const SAYING = new Set(['say', 'claim', 'announce', 'report', 'confirm', 'believe', 'think', 'warn', 'insist', 'add', 'deny', 'stress', 'argue', 'know', 'hope', 'fear', 'admit', 'agree', 'suggest', 'mean', 'show', 'tell'].map((word) => stem(word)));

const ALWAYS_SAYING = new Set(['say', 'tell', 'insist', 'admit'].map((word) => stem(word)));

/** Whether most longer words begin with a capital, and a verb in the past does too: in such a line a capital says nothing. "Bank President Ann Lee met Ole Berg" and "Ann Lee was late on Monday" are full of names. */
function isTitleCase(words: readonly Word[], entries: readonly Entry[]): boolean {
  let long = 0;
  let capitals = 0;
  for (const { kind, text } of words) {
    if (kind !== 'word' || text.length <= 3) continue;
    long += 1;
    if (isCapital(text)) capitals += 1;
  }
  return long > 2 && capitals > long * 0.7 && !words.some(({ kind, text, norm }, i) => kind === 'word' && !isCapital(text) && isMostlyPast(norm, entries[i] as Entry));
}

const isMostlyPast = (norm: string, { listed, tags }: Entry): boolean => (listed === undefined ? tags.startsWith('VBD') : listed === 'auxiliary' && /^(?:was|were|had)$/.test(norm));

const BEFORE_NOUN: ReadonlySet<Tag> = new Set(['determiner', 'adjective', 'possessive', 'preposition', 'number']);
const BE = new Set(['be', 'am', 'is', 'are', 'was', 'were', 'been', 'being', 'get', 'got', 'gets', 'getting']);
/** Behind these "to" takes a noun: "according to police", "prior to work". */
const BEFORE_NOMINAL_TO = new Set(['according', 'owing', 'thanks', 'contrary', 'prior']);
const HAVE = new Set(['have', 'has', 'had', 'having']);
const CONTRACTED = new Set(["'s", 'are', 'have', 'will', 'am', 'would']);

/** In: the tokens of one sentence, whose tags are not told yet, and what is known of the word of each. Tells their tags. */
export function tagTokens(tokens: readonly (Word & { tag: Tag })[], entries: readonly Entry[]): void {
  const titleCase = isTitleCase(tokens, entries);
  let verbSeen = false;
  /** A subject with a relative clause on it still waits for its verb. */
  let waiting = false;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    const entry = entries[i] as Entry;
    // "The babies who had been fed the product fell ill."
    const main = waiting && verbSeen && can(entry.may, VBD) && isLastVerb(tokens, entries, i);
    if (main) waiting = false;
    const tag = tagOf(token, entry, i, tokens, titleCase, verbSeen && !main);
    (token as { tag: Tag }).tag = tag;
    if (tag === 'subordinator' && /^(?:who|which|that)$/.test(token.norm)) waiting = !verbSeen && /^(?:noun|name)$/.test(tokens[i - 1]?.tag ?? '');
    else if (tag === 'punctuation' || tag === 'conjunction' || tag === 'subordinator') waiting = false;
    if (SAYING.has(token.stem)) verbSeen = false;
    else if (tag === 'past' || tag === 'auxiliary' || tag === 'modal' || (tag === 'verb' && tokens[i - 1]?.tag !== 'to')) verbSeen = true;
    else if (tag === 'conjunction' || tag === 'subordinator' || tag === 'punctuation' || tag === 'quote') verbSeen = token.text === '-' && verbSeen;
  }
}

/** Whether no verb comes after a place before the stretch of the sentence ends. */
function isLastVerb(words: readonly Word[], entries: readonly Entry[], at: number): boolean {
  for (let i = at + 1; i < words.length; i += 1) {
    const { listed, may } = entries[i] as Entry;
    if (words[i]?.kind === 'punctuation' || listed === 'conjunction' || listed === 'subordinator') return true;
    if (listed === 'auxiliary' || listed === 'modal' || (listed === undefined && can(may, VBD))) return false;
  }
  return true;
}

const DASH = /^[-–—]+$/;
const BEHIND_OBJECT = /^(?:preposition|conjunction|to|subordinator|determiner|auxiliary|modal)$/;

/** The tags of the tokens before `i` are told already. */
function tagOf(word: Word, { listed, numeral, tags, may }: Entry, i: number, words: readonly Token[], titleCase: boolean, verbSeen: boolean): Tag {
  if (word.kind === 'quote') return isPluralPossessive(i, words) ? 'possessive' : 'quote';
  if (word.kind === 'punctuation') return 'punctuation';
  if (word.kind === 'number') return 'number';
  const next = words[i + 1];
  const opens = DASH.test(words[i - 1]?.text ?? '') && followsDateline(words, i);
  const previous = opens ? undefined : word.kind === 'word' && words[i - 1]?.text === ',' ? beforeAside(words, i) : lastWord(words, i);
  if (next?.norm === 'not' && next.start === word.end && /^(?:wo|ca|sha)$/.test(word.norm)) return 'modal';
  if (isApostrophe(word.text.charCodeAt(0))) return clitic(word, previous, next);
  if (word.norm === 'to') return 'to';
  // "since February", "until 2019": before a date it opens no clause.
  if (listed === 'subordinator' && /^(?:since|until|till)$/.test(word.norm) && next !== undefined && (/^(?:19|20)\d\d$/.test(next.text) || /^\p{Lu}/u.test(next.text) && (MONTH.test(next.norm) || next.norm.endsWith('day')) || /^(?:last|yesterday)$/.test(next.norm))) return 'preposition';
  if (word.norm === 'that' || word.norm === 'which' || word.norm === 'who') return relative(word, previous, next, words[i + 2], words[i + 3]);
  // "took her into custody": nothing follows that could be hers.
  if (word.norm === 'her' && previous !== undefined && (next === undefined || next.kind === 'punctuation' || (BEHIND_OBJECT.test(closed.get(next.norm) ?? '') && words[i + 2]?.text !== '-'))) return 'pronoun';
  if (numeral) return 'number';
  // "Swiss-made watches": the second half of a compound is no verb of its own.
  const beside = words[i - 1];
  if (beside?.text === '-' && beside.end === word.start && (nounAhead(next) || words[i - 2]?.tag === 'number') && /VB[DNG]/.test(tags)) return 'adjective';
  // "a manner free from bias"
  if (word.norm === 'free' && /^(?:from|of)$/.test(next?.norm ?? '')) return 'adjective';
  // "US" in capitals is a name, "us" a pronoun; "May" and "Will" likewise by their capital inside a sentence.
  // "was CLEARED of theft": loud, and no name.
  const loud = previous?.tag === 'auxiliary' && word.text.length > 3 && word.text === word.text.toUpperCase() && /VBN/.test(tags);
  const capital = isCapital(word.text) && !loud;
  const shouted = capital && !titleCase && word.text.length > 1 && word.text === word.text.toUpperCase();
  const inside = previous !== undefined && previous.tag !== 'quote' && !titleCase;
  if (capital && (inside || shouted || word.text.includes('.')) && (shouted || listed === undefined || (i >= 2 && !opens))) return 'name';
  if (capital && previous === undefined && opensName(word.norm, next?.text, words[i + 2]?.text)) return 'name';
  if (word.text === 'US' || word.text === 'UK' || word.text === 'EU' || word.text === 'UN') return 'name';
  if (word.norm === 'as' && (next?.norm === 'well' || previous?.norm === 'well' || previous?.norm === 'as')) return 'preposition';
  if (BETWEEN.has(word.norm) && previous !== undefined && HAVE.has(previous.norm) && participleAhead(words, i + 1)) return 'adverb';
  // "sold buses last May"
  if (word.norm === 'last' && next !== undefined && (MONTH.test(next.norm) || next.norm.endsWith('day'))) return 'adjective';
  // "had first come up with it"
  if (word.norm === 'first' && (previous?.tag === 'auxiliary' || previous?.tag === 'modal') && next !== undefined && /VB[DN]?\b/.test(possibleTags(next.norm))) return 'adverb';
  // "has not yet approved": it joins clauses only where one begins.
  if (word.norm === 'yet' && beside !== undefined && beside.kind !== 'punctuation') return 'adverb';
  if (word.text === 'May' && (previous?.tag === 'preposition' || next?.kind === 'number')) return 'name';
  // "to back away", "will back the plan"
  if (word.norm === 'back' && (previous?.tag === 'to' || previous?.tag === 'modal' || (!verbSeen && backsIt(previous, next)))) return 'verb';
  if (listed !== undefined) return listed;
  // "Norway says": a first word with a capital before a verb is its subject.
  if (capital && previous === undefined && next !== undefined && !tags.includes('VB') && (possibleTags(next.norm).includes('VBZ') || possibleTags(next.norm).startsWith('VBD') || closed.get(next.norm) === 'auxiliary' || closed.get(next.norm) === 'modal')) return 'name';
  if (HEADLINED.has(word.norm) && isBehindTwo(words, i) && next?.kind === 'word' && !closed.has(next.norm) && /^(?:NN|JJ|VBG)/.test(possibleTags(next.norm))) return 'verb';
  return openClass(word, tags, may, capital, i, words, previous, next, verbSeen);
}

/** "Most members back the deal", "back the deal": a subject in the plural or none, and an object. */
function backsIt(previous: Token | undefined, next: Word | undefined): boolean {
  const plural = previous === undefined || previous.norm === 'who' || (previous.tag === 'noun' && /[^s]s$/.test(previous.norm)) || (previous.tag === 'pronoun' && /^(?:they|we|you|i)$/.test(previous.norm));
  return plural && next?.kind === 'word' && (/^(?:the|a|an|this|these|its|his|her|their|him|them|it)$/.test(next.norm) || isCapital(next.text));
}

/** What two do together by a headline, where it is no noun that they describe. */
const HEADLINED = new Set(['start', 'launch', 'form', 'sign', 'hold', 'set', 'open', 'resume', 'end', 'halt', 'restart', 'seek', 'swap']);

/** "Norway, Chile form panel", "Norway and Chile start talks": two names are all that stands before. */
function isBehindTwo(words: readonly Token[], i: number): boolean {
  const joint = words.findIndex(({ text }) => text === ',' || text === 'and');
  const [one, other] = [words.slice(0, joint), words.slice(joint + 1, i)];
  return joint > 0 && [one, other].every((name) => name.length > 0 && name.length <= 2 && name.every(({ text, tag }) => isCapital(text) && /^(?:noun|name)$/.test(tag)));
}

/** "has long said", "had since been sold", "have so far failed": between "have" and its participle these are adverbs. */
const BETWEEN = new Set(['long', 'since', 'once', 'first', 'so', 'far', 'also', 'all', 'both']);

function participleAhead(words: readonly Word[], from: number): boolean {
  let i = from;
  while (BETWEEN.has(words[i]?.norm ?? '') || words[i]?.norm.endsWith('ly') === true) i += 1;
  const next = words[i];
  return next !== undefined && (next.norm === 'been' || /VB[DN]/.test(possibleTags(next.norm)));
}

/** "the dockers' leader": the mark right behind an -s, a word after it, and no single quotation open. */
function isPluralPossessive(i: number, words: readonly Token[]): boolean {
  const [previous, word, next] = [words[i - 1], words[i], words[i + 1]];
  if (word === undefined || !/^['’]$/.test(word.text) || previous?.end !== word.start || next?.kind !== 'word' || next.start === word.end || !/s$/i.test(previous.text)) return false;
  return !words.some((token, k) => k < i && token.tag === 'quote' && /^['‘]$/.test(token.text) && k + 1 < i && words[k + 1]?.start === token.end);
}

function clitic(word: Word, previous: Token | undefined, next: Word | undefined): Tag {
  const norm = word.norm.replace('’', "'");
  if (norm === 'will' || norm === 'would') return 'modal';
  if (CONTRACTED.has(norm) && norm !== "'s") return 'auxiliary';
  if (norm === 'not') return 'not';
  if (previous?.tag === 'pronoun' || (next !== undefined && (next.norm === 'not' || next.norm === 'a' || next.norm === 'the' || next.norm === 'been'))) return 'auxiliary';
  return 'possessive';
}

/** "that", "which", "who": a subordinator, unless "that" stands before a noun as a determiner. */
function relative(word: Word, previous: Token | undefined, next: Word | undefined, after: Word | undefined, later: Word | undefined): Tag {
  if (word.norm !== 'that') return 'subordinator';
  // "denies that and …": it stands for what was told.
  if (next === undefined || next.kind === 'punctuation' || closed.get(next.norm) === 'conjunction') return 'pronoun';
  const nounFollows = next !== undefined && !closed.has(next.norm) && /^(?:NN|JJ)/.test(possibleTags(next.norm)) && /^\p{Ll}/u.test(next.text) && !next.norm.endsWith('s');
  const opensClause = previous === undefined || previous.tag === 'verb' || previous.tag === 'past' || previous.tag === 'noun' || previous.tag === 'participle' || previous.tag === 'gerund';
  // "dismissed that concern, saying …": nothing that could be the verb of a clause.
  const ends = after === undefined || after.text === '.' || (after.text === ',' && /^(?:saying|adding|arguing|insisting|noting|claiming|stressing)$/.test(later?.norm ?? ''));
  return nounFollows && (!opensClause || ends) ? 'determiner' : 'subordinator';
}


const OPINED = /^(?:said|reported|believed|thought|known|alleged|rumou?red|estimated|considered|understood|suspected|presumed|deemed)$/;
const TIED = new Map([['linked', /^(?:to|with)$/], ['tied', /^to$/], ['related', /^to$/], ['affiliated', /^(?:to|with)$/], ['associated', /^with$/], ['accused', /^of$/], ['suspected', /^of$/]]);

/** "a truck said to be stolen", "four clerks linked to it": what is said of somebody, or ties him to a thing, is no verb of his. */
const isDescribing = (norm: string, next: Word | undefined, after: Word | undefined): boolean =>
  (OPINED.test(norm) && next?.norm === 'to' && /^(?:be|have)$/.test(after?.norm ?? '')) || TIED.get(norm)?.test(next?.norm ?? '') === true;

/** `verbSeen`: this stretch of the sentence has its verb already, so that a word that may be a noun is one. */
function openClass(word: Word, tags: string, may: number, capital: boolean, i: number, words: readonly Token[], previous: Token | undefined, next: Word | undefined, verbSeen: boolean): Tag {
  // Most words can be nothing else.
  if (may === NN && previous?.tag !== 'modal') return capital && previous === undefined && tags === 'NN' ? 'name' : 'noun';
  const beside = words[i - 1];
  const afterBe = previous !== undefined && (BE.has(previous.norm) || (CONTRACTED.has(previous.norm) && previous.tag === 'auxiliary'));
  const afterHave = previous !== undefined && HAVE.has(previous.norm);
  const beforeVerb = (): boolean => verbAhead(next, words[i + 2]) || (!verbSeen && beside?.tag === 'determiner' && words[i - 2]?.tag !== 'preposition' && isOnlyPast(words, i + 1));
  const beforeNoun = previous !== undefined && BEFORE_NOUN.has(previous.tag) && !endsDate(words, i);
  if (previous?.tag === 'to' && can(may, VB) && !(can(may, NN) && BEFORE_NOMINAL_TO.has(words[i - 2]?.norm ?? ''))) return 'verb';
  if (can(may, VBN) && previous !== undefined && NOMINAL.has(previous.tag) && isDescribing(word.norm, next, words[i + 2])) return 'participle';
  // "the coast guard said", "the ministry says": hardly ever anything else.
  if (ALWAYS_SAYING.has(word.stem) && previous !== undefined && (NOMINAL.has(previous.tag) || previous.tag === 'adjective' || previous.tag === 'quote') && !afterBe && !afterHave) {
    if (can(may, VBD)) return 'past';
    if (can(may, VBZ) || can(may, VBP)) return 'verb';
  }
  if (!verbSeen && previous?.tag === 'name' && next?.norm === 'to' && can(may, VBZ)) return 'verb';
  if (word.norm === 'wants' && previous !== undefined && (NOMINAL.has(previous.tag) || previous.tag === 'pronoun')) return 'verb';
  if (previous?.tag === 'modal' && (can(may, VB) || (/^(?:NN|VB)/.test(tags) && !capital))) return 'verb';
  if (can(may, VBD) || can(may, VBN)) {
    if (afterBe || afterHave) return 'participle';
    if (beforeNoun && nounAhead(next)) return 'adjective';
    if (!can(may, VBN) && can(may, VBD)) return 'past';
    // "the truce, decreed by the government, was broken"
    if (next?.norm === 'by' && previous !== undefined && (NOMINAL.has(previous.tag) || previous.text === ',')) return 'participle';
    // "workers kidnapped in the north were freed", "the fees announced late on Monday hit the ferries"
    if (can(may, VBN) && (beside?.tag === 'noun' || beside?.tag === 'name') && isReduced(words, i)) return 'participle';
    // "A truce, reached in Oslo, has held"
    if (can(may, VBN) && previous?.text === ',' && closed.get(next?.norm ?? '') === 'preposition' && isAside(words, i)) return 'participle';
    if (beforeNoun && (can(may, NN) || can(may, JJ))) return can(may, NN) ? 'noun' : 'adjective';
    // "the first regimental set of"
    if (UNCHANGED_PAST.has(word.norm) && next?.norm === 'of' && previous?.tag === 'noun') return 'noun';
    if (verbSeen && (previous?.tag === 'noun' || previous?.tag === 'name')) return startsObject(next) ? 'past' : 'participle';
    if (can(may, VBN) && governed(words, i) && (next?.norm === 'to' || closed.get(next?.norm ?? '') === 'preposition')) return 'participle';
    if (can(may, VBD)) return 'past';
    return can(may, JJ) && !(previous !== undefined && NOMINAL.has(previous.tag)) ? 'adjective' : 'participle';
  }
  if (can(may, VBG)) {
    if (previous?.tag === 'determiner' || previous?.tag === 'adjective') return nounAhead(next) ? 'adjective' : 'noun';
    return tags.startsWith('NN') && !afterBe && previous?.tag !== 'preposition' && previous?.tag !== 'punctuation' ? 'noun' : 'gerund';
  }
  if (can(may, RB) && tags.startsWith('RB')) return 'adverb';
  if (can(may, VBZ) || can(may, VBP) || can(may, VB)) {
    const nominal = can(may, NN) || can(may, NNS);
    if (beforeNoun && nominal) return can(may, JJ) && nounAhead(next) && !beforeVerb() ? 'adjective' : 'noun';
    // "Keep the plant open": a verb in its base form opens what is asked for, and a cue.
    if (i === 0 && !capital && can(may, VB) && closed.get(next?.norm ?? '') === 'determiner') return 'verb';
    if (previous?.tag === 'not' || previous?.stem === 'do' || previous?.tag === 'pronoun') return 'verb';
    // "after long talks": no verb in its base form opens a clause.
    if (can(may, JJ) && previous?.tag === 'subordinator' && !/^(?:that|which|who)$/.test(previous.norm) && nounAhead(next)) return 'adjective';
    if (!nominal && !can(may, JJ)) return 'verb';
    // "block assets and bar their entry"
    if (previous?.tag === 'conjunction' && /^(?:its|their|his|her|our|my|your|any|an?)$/.test(next?.norm ?? '')) return 'verb';
    if (previous?.tag === 'subordinator' && /^(?:that|which|who)$/.test(previous.norm) && startsObject(next)) return 'verb';
    // "is pleased and calls the move wise", "critics, who include bankers, call the move rash"
    if (startsObject(next) && (previous?.norm === 'and' && words[i - 2] !== undefined && !NOMINAL.has(words[i - 2]?.tag as Tag) && can(may, VBZ) && closed.get(next?.norm ?? '') === 'determiner' || previous?.text === ',' && closesRelative(words, i - 1))) return 'verb';
    // "the Oslo doctor who left": "who" stands behind people.
    if (next?.norm === 'who' && nominal && isPersonNoun(word.norm)) return 'noun';
    // "…, which Norway disputes.": the clause has no other verb.
    if (previous?.tag === 'name' && words[i - 2]?.tag === 'subordinator' && can(may, VBZ) && !can(may, VB) && (next === undefined || next.kind === 'punctuation')) return 'verb';
    // "the Swiss bank Credit Pontis": a people before a noun is no subject.
    const people = previous?.tag === 'name' && nominal && !(can(may, VBZ) && SAYING.has(word.stem)) && next !== undefined && isCapital(next.text) && namesAState(previous.norm);
    if (!verbSeen && !people && !(nominal && !can(may, VBZ) && ofOne(words, i)) && previous !== undefined && NOMINAL.has(previous.tag) && startsObject(next)) return 'verb';
    if (!verbSeen && !nominal && !beforeNoun) return 'verb';
    if (!verbSeen && can(may, VBZ) && previous !== undefined && (previous.tag === 'name' || (previous.tag === 'noun' && !previous.norm.endsWith('s'))) && (tags.startsWith('VBZ') || isPersonNoun(previous.norm)) && isOnlyVerb(words, i)) return 'verb';
  }
  if (can(may, JJ) && (tags.startsWith('JJ') || nounAhead(next)) && !(can(may, NN) && (!nounAhead(next) || beforeVerb()))) return 'adjective';
  if (can(may, RB) && !can(may, NN)) return 'adverb';
  if (word.norm.endsWith('ly') && !can(may, NN) && !can(may, JJ)) return 'adverb';
  if (can(may, JJ) && !can(may, NN) && !can(may, NNS)) return 'adjective';
  return capital && previous === undefined && (tags === 'NN' || tags === 'NNS') ? 'name' : 'noun';
}
