import { perObject } from '../text/memo.ts';
import type { Factuality } from '../text/factuality.ts';
import type { Phrase } from '../text/phrases.ts';
import { isVerbTag } from '../text/verbal.ts';
import { stem } from '../text/words.ts';
import type { Token } from '../types.ts';

/** Which of the cue's words is its verb; the first word when none is. */
export function verbOf(phrase: Phrase): number {
  return Math.max(0, phrase.tags.findIndex((tag) => isVerbTag(tag)));
}

/** Whether a verb can be denied in a cue: of "guilty of lying" it is the guilt. */
export const hasVerb = (phrase: Phrase): boolean => phrase.tags.some((tag, i) => isVerbTag(tag) && !(tag === 'gerund' && phrase.tied[i] === true && phrase.tags[i - 1] === 'adjective'));

/** In: a cue of a list of actions. Out: the same where a single word is the deed in whatever class the text has it: to "sentence" somebody is no noun. */
export const asDeed = perObject((phrase: Phrase): Phrase => (phrase.size === 1 ? { ...phrase, nominal: phrase.nominal.map(() => false) } : phrase));

/** A cue in the past tense tells what has happened, "are talking" and "exists" what happens; in any other form it names the thing, whatever its time. */
export function tellsFact(phrase: Phrase): boolean {
  const verb = phrase.tags[verbOf(phrase)];
  const present = verb === 'verb' && /[^s]s$/.test(phrase.norms[verbOf(phrase)] ?? '');
  return (present || verb === 'past' || verb === 'participle' || (verb === 'gerund' && /\b(?:is|are|was|were) \w+ing\b/.test(phrase.text))) && !phrase.irrealis;
}

const COMMITTING = new Set(['promise', 'pledge', 'vow', 'undertake', 'commit', 'guarantee', 'intend', 'plan', 'set', 'due', 'decide', 'agree', 'prepare', 'expect', 'schedule', 'slate'].map(stem));

/** "would set up" in reported speech, "promised to keep": what a cue with "will" asks for. Other intentions ("proposed to") are not yet that. */
export function asFuture(by: Token | undefined, kind: Factuality['kind']): Factuality['kind'] {
  if (by?.norm === 'would' || (kind === 'intended' && by !== undefined && COMMITTING.has(by.stem))) return 'future';
  return kind === 'intended' ? 'possible' : kind;
}
