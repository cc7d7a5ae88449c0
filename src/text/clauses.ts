import type { Token } from '../types.ts';
import { abbreviationOf } from './abbreviations.ts';
import { asideWithin, opensAClause, timeWithin } from './clauses/within.ts';
import { isVerbal } from './verbal.ts';

/**
 * Shallow structure of a sentence: verb groups, clauses with at most one finite verb group each, and noun phrases.
 * Made from tags and function words (chunking after Abney 1991), not by a parser: robust on headlines and fragments.
 * All numbers are positions in the sentence's tokens; ranges are half-open.
 */
export interface Clauses {
  readonly groups: readonly VerbGroup[];
  readonly clauses: readonly Clause[];
  /** Clause of each token. */
  readonly clauseOf: readonly number[];
}

/** Auxiliaries, adverbs and negations with the verb they belong to. */
export interface VerbGroup {
  readonly from: number;
  readonly to: number;
  /** The lexical verb. */
  readonly head: number;
  readonly voice: 'active' | 'passive';
  /** A finite group can be the verb of a clause of its own. */
  readonly finite: boolean;
  readonly form: 'finite' | 'modal' | 'infinitive' | 'gerund' | 'participle';
  readonly perfect: 'had' | 'has' | null;
}

export interface Clause {
  readonly from: number;
  readonly to: number;
  /** The finite verb group, when there is one. */
  readonly group: VerbGroup | null;
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

const BE = 'be';
const HAVE = 'have';

/** In: the tokens of one sentence. Out: its verb groups and clauses. */
export function readClauses(tokens: readonly Token[]): Clauses {
  const groups = readVerbGroups(tokens);
  const clauses = cutClauses(tokens, groups);
  const clauseOf: number[] = [];
  clauses.forEach((clause, index) => {
    const owner = clause.group === null ? mainAfter(tokens, clauses, index) : index;
    for (let i = clause.from; i < clause.to; i += 1) clauseOf[i] = owner;
  });
  return { groups, clauses, clauseOf };
}

function readVerbGroups(tokens: readonly Token[]): readonly VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const group = verbGroupAt(tokens, i);
    if (group === null) continue;
    groups.push(group);
    i = group.to - 1;
  }
  return groups;
}

/** Reads the group that begins at `from`, or null. */
function verbGroupAt(tokens: readonly Token[], from: number): VerbGroup | null {
  let i = from;
  const auxiliaries: Token[] = [];
  let modal = false;
  let to = false;
  for (; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.tag === 'auxiliary') auxiliaries.push(token);
    else if (token.tag === 'modal') modal = true;
    else if (token.tag === 'to' && i === from) to = true;
    // An adverb or a short parenthesis of adverbs stands inside a group, never at its beginning.
    else if (i > from && (token.tag === 'not' || token.tag === 'adverb' || isReflexive(token) || opensQuotedVerb(tokens, i))) continue;
    else {
      const inside = (auxiliaries.length > 0 ? timeWithin(tokens, i) : 0) || asideWithin(tokens, i);
      if (inside === 0) break;
      i += inside - 1;
    }
  }
  const head = tokens[i];
  const lexical = head !== undefined && isVerbal(head);
  if (to && !lexical && auxiliaries.length === 0) return null;
  if (!lexical && auxiliaries.length === 0) return null;
  if (lexical && head.tag === 'gerund' && auxiliaries.length === 0 && !modal) {
    return { from, to: i + 1, head: i, voice: 'active', finite: false, form: 'gerund', perfect: null };
  }
  const last = auxiliaries[auxiliaries.length - 1];
  const headIndex = lexical ? i : lastIndexOf(tokens, from, i, last);
  const passive = lexical && (head.tag === 'participle' || head.tag === 'past') && last?.stem === BE;
  const haveAux = auxiliaries.find((token) => token.stem === HAVE);
  const perfect = haveAux !== undefined && (lexical ? head.tag !== 'gerund' : last !== haveAux) ? (haveAux.norm === 'had' ? 'had' : 'has') : null;
  const bareParticiple = lexical && head.tag === 'participle' && auxiliaries.length === 0;
  const nonfinite = to || bareParticiple || (auxiliaries.length > 0 && auxiliaries[0]?.norm === 'being') || auxiliaries[0]?.norm === 'having';
  const form = to ? 'infinitive' : modal ? 'modal' : bareParticiple ? 'participle' : nonfinite ? 'gerund' : 'finite';
  return {
    from, to: headIndex + 1, head: headIndex, voice: passive || bareParticiple ? 'passive' : 'active', finite: !nonfinite, form, perfect,
  };
}

/** "had “proposed a group”", "was “deeply hurt”": a mark that opens right before the verb parts it from nothing. */
function opensQuotedVerb(tokens: readonly Token[], at: number): boolean {
  const [mark, next] = [tokens[at], tokens[at + 1]];
  const verb = next?.tag === 'adverb' || next?.tag === 'not' ? tokens[at + 2] : next;
  return mark?.tag === 'quote' && mark.end === next?.start && verb !== undefined && isVerbal(verb);
}

