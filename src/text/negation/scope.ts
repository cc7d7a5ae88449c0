import type { Token } from '../../types.ts';
import { nounPhraseBefore } from '../clauses.ts';

/**
 * How far to the left and the right of a word its clause reaches, as indices of tokens. The scope of a negation is, after the guidelines of
 * Morante, Schrauwen and Daelemans (2011), the longest stretch that it bears on: subject, verb, complements, without the conjunction before.
 */

/** How far a scope can reach, in tokens: more than honest clauses do, so that a text without stops takes linear time. */
export const REACH = 120;

const HARD = new Set([';', ':', '—', '–', '(', ')', '?', '!', '…', '[', ']']);
export const BE = new Set(['be', 'am', 'is', 'are', 'was', 'were', 'been', 'being', "'s"]);
const CONJUNCTION = new Set(['and', 'or', 'nor']);
const BREAKING = new Set(['but', 'yet', 'though', 'although', 'whereas', 'because', 'while', 'so']);
const RELATIVE = new Set(['who', 'which', 'whom', 'whose', 'that', 'where']);
const NEGATIVE = new Set(['no', 'not', 'never', 'nothing', 'nobody', 'neither', 'none', 'without']);
const QUESTION = new Set(['why', 'how', 'what', 'where', 'when', 'who', 'which', 'whom', 'whose']);
const OPENS_CLAUSE = new Set(['if', 'that', 'because', 'whether', 'although', 'though', 'while', 'whereas', 'unless', 'since', 'until', 'till', 'as', 'than', 'lest', 'for', 'so', 'once', 'after', 'before']);
/** Verb forms that cannot be an infinitive: a new predicate of their own after "and". */
const INFLECTED: ReadonlySet<string> = new Set(['past', 'auxiliary', 'modal']);

export const isFinite = (token: Token): boolean => token.tag === 'verb' || token.tag === 'past' || token.tag === 'auxiliary' || token.tag === 'modal';
export const isNominal = (token: Token): boolean => token.tag === 'noun' || token.tag === 'name' || token.tag === 'pronoun';
export const isComma = (token: Token | undefined): boolean => token?.text === ',';
const isCloser = (token: Token): boolean => /^[”’»]/.test(token.text);

/** A hyphen or dash with space around it parts clauses; inside a word it does not. */
function isDash(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token === undefined || !/^[-‐‑–—]$/.test(token.text)) return false;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  return before === undefined || after === undefined || token.text === '—' || before.end < token.start || token.end < after.start || /^[-–—]$/.test(after.text) || /^[-–—]$/.test(before.text);
}

/** Whether a clause cannot reach over this token; a stop counts when it ends the sentence, elsewhere it belongs to an abbreviation. */
export function isHard(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token === undefined) return true;
  if (token.tag === 'quote') return true;
  if (HARD.has(token.text) && token.text !== '–') return true;
  if (token.text === '.') return i + 6 > tokens.length && tokens.slice(i + 1).every((next) => next.tag === 'quote' || next.tag === 'punctuation');
  return isDash(tokens, i);
}

/** Where a quotation of a few words inside a clause begins, seen from its closing mark; -1 when the mark closes speech. */
function scareQuoteStart(tokens: readonly Token[], close: number): number {
  const before = tokens[close - 1];
  const mark = tokens[close];
  if (before === undefined || mark === undefined || before.tag === 'punctuation' || before.end < mark.start) return -1;
  for (let i = close - 1; i >= 0 && i > close - 9; i -= 1) if (tokens[i]?.tag === 'quote') return i;
  return -1;
}

/** Pronouns that are subjects and nothing else. */
const CONTACT = new Set(['they', 'he', 'she', 'we', 'i']);

const OPENS_WITH_SUBJECT = new Set(['where', 'when', 'if', 'because', 'although', 'though', 'while', 'whereas', 'unless', 'until', 'till', 'once']);

