import type { Tag, Token } from '../types.ts';
import { namesAState } from './countries.ts';
import { can, closed, type Entry, JJ, NN, NNS, NUMERALS, possibleTags, RB, UNCHANGED_PAST, VB, VBD, VBG, VBN, VBP, VBZ } from './lexicon.ts';
import { stem } from './stems.ts';

/**
 * Coarse parts of speech: of what a word can be (`lexicon.ts`) that which the words beside it leave. Enough to find who does what; not a treebank tagger.
 */

/** After these a clause of its own may follow without a "that". */
const SAYING = new Set(['say', 'claim', 'announce', 'report', 'confirm', 'believe', 'think', 'warn', 'insist', 'add', 'deny', 'stress', 'argue', 'know', 'hope', 'fear', 'admit', 'agree', 'suggest', 'mean', 'show', 'tell'].map((word) => stem(word)));

const ALWAYS_SAYING = new Set(['say', 'tell', 'insist', 'admit'].map((word) => stem(word)));

/** Whether most longer words begin with a capital: in such a line a capital says nothing. */
function isTitleCase(words: readonly Word[]): boolean {
  let long = 0;
  let capitals = 0;
  for (const { kind, text } of words) {
    if (kind !== 'word' || text.length <= 3) continue;
    long += 1;
    if (isCapital(text)) capitals += 1;
  }
  return long > 2 && capitals > long * 0.7;
}

/** Whether a word begins with a capital. */
export function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text);
}

const NOMINAL: ReadonlySet<Tag> = new Set(['noun', 'name', 'pronoun', 'number', 'quote']);
const BEFORE_NOUN: ReadonlySet<Tag> = new Set(['determiner', 'adjective', 'possessive', 'preposition', 'number']);
const BE = new Set(['be', 'am', 'is', 'are', 'was', 'were', 'been', 'being', 'get', 'got', 'gets', 'getting']);
const HAVE = new Set(['have', 'has', 'had', 'having']);
const CONTRACTED = new Set(["'s", 'are', 'have', 'will', 'am', 'would']);

/** A token before it has a part of speech. */
type Word = Omit<Token, 'tag'>;

