import type { Analysis } from './analysis.ts';
import { perObject } from './text/memo.ts';
import { findPhrase, type Phrase, readPhrase } from './text/phrases.ts';
import { isWithdrawn, turnsAway } from './text/withdrawn.ts';
import { nounPhraseAfter, nounPhraseBefore, type Range } from './text/clauses.ts';
import { personSingular } from './text/people.ts';
import { genderOf, surname } from './text/attribution/names.ts';
import { reportingVerb } from './text/attribution/verbs.ts';
import { personAsSubject, pronounFor } from './text/speakers.ts';
import { topicPhrases } from './text/topics.ts';
import { isVerbal } from './text/verbal.ts';
import { stem } from './text/words.ts';
import type { Claim, Sentence, Token } from './types.ts';

/**
 * A sentence that speaks of what a claim is about.
 * `mention`: names it; `anaphor`: points back to it ("the group"); `pronoun`: may mean it ("it", "they"); `context`: goes on right after;
 * `article`: the article as a whole is about it.
 */
export interface Focus {
  readonly sentence: Sentence;
  readonly via: 'mention' | 'anaphor' | 'pronoun' | 'context' | 'article';
  /** Where the sentence speaks of it; for `context` the pronouns that may mean it, for `article` nothing. */
  readonly about: readonly Range[];
}

/** How many sentences back a mention still holds: for a pronoun, and for "the group", which says itself what it means. */
const PRONOUN_REACH = 2;
const DEFINITE_REACH = 8;
/** "An earlier truce" is not the story's. */
const FORMER = new Set(['earlier', 'previous', 'prior', 'similar', 'comparable', 'unrelated']);
/** Between the words of a name hardly anything may stand. */
export const NAME_GAP = 1;

export interface Evidence {
  readonly focus: readonly Focus[];
  readonly excluded: readonly Sentence[];
  /** What the outlet itself takes back. */
  readonly withdrawn: readonly Sentence[];
}

/** In: a claim and an analysed article. Out: the sentences that can hold an answer, in text order, those that an `except` rules out, and those that correct the text. Claims about one thing have them in common. */
export const findFocus = (claim: Claim, analysis: Analysis): Evidence => evidenceIn(analysis)(topicOf(claim));

/** In: a claim. Out: whether it is of "a second mill" or "another strike", which a text means only where it says so. */
export const isOneBesides = (claim: Claim): boolean => claim.about.length > 0 && claim.about.every((text) => readPhrase(text).norms.some((norm) => DISTINGUISHING.has(norm)));

const evidenceIn = perObject((analysis: Analysis) => perObject((topic: Topic) => evidenceOn(topic, analysis)));

function evidenceOn({ about, except, heads, person }: Topic, analysis: Analysis): Evidence {
  const { sentences } = analysis.article;
  const focus: Focus[] = [];
  const excluded: Sentence[] = [];
  const withdrawn: Sentence[] = [];
  let away = -1;
  /** The last that an `except` ruled out: "the deal" right behind it, or in its paragraph, is that other one's. */
  let lastOther: Sentence | null = null;
  let lastMention = Number.NEGATIVE_INFINITY;
  /** What stands for another person since the last mention. */
  let another: string | null = null;
  for (const sentence of sentences) {
    const { tokens } = sentence;
    const ranges = about.flatMap((phrase) => findPhrase(phrase, tokens, 0, tokens.length, NAME_GAP)).filter(({ from }) => !FORMER.has(tokens[from - 1]?.norm ?? ''));
    if (isWithdrawn(tokens)) {
      if (ranges.length > 0) withdrawn.push(sentence);
      continue;
    }
    // What turns to another story does so until the paragraph ends.
    if (turnsAway(sentences, sentence.index)) away = sentence.block;
    if (away === sentence.block) continue;
    const ruledOut = except.some((phrase) => findPhrase(phrase, tokens).length > 0);
    if (ruledOut) {
      if (ranges.length > 0) excluded.push(sentence);
      lastOther = sentence;
      continue;
    }
    if (ranges.length > 0 || about.length === 0) {
      focus.push({ sentence, via: 'mention', about: ranges });
      lastMention = sentence.index;
      another = null;
      continue;
    }
    const other = lastOther !== null && lastOther.index > lastMention && (sentence.block === lastOther.block || sentence.index === lastOther.index + 1);
    const back = other ? Number.POSITIVE_INFINITY : sentence.index - lastMention;
    const anaphors = [...(back <= DEFINITE_REACH ? definites(tokens, heads) : []), ...(back <= PRONOUN_REACH ? suchThings(tokens) : [])];
    const pointing = back <= PRONOUN_REACH ? pronouns(tokens, person).filter(({ from }) => back < PRONOUN_REACH || !takesUp(sentences[sentence.index - 1], tokens[from], analysis)) : [];
    another = person && back <= PRONOUN_REACH ? anotherOne(analysis, sentence, focus.at(-1), about, another) : null;
    if (another !== null) {
      focus.push({ sentence, via: 'article', about: [] });
      continue;
    }
    if (anaphors.length > 0) {
      focus.push({ sentence, via: 'anaphor', about: anaphors });
      lastMention = sentence.index;
    } else if (back <= PRONOUN_REACH && takesUpOffer(tokens, sentences.slice(lastMention, sentence.index))) {
      focus.push({ sentence, via: 'context', about: pointing });
      lastMention = sentence.index;
    } else if (back <= PRONOUN_REACH && goesOn(analysis, sentence, sentences[lastMention])) focus.push({ sentence, via: 'context', about: pointing });
    else if (pointing.length > 0) focus.push({ sentence, via: 'pronoun', about: pointing });
    else focus.push({ sentence, via: 'article', about: [] });
  }
  // An article that never names it is about something else, wherever its sentences stand.
  if (!focus.some(({ via }) => via === 'mention')) return { focus: [], excluded, withdrawn };
  return { focus: person ? withIntroduced(focus, analysis) : focus, excluded, withdrawn };
}

