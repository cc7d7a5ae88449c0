import type { Focus } from '../evidence.ts';
import { reject, toReading } from '../readings.ts';
import { type Clauses, type Range, type VerbGroup } from '../text/clauses.ts';
import { isPersonNoun } from '../text/people.ts';
import { findPhrase, type Match, readPhrase } from '../text/phrases.ts';
import { readQuantities } from '../text/quantities.ts';
import { normalize, stem } from '../text/words.ts';
import type { Bound, Quantity, QuantityClaim, Reading, Rejection, Relation, Sentence, Token } from '../types.ts';
import type { Kind, ReadContext, ReadResult } from './kind.ts';
import { anotherTime } from './another-time.ts';

/** Reads how much or how many: a value of the claim's unit that is bound to one of its measure words. */
export const quantity: Kind<QuantityClaim> = { read, settle: (_claim, readings) => mostExact(readings), relate, several: () => false };

interface Located extends Range {
  readonly quantity: Quantity;
}

function read(claim: QuantityClaim, context: ReadContext): ReadResult {
  const measures = claim.measure.map((text) => readPhrase(text));
  const rivals = context.rivalMeasures.map((text) => readPhrase(text));
  const readings: Reading[] = [];
  const rejected: Rejection[] = [];
  for (const focus of context.focus) {
    const { sentence } = focus;
    const own = measures.flatMap((phrase) => findPhrase(phrase, sentence.tokens, 0, sentence.tokens.length, 2));
    if (own.length === 0 && measures.length > 0) continue;
    const others = rivals.flatMap((phrase) => findPhrase(phrase, sentence.tokens, 0, sentence.tokens.length, 2)).filter((match) => !own.some((mine) => mine.from === match.from));
    for (const located of locate(sentence, context.analysis.article.source.text)) {
      if (!hasUnit(claim, located.quantity, sentence)) continue;
      const binding = bind(located, own, others, sentence, context.analysis.clauses(sentence));
      const objection = objectionTo(claim, focus, located, binding, context);
      if (objection !== null || binding === null) rejected.push(reject(context.analysis, sentence, 'quantity', objection ?? 'no measure word governs the value', [located]));
      else readings.push(readingOf(claim, located, binding, focus, context));
    }
  }
  return { readings, rejected };
}

function objectionTo(claim: QuantityClaim, focus: Focus, located: Located, binding: Binding | null, context: ReadContext): string | null {
  if (claim.measure.length > 0 && binding === null) return 'no measure word governs the value';
  if (binding?.rival === true) return `the value belongs to “${focus.sentence.tokens[binding.at]?.text ?? ''}”`;
  const ofTheStory = claim.unit === 'people' || claim.unit === 'magnitude';
  if (ofTheStory && anotherTime(context, focus.sentence, located.from)) return 'the value is told of another time';
  if (!ofTheStory && focus.via === 'article') return 'the sentence does not speak of what the claim is about';
  return null;
}

function locate(sentence: Sentence, text: string): readonly Located[] {
  return readQuantities(text.slice(sentence.start, sentence.end)).flatMap((quantity) => {
    const start = sentence.start + quantity.start;
    const end = sentence.start + quantity.end;
    const inside = sentence.tokens.flatMap((token, i) => (token.start < end && token.end > start ? [i] : []));
    const from = inside[0];
    return from === undefined ? [] : [{ quantity, from, to: (inside.at(-1) ?? from) + 1 }];
  });
}

function hasUnit(claim: QuantityClaim, { unit, rule }: Quantity, _sentence: Sentence): boolean {
  if (claim.unit === 'money') return unit.kind === 'money';
  if (claim.unit === 'percent') return unit.kind === 'percent' || unit.kind === 'percentage-points';
  if (claim.unit === 'magnitude') return unit.kind === 'magnitude';
  if (claim.unit === 'length') return unit.kind === 'measure' && unit.dimension === 'length';
  if (unit.kind !== 'count') return false;
  if (claim.unit === 'people') return unit.noun === null || isPersonNoun(normalize(unit.noun)) || isCasualty(unit.noun) || rule === 'zero';
  return unit.noun !== null && stem(normalize(unit.noun)) === stem(normalize(claim.unit));
}

