import type { Phrase } from '../text/phrases.ts';

export const isVerbTag = (tag: string | undefined): boolean => tag === 'verb' || tag === 'past' || tag === 'participle' || tag === 'gerund';

/** Which of the cue's words is its verb; the first word when none is. */
export function verbOf(phrase: Phrase): number {
  return Math.max(0, phrase.tags.findIndex((tag) => isVerbTag(tag)));
}

/** In: a cue of a list of actions. Out: the same where a single word is the deed in whatever class the text has it: to "sentence" somebody is no noun. */
export const asDeed = (phrase: Phrase): Phrase => (phrase.size === 1 ? { ...phrase, nominal: phrase.nominal.map(() => false) } : phrase);

/** A cue in the past tense tells what has happened; in any other form it names the thing, whatever its time. */
export function tellsFact(phrase: Phrase): boolean {
  const verb = phrase.tags[verbOf(phrase)];
  return (verb === 'past' || verb === 'participle') && !phrase.irrealis;
}
