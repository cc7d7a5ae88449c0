import type { Focus } from '../../evidence.ts';
import { reject, toReading } from '../../readings.ts';
import { isPersonNoun } from '../../text/people.ts';
import { type Phrase, readPhrase } from '../../text/phrases.ts';
import type { Quantity, QuantityClaim, Reading, Rejection, Token } from '../../types.ts';
import type { ReadContext, ReadResult } from '../kind.ts';
import { bind, type Binding, findGovernors, type Governor } from './bind.ts';
import { deathWords, injuryWords, type Measures, stems, withCasualties } from './casualties.ts';
import { type Candidate, chooseCount, withMore } from './choose.ts';
import { type Dead, survivors } from './harmed.ts';
import { eventDay } from './event-day.ts';
import { isThen, joinedAfter } from './joined.ts';
import { objectionAt } from './objections.ts';
import { doubtOnOne, type Uncounted, uncountedParty } from './singles.ts';
import { labelOf, positionOf } from './show.ts';
import { takesOwnLife } from './own-life.ts';
import { BESIDE, BEYOND, INCLUDED, LISTED, listedWith, locate, type Located, ORDINAL, placeOf } from './victims.ts';

/** Reads how many: numbers that a measure word counts, and single persons that no number counts ("the driver was killed" is one). */
export function readCounts(claim: QuantityClaim, context: ReadContext): ReadResult {
  const measures = measuresOf(claim, context);
  const found = gather(claim, context, measures, measures.casualties === 'injury' ? deathsIn(claim, context) : 'none');
  const { kept, dropped } = chooseCount(found.candidates, doubtOnOne(found.uncounted, measures.casualties));
  return { readings: kept, rejected: [...found.rejected, ...dropped.map(({ reading, reason }) => ({ evidence: reading.evidence, rule: reading.rule, reason, cues: reading.cues }))] };
}

interface Found {
  readonly candidates: readonly Candidate[];
  readonly rejected: readonly Rejection[];
  readonly uncounted: readonly Uncounted[];
}

function measuresOf(claim: QuantityClaim, context: ReadContext): Measures {
  return withCasualties(single(claim.measure.map((text) => readPhrase(text))), single(context.rivalMeasures.map((text) => readPhrase(text))));
}

function gather(claim: QuantityClaim, context: ReadContext, measures: Measures, dead: Dead): Found {
  const own = claim.measure.map((text) => readPhrase(text));
  const rival = context.rivalMeasures.map((text) => readPhrase(text));
  const candidates: Candidate[] = [];
  const rejected: Rejection[] = [];
  const uncounted: Uncounted[] = [];
  const day = measures.casualties === null ? null : eventDay(context);
  for (const focus of context.focus) {
    const goesOn = candidates.some(({ reading }) => reading.evidence.end <= focus.sentence.start && focus.sentence.start - reading.evidence.end < 4);
    const alone = !candidates.some(({ reading }) => focus.sentence.start - reading.evidence.end < 400);
    const found = inSentence(claim, focus, measures, { own, rival }, { goesOn, alone, dead, day }, context);
    candidates.push(...found.candidates);
    rejected.push(...found.rejected);
    uncounted.push(...found.uncounted);
  }
  return { candidates, rejected, uncounted };
}

/** How many the text says were killed: of five who were shot and one who died four are injured. */
function deathsIn(claim: QuantityClaim, context: ReadContext): Dead {
  const [deaths, injuries] = [['killed'], ['injured']];
  const asked = { ...claim, measure: deaths };
  const measures = measuresOf(asked, { ...context, rivalMeasures: injuries });
  const { candidates, uncounted } = gather(asked, { ...context, rivalMeasures: injuries }, measures, 'none');
  if (candidates.length === 0 && uncounted.length === 0) return 'none';
  const values = new Set(chooseCount(candidates, doubtOnOne(uncounted, measures.casualties)).kept.map(({ value }) => (value?.type === 'quantity' && value.high === undefined ? value.value : null)));
  const [value] = values;
  return values.size !== 1 || value === null || value === undefined ? 'unknown' : value === 0 ? 'none' : value;
}

const single = (phrases: readonly Phrase[]): ReadonlySet<string> => new Set(phrases.flatMap((phrase) => (phrase.stems.length === 1 ? phrase.stems : [])));

