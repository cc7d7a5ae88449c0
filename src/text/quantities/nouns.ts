import type { Token } from '../../types.ts';
import { isPersonNoun } from '../people.ts';
import { REACH, tokensAhead } from './ahead.ts';

/** The head of the noun phrase that a number counts, as the text writes it. */
export interface Counted {
  readonly noun: string;
  readonly plural: boolean;
  readonly end: number;
}

const IRREGULAR_PLURALS = new Set('people men women children police troops personnel feet teeth mice cattle sheep aircraft spacecraft helicopters series data criteria phenomena dead injured wounded staff crew youth'.split(' '));
/** Plural nouns that stand before another noun: "sports cars", "women soldiers". */
const ATTRIBUTIVE_PLURALS = new Set('sports arms weapons sales savings systems women men operations communications goods human-rights rights news customs'.split(' '));
/** States that people are counted by: "24 dead", "over 200 injured". */
const STATES = new Set('dead killed injured wounded hurt missing homeless displaced arrested detained hospitalized hospitalised trapped infected stranded unaccounted rescued evacuated affected unhurt others captured jailed held'.split(' '));
/** Names of a people that have no plural form. */
const PEOPLES = /(?:ese|British|French|Dutch|Swiss|Irish|Spanish|Welsh)$/;
/** Those of a country by name: what comes after them is no noun of theirs ("one in three Canadians rents"). */
const NATIONALS = /(?:(?<!rle)ans|ards|landers|qis|elis|stanis)$/;
/** A number in the name of a model: "two new 737 jets". */
const MODEL = /^\d{2,4}$/;
const WHOSE = /^(?:the|its|his|her|their|these|those|our|your|my|all)$/;
const COLLECTIVE = new Set('police personnel crew staff troops'.split(' '));
const NOT_PLURAL = /(?:sis|^tennis|^debris|^chassis|^iris)$/;
const FIRST = new Set('more other additional further extra such separate same most best worst least'.split(' '));
const SAYING = new Set('say says said told added report reports reported confirm confirms confirmed'.split(' '));

/** In: a text, a number in it and its value. Out: what is counted, or null ("five alone"). */
export function countedNoun(text: string, start: number, end: number, value: number): Counted | null {
  const ahead = text.slice(end, end + REACH);
  const whole = end + REACH >= text.length ? ahead.length : Math.max(0, ahead.lastIndexOf(' '));
  const tokens = tokensAhead(text, start, end, end + whole).filter((token) => token.start >= end);
  const phrase = nounPhrase(text, tokens, value);
  const head = phrase === null ? null : headOf(phrase, value);
  // "five of seven members", "five of the seven": the noun is the whole's.
  const shared = tokens[0]?.norm === 'of' && (tokens[1]?.tag === 'number' || (WHOSE.test(tokens[1]?.norm ?? '') && tokens[2]?.tag === 'number'));
  if (head === null) return groupBefore(text, start) < start ? { noun: 'people', plural: true, end } : null;
  return { noun: head.text, plural: isPlural(head) || head === phrase?.state, end: shared ? end : head.end };
}

/** In: a text and where a number begins. Out: where the words begin by which it counts people ("a crew of two", "their family of five"), else where it does itself. */
export function groupBefore(text: string, start: number): number {
  if (text.slice(start - 3, start) !== 'of ') return start;
  const from = Math.max(0, start - GROUP_REACH);
  const match = GROUP_OF.exec(text.slice(from, start));
  return match === null ? start : from + match.index;
}

const GROUP_OF = /\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s(?:[a-z]{1,20}\s)?(?:crew|family|party|team|group|gang|band|squad|staff|platoon|patrol|household|delegation|panel|jury|cast)\sof\s$/;
const GROUP_REACH = 48;

/** An empty line lies between two words. */
function isBroken(text: string, from: number, to: number): boolean {
  return to - from > 1 && /\n\s*\n/.test(text.slice(from, to));
}

interface Phrase {
  readonly nouns: readonly Token[];
  /** A participle or adjective that stands for the counted when no noun does. */
  readonly state: Token | null;
}