/** "A convicted killer was caught on Tuesday. ¶ Ray Dorn, 41, was found in a barn": whom the opening sentence brings in, the next names, where its own subject is that person. */
function withIntroduced(focus: readonly Focus[], { article }: Analysis): readonly Focus[] {
  const at = focus.findIndex(({ sentence }) => article.blocks[sentence.block]?.placement === 'lede');
  const [before, named] = [focus[at], focus[at + 1]];
  if (before === undefined || before.via === 'mention' || named?.via !== 'mention' || named.sentence.index !== before.sentence.index + 1) return focus;
  const subject = personAsSubject(article, named.sentence);
  const opens = subject !== null && named.sentence.tokens[0]?.start === subject.start && subject.words.length > 1 && named.about.some(({ from }) => (named.sentence.tokens[from]?.start ?? Number.POSITIVE_INFINITY) < subject.end);
  const someone = opens ? oneBroughtIn(before.sentence.tokens) : null;
  return someone === null ? focus : focus.map((one) => (one === before ? { ...one, via: 'anaphor' as const, about: [someone] } : one));
}

/** "A former bank clerk …", behind a dateline at most: the noun for one person whom a sentence begins with. */
function oneBroughtIn(tokens: readonly Token[]): Range | null {
  const article = tokens.findIndex(({ norm, tag }) => tag === 'determiner' && /^an?$/.test(norm));
  if (article < 0 || (article > 0 && !/^[-–—]$/.test(tokens[article - 1]?.text ?? ''))) return null;
  const end = nounPhraseAfter(tokens, article)?.to ?? article;
  const noun = tokens[end - 1];
  return noun?.tag === 'noun' && personSingular(noun.norm) === noun.norm ? { from: article, to: end } : null;
}

interface Topic {
  readonly about: readonly Phrase[];
  readonly except: readonly Phrase[];
  /** Words that point back to it behind a "the". */
  readonly heads: ReadonlySet<string>;
  /** It has a name with a capital: "he" may mean it. */
  readonly person: boolean;
}

/** By their words: the claims of a story are mostly about few things. */
const topicsByWords = new Map<string, Topic>();
/** More than the topics of any claims file that is to be read at once. */
const KEPT_TOPICS = 20_000;

/** The claims are the same for every article of a run: what they are about is taken apart once. */
const topicOf = perObject((claim: Claim): Topic => {
  const words = JSON.stringify([claim.about, claim.except]);
  if (topicsByWords.size > KEPT_TOPICS) topicsByWords.clear();
  const topic = topicsByWords.get(words) ?? takeApart(claim);
  topicsByWords.set(words, topic);
  return topic;
});

