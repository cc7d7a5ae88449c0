import type { Focus } from '../../evidence.ts';
import { reject } from '../../readings.ts';
import { stems } from '../../text/words.ts';
import type { QuantityClaim, Rejection, Token } from '../../types.ts';
import type { ReadContext } from '../kind.ts';
import { isFreshEvent } from './background.ts';
import { bind, type Binding, findGovernors, type Governor, mayGovern, type Phrases } from './bind.ts';
import { candidateOf } from './candidate.ts';
import { deathWords, injuryWords, type Measures } from './casualties.ts';
import type { Candidate } from './choose.ts';
import { type Dead, survivors } from './harmed.ts';
import { joinedAfter } from './joined.ts';
import { isMending } from './mending.ts';
import { ROW } from './multiples.ts';
import { AGGREGATE, objectionAt } from './objections.ts';
import { killerDies } from './killers-death.ts';
import { hasSiblings } from './siblings.ts';
import { namedOwn, ofOwnSide } from './sides.ts';
import { type Uncounted, uncountedParty } from './singles.ts';
import { goesOnCounting, inTurn, withNamed, withSingles } from './together.ts';
import { placeOf } from './places.ts';
import { BESIDE, BEYOND, ELSEWHERE, INCLUDED, LISTED, listedWith, locate, type Located, ORDINAL } from './victims.ts';

/** What sentences give. */
export interface Found {
  readonly candidates: readonly Candidate[];
  readonly rejected: readonly Rejection[];
  readonly uncounted: readonly Uncounted[];
  /** Numbers that the text counts over several events. */
  readonly spread: readonly number[];
}

/** What is known before a sentence is read: a number right before it, nobody counted near it; and, worked out when asked for, how many died and the event's day. */
export interface Told {
  readonly goesOn: boolean;
  readonly alone: boolean;
  readonly dead: () => Dead;
  readonly day: () => number | null;
}

const NOTHING: Found = { candidates: [], rejected: [], uncounted: [], spread: [] };

