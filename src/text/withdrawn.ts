import type { Sentence, Token } from '../types.ts';

/** In: the words of a sentence. Out: whether it tells what the outlet had written and takes back: "An earlier version of this article said …". */
export function isWithdrawn(tokens: readonly Token[]): boolean {
  for (let i = 0; i < tokens.length; i += 1) {
    const norm = tokens[i]?.norm;
    if ((norm === 'version' || norm === 'versions') && FORMER.has(tokens[i - 1]?.norm ?? '') && tokens[i + 1]?.norm === 'of' && ownPiece(tokens, i + 2)) return true;
  }
  return ownPiece(tokens, 0) && tokens.some(({ norm }, i) => WRONGLY.has(norm) && tokens.slice(0, i).some((token) => FORMER_TIME.has(token.norm)));
}

/**
 * In: the sentences of an article and the place of one. Out: whether it turns to another story: "Elsewhere, …", "In an unrelated case, …", "By comparison, …", or
 * "Separately, …" of somebody who was not named before.
 */
export function turnsAway(sentences: readonly Sentence[], at: number): boolean {
  const tokens = sentences[at]?.tokens ?? [];
  const [first, second, third] = tokens;
  if (first?.norm === 'elsewhere') return second?.text === ',';
  if (second?.norm === 'comparison') return /^(?:for|by|in)$/.test(first?.norm ?? '') && third?.text === ',';
  if (first?.norm === 'in') return /^(?:an?|another)$/.test(second?.norm ?? '') && /^(?:separate|unrelated)$/.test(third?.norm ?? '') && tokens.slice(3, 8).some(({ text }) => text === ',');
  if (first?.norm !== 'separately' || second?.text !== ',') return false;
  const verb = tokens.findIndex(({ tag }) => tag === 'past' || tag === 'verb' || tag === 'auxiliary' || tag === 'modal');
  const names = new Set(tokens.slice(2, Math.max(2, verb)).filter(({ tag }) => tag === 'name').map(({ norm }) => norm));
  return names.size > 0 && !sentences.slice(0, at).some((before) => before.tokens.some(({ norm }) => names.has(norm)));
}

/** "this article", "our report", "the story above". */
function ownPiece(tokens: readonly Token[], at: number): boolean {
  return /^(?:this|the|our)$/.test(tokens[at]?.norm ?? '') && PIECE.test(tokens[at + 1]?.norm ?? '');
}

const FORMER = new Set(['earlier', 'previous', 'prior', 'original', 'initial', 'first']);
const FORMER_TIME = new Set(['originally', 'previously', 'initially', 'earlier', 'first']);
const WRONGLY = new Set(['said', 'stated', 'misstated', 'reported', 'gave', 'misidentified', 'incorrectly', 'wrongly', 'mistakenly', 'erroneously']);
const PIECE = /^(?:article|story|report|piece|page|post|column|headline|caption|dispatch)s?$/;
