import { isEdtf } from '../text/dates/edtf.ts';
import { readQuantities } from '../text/quantities.ts';
import type { Actor, Claim, LockedPosition, QuantityClaim, Reading, ScopeClaim } from '../types.ts';
import { heldBy, holderOf, OUTLET, plainName } from './holder.ts';
import { canonical } from './label.ts';
import { labelOf, positionOf, unitName } from './quantity/show.ts';
import { wording } from './quotation.ts';

type Stance = Pick<Reading, 'position' | 'label' | 'value'>;

/**
 * A position as people write it (`turkey`, `4 officials`, `$2.5 billion`, `2017-04`) or as the lock file has it, in the form that readings have.
 * Null when the claim has no such position.
 */
export function readPosition(claim: Claim, actors: readonly Actor[], { position, speaker }: Pick<LockedPosition, 'position' | 'speaker'>): Stance | null {
  switch (claim.kind) {
    case 'actor': {
      const actor = actorNamed(actors.filter(({ id }) => claim.actors.includes(id)), position);
      return actor === undefined ? null : { position: actor.id, label: actor.name };
    }
    case 'status': {
      const known = claim.positions.find(({ id }) => id === position) ?? claim.positions.find(({ label }) => label.toLowerCase() === position.toLowerCase());
      if (known === undefined) return null;
      if (!claim.bySpeaker) return { position: known.id, label: known.label };
      const owner = speaker === null ? OUTLET : speakerNamed(actors, speaker);
      return owner === null ? null : { position: heldBy(owner.id, known.id), label: `${owner.name}: ${known.label}` };
    }
    case 'scope':
      return readElement(claim, position);
    case 'quantity':
      return readQuantity(claim, position);
    case 'date':
      return isEdtf(position) ? { position, label: position, value: { type: 'date', edtf: position } } : null;
    case 'quotation':
      return { position: wording(position), label: `“${position}”`, value: { type: 'text', text: position } };
    case 'label':
      return { position: canonical(position), label: position, value: { type: 'text', text: position } };
  }
}

const actorNamed = (actors: readonly Actor[], written: string): Actor | undefined =>
  actors.find(({ id }) => id === written) ?? actors.find(({ name, aliases }) => [name, ...aliases].some((other) => other.toLowerCase() === written.toLowerCase()));

/** Whoever is none of the actors goes by a name; null when there is none. */
function speakerNamed(actors: readonly Actor[], written: string): Pick<Actor, 'id' | 'name'> | null {
  const name = plainName(written);
  return actorNamed(actors, written) ?? (name === OUTLET.id ? OUTLET : name === '' ? null : { id: name, name });
}

/** In: a reading. Out: how the lock file writes its position. */
export function writePosition(claim: Claim, { position }: Pick<Reading, 'position'>): Pick<LockedPosition, 'position' | 'speaker'> {
  if (claim.kind !== 'status' || !claim.bySpeaker) return { position, speaker: null };
  const held = holderOf(claim, position);
  return { position: held.position, speaker: held.holder === OUTLET.id ? null : held.holder };
}

const ELEMENT = /^(?:(?<quantifier>all|most|some)|(?<count>\d{1,15}(?:\.\d{1,6})?)) (?<id>\S.*)$/;

function readElement({ elements }: ScopeClaim, written: string): Stance | null {
  const byName = (name: string) => elements.find(({ id }) => id === name) ?? elements.find(({ label }) => label.toLowerCase() === name.toLowerCase());
  const whole = byName(written);
  const { quantifier, count, id = '' } = whole === undefined ? (ELEMENT.exec(written)?.groups ?? {}) : {};
  const element = whole ?? byName(id);
  if (element === undefined) return null;
  const amount = quantifier ?? (count === undefined ? null : String(Number(count)));
  return {
    position: amount === null ? element.id : `${amount} ${element.id}`,
    label: amount === null ? element.label : `${amount} ${element.label}`,
    value: { type: 'element', element: element.id, quantifier: quantifier === undefined ? null : (quantifier as 'all' | 'most' | 'some'), count: count === undefined ? null : Number(count) },
  };
}

/** As positions are written: `USD 2500000000`, `magnitude 6.1`, `4 people`, `12-13 bombs`. */
const CANONICAL = /^(?:(?<ahead>[A-Z]{3}|magnitude) )?(?<low>\d{1,18}(?:\.\d{1,6})?)(?:-(?<high>\d{1,18}(?:\.\d{1,6})?))?(?: (?<behind>\S.*))?$/;

function readQuantity(claim: QuantityClaim, written: string): Stance | null {
  const exact = CANONICAL.exec(written)?.groups;
  const unit = exact?.['ahead'] ?? exact?.['behind'] ?? (claim.unit === 'money' ? null : claim.unit);
  if (exact !== undefined && unit !== null) {
    const counted = { value: Number(exact['low']), bound: 'exact' as const, ...(exact['high'] === undefined ? {} : { high: Number(exact['high']) }) };
    return { position: positionOf(counted, unit), label: labelOf(counted, unit), value: { type: 'quantity', ...counted, unit } };
  }
  const [quantity] = readQuantities(written);
  if (quantity === undefined || (claim.unit === 'money') !== (quantity.unit.kind === 'money')) return null;
  const { value, bound, high } = quantity;
  const named = unitName(claim, quantity);
  return { position: positionOf(quantity, named), label: labelOf(quantity, named), value: { type: 'quantity', value, bound, ...(high === undefined ? {} : { high }), unit: named } };
}
