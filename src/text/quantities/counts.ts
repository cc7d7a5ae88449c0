import type { Quantity, Token } from '../../types.ts';
import { isPersonNoun, personSingular } from '../people.ts';
import { REACH, tokensAhead } from './ahead.ts';

/** Counts that no number is written for: "a child" is one (rule `article`), "no casualties" and "nobody" are none (rule `zero`). */

const ZERO_NOUNS = new Set('casualty casualties injury injuries death deaths fatality fatalities dead wounded injured victims survivors arrests damage losses'.split(' '));
const MODIFIERS: ReadonlySet<string> = new Set(['adjective', 'gerund', 'participle', 'past', 'noun', 'name', 'number', 'adverb']);

const ARTICLE = /(?<![a-z\d.-])an?(?=\s)/gi;
const DENIAL = /(?<![a-z\d.-])no(?:body|ne)?(?![a-z\d.-])/gi;
/** What ends a noun phrase, whatever its words are. */
const PHRASE_END = /[,;:!?]\s|\s(?:of|in|on|at|for|with|by|from|to|and|or|but|is|are|was|were|has|have|had)\s/;

/** In: a text. Out: its articles before a singular noun for a person, as counts of one. Where an age stands between, the span is the article alone. */
export function readArticleCounts(text: string): readonly Quantity[] {
  return placesOf(ARTICLE, text).flatMap((index) => {
    const ahead = text.slice(index, index + REACH);
    const end = ahead.search(PHRASE_END);
    if (!mayNamePerson(end < 0 ? ahead : ahead.slice(0, end), ahead)) return [];
    const tokens = window(text, index);
    const [article] = tokens;
    const head = personAfter(tokens, 0);
    if (article === undefined || head === null) return [];
    const broken = tokens.some((between) => between.tag === 'number' && between.start < head.start);
    return [{ start: article.start, end: broken ? article.end : head.end, value: 1, bound: 'exact' as const, unit: { kind: 'count' as const, noun: head.text }, number: { start: article.start, end: article.end }, rule: 'article' }];
  });
}

/** A cheap look before the words are taken apart: a person is named in the phrase, or ahead where only the tokens tell how far the phrase goes. */
function mayNamePerson(phrase: string, ahead: string): boolean {
  const words = /[^\0-~]|\.\S/.test(phrase) ? ahead.match(/\p{L}+/gu) : phrase.match(/[a-z]+/gi);
  return words !== null && words.some((word) => isPersonNoun(word.toLowerCase()));
}

/** Where a word stands that no other letters, figures or hyphens are joined to. */
function placesOf(word: RegExp, text: string): readonly number[] {
  const places: number[] = [];
  word.lastIndex = 0;
  for (let match = word.exec(text); match !== null; match = word.exec(text)) {
    const [before, after] = [match.index - 1, word.lastIndex];
    const plain = !(text.charCodeAt(before) > 127) && !(text.charCodeAt(after) > 127);
    if (plain || !(/\p{L}$/u.test(text.slice(Math.max(0, before - 1), match.index)) || /^\p{L}/u.test(text.slice(after, after + 2)))) places.push(match.index);
  }
  return places;
}

/** The tokens of the next words, none cut off. */
function window(text: string, start: number): readonly Token[] {
  let end = start + REACH;
  if (end >= text.length) return tokensAhead(text, start, start, text.length);
  while (end > start + 1 && !/\s/.test(text.charAt(end - 1))) end -= 1;
  return tokensAhead(text, start, start, Math.max(start + 1, end - 1));
}

/** The singular person noun that ends the noun phrase after a determiner at `i`; null when the phrase ends in something else ("a police car"). */
export function personAfter(tokens: readonly Token[], i: number): Token | null {
  let head: Token | null = null;
  for (let at = i + 1; at < tokens.length && at < i + 10; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (/^[-‑]$/.test(token.text) && tokens[at - 1]?.end === token.start) continue;
    if (head === null && /^[-‑]$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 1]?.start === token.end && token.kind !== 'punctuation') continue;
    if (isPersonNoun(token.norm) && (token.tag === 'noun' || token.tag === 'adjective')) {
      head = personSingular(token.norm) === token.norm ? token : null;
      continue;
    }
    // "a crew of two"
    if (head !== null && token.norm === 'of' && tokens[at + 1]?.tag === 'number') return null;
    if (head !== null && token.tag !== 'noun') return token.tag === 'possessive' || (token.text === '-' ) ? null : head;
    if (!MODIFIERS.has(token.tag)) return null;
    if (token.tag === 'noun' && head !== null) return null;
  }
  return head;
}

/** In: a text. Out: its denials of any as counts of zero: "no casualties", "no civilians", "no one", "nobody", "none". */
export function readZeros(text: string): readonly Quantity[] {
  return placesOf(DENIAL, text).flatMap((index) => {
    const tokens = window(text, index);
    const [token, next] = tokens;
    if (token === undefined) return [];
    if (token.norm === 'nobody') return [zero(token, token, 'people')];
    if (token.norm === 'none') return [zero(token, token, null)];
    return next?.norm === 'one' ? [zero(token, next, 'people')] : zeroOf(tokens, 0);
  });
}

function zeroOf(tokens: readonly Token[], i: number): readonly Quantity[] {
  for (let at = i + 1; at < tokens.length && at < i + 6; at += 1) {
    const token = tokens[at];
    const no = tokens[i];
    if (token === undefined || no === undefined) break;
    const plural = isPersonNoun(token.norm) && personSingular(token.norm) !== token.norm;
    if (ZERO_NOUNS.has(token.norm) || plural) {
      // "no death penalty"
      if (tokens[at + 1]?.tag === 'noun' && /^(?:penalty|penalties|toll|row|threats?|sentences?|certificates?|benefits?|claims?)$/.test(tokens[at + 1]?.norm ?? '')) break;
      const second = /^(?:or|nor|and)$/.test(tokens[at + 1]?.norm ?? '') ? tokens[at + 2] : undefined;
      const both = second !== undefined && ZERO_NOUNS.has(second.norm) ? [zero(second, second, second.text)] : [];
      return [zero(no, token, token.text), ...both];
    }
    if (token.norm === 'than' || !/^(?:adjective|noun|participle|past|adverb|determiner|gerund)$/.test(token.tag)) break;
  }
  return [];
}

function zero(from: Token, to: Token, noun: string | null): Quantity {
  return { start: from.start, end: to.end, value: 0, bound: 'exact', unit: { kind: 'count', noun }, number: { start: from.start, end: from.end }, rule: 'zero' };
}
