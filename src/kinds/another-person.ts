import { type Focus, isPersonalName } from '../evidence.ts';
import type { Range } from '../text/clauses.ts';
import { perObject } from '../text/memo.ts';
import { agedSingular, personSingular } from '../text/people.ts';
import { personsNamedIn } from '../text/speakers.ts';
import { normalize, stem } from '../text/words.ts';
import type { Claim, Sentence, Token } from '../types.ts';
import { subjectBefore } from './agents.ts';
import type { ReadContext } from './kind.ts';

/** Why such a reading does not stand. */
export const OF_ANOTHER = 'it is of another whom the sentence names';

/** What nobody does in place of another; a lawyer appeals for his client. */
const OWN_LOT = new Set('plead die confess flee escape resign quit retire survive disappear surrender collapse vanish drown suffer recover'.split(' ').map(stem));

/**
 * In: a claim, where a verb stands in a sentence of its focus, the words that were looked for. Out: whether the verb is said of another person than the one the claim is about:
 * "Bo Hale was released", "another man died", and "Bo Hale fired seven" where the text tells what he fired himself.
 */
export function isOfAnotherPerson(claim: Claim, focus: Focus, at: number, context: ReadContext, matched: readonly number[] = []): boolean {
  if (!isOnOnePerson(claim)) return false;
  const { tokens } = focus.sentence;
  const { clauseOf, groups } = context.analysis.clauses(focus.sentence);
  const group = groups.find(({ head, finite }) => head === at && finite);
  const subject = group === undefined ? null : subjectBefore(tokens, group.from);
  if (group === undefined || subject === null || matched.some((one) => one >= subject.from && one < group.from)) return false;
  const other = isOther(tokens, subject);
  if (!other && !isNamedOther(claim, focus.sentence, subject, context)) return false;
  // "Moss and Bo Hale were released", "Hale was hurt by Moss": he is in it.
  const here = (i: number): boolean => clauseOf[i] === clauseOf[at];
  if (tokens[subject.from - 1]?.norm === 'and' && here(subject.from - 2)) return false;
  if (focus.about.some(({ from, to }) => here(from) && tokens[to]?.tag !== 'possessive' && !(other && to <= subject.to)) || tokens.some(({ tag, norm }, i) => here(i) && tag === 'pronoun' && /^(?:he|she|him|her|they|both)$/.test(norm))) return false;
  return group.voice === 'passive' || OWN_LOT.has((tokens[at] as Token).stem) || (tokens[subject.to]?.text === ',' && tokens[subject.to + 1]?.norm === 'too') || doesItHimself((tokens[at] as Token).stem, context);
}

/** Whether a claim is about a name, or a name and what its bearer is ("Ann Lee", "actress"). */
const isOnOnePerson = perObject(({ about }: Claim): boolean => about.some(isPersonalName) && about.every((text) => isPersonalName(text) || agedSingular(normalize(text.split(' ').at(-1) ?? '')) === normalize(text.split(' ').at(-1) ?? '')));

/** "another man", "a second driver". */
const isOther = (tokens: readonly Token[], { from, to }: Range): boolean =>
  (tokens[from]?.norm === 'another' || (tokens[from]?.norm === 'a' && /^(?:second|third|fourth|fifth)$/.test(tokens[from + 1]?.norm ?? ''))) && personSingular(tokens[to - 1]?.norm ?? '') === tokens[to - 1]?.norm;

/** "Bo Hale", "her brother, Tim Reed,": a person by name, where the text knows the one of the claim as a person too. */
function isNamedOther({ about }: Claim, sentence: Sentence, subject: Range, { analysis: { article }, focus }: ReadContext): boolean {
  const { tokens } = sentence;
  const persons = personsNamedIn(article, sentence);
  const names = about.filter(isPersonalName).map((text) => text.split(' ').map(normalize));
  const isOwn = (words: readonly string[]): boolean => names.some((name) => words.some((word) => name.includes(normalize(word))));
  const end = tokens[subject.to]?.text === ',' ? tokens[subject.to + 1]?.start : undefined;
  const named = persons.find((one) => one.end === tokens[subject.to - 1]?.end || (end !== undefined && one.start - one.before.length - 1 <= end && one.start >= end));
  return named !== undefined && !isOwn(named.words) && focus.some(({ via, sentence: other }) => via === 'mention' && personsNamedIn(article, other).some(({ words }) => isOwn(words)));
}

/** Whether a sentence that names the one of the claim has him for the subject of the verb. */
const doesItHimself = (verb: string, { analysis, focus }: ReadContext): boolean =>
  focus.some(({ via, about, sentence }) => via === 'mention' && analysis.clauses(sentence).groups.some(({ head, from, finite }) => {
    const subject = finite && sentence.tokens[head]?.stem === verb ? subjectBefore(sentence.tokens, from) : null;
    return subject !== null && about.some((range) => range.from < subject.to && subject.from < range.to);
  }));
