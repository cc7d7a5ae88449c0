import type { Token } from '../types.ts';

/** In: a sentence, a place in it. Out: whether it tells there of something that it brings in as having been before: "It is not his first arrest: in 2004 he was held", "Remember Texas, where seven escaped in 2000". */
export function isOfEarlier(tokens: readonly Token[], head: number): boolean {
  if (/^(?:remember|recall)$/.test(tokens[0]?.norm ?? '') && head > 0) return true;
  const first = tokens.findIndex(({ norm }, i) => norm === 'first' && i < head);
  return first > 0 && /^(?:determiner|possessive)$/.test(tokens[first - 1]?.tag ?? '') && tokens.slice(Math.max(0, first - 3), first).some(({ tag }) => tag === 'not');
}