/** What is known before a sentence is read: a number right before it, nobody counted near it, how many died, the event's day. */
interface Told {
  readonly goesOn: boolean;
  readonly alone: boolean;
  readonly dead: Dead;
  readonly day: number | null;
}

function inSentence(claim: QuantityClaim, focus: Focus, measures: Measures, phrases: { readonly own: readonly Phrase[]; readonly rival: readonly Phrase[] }, { goesOn, alone, dead, day }: Told, context: ReadContext): Found {
  const { sentence } = focus;
  const { tokens } = sentence;
  const clauses = context.analysis.clauses(sentence);
  const governors = findGovernors(tokens, clauses, measures, phrases, goesOn);
  const { text } = context.analysis.article.source;
  const { casualties } = measures;
  const located = locate(claim, sentence, text, casualties !== null, new Set([...measures.own, ...measures.rival]));
  const free = claim.measure.length === 0;
  if (!free && !governors.some((governor) => !governor.rival)) return { candidates: [], rejected: [], uncounted: [] };
  const candidates: Candidate[] = [];
  const rejected: Rejection[] = [];
  const bound = located.flatMap((one) => {
    const binding = free ? null : bind(one, governors, tokens);
    const objection = free ? null : binding === null ? 'no measure word governs the value' : binding.governor.rival ? `the value belongs to “${tokens[binding.governor.frame.at]?.text ?? ''}”` : null;
    if (objection !== null) rejected.push(reject(context.analysis, sentence, 'quantity', objection, [one]));
    return objection === null ? [{ one, binding }] : [];
  });
  /** Of those who were hit only who lived is counted; who is told of after the dead is not one of them. */
  const candidateFor = (one: Located, binding: Binding | null): readonly Candidate[] => {
    const counted = one.quantity.rule !== 'one';
    const beside = binding === null || binding.governor.tier !== 'hit' || (counted && (one.part === BESIDE || contrasted(binding.governor, governors, tokens)));
    const quantity = beside ? one.quantity : survivors(one.quantity, dead);
    // "Two others were injured" are all where nobody but the dead was told of before.
    const whole = one.part === BESIDE && binding !== null && (measures.casualties === 'death' ? isBesideHit(binding.governor, tokens) : dead !== 'none' && isBesideDead(binding.governor, governors, alone));
    const part = whole ? null : one.part === BESIDE && measures.casualties === 'death' ? BEYOND : one.part;
    // "and another was wounded" is one where the others died; elsewhere how many are before him is not told.
    if (one.quantity.rule === 'one' && one.part === BESIDE) return part === null && measures.casualties === 'injury' ? [{ ...candidateOf(claim, focus, { ...one, part }, binding, context), rank: 'another' }] : [];
    const more = measures.casualties === 'death' && quantity !== null && quantity.value > 0 && counted && one.part === null && takesOwnLife(tokens, one.to) ? 1 : 0;
    return quantity === null ? [] : [candidateOf(claim, focus, { ...one, part, quantity: { ...quantity, value: quantity.value + more } }, binding, context)].map((candidate) => (beside ? candidate : { ...candidate, hit: one.quantity.value }));
  };
  const best = free ? bound : bestPerGovernor(bound, tokens);
  for (const { one, binding } of bound) {
    const objection = best.some((other) => other.one === one) ? objectionAt(claim, context, focus, binding?.governor.frame.at ?? one.from, one, day) : 'another number is nearer to the measure word';
    if (objection !== null) rejected.push(reject(context.analysis, sentence, 'quantity', objection, [one]));
    else if (binding === null) candidates.push(...candidateFor(one, null));
    else {
      const joined = casualties === null || one.part !== null || one.quantity.rule === 'zero' ? 0 : joinedAfter(text, sentence, Math.max(one.to, binding.governor.frame.at + 1));
      const part = one.part ?? (joined === null ? LISTED : (binding.rule === 'noun' && one.from <= binding.governor.frame.at && binding.governor.frame.at < one.to ? null : listedWith(tokens, one, binding.governor.frame)));
      candidates.push(...candidateFor({ ...one, part, quantity: { ...one.quantity, value: one.quantity.value + (joined ?? 0) } }, binding));
    }
  }
  if (claim.unit !== 'people' || measures.casualties === null) return { candidates, rejected, uncounted: [] };
  const told = [...withSingles(candidates, !governors.some(({ rival }) => rival) && goesOnCounting(tokens, located))];
  const uncounted = governors
    .filter((governor) => !governor.rival && governor.tier !== 'total' && !bound.some(({ binding }) => binding?.governor === governor))
    .flatMap((governor) => uncountedParty(tokens, governor.frame, sentence.start) ?? [])
    .filter(({ located: one, frame }) => !located.some((other) => other.from < one.to && one.from < other.to) && objectionAt(claim, context, focus, frame.at, null, day) === null);
  for (const { located: one, frame, several } of uncounted) {
    const governor = governors.find((candidate) => candidate.frame === frame);
    if (!several && governor !== undefined) told.push(...candidateFor(one, { governor, rule: 'one', strength: 4 }));
  }
  return { candidates: inTurn(told, governors, tokens), rejected, uncounted };
}

