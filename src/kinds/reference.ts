import { readQuantities } from '../text/quantities.ts';
import { normalize } from '../text/words.ts';
import type { Claim, QuantityClaim, Reading } from '../types.ts';
import { holderOf } from './holder.ts';
import { kindOf } from './index.ts';
import { positionOf, unitName } from './quantity/show.ts';

/** In: an asserted reading and the claim's curated answer as the file has it. Out: whether the two can both be right. */
export function matchesReference(claim: Claim, reading: Reading, value: string): boolean {
  if (reading.position === value) return true;
  switch (claim.kind) {
    case 'date':
      return kindOf(claim).relate(claim, reading, { ...reading, position: value, value: { type: 'date', edtf: value } }) !== 'conflicting';
    case 'quantity': {
      const expected = expectedReading(claim, reading, value);
      return expected !== null && expected.value?.type === reading.value?.type && sameUnit(reading, expected) && kindOf(claim).relate(claim, reading, expected) !== 'conflicting';
    }
    case 'scope':
      return value.split(', ').includes(reading.value?.type === 'element' ? reading.value.element : reading.position);
    case 'status':
      return value.split(', ').includes(claim.bySpeaker ? holderOf(claim, reading.position).position : reading.position);
    case 'quotation':
    case 'label':
      return wordsOf(reading.label) === wordsOf(value);
    case 'actor':
      return false;
  }
}

/** "$2.5 billion" as a reading of the claim, or null when no figure is found in it. */
function expectedReading(claim: QuantityClaim, reading: Reading, value: string): Reading | null {
  const [quantity] = readQuantities(value);
  if (quantity === undefined) return null;
  const unit = unitName(claim, quantity);
  return {
    ...reading,
    position: positionOf(quantity, unit),
    value: { type: 'quantity', value: quantity.value, ...(quantity.high === undefined ? {} : { high: quantity.high }), bound: quantity.bound, unit },
  };
}

const sameUnit = (a: Reading, b: Reading): boolean => a.value?.type === 'quantity' && b.value?.type === 'quantity' && a.value.unit === b.value.unit;

const wordsOf = (text: string): string => (text.match(/[\p{L}\p{N}’']+/gu) ?? []).map(normalize).join(' ');