/** Indices before `pivot` in its clause, with the subject. `object`: `pivot` is not the verb but stands in object place ("made no remark"). */
export function clauseLeft(tokens: readonly Token[], pivot: number, object = false): readonly number[] {
  const found: number[] = [];
  let subject = false;
  let verb = !object;
  for (let i = pivot - 1; i >= 0 && i > pivot - REACH; i -= 1) {
    const token = tokens[i];
    if (token === undefined) break;
    // "rusts where no eye sees it", "goes on until nobody is left": the cue is the subject of a clause of its own.
    if (object && i === pivot - 1 && OPENS_WITH_SUBJECT.has(token.norm)) break;
    if (token.tag === 'quote' && (isCloser(token) || token.text === '"')) {
      const open = scareQuoteStart(tokens, i);
      if (open < 0) break;
      for (let k = i; k >= open; k -= 1) found.push(k);
      subject ||= verb;
      i = open;
      continue;
    }
    if (isHard(tokens, i)) break;
    // "for a crisis they did not cause": what they did not is said of the crisis, not of what stands before it.
    if (verb && !subject && token.tag === 'pronoun' && CONTACT.has(token.norm) && tokens[i - 1]?.tag === 'noun') {
      const noun = nounPhraseBefore(tokens, i);
      return [...found, i, ...(noun === null ? [] : range(noun.from, noun.to))];
    }
    if (isComma(token)) {
      if (subject) break;
      const opening = parentheticalStart(tokens, i);
      if (opening < 0) break;
      for (let k = i; k >= opening; k -= 1) found.push(k);
      i = opening;
      continue;
    }
    if (token.norm === 'but' || (token.norm === 'yet' && token.tag === 'conjunction')) break;
    if (CONJUNCTION.has(token.norm)) {
      if (subject && !joinsNouns(tokens, i)) break;
      if (!subject) {
        if (!isClauseAhead(tokens, i + 1)) found.push(...sharedSubject(tokens, i));
        break;
      }
    } else if (subject && OPENS_CLAUSE.has(token.norm) && opensClauseHere(tokens, i)) break;
    else if (QUESTION.has(token.norm) || (token.norm === 'that' && token.tag === 'subordinator')) {
      if (subject) {
        if (token.norm !== 'that' && token.norm !== 'who') found.push(i);
        break;
      }
      // "said that no fund was …": the cue is the subject.
      if (!verb && token.norm === 'that') break;
      found.push(i);
      if (verb) break;
    } else if (isFinite(token) || (token.tag === 'participle' && !subject)) {
      if (subject) {
        const inverted = token.tag === 'auxiliary' && pivot - i <= 6 && !tokens.slice(i + 1, pivot).some(isFinite);
        if (!inverted && !inRelativeClause(tokens, i)) break;
        if (inverted) {
          found.push(i);
          const question = tokens[i - 1];
          if (question !== undefined && QUESTION.has(question.norm)) found.push(i - 1);
          break;
        }
      }
      verb = true;
    } else if (verb && (isNominal(token) || token.tag === 'determiner') ) subject = true;
    found.push(i);
  }
  return trimLeft(tokens, found.toSorted((a, b) => a - b));
}

/** "After", "before", "since", "for" and "as" open a clause only where a verb follows a subject; before a mere noun they are prepositions. */
function opensClauseHere(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token === undefined) return false;
  if (['for', 'so'].includes(token.norm)) return i === 0 || isComma(tokens[i - 1]);
  if (token.norm === 'that') return token.tag === 'subordinator';
  return true;
}

/** The comma that opens the parenthetical which the comma at `close` closes, if a short one. */
function parentheticalStart(tokens: readonly Token[], close: number): number {
  for (let i = close - 1; i >= 0 && i > close - 25; i -= 1) {
    if (isHard(tokens, i)) return -1;
    if (isComma(tokens[i])) return i;
  }
  return -1;
}

/** A finite verb that belongs to a relative clause inside the subject: "the man who came had never". */
function inRelativeClause(tokens: readonly Token[], verb: number): boolean {
  for (let i = verb - 1; i >= 0 && i > verb - 6; i -= 1) {
    const token = tokens[i];
    if (token === undefined || isComma(token) || isHard(tokens, i)) return false;
    if (RELATIVE.has(token.norm)) return i > 0 && (token.norm !== 'that' || isNominal(tokens[i - 1] ?? token));
    if (token.tag === 'verb' || token.tag === 'past') return false;
  }
  return false;
}

