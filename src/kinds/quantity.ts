import type { Focus } from '../evidence.ts';
import { negationAt, reject } from '../readings.ts';
import { standingAfter } from '../text/negation/that.ts';
import { type Clauses, nounPhraseBefore } from '../text/clauses.ts';
import { findPhrase, readPhrase } from '../text/phrases.ts';
import type { QuantityClaim, Reading, Rejection, Relation, Sentence, Value } from '../types.ts';
import { anotherTime } from './another-time.ts';
import { subjectBefore } from './agents.ts';
import { isOfEarlier } from './earlier.ts';
import { datesIn } from './date/dates.ts';
import type { Kind, Place, ReadContext, ReadResult } from './kind.ts';
import { type AmountBinding, asksForPrice, asksForRate, bindAmount, bindGapped, bindPrice, bindRate, isAskedFor, isAimedAt, isChange, isCostOfDoing, isFormer, isPartOrOther, isRate, isReplaced, mayPrice, mayRate, ratesOf, soughtAfter } from './quantity/amounts.ts';
import { amountReading } from './quantity/amount-reading.ts';
import { changeAsked } from './quantity/change-asked.ts';
import { anothers } from './quantity/anothers.ts';
import { readAges } from './quantity/ages.ts';
import { asksForAge } from './quantity/asks-for-age.ts';
import { measuresOf } from './quantity/implied.ts';
import { readCounts } from './quantity/counts.ts';
import { rivalsOf } from './quantity/rivals.ts';
import { locate, type Located } from './quantity/victims.ts';
import { perObject } from '../text/memo.ts';
import { measureNamed, metresIn } from '../text/units.ts';
import { isStep } from './quantity/steps.ts';
import { isOfSibling } from './quantity/siblings.ts';
import { stem } from '../text/words.ts';

/**
 * Reads how much or how many: a value of the claim's unit that is bound to one of its measure words. Counts are read by who does what to whom,
 * and each source gives one count (see `quantity/counts.ts`); amounts of money, shares, sizes and magnitudes by the words beside them.
 */
export const quantity: Kind<QuantityClaim> = {
  read: (claim, context) => (asksForAge(claim) ? readAges(claim, context) : isMeasured(claim.unit) ? readAmounts(claim, context) : readCounts(claim, context)),
  settle: (claim, readings) => (isMeasured(claim.unit) ? strongest(readings) : readings),
  relate,
  place,
  several: () => false,
};

const MEASURED = new Set(['money', 'percent', 'magnitude', 'length']);

/** Amounts are measured: those above, and any unit of measure by its name ("years", "tonnes"). All else is counted. */
const isMeasured = (unit: string): boolean => MEASURED.has(unit) || measureNamed(unit) !== null;

/** Units that say by themselves what is measured: no measure word need stand beside them. */
const SPEAKING = new Set(['magnitude']);

function readAmounts(claim: QuantityClaim, context: ReadContext): ReadResult {
  const measures = measuresOf(claim);
  const rates = ratesOf(claim.measure);
  const priced = claim.unit === 'money' && asksForPrice(claim.measure);
  const rivals = rivalsOf(context.rivals);
  const readings: Reading[] = [];
  const past: Reading[] = [];
  const rejected: Rejection[] = [];
  for (const focus of context.focus) {
    const { sentence } = focus;
    const { tokens } = sentence;
    // "a good deal less" is no deal.
    const own = measures.own.flatMap((phrase) => findPhrase(phrase, tokens, 0, tokens.length, 2)).filter(({ from }) => tokens[from]?.norm !== 'deal' || !/^(?:good|great)$/.test(tokens[from - 1]?.norm ?? '') || tokens[from - 2]?.norm !== 'a');
    const free = claim.measure.length === 0 || SPEAKING.has(claim.unit);
    const wordless = own.length === 0 && !free;
    if (wordless && !mayRate(rates, tokens) && !(priced && mayPrice(focus.about, tokens))) continue;
    // "will spend two years in prison" is what somebody was sentenced to.
    const others = [...rivals.among(tokens).flatMap((phrase) => findPhrase(phrase, tokens, 0, tokens.length, 2)), ...measures.against.flatMap((phrase) => findPhrase(phrase, tokens, 0, tokens.length, 2)).filter(({ from }) => tokens[from - 1]?.tag !== 'modal')].filter((match) => !own.some((mine) => mine.at.some((at) => match.at.includes(at))));
    const clauses = context.analysis.clauses(sentence);
    const values = locate(claim, sentence, context.analysis, false);
    const bindings = new Map(values.map((located) => [located, rates.size > 0 ? bindRate(located, rates, tokens) : bindAmount(located, own, others, tokens, clauses) ?? bindGapped(located, values, own, tokens) ?? (priced ? bindPrice(located, focus.about, tokens) : null)]));
    for (const located of values) {
      const binding = bindings.get(located) ?? (free ? { at: located.from, rule: 'unit', rival: false, strength: 8 } : null);
      if (wordless && binding === null) continue;
      const objection = objectionTo(claim, focus, located, binding, context) ?? (binding === null ? null : anothers(claim, focus, located, values, binding, context)) ?? (values.length > 1 && isStep(located, values, datesIn(context, sentence), tokens) ? 'it is one step of several' : null) ?? (hasNearer(focus, located, bindings, clauses) ? 'another value stands with what the claim is about' : null);
      if (objection !== null || binding === null) rejected.push(reject(context.analysis, sentence, 'quantity', objection ?? 'no measure word governs the value', [located]));
      else if (claim.unit === 'magnitude' || !(anotherTime(context, sentence, located.from) || isFormer(tokens, located))) readings.push(amountReading(claim, located, binding, focus, context));
      else if (!bringsIn(focus) || isToCome(context, sentence)) past.push(amountReading(claim, located, binding, focus, context));
      else rejected.push(reject(context.analysis, sentence, 'quantity', 'the value is told of another time', [located]));
    }
  }
  // What was paid years ago, or offered before, is the answer where nothing newer is told: a contract outlives its news.
  return { readings: readings.length > 0 ? readings : past, rejected };
}

