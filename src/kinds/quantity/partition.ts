import type { Clauses } from '../../text/clauses.ts';
import type { Token } from '../../types.ts';

/** In: where a measure word stands. Out: the words of the list behind a colon into which those it counts fall: "Five people were killed: four soldiers and a cook". */
export function itemsBehind(at: number, tokens: readonly Token[], { groups }: Clauses): readonly number[] {
  const colon = tokens.findIndex(({ text }, i) => text === ':' && i > at);
  if (colon < 0 || tokens[colon + 1]?.tag !== 'number' || !tokens.slice(0, colon).some(({ tag }) => tag === 'number')) return [];
  // "Five were killed: two men fled": a sentence of its own is no list.
  const told = groups.some(({ finite, from }) => finite && from > colon && !/^(?:who|that|which)$/.test(tokens[from - 1]?.norm ?? ''));
  return told ? [] : tokens.flatMap((_, i) => (i > colon ? [i] : []));
}