/** In: a sentence in focus, the words that measure, what is known before it. Out: what it counts. */
export function inSentence(claim: QuantityClaim, focus: Focus, measures: Measures, phrases: Phrases, { goesOn, alone, dead, day }: Told, context: ReadContext): Found {
  const { sentence } = focus;
  const { tokens } = sentence;
  const free = claim.measure.length === 0;
  if (!free && !goesOn && !mayGovern(tokens, measures, phrases)) return NOTHING;
  const governors = findGovernors(tokens, context.analysis.clauses(sentence), measures, phrases, goesOn);
  const { text } = context.analysis.article.source;
  const { casualties } = measures;
  // Numbers are looked for only where something counts them: most sentences have no such word.
  if (!free && !governors.some((governor) => !governor.rival)) return NOTHING;
  // "Fifteen Velmoran soldiers and four Ostrians": each number is of its own side.
  const every = focus.via === 'mention' ? locate(claim, sentence, context.analysis, casualties !== null, measures.all, false) : [];
  const sided = ofOwnSide(every, focus.about, tokens) ?? (hasSiblings(claim, context.rivals) ? namedOwn(every, focus.about, tokens) : null);
  const located = sided ?? locate(claim, sentence, context.analysis, casualties !== null, measures.all);
  const candidates: Candidate[] = [];
  const rejected: Rejection[] = [];
  const spread: number[] = [];
  const bindings = located.map((one) => ({ one, binding: free ? null : bind(one, governors, tokens) }));
  const bound = bindings.flatMap(({ one, binding }) => {
    const objection = free ? null : binding === null ? 'no measure word governs the value' : binding.governor.rival ? `the value belongs to “${tokens[binding.governor.frame.at]?.text ?? ''}”` : null;
    if (objection !== null) rejected.push(reject(context.analysis, sentence, 'quantity', objection, [one]));
    return objection === null ? [{ one, binding }] : [];
  });
  /** Of those who were hit only who lived is counted; who is told of after the dead is not one of them. */
  const candidateFor = (one: Located, binding: Binding | null): readonly Candidate[] => {
    const counted = one.quantity.rule !== 'one';
    // One who was hit and mends is none of the dead.
    const mends = one.quantity.value === 1 && isMending(context.analysis, sentence);
    const beside = binding === null || binding.governor.tier !== 'hit' || mends || (counted && one.quantity.rule !== 'multiple' && (one.part === BESIDE || contrasted(binding.governor, governors, tokens)));
    // "charged with murder in a triple shooting": somebody died, nobody says how many.
    const unclear = one.quantity.rule === 'multiple' && dead() === 'none' && governors.some(({ rival }) => rival);
    const quantity = survivors(one.quantity, unclear ? 'unknown' : !beside ? dead() : measures.casualties === 'injury' ? deadAmong(one, bindings, tokens) : 'none');
    // "A third victim was wounded" counts the dead too.
    if (one.part === ORDINAL && dead() !== 'none') {
      const place = tokens.slice(one.from, one.to).map(({ norm }) => placeOf(norm)).find((found) => found !== null);
      // "killed two and wounded a third": one more; "A second victim was hit" where one died, if nobody tells of others.
      const beyond = governors.some(({ rival, frame }) => rival && binding !== null && frame.at < binding.governor.frame.at);
      // "killed his wife and two of their sons and wounded a third"
      const ahead = locate(claim, sentence, context.analysis, true, measures.all, false).findLast((other) => other.to <= one.from && other.quantity.rule !== 'article');
      const next = dead() === (place ?? 0) - 1 || (beyond && ahead?.quantity.value === (place ?? 0) - 1);
      return binding !== null && measures.casualties === 'injury' && next ? [{ ...candidateOf(claim, focus, { ...one, part: null }, binding, context), rank: 'another', part: beyond ? null : ORDINAL }] : [];
    }
    // "Two others were injured" are all where nobody but the dead was told of before.
    const whole = one.part === BESIDE && binding !== null && (measures.casualties === 'death' ? isBesideHit(binding.governor, tokens) : dead() !== 'none' && isBesideDead(binding.governor, governors, alone));
    const part = whole ? null : one.part === BESIDE && measures.casualties === 'death' ? BEYOND : one.part;
    // "and another was wounded" is one where the others died; elsewhere how many are before him is not told.
    // "shot another driver": besides himself.
    if (one.quantity.rule === 'one' && one.part === BESIDE && binding?.governor.frame.side === 'object' && dead() === 'none' && governors.every(({ frame }) => frame.at >= binding.governor.frame.at)) return candidateFor({ ...one, part: null }, binding);
    if (one.quantity.rule === 'one' && one.part === BESIDE) return part === null && measures.casualties === 'injury' ? [{ ...candidateOf(claim, focus, { ...one, part }, binding, context), rank: 'another' }] : [];
    const more = measures.casualties === 'death' && quantity !== null && quantity.value > 0 && one.part === null && binding !== null && killerDies(tokens, context.analysis.clauses(sentence), binding.governor.frame, one.to) ? 1 : 0;
    return quantity === null ? [] : [candidateOf(claim, focus, { ...one, part, quantity: { ...quantity, value: quantity.value + more } }, binding, context)].map((candidate) => ({ ...candidate, ...(beside ? {} : { hit: one.quantity.value }), killerToo: more > 0 }));
  };
  const placement = context.analysis.article.blocks[sentence.block]?.placement;
  const fresh = ({ governor }: Binding): boolean => placement === 'body' && isFreshEvent(tokens, governor.frame.at);
  const best = free ? bound : bestPerGovernor(bound, tokens);
  for (const { one, binding } of bound) {
    const objection = best.some((other) => other.one === one) ? objectionAt(claim, context, focus, one.quantity.rule === ROW ? one.from : binding?.governor.told ?? one.from, one, day()) : 'another number is nearer to the measure word';
    if (objection === AGGREGATE && one.quantity.rule !== 'multiple') spread.push(one.quantity.value);
    if (objection !== null) rejected.push(reject(context.analysis, sentence, 'quantity', objection, [one]));
    else if (binding === null) candidates.push(...candidateFor(one, null));
    else {
      const joined = casualties === null || one.part !== null || one.quantity.rule === 'zero' ? 0 : joinedAfter(text, sentence, Math.max(one.to, binding.governor.frame.at + 1));
      const part = one.part ?? (fresh(binding) ? ELSEWHERE : joined === null ? LISTED : (binding.rule === 'noun' && one.from <= binding.governor.frame.at && binding.governor.frame.at < one.to || sided !== null ? null : listedWith(tokens, one, binding.governor.frame)));
      candidates.push(...candidateFor({ ...one, part, quantity: { ...one.quantity, value: one.quantity.value + (joined ?? 0) } }, binding));
    }
  }
  if (claim.unit !== 'people' || measures.casualties === null) return { candidates, rejected, uncounted: [], spread };
  const told = [...withSingles(candidates, !governors.some(({ rival }) => rival) && goesOnCounting(tokens, located))];
  const uncounted = governors
    .filter((governor) => !governor.rival && governor.tier !== 'total' && !bound.some(({ binding }) => binding?.governor === governor))
    .flatMap((governor) => uncountedParty(tokens, governor.frame, sentence.start) ?? [])
    .filter(({ located: one, frame }) => !located.some((other) => other.from < one.to && one.from < other.to) && objectionAt(claim, context, focus, frame.at, null, day()) === null);
  for (const { located: one, frame, several } of uncounted) {
    const governor = governors.find((candidate) => candidate.frame === frame);
    if (!several && governor !== undefined) told.push(...candidateFor(one, { governor, rule: 'one', strength: 4 }));
  }
  return { candidates: inTurn(withNamed(told), governors, tokens), rejected, uncounted, spread };
}

