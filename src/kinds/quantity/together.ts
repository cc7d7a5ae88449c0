import { isPersonNoun } from '../../text/people.ts';
import type { Token } from '../../types.ts';
import type { Governor } from './bind.ts';
import { deathWords, fatalAdverbs } from './casualties.ts';
import { type Candidate, withMore } from './choose.ts';
import { isThen } from './joined.ts';
import { placeOf } from './places.ts';
import { LISTED, type Located } from './victims.ts';

/** "He shot his brother, then killed two guards" are three; where those killed next are not counted, who comes first is not the whole. */
export function inTurn(told: readonly Candidate[], governors: readonly Governor[], tokens: readonly Token[]): readonly Candidate[] {
  const ordered = told.toSorted((a, b) => a.at - b.at);
  return ordered.reduce<readonly Candidate[]>((list, one, i) => {
    const before = list.at(-1);
    const follows = before !== undefined && (isThen(tokens, ordered[i - 1]?.at ?? 0, one.at) || isBesides(governors, tokens, ordered[i - 1]?.at ?? 0, one.at)) && before.part === null && one.part === null && before.rank !== 'next' && one.rank !== 'next';
    if (follows && one.reading.value?.type === 'quantity') return [...list.slice(0, -1), { ...before, reading: withMore(before.reading, one.reading.value.value), rank: 'number' }];
    const goesOn = governors.some(({ rival, frame }) => !rival && frame.side === 'object' && frame.reach.length > 0 && isThen(tokens, one.at, frame.at) && !told.some(({ at }) => at === frame.at));
    return [...list, goesOn && one.part === null ? { ...one, part: LISTED } : one];
  }, []);
}

/** "fatally shot a thief and accidentally killed his brother": two verbs of one subject, each with its own victims. */
function isBesides(governors: readonly Governor[], tokens: readonly Token[], first: number, second: number): boolean {
  const takesObject = (at: number): boolean => governors.some(({ frame }) => frame.at === at && frame.side === 'object' && deathWords.has(tokens[at]?.stem ?? '') || (frame.at === at && fatalAdverbs.has(tokens[at - 1]?.norm ?? '')));
  const and = tokens.findIndex(({ norm, tag }, i) => i > first + 1 && i < second && norm === 'and' && tokens[i - 1]?.tag !== 'past' && tag === 'conjunction' && tokens.slice(i + 1, second).every((between) => /^(?:adverb|past|participle|conjunction)$/.test(between.tag)));
  return and > 0 && takesObject(first) && takesObject(second);
}

/** "A boy was shot in the leg and a man was shot in the arm" are two; "one man in the leg, another in the arm" are not to be counted. */
export function withSingles(candidates: readonly Candidate[], goesOn: boolean): readonly Candidate[] {
  const ones = candidates.every(({ reading, rank }) => rank !== 'next' && reading.value?.type === 'quantity' && reading.value.value === 1);
  const [first] = candidates;
  if (!ones || first === undefined) return candidates;
  if (goesOn) return [];
  const summed = candidates.length > 1 && candidates.every(({ indefinite, part }) => indefinite && part === null);
  return summed ? [{ ...first, reading: withMore(first.reading, candidates.length - 1), rank: first.rank === 'one-hit' ? 'hit' : 'number' }] : candidates;
}

/** "Ida Moss died at once and her husband, Bo Moss, died in hospital" are two: full names with different given names. */
export function withNamed(candidates: readonly Candidate[]): readonly Candidate[] {
  const given = candidates.map(({ reading, rank, part }) => (rank === 'one' && part === null ? /^(?<given>\p{Lu}\p{Ll}+) (?:\p{L}\S* )?\p{Lu}\p{Ll}+$/u.exec(reading.cues[0]?.quote ?? '')?.groups?.given : undefined));
  const [first] = candidates;
  const apart = given.every((name) => name !== undefined && !isPersonNoun(name.toLowerCase())) && new Set(given).size === given.length;
  return first === undefined || given.length < 2 || !apart ? candidates : [{ ...first, reading: withMore(first.reading, given.length - 1), rank: 'number' }];
}

/** Whether a row goes on after its first: "…, another in the arm and a third in the head". */
export function goesOnCounting(tokens: readonly Token[], located: readonly Located[]): boolean {
  const from = Math.min(...located.map(({ to }) => to));
  return tokens.some(({ norm, tag }, i) => i > from && (norm === 'another' || (tokens[i - 1]?.norm === 'a' && placeOf(norm) !== null)) && /^(?:preposition|punctuation|conjunction)$/.test(tokens[i + 1]?.tag ?? tag));
}
