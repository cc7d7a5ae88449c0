import { type Clauses, nounPhraseAfter, nounPhraseBefore, type VerbGroup } from '../../text/clauses.ts';
import { reportingVerb } from '../../text/attribution/verbs.ts';
import { isDate } from '../../text/days.ts';
import { isVerbal } from '../../text/verbal.ts';
import { stems } from '../../text/words.ts';
import type { Token } from '../../types.ts';
import { dying, isCasualty } from './casualties.ts';
import { subjectReach } from './subjects.ts';
import { isTally, tallied } from './tally.ts';

/**
 * Where the ones that a word counts stand: before it as a subject ("24 were killed", "two men died"), after it as an object ("killed 24"),
 * or beside it as a noun ("24 dead", "the death of two men"). One frame per occurrence of a measure word.
 */
export interface Frame {
  readonly at: number;
  readonly side: 'subject' | 'object' | 'noun';
  readonly group: VerbGroup | null;
  /** Tokens that the counted phrase may stand on, nearest first. */
  readonly reach: readonly number[];
}

/** In: the position of a measure word. Out: its frame. */
export function frameAt(tokens: readonly Token[], clauses: Clauses, at: number): Frame {
  const token = tokens[at];
  if (isTally(tokens, at)) return { at, side: 'noun', group: null, reach: tallied(tokens, at + 1, at) };
  const group = clauses.groups.find((candidate) => candidate.head === at) ?? null;
  const verb = !isListed(tokens, at) && (group !== null || isVerbal(token) || isHiddenVerb(tokens, at));
  if (token === undefined || !verb) return statedFrame(tokens, clauses, at);
  const before = subjectReach(tokens, clauses, group?.from ?? at);
  if (isSubjectVerb(tokens, group, at)) return { at, side: 'subject', group, reach: isCasualty(token) ? before : [...before, ...takenPart(tokens, at + 1)] };
  // Who kills is not among the killed; who attends a rally is what is counted.
  return { at, side: 'object', group, reach: [...objectReach(tokens, at + 1), ...(isCasualty(token) ? [] : withoutObject(before, tokens, group?.from ?? at))] };
}

/** "The flood killed 37 people and drove cows from the fields": the object of the verb before the "and" is not the subject of the one behind it. */
function withoutObject(reach: readonly number[], tokens: readonly Token[], from: number): readonly number[] {
  const object = tokens[from - 1]?.norm === 'and' ? nounPhraseBefore(tokens, from - 1) : null;
  return object !== null && [1, 2].some((back) => isVerbal(tokens[object.from - back])) ? reach.filter((index) => index < object.from) : reach;
}

/** "played in three matches": what is counted after "in", right behind the verb. */
const takenPart = (tokens: readonly Token[], from: number): readonly number[] => (tokens[from]?.norm === 'in' && tokens[from + 1]?.tag === 'number' ? objectReach(tokens, from + 1) : []);

/** The frame of a word whose object follows: "shot dead [four guards]". */
export const objectFrame = (tokens: readonly Token[], at: number): Frame => ({ at, side: 'object', group: null, reach: objectReach(tokens, at + 1) });

/** "A boy shot himself": what is done to the subject. */
export function selfFrame(tokens: readonly Token[], clauses: Clauses, at: number): Frame {
  const group = clauses.groups.find(({ head }) => head === at) ?? null;
  return { at, side: 'subject', group, reach: subjectReach(tokens, clauses, group?.from ?? at) };
}

/** "killed one and wounded two", "were shot and wounded": after "and" or "that" a participle taken for an adjective is a verb. */
function isHiddenVerb(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  // "and critically wounded a guard"
  const before = tokens[at - 1]?.tag === 'adverb' && tokens[at - 2]?.norm === 'and' ? tokens[at - 2] : tokens[at - 1];
  // A headline's "blast wounds 4, kills 1".
  if (token?.tag === 'noun' && /^(?:kills|wounds|injures|hurts|slays)$/.test(token.norm)) return startsObject(tokens, at + 1) && /^(?:number|determiner)$/.test(next?.tag ?? '');
  if (token?.tag !== 'adjective' || !/ed$|^hurt$/.test(token.norm) || before === undefined) return false;
  if (/^(?:that|which|who|also)$/.test(before.norm)) return true;
  if (before.norm !== 'and' && before.norm !== 'but' && before.text !== ',') return !isVerbal(before) && next?.tag === 'number' && before.tag !== 'determiner' && before.tag !== 'auxiliary';
  return /^(?:number|determiner)$/.test(next?.tag ?? '') || isVerbal(tokens[at - 2]);
}