/** Whether a sentence has a date after the article's day: "a system is to be built by 2040". */
const isToCome = (context: ReadContext, sentence: Sentence): boolean => datesIn(context, sentence).some(({ edtf }) => context.reference !== null && edtf.slice(0, 10) > context.reference);

/** Whether what a sentence of another time tells of is new to the text: "A year ago pirates seized a tanker"; "the contract" and "Velt" are not. */
const bringsIn = ({ via, about, sentence: { tokens } }: Focus): boolean =>
  via === 'pronoun' || via === 'mention' && !about.some(({ from, to }) => tokens.slice(from, to).some(({ tag }) => tag === 'name') || tokens.slice(Math.max(0, from - 4), to).some(({ norm, tag }) => tag === 'possessive' || /^(?:the|this|that|these|those|its|their|his|her|whose)$/.test(norm)));

function objectionTo(claim: QuantityClaim, focus: Focus, located: Located, binding: AmountBinding | null, context: ReadContext): string | null {
  const { tokens } = focus.sentence;
  if (binding === null) return 'no measure word governs the value';
  if (binding.rival) return `the value belongs to “${tokens[binding.at]?.text ?? ''}”`;
  if (claim.unit === 'money' && binding.rule !== 'rate' && !asksForRate(claim.question) && isRate(tokens, located)) return 'it is a rate, not an amount';
  if (claim.unit !== 'magnitude' && isAskedFor(tokens, context.analysis.clauses(focus.sentence), binding.at, askedWords(claim))) return 'it is asked for, not a fact';
  if (isOfEarlier(tokens, located.from)) return 'told of an earlier event';
  if (isPartOrOther(tokens, located)) return 'it is a part of an amount, or the other side';
  if (isCostOfDoing(tokens, located, binding.at, askedWords(claim))) return 'it is what doing something costs';
  if (isAimedAt(tokens, located, askedWords(claim))) return 'it is what it is held against';
  const asks = changeAsked(claim);
  if (asks === 'to' && isChange(tokens, located)) return 'it is the change, not what it came to';
  if (asks === 'by' && tokens[located.from - 1]?.norm === 'to') return 'it is what the change came to';
  if (isReplaced(tokens, located)) return 'it is the value before a change';
  const sought = soughtAfter(tokens, located, context.analysis.clauses(focus.sentence));
  if (sought !== null && !claim.measure.some((word) => stem(word) === sought.stem)) return `it is what was ${sought.text}`;
  // "rejected a $2 million offer" leaves the offer; "denied that it had offered $2 million" does not.
  const denial = negationAt(context.analysis, focus.sentence, located.from)?.cue[0] ?? located.from;
  if (denial < located.from && (tokens[denial]?.stem === DENY || (REFUSING.has(tokens[denial]?.stem ?? '') && tokens[denial + 1]?.norm === 'to'))) return 'the text denies it';
  const { clauses, clauseOf } = context.analysis.clauses(focus.sentence);
  if (standingAfter(tokens, clauses[clauseOf[located.from] ?? 0]?.from ?? 0)?.kind === 'open') return 'the text leaves it open';
  if (claim.unit === 'magnitude' && isAnotherShock(focus, located, context)) return 'the value is of another shock';
  if (claim.unit === 'magnitude' && anotherTime(context, focus.sentence, located.from)) return 'the value is told of another time';
  if (focus.via !== 'mention' && isOfSibling(claim, context, focus, binding.at, located)) return 'another claim asks for it';
  if (focus.via === 'article' || ((focus.via === 'pronoun' || focus.via === 'context') && focus.about.length > 0 && isNewThing(focus, located, binding, context))) return 'the sentence does not speak of what the claim is about';
  return null;
}