/** "He shot his brother, then killed two guards" are three; where those killed next are not counted, who comes first is not the whole. */
function inTurn(told: readonly Candidate[], governors: readonly Governor[], tokens: readonly Token[]): readonly Candidate[] {
  const ordered = told.toSorted((a, b) => a.at - b.at);
  return ordered.reduce<readonly Candidate[]>((list, one, i) => {
    const before = list.at(-1);
    const follows = before !== undefined && isThen(tokens, ordered[i - 1]?.at ?? 0, one.at) && before.part === null && one.part === null && before.rank !== 'next' && one.rank !== 'next';
    if (follows && one.reading.value?.type === 'quantity') return [...list.slice(0, -1), { ...before, reading: withMore(before.reading, one.reading.value.value), rank: 'number' }];
    const goesOn = governors.some(({ rival, frame }) => !rival && frame.side === 'object' && frame.reach.length > 0 && isThen(tokens, one.at, frame.at) && !told.some(({ at }) => at === frame.at));
    return [...list, goesOn && one.part === null ? { ...one, part: LISTED } : one];
  }, []);
}

/** "A boy was shot in the leg and a man was shot in the arm" are two; "one man in the leg, another in the arm" are not to be counted. */
function withSingles(candidates: readonly Candidate[], goesOn: boolean): readonly Candidate[] {
  const ones = candidates.every(({ reading, rank }) => rank !== 'next' && reading.value?.type === 'quantity' && reading.value.value === 1);
  const [first] = candidates;
  if (!ones || first === undefined) return candidates;
  if (goesOn) return [];
  const summed = candidates.length > 1 && candidates.every(({ indefinite, part }) => indefinite && part === null);
  return summed ? [{ ...first, reading: withMore(first.reading, candidates.length - 1), rank: first.rank === 'one-hit' ? 'hit' : 'number' }] : candidates;
}

/** Whether a row goes on after its first: "…, another in the arm and a third in the head". */
function goesOnCounting(tokens: readonly Token[], located: readonly Located[]): boolean {
  const from = Math.min(...located.map(({ to }) => to));
  return tokens.some(({ norm, tag }, i) => i > from && (norm === 'another' || (tokens[i - 1]?.norm === 'a' && placeOf(norm) !== null)) && /^(?:preposition|punctuation|conjunction)$/.test(tokens[i + 1]?.tag ?? tag));
}

/** "One was killed and three were shot", "four were shot and one is dead": the dead are told of beside them. "Five were shot and two of them died" is not. */
function contrasted({ frame }: Governor, governors: readonly Governor[], tokens: readonly Token[]): boolean {
  return governors.some(({ rival, frame: { at } }) => {
    if (!rival || at < frame.at) return rival;
    const and = tokens.findIndex((token, i) => i > frame.at && i < at && token.norm === 'and');
    return and > 0 && !tokens.slice(and, at).some((token) => /^(?:them|whom|those)$/.test(token.norm));
  });
}

/** Whether "others" are told of after the dead alone: after somebody injured they are beside him. */
function isBesideDead({ frame }: Governor, governors: readonly Governor[], alone: boolean): boolean {
  const before = governors.filter((other) => other.frame.at < frame.at);
  return before.length === 0 ? alone : before.every(({ rival }) => rival);
}