function nounPhrase(text: string, tokens: readonly Token[], value: number): Phrase | null {
  let nouns: Token[] = [];
  let state: Token | null = null;
  let seen = 0;
  for (let i = 0; i < tokens.length && seen < 9; i += 1, seen += 1) {
    const token = tokens[i];
    if (token === undefined || isBroken(text, tokens[i - 1]?.end ?? token.start, token.start)) break;
    const next = tokens[i + 1];
    if (token.tag === 'quote' && nouns.length === 0) continue;
    if (/^[-‑]$/.test(token.text) && (i === 0 || tokens[i - 1]?.end === token.start) && next?.start === token.end) continue;
    if (nouns.length === 0 && next?.text === '-' && next.start === token.end && token.tag !== 'punctuation') continue;
    if (token.text === ',' && nouns.length === 0 && state === null && next?.tag === 'adjective' && i > 0) continue;
    // "two past mayors", but "12 last week".
    if (i === 0 && /^(?:last|next|past|previous)$/.test(token.norm)) {
      if (next?.tag !== 'noun' || (token.norm !== 'previous' && !isPlural(next))) return null;
      continue;
    }
    // "four of its executives two weeks ago": the next number begins another phrase.
    if (token.tag === 'number' && nouns.length > 0) break;
    if (token.tag === 'number' && (next?.tag === 'name' || (nouns.length === 0 && i > 0 && (MODEL.test(token.text) ? tokens[i - 1]?.tag === 'adjective' : tokens[i - 1]?.text === '-')))) continue;
    if (i === 0 && token.norm === 'of') {
      const article = next !== undefined && WHOSE.test(next.norm);
      const whole = next?.tag === 'number';
      if (!article && !whole && value >= 1) return null;
      if (article || whole) i += 1;
      if (article && tokens[i + 1]?.tag === 'number') i += 1;
      continue;
    }
    // "half the staff"
    if (i === 0 && value < 1 && WHOSE.test(token.norm)) continue;
    if (token.tag === 'possessive' && nouns.length > 0 && tokens[0]?.norm === 'of') {
      nouns = [];
      continue;
    }
    if (nouns.length === 0 && (FIRST.has(token.norm) || (token.tag === 'adverb' && next !== undefined && /adjective|participle|past/.test(next.tag)))) continue;
    // "five shot" are people; "one shot" and "five shots" are not.
    if (token.norm === 'shot' && i === 0 && value > 1) return { nouns, state: { ...token, tag: 'participle' } };
    if (STATES.has(token.norm) && nouns.length === 0) {
      if (next === undefined || !(next.tag === 'noun' || next.tag === 'adjective') || SAYING.has(tokens[i + 2]?.norm ?? '')) return { nouns, state: token };
      continue;
    }
    if (nouns.length === 0 && isFirstOfTwo(tokens, i)) {
      i += 1;
      continue;
    }
    // After a number that is not one, a word in -s is no verb.
    const person = isPersonNoun(token.norm) && !/^(?:auxiliary|modal|determiner|pronoun|number|past)$/.test(token.tag);
    if (token.tag === 'noun' || token.tag === 'name' || person || (nouns.length === 0 && token.tag === 'verb' && value !== 1 && isPlural(token))) {
      if (token.tag === 'name' && nouns.some((noun) => noun.tag === 'noun') ) break;
      nouns.push(token);
      continue;
    }
    if (nouns.length === 0 && /^(?:adjective|gerund|participle|past)$/.test(token.tag)) {
      if (next === undefined || (!/^(?:noun|name|adjective|gerund|participle|past)$|punctuation/.test(next.tag) && !MODEL.test(next.text)) || (next.tag === 'punctuation' && next.text !== '-' && next.text !== ',')) {
        state = token.tag === 'participle' || token.tag === 'past' ? token : state;
        break;
      }
      continue;
    }
    break;
  }
  return nouns.length === 0 && state === null ? null : { nouns, state };
}

/** "primary and secondary schools", "male and female inmates": an adjective, or a noun that is one here, before another. */
function isFirstOfTwo(tokens: readonly Token[], i: number): boolean {
  const [token, and, other, head] = tokens.slice(i, i + 4);
  if (token === undefined || other?.tag !== 'adjective' || !/^(?:and|or)$/.test(and?.norm ?? '')) return false;
  return token.tag === 'adjective' || (token.tag === 'noun' && !isPlural(token) && head?.tag === 'noun' && isPlural(head));
}

function headOf({ nouns, state }: Phrase, value: number): Token | null {
  if (nouns.length === 0) return state !== null && (STATES.has(state.norm) || state.tag === 'participle') ? state : null;
  const common = nouns.filter((noun) => noun.tag === 'noun');
  if (value === 1) {
    const people = nouns.filter((noun) => isPersonNoun(noun.norm));
    // "one police officer", but "one man police named".
    const person = people.findLast((noun) => !COLLECTIVE.has(noun.norm)) ?? people[0];
    if (person !== undefined) return person;
    const plural = nouns.findIndex(isPlural);
    return nouns[plural >= 0 ? plural : nouns.length - 1] ?? null;
  }
  const at = nouns.findIndex(isPlural);
  if (at < 0) return common[0] ?? nouns.find((noun) => PEOPLES.test(noun.text)) ?? null;
  const head = nouns[at];
  const after = nouns[at + 1];
  // "a quarter of the Spanish workforce"
  if (head?.tag === 'name' && PEOPLES.test(head.text) && after?.tag === 'noun') return after;
  const goesOn = head !== undefined && after !== undefined && isPlural(after) && (ATTRIBUTIVE_PLURALS.has(head.norm) || (isPersonNoun(after.norm) && after.tag === 'noun') || (head.tag === 'name' && !NATIONALS.test(head.norm)));
  return goesOn ? after : (head ?? null);
}

function isPlural(token: Token): boolean {
  return IRREGULAR_PLURALS.has(token.norm) || PEOPLES.test(token.text) && token.tag === 'name' || (/[^su]s$/.test(token.norm) && !NOT_PLURAL.test(token.norm)) || /(?:men|women|children)$/.test(token.norm);
}
