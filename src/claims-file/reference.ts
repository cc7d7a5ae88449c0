import { isEdtf } from '../text/dates/edtf.ts';
import { suggest } from './nearest.ts';
import type { WrittenClaim, WrittenClaims } from './schema.ts';

export type ReferenceReading = { readonly value: string } | { readonly reason: string; readonly hint: string };

/** A curated answer in the form that the claim's kind compares: an actor or position id (several joined by ", "), an EDTF date, text. */
export function readReference(claim: WrittenClaim, actors: WrittenClaims['actors'], values: readonly string[]): ReferenceReading {
  if (claim.kind === 'scope') return everyId(values, Object.keys(claim.elements), 'elements');
  if (claim.kind === 'status' && claim.several === true) return everyId(values, Object.keys(claim.positions), 'positions');
  const [value = ''] = values;
  if (values.length > 1) return { reason: `a ${claim.kind} claim has one reference value`, hint: 'keep one' };
  switch (claim.kind) {
    case 'status':
      return everyId([value], Object.keys(claim.positions), 'positions');
    case 'actor': {
      const ids = claim.actors ?? Object.keys(actors ?? {});
      return everyId([ids.find((id) => namesOf(actors, id).includes(value.toLowerCase())) ?? value], ids, 'actors');
    }
    case 'date':
      return isEdtf(value) ? { value } : { reason: `"${value}" is not a date`, hint: 'write it as 2020-12-30, 2020-12 or 2020' };
    case 'quantity':
      return /\p{N}/u.test(value) ? { value } : { reason: `"${value}" is not a quantity`, hint: 'write it in figures: $2.5 billion, 14 people, 6.1' };
    case 'quotation':
    case 'label':
      return { value };
  }
}

function everyId(values: readonly string[], ids: readonly string[], noun: string): ReferenceReading {
  const unknown = values.find((value) => !ids.includes(value));
  if (unknown === undefined) return { value: values.join(', ') };
  return { reason: `the reference value "${unknown}" is none of the claim's ${noun}`, hint: suggest(unknown, ids, noun) };
}

/** The id, name and aliases of an actor in lower case. */
function namesOf(actors: WrittenClaims['actors'], id: string): readonly string[] {
  const actor = actors?.[id];
  const names = actor === undefined ? [] : typeof actor === 'string' ? [actor] : [actor.name, ...(actor.aliases ?? [])];
  return [id, ...names].map((name) => name.toLowerCase());
}