/** How many of the injured are told to have died: "one of the two hurt has died", "five were hurt, two of whom died". */
function deadAmong(whole: Located, bindings: readonly { readonly one: Located; readonly binding: Binding | null }[], tokens: readonly Token[]): Dead {
  const part = bindings.find(({ one, binding }) => one.part === INCLUDED && binding?.governor.rival === true && deathWords.has(tokens[binding.governor.frame.at]?.stem ?? '') && (one.from >= whole.to || (tokens[one.to]?.norm === 'of' && whole.from - one.to < 3)));
  return part === undefined ? 'none' : part.one.quantity.value;
}

/** "One was killed and three were shot", "four were shot and one is dead": the dead are told of beside them. "Five were shot and two of them died" is not. */
function contrasted({ frame }: Governor, governors: readonly Governor[], tokens: readonly Token[]): boolean {
  // "left four people shot in addition to Ida Moss"
  if (tokens.some(({ norm }, i) => i > frame.at && (norm === 'besides' || (norm === 'addition' && tokens[i + 1]?.norm === 'to')))) return true;
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
    if (rivals.some((other) => isApposed(one, other.one, tokens))) return false;
    return rivals.every((other) => better({ one, binding }, other) || isApposed(other.one, one, tokens));
  });
}

/** "One of his friends, [a man], …" */
const isApposed = (one: Located, to: Located, tokens: readonly Token[]): boolean =>
  one.quantity.rule === 'article' && to.to < one.from && tokens[one.from - 1]?.text === ',' && tokens.slice(to.to, one.from - 1).every(({ tag, norm }) => norm === 'of' || /^(?:determiner|adjective|noun|name|possessive)$/.test(tag));

function better(a: Bound, b: Bound): boolean {
  if ((a.one.part === INCLUDED) !== (b.one.part === INCLUDED)) return a.one.part !== INCLUDED;
  const [x, y] = [a.binding?.strength ?? 0, b.binding?.strength ?? 0];
  return x > y || (x === y && a.one.from < b.one.from);
}

