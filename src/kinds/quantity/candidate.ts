import type { Focus } from '../../evidence.ts';
import { toReading } from '../../readings.ts';
import type { Clauses } from '../../text/clauses.ts';
import { isPersonNoun } from '../../text/people.ts';
import { normalize, stem, stems } from '../../text/words.ts';
import type { Placement, Quantity, QuantityClaim, Reading, Token } from '../../types.ts';
import type { ReadContext } from '../kind.ts';
import type { Binding } from './bind.ts';
import type { Candidate } from './choose.ts';
import { isMending } from './mending.ts';
import { labelOf, positionOf } from './show.ts';
import { placeOf } from './places.ts';
import { BESIDE, BEYOND, type Located, ORDINAL } from './victims.ts';

/** Such a figure stands back behind any other. */
const UNVERIFIED = 'the text calls it unconfirmed';

/** Less certain the further from the sentence that names it. */
const STRENGTH: Readonly<Partial<Record<Focus['via'], number>>> = { mention: 1, article: 0.8 };
const NEARBY = 0.9;

/** In: a number and the measure word that counts it. Out: its reading, with what tells whether it is the whole. */
export function candidateOf(claim: QuantityClaim, focus: Focus, located: Located, binding: Binding | null, context: ReadContext): Candidate {
  const unverified = context.analysis.hedges(focus.sentence).some(({ kind, scope }) => kind === 'unverified' && scope.includes(located.from));
  const part = located.part ?? (unverified ? UNVERIFIED : null);
  const place = part === ORDINAL ? focus.sentence.tokens.slice(located.from, located.to).map((token) => placeOf(token.norm)).find((found) => found !== null) ?? null : null;
  const quantity = place === null ? passed(located, binding, focus.sentence.tokens) : { ...located.quantity, value: place };
  const cue = binding === null ? [] : [{ range: { from: binding.governor.frame.at, to: binding.governor.frame.at + 1 }, role: 'cue' as const }];
  const reading: Reading = toReading(context.analysis, focus.sentence, {
    position: positionOf(quantity, claim.unit),
    label: labelOf(quantity, claim.unit),
    value: { type: 'quantity', value: quantity.value, ...(quantity.high === undefined ? {} : { high: quantity.high }), bound: quantity.bound, unit: claim.unit },
    rule: `quantity/${binding?.rule ?? 'unit'}`,
    score: Math.max(0.1, ((binding?.strength ?? 8) / 10) * (STRENGTH[focus.via] ?? NEARBY)),
    at: located.from,
    polarity: 'asserted',
    ...(toldBefore(focus.sentence.tokens, context.analysis.clauses(focus.sentence), located.from) ? { time: 'earlier' as const } : {}),
    cues: [{ range: located, role: 'value' }, ...cue, ...focus.about.map((range) => ({ range, role: 'about' as const }))],
  });
  return { reading, at: binding?.governor.frame.at ?? located.from, rank: place === null ? rankOf(located, binding, reading.evidence.placement) : 'next', ...(place === null ? {} : { place }), part, generic: isGeneric(quantity, claim), indefinite: quantity.rule === 'article', mending: isMending(context.analysis, focus.sentence), vague: quantity.rule === 'vague' };
}

const TELLING = stems('put say estimate give place speak stand');

/** "had put the toll at nine", "had said nine died": a figure that was given before what the text tells. */
function toldBefore(tokens: readonly Token[], { groups, clauseOf }: Clauses, at: number): boolean {
  return groups.some(({ perfect, head }) => perfect === 'had' && head < at && TELLING.has(tokens[head]?.stem ?? '') && (clauseOf[at] ?? 0) - (clauseOf[head] ?? 0) <= 1);
}

const PASSING = stems('pass surpass exceed top cross');

/** "the toll has passed 200": a count that is more than its number. */
function passed({ quantity, from }: Located, binding: Binding | null, tokens: readonly Token[]): Quantity {
  const verb = tokens.slice(0, from).findLast(({ tag }) => tag !== 'adverb');
  const counted = binding !== null && binding.governor.frame.side !== 'object' && quantity.bound === 'exact' && quantity.high === undefined;
  return counted && verb !== undefined && PASSING.has(verb.stem) ? { ...quantity, bound: 'more-than' } : quantity;
}

/** "people", "dead", no noun, or the one that the claim is about: not a group of the people that a larger count may contain. */
function isGeneric({ unit }: Quantity, { about }: QuantityClaim): boolean {
  if (unit.kind === 'count' && unit.noun !== null && about.some((name) => stem(normalize(name)) === stem(normalize(unit.noun ?? '')))) return true;
  return unit.kind !== 'count' || unit.noun === null || /^(?:people|persons?|dead|killed|deaths|fatalities|victims|casualties|injured|wounded|hurt|injuries)$/i.test(unit.noun) || !isPersonNoun(unit.noun.toLowerCase());
}

function rankOf({ quantity, part }: Located, binding: Binding | null, placement: Placement): Candidate['rank'] {
  if (binding?.governor.tier === 'total') return 'total';
  if (quantity.rule === 'zero') return 'zero';
  // "killing one and wounding two" where the story begins is its count; later it may be one of them.
  const told = binding?.governor.frame.side === 'object' && quantity.rule === 'count' && quantity.unit.kind === 'count' && /^(?:headline|dek|lede)$/.test(placement);
  const one = !told && (quantity.rule === 'one' || quantity.rule === 'article' || (quantity.value === 1 && quantity.unit.kind === 'count' && quantity.unit.noun === null));
  const tier = binding?.governor.tier;
  if (tier === 'hit' || tier === 'care') return one || (tier === 'care' && quantity.value === 1) ? 'one-hit' : tier;
  if (part === BESIDE || part === BEYOND) return 'others';
  return one ? 'one' : 'number';
}
