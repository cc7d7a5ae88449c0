import type { Focus } from '../../evidence.ts';
import { reject } from '../../readings.ts';
import { nounPhraseAfter, nounPhraseBefore, type Range } from '../../text/clauses.ts';
import { perObject } from '../../text/memo.ts';
import { agedSingular } from '../../text/people.ts';
import { stems } from '../../text/words.ts';
import type { Article, QuantityClaim, Reading, Rejection, Sentence, Token } from '../../types.ts';
import { subjectBefore } from '../agents.ts';
import type { ReadContext, ReadResult } from '../kind.ts';
import { amountReading } from './amount-reading.ts';
import { locate, type Located } from './victims.ts';

const DYING = stems('die dead pass');

/** How old somebody is: an age that the text tells of whom the claim is about. */
export function readAges(claim: QuantityClaim, context: ReadContext): ReadResult {
  const readings: Reading[] = [];
  const rejected: Rejection[] = [];
  for (const focus of context.focus) {
    for (const located of locate(claim, focus.sentence, context.analysis, false)) {
      const { tokens } = focus.sentence;
      if (located.quantity.unit.kind !== 'measure' && !isBareAge(tokens, located)) continue;
      if (isOwn(focus, located, context)) readings.push(amountReading(claim, located, { at: located.from, rule: 'age', rival: false, strength: 9 }, focus, context));
      else rejected.push(reject(context.analysis, focus.sentence, 'quantity', 'it is not the age of whom the claim is about', [located]));
    }
  }
  return { readings, rejected };
}

/** "She was 67.", "Ann Lee (38)", "died at 67", "Ann Lee, now 67,", "At 67, she": a bare number that can be nothing but an age. */
function isBareAge(tokens: readonly Token[], { from, to }: Range): boolean {
  const [before, next] = [tokens[from - 1], tokens[to]];
  if (isFronted(tokens, { from, to })) return true;
  if (before?.norm === 'now') return tokens[from - 2]?.text === ',' && next?.kind === 'punctuation';
  if (before?.text === '(') return next?.text === ')' && tokens[from - 2]?.tag === 'name';
  if (before?.norm === 'at') return tokens.slice(Math.max(0, from - 5), from).some(({ stem }) => DYING.has(stem)) && (next === undefined || next.kind === 'punctuation' || next.tag === 'preposition');
  const closed = next === undefined || next.kind === 'punctuation';
  if (before?.stem === 'turn') return closed || /^(?:last|this|in|on|at|today|yesterday|and)$/.test(next.norm);
  // "Ann Lee, a star at 12, is 38."
  if (before?.stem === 'be' && closed && tokens[from - 2]?.text === ',') return true;
  const person = /^(?:he|she|who)$/.test(tokens[from - 2]?.norm ?? '');
  return before?.stem === 'be' && ((person && (next === undefined || next.kind === 'punctuation' || next.tag === 'conjunction')) || ((person || tokens[from - 2]?.tag === 'name') && next?.norm === 'when'));
}

/** "At 67, Ann Lee is the oldest". */
function isFronted(tokens: readonly Token[], { from, to }: Range): boolean {
  const figure = Number(tokens[from]?.text);
  return tokens[from - 1]?.norm === 'at' && tokens.slice(0, from - 1).every(({ kind }) => kind !== 'word') && tokens[to]?.text === ',' && to - from === 1 && figure > 5 && figure < 120;
}

function isOwn(focus: Focus, located: Located, context: ReadContext): boolean {
  const { tokens } = focus.sentence;
  const owner = ownerOf(tokens, located, context, focus);
  if (owner === null || isNamesake(focus, owner, context)) return false;
  return [owner, apposedTo(tokens, owner, located), livingIn(tokens, owner, located)].some((one) => one !== null && isOf(one, located, focus)) || isTheOneBefore(focus, owner, located, context);
}

/** "Dan Marlow was held. His brother Tim Marlow, 41, …": one of the name with another given name than the first in the text. */
function isNamesake({ about, sentence }: Focus, owner: Range, { analysis }: ReadContext): boolean {
  const surname = about.find(({ from, to }) => from > owner.from && to === owner.to);
  const given = surname === undefined ? undefined : givenName(sentence.tokens, surname.from);
  if (surname === undefined || given === undefined) return false;
  const first = givenNames(analysis.article).get((sentence.tokens[surname.from] as Token).norm);
  return first !== undefined && first !== given;
}

/** By surname the given name that the text first has with it. */
const givenNames = perObject(({ sentences }: Article): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const { tokens } of sentences) {
    tokens.forEach(({ norm }, at) => {
      const given = givenName(tokens, at);
      if (given !== undefined && !names.has(norm)) names.set(norm, given);
    });
  }
  return names;
});

const givenName = (tokens: readonly Token[], at: number): string | undefined => {
  const before = tokens[at - 1];
  return before?.tag === 'name' && before.kind === 'word' && !/^(?:mr|mrs|ms|miss|dr|sir|dame|lady|lord)$/.test(before.norm) ? before.norm : undefined;
};

/** "Marlow was held. The star, 38, …", "… ordered the 38-year-old into care": a person by a "the", right behind a sentence whose only subject is who the claim is about. */
function isTheOneBefore({ via, sentence }: Focus, owner: Range, located: Range, context: ReadContext): boolean {
  const { tokens } = sentence;
  const head = tokens[owner.to - 1];
  const person = owner.to === located.to || (owner.to <= located.from && isPerson(head));
  if (via === 'mention' || !person) return false;
  // "The “Red Barn” star"
  let opens = owner.from;
  while (opens > owner.from - LONGEST_TITLE && /^(?:quote|name|noun|adjective)$/.test(tokens[opens]?.tag ?? '')) opens -= 1;
  if (tokens[opens]?.norm !== 'the') return false;
  const before = mentionsOf(context.focus).get(sentence.index - 1);
  return before !== undefined && isOnlySubject(before.sentence, before.about, context);
}

