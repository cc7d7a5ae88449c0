/** What stands around a word whose tag is sought. */
import type { Tag, Token } from '../../types.ts';
import { MONTH } from '../days.ts';
import { closed, NUMERALS, possibleTags, UNCHANGED_PAST } from '../lexicon.ts';

/** A token before it has a part of speech. */
export type Word = Omit<Token, 'tag'>;

/** Whether a word begins with a capital. */
export function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text);
}

export const NOMINAL: ReadonlySet<Tag> = new Set(['noun', 'name', 'pronoun', 'number', 'quote']);

export const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;

/** Whether a subject stands before the comma right before a place, no verb before it, and a verb right behind the next comma. */
export function isAside(words: readonly Token[], i: number): boolean {
  if (!NOMINAL.has(words[i - 2]?.tag as Tag) || words.some(({ tag }, k) => k < i && /^(?:verb|past|auxiliary|modal)$/.test(tag))) return false;
  const close = words.findIndex(({ text }, k) => k > i && text === ',');
  return close > 0 && close - i < 12 && /^(?:auxiliary|modal)$/.test(closed.get(words[close + 1]?.norm ?? '') ?? '');
}

const NO_OBJECT = /^(?:preposition|subordinator|conjunction|to|adverb)$/;

/** "Manager quits as losses mount", "Man dies in crash": whether no object follows, and nothing else is the verb of a headline or a clause in the present. */
export function isOnlyVerb(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return (next === undefined || next.kind === 'punctuation' || next.norm === 'to' || NO_OBJECT.test(closed.get(next.norm) ?? '')) && noVerbBehind(words, at);
}

/** "The firm dismissed reports": whether what stands at a place can be a verb in the past, and no other follows in its clause. */
export const isOnlyPast = (words: readonly Word[], at: number): boolean => /\bVBD\b/.test(possibleTags(words[at]?.norm ?? '')) && noVerbBehind(words, at);

function noVerbBehind(words: readonly Word[], at: number): boolean {
  for (const { norm, kind } of words.slice(at + 1)) {
    const tag = closed.get(norm);
    if (kind === 'punctuation' || tag === 'conjunction' || tag === 'subordinator' || norm === 'that') return true;
    if (tag === 'auxiliary' || tag === 'modal' || (tag === undefined && (/\bVBD\b/.test(possibleTags(norm)) || /^VB[ZP]/.test(possibleTags(norm))))) return false;
  }
  return true;
}

/** Whether a comma ends what a ", who" or ", which" behind a noun began. */
export function closesRelative(words: readonly Token[], comma: number): boolean {
  const open = words.findLastIndex(({ text }, k) => k < comma && text === ',');
  return open > 0 && NOMINAL.has(words[open - 1]?.tag as Tag) && /^(?:who|which)$/.test(words[open + 1]?.norm ?? '');
}

/** "a record oil deal that …": behind "a" and its nouns a verb would end in "s". */
export function ofOne(words: readonly Token[], i: number): boolean {
  let k = i - 1;
  while (words[k]?.tag === 'adjective' || words[k]?.tag === 'noun') k -= 1;
  return k < i - 1 && /^an?$/.test(words[k]?.norm ?? '');
}

/** "on Dec. 14 imposed", "in December 2017 signed": the number is a date's, it counts nothing. */
export function endsDate(words: readonly Token[], end: number): boolean {
  const last = words[end - 1];
  if (last?.tag !== 'number') return false;
  const month = words[end - 2]?.text === '.' ? words[end - 3] : words[end - 2];
  return MONTH.test(month?.norm ?? '') || /^(?:19|20)\d\d$/.test(last.text);
}

/** "on three individuals related to": a common noun after a preposition is no subject. */
export function governed(words: readonly Token[], end: number): boolean {
  if (words[end - 1]?.tag !== 'noun') return false;
  for (let i = end - 2; i >= 0; i -= 1) {
    const tag = words[i]?.tag;
    if (tag === 'preposition') return !isOnSubject(words, i);
    if (tag !== 'noun' && tag !== 'adjective' && tag !== 'determiner' && tag !== 'number' && tag !== 'possessive') return false;
  }
  return false;
}