/** Passive, intransitive, or without an object: what it tells of is its subject. */
function isSubjectVerb(tokens: readonly Token[], group: VerbGroup | null, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || dying.has(token.stem)) return true;
  if (group !== null && group.voice === 'passive' && group.form !== 'participle') return true;
  if (token.tag === 'gerund' && tokens[at - 1]?.norm !== 'being') return false;
  return (!startsObject(tokens, at + 1) && !sharesObject(tokens, at)) || inPassive(tokens, group, at);
}

/** "shot and badly wounded a guard": the object of the second verb is that of the first. */
function sharesObject(tokens: readonly Token[], at: number): boolean {
  let next = at + 2;
  while (tokens[next]?.tag === 'adverb') next += 1;
  return tokens[at + 1]?.norm === 'and' && (tokens[next]?.tag === 'past' || isHiddenVerb(tokens, next)) && !dying.has(tokens[next]?.stem ?? '') && startsObject(tokens, next + 1);
}

/** "were shot and killed": the auxiliary of the first verb holds for the second. */
function inPassive(tokens: readonly Token[], group: VerbGroup | null, at: number): boolean {
  let i = (group?.from ?? at) - 1;
  if (tokens[i]?.norm !== 'and') return false;
  i -= 1;
  while (i >= 0 && /^(?:participle|past|adverb|adjective)$/.test(tokens[i]?.tag ?? '')) i -= 1;
  return tokens[i]?.tag === 'auxiliary' && tokens[i]?.stem === 'be';
}

/** Whether an object follows: an article, a number, a name, a pronoun or a bare noun; no date, no preposition. */
function startsObject(tokens: readonly Token[], from: number): boolean {
  let i = from;
  const bound = (at: number): boolean => /^(?:at least|at most|up to)$/.test(`${tokens[at]?.norm ?? ''} ${tokens[at + 1]?.norm ?? ''}`);
  // "shot early Sunday" has no object.
  while (bound(i) || tokens[i]?.tag === 'adverb' || /^(?:early|late)$/.test(tokens[i]?.norm ?? '')) i += bound(i) ? 2 : 1;
  const token = tokens[i];
  if (token === undefined || isDate(token.norm)) return false;
  if (token.tag === 'number') return !/^(?:minute|hour|day|week|month|year|time|block|mile)s?$/.test(tokens[i + 1]?.norm ?? '');
  if (token.tag === 'determiner') return !/^(?:this|last|that)$/.test(token.norm) || !/^(?:morning|evening|afternoon|night|week|weekend|month|year|day)$/.test(tokens[i + 1]?.norm ?? '');
  if (/^(?:more|fewer|up|as|about|around|some|over|nearly|almost|dozens|hundreds|scores)$/.test(token.norm)) return true;
  return token.tag === 'name' || token.tag === 'noun' || (token.tag === 'pronoun' && !/^(?:i|he|she|we|they|who|there)$/.test(token.norm)) || (token.tag === 'adjective' && /noun|adjective|name/.test(tokens[i + 1]?.tag ?? ''));
}

