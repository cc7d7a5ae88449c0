import type { Span } from '../../types.ts';
import { closed, possibleTags } from '../lexicon.ts';
import { isPersonNoun } from '../people.ts';

/** Words with a capital that are no names before a count. */
const TELLING = new Set('least police officials authorities monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(' '));

/** "Only 40 homes", "Roughly 40 homes", "After 40 flights": a word that opens a sentence, or stands in a headline, with the capital of one. */
const isOpener = (word: string): boolean => /^\p{Lu}\p{Ll}*$/u.test(word) && (TELLING.has(word.toLowerCase()) || closed.has(word.toLowerCase()) || possibleTags(word.toLowerCase()).startsWith('RB'));

/** In: a text, a number in digits and the noun counted by it, if any. Out: whether a name stands before the number and takes it ("Boeing 737", "Windows 10"). */
export function namesAThing(text: string, { start, end }: Span, noun: string | null): boolean {
  if (isNameNumber(text, start, end)) return true;
  if (!/^\d/.test(text.slice(start, end))) return false;
  const before = text.slice(Math.max(0, start - 60), start);
  const name = /$(?<=(?:^|[^\p{L}])(?<name>\p{Lu}[\p{L}’'&.]*)\s)/u.exec(before)?.groups?.name;
  // "Leaving 24 dead, …": a verb that opens the sentence.
  if (/^(?:["“‘]?)\p{Lu}\p{Ll}+ing\s$/u.test(text.slice(0, start))) return false;
  if (name === undefined || isOpener(name) || (noun !== null && isPersonNoun(noun.toLowerCase()))) return false;
  if (isHeadline(text)) return false;
  // "In Syria 2,000 homes": a place set before the clause; "1,234" is a size, not a mark.
  const placed = /(?:^|[.!?]\s)(?:In|At|On|Around|Near|Outside|Across)\s(?:\p{Lu}[\p{L}’'-]*\s){1,3}$/u.test(before);
  return !placed && !/,\d{3}/.test(text.slice(start, end));
}

const DAYS = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;

/** "BBC One"; "787 Dreamliner" and "12 Mini deal": a capital after the number and nothing in the plural that it could count. */
function isNameNumber(text: string, start: number, end: number): boolean {
  return /^\p{Lu}/u.test(text.slice(start, end)) && /\p{Lu}[\p{L}]*\s$/u.test(text.slice(Math.max(0, start - 24), start)) && !/[.!?]\s$/.test(text.slice(Math.max(0, start - 2), start)) && !isHeadline(text);
}

/** In: a text, where a number in digits ends, whether its noun is a plural. Out: whether a name follows that the number belongs to. */
export function opensAName(text: string, { start, end }: Span, plural: boolean): boolean {
  if (plural || !/^\d+$/.test(text.slice(start, end)) || isHeadline(text)) return false;
  const next = /^\s(?<name>\p{Lu}[\p{L}]*)/u.exec(text.slice(end, end + 24))?.groups?.name;
  return next !== undefined && !DAYS.test(next);
}

/** Most longer words begin with a capital. */
function isHeadline(text: string): boolean {
  if (text.length > 200) return false;
  const long = text.match(/\p{L}{4,}/gu) ?? [];
  return long.length > 2 && long.filter((word) => /^\p{Lu}/u.test(word)).length > long.length * 0.7;
}