/** Whether the conjunction joins two nouns of one subject: no verb lies before it in the clause. */
function joinsNouns(tokens: readonly Token[], conjunction: number): boolean {
  const before = tokens[conjunction - 1];
  if (before === undefined || !(isNominal(before) || before.tag === 'number')) return false;
  for (let i = conjunction - 1; i >= 0 && i > conjunction - REACH; i -= 1) {
    const token = tokens[i];
    if (token === undefined || isHard(tokens, i) || isComma(token) || token.tag === 'subordinator') return true;
    if (isFinite(token)) return false;
  }
  return true;
}

/** The subject and auxiliaries of the first predicate, which the second one after the conjunction shares. */
function sharedSubject(tokens: readonly Token[], conjunction: number): readonly number[] {
  let verb = -1;
  let start = conjunction;
  for (let i = conjunction - 1; i >= 0 && i > conjunction - REACH; i -= 1) {
    const token = tokens[i];
    if (token === undefined || isHard(tokens, i) || (token.tag === 'subordinator' && !RELATIVE.has(token.norm))) break;
    if (isFinite(token) || token.tag === 'participle') verb = i;
    if (verb >= 0 && verb < i + 1 && isComma(token)) break;
    start = i;
    if (RELATIVE.has(token.norm) && token.tag === 'subordinator') break;
  }
  if (verb < 0) return [];
  const shared: number[] = [];
  for (let i = start; i < verb; i += 1) if (!CONJUNCTION.has(tokens[i]?.norm ?? '')) shared.push(i);
  for (let i = verb; tokens[i] !== undefined && i < conjunction; i += 1) {
    const tag = tokens[i]?.tag;
    if (tag !== 'modal' && tag !== 'auxiliary') break;
    shared.push(i);
  }
  return shared;
}

/** Conjunctions, commas and sentence adverbs at the front stand outside. */
function trimLeft(tokens: readonly Token[], indices: readonly number[]): readonly number[] {
  let from = 0;
  while (from < indices.length) {
    const token = tokens[indices[from] ?? -1];
    if (token === undefined) break;
    if (token.tag === 'punctuation' || token.tag === 'conjunction' || ['however', 'therefore', 'moreover', 'meanwhile', 'instead', 'for', 'so', 'well', 'if', 'because', 'that'].includes(token.norm) && (token.tag !== 'determiner' && (token.norm !== 'that' || isConjunctionThat(tokens, indices[from] ?? 0)))) from += 1;
    else break;
  }
  return indices.slice(from);
}

/** "that" after a verb or noun and before a subject introduces a clause; before its verb it is the subject. */
function isConjunctionThat(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return next !== undefined && !isFinite(next) && next.tag !== 'not';
}

/** The index after the last token of the clause that `pivot` is in. */
export function clauseEnd(tokens: readonly Token[], pivot: number, exceptive = false): number {
  let i = pivot + 1;
  while (i < tokens.length && i < pivot + REACH) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.tag === 'quote') {
      const close = quoteEnd(tokens, i);
      if (close < 0) break;
      i = close + 1;
      continue;
    }
    if (isHard(tokens, i)) break;
    if (isComma(token)) {
      const next = afterComma(tokens, i, pivot);
      if (next < 0) break;
      i = next;
      continue;
    }
    if (token.norm === 'but') {
      if (!exceptive || isClauseAhead(tokens, i + 1)) break;
    } else if (BREAKING.has(token.norm) && token.tag !== 'adverb' && i > pivot + 1 && (token.norm !== 'so' && token.norm !== 'yet')) break;
    else if (token.norm === 'nor' || (CONJUNCTION.has(token.norm) && NEGATIVE.has(tokens[i + 1]?.norm ?? ''))) {
      if (tokens[pivot]?.norm !== 'neither') break;
    } else if (CONJUNCTION.has(token.norm) && ((startsPredicate(tokens, i + 1) && !sharesDenial(tokens, i)) || (isClauseAhead(tokens, i + 1) && !joinsNouns(tokens, i)) || deniesItself(tokens, i + 1))) break;
    i += 1;
  }
  return i;
}