function lastIndexOf(tokens: readonly Token[], from: number, to: number, wanted: Token | undefined): number {
  for (let i = to - 1; i >= from; i -= 1) if (tokens[i] === wanted) return i;
  return from;
}

/** "Nor did they win it": the auxiliary stands before the subject, and belongs to the verb behind it. */
function isInverted(tokens: readonly Token[], group: VerbGroup, next: VerbGroup | undefined): boolean {
  return next !== undefined && next.finite && tokens[group.head]?.tag === 'auxiliary' && INVERTING.test(tokens[group.from - 1]?.norm ?? '') && nounPhraseBefore(tokens, next.from)?.from === group.to;
}

const INVERTING = /^(?:nor|neither|never|rarely|seldom|hardly|scarcely)$/;

/** How strongly a token parts two clauses; 0 where it does not. */
function boundaryStrength(token: Token, next: Token | undefined, before: Token | undefined): number {
  // "3:30"
  if (token.text === ':' && before?.kind === 'number' && next?.kind === 'number' && next.start === token.end) return 0;
  if (token.text === ';' || token.text === ':' || token.text === '—' || token.text === '–') return 6;
  // "held for more than 100 days"
  if (token.norm === 'than' && next?.tag === 'number') return 0;
  if (token.tag === 'quote') return 4;
  if (token.tag === 'subordinator') return 5;
  if (token.text === ',' && next !== undefined && (next.tag === 'conjunction' || next.tag === 'subordinator')) return 5;
  if (token.tag === 'conjunction') return 3;
  if (token.text === ',' || token.text === '(' || token.text === ')' || token.text === '-') return 2;
  return 0;
}

/** One clause a finite verb group: between two of them the strongest boundary parts them, or the noun phrase before the second. */
function cutClauses(tokens: readonly Token[], groups: readonly VerbGroup[]): readonly Clause[] {
  // "As reported, …" is no clause of its own.
  const finite = groups.filter((group, i) => group.finite && !(group.from === 1 && tokens[0]?.norm === 'as' && tokens[group.to]?.text === ',') && !isInverted(tokens, group, groups[i + 1]));
  const starts: number[] = [0];
  const first = finite[0];
  const fronted = first === undefined ? -1 : tokens.findIndex((token, i) => i > 1 && i < first.from && token.tag === 'subordinator' && tokens[i - 1]?.text === ',');
  if (fronted > 0) starts.push(fronted);
  for (let g = 1; g < finite.length; g += 1) {
    const before = finite[g - 1];
    const after = finite[g];
    if (before === undefined || after === undefined) continue;
    const describing = describesSubject(tokens, starts[starts.length - 1] ?? 0, before);
    const opening = tokens[starts[starts.length - 1] ?? 0];
    const relative = describing || (opening !== undefined && /^(?:who|which|whom)$/.test(opening.norm));
    // The noun is the subject of the clause that follows.
    if (describing) starts.push(before.from - 1);
    starts.push(cutBetween(tokens, before.to, after.from, relative));
  }
  return starts.map((from, i) => {
    const to = starts[i + 1] ?? tokens.length;
    return { from, to, group: finite.find((group) => group.head >= from && group.head < to) ?? null };
  });
}

/**
 * "The court that banned the rider did not say", "On Monday, two of the men who fled were caught": the first verb stands in what is told of the clause's
 * subject, unless it says what somebody says. A place, a time or a dateline may stand before it.
 */
function describesSubject(tokens: readonly Token[], start: number, { from, head }: VerbGroup): boolean {
  if (!/^(?:who|which|that)$/.test(tokens[from - 1]?.norm ?? '') || SAYING.test(tokens[head]?.norm ?? '')) return false;
  const noun = tokens[from - 2];
  if (noun?.tag !== 'noun' && noun?.tag !== 'name') return false;
  const first = subjectStart(tokens, start, from - 1);
  return first === start || (/^[,–—-]$/.test(tokens[first - 1]?.text ?? '') && !tokens.slice(start, first).some(opensAClause));
}

const SAYING = /^(?:say|tell|claim|think|believe|know|hope|fear|insist|argue|admit|deny|feel|hear)s?$|^(?:said|told|claimed|thought|believed|knew|hoped|feared|insisted|argued|admitted|denied|felt|heard)$/;

/** "In April 2017, when efforts failed, Norway signed": what stands before the subordinate clause belongs to the main clause after it. */
function mainAfter(tokens: readonly Token[], clauses: readonly Clause[], index: number): number {
  for (let i = index + 1; i < clauses.length; i += 1) {
    const clause = clauses[i];
    if (clause === undefined) break;
    const opening = tokens[clause.from]?.text === ',' ? tokens[clause.from + 1] : tokens[clause.from];
    if (clause.group !== null && opening?.tag !== 'subordinator') return i;
  }
  return index;
}

