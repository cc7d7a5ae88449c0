import { MONTH } from '../days.ts';
import type { Segment } from './items.ts';
import type { Run } from './phrases.ts';
import { reportingVerb } from './verbs.ts';
import { clauseFloor, groupStart, insertionStart, isComma, isFinite, isHard, isNominal, isPronoun, isTime, norm, phraseEnd, phraseStart } from './phrases.ts';

/** Words that open what stands between commas after a name: "Ann Li, who leads …", "Li, 43, …", "Li, the mayor of …". */
const APPOSING = new Set(['who', 'which', 'whose', 'a', 'an', 'the', 'one', 'its', 'his', 'her', 'their', 'at', 'in', 'on', 'during', 'speaking', 'of', 'from', 'for', 'also', 'himself', 'herself', 'like', 'along', 'as', 'with', 'then', 'now', 'after', 'when', 'while', 'citing']);

/** In: a segment and the place of a verb. Out: the noun phrase that is its subject, with its appositions, or null. */
export function subjectBefore(items: Segment, verb: number): Run | null {
  const group = groupStart(items, verb);
  const floor = clauseFloor(items, group);
  const opening = relativeOpening(items, group - 1);
  if (opening >= 0 && opening < floor) {
    const from = phraseStart(items, opening, clauseFloor(items, opening));
    return from < opening ? { from, to: group - 1 } : null;
  }
  let end = group;
  while (end > floor && (isTime(items, end - 1) || (items[end - 1]?.tag === 'number' && MONTH.test(norm(items, end - 2))) || (['on', 'in'].includes(norm(items, end - 1)) && isTime(items, end)))) end -= 1;
  if (end > floor && isPronoun(items, end - 1)) return { from: end - 1, to: end };
  const inserted = insertionStart(items, end - 1);
  if (inserted > floor && items[end - 1]?.text !== ')') {
    const from = phraseStart(items, inserted, floor);
    return from < inserted ? { from, to: end } : null;
  }
  if (isComma(items, end - 1)) {
    const last = end - 1;
    let stop = last;
    for (let rounds = 0; rounds < 6; rounds += 1) {
      let start = stop;
      while (start > floor && !isComma(items, start - 1)) start -= 1;
      if (start <= floor || !isApposition(items, start, stop)) break;
      // "The harbour was closed, Li, the mayor, said": what is said ends before the name.
      if (stop !== last && phraseStart(items, stop, floor) === start && items.slice(floor, start - 1).some((_, k) => isFinite(items, floor + k))) break;
      stop = start - 1;
    }
    const near = phraseStart(items, stop, floor);
    if (near === stop || stop === last) return null;
    const from = headOfRelative(items, near)?.from ?? near;
    // "Li, however, said": an adverb between commas is no apposition.
    const bare = items.slice(stop + 1, last).every((item) => item.tag === 'adverb' || item.tag === 'conjunction');
    return { from, to: bare ? stop : last };
  }
  const from = phraseStart(items, end, floor);
  // "the senator who leads the panel said", "people living there say": a clause inside the subject.
  if (from >= end) return describedBy(items, end);
  const head = headOfRelative(items, from);
  if (head !== null) return head;
  let start = dropAdverbial(items, from, end, floor);
  while (start < end - 1 && (isTime(items, start) || items[start]?.tag === 'adverb')) start += 1;
  return { from: start, to: end };
}

/** "An engineer who worked at Kessler said": what the relative clause describes in which a phrase stands as the object, null where it stands in none. */
function headOfRelative(items: Segment, at: number): Run | null {
  // "a person briefed on the talks said", "officials based in Oslo said"
  const reduced = items[at - 1]?.tag === 'preposition' ? at - 2 : -1;
  if (reduced > 0 && /^(?:past|participle)$/.test(items[reduced]?.tag ?? '') && isNominal(items, reduced - 1)) {
    const from = phraseStart(items, reduced, clauseFloor(items, reduced));
    return from < reduced ? { from, to: reduced } : null;
  }
  for (let i = at - 1; i > 0 && i > at - 20; i -= 1) {
    if (isComma(items, i) || isHard(items, i) || items[i]?.quote !== undefined) return null;
    if (!/^(?:who|which|that)$/.test(norm(items, i)) || items[i]?.tag !== 'subordinator') continue;
    const verbs = items.slice(i + 1, at).flatMap((_, k) => (isFinite(items, i + 1 + k) && norm(items, i + k) !== 'to' ? [i + 1 + k] : []));
    // "officials who said Kessler said": a clause of its own; "a man who left is here and Kessler said": the clause that it describes is over.
    const over = verbs.some((verb, k) => k > 0 && items.slice((verbs[k - 1] ?? verb) + 1, verb).some(({ tag }) => tag !== 'adverb' && tag !== 'not'));
    if (!isNominal(items, i - 1) || verbs.length === 0 || over || verbs.some((verb) => reportingVerb(norm(items, verb))?.frames.clause === true)) return null;
    const from = phraseStart(items, i, clauseFloor(items, i));
    return from < i ? { from, to: i } : null;
  }
  return null;
}