/** "shot a girl and killed six others": the others are all who died. */
function isBesideHit({ frame: { at } }: Governor, tokens: readonly Token[]): boolean {
  const hit = tokens.slice(0, at).findLastIndex(({ stem }) => HARMING.has(stem));
  return hit >= 0 && tokens.slice(hit + 1, at).some(({ tag }) => /^(?:noun|name|pronoun|number)$/.test(tag)) && !tokens.slice(0, at).some(({ stem }) => deathWords.has(stem));
}

const HARMING = new Set([...injuryWords, ...stems('shoot stab')]);

interface Bound {
  readonly one: Located;
  readonly binding: Binding | null;
}

/** One measure word counts one number: the nearest that is not marked as a part of another. */
function bestPerGovernor(bound: readonly Bound[], tokens: readonly Token[]): readonly Bound[] {
  return bound.filter(({ one, binding }) => {
    const rivals = bound.filter((other) => other.one !== one && other.binding?.governor === binding?.governor);
    // "A fourth victim, a man, died": the apposition is the same one.
    if (rivals.some((other) => other.one.to + 1 === one.from && one.quantity.rule === 'article' && tokens[other.one.to]?.text === ',')) return false;
    return rivals.every((other) => better({ one, binding }, other) || (other.one.from - 1 === one.to && other.one.quantity.rule === 'article' && tokens[one.to]?.text === ','));
  });
}

function better(a: Bound, b: Bound): boolean {
  if ((a.one.part === INCLUDED) !== (b.one.part === INCLUDED)) return a.one.part !== INCLUDED;
  const [x, y] = [a.binding?.strength ?? 0, b.binding?.strength ?? 0];
  return x > y || (x === y && a.one.from < b.one.from);
}

/** Less certain the further from the sentence that names it. */
const STRENGTH: Readonly<Partial<Record<Focus['via'], number>>> = { mention: 1, article: 0.8 };
const NEARBY = 0.9;

function candidateOf(claim: QuantityClaim, focus: Focus, located: Located, binding: Binding | null, context: ReadContext): Candidate {
  const { part } = located;
  const place = part === ORDINAL ? focus.sentence.tokens.slice(located.from, located.to).map((token) => placeOf(token.norm)).find((found) => found !== null) ?? null : null;
  const quantity = place === null ? located.quantity : { ...located.quantity, value: place };
  const cue = binding === null ? [] : [{ range: { from: binding.governor.frame.at, to: binding.governor.frame.at + 1 }, role: 'cue' as const }];
  const reading: Reading = toReading(context.analysis, focus.sentence, {
    position: positionOf(quantity, claim.unit),
    label: labelOf(quantity, claim.unit),
    value: { type: 'quantity', value: quantity.value, ...(quantity.high === undefined ? {} : { high: quantity.high }), bound: quantity.bound, unit: claim.unit },
    rule: `quantity/${binding?.rule ?? 'unit'}`,
    score: Math.max(0.1, ((binding?.strength ?? 8) / 10) * (STRENGTH[focus.via] ?? NEARBY)),
    at: located.from,
    polarity: 'asserted',
    cues: [{ range: located, role: 'value' }, ...cue, ...focus.about.map((range) => ({ range, role: 'about' as const }))],
  });
  return { reading, at: binding?.governor.frame.at ?? located.from, rank: place === null ? rankOf(located, binding) : 'next', ...(place === null ? {} : { place }), part, generic: isGeneric(quantity), indefinite: quantity.rule === 'article' };
}

/** "people", "dead", or no noun: not a group of the people that a larger count may contain. */
function isGeneric({ unit }: Quantity): boolean {
  return unit.kind !== 'count' || unit.noun === null || /^(?:people|persons?|dead|killed|deaths|fatalities|victims|casualties|injured|wounded|hurt|injuries)$/i.test(unit.noun) || !isPersonNoun(unit.noun.toLowerCase());
}

function rankOf({ quantity, part }: Located, binding: Binding | null): Candidate['rank'] {
  if (binding?.governor.tier === 'total') return 'total';
  if (quantity.rule === 'zero') return 'zero';
  const one = quantity.rule === 'one' || quantity.rule === 'article' || (quantity.value === 1 && quantity.unit.kind === 'count' && quantity.unit.noun === null);
  const tier = binding?.governor.tier;
  if (tier === 'hit' || tier === 'care') return one || (tier === 'care' && quantity.value === 1) ? 'one-hit' : tier;
  if (part === BESIDE || part === BEYOND) return 'others';
  return one ? 'one' : 'number';
}