const LONGEST_TITLE = 8;

/** By its place in the text each sentence that names what the claim is about. */
const mentionsOf = perObject((focus: readonly Focus[]): ReadonlyMap<number, Focus> => new Map(focus.filter(({ via }) => via === 'mention').map((one) => [one.sentence.index, one])));

const isPerson = (token: Token | undefined): boolean => token?.tag === 'noun' && agedSingular(token.norm) === token.norm;

function isOnlySubject(sentence: Sentence, about: readonly Range[], { analysis }: ReadContext): boolean {
  const { tokens } = sentence;
  const verb = analysis.clauses(sentence).groups.find(({ finite }) => finite);
  const subject = verb === undefined ? null : subjectBefore(tokens, verb.from);
  return subject !== null && about.some(({ from, to }) => from < subject.to && subject.from < to && tokens[to]?.tag !== 'possessive') && !tokens.slice(0, verb?.from).some(({ norm }) => norm === 'and');
}

/** "Ann Lee, a 38-year-old with two children, sang", "a 38-year-old woman, Ann Lee, sang": whom a phrase beside a comma tells more of. */
function apposedTo(tokens: readonly Token[], { from, to }: Range, located: Located): Range | null {
  if (from > located.from || to < located.to) return null;
  const next = tokens[to];
  if (tokens[from - 1]?.text === ',' && /^(?:an?|the)$/.test(tokens[from]?.norm ?? '') && !/^(?:verb|past|auxiliary|modal|participle|conjunction)$/.test(next?.tag ?? '')) return nounPhraseBefore(tokens, from - 1);
  const name = next?.text === ',' ? nounPhraseAfter(tokens, to + 1) : null;
  const closed = name !== null && tokens[name.from]?.tag === 'name' && (tokens[name.to] === undefined || tokens[name.to]?.kind === 'punctuation') && tokens[name.to + 1]?.tag !== 'conjunction';
  return closed && /^(?:an?|the)$/.test(tokens[from]?.norm ?? '') ? name : null;
}

/** "Ann Lee of Tarn, 38,": the place is of no age. */
function livingIn(tokens: readonly Token[], { from, to }: Range, located: Located): Range | null {
  if (to > located.from || !/^\p{Lu}/u.test(tokens[from]?.text ?? '') || !/^(?:of|from)$/.test(tokens[from - 1]?.norm ?? '')) return null;
  const resident = nounPhraseBefore(tokens, from - 1);
  return resident !== null && tokens[resident.from - 1]?.norm === 'of' ? null : resident;
}

function isOf(owner: Range, located: Located, focus: Focus): boolean {
  const { tokens } = focus.sentence;
  // "Ann Lee's son, 12" is another.
  if (focus.about.some(({ from, to }) => from < owner.to && owner.from < to && (to >= owner.to || tokens[to]?.tag !== 'possessive'))) return true;
  const pointing = owner.to - owner.from === 1 && /^(?:he|she|who)$/.test(tokens[owner.from]?.norm ?? '');
  // "the 38-year-old", for whom the text told of before.
  const headless = tokens[owner.from]?.norm === 'the' && owner.to === located.to;
  return (pointing || headless) && focus.via !== 'article' && (focus.via !== 'mention' || focus.about.some(({ to }) => to <= owner.from));
}

/** Whose age it is: the noun phrase that holds it or stands before its comma, the subject of "is 38 years old" and of "died at the age of 67". */
function ownerOf(tokens: readonly Token[], { from, to }: Located, context: ReadContext, focus: Focus): Range | null {
  // "the 38-year-old actor Ann Lee"
  const last = tokens[to - 1]?.norm ?? '';
  if (last === 'old' && tokens[to - 2]?.text === '-') {
    const phrase = nounPhraseAfter(tokens, to);
    const start = nounPhraseBefore(tokens, from)?.from ?? from;
    return { from: start, to: tokens[to]?.kind === 'punctuation' ? to : phrase?.to ?? to };
  }
  if (isFronted(tokens, { from, to })) return nounPhraseAfter(tokens, to + 1);
  const aged = /^(?:aged?|now)$/.test(tokens[from - 1]?.norm ?? '') ? from - 1 : from;
  if (tokens[aged - 1]?.text === ',' || tokens[aged - 1]?.text === '(') return nounPhraseBefore(tokens, aged - 1);
  // A headline: "Ann Lee dead at 67".
  if (tokens[from - 2]?.norm === 'dead') return nounPhraseBefore(tokens, from - 2);
  const { groups } = context.analysis.clauses(focus.sentence);
  const verb = groups.findLast(({ finite, to: end }) => finite && end <= from);
  if (verb === undefined) return null;
  const stated = verb.to === from && /^(?:be|turn)$/.test(tokens[verb.head]?.stem ?? '');
  const dying = DYING.has(tokens[verb.head]?.stem ?? '') && tokens.slice(verb.to, from).some(({ norm }) => norm === 'at' || norm === 'aged');
  const subject = stated || dying ? subjectBefore(tokens, verb.from) : null;
  // "the actor, who is 38"
  return subject !== null && tokens[subject.from]?.norm === 'who' && tokens[subject.from - 1]?.text === ',' ? nounPhraseBefore(tokens, subject.from - 1) : subject;
}
