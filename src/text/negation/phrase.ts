import type { Token } from '../../types.ts';
import { BE, isComma, isFinite, isHard, range, REACH } from './scope.ts';

/** The noun phrase that the attributive word at `i` stands in, with what hangs on its noun by "of", "in" …, up to a verb or a stop. */
export function phraseAround(tokens: readonly Token[], i: number): readonly number[] {
  let from = i;
  while (from > 0 && from > i - REACH) {
    const before = tokens[from - 1];
    if (before === undefined || !(before.tag === 'adjective' || before.tag === 'adverb' || before.tag === 'determiner' || before.tag === 'number' || before.tag === 'possessive' || (before.tag === 'noun' && tokens[from]?.tag === 'possessive') || (before.tag === 'name' && tokens[from]?.tag === 'possessive'))) break;
    from -= 1;
    if (before.tag === 'determiner' && tokens[from - 1]?.tag !== 'determiner') break;
  }
  return range(from, phraseEnd(tokens, i + 1));
}

/** The index after the last token of a noun phrase with its prepositions. */
export function phraseEnd(tokens: readonly Token[], from: number): number {
  let i = from;
  while (i < tokens.length && i < from + REACH) {
    const token = tokens[i];
    if (token === undefined || isHard(tokens, i) || isComma(token) || isFinite(token) || token.tag === 'subordinator' || token.tag === 'conjunction' || token.tag === 'to') break;
    i += 1;
  }
  return i;
}

/** Whether a form of "be" or a verb of seeming comes before, adverbs aside: the word is a predicate. */
export function isPredicative(tokens: readonly Token[], i: number): boolean {
  let k = i - 1;
  while (k >= 0 && (tokens[k]?.tag === 'adverb' || tokens[k]?.tag === 'not' || tokens[k]?.norm === 'most')) k -= 1;
  const before = tokens[k];
  return before !== undefined && (BE.has(before.norm) || /^(?:seem|remain|becom|becam|look|appear|prov|went|felt|feel)/.test(before.norm));
}
