import { perObject } from '../../text/memo.ts';
import type { QuantityClaim } from '../../types.ts';

/** In: a claim. Out: whether it asks how old somebody is, by its unit and its words. */
export const asksForAge = perObject(({ unit, question, measure }: QuantityClaim): boolean =>
  /^years?$/i.test(unit) && (/\b(?:how old|what age|(?:his|her|their|whose|[’']s|s’) age|age of)\b/i.test(question) || measure.some((word) => /^(?:ages?|aged|years?[ -]old|old)$/i.test(word))));
