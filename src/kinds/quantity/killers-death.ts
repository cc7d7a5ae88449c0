import type { Token } from '../../types.ts';
import { stem } from '../../text/words.ts';
import { deathWords } from './casualties.ts';

const SELF = /^(?:him|her|them)sel(?:f|ves)$/;

const DIE = stem('die');
const KILLER = /^(?:he|she|gunman|gunwoman|attacker|shooter|assailant|suspect|bomber)$/;

/** "before he was shot and killed by police", "and the gunman died". */
function isKilled(tokens: readonly Token[], at: number): boolean {
  if (!tokens.slice(Math.max(0, at - 3), at).some(({ norm }) => /^(?:before|and|then|until)$/.test(norm))) return false;
  const ahead = tokens.slice(at + 1, at + 6);
  const verb = ahead.findIndex((token) => deathWords.has(token.stem));
  return verb >= 0 && ahead.slice(0, verb).every((token) => /^(?:was|were|also|is|himself|herself|shot|and|then|fatally|later)$/.test(token.norm)) && (ahead[verb]?.stem === DIE || /^(?:was|is)$/.test(ahead[0]?.norm ?? ''));
}

/** In: a sentence and where a number of dead ends. Out: whether the killer is told to have died after them: "killed two people and then himself". */
export function takesOwnLife(tokens: readonly Token[], from: number): boolean {
  return tokens.some((token, i) => {
    if (i < from || tokens.slice(Math.max(from, i - 6), i).some(({ norm }) => /^(?:try|tried|trying|attempt\w*|threaten\w*|plan\w*|want\w*|almost|nearly|wound\w*)$/.test(norm))) return false;
    const [before, inner] = [tokens[i - 1], tokens[i - 2]];
    // "the son who killed himself" is the one who died.
    if (SELF.test(token.norm) && /^(?:who|that)$/.test(inner?.norm ?? '')) return false;
    if (SELF.test(token.norm)) return before?.norm === 'then' || (before !== undefined && deathWords.has(before.stem)) || (before?.norm === 'on' && /^(?:gun|weapon|rifle|pistol|handgun)$/.test(inner?.norm ?? ''));
    if (KILLER.test(token.norm)) return isKilled(tokens, i);
    return token.norm === 'life' && before?.norm === 'own' && /^(?:took|taking|taken)$/.test(tokens[i - 3]?.norm ?? '');
  });
}
