import type { Token } from '../../types.ts';
import { tokenize } from '../words.ts';

/** How far a noun phrase may reach; taking whole texts apart for it would cost more than all the rest. */
export const REACH = 100;

/** Words that are of no noun phrase wherever they stand by themselves, and three more, by which the words before them are told. */
const CLOSE = /\s(?:in|on|at|for|with|by|from|to|or|but|is|are|was|were|has|have|had)(?:\s+\S+){3}(?=\s)/;

/**
 * In: a text, a place to take it apart from, where the words to look at begin and the last place that they may reach to.
 * Out: the tokens of the noun phrase there, tagged as all up to that place would be.
 */
export function tokensAhead(text: string, start: number, from: number, to: number): readonly Token[] {
  const close = CLOSE.exec(text.slice(from, to));
  const near = close === null ? to : from + close.index + close[0].length;
  // In a line of capitals the tags are others: both must be plain.
  return tokenize(text, start, near < to && isPlainCase(text, start, near) && isPlainCase(text, start, to) ? near : to);
}

/** At least as many longer words in small letters as capitals. */
function isPlainCase(text: string, start: number, end: number): boolean {
  let capitals = 0;
  let small = 0;
  let run = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) {
      run += 1;
      if (run === 4) small += 1;
    } else if (code > 127 || (code >= 65 && code <= 90)) {
      capitals += 1;
      run = -REACH;
    } else run = 0;
  }
  return capitals <= small;
}
