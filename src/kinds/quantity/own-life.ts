import type { Token } from '../../types.ts';
import { deathWords } from './casualties.ts';

const SELF = /^(?:him|her|them)sel(?:f|ves)$/;

/** In: a sentence and where a number of dead ends. Out: whether the killer is told to have died by his own hand after it: "killed two people and then himself". */
export function takesOwnLife(tokens: readonly Token[], from: number): boolean {
  return tokens.some((token, i) => {
    if (i < from || tokens.slice(Math.max(from, i - 6), i).some(({ norm }) => /^(?:try|tried|trying|attempt\w*|threaten\w*|plan\w*|want\w*|almost|nearly|wound\w*)$/.test(norm))) return false;
    const [before, inner] = [tokens[i - 1], tokens[i - 2]];
    if (SELF.test(token.norm)) return before?.norm === 'then' || (before !== undefined && deathWords.has(before.stem)) || (before?.norm === 'on' && /^(?:gun|weapon|rifle|pistol|handgun)$/.test(inner?.norm ?? ''));
    return token.norm === 'life' && before?.norm === 'own' && /^(?:took|taking|taken)$/.test(tokens[i - 3]?.norm ?? '');
  });
}
