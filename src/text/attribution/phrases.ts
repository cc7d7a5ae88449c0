import type { Segment } from './items.ts';

/** A run of items, half-open. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

const HARD = new Set([':', ';', '—', '--', '(', '…']);
const DASHES = new Set(['–', '—', '-']);
const HYPHENS = new Set(['-', '‐', '‑', '–', '/', '&', "'", '’']);
const TIME = new Set(`monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow later earlier then recently again early late last this next week month year morning afternoon
  evening night january february march april may june july august september october november december ago`.trim().split(/\s+/));
const PLACING = new Set(['in', 'on', 'at', 'during', 'after', 'via', 'through', 'before', 'by', 'from', 'with', 'over', 'following', 'outside', 'ahead', 'near', 'under', 'about', 'when', 'while', 'as', 'to', 'of']);
const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'i', 'we', 'you', 'who']);

export const norm = (items: Segment, i: number): string => items[i]?.norm ?? '';
const text = (items: Segment, i: number): string => items[i]?.text ?? '';

export function isFinite(items: Segment, i: number): boolean {
  const tag = items[i]?.tag;
  return tag === 'verb' || tag === 'past' || tag === 'auxiliary' || tag === 'modal';
}
export function isNominal(items: Segment, i: number): boolean {
  const tag = items[i]?.tag;
  return tag === 'noun' || tag === 'name' || tag === 'pronoun' || tag === 'number' || isPronoun(items, i);
}
export const isComma = (items: Segment, i: number): boolean => text(items, i) === ',';
export const isTime = (items: Segment, i: number): boolean => TIME.has(norm(items, i));
export const isPlacing = (items: Segment, i: number): boolean => PLACING.has(norm(items, i));
export const isPronoun = (items: Segment, i: number): boolean => PRONOUNS.has(norm(items, i));

export const isQuote = (items: Segment, i: number): boolean => items[i] !== undefined && items[i]?.quote !== undefined;
/** Whether the segment ends without a stop, as headlines do. */
export const isHeadline = (items: Segment): boolean => !['.', '?', '!'].includes(text(items, items.length - 1) || '.');

const isGlued = (items: Segment, i: number): boolean => (items[i - 1]?.end ?? -1) === items[i]?.start && (items[i + 1]?.start ?? -1) === items[i]?.end;
/** A stop after an abbreviation: the segment goes on. */
export const isInnerStop = (items: Segment, i: number): boolean => text(items, i) === '.' && i + 1 < items.length && items[i + 1]?.tag !== 'quote';
const isHyphen = (items: Segment, i: number): boolean => HYPHENS.has(text(items, i)) && isGlued(items, i);