/** The closing mark of a quotation that opens at `open`; -1 when the mark at `open` closes one. */
function quoteEnd(tokens: readonly Token[], open: number): number {
  const mark = tokens[open];
  const next = tokens[open + 1];
  if (mark === undefined || next === undefined || isCloser(mark) || next.start > mark.end) return -1;
  for (let i = open + 1; i < tokens.length && i < open + REACH; i += 1) if (tokens[i]?.tag === 'quote') return i;
  return -1;
}

/** Where the clause goes on after a comma, or -1: a parenthetical right after the pivot, a relative clause, a list. */
function afterComma(tokens: readonly Token[], comma: number, pivot: number): number {
  const next = tokens[comma + 1];
  if (next === undefined) return -1;
  if (comma === pivot + 1) {
    for (let i = comma + 1; i < tokens.length && i < comma + 15; i += 1) {
      if (isHard(tokens, i)) return -1;
      if (isComma(tokens[i])) return i + 1;
    }
    return -1;
  }
  if (['who', 'which', 'whose', 'whom'].includes(next.norm)) return comma + 1;
  const second = tokens[comma + 2]?.norm ?? '';
  if (next.norm === 'nor' || NEGATIVE.has(second)) return -1;
  // ", and that": a second complement, if the first one stood in this clause.
  if (CONJUNCTION.has(next.norm) && ['that', 'whether'].includes(second)) return tokens.slice(pivot, comma).some((token) => token.norm === second) ? comma + 2 : -1;
  return listGoesOn(tokens, comma) ? comma + 1 : -1;
}

/** A list: only words of noun phrases up to an "and" or "or". */
function listGoesOn(tokens: readonly Token[], comma: number): boolean {
  for (let i = comma + 1; i < tokens.length && i < comma + 9; i += 1) {
    const token = tokens[i];
    if (token === undefined || isHard(tokens, i) || isFinite(token) || token.tag === 'subordinator' || token.tag === 'gerund') return false;
    if (token.norm === 'and' || token.norm === 'or' || token.norm === 'nor') return !startsPredicate(tokens, i + 1) && !isClauseAhead(tokens, i + 1);
  }
  return false;
}

/** "would not be linked to it and pose no threat": what has a denial of its own is not in another's. */
const deniesItself = (tokens: readonly Token[], i: number): boolean => /^(?:verb|noun)$/.test(tokens[i]?.tag ?? '') && /^(?:no|nothing|nobody|none)$/.test(tokens[i + 1]?.norm ?? '');

/** "have not proposed or accepted one": behind a denial "or" joins what is denied. */
const sharesDenial = (tokens: readonly Token[], i: number): boolean => tokens[i]?.norm === 'or' && tokens[i + 1]?.tag === 'past';

function startsPredicate(tokens: readonly Token[], i: number): boolean {
  let k = i;
  while (tokens[k]?.tag === 'adverb') k += 1;
  const token = tokens[k];
  if (token === undefined) return false;
  return INFLECTED.has(token.tag) || (token.tag === 'verb' && /[^s]s$/.test(token.norm));
}

/** Whether a subject and its finite verb follow. */
export function isClauseAhead(tokens: readonly Token[], from: number): boolean {
  let subject = false;
  for (let i = from; i < tokens.length && i < from + 12; i += 1) {
    const token = tokens[i];
    if (token === undefined || isHard(tokens, i) || isComma(token)) return false;
    if (RELATIVE.has(token.norm) || (token.tag === 'to' && tokens[i + 1]?.tag === 'verb') || token.tag === 'gerund' || CONJUNCTION.has(token.norm)) return false;
    if (isFinite(token)) return subject;
    if (isNominal(token) || token.tag === 'determiner') subject = true;
  }
  return false;
}

export const range = (from: number, to: number): readonly number[] => Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);