function takeApart(claim: Claim): Topic {
  const about = topicPhrases(claim.about);
  // "The system" is not "the second system": such a phrase cannot be pointed back to by its last word alone.
  const heads = new Set(about.filter((phrase) => !phrase.norms.some((norm) => DISTINGUISHING.has(norm))).flatMap(headOf));
  const person = claim.about.some(isPersonalName);
  return { about, except: claim.except.map((text) => readPhrase(text)), heads, person };
}

const PERSONAL_NAME = /^\p{Lu}\p{Ll}\S*(?:\s(?:\p{Lu}\S*|\p{Ll}{1,3}))*$/u;
/** "Ann Lee", "Ludo van Reth"; "Russian system" is nobody. */
export const isPersonalName = (text: string): boolean => PERSONAL_NAME.test(text);

/** "the contract" points back to a "contract with Oslo": its last word before a preposition. */
function headOf({ stems, tied }: Phrase): readonly string[] {
  const hanging = tied.findIndex((one, i) => one && i > 0);
  return stems.slice(0, hanging < 0 ? stems.length : hanging).slice(-1);
}

const DISTINGUISHING = new Set(['second', 'third', 'fourth', 'another', 'additional', 'more', 'other', 'new', 'further', 'next', 'last', 'previous', 'earlier']);
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'such', 'its', 'their']);
const PERSONAL = new Set(['he', 'she', 'him', 'her']);
const POINTING = new Set(['it', 'this', 'that', 'they', 'them', 'which']);

const FOLLOWING = /^(?:accordingly|consequently|hence|thus|therefore|specifically|namely|as a result|in particular|in practice|in effect|in other words|among other things)(?: |$)/;

/** "Accordingly, all exports will be banned": what tells the outcome or the particulars of the sentence before. */
const follows = (tokens: readonly Token[]): boolean => FOLLOWING.test(tokens.slice(0, 4).map(({ norm }) => norm).join(' ').trim());

