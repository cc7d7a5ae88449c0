import type { Token } from '../../types.ts';
import { DAY } from '../days.ts';
import { isVerbal } from '../verbal.ts';

const OPENING = new Set(['auxiliary', 'modal', 'conjunction', 'subordinator', 'quote', 'to']);

/** In: a token. Out: whether it is a verb, or a word by which something that has one begins. */
export const opensAClause = (token: Token): boolean => isVerbal(token) || OPENING.has(token.tag);

/** "had on Thursday recalled", "has this week closed": how many words tell the time within a verb group; 0 where none do. */
export function timeWithin(tokens: readonly Token[], i: number): number {
  const [here, next] = [tokens[i]?.norm ?? '', tokens[i + 1]?.norm ?? ''];
  const length = DAY.test(here) ? 1 : (here === 'on' && DAY.test(next)) || (/^(?:last|this)$/.test(here) && /^(?:week|month|year)$/.test(next)) ? 2 : 0;
  const head = tokens[i + length];
  return length > 0 && (head?.tag === 'past' || head?.tag === 'participle' || head?.tag === 'auxiliary') ? length : 0;
}

/** "will not, however, give", "has, of course, agreed": how many words with their commas part a verb group; 0 where none do. An aside has no verb. */
export function asideWithin(tokens: readonly Token[], i: number): number {
  if (tokens[i]?.text !== ',' || !PARTED.test(tokens[i - 1]?.tag === 'not' ? 'not' : tokens[i - 1]?.norm ?? '')) return 0;
  const close = tokens.findIndex((token, k) => k > i && token.text === ',');
  const inside = tokens.slice(i + 1, close);
  if (close < 0 || inside.length > LONGEST_ASIDE || inside.length === 0 || inside.some(opensAClause)) return 0;
  const head = tokens[close + 1];
  return head !== undefined && (isVerbal(head) || head.tag === 'auxiliary') ? close + 1 - i : 0;
}

/** Behind these a verb is sure to come: "is, in short, …" may go on with anything. */
const PARTED = /^(?:not|will|would|can|could|should|must|may|might|shall|has|have|had)$/;
const LONGEST_ASIDE = 5;
