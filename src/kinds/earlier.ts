import type { Token } from '../types.ts';

/**
 * In: a sentence, a place in it. Out: whether it tells there of something that it brings in as having been before: "It is not his first arrest: in 2004
 * he was held", "Remember Texas, where seven escaped in 2000", "The last escape was in 2003, when two fled", "It is the second in a week: two died on Sunday".
 */
export function isOfEarlier(tokens: readonly Token[], head: number): boolean {
  if (/^(?:last|previous)$/.test(tokens[1]?.norm ?? '') && /^(?:the|its|their)$/.test(tokens[0]?.norm ?? '') && isDatedByVerb(tokens)) return true;
  if (/^(?:remember|recall)$/.test(tokens[0]?.norm ?? '') && head > 0) return true;
  if (isBehindRank(tokens, head)) return true;
  const first = tokens.findIndex(({ norm }, i) => norm === 'first' && i < head);
  return first > 0 && /^(?:determiner|possessive)$/.test(tokens[first - 1]?.tag ?? '') && tokens.slice(Math.max(0, first - 3), first).some(({ tag }) => tag === 'not');
}

/** "The last escape … was in 2003": its first verb only says when it was. */
function isDatedByVerb(tokens: readonly Token[]): boolean {
  const verb = tokens.findIndex(({ tag }) => /^(?:auxiliary|modal|past|verb)$/.test(tag));
  return /^(?:was|were|came|happened|occurred)$/.test(tokens[verb]?.norm ?? '') && /^(?:in|on|back|more|almost|nearly|over|about|some)$/.test(tokens[verb + 1]?.norm ?? '');
}

const RANK = /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest|\d{1,3}(?:nd|rd|th))$/;

/** "It was the second such raid this month: …", "the third in a week, after …": what a sentence on the place in a row goes on with is of those before. */
function isBehindRank(tokens: readonly Token[], head: number): boolean {
  const be = tokens.findIndex(({ norm, tag }) => tag === 'auxiliary' && /^(?:is|was)$/.test(norm));
  if (be < 1 || be > 4 || tokens[be + 1]?.norm !== 'the' || !RANK.test(tokens[be + 2]?.norm ?? '')) return false;
  const end = tokens.findIndex(({ text, norm }, i) => i > be + 2 && (text === ':' || text === ';' || norm === 'after'));
  return end > 0 && end < head;
}
