import type { Focus } from '../evidence.ts';
import { toReading } from '../readings.ts';
import { nounPhraseAfter, nounPhraseBefore, type Range } from '../text/clauses.ts';
import { findPhrase, readPhrase } from '../text/phrases.ts';
import type { LabelClaim, Reading, Relation, Token } from '../types.ts';
import type { Kind, ReadContext, ReadResult } from './kind.ts';

/** Reads what a thing is called: the noun phrase that its abbreviation stands behind, or that holds one of the listed names. */
export const label: Kind<LabelClaim> = { read, settle: (_claim, readings) => introducing(readings), relate, several: () => true };

function read(claim: LabelClaim, context: ReadContext): ReadResult {
  const names = claim.names.map((text) => readPhrase(text));
  const anchors = claim.about.map((text) => readPhrase(text));
  const readings: Reading[] = [];
  for (const sentence of context.analysis.article.sentences) {
    const { tokens } = sentence;
    const glossed = anchors.flatMap((anchor) => findPhrase(anchor, tokens, 0, tokens.length, 0)).flatMap((match) => named(beforeBracket(tokens, match.from), 'label/abbreviation'));
    const listed = names.flatMap((name) => findPhrase(name, tokens, 0, tokens.length, 2)).flatMap((match) => named(widen(tokens, match), 'label/name'));
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
    if (owner === null) break;
    phrase = { from: owner.from, to: phrase.to };
  }
  return strip(tokens, phrase);
}

const JOINING = new Set(['of', 'for']);

function strip(tokens: readonly Token[], range: Range): Range | null {
  let { from } = range;
  for (let i = range.from; i < range.to; i += 1) if (tokens[i]?.tag === 'possessive') from = i + 1;
  if (tokens[from]?.norm === 'called' && tokens[from - 1]?.text === '-') from += 1;
  while (from < range.to && (tokens[from]?.tag === 'determiner' || tokens[from]?.tag === 'pronoun')) from += 1;
  return from < range.to ? { from, to: range.to } : null;
}

/** A listed name with the words that belong to it on both sides. */
function widen(tokens: readonly Token[], match: Range): Range | null {
  const before = phraseEndingAt(tokens, match.to);
  let { to } = match;
  const after = nounPhraseAfter(tokens, to);
  if (after !== null && after.from === to && !tokens.slice(after.from, after.to).some((token) => token.tag === 'possessive' || token.tag === 'determiner')) to = after.to;
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
    score: rule === 'label/abbreviation' ? 1 : 0.8,
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

/** The name that introduces the thing, at the abbreviation or else the first; later short forms do not count as further names. */
function introducing(readings: readonly Reading[]): readonly Reading[] {
  const glossed = readings.filter((reading) => reading.rule === 'label/abbreviation');
  const chosen = glossed[0] ?? readings[0];
  return chosen === undefined ? [] : readings.filter((reading) => reading.position === chosen.position);
}

function relate(_claim: LabelClaim, a: Reading, b: Reading): Relation {
  return a.position === b.position ? 'same' : 'compatible';
}
