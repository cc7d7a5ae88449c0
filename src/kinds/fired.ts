import { nounPhraseAfter, type VerbGroup } from '../text/clauses.ts';
import { perObject } from '../text/memo.ts';
import { readPhrase } from '../text/phrases.ts';
import { stem } from '../text/words.ts';
import type { StatusClaim, Token } from '../types.ts';

/**
 * "Fired" is of a job and of a gun. Which one a cue means its neighbours in the claims file tell; which one a text means, the object: a post is lost by
 * somebody, a gun is fired, at somebody, or with no object at all.
 */
const FIRE = stem('fire');
const OF_A_JOB = new Set('dismiss sack suspend resign terminate oust axe hire rehire reinstate retire'.split(' ').map(stem));
const SHOTS = /^(?:shots?|rounds?|bullets?|guns?|weapons?|pistols?|rifles?|missiles?|rockets?|shells?|volleys?|gas)$/;

/** In: a claim. Out: whether its cues ask about a job. */
export const asksOfAJob = perObject(({ positions }: StatusClaim): boolean => positions.some(({ cues }) => cues.some((cue) => readPhrase(cue).stems.some((word) => OF_A_JOB.has(word)) || /\b(?:laid off|job|post|work)\b/i.test(cue))));

/** In: a sentence, a place in it, its verb group if it is a verb. Out: whether "fire" stands there for shooting. */
export function isOfAGun(tokens: readonly Token[], at: number, group: VerbGroup | undefined): boolean {
  const token = tokens[at];
  if (token?.stem !== FIRE) return false;
  if (token.norm === 'fire') return group === undefined || token.tag === 'noun' || /^(?:opened?|opens|opening|ceased?|returned|returning|under|on)$/.test(tokens[at - 1]?.norm ?? '');
  if (group === undefined || group.voice === 'passive') return SHOTS.test(tokens.slice(0, at).findLast(({ tag }) => tag === 'noun')?.norm ?? '');
  const object = nounPhraseAfter(tokens, group.to);
  return object === null || /^(?:at|on|upon|into|from|toward|towards)$/.test(tokens[group.to]?.norm ?? '') || SHOTS.test(tokens[object.to - 1]?.norm ?? '');
}