/** In: the tokens of one sentence, whose tags are not told yet, and what is known of the word of each. Tells their tags. */
export function tagTokens(tokens: readonly (Word & { tag: Tag })[], entries: readonly Entry[]): void {
  const titleCase = isTitleCase(tokens);
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

/** The tags of the tokens before `i` are told already. */
function tagOf(word: Word, { listed, numeral, tags, may }: Entry, i: number, words: readonly Token[], titleCase: boolean, verbSeen: boolean): Tag {
  if (word.kind === 'quote') return isPluralPossessive(i, words) ? 'possessive' : 'quote';
  if (word.kind === 'punctuation') return 'punctuation';
  if (word.kind === 'number') return 'number';
  const next = words[i + 1];
  const previous = word.kind === 'word' && words[i - 1]?.text === ',' ? beforeAside(words, i) : lastWord(words, i);
  if (next?.norm === 'not' && next.start === word.end && /^(?:wo|ca|sha)$/.test(word.norm)) return 'modal';
  if (isApostrophe(word.text.charCodeAt(0))) return clitic(word, previous, next);
  if (word.norm === 'to') return 'to';
  // "since February", "until 2019": before a date it opens no clause.
  if (listed === 'subordinator' && /^(?:since|until|till)$/.test(word.norm) && next !== undefined && (/^(?:19|20)\d\d$/.test(next.text) || /^\p{Lu}/u.test(next.text) && (MONTH.test(next.norm) || next.norm.endsWith('day')) || /^(?:last|yesterday)$/.test(next.norm))) return 'preposition';
  if (word.norm === 'that' || word.norm === 'which' || word.norm === 'who') return relative(word, previous, next, words[i + 2], words[i + 3]);
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
  if (capital && (inside || shouted || word.text.includes('.')) && (shouted || listed === undefined || i >= 2)) return 'name';
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
  if (word.norm === 'back' && (previous?.tag === 'to' || previous?.tag === 'modal')) return 'verb';
  if (listed !== undefined) return listed;
  // "Norway says": a first word with a capital before a verb is its subject.
  if (capital && previous === undefined && next !== undefined && !tags.includes('VB') && (possibleTags(next.norm).includes('VBZ') || possibleTags(next.norm).startsWith('VBD') || closed.get(next.norm) === 'auxiliary' || closed.get(next.norm) === 'modal')) return 'name';
  if (HEADLINED.has(word.norm) && isBehindTwo(words, i) && next?.kind === 'word' && !closed.has(next.norm) && /^(?:NN|JJ|VBG)/.test(possibleTags(next.norm))) return 'verb';
  return openClass(word, tags, may, capital, i, words, previous, next, verbSeen);
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

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;

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


/** `verbSeen`: this stretch of the sentence has its verb already, so that a word that may be a noun is one. */
function openClass(word: Word, tags: string, may: number, capital: boolean, i: number, words: readonly Token[], previous: Token | undefined, next: Word | undefined, verbSeen: boolean): Tag {
  // Most words can be nothing else.
  if (may === NN && previous?.tag !== 'modal') return capital && previous === undefined && tags === 'NN' ? 'name' : 'noun';
  const afterBe = previous !== undefined && (BE.has(previous.norm) || (CONTRACTED.has(previous.norm) && previous.tag === 'auxiliary'));
  const afterHave = previous !== undefined && HAVE.has(previous.norm);
  const beforeNoun = previous !== undefined && BEFORE_NOUN.has(previous.tag) && !endsDate(words, i);
  if (previous?.tag === 'to' && can(may, VB)) return 'verb';
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
    // "the fees announced late on Monday hit the ferries"
    if (can(may, VBN) && previous?.tag === 'noun' && isDatedBefore(words, i)) return 'participle';
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
    if (beforeNoun && nominal) return can(may, JJ) && nounAhead(next) && !verbAhead(next, words[i + 2]) ? 'adjective' : 'noun';
    // "Keep the plant open": a verb in its base form opens what is asked for, and a cue.
    if (i === 0 && !capital && can(may, VB) && closed.get(next?.norm ?? '') === 'determiner') return 'verb';
    if (previous?.tag === 'not' || previous?.stem === 'do' || previous?.tag === 'pronoun') return 'verb';
    if (!nominal && !can(may, JJ)) return 'verb';
    // "block assets and bar their entry"
    if (previous?.tag === 'conjunction' && /^(?:its|their|his|her|our|my|your|any|an?)$/.test(next?.norm ?? '')) return 'verb';
    if (previous?.tag === 'subordinator' && /^(?:that|which|who)$/.test(previous.norm) && startsObject(next)) return 'verb';
    // "is pleased and calls the move wise", "critics, who include bankers, call the move rash"
    if (startsObject(next) && (previous?.norm === 'and' && words[i - 2] !== undefined && !NOMINAL.has(words[i - 2]?.tag as Tag) && can(may, VBZ) && closed.get(next?.norm ?? '') === 'determiner' || previous?.text === ',' && closesRelative(words, i - 1))) return 'verb';
    // "…, which Norway disputes.": the clause has no other verb.
    if (previous?.tag === 'name' && words[i - 2]?.tag === 'subordinator' && can(may, VBZ) && !can(may, VB) && (next === undefined || next.kind === 'punctuation')) return 'verb';
    // "the Swiss bank Credit Pontis": a people before a noun is no subject.
    const people = previous?.tag === 'name' && nominal && !(can(may, VBZ) && SAYING.has(word.stem)) && next !== undefined && isCapital(next.text) && namesAState(previous.norm);
    if (!verbSeen && !people && !(nominal && !can(may, VBZ) && ofOne(words, i)) && previous !== undefined && NOMINAL.has(previous.tag) && startsObject(next)) return 'verb';
    if (!verbSeen && !nominal && !beforeNoun) return 'verb';
  }
  if (can(may, JJ) && (tags.startsWith('JJ') || nounAhead(next)) && !(can(may, NN) && (!nounAhead(next) || verbAhead(next, words[i + 2])))) return 'adjective';
  if (can(may, RB) && !can(may, NN)) return 'adverb';
  if (word.norm.endsWith('ly') && !can(may, NN) && !can(may, JJ)) return 'adverb';
  if (can(may, JJ) && !can(may, NN) && !can(may, NNS)) return 'adjective';
  return capital && previous === undefined && (tags === 'NN' || tags === 'NNS') ? 'name' : 'noun';
}

const TIME_WORD = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year|night|morning|evening|afternoon)$/;

/** Whether a time follows, and right behind it a verb: "fees announced last week hit the ferries". */
function isDatedBefore(words: readonly Token[], i: number): boolean {
  let k = /^(?:late|early|earlier)$/.test(words[i + 1]?.norm ?? '') ? i + 2 : i + 1;
  if (!/^(?:on|in|last|this)$/.test(words[k]?.norm ?? '')) return false;
  const from = k + 1;
  k = from;
  while (k < from + 4 && (TIME_WORD.test(words[k]?.norm ?? '') || MONTH.test(words[k]?.norm ?? '') || words[k]?.kind === 'number' || (words[k]?.text === '.' && MONTH.test(words[k - 1]?.norm ?? '')))) k += 1;
  const verb = words[k];
  if (k === from || verb === undefined || verb.kind !== 'word') return false;
  const tag = closed.get(verb.norm);
  return tag === 'auxiliary' || tag === 'modal' || (tag === undefined && /^VB[DPZ]|^VB VBP|^VBN VBD/.test(possibleTags(verb.norm)) && startsObject(words[k + 1]));
}