/** "officials, who left because it rained, said": the comma that opens the relative clause which the comma at `close` ends, -1 without one. */
function relativeOpening(items: Segment, close: number): number {
  if (!isComma(items, close)) return -1;
  for (let i = close - 1; i > 0 && i > close - 30; i -= 1) {
    if (isComma(items, i)) return /^(?:who|which)$/.test(norm(items, i + 1)) ? i : -1;
    if (isHard(items, i) || items[i]?.quote !== undefined) return -1;
  }
  return -1;
}

/** "an official who asked not to be named told": the noun before a "who" that no comma parts from it, where a verb of its own stands between. */
function describedBy(items: Segment, end: number): Run | null {
  for (let i = end - 1; i > 0 && i > end - 14; i -= 1) {
    if (isComma(items, i) || isHard(items, i) || items[i]?.quote !== undefined || items[i]?.tag === 'conjunction') return null;
    if (norm(items, i) !== 'who') continue;
    const from = phraseStart(items, i, clauseFloor(items, i));
    return from < i && /^(?:noun|name)$/.test(items[i - 1]?.tag ?? '') && (isFinite(items, i + 1) || (items[i + 1]?.tag === 'adverb' && isFinite(items, i + 2))) && end > i + 2 ? { from, to: i } : null;
  }
  return null;
}

function isApposition(items: Segment, from: number, to: number): boolean {
  if (APPOSING.has(norm(items, from))) return true;
  const tag = items[from]?.tag;
  // "Norvex, based in Basel, said", "the letter, dated May 2, says": the tagger takes the participle for a past tense.
  if (tag === 'past' && (items[from + 1]?.tag === 'preposition' || items[from + 1]?.tag === 'number')) return true;
  if (tag === 'number' || tag === 'preposition' || tag === 'adjective' || tag === 'gerund' || tag === 'participle' || tag === 'possessive') return true;
  for (let i = from; i < to; i += 1) if (isFinite(items, i)) return false;
  return tag === 'noun' || tag === 'name' || tag === 'adverb';
}

/** "In a speech Li said": what a preposition at the front of the clause governs is no subject. */
function dropAdverbial(items: Segment, from: number, end: number, floor: number): number {
  const before = items[from - 1];
  if (before === undefined || before.tag !== 'preposition' || from - 1 > floor) return from;
  for (let i = end - 1; i > from; i -= 1) {
    if (items[i]?.tag === 'determiner') return i;
    if (items[i]?.tag === 'name' && items[i - 1]?.tag !== 'name') return i;
  }
  return from;
}

/** In: the place after an inverted cue ("said Ann Li, the mayor"). Out: the speaker with apposition, or null. */
export function subjectAfter(items: Segment, from: number): Run | null {
  const to = phraseEnd(items, from);
  if (to === from) return null;
  if (isFinite(items, to) && !isPronoun(items, from)) return null;
  if (!isComma(items, to) || isPronoun(items, from)) return { from, to };
  let end = to + 1;
  if (items[end]?.quote !== undefined || !isApposition(items, end, end + 1)) return { from, to };
  while (end < items.length && !isComma(items, end) && !isHard(items, end) && items[end]?.quote === undefined) end += 1;
  return { from, to: norm(items, to + 1) === 'at' || norm(items, to + 1) === 'in' || norm(items, to + 1) === 'on' ? to : end };
}

/** The subject of the main clause before `i`, for "…, adding that" and "and said": of the last finite verb that is not inside a relative or other subordinate clause. */
export function sharedSubject(items: Segment, i: number): Run | null {
  let fallback: Run | null = null;
  for (let k = i - 1; k >= 0 && k > i - 100; k -= 1) {
    const opening = insertionStart(items, k);
    if (opening > 0) {
      k = opening;
      continue;
    }
    if (!isFinite(items, k) || isFinite(items, k + 1)) continue;
    const subject = subjectBefore(items, k) ?? invertedSubject(items, k);
    // "It rained", but "It warned that …".
    const tells = subject?.to === k && reportingVerb(norm(items, k))?.frames.clause === true;
    if (subject === null || ['which', 'that', 'it', 'there', 'who'].includes(norm(items, subject.from)) && !(tells && norm(items, subject.from) === 'it')) continue;
    fallback ??= subject;
    if (items[subject.from - 1]?.tag !== 'subordinator') return subject;
  }
  return fallback;
}

function invertedSubject(items: Segment, verb: number): Run | null {
  const before = items[verb - 1];
  return before !== undefined && (before.quote !== undefined || before.text === ',') ? subjectAfter(items, verb + 1) : null;
}

/** "the minister's claim": the possessor before the noun at `i`. */
export function possessor(items: Segment, i: number): Run | null {
  let k = i - 1;
  // "his earlier statement": before a noun the adverb is an adjective.
  while (norm(items, k) === 'earlier' || items[k]?.tag === 'adjective' || items[k]?.tag === 'noun' || items[k]?.tag === 'number') k -= 1;
  if (['his', 'her', 'their', 'its', 'my', 'our'].includes(norm(items, k))) return { from: k, to: k + 1 };
  if (items[k]?.tag !== 'possessive' || !isNominal(items, k - 1)) return null;
  return { from: phraseStart(items, k, clauseFloor(items, k)), to: k };
}
