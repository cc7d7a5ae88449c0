import type { Range } from '../../text/clauses.ts';
import type { Token } from '../../types.ts';

/** Words between a value and its time. */
const NEAR = 3;

/** "3 per cent this month and 3.5 per cent in October": of two values joined by "and" with a time of its own each, neither is the whole. */
export function isStep(located: Range, values: readonly Range[], dates: readonly Range[], tokens: readonly Token[]): boolean {
  const timed = ({ to }: Range): boolean => dates.some(({ from }) => from >= to && from - to < NEAR && !tokens.slice(to, from).some(({ kind }) => kind === 'punctuation'));
  return timed(located) && values.some((other) => {
    const [first, second] = other.from < located.from ? [other, located] : [located, other];
    return other !== located && timed(other) && tokens.slice(first.to, second.from).findLastIndex(({ norm }) => norm === 'and') === second.from - first.to - 1;
  });
}