/** Whether a subject stands before the comma right before a place, no verb before it, and a verb right behind the next comma. */
function isAside(words: readonly Token[], i: number): boolean {
  if (!NOMINAL.has(words[i - 2]?.tag as Tag) || words.some(({ tag }, k) => k < i && /^(?:verb|past|auxiliary|modal)$/.test(tag))) return false;
  const close = words.findIndex(({ text }, k) => k > i && text === ',');
  return close > 0 && close - i < 12 && /^(?:auxiliary|modal)$/.test(closed.get(words[close + 1]?.norm ?? '') ?? '');
}

/** Whether a comma ends what a ", who" or ", which" behind a noun began. */
function closesRelative(words: readonly Token[], comma: number): boolean {
  const open = words.findLastIndex(({ text }, k) => k < comma && text === ',');
  return open > 0 && NOMINAL.has(words[open - 1]?.tag as Tag) && /^(?:who|which)$/.test(words[open + 1]?.norm ?? '');
}

/** "a record oil deal that …": behind "a" and its nouns a verb would end in "s". */
function ofOne(words: readonly Token[], i: number): boolean {
  let k = i - 1;
  while (words[k]?.tag === 'adjective' || words[k]?.tag === 'noun') k -= 1;
  return k < i - 1 && /^an?$/.test(words[k]?.norm ?? '');
}

const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)$/;

/** "on Dec. 14 imposed", "in December 2017 signed": the number is a date's, it counts nothing. */
function endsDate(words: readonly Token[], end: number): boolean {
  const last = words[end - 1];
  if (last?.tag !== 'number') return false;
  const month = words[end - 2]?.text === '.' ? words[end - 3] : words[end - 2];
  return MONTH.test(month?.norm ?? '') || /^(?:19|20)\d\d$/.test(last.text);
}

/** "on three individuals related to": a common noun after a preposition is no subject. */
function governed(words: readonly Token[], end: number): boolean {
  if (words[end - 1]?.tag !== 'noun') return false;
  for (let i = end - 2; i >= 0; i -= 1) {
    const tag = words[i]?.tag;
    if (tag === 'preposition') return true;
    if (tag !== 'noun' && tag !== 'adjective' && tag !== 'determiner' && tag !== 'number' && tag !== 'possessive') return false;
  }
  return false;
}

function nounAhead(next: Word | undefined): boolean {
  return next !== undefined && next.kind === 'word' && !closed.has(next.norm) && !/^(?:to|last|next)$/.test(next.norm) && !isApostrophe(next.text.charCodeAt(0));
}

/** "The union proposed a panel": what comes next is the verb when an object, a preposition or the end follows it, not a noun that it might describe. */
function verbAhead(next: Word | undefined, after: Word | undefined): boolean {
  if (next === undefined || closed.has(next.norm)) return false;
  const tags = possibleTags(next.norm);
  if (tags.startsWith('VBZ')) return startsObject(after);
  // "the union put it at 60": of the same form in all tenses.
  if (UNCHANGED_PAST.has(next.norm) && /^(?:determiner|pronoun)$/.test(closed.get(after?.norm ?? '') ?? '')) return true;
  if (!/^VBD|^VBN VBD/.test(tags)) return false;
  if (after === undefined || after.kind === 'punctuation' || startsObject(after) || after.norm === 'to') return true;
  const tag = closed.get(after.norm);
  return tag !== undefined && tag !== 'auxiliary' && tag !== 'modal';
}

function startsObject(next: Word | undefined): boolean {
  if (next === undefined) return false;
  const tag = closed.get(next.norm);
  return tag === 'determiner' || tag === 'pronoun' || next.kind === 'number' || next.kind === 'quote' || NUMERALS.has(next.norm) || isCapital(next.text);
}

/** "will not, however, give": behind a modal the aside is passed over. */
function beforeAside(words: readonly Token[], i: number): Token | undefined {
  for (let k = i - 2; k >= Math.max(1, i - 7); k -= 1) {
    const token = words[k];
    if (token?.text === ',') {
      const before = words[k - 1];
      return before?.tag === 'modal' || before?.tag === 'not' ? lastWord(words, before.tag === 'not' ? k - 1 : k) : words[i - 1];
    }
    if (token === undefined || /^(?:verb|past|participle|gerund|auxiliary|modal|quote)$/.test(token.tag)) break;
  }
  return words[i - 1];
}

function lastWord(tokens: readonly Token[], end: number): Token | undefined {
  for (let i = end - 1; i >= 0; i -= 1) {
    const token = tokens[i];
    // An adverb or a "not" between auxiliary and verb does not part them.
    if (token !== undefined && token.tag !== 'adverb' && token.tag !== 'not') return token;
  }
  return tokens[end - 1];
}

