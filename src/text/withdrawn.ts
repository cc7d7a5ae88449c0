import type { Token } from '../types.ts';

/** In: the words of a sentence. Out: whether it tells what the outlet had written and takes back: "An earlier version of this article said …". */
export function isWithdrawn(tokens: readonly Token[]): boolean {
  return tokens.some(({ norm }, i) => {
    if (norm === 'version' || norm === 'versions') return FORMER.has(tokens[i - 1]?.norm ?? '') && tokens[i + 1]?.norm === 'of' && ownPiece(tokens, i + 2);
    return WRONGLY.has(norm) && ownPiece(tokens, 0) && tokens.slice(0, i).some((token) => FORMER_TIME.has(token.norm));
  });
}

/** "this article", "our report", "the story above". */
function ownPiece(tokens: readonly Token[], at: number): boolean {
  return /^(?:this|the|our)$/.test(tokens[at]?.norm ?? '') && PIECE.test(tokens[at + 1]?.norm ?? '');
}

const FORMER = new Set(['earlier', 'previous', 'prior', 'original', 'initial', 'first']);
const FORMER_TIME = new Set(['originally', 'previously', 'initially', 'earlier', 'first']);
const WRONGLY = new Set(['said', 'stated', 'misstated', 'reported', 'gave', 'misidentified', 'incorrectly', 'wrongly', 'mistakenly', 'erroneously']);
const PIECE = /^(?:article|story|report|piece|page|post|column|headline|caption|dispatch)s?$/;