/** "The men arrested in the raid appeared in court": whether a preposition hangs on a participle that describes a subject without its verb so far. */
function isOnSubject(words: readonly Token[], at: number): boolean {
  const before = words.slice(0, at);
  return before.some(({ tag }) => tag === 'participle') && before.every(({ tag, kind }, k) => (tag === 'participle' ? NOMINAL.has(words[k - 1]?.tag as Tag) : kind !== 'punctuation' && !/^(?:verb|past|auxiliary|modal|gerund|conjunction|subordinator)$/.test(tag)));
}

/** Whether what comes next can be the noun that a word describes. */
export function nounAhead(next: Word | undefined): boolean {
  return next !== undefined && next.kind === 'word' && !closed.has(next.norm) && !/^(?:to|last|next)$/.test(next.norm) && !isApostrophe(next.text.charCodeAt(0));
}

/** "The firm denied paying": forms that stand before no noun to describe it. */
const NEVER_DESCRIBING = new Set('said told denied insisted urged warned refused declined asked began wanted tried hoped vowed added argued complained'.split(' '));

/** "The union proposed a panel": what comes next is the verb when an object, a preposition or the end follows it, not a noun that it might describe. */
export function verbAhead(next: Word | undefined, after: Word | undefined): boolean {
  if (next === undefined || closed.has(next.norm)) return false;
  const tags = possibleTags(next.norm);
  if (tags.startsWith('VBZ')) return startsObject(after);
  // "the union put it at 60": of the same form in all tenses.
  if (UNCHANGED_PAST.has(next.norm) && /^(?:determiner|pronoun)$/.test(closed.get(after?.norm ?? '') ?? '')) return true;
  if (NEVER_DESCRIBING.has(next.norm)) return true;
  if (!/^VBD|^VBN VBD/.test(tags)) return false;
  if (after === undefined || after.kind === 'punctuation' || startsObject(after) || after.norm === 'to') return true;
  const tag = closed.get(after.norm);
  return tag !== undefined && tag !== 'auxiliary' && tag !== 'modal';
}

/** Whether what comes next can only begin a noun phrase. */
export function startsObject(next: Word | undefined): boolean {
  if (next === undefined) return false;
  const tag = closed.get(next.norm);
  return tag === 'determiner' || tag === 'pronoun' || next.kind === 'number' || next.kind === 'quote' || NUMERALS.has(next.norm) || isCapital(next.text);
}

/** "will not, however, give": behind a modal the aside is passed over. */
export function beforeAside(words: readonly Token[], i: number): Token | undefined {
  for (let k = i - 2; k >= Math.max(1, i - 7); k -= 1) {
    const token = words[k];
    if (token?.text === ',') {
      const before = words[k - 1];
      return before?.tag === 'modal' || before?.tag === 'not' ? lastWord(words, before.tag === 'not' ? k - 1 : k) : words[i - 1];
    }
    if (token === undefined || /^(?:verb|past|participle|gerund|auxiliary|modal|quote)$/.test(token.tag)) break;
  }
  return words[i - 1];
}

/** No dateline has more words and marks. */
const DATELINE = 20;

/** "HOLM, April 3 (Reuters) - A man …": whether a sentence begins behind the dash right before a place. */
export function followsDateline(words: readonly Word[], i: number): boolean {
  const [dash, word] = [words[i - 1], words[i]];
  if (i < 2 || i > DATELINE || dash === undefined || word === undefined || dash.end === word.start || (words[i - 2]?.end === dash.start && words[i - 2]?.text !== '-')) return false;
  return words.slice(0, i).every(({ kind, text }) => kind !== 'word' || isCapital(text));
}

/** The last word before a place that is no adverb and no "not". */
export function lastWord(tokens: readonly Token[], end: number): Token | undefined {
  for (let i = end - 1; i >= 0; i -= 1) {
    const token = tokens[i];
    // An adverb or a "not" between auxiliary and verb does not part them.
    if (token !== undefined && token.tag !== 'adverb' && token.tag !== 'not') return token;
  }
  return tokens[end - 1];
}

