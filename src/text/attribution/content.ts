import type { Segment } from './items.ts';
import { isVerbal } from '../verbal.ts';
import { endsSpeech, isClauseAhead, isComma, isFinite, isHard, isNominal, isPlacing, isQuote, isTime, norm, phraseEnd } from './phrases.ts';
import { subjectBefore } from './speakers.ts';
import { particleVerb, reportingVerb } from './verbs.ts';

/** Whether a verb of saying stands at `i`; of two kinds only the frames of a clause or quotation end what another speaker says. */
export function isCue(items: Segment, i: number): boolean {
  const item = items[i];
  if (item === undefined || !isVerbal(item)) return false;
  const verb = particleVerb(item.norm, norm(items, i + 1)) ?? reportingVerb(item.norm);
  return verb !== undefined && (verb.frames.quote || verb.frames.clause || verb.frames.that);
}

/** Words that open a clause before the main one: "While Li said …, the ministry …". */
const FRONTING = new Set(['while', 'when', 'although', 'though', 'after', 'as', 'before', 'since', 'once', 'asked', 'because', 'whereas']);

function isMainClause(items: Segment, from: number): boolean {
  const to = phraseEnd(items, from);
  return to > from && isFinite(items, to) && !isComma(items, from - 2);
}

/** In: where content begins. Out: where it ends: at a semicolon, at words of the outlet's own or of another speaker, or with the sentence. */
export function contentEnd(items: Segment, from: number): number {
  const fronted = FRONTING.has(norm(items, 0)) && !items.slice(1, from).some((_, k) => isComma(items, k + 1));
  const aside = [2, 3, 4].some((back) => norm(items, from - back) === 'who' && isComma(items, from - back - 1));
  for (let i = from + 1; i < items.length; i += 1) {
    const item = items[i];
    if (item === undefined) break;
    if (item.text === ';') return i;
    if ((item.text === '.' || item.text === '?' || item.text === '!') && isHard(items, i)) return item.text === '.' ? i : i + 1;
    if (item.norm === 'according' && norm(items, i + 1) === 'to') return isComma(items, i - 1) ? i - 1 : i;
    if (item.quote !== undefined && endsSpeech(items, i) && (isTrailingSpeaker(items, i + 1) || (isCue(items, i + 1) && items[i + 1]?.tag === 'gerund'))) return i + 1;
    // "Ruiz, who says he is innocent, blamed …": the sentence goes on where the aside ends.
    if (aside && isComma(items, i) && isFinite(items, i + 1)) return i;
    if (isComma(items, i) && (endsAtComma(items, i) || (fronted && isMainClause(items, i + 1)) || isTrailingSpeaker(items, i + 1))) return i;
    if (item.norm === 'and' && isCue(items, i + 1) && items[i + 1]?.tag !== 'gerund' && items[i + 1]?.tag === items[from - 1]?.tag) return i;
  }
  return items.length;
}

/** "…, she said." at the end: the words before are hers. */
function isTrailingSpeaker(items: Segment, from: number): boolean {
  const to = phraseEnd(items, from, false);
  return to > from && isCue(items, to) && items[to]?.tag !== 'gerund' && isEmptyAfter(items, to + 1);
}

function endsAtComma(items: Segment, comma: number): boolean {
  const next = items[comma + 1];
  if (next === undefined) return true;
  if (next.tag === 'gerund' && isCue(items, comma + 1)) return true;
  // "who said …, told": the main clause goes on.
  if (isCue(items, comma + 1) && isFinite(items, comma + 1)) return true;
  if (next.norm === 'according' || next.norm === 'adding' || next.norm === 'citing') return true;
  if (!['but', 'and', 'while', 'though', 'although', 'as', 'whereas', 'yet', 'nor'].includes(next.norm)) return false;
  if (isCue(items, comma + 2) && next.norm === 'and') return true;
  // A clause with a speaker of its own.
  for (let i = comma + 2; i < items.length && i < comma + 16; i += 1) {
    if (isHard(items, i) || items[i]?.norm === 'that') break;
    if (isFinite(items, i) && !isCue(items, i) && items[i]?.tag !== 'auxiliary' && items[i]?.tag !== 'modal') break;
    if (isCue(items, i) && items[i]?.tag !== 'gerund' && subjectBefore(items, i) !== null) return true;
  }
  return false;
}

