import { stems } from '../../text/words.ts';
import type { Token } from '../../types.ts';
import { isVerbal } from '../../text/verbal.ts';

/** "the death toll", "the number of people killed": what it came to is told after it. */
export function isTally(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.norm === 'toll') return true;
  // "Deaths from the storm rose to 11."
  if (/^(?:deaths|fatalities|casualties|injuries)$/.test(tokens[at]?.norm ?? '')) return rising(tokens, at);
  const of = tokens.slice(Math.max(0, at - 4), at).findLastIndex((token) => token.norm === 'of') + Math.max(0, at - 4);
  return isNumberOf(tokens, of) || isNumberOf(tokens, relativeOf(tokens, at));
}

/** Whether right behind a noun, or what it is from, stands that it rose or fell to a number. */
function rising(tokens: readonly Token[], at: number): boolean {
  const to = tokens.findIndex(({ norm, kind }, i) => i > at && i < at + 9 && (norm === 'to' || (kind === 'punctuation' && norm !== '-')));
  return tokens[to]?.norm === 'to' && RISING.test(tokens[to - 1]?.norm ?? '') && (tokens[to + 1]?.tag === 'number' || /^(?:at|more|nearly|almost|about)$/.test(tokens[to + 1]?.norm ?? ''));
}

const RISING = /^(?:rise|rises|rose|risen|climb|climbs|climbed|jump|jumps|jumped|grow|grows|grew|increase|increased|soar|soars|soared|mount|mounted|fall|fell|drop|dropped)$/;

const isNumberOf = (tokens: readonly Token[], of: number): boolean => tokens[of]?.norm === 'of' && tokens[of - 1]?.norm === 'number' && /^(?:the|total)$/.test(tokens[of - 2]?.norm ?? '');

/** "the number of operations it had been forced to put off": the "of" before a noun that a clause without commas describes, -1 without one. */
function relativeOf(tokens: readonly Token[], at: number): number {
  for (let i = at - 1; i >= Math.max(2, at - 9); i -= 1) {
    if (tokens[i]?.kind === 'punctuation' || tokens[i]?.tag === 'number') return -1;
    if (tokens[i]?.norm !== 'of') continue;
    const next = tokens.findIndex(({ tag }, k) => k > i && !/^(?:noun|name|adjective|possessive)$/.test(tag));
    return next > i + 1 && /^(?:pronoun|subordinator)$/.test(tokens[next]?.tag ?? '') ? i : -1;
  }
  return -1;
}

const GROWING = stems('rise climb jump grow increase reach hit pass surpass exceed stand be have soar mount double top go put bring raise revise fall drop come');

/** What a toll came to: "from the quake to 11", "stands at 24", "has risen to 30". */
export function tallied(tokens: readonly Token[], from: number, at: number): readonly number[] {
  const reach: number[] = [];
  for (let i = from; i < Math.min(tokens.length, at + 18); i += 1) {
    const token = tokens[i];
    if (token === undefined || /^[;.]$/.test(token.text)) break;
    if (isVerbal(token) && !GROWING.has(token.stem)) {
      // "the number known to have died when the boat sank has risen to 24": past what tells whose number it is.
      const rise = reach.some((k) => tokens[k]?.tag === 'number') ? -1 : tokens.findIndex(({ norm }, k) => k > i && k < at + 18 && RISING.test(norm) && rising(tokens, k - 1));
      if (rise < 0) break;
      i = rise;
    }
    // "stands at 19 dead after a woman died": what it came to is told.
    if (/^(?:after|when|as)$/.test(token.norm) && reach.some((k) => tokens[k]?.tag === 'number')) break;
    reach.push(i);
  }
  return reach;
}