/** "approved a rival $3 billion sale, but … it came late": what an "a" brings in is not what a pronoun in another clause points to. */
function isNewThing({ about, sentence }: Focus, { from }: Located, { at }: AmountBinding, { analysis }: ReadContext): boolean {
  const { clauseOf } = analysis.clauses(sentence);
  const first = nounPhraseBefore(sentence.tokens, from)?.from ?? -1;
  const opening = sentence.tokens[first];
  // "the headline figure, a 6.5 per cent rise, …": what is said of a thing brings nothing in.
  const apposed = sentence.tokens[first - 1]?.text === ',' && sentence.tokens[first - 2]?.tag === 'noun';
  return at > from && !apposed && opening !== undefined && /^(?:an?|another)$/.test(opening.norm) && about.every((range) => clauseOf[range.from] !== clauseOf[at]);
}

const askedWords = perObject(({ about, measure, question }: QuantityClaim): ReadonlySet<string> => new Set([...about, ...measure, question].flatMap((text) => readPhrase(text).stems)));

/** "Peru will cover 9 billion of losses, while Velt is to bear 5 billion": of two values that a measure governs the one in the clause that names what the claim is about. */
function hasNearer({ sentence, about }: Focus, located: Located, bindings: ReadonlyMap<Located, AmountBinding | null>, { clauseOf, clauses }: Clauses): boolean {
  const named = new Set(about.map(({ from }) => clauseOf[from]));
  // "Velt, which is to bear 5 billion": named as the subject of the clause.
  const group = clauses[clauseOf[located.from] ?? 0]?.group ?? null;
  const subject = group === null ? null : subjectBefore(sentence.tokens, group.from);
  if (subject !== null && about.some(({ from, to }) => from < subject.to && subject.from < to)) return false;
  return !named.has(clauseOf[located.from]) && [...bindings].some(([other, binding]) => other !== located && binding?.rival === false && named.has(clauseOf[other.from]));
}

const DENY = stem('deny');
/** "refused to pay $2 million"; who refuses $2 million leaves it there. */
const REFUSING = new Set(['refuse', 'decline'].map(stem));

/** Aftershocks; and, once the event has been told, "a 5.6 quake": an article brings in a new one. */
function isAnotherShock(focus: Focus, { from, to }: Located, context: ReadContext): boolean {
  const { tokens, index } = focus.sentence;
  if (tokens.some((token) => /^(?:aftershock|foreshock)s?$/.test(token.norm))) return true;
  const indefinite = [from - 1, from - 2, from].some((i) => /^(?:a|an|another)$/.test(tokens[i]?.norm ?? ''));
  const noun = tokens.slice(to, to + 3).some((token) => /^(?:quake|earthquake|tremor|temblor|shock)$/.test(token.norm));
  return indefinite && noun && index > (context.focus[0]?.sentence.index ?? 0) + 1;
}

/** Of amounts bound with very different strength the weak ones are accidents of the neighbourhood. */
function strongest(readings: readonly Reading[]): readonly Reading[] {
  const best = Math.max(0, ...readings.map((reading) => reading.score));
  return readings.filter((reading) => reading.score >= best - 0.3);
}

/**
 * "About" and rounded figures: 5 % either way. Newsrooms round to two significant digits, which moves a figure by at most 5 %.
 */
const ROUNDING = 0.05;

/** Feet and metres: a figure that was converted was rounded once more. Units that nobody converts here can both be true. */
function converted(a: Amount, b: Amount): Relation {
  const [one, other] = [inMetres(a), inMetres(b)];
  if (one === null || other === null || a.bound !== 'exact' && a.bound !== 'about' || b.bound !== 'exact' && b.bound !== 'about') return 'compatible';
  return Math.abs(one - other) <= ROUNDING * Math.max(one, other) ? 'compatible' : 'conflicting';
}

type Amount = Extract<Value, { type: 'quantity' }>;

const inMetres = ({ unit, value, high }: Amount): number | null => {
  const metres = metresIn(unit);
  return metres === null || high !== undefined ? null : value * metres;
};

function relate(claim: QuantityClaim, a: Reading, b: Reading): Relation {
  if (a.value?.type !== 'quantity' || b.value?.type !== 'quantity') return a.position === b.position ? 'same' : 'compatible';
  if (a.value.unit !== b.value.unit) return converted(a.value, b.value);
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

/** Values of one unit and one manner: all that one of another manner admits, and what admits it, are around it or on one side. */
function place(_claim: QuantityClaim, { value }: Reading): Place | null {
  if (value?.type !== 'quantity') return null;
  return { line: [value.unit, value.bound, value.high === undefined ? '' : value.high - value.value].join(' '), at: value.value * (metresIn(value.unit) ?? 1) };
}
