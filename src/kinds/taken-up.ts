import type { Analysis } from '../analysis.ts';
import type { Focus } from '../evidence.ts';
import { nounPhraseAfter, nounPhraseBefore, type Range } from '../text/clauses.ts';
import { perObject } from '../text/memo.ts';
import type { Phrase } from '../text/phrases.ts';
import { isVerbTag } from '../text/verbal.ts';
import { stem } from '../text/words.ts';
import type { StatusClaim, Token } from '../types.ts';
import { subjectBefore } from './agents.ts';
import { tellsFact } from './cue-forms.ts';
import { type CueMatch, matchCue } from './cues.ts';

/**
 * A cue of a verb and what the claim is about ("lifted the warning") holds too where the text takes its object up: "A warning was issued but later lifted",
 * "It was lifted", "a warning that was lifted within an hour". Rule: an object that was named is told again by a pronoun, or not at all.
 */

/** In: a claim, one of its cues as it was read. Out: the head of the cue's object, where that is a word for what the claim is about; null for any other cue. */
export function knownObject(claim: StatusClaim, phrase: Phrase): string | null {
  const [verb, ...rest] = phrase.tags;
  const head = phrase.stems.at(-1);
  const plain = isVerbTag(verb) && tellsFact(phrase) && !phrase.negative && rest.length > 0 && rest.every((tag, i) => tag === 'noun' && !phrase.tied[i + 1]);
  return plain && head !== undefined && aboutStems(claim).has(head) ? head : null;
}

const aboutStems = perObject(({ about }: StatusClaim): ReadonlySet<string> => new Set(about.map((name) => stem(name.toLowerCase()))));

/** In: a cue with an object that is known, the heads of all such objects of the claim, a sentence in focus. Out: where its verb stands there with such an object taken up. */
export function matchTakenUp(phrase: Phrase, heads: ReadonlySet<string>, focus: Focus, analysis: Analysis): readonly CueMatch[] {
  if (focus.via === 'article') return [];
  const verb = analysis.readCue(phrase.norms[0] ?? '');
  return matchCue(verb, focus, analysis).flatMap((match) => (match.polarity === 'asserted' && !match.noun && isTakenUp(match, heads, focus, analysis) ? [{ ...match, phrase, bond: 'object' as const }] : []));
}

function isTakenUp({ match, bond }: CueMatch, heads: ReadonlySet<string>, focus: Focus, analysis: Analysis): boolean {
  const { tokens } = focus.sentence;
  const { groups } = analysis.clauses(focus.sentence);
  // "the warning", "the warning for the coast": the head of a phrase or of what it hangs on.
  const names = (range: Range | null): boolean => range !== null && tokens.slice(range.from, range.to).some(({ stem: word }, i) => heads.has(word) && (range.from + i + 1 === range.to || tokens[range.from + i + 1]?.tag === 'preposition'));
  const index = groups.findIndex(({ head }) => head === match.from);
  const group = groups[index];
  if (group === undefined) return false;
  // Who lifts has an object; what is lifted is the subject.
  const own = group.voice === 'passive' ? nounPhraseBefore(tokens, group.from) : nounPhraseAfter(tokens, group.to);
  const isRelative = /^(?:that|which)$/.test(tokens[group.from - 1]?.norm ?? '') && group.voice === 'passive';
  if (bond === 'object' && (focus.via === 'pronoun' || focus.via === 'context' ? isPronoun(tokens[own?.from ?? -1]) : names(own) || (isRelative && focus.about.some(names)))) return true;
  const before = groups[index - 1];
  if (before === undefined) return false;
  // "A warning issued after the quake was lifted": of the clause's verbs the only finite one.
  if (group.voice === 'passive' && before.form === 'participle' && !groups.slice(0, index).some(({ finite }) => finite)) return names(nounPhraseBefore(tokens, before.from));
  const object = nounPhraseAfter(tokens, before.to);
  const told = names(before.voice === 'passive' ? subjectBefore(tokens, before.from) : object);
  if (!told) return false;
  // "issued a warning but lifted it": the object by a pronoun.
  if (group.voice === 'active' && isPronoun(tokens[group.to]) && tokens[group.to + 1]?.tag !== 'noun') return true;
  const from = group.from;
  if (group.voice === 'passive' && isPronoun(tokens[from - 1])) return true;
  return before.voice === 'passive' && isJoined(tokens, before.to, from) && !/^(?:determiner|noun|name|pronoun|number|adjective)$/.test(tokens[group.to]?.tag ?? '');
}

const isPronoun = (token: Token | undefined): boolean => token !== undefined && /^(?:it|they|them)$/.test(token.norm);

/** "was issued [on Sunday but later] lifted": no other subject stands between. */
function isJoined(tokens: readonly Token[], from: number, to: number): boolean {
  let at = to;
  while (tokens[at - 1]?.tag === 'adverb' || tokens[at - 1]?.text === ',') at -= 1;
  return at > from && /^(?:and|but|then)$/.test(tokens[at - 1]?.norm ?? '');
}