/** The object after a verb, with what is joined to it by "and" and commas. */
function objectReach(tokens: readonly Token[], from: number): readonly number[] {
  const reach: number[] = [];
  let nominal = false;
  for (let i = from; i < Math.min(tokens.length, from + 24); i += 1) {
    const token = tokens[i];
    if (token === undefined || token.text === ';' || token.text === ':' || token.tag === 'subordinator' || (token.tag === 'to' && tokens[i - 1]?.norm !== 'up')) break;
    if (isVerbal(token) && nominal) break;
    // "buried a house, an official said"
    if (token.text === ',' && reportingVerb(tokens[nounPhraseAfter(tokens, i + 1)?.to ?? i]?.norm ?? '') !== undefined) break;
    if (token.tag === 'auxiliary' || token.tag === 'modal') break;
    if (token.tag === 'preposition' && nominal && !/^(?:of|including|plus)$/.test(token.norm)) break;
    if (token.tag === 'noun' || token.tag === 'name' || token.tag === 'number' || token.tag === 'pronoun') nominal = true;
    reach.push(i);
  }
  return reach;
}

/** Words that link a subject to a state: "two are dead", "three were left injured", "were found dead". */
const LINKING = stems('be find pronounce declare leave confirm believe report presume remain become lie fear shoot beat stab hack list fall feel');

const LISTING = stems('list report register confirm count class describe');
const isListed = (tokens: readonly Token[], at: number): boolean => tokens[at - 1]?.norm === 'as' && LISTING.has(tokens[at - 2]?.stem ?? '');

/** "24 dead", "left two men dead", "two were found dead", "the deaths of six people", "the toll rose to 11". */
export function statedFrame(tokens: readonly Token[], clauses: Clauses, at: number): Frame {
  let from = at;
  while (from > 0 && /^(?:adverb|adjective)$/.test(tokens[from - 1]?.tag ?? '')) from -= 1;
  // "are back in custody"
  if (tokens[from - 1]?.tag === 'preposition' && !isCasualty(tokens[at])) from -= tokens[from - 2]?.tag === 'adverb' ? 2 : 1;
  // "were listed as missing"
  if (isListed(tokens, from)) from -= 1;
  const linking = clauses.groups.find((group) => group.to === from || group.to === at);
  const around = [...beside(tokens, at), ...after(tokens, at), ...holders(tokens, clauses, at), ...takingPart(tokens, at), ...involved(tokens, clauses, at)];
  if (linking !== undefined && LINKING.has(tokens[linking.head]?.stem ?? '')) {
    return { at, side: 'subject', group: linking, reach: subjectReach(tokens, clauses, linking.from) };
  }
  return { at, side: 'noun', group: null, reach: around };
}

/** Verbs by which a subject has what it is counted by. */
const HAVING = stems('make receive get have undergo join lead mount conduct stage');

/** "Eleven passengers received treatment", "312 spent the night aboard", "14 slept ashore": the subject of the verb whose object the word is, or behind which it says where they are. */
function holders(tokens: readonly Token[], clauses: Clauses, at: number): readonly number[] {
  const token = tokens[at];
  if (token === undefined || isCasualty(token)) return [];
  const group = clauses.groups.findLast((one) => one.finite && one.to <= at && clauses.clauseOf[one.head] === clauses.clauseOf[at]);
  if (group === undefined || group.voice === 'passive') return [];
  const object = nounPhraseAfter(tokens, group.to);
  const had = HAVING.has(tokens[group.head]?.stem ?? '') && object !== null && object.to === at + 1;
  const there = (token.tag === 'preposition' || token.tag === 'adverb') && !tokens.slice(group.to, at).some(({ tag, text }) => tag === 'subordinator' || text === ';');
  return had || there ? subjectReach(tokens, clauses, group.from) : [];
}

/** "300 officers on the hunt", "40 workers in the walkout": the noun before the preposition whose noun the word is. */
function takingPart(tokens: readonly Token[], at: number): readonly number[] {
  if (isCasualty(tokens[at]) || tokens[at]?.tag !== 'noun') return [];
  let from = at;
  while (/^(?:determiner|adjective|noun)$/.test(tokens[from - 1]?.tag ?? '')) from -= 1;
  return /^(?:on|in|aboard)$/.test(tokens[from - 1]?.norm ?? '') && tokens[from - 2]?.tag === 'noun' ? beside(tokens, from - 1) : [];
}

const INVOLVING = stems('involve employ need require take draw attract affect cover span concern encompass comprise total number');
/** The same with a "to", also of what something was made to reach: "extends to 30,000 cars", "was widened to 30,000". */
const REACHING = stems('extend apply run amount limit confine restrict expand widen');

