import type { Token } from '../../types.ts';
import { isDate, MONTH } from '../days.ts';
import { can, entryOf, JJ, NN, NNS, VB, VBD, VBN, VBZ } from '../lexicon.ts';
import { stem } from '../stems.ts';
import { isApostrophe, isCapital, startsObject, type Word } from './around.ts';

const stemsOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map((word) => stem(word)));

/** Verbs that nothing is done to by: their past describes no noun. */
const INTRANSITIVE = stemsOf(`die live arrive appear happen occur remain stay sit stand go come rise fall exist work sleep walk emerge vanish disappear collapse erupt struggle talk laugh wait belong
  depend consist look seem begin flee escape resign retire compete march vote return react respond reply apologize agree plead testify lie swerve surrender suffer last surge soar plummet jump leap
  climb slip stumble crash explode continue`);
/** Behind these a clause may follow without a "that": "said in a note workers were paid". */
const TELLING = stemsOf('say tell claim insist admit believe think know hope fear argue add warn stress');
const PERIOD = /^(?:weekend|week|month|year|night|morning|evening|afternoon|day|hour|minute|decade)s?$/;
const isTime = (norm: string): boolean => PERIOD.test(norm) || isDate(norm);
/** What stands behind a participle without a preposition. */
const LOOSE = /^(?:late|early|earlier|later|there|here|abroad|overnight|alive|dead|yesterday|today|tonight|ago|midnight|noon|alone|together|illegally)$/;
/** Longer than what hangs on any participle. */
const REACH = 24;

/**
 * "Two workers kidnapped in the north in July were freed": whether the form at `i`, right behind a noun, only describes it. Nothing but prepositions with
 * their nouns and times stands between it and the next verb, which has no other subject then.
 */
export function isReduced(words: readonly Token[], i: number): boolean {
  const telling = TELLING.has(words[i]?.stem ?? '');
  if (INTRANSITIVE.has(words[i]?.stem ?? '') || isInRelative(words, i)) return false;
  /** Where the words so far end: before anything, with a noun still to come, behind a noun or behind a time. */
  let state: 'open' | 'awaits' | 'noun' | 'time' = 'open';
  let hangs = false;
  for (let k = i + 1; k < Math.min(words.length, i + REACH); k += 1) {
    const word = words[k] as Word;
    const { listed: known, may } = entryOf(word.norm);
    const listed = /^(?:US|UK|EU|UN|May|Will)$|\p{L}\./u.test(word.text) ? undefined : known === 'subordinator' && isSinceDate(words, k) ? 'preposition' : known;
    if (isApostrophe(word.text.charCodeAt(0)) && words[k - 1]?.end === word.start) state = 'awaits';
    else if (word.kind === 'punctuation' || word.kind === 'quote') {
      if (!(/^[-–.]$/.test(word.text) && (words[k + 1]?.start === word.end || MONTH.test(words[k - 1]?.norm ?? ''))) && !/^\p{Sc}$/u.test(word.text)) return false;
    } else if (listed === 'adverb' || LOOSE.test(word.norm)) hangs = true;
    else if (listed === 'preposition' || (word.norm === 'to' && !can(entryOf(words[k + 1]?.norm ?? '').may, VB))) {
      hangs = true;
      state = 'awaits';
    } else if (listed === 'auxiliary' || listed === 'modal') return hangs && state !== 'awaits' && !/^(?:be|been|being|having|do)$/.test(word.norm);
    else if (word.kind === 'number') state = 'noun';
    else if (state !== 'awaits' && startsTime(words, k)) {
      hangs = true;
      state = 'awaits';
    } else if (listed === 'determiner' || listed === 'adjective') {
      if (state !== 'awaits') return false;
    } else if (listed !== undefined) return false;
    else if (state !== 'awaits' && !isCapital(word.text) && (can(may, VBD) || (can(may, VBZ) && !can(may, NNS)))) {
      if (isOwnVerb(words, k)) return hangs;
      // "held for crimes related to fraud": it describes the noun before it.
      state = 'open';
    } else if (can(may, NN) || can(may, NNS) || isCapital(word.text) || !can(may, JJ)) {
      const time = isTime(word.norm);
      // What no preposition brings in is the subject of what follows, unless it tells when.
      if (!time && (telling || state === 'open' || state === 'time')) return false;
      hangs = true;
      state = time ? 'time' : 'noun';
    } else if (state !== 'awaits') return false;
  }
  return false;
}

/** "the men whom France seized", "the ship that pirates seized": the noun before it does it. */
function isInRelative(words: readonly Token[], i: number): boolean {
  let from = i - 1;
  while (/^(?:noun|name|adjective|determiner|number|possessive)$/.test(words[from]?.tag ?? '')) from -= 1;
  const before = words[from - 1];
  return /^(?:whom|which|where)$/.test(words[from]?.norm ?? '') || (words[from]?.norm === 'that' && before?.tag === 'noun' && !isTime(before.norm));
}

/** "this week", "last July", "a day later". */
const startsTime = (words: readonly Word[], k: number): boolean =>
  /^(?:this|last|that|next|a|two|three|four|five|six|seven|eight|nine|ten)$/.test(words[k]?.norm ?? '') && isTime(words[k + 1]?.norm ?? '');

/** "since March", "until 2019". */
const isSinceDate = (words: readonly Word[], k: number): boolean =>
  /^(?:since|until|till)$/.test(words[k]?.norm ?? '') && (isTime(words[k + 1]?.norm ?? '') || /^(?:(?:19|20)\d\d|last|yesterday)$/.test(words[k + 1]?.norm ?? ''));

/** "… hit the ferries", "… appeared in court", "… went home": a verb of its own, no second participle. */
function isOwnVerb(words: readonly Word[], k: number): boolean {
  const word = words[k] as Word;
  const next = words[k + 1];
  return TELLING.has(word.stem) ? next !== undefined && next.kind !== 'punctuation' : !can(entryOf(word.norm).may, VBN) || INTRANSITIVE.has(word.stem) || startsObject(next);
}
