import { isPersonNoun } from '../../text/people.ts';
import { readSums } from '../../text/quantities/sums.ts';
import { readQuantities } from '../../text/quantities.ts';
import type { Sentence, Token } from '../../types.ts';
import { deathWords, injuryWords } from './casualties.ts';

/** How far behind the verb more victims may be told of. */
const REACH = 14;

/**
 * In: a text, a sentence, where a measure word and the number that it counts end. Out: how many are told of besides, "three were killed, along with a niece
 * and two friends": 0 when nobody is, null when they are not counted.
 */
export function joinedAfter(text: string, { tokens, end }: Sentence, from: number): number | null {
  for (let i = from; i < Math.min(tokens.length, from + REACH); i += 1) {
    const token = tokens[i];
    if (token === undefined || token.text === ';') return 0;
    const length = joinAt(tokens, i);
    if (length > 0) return peopleAt(text.slice(tokens[i + length]?.start ?? end, end), tokens.slice(i + length, i + length + 6));
  }
  return 0;
}

/** Words of "along with", "as well as", "together with" at a place; 0 for none. */
function joinAt(tokens: readonly Token[], i: number): number {
  const [first, second, third] = [tokens[i]?.norm, tokens[i + 1]?.norm, tokens[i + 2]?.norm];
  if ((first === 'along' || first === 'together') && second === 'with') return 2;
  return first === 'as' && second === 'well' && third === 'as' ? 3 : 0;
}

const OWNERS = /^(?:his|her|their|its|the)$/;

function peopleAt(rest: string, ahead: readonly Token[]): number | null {
  if (ahead.some(({ stem }) => deathWords.has(stem) || injuryWords.has(stem))) return 0;
  const sum = readSums(rest).find(({ start }) => start < 5);
  if (sum !== undefined) return sum.value;
  const counted = readQuantities(rest).find(({ start, unit, high }) => start < 7 && unit.kind === 'count' && unit.noun !== null && isPersonNoun(unit.noun.toLowerCase()) && high === undefined);
  if (counted !== undefined) return counted.value;
  const noun = ahead.find(({ tag, norm }) => tag === 'noun' && isPersonNoun(norm));
  if (noun === undefined) return ahead[0]?.tag === 'name' ? null : 0;
  return OWNERS.test(ahead[0]?.norm ?? '') && !/(?:s|men|women|children|people)$/.test(noun.norm) ? 1 : null;
}

/** In: two measure words of a sentence. Out: whether what the second tells was done after what the first tells: "shot his brother before killing a guard". */
export function isThen(tokens: readonly Token[], first: number, second: number): boolean {
  const between = tokens.slice(first + 1, second);
  const then = between.findLastIndex(({ norm }) => norm === 'then' || norm === 'before');
  if (then < 0 || between.slice(then).some(({ text }) => text === ';')) return false;
  // "before he was killed" tells of the doer.
  return between[then]?.norm === 'before' ? tokens[second]?.tag === 'gerund' : between.slice(then + 1).every(({ tag }) => tag === 'adverb' || tag === 'past' || tag === 'participle' || tag === 'conjunction');
}
