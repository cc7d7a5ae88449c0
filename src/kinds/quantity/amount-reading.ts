import type { Focus } from '../../evidence.ts';
import { toReading } from '../../readings.ts';
import type { QuantityClaim, Reading } from '../../types.ts';
import type { ReadContext } from '../kind.ts';
import type { AmountBinding } from './amounts.ts';
import { labelOf, positionOf, unitName } from './show.ts';
import type { Located } from './victims.ts';

/** In: an amount and the word that governs it, in a sentence in focus. Out: its reading. */
export function amountReading(claim: QuantityClaim, located: Located, binding: AmountBinding, focus: Focus, context: ReadContext): Reading {
  const { quantity: found } = located;
  const unit = unitName(claim, found);
  return toReading(context.analysis, focus.sentence, {
    position: positionOf(found, unit),
    label: labelOf(found, unit),
    value: { type: 'quantity', value: found.value, ...(found.high === undefined ? {} : { high: found.high }), bound: found.bound, unit },
    rule: `quantity/${binding.rule}`,
    score: Math.max(0.1, (binding.strength / 10) * (focus.via === 'mention' ? 1 : focus.via === 'anaphor' ? 0.95 : 0.9)),
    at: located.from,
    polarity: 'asserted',
    time: null,
    cues: [{ range: located, role: 'value' }, { range: { from: binding.at, to: binding.at + 1 }, role: 'cue' }, ...focus.about.map((range) => ({ range, role: 'about' as const }))],
  });
}
