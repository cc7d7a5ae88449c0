import { stems } from '../../text/words.ts';
import type { Sentence, Token } from '../../types.ts';
import type { ReadContext } from '../kind.ts';
import { deathWords } from './casualties.ts';

const WELL = /^(?:stable|fair|good|satisfactory)$/;
const LIVING = stems('survive recover live release');

/** In: a sentence. Out: whether it, or the next one that goes on about him ("She …", "His injuries …"), says of somebody hurt that he will live. */
export function isMending({ article: { sentences } }: ReadContext['analysis'], { tokens, index }: Sentence): boolean {
  if (tellsOfMending(tokens)) return true;
  const next = sentences[index + 1]?.tokens ?? [];
  return /^(?:he|she|his|her)$/.test(next[0]?.norm ?? '') && tellsOfMending(next);
}

/** "in stable condition", "is expected to recover", "was treated and released", "injuries that are not life-threatening"; not of one who "also" was. */
function tellsOfMending(tokens: readonly Token[]): boolean {
  return !tokens.some(({ norm }) => norm === 'also') && tokens.some(({ norm }, i) => {
    if (WELL.test(norm)) return tokens.slice(i + 1, i + 4).some((next) => next.norm === 'condition') && !tokens.slice(Math.max(0, i - 3), i).some((before) => before.norm === 'critical');
    if (norm === 'expected') return tokens[i + 1]?.norm === 'to' && tokens.slice(i + 2, i + 5).some(({ stem }) => LIVING.has(stem));
    if (norm === 'treated') return /^(?:and|at|by|for)$/.test(tokens[i + 1]?.norm ?? '') && !tokens.some((token) => deathWords.has(token.stem));
    return norm === 'threatening' && tokens.slice(Math.max(0, i - 8), i).some((before) => /^(?:non|not|no|n't|n’t)$/.test(before.norm));
  });
}