const CASUALTY = new Set(['dead', 'injured', 'wounded', 'killed', 'casualty', 'death', 'fatality', 'injury', 'other', 'more', 'missing', 'hurt', 'victim', 'life'].map((word) => stem(word)));
const isCasualty = (noun: string): boolean => CASUALTY.has(stem(normalize(noun)));

interface Binding {
  readonly at: number;
  readonly rule: string;
  readonly rival: boolean;
  readonly strength: number;
}

/** The measure word that governs the value; a rival measure that governs it better takes it. */
function bind(located: Located, own: readonly Match[], others: readonly Match[], sentence: Sentence, clauses: Clauses): Binding | null {
  const all = [
    ...own.map((match) => bindingTo(located, match, false, sentence.tokens, clauses)),
    ...others.map((match) => bindingTo(located, match, true, sentence.tokens, clauses)),
  ].filter((binding): binding is Binding => binding !== null);
  return all.reduce<Binding | null>((best, next) => (best === null || next.strength > best.strength ? next : best), null);
}

function bindingTo(located: Located, match: Match, rival: boolean, tokens: readonly Token[], clauses: Clauses): Binding | null {
  const at = match.at[0] ?? match.from;
  const make = (rule: string, strength: number): Binding => ({ at, rule, rival, strength });
  if (match.from >= located.from && match.to <= located.to) return make('noun', 10);
  const group = clauses.groups.find((candidate) => candidate.head === at);
  if (match.from >= located.to) return bindingAfter(located, match, group ?? null, tokens, clauses, make);
  return bindingBefore(located, match, group ?? null, tokens, clauses, make);
}

type Make = (rule: string, strength: number) => Binding;

/** The measure follows the value: "24 people dead", "$2.5 billion deal", "five people, including a child, were killed". */
function bindingAfter(located: Located, match: Match, group: VerbGroup | null, tokens: readonly Token[], clauses: Clauses, make: Make): Binding | null {
  const between = tokens.slice(located.to, group?.from ?? match.from);
  const light = between.every((token) => token.tag === 'noun' || token.tag === 'adjective' || token.tag === 'name' || token.tag === 'adverb' || token.text === '-' || token.norm === 'other' || token.norm === 'more');
  if (light && between.length <= 3) return make(group === null ? 'noun-after' : 'subject', 9 - between.length * 0.5);
  const verbs = clauses.groups.filter((other) => other.finite && other.from >= located.to && other.to <= match.from && other !== group);
  if (group !== null && verbs.length === 0 && match.from - located.to < 20 && !inPrepositionalPhrase(located, tokens)) return make('subject', 6 - (match.from - located.to) * 0.1);
  return null;
}

function inPrepositionalPhrase(located: Located, tokens: readonly Token[]): boolean {
  return tokens[located.from - 1]?.tag === 'preposition';
}

/** The measure comes first: "killed at least 24", "worth about $2.5 billion", "the death toll to 11". */
function bindingBefore(located: Located, match: Match, group: VerbGroup | null, tokens: readonly Token[], clauses: Clauses, make: Make): Binding | null {
  const between = tokens.slice(match.to, located.from);
  if (between.some((token) => token.text === ';')) return null;
  const light = between.every((token) => token.tag === 'adverb' || token.tag === 'preposition' || token.tag === 'determiner' || token.tag === 'to' || token.tag === 'auxiliary' || token.kind === 'punctuation');
  if (light && between.length <= 5) return make('measure-before', 8 - between.length * 0.3);
  const verbs = clauses.groups.filter((other) => other.from >= match.to && other.to <= located.from && other !== group);
  if (verbs.length === 0 && between.length < 14 && sameClause(clauses, match.from, located.from)) return make('clause', 5 - between.length * 0.2);
  // "The death toll has risen to 24": a linking verb of growth between.
  if (verbs.length === 1 && group === null && between.length < 14 && sameClause(clauses, match.from, located.from)) return make('predicate', 4 - between.length * 0.2);
  return null;
}

const sameClause = (clauses: Clauses, a: number, b: number): boolean => clauses.clauseOf[a] === clauses.clauseOf[b];

