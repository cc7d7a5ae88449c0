import { moneyAfter } from '../money.ts';
import { countedNoun } from './nouns.ts';
import type { Quantity, Unit } from '../../types.ts';

/** Words for a number that nobody gives: from the least they are said of to where the next of them begins. */
const WORDS: readonly (readonly [word: string, least: number, most: number])[] = [
  ['handful', 2, 10], ['dozens', 24, 199], ['scores', 40, 199], ['hundreds', 200, 1999], ['thousands', 2000, 19_999], ['tens of thousands', 20_000, 199_999],
  ['hundreds of thousands', 200_000, 1_999_999], ['millions', 2e6, 199_999_999], ['tens of millions', 2e7, 199_999_999], ['hundreds of millions', 2e8, 1_999_999_999],
  ['billions', 2e9, 199_999_999_999], ['tens of billions', 2e10, 199_999_999_999], ['hundreds of billions', 2e11, 1_999_999_999_999],
];
const OPENING = /handful|dozens|scores|hundreds|thousands|millions|billions/i;
const PATTERN = /(?<![\p{L}\d.-])(?:a\s(?<few>handful)|(?<tens>tens|hundreds)\sof\s(?<scale>thousands|millions|billions)|(?<one>dozens|scores|hundreds|thousands|millions|billions))(?![\p{L}-])(?<of>\sof\s(?!(?:the|these|those|them|its|his|her|their|our)\b))?/giu;
/** "won by the hundreds", "two hundreds", "test scores": no count of what follows. */
const NO_COUNT = /$(?<=\b(?:the|their|his|its|high|low|mid|by|in|two|three|four|five|six|seven|eight|nine|\d)\s)/i;
/** A bare "scores" is as often a verb, or the points of a match. */
const SCORED = /^\s(?:of\s(?!the\b|his\b|her\b|its\b|their\b)|more\b|were\b|are\b|have\b|had\b|dead\b|died\b|killed\b|injured\b|hurt\b|wounded\b)/i;

/** In: a text. Out: its counts and sums without a number, as ranges (rule `vague`): "dozens of people", "hundreds died", "tens of millions of dollars". */
export function readVague(text: string): readonly Quantity[] {
  if (!OPENING.test(text)) return [];
  return [...text.matchAll(PATTERN)].flatMap((match): readonly Quantity[] => {
    const { few, tens, scale, one, of } = match.groups ?? {};
    const word = (few ?? one ?? `${tens ?? ''} of ${scale ?? ''}`).toLowerCase();
    const found = WORDS.find(([name]) => name === word);
    const start = match.index;
    const bare = start + match[0].length - (of?.length ?? 0);
    if (found === undefined || NO_COUNT.test(text.slice(Math.max(0, start - 8), start)) || (word === 'scores' && !SCORED.test(text.slice(bare, bare + 12)))) return [];
    const [, value, high] = found;
    const counted = unitAfter(text, start, start + match[0].length, value) ?? { unit: { kind: 'count', noun: null }, end: bare };
    return [{ start, end: counted.end, value, high, bound: 'exact', unit: counted.unit, number: { start, end: bare }, rule: 'vague' }];
  });
}

function unitAfter(text: string, start: number, end: number, value: number): { readonly unit: Unit; readonly end: number } | null {
  // The space before what is counted goes with it.
  const from = /\s/.test(text.charAt(end - 1)) ? end - 1 : end;
  const money = moneyAfter(text, from, () => true);
  if (money !== null) return { unit: { kind: 'money', currency: money.currency }, end: money.end };
  const counted = countedNoun(text, start, from, value);
  return counted === null ? null : { unit: { kind: 'count', noun: counted.noun }, end: counted.end };
}

/** In: the ends of a range. Out: the word that means it, "dozens"; null where it is one of figures. */
export const vagueWord = (value: number, high: number | undefined): string | null => {
  const word = WORDS.find(([, least, most]) => least === value && most === high)?.[0];
  return word === undefined ? null : word === 'handful' ? 'a handful' : word;
};
