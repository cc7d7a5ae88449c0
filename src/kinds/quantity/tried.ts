import { MONTH } from '../../text/days.ts';
import { isCapital } from '../../text/tags/around.ts';
import { stems } from '../../text/words.ts';
import type { Token } from '../../types.ts';
import { EVENT } from './background.ts';

const JUSTICE = stems('arrest charge indict accuse try trial convict acquit sentence guilty plead jury');
const YEAR = /^(?:19|20)\d\d$/;

/**
 * In: a sentence, where a measure word stands. Out: whether it tells of a dated event that the text takes for known, however long ago: "the May 8 shooting
 * that killed two", or "was sentenced for the 2016 fire that killed two", for a trial comes years after its deed.
 */
export function isTried(tokens: readonly Token[], at: number): boolean {
  return tokens.some((token, the) => {
    if (token.norm !== 'the' || the >= at) return false;
    const noun = tokens.findIndex(({ norm }, i) => i > the && i < the + 9 && EVENT.test(norm));
    const words = tokens.slice(the + 1, noun);
    if (noun < 0 || noun >= at || words.some(({ tag }) => /^(?:verb|past|auxiliary|modal|preposition|subordinator)$/.test(tag))) return false;
    const dated = words.some(({ norm }) => YEAR.test(norm));
    return dated ? tokens.slice(0, the).some(({ stem }) => JUSTICE.has(stem)) : words.some(({ norm, text }) => isCapital(text) && MONTH.test(norm));
  });
}