/** "The search, which at its height involved 300 officers", "The recall, told on Monday, affects 40 cars": the object of a verb for what takes part in it or is reached by it; the subject of "are affected by the recall". */
function involved(tokens: readonly Token[], clauses: Clauses, at: number): readonly number[] {
  if (isCasualty(tokens[at]) || tokens[at]?.tag !== 'noun') return [];
  const by = clauses.groups.find(({ voice, to }) => voice === 'passive' && to < at && tokens[to]?.norm === 'by' && nounPhraseAfter(tokens, to + 1)?.to === at + 1);
  if (by !== undefined && INVOLVING.has(tokens[by.head]?.stem ?? '')) return by.finite ? subjectReach(tokens, clauses, by.from) : beside(tokens, by.from);
  const end = asideEnd(tokens, at + 1);
  const which = tokens[at + 1]?.text === ',' ? at + 2 : at + 1;
  const subject = /^(?:which|that)$/.test(tokens[which]?.norm ?? '') ? which : at;
  const group = clauses.groups.find(({ finite, from }) => finite && from > subject && (subject !== at || from >= end));
  if (group === undefined) return [];
  const [verb, to] = [tokens[group.head]?.stem ?? '', tokens[group.to]?.norm === 'to'];
  if (to ? !REACHING.has(verb) : group.voice === 'passive' || !INVOLVING.has(verb)) return [];
  const own = subject === at ? group.from === end : clauses.clauseOf[group.head] === clauses.clauseOf[subject];
  const object = to ? group.to + 1 : group.to;
  return own && startsObject(tokens, object) ? objectReach(tokens, object) : [];
}

/** Where a subject ends with what hangs on it by an "of", or stands behind it between commas: "the recall of the Norvik, told on Monday,". */
function asideEnd(tokens: readonly Token[], from: number): number {
  const of = tokens[from]?.norm === 'of' ? nounPhraseAfter(tokens, from + 1)?.to ?? from : from;
  if (tokens[of]?.text !== ',') return of;
  const close = tokens.findIndex(({ text }, i) => i > of && text === ',');
  return close > 0 && close - of < 12 && !tokens.slice(of, close).some(({ tag }) => tag === 'auxiliary' || tag === 'modal') ? close + 1 : of;
}

/** The noun phrase right before a state: "two men dead", "five people and a baby dead". */
export function beside(tokens: readonly Token[], at: number): readonly number[] {
  const reach: number[] = [];
  for (let i = at - 1; i >= Math.max(0, at - 14); i -= 1) {
    const token = tokens[i];
    if (token === undefined || isVerbal(token) || /^(?:auxiliary|modal|subordinator|preposition|to)$/.test(token.tag) || /^[;:.]$/.test(token.text)) break;
    reach.push(i);
  }
  return reach;
}

/** What a noun is of: "the deaths of six people", "a turnout of 3,000"; what it came to: "put the turnout at 3,000" (a "death at 40" is an age). */
function after(tokens: readonly Token[], at: number): readonly number[] {
  const reach: number[] = [];
  if (!isCasualty(tokens[at]) && /^(?:at|was|is|were|to)$/.test(tokens[at + 1]?.norm ?? '')) return tallied(tokens, at + 1, at).slice(0, 6);
  // "On board: 28 sailors"
  if (tokens[at + 1]?.text === ':' && at < 3) return objectReach(tokens, at + 2);
  // "injuries to two drivers"
  if (tokens[at + 1]?.norm !== (tokens[at]?.norm === 'injuries' ? 'to' : 'of')) return reach;
  for (let i = at + 2; i < Math.min(tokens.length, at + 16); i += 1) {
    const token = tokens[i];
    if (token === undefined || isVerbal(token) || /^(?:auxiliary|modal|subordinator|to)$/.test(token.tag) || (token.tag === 'preposition' && token.norm !== 'of') || /^[;:.]$/.test(token.text)) break;
    reach.push(i);
  }
  return reach;
}