/** A quotation with a stop or comma before its closing mark: what follows is not the same noun phrase. */
export const endsSpeech = (items: Segment, i: number): boolean => items[i]?.quote !== undefined && /[,.?!…—–-][\s"”’'»]*$/.test(text(items, i));

/** Whether a clause cannot reach over the item. */
export function isHard(items: Segment, i: number): boolean {
  const item = items[i];
  if (item === undefined) return true;
  if (item.tag !== 'punctuation') return false;
  if (HARD.has(item.text)) return true;
  if (DASHES.has(item.text)) return !isHyphen(items, i);
  return (item.text === '.' && !isInnerStop(items, i)) || item.text === '?' || item.text === '!';
}

/** Gerunds of a role, as in "managing director". */
const ROLE = new Set(['managing', 'acting', 'founding', 'visiting', 'sitting', 'presiding', 'investigating', 'attending', 'ruling']);

/** Skips adverbs and "not" to the left. */
export function groupStart(items: Segment, verb: number): number {
  let i = verb;
  for (let k = verb - 1; k >= 0; k -= 1) {
    const tag = items[k]?.tag;
    if (tag === 'auxiliary' || tag === 'modal' || (tag === 'participle' && (items[k + 1]?.tag === 'gerund' || items[k + 1]?.tag === 'participle' || items[k + 1]?.tag === 'adverb') && items[k]?.norm === 'been')) i = k;
    else if (tag !== 'adverb' && tag !== 'not' && !/^(?:it|him|her|them|my|your|our)sel(?:f|ves)$/.test(norm(items, k)) && !(tag === 'noun' && norm(items, k).endsWith('ly'))) break;
    else i = k;
  }
  return i;
}

/** Where the noun phrase begins that ends just before `end`; `end` itself when there is none. */
export function phraseStart(items: Segment, end: number, low: number): number {
  let from = end;
  let open = true;
  for (let i = end - 1; i >= low; i -= 1) {
    const item = items[i];
    if (item === undefined) break;
    const next = items[i + 1];
    if (isPronoun(items, i)) {
      if (from === end) from = i;
      break;
    }
    if (isNominal(items, i) && (open || item.tag !== 'pronoun')) {
      // A common noun with a name after it is a title or description; a name with a common noun after it is a modifier. Both belong.
      from = i;
      open = true;
    } else if (text(items, i) === ')' || isHyphen(items, i) || isInnerStop(items, i)) {
      if (text(items, i) === ')') {
        let k = i;
        while (k > low && text(items, k) !== '(') k -= 1;
        i = k;
      }
    } else if (item.tag === 'adjective' || item.tag === 'possessive' || item.tag === 'determiner' || ((item.tag === 'participle' || item.tag === 'gerund' || item.tag === 'past') && from < end && next?.tag !== 'determiner' && i > low && ['determiner', 'adjective', 'possessive'].includes(items[i - 1]?.tag ?? '')) || (ROLE.has(item.norm) && next?.tag === 'noun') || (item.quote !== undefined && from < end && !endsSpeech(items, i))) {
      if (from === end && item.tag !== 'determiner') break;
      from = i;
    } else if (item.tag === 'adverb' && from < end && next?.tag === 'adjective') from = i;
    else if ((item.tag === 'preposition' || item.norm === 'to' || item.norm === 'who' ) && from < end && isNominal(items, i - 1) && i - 1 >= low) continue;
    else if ((item.norm === 'and' || item.norm === 'or') && from < end && isNominal(items, i - 1) && i - 1 >= low && !hasVerb(items, low, i)) continue;
    else break;
  }
  return from;
}

/** A verb before "and": the noun between them is its object, and a new clause follows. */
function hasVerb(items: Segment, from: number, to: number): boolean {
  for (let i = to - 1; i >= from && i > to - 30; i -= 1) if (isFinite(items, i)) return true;
  return false;
}

/** Where the noun phrase ends that begins at `from`: `from` itself when there is none. Prepositions, names with stops and brackets belong to it. */
export function phraseEnd(items: Segment, from: number, attach = true): number {
  let to = from;
  let i = from;
  while (i < items.length) {
    const item = items[i];
    if (item === undefined) break;
    if (isPronoun(items, i)) return to === from ? i + 1 : to;
    if (isNominal(items, i)) to = i + 1;
    else if (text(items, i) === '(' && to > from) {
      let k = i;
      while (k < items.length && text(items, k) !== ')') k += 1;
      if (k >= items.length) break;
      i = k;
      to = k + 1;
    } else if (item.tag === 'determiner' || item.tag === 'adjective' || item.tag === 'possessive' || isHyphen(items, i) || isInnerStop(items, i) || ((item.tag === 'participle' || item.tag === 'past' || item.tag === 'gerund' || item.tag === 'adverb') && to === from && i > from)) {
      if (item.tag === 'determiner' && to > from && !['preposition', 'possessive'].includes(items[i - 1]?.tag ?? '') && norm(items, i - 1) !== 'and') break;
    } else if (attach && (item.tag === 'preposition' || item.norm === 'to') && to > from && items[i + 1]?.tag !== 'verb') {
      if (!['of', 'for', 'with', 'from', 'in', 'at', 'on'].includes(item.norm) || isTime(items, i + 1)) break;
    } else if (attach && (item.norm === 'and' || item.norm === 'or') && to > from && (isNominal(items, i + 1) || items[i + 1]?.tag === 'determiner')) {
      // goes on
    } else break;
    i += 1;
  }
  return to;
}

/** Whether a subject with a finite verb begins here. `strict`: no verb inside a relative or adverbial clause of the subject counts ("confirmed the talks after it was …"). */
export function isClauseAhead(items: Segment, from: number, strict = false): boolean {
  let subject = false;
  let infinitive = false;
  for (let i = from; i < items.length && i < from + 25; i += 1) {
    const item = items[i];
    if (item === undefined || (isHard(items, i) && i > from)) return false;
    if (strict && subject && (item.tag === 'subordinator' || ['after', 'before', 'since', 'with', 'without'].includes(item.norm))) return false;
    if (item.norm === 'to' && subject) infinitive = true;
    else if (infinitive && (item.tag === 'verb' || item.tag === 'auxiliary')) infinitive = false;
    else if (isFinite(items, i)) return subject || item.tag === 'auxiliary';
    else if (item.tag !== 'adverb') infinitive = false;
    if (isComma(items, i) && !subject) return false;
    // "has shown no interest in it, and a plan has failed": what is shown ends where the next clause begins, unless a list goes on.
    if (strict && isComma(items, i) && /^(?:and|but)$/.test(norm(items, i + 1)) && !items.slice(from, i).some((one) => one.text === ',')) return false;
    // A quotation after the subject holds the verb: the report said the firm "has failed".
    if (item.quote !== undefined && subject && i > from) return true;
    // "declared a day of mourning for soldiers killed in May": a thing, and what it is for.
    if (item.tag === 'participle' && subject && i > from + 1) return !strict || !/^an?$/.test(norm(items, from));
    if (isNominal(items, i) || item.tag === 'determiner' || item.tag === 'gerund' || item.quote !== undefined) subject = true;
  }
  return false;
}

const isDash = (items: Segment, i: number): boolean => DASHES.has(text(items, i)) && !isHyphen(items, i);

/** Where an insertion in brackets or between dashes opens that closes at `close`; -1 when none does. */
export function insertionStart(items: Segment, close: number): number {
  const bracket = text(items, close) === ')';
  if (!bracket && !isDash(items, close)) return -1;
  for (let i = close - (isDash(items, close - 1) ? 2 : 1); i > 0 && i > close - 30; i -= 1) {
    if (bracket ? text(items, i) === '(' : isDash(items, i)) return isDash(items, i - 1) ? i - 1 : i;
    if (text(items, i) === ';' || (items[i]?.quote !== undefined && endsSpeech(items, i))) return -1;
  }
  return -1;
}

/** The last boundary to the left of `i` that no subject reaches over. Returns the first item after it. */
export function clauseFloor(items: Segment, i: number): number {
  for (let k = i - 1; k >= 0; k -= 1) {
    const item = items[k];
    if (item === undefined || k < i - 80) return k + 1;
    const opening = insertionStart(items, k);
    if (opening >= 0) {
      k = opening;
      continue;
    }
    if (isHard(items, k) || item.norm === 'but') return k + 1;
    if (item.quote !== undefined && (isComma(items, k + 1) || endsSpeech(items, k))) return k + 1;
    if (item.tag === 'subordinator' && !isPronoun(items, k) && !['which', 'whom', 'whose', 'that', 'who'].includes(item.norm)) return k + 1;
  }
  return 0;
}
