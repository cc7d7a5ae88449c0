import type { Token } from '../../types.ts';
import { ESTIMATING } from './estimates.ts';
import { DOUBTING_NOUNS, REPORTING_WORDS, STANDPOINT_NOUNS, STATEMENT_NOUNS } from './verbs.ts';

const WORDS = new Set([...REPORTING_WORDS, ...STATEMENT_NOUNS, ...DOUBTING_NOUNS, ...STANDPOINT_NOUNS, ...ESTIMATING, 'according', 'words']);
/** Marks that part a speaker from what is said. */
const PARTING = new Set([':', '-', '–', '—', '―']);

/** In: a normalised word. Out: whether a rule of attribution may begin there. */
export const opensRule = (norm: string): boolean => WORDS.has(norm);

/** Whether no rule can find anything in a sentence, by one look at each word: it holds words, and none that reports, no colon and no dash. */
export function isSilent(tokens: readonly Token[]): boolean {
  let spoken = false;
  for (const { tag, norm, text } of tokens) {
    if (tag === 'punctuation' ? PARTING.has(text) : WORDS.has(norm)) return false;
    spoken ||= tag !== 'punctuation' && tag !== 'conjunction';
  }
  return spoken;
}
