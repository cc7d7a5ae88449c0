import { isOffice } from '../actors/offices.ts';
import type { Focus } from '../evidence.ts';
import { toReading } from '../readings.ts';
import { nounPhraseAfter, nounPhraseBefore, type Range } from '../text/clauses.ts';
import { DAY } from '../text/days.ts';
import { perObject } from '../text/memo.ts';
import { findPhrase, readPhrase } from '../text/phrases.ts';
import { isWithdrawn } from '../text/withdrawn.ts';
import type { Actor, LabelClaim, Reading, Relation, Sentence, Token } from '../types.ts';
import type { Kind, ReadContext, ReadResult } from './kind.ts';

/** Reads what a thing is called: the noun phrase that its abbreviation stands behind, or that holds one of the listed names, best beside another name of the thing. */
export const label: Kind<LabelClaim> = { read, settle: (_claim, readings) => introducing(readings), relate, several: () => true };

function read(claim: LabelClaim, context: ReadContext): ReadResult {
  const names = claim.names.map((text) => readPhrase(text));
  const anchors = claim.about.map((text) => readPhrase(text));
  const own = actorsNamed(context.actors)(claim);
  const readings: Reading[] = [];
  for (const sentence of context.analysis.article.sentences) {
    const { tokens } = sentence;
    if (isWithdrawn(tokens)) continue;
    const anchored = anchors.flatMap((anchor) => findPhrase(anchor, tokens, 0, tokens.length, 0));
    const glossed = anchored.flatMap((match) => named(beforeBracket(tokens, match.from), 'label/abbreviation'));
    // "the Grain Board (GB), its president": a name runs over no comma or bracket.
    const listed = names.flatMap((name) => findPhrase(name, tokens, 0, tokens.length, 2)).filter(({ from, to }) => !tokens.slice(from, to).some(({ text }) => /^[,([]$/.test(text))).flatMap((match) => {
      const range = widen(tokens, match);
      // A listed word that the claim is about stands beside nothing by standing there itself.
      if (range !== null && anchored.some((anchor) => (anchor.to <= match.from || match.to <= anchor.from) && isBeside(tokens, range, anchor))) return named(range, 'label/apposition');
      return range === null || isAnother(own, sentence, match, range, context) ? [] : named(range, 'label/name');
    });
    const focus: Focus = { sentence, via: 'mention', about: [] };
    for (const { range, rule } of dropInner([...glossed, ...listed])) readings.push(readingOf(range, rule, focus, context));
  }
  return { readings, rejected: [] };
}

interface Named {
  readonly range: Range;
  readonly rule: string;
}

const named = (range: Range | null, rule: string): readonly Named[] => (range === null ? [] : [{ range, rule }]);

/** Whether the phrase is the name of somebody else (an actor's, longer than the listed words) or points back to anything ("the group"). */
function isAnother(own: ReadonlySet<string>, sentence: Sentence, match: Range, range: Range, { analysis }: ReadContext): boolean {
  const { tokens } = sentence;
  const bare = range.to - range.from === 1 && VAGUE.test(tokens[range.from]?.norm ?? '') && tokens[range.from - 1]?.tag === 'determiner';
  return bare || analysis.mentionsIn(sentence).some(({ actor, from, to }) => !own.has(actor) && from <= match.from && match.to <= to && to - from > match.to - match.from);
}

const VAGUE = /^(?:group|body|agency|company|firm|organization|movement|party|institution|ministry|office|outfit|unit|team|force)$/;

/** The actors that one of the names is of. */
const actorsNamed = perObject((actors: readonly Actor[]) => perObject(({ about, names }: LabelClaim): ReadonlySet<string> => {
  const asked = new Set([...about, ...names].map(canonical));
  return new Set(actors.filter(({ name, aliases }) => [name, ...aliases].some((one) => asked.has(canonical(one)))).map(({ id }) => id));
}));

/** "The gang, ILF, …", "ILF, a rebel gang, …", "the ILF gang", "rebel gang ILF", "a gang called ILF". */
function isBeside(tokens: readonly Token[], range: Range, anchor: Range): boolean {
  if (anchor.from < range.to && range.from < anchor.to) return true;
  const between = anchor.from >= range.to ? tokens.slice(range.to, anchor.from) : tokens.slice(anchor.to, range.from);
  const words = between.map(({ norm, text }) => norm || text).join(' ');
  // "The group that claimed the raid, ILF, has …": past the clause that describes it.
  if (anchor.from > range.to && tokens[anchor.from - 1]?.text === ',' && tokens[anchor.to]?.text === ',' && between.length <= 10 && /^(?:that|which|who)$/.test(between[0]?.norm ?? '')) return true;
  return anchor.from >= range.to ? NAMING.test(words) : /^,(?: (?:an?|the|one of the))?$/.test(words);
}

const NAMING = /^(?:|,|(?:, )?or|(?:, )?(?:(?:which|that|who) )?(?:(?:is |are |was |were )?(?:so - |self - )?(?:called|named|dubbed)|(?:, )?(?:(?:better |also |commonly |which is )?(?:known|abbreviated) (?:as|by|to|under)|which goes by)(?: (?:its|the|their)(?: \p{L}+)? (?:initials|acronym|abbreviation))?|calls? (?:itself|themselves)|calling (?:itself|themselves)))$/u;

/** The phrase before "(SSB)". */
function beforeBracket(tokens: readonly Token[], at: number): Range | null {
  if (tokens[at - 1]?.text !== '(' && tokens[at - 1]?.text !== '[') return null;
  return phraseEndingAt(tokens, at - 1);
}

/** The noun phrase that ends at `to`, with "of …" parts, without article and possessor. */
function phraseEndingAt(tokens: readonly Token[], to: number): Range | null {
  let phrase = nounPhraseBefore(tokens, to);
  if (phrase === null) return null;
  for (let preposition = tokens[phrase.from - 1]; preposition !== undefined && JOINING.has(preposition.norm); preposition = tokens[phrase.from - 1]) {
    const owner = nounPhraseBefore(tokens, phrase.from - 1);
    // "licenses for the Presidency" are no part of its name.
    if (owner === null || (preposition.norm === 'for' && tokens[phrase.from]?.tag === 'determiner')) break;
    phrase = { from: owner.from, to: phrase.to };
  }
  return strip(tokens, phrase);
}

const JOINING = new Set(['of', 'for']);

function strip(tokens: readonly Token[], range: Range): Range | null {
  let { from } = range;
  for (let i = range.from; i < range.to; i += 1) if (tokens[i]?.tag === 'possessive') from = i + 1;
  if (tokens[from]?.text === '-') from += 1;
  if (tokens[from]?.norm === 'called' && tokens[from - 1]?.text === '-') from += 1;
  while (from < range.to && (tokens[from]?.tag === 'determiner' || tokens[from]?.tag === 'pronoun')) from += 1;
  return from < range.to ? { from, to: range.to } : null;
}

/** A listed name with the words that belong to it on both sides. */
function widen(tokens: readonly Token[], match: Range): Range | null {
  const own = nounPhraseBefore(tokens, match.to);
  // "the head of its supply agency", not "fighters of the movement": whoever holds an office there is no part of the name.
  const begins = own !== null && tokens[own.from]?.tag === 'determiner' && (isOffice(tokens[own.from - 2]?.norm ?? '') || /^(?:its|their|his|her|our)$/.test(tokens[own.from]?.norm ?? ''));
  const before = begins ? strip(tokens, own) : phraseEndingAt(tokens, match.to);
  let { to } = match;
  const after = nounPhraseAfter(tokens, to);
  if (after !== null && after.from === to && !tokens.slice(after.from, after.to).some((token) => token.tag === 'possessive' || token.tag === 'determiner')) to = after.to;
  // "fined the grain board Monday": the day is no part of the name.
  while (to > match.to && DAY.test(tokens[to - 1]?.norm ?? '')) to -= 1;
  return { from: Math.min(before?.from ?? match.from, match.from), to };
}

function dropInner(found: readonly Named[]): readonly Named[] {
  return found.filter((one, i) => !found.some((other, k) => k !== i && other.range.from <= one.range.from && other.range.to >= one.range.to && (other.range.to - other.range.from > one.range.to - one.range.from || k < i)));
}

function readingOf(range: Range, rule: string, focus: Focus, context: ReadContext): Reading {
  const { tokens } = focus.sentence;
  const text = context.analysis.article.source.text.slice(tokens[range.from]?.start ?? 0, tokens[range.to - 1]?.end ?? 0);
  return toReading(context.analysis, focus.sentence, {
    position: canonical(text),
    label: text,
    value: { type: 'text', text },
    rule,
    score: rule === 'label/abbreviation' ? 1 : rule === 'label/apposition' ? 0.9 : 0.8,
    at: range.from,
    polarity: 'asserted',
    time: null,
    cues: [{ range, role: 'value' }],
  });
}

/** Capitals, diacritics and spacing make no other name; spelling does: it is shown as its own name. */
export function canonical(text: string): string {
  return text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[\s‑–-]+/gu, ' ').trim();
}

/**
 * The name that introduces the thing, at the abbreviation, or else beside another name of it, or else the first; later short forms do not count as further names.
 * "A creek" introduces a thing that "Mill Creek" names.
 */
function introducing(readings: readonly Reading[]): readonly Reading[] {
  const first = readings[0];
  const bare = first !== undefined && /^\p{Ll}+$/u.test(first.label);
  const proper = bare ? readings.find(({ label: name }) => /^\p{Lu}/u.test(name) && name.toLowerCase().endsWith(` ${first.label}`)) : undefined;
  const chosen = readings.find(({ rule }) => rule === 'label/abbreviation') ?? readings.find(({ rule }) => rule === 'label/apposition') ?? proper ?? first;
  return chosen === undefined ? [] : readings.filter((reading) => reading.position === chosen.position);
}

function relate(_claim: LabelClaim, a: Reading, b: Reading): Relation {
  return a.position === b.position ? 'same' : 'compatible';
}
