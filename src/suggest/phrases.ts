import type { Sentence, Token } from '../types.ts';

/** A noun phrase of one to three words, as a claims file would name it. Positions are tokens, half-open. */
export interface NounPhrase {
  /** Its stems: the same for all forms of it. */
  readonly key: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const LONGEST = 3;
const TIMES = new Set('day week month year hour minute time today yesterday tomorrow morning evening night afternoon weekend decade monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(' '));
/** Heads that name nothing by themselves. */
const EMPTY = new Set('people person man woman thing way part number lot other one kind sort fact case issue matter place side official spokesman spokeswoman spokesperson statement reporter news source photo file level end start move step amount result reason year-end percent mr mrs ms second third state per cent'.split(' '));

/** In: the tokens of a sentence. Out: its noun phrases of up to three words, all that end on a noun or name. */
export function nounPhrasesIn(tokens: readonly Token[]): readonly NounPhrase[] {
  const titled = isTitled(tokens);
  const found: NounPhrase[] = [];
  for (let end = 0; end < tokens.length; end += 1) {
    const head = tokens[end];
    if (head === undefined || !isHead(head) || isTime(head) || head.norm === 'worth') continue;
    for (let from = end; from > end - LONGEST && from >= 0; from -= 1) {
      const token = tokens[from];
      if (token === undefined || !(from === end || isModifier(token) || isGerundInside(tokens, from)) || isTime(token)) break;
      // "state-of-the-art shield" is no art shield.
      if (tokens[from - 1]?.text === '-' && tokens[from - 1]?.end === token.start) continue;
      if (from === end && (EMPTY.has(head.norm) || EMPTY.has(head.stem) || (head.norm.length < 3 && !/\p{Lu}/u.test(head.text)))) continue;
      if (!titled && isPartOfName(tokens, from, end + 1)) continue;
      found.push({ key: tokens.slice(from, end + 1).map(({ stem }) => stem).join(' '), text: written(tokens, from, end + 1), from, to: end + 1 });
    }
  }
  return found;
}

/** In a headline every word may have a capital: it says nothing of names there. */
function isTitled(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind }) => kind === 'word');
  return words.filter(isCapital).length * 3 >= words.length * 2;
}

const isCapital = (token: Token | undefined): boolean => token?.kind === 'word' && /^\p{Lu}/u.test(token.text);

/** "Through Fees" of a longer name says nothing by itself, and "Sudan" is not South Sudan. */
function isPartOfName(tokens: readonly Token[], from: number, to: number): boolean {
  const before = from > 1 && isCapital(tokens[from]) && (isCapital(tokens[from - 1]) || (tokens[from - 1]?.tag === 'possessive' && from - 2 > 0 && isCapital(tokens[from - 2]) && to - from < LONGEST && isCapital(tokens[to])));
  if (tokens[to]?.text === '-' && tokens[to]?.start === tokens[to - 1]?.end) return true;
  return before || (isCapital(tokens[to - 1]) && isCapital(tokens[to]));
}

const isHead = (token: Token): boolean => token.kind === 'word' && (token.tag === 'noun' || token.tag === 'name') && token.norm.length > 1;
/** "a joint working group", "Working Group": part of the name, not a verb with its object. */
const isGerundInside = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.tag === 'gerund' && (/^\p{Lu}/u.test(tokens[at]?.text ?? '') ? at > 0 : /^(?:determiner|adjective|possessive)$/.test(tokens[at - 1]?.tag ?? ''));
const isModifier = (token: Token): boolean => token.kind === 'word' && (token.tag === 'noun' || token.tag === 'name' || token.tag === 'adjective') && token.norm.length > 1;
export const isTime = (token: Token): boolean => TIMES.has(token.norm) || TIMES.has(token.stem);

/** Words as a person would write them in a claims file: lower case but for names. */
export function written(tokens: readonly Token[], from: number, to: number): string {
  return tokens.slice(from, to).filter((token) => token.kind === 'word' || token.kind === 'number').map((token) => (token.tag === 'name' || /^\p{Lu}.*[\p{Lu}\p{N}]/u.test(token.text) ? token.text : token.text.toLowerCase())).join(' ');
}

/** The words of a sentence between two tokens as they stand, on one line. */
export function excerpt(text: string, { tokens }: Sentence, from: number, to: number): string {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first === undefined || last === undefined ? '' : text.slice(first.start, last.end).replace(/\s+/g, ' ').trim();
}