/** `relative`: the first of the two clauses is one ("the pirates who attacked the ferry had fled"); the phrase before the second verb is its object then. */
function cutBetween(tokens: readonly Token[], from: number, to: number, relative: boolean): number {
  let best = 0;
  let at = -1;
  for (let i = from; i < to; i += 1) {
    const token = tokens[i];
    if (token === undefined) continue;
    const strength = boundaryStrength(token, tokens[i + 1], tokens[i - 1]);
    // The last of equals: what stands between belongs to the clause before it.
    if (strength > 0 && strength >= best) {
      best = strength;
      at = i;
    }
  }
  if (at >= 0) return at;
  return relative ? to : subjectStart(tokens, from, to);
}

/** "said the vote in the election was rigged": the subject with what hangs on it, no further back than the verb before. */
function subjectStart(tokens: readonly Token[], from: number, to: number): number {
  let start = nounPhraseBefore(tokens, to)?.from ?? to;
  while (tokens[start - 1]?.tag === 'preposition') {
    const owner = nounPhraseBefore(tokens, start - 1);
    if (owner === null || owner.from < from) break;
    start = owner.from;
  }
  return start;
}

const IN_PHRASE = new Set(['noun', 'name', 'adjective', 'determiner', 'number', 'possessive', 'pronoun']);

/** The noun phrase that ends right before `end` (adverbs, "never" and reflexives between them are passed over), or null. */
export function nounPhraseBefore(tokens: readonly Token[], end: number): Range | null {
  let to = end;
  while (to > 0 && skippable(tokens[to - 1])) to -= 1;
  let from = to;
  while (from > 0) {
    const token = tokens[from - 1];
    // What follows the phrase is no part of it: "made the offer this time".
    if (token === undefined || !(inPhrase(token, from < to ? tokens[from] : undefined) || (from < to && isTitleStop(tokens, from - 1)))) break;
    from -= 1;
    if (token.tag === 'pronoun') break;
  }
  return from < to ? { from, to } : null;
}

/** The noun phrase that begins right at `start` (adverbs before it are passed over), or null. */
export function nounPhraseAfter(tokens: readonly Token[], start: number): Range | null {
  let from = start;
  while (from < tokens.length && (tokens[from]?.tag === 'adverb' || tokens[from]?.tag === 'quote')) from += 1;
  let to = from;
  while (to < tokens.length) {
    const token = tokens[to];
    if (token === undefined) break;
    const hyphen = token.text === '-' || token.text === '/' || /^\p{Sc}$/u.test(token.text);
    const aside = token.text === '(' && to > from ? asideEnd(tokens, to) : -1;
    if (aside > 0) {
      to = aside;
      continue;
    }
    const gerundInside = token.tag === 'gerund' && to > from && IN_PHRASE.has(tokens[to + 1]?.tag ?? '');
    if (!IN_PHRASE.has(token.tag) && !hyphen && !gerundInside && !(to > from && isTitleStop(tokens, to)) && !(token.tag === 'quote' && to > from && tokens[to + 1]?.tag === 'noun')) break;
    if (token.tag === 'determiner' && to > from && tokens[to - 1]?.tag === 'noun') break;
    // "wounded his mother Friday"
    if (token.tag === 'name' && to > from && tokens[to - 1]?.tag === 'noun' && WEEKDAY.test(token.norm)) break;
    to += 1;
  }
  return from < to ? { from, to } : null;
}

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

function isReflexive(token: Token): boolean {
  return /^(?:him|her|it|them|our|my|your)sel(?:f|ves)$/.test(token.norm);
}

/** A short parenthesis inside a noun phrase ("the $2.5bn (£1.9bn) agreement"): where the phrase goes on, or -1. */
function asideEnd(tokens: readonly Token[], open: number): number {
  for (let i = open + 1; i < Math.min(tokens.length, open + 6); i += 1) {
    if (tokens[i]?.text === ')') return tokens[i + 1]?.tag === 'noun' ? i + 1 : -1;
  }
  return -1;
}

function skippable(token: Token | undefined): boolean {
  return token !== undefined && (token.tag === 'adverb' || token.norm === 'never' || token.tag === 'quote' || isReflexive(token));
}

/** "by Ms. Holm", "Gen. Ruiz said": the stop belongs to the title. */
function isTitleStop(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === '.' && tokens[at + 1]?.tag === 'name' && abbreviationOf(tokens[at - 1]?.text ?? '') === 'before-name';
}

function inPhrase(token: Token, next: Token | undefined): boolean {
  if (token.text === '-' || token.text === '–') return true;
  if (token.tag === 'gerund') return next?.tag === 'noun';
  if (!IN_PHRASE.has(token.tag)) return false;
  // "that offer Norway made": a determiner opens the phrase, what is before it belongs elsewhere.
  return next === undefined || next.tag !== 'determiner' || token.norm === 'all' || token.norm === 'both' || token.norm === 'half' || token.norm === 'such';
}

/** The verb group whose lexical verb is at `index`, or null when the token there is no verb. */
export function groupAt(clauses: Clauses, index: number): VerbGroup | null {
  return clauses.groups.find((group) => group.head === index) ?? null;
}