/** In: the place after a cue. Out: the place after addressee, day, place and occasion, where content may begin. */
export function skipAdjuncts(items: Segment, from: number, addressee: boolean): number {
  let i = from;
  if (addressee) {
    const to = isPronounObject(items, i) ? i + 1 : phraseEnd(items, i, false);
    if (to > i) i = to;
  }
  for (let rounds = 0; rounds < 6; rounds += 1) {
    const at = i;
    // "declared a day of mourning" is no time.
    while ((isTime(items, i) && norm(items, i + 1) !== 'of') || items[i]?.tag === 'adverb') i += 1;
    if (norm(items, i) === 'of' && items[i + 1] !== undefined && rounds === 0) i = Math.max(i, phraseEnd(items, i + 1));
    else if (isPlacing(items, i) && norm(items, i) !== 'as' && norm(items, i) !== 'about' && !(norm(items, i) === 'to' && items[i + 1]?.tag === 'verb') && items[i]?.tag !== 'subordinator') {
      const to = phraseEnd(items, i + 1, true);
      if (to === i + 1) break;
      // "said in Paris the talks …": without attachment when a clause follows at once.
      i = to;
    } else if (['after', 'before'].includes(norm(items, i))) {
      // "said after a long night"; where a verb follows, "after" opens a clause.
      const to = phraseEnd(items, i + 1, true);
      if (to > i + 1 && !isFinite(items, to)) i = to;
    }
    if (i === at) break;
  }
  return i;
}

const isPronounObject = (items: Segment, i: number): boolean => ['him', 'her', 'them', 'me', 'us', 'you', 'it'].includes(norm(items, i));

/** Whether nothing but adjuncts stands from `from` to the end of the segment or the next comma. */
export function isEmptyAfter(items: Segment, from: number): boolean {
  const i = skipAdjuncts(items, from, false);
  const item = items[i];
  return item === undefined || isComma(items, i) || (isHard(items, i) && item.text !== ':') || item.quote !== undefined;
}

/** Where the complement of a cue begins: at "that" or "whether", after adjuncts; null when no clause follows. `adjuncts`: day, place and occasion may stand between; `anything`: a fragment will do ("said as much"). */
export function clauseStart(items: Segment, from: number, addressee: boolean, adjuncts = true, strict = false, anything = false): number | null {
  if (norm(items, from) === 'that') return from;
  // "The fees announced a day earlier under a new law hit ferries": a participle with its time.
  if (strict && isTimeSpan(items, from) && items[from + 3]?.tag === 'preposition') return null;
  for (let i = from; i < items.length && i < from + 16; i += 1) {
    if (isHard(items, i) || isFinite(items, i) || items[i]?.quote !== undefined) break;
    // "agreed a deal that will cut output": a thing, and what it does; no word of theirs.
    if (norm(items, i) === 'that' && items[i]?.tag !== 'determiner') return !adjuncts && !addressee && !strict && opensThing(items, from) ? null : i;
  }
  let i = from;
  if (addressee) i = isPronounObject(items, i) ? i + 1 : phraseEnd(items, i, false);
  if (isWh(items, i) || isClauseAhead(items, i, strict)) return isPlacing(items, i) && !adjuncts && !isWh(items, i) ? null : afterTime(items, i);
  if (!adjuncts) return null;
  i = skipAdjuncts(items, from, addressee);
  if (isComma(items, i)) i += 1;
  if (isWh(items, i) || (i < items.length && (isNominal(items, i) || ['determiner', 'adjective', 'adverb', 'gerund', 'possessive', 'name', 'subordinator', 'preposition'].includes(items[i]?.tag ?? '')) && isClauseAhead(items, i, strict))) return i;
  const first = items[i];
  return anything && first !== undefined && !isHard(items, i) && !isComma(items, i) && first.tag !== 'punctuation' ? i : null;
}

/** "a day earlier", "two weeks ago". */
const isTimeSpan = (items: Segment, i: number): boolean => /^(?:hour|day|week|month|year)s?$/.test(norm(items, i + 1)) && /^(?:earlier|ago|before|later)$/.test(norm(items, i + 2));

const opensThing = (items: Segment, i: number): boolean => ['determiner', 'adjective', 'noun', 'name', 'number', 'possessive'].includes(items[i]?.tag ?? '') && !isTime(items, i);

/** "said Friday the talks": the day goes with the cue. */
function afterTime(items: Segment, from: number): number {
  let i = from;
  while (isTime(items, i) && !isFinite(items, i + 1)) i += 1;
  if (['on', 'in', 'at', 'during', 'after'].includes(norm(items, i))) {
    const to = phraseEnd(items, i + 1, false);
    if (to > i + 1 && isClauseAhead(items, to) && !isFinite(items, to)) i = to;
    while (isTime(items, i) && !isFinite(items, i + 1)) i += 1;
  }
  return i;
}

const isWh = (items: Segment, i: number): boolean => ['whether', 'if', 'how', 'why', 'what', 'when', 'where', 'who'].includes(norm(items, i));

/** Where the clause before a speaker that comes last begins: after an earlier cue's words in the same segment. */
export function contentBefore(items: Segment, end: number): number {
  for (let i = end - 1; i >= 0; i -= 1) {
    const item = items[i];
    if (item === undefined || item.text === ';' || (item.text === ':' && i + 1 < items.length && !isQuote(items, i + 1))) return i + 1;
  }
  return 0;
}