function readingOf(claim: QuantityClaim, located: Located, binding: Binding, focus: Focus, context: ReadContext): Reading {
  const { quantity } = located;
  const unit = unitName(claim, quantity);
  return toReading(context.analysis, focus.sentence, {
    position: positionOf(quantity, unit),
    label: labelOf(quantity, unit),
    value: { type: 'quantity', value: quantity.value, ...(quantity.high === undefined ? {} : { high: quantity.high }), bound: quantity.bound, unit },
    rule: `quantity/${binding.rule}`,
    score: Math.max(0.1, (binding.strength / 10) * (focus.via === 'mention' ? 1 : focus.via === 'anaphor' ? 0.95 : 0.9)),
    at: located.from,
    polarity: 'asserted',
    time: null,
    cues: [{ range: located, role: 'value' }, { range: { from: binding.at, to: binding.at + 1 }, role: 'cue' }, ...focus.about.map((range) => ({ range, role: 'about' as const }))],
  });
}

function unitName(claim: QuantityClaim, quantity: Quantity): string {
  if (quantity.unit.kind === 'money') return quantity.unit.currency;
  if (quantity.unit.kind === 'percent') return '%';
  if (quantity.unit.kind === 'percentage-points') return 'percentage points';
  if (quantity.unit.kind === 'measure') return quantity.unit.unit;
  return claim.unit;
}

const CURRENCY = /^[A-Z]{3}$/;
const withUnit = (amount: string, unit: string): string => (CURRENCY.test(unit) ? `${unit} ${amount}` : unit === 'magnitude' ? `magnitude ${amount}` : `${amount} ${unit}`);

function positionOf(quantity: Quantity, unit: string): string {
  const amount = quantity.high === undefined ? plain(quantity.value) : `${plain(quantity.value)}-${plain(quantity.high)}`;
  return withUnit(amount, unit);
}

/** Digits without exponent or separators. */
const plain = (value: number): string => value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 6 });

const BOUND_WORDS: Readonly<Record<Bound, string>> = { exact: '', about: 'about ', 'at-least': 'at least ', 'more-than': 'more than ', 'at-most': 'at most ', 'less-than': 'less than ' };

const SCALES: readonly (readonly [number, string])[] = [[1e12, ' trillion'], [1e9, ' billion'], [1e6, ' million']];

function labelOf(quantity: Quantity, unit: string): string {
  const [size, scale] = SCALES.find(([least]) => quantity.value >= least) ?? [1, ''];
  const written = (value: number): string => (value / size).toLocaleString('en-US', { maximumFractionDigits: 3 });
  const amount = quantity.high === undefined ? written(quantity.value) : `${written(quantity.value)} to ${written(quantity.high)}`;
  return `${BOUND_WORDS[quantity.bound]}${withUnit(`${amount}${scale}`, unit)}`;
}

/** One value told twice is one; a value that only bounds another of the same source adds nothing. */
function mostExact(readings: readonly Reading[]): readonly Reading[] {
  const best = Math.max(0, ...readings.map((reading) => reading.score));
  return readings.filter((reading) => reading.score >= best - 0.45);
}

/**
 * "About" and rounded figures: 5 % either way. Newsrooms round to two significant digits, which moves a figure by at most 5 %.
 */
const ROUNDING = 0.05;

function relate(claim: QuantityClaim, a: Reading, b: Reading): Relation {
  if (a.value?.type !== 'quantity' || b.value?.type !== 'quantity' || a.value.unit !== b.value.unit) return a.position === b.position ? 'same' : 'compatible';
  const [x, y] = [a.value, b.value];
  if (x.value === y.value && x.high === y.high) return x.bound === y.bound ? 'same' : 'compatible';
  const tolerance = claim.tolerance ?? ROUNDING;
  const near = (p: number, q: number): boolean => Math.abs(p - q) <= tolerance * Math.max(Math.abs(p), Math.abs(q));
  const admits = (outer: typeof x, inner: typeof x): boolean => {
    if (outer.high !== undefined) return inner.value >= outer.value && (inner.high ?? inner.value) <= outer.high;
    if (outer.bound === 'at-least' || outer.bound === 'more-than') return inner.value >= outer.value;
    if (outer.bound === 'at-most' || outer.bound === 'less-than') return (inner.high ?? inner.value) <= outer.value;
    return outer.bound === 'about' && near(outer.value, inner.value);
  };
  return admits(x, y) || admits(y, x) ? 'compatible' : 'conflicting';
}
