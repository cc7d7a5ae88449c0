import type { Phrase } from '../../text/phrases.ts';
import { stems } from '../../text/words.ts';
import type { DateClaim } from '../../types.ts';

/** What a claim wants to know of a date, by its question and its actions. */
export interface Asked {
  /** When a thing is to happen, or goes on until: a plan answers. */
  readonly toCome: boolean;
  /** When a thing takes place or begins: what it is scheduled for answers, whatever the verb. */
  readonly start: boolean;
  /** Until when: the end of a time answers. */
  readonly end: boolean;
}

/** The question's own verb, before any other. */
const AUXILIARY = /\b(?:is|are|will|do|does|shall|should|must|can|was|were|did|had|has|have|would|could)\b/i;
const COMING = /^(?:is|are|will|do|does|shall|should|must|can)$/i;
const ENDING = /\b(?:until|till|how long|deadline|ends?|expires?|runs? out)\b/i;

const STARTS = stems('begin start open commence launch happen occur take hold schedule set fix slate plan due expect');
/** What goes on for a time, or is moved to another: "delayed until May". */
const LASTING = stems('last stay remain continue run extend prolong keep postpone delay defer adjourn push reschedule end expire stop finish');

export const asksUntilWhen = (question: string): boolean => ENDING.test(question);

/** In: a claim and its actions as they were read. Out: what it asks. */
export function askedOf({ question }: DateClaim, actions: readonly Phrase[]): Asked {
  const words = actions.flatMap((action) => action.stems);
  return {
    toCome: COMING.test(AUXILIARY.exec(question)?.[0] ?? ''),
    start: words.some((word) => STARTS.has(word)) && !words.some((word) => LASTING.has(word)),
    end: asksUntilWhen(question) || words.some((word) => LASTING.has(word)),
  };
}
