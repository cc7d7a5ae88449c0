import type { Token } from '../../types.ts';
import { stems } from './casualties.ts';

const WELL = /^(?:stable|fair|good|satisfactory)$/;
const LIVING = stems('survive recover live release');

/** In: a sentence. Out: whether it says of somebody hurt that he will live: "in stable condition", "is expected to recover", "injuries that are not life-threatening"; not of one who "also" was. */
export function tellsOfMending(tokens: readonly Token[]): boolean {
  return !tokens.some(({ norm }) => norm === 'also') && tokens.some(({ norm }, i) => {
    if (WELL.test(norm)) return tokens.slice(i + 1, i + 4).some((next) => next.norm === 'condition') && !tokens.slice(Math.max(0, i - 3), i).some((before) => before.norm === 'critical');
    if (norm === 'expected') return tokens[i + 1]?.norm === 'to' && tokens.slice(i + 2, i + 5).some(({ stem }) => LIVING.has(stem));
    return norm === 'threatening' && tokens.slice(Math.max(0, i - 8), i).some((before) => /^(?:non|not|no|n't|n’t)$/.test(before.norm));
  });
}