/** What is said next is of the same thing within a paragraph, in the next sentence that is somebody's words or turned round on it, and where a quotation takes up what the paragraph before it told. */
function goesOn({ article, voiceAt }: Analysis, sentence: Sentence, mention: Sentence | undefined): boolean {
  if (mention === undefined || sentence.block === mention.block) return true;
  // "Included are a ban and a fine": what is turned round so is in what was told right before.
  if (sentence.index === mention.index + 1 && /^(?:included|affected|exempt|excluded)$/.test(sentence.tokens[0]?.norm ?? '') && /^(?:is|are|was|were)$/.test(sentence.tokens[1]?.norm ?? '')) return true;
  if (sentence.index === mention.index + 1 && follows(sentence.tokens)) return true;
  const last = sentence.tokens.findLast((token) => token.kind === 'word');
  if (sentence.index === mention.index + 1 && last !== undefined && voiceAt(last.start).voice !== 'outlet') return true;
  const block = article.blocks[sentence.block];
  const text = block === undefined ? '' : article.source.text.slice(block.start, block.end);
  return /^["“”„«'‘]/.test(text);
}

/**
 * "Ann Lee is accused of paying Bo Hale. She may be jailed": the pronoun that stands for another person than the claim is about, as the subject of the sentence before is,
 * or as it did there, or since the text calls the one of the claim by the other pronoun. Null where it may be the one.
 */
function anotherOne({ article, clauses }: Analysis, { tokens }: Sentence, before: Focus | undefined, about: readonly Phrase[], last: string | null): string | null {
  const at = tokens.findIndex(({ tag, norm }) => tag === 'pronoun' && (norm === 'he' || norm === 'she'));
  if (at < 0 || before === undefined || reportingVerb(tokens[at + 1]?.norm ?? '') !== undefined) return null;
  const pronoun = tokens[at]?.norm ?? '';
  const called = about.map(({ norms }) => pronounFor(article, norms.at(-1) ?? '')).find((one) => one !== null);
  if (last === pronoun || (called !== undefined && called !== pronoun)) return pronoun;
  const subject = before.via === 'article' ? null : personAsSubject(article, before.sentence);
  if (subject === null || about.some(({ norms }) => subject.words.some((word) => norms.includes(word.toLowerCase())))) return null;
  const other = genderOf(`${subject.before} ${subject.after}`) ?? pronounFor(article, surname(subject.words));
  // "Reed said that the case was closed. She …": of whom he speaks.
  const verb = clauses(before.sentence).groups.find(({ finite, from }) => finite && (before.sentence.tokens[from]?.start ?? 0) >= subject.end);
  const tells = reportingVerb(before.sentence.tokens[verb?.head ?? -1]?.norm ?? '')?.frames.clause === true && (before.via !== 'mention' || called === pronoun);
  return tells || (other !== null && other !== pronoun) ? null : pronoun;
}

/** "They suggested a group. The idea came from Oslo": what was offered before is spoken of still. */
function takesUpOffer(tokens: readonly Token[], before: readonly Sentence[]): boolean {
  return tokens.some(({ norm, tag }, i) => tag === 'noun' && OFFERS.has(norm) && definiteBefore(tokens, i)) && before.some((sentence) => sentence.tokens.some(({ stem: one }) => OFFERING.has(one)));
}

const OFFERS = new Set(['offer', 'proposal', 'suggestion', 'idea', 'initiative']);
const OFFERING = new Set(['offer', 'propose', 'proposal', 'suggest', 'suggestion', 'idea', 'float', 'initiative'].map(stem));

/** "the group", "such a group". */
function definites(tokens: readonly Token[], heads: ReadonlySet<string>): readonly Range[] {
  const found: Range[] = [];
  for (let i = 0; i < tokens.length; i += 1) if (tokens[i]?.tag === 'noun' && heads.has(tokens[i]?.stem ?? '') && definiteBefore(tokens, i)) found.push({ from: i, to: i + 1 });
  return found;
}

const THING = new Set(['mechanism', 'arrangement', 'body', 'format', 'forum', 'framework', 'platform', 'measure', 'step', 'move', 'thing', 'device', 'system', 'scheme', 'deal', 'structure']);

/** "asked for such a mechanism": a word for things of many kinds, behind "such a". */
function suchThings(tokens: readonly Token[]): readonly Range[] {
  return tokens.flatMap(({ tag, norm }, i) => (tag === 'noun' && THING.has(norm) && /^an?$/.test(tokens[i - 1]?.norm ?? '') && tokens[i - 2]?.norm === 'such' ? [{ from: i, to: i + 1 }] : []));
}

/** Pronouns that can stand for it; "he" and "she" only where it may be a person, by a name with a capital. */
function pronouns(tokens: readonly Token[], person: boolean): readonly Range[] {
  const found: Range[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const { tag, norm } = tokens[i] as Token;
    const alone = tag === 'pronoun' || (tag === 'determiner' && tokens[i + 1]?.tag === 'auxiliary');
    if ((alone && (POINTING.has(norm) || (person && PERSONAL.has(norm)))) || (norm === 'one' && isOneOfThem(tokens, i))) found.push({ from: i, to: i + 1 });
  }
  return found;
}

/** "suggested forming one", "set one up": an object of its own, no number before a noun. */
function isOneOfThem(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return isVerbal(tokens[i - 1]) && (next === undefined || next.tag === 'punctuation' || next.tag === 'quote' || /^(?:and|but|up|with|in|on|for|to)$/.test(next.norm));
}

/** "The deal was agreed. Its shares fell. They closed at $9": whether the sentence in between has a subject that a "they" or "she" takes up. */
function takesUp(between: Sentence | undefined, pronoun: Token | undefined, analysis: Analysis): boolean {
  const verb = between === undefined ? undefined : analysis.clauses(between).groups.find(({ finite }) => finite);
  const subject = between === undefined || verb === undefined ? null : nounPhraseBefore(between.tokens, verb.from);
  const head = between?.tokens[(subject?.to ?? 0) - 1];
  return /^(?:they|them)$/.test(pronoun?.norm ?? '') ? head?.tag === 'noun' && /[^s]s$/.test(head.norm) : /^(?:he|she)$/.test(pronoun?.norm ?? '') && head?.tag === 'name';
}

function definiteBefore(tokens: readonly Token[], index: number): boolean {
  for (let i = index - 1; i >= Math.max(0, index - 4); i -= 1) {
    const token = tokens[i];
    if (token === undefined) return false;
    if (DEFINITE.has(token.norm)) return true;
    // "the Dec. 14 measures"
    if (token.text === '.' && tokens[index - 1]?.tag === 'number') continue;
    // "the $2.5 billion deal"
    if (/^\p{Sc}$/u.test(token.text) && tokens[i + 1]?.tag === 'number') continue;
    if (token.tag !== 'adjective' && token.tag !== 'noun' && token.tag !== 'name' && token.tag !== 'determiner' && token.tag !== 'number') return false;
  }
  return false;
}

