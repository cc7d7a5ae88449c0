import { isEdtf } from '../text/dates/edtf.ts';
import { readQuantities } from '../text/quantities.ts';
import { suggest } from './nearest.ts';
import type { WrittenClaim, WrittenClaims } from './schema.ts';

export type ReferenceReading = { readonly value: string } | { readonly reason: string; readonly hint: string | (() => string) };

/** In: a claim and its curated answer as written. Out: the answer in the form that the claim's kind compares: an actor or position id (several joined by ", "), an EDTF date, text. */
export type ReferenceReader = (claim: WrittenClaim, values: readonly string[]) => ReferenceReading;

/** In: the actors of a claims file. Out: what reads the curated answers of its claims. */
export function referenceReader(actors: WrittenClaims['actors']): ReferenceReader {
  const everyone = new Set(Object.keys(actors ?? {}));
  const called = idsByName(actors);
  return (claim, values) => readReference(claim, values, claim.kind === 'actor' && claim.actors !== undefined ? new Set(claim.actors) : everyone, called);
}

function readReference(claim: WrittenClaim, values: readonly string[], actors: ReadonlySet<string>, called: ReadonlyMap<string, readonly string[]>): ReferenceReading {
  if (claim.kind === 'scope') return everyId(values, idsOf(claim.elements), 'elements');
  if (claim.kind === 'status' && claim.several === true) return everyId(values, idsOf(claim.positions), 'positions');
  const [value = ''] = values;
  if (values.length > 1) return { reason: `a ${claim.kind} claim has one reference value`, hint: 'keep one' };
  switch (claim.kind) {
    case 'status':
      return everyId([value], idsOf(claim.positions), 'positions');
    case 'actor': {
      const known = called.get(value.toLowerCase()) ?? [];
      // A name may be that of several: the first in the claim is meant.
      return everyId([(known.length < 2 ? known : [...actors]).find((id) => actors.has(id) && known.includes(id)) ?? value], actors, 'actors');
    }
    case 'date':
      return isEdtf(value) ? { value } : { reason: `"${value}" is not a date`, hint: 'write it as 2020-12-30, 2020-12 or 2020' };
    case 'quantity':
      return readQuantities(value).length > 0 ? { value } : { reason: `"${value}" is not a quantity`, hint: 'write it in figures: $2.5 billion, 14 people, 6.1' };
    case 'quotation':
    case 'label':
      return { value };
  }
}

const idsOf = (map: Readonly<Record<string, unknown>>): ReadonlySet<string> => new Set(Object.keys(map));

function everyId(values: readonly string[], ids: ReadonlySet<string>, noun: string): ReferenceReading {
  const unknown = values.find((value) => !ids.has(value));
  if (unknown === undefined) return { value: values.join(', ') };
  return { reason: `the reference value "${unknown}" is none of the claim's ${noun}`, hint: () => suggest(unknown, [...ids], noun) };
}

/** The ids of actors by id, name and alias in lower case. */
function idsByName(actors: WrittenClaims['actors']): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const [id, actor] of Object.entries(actors ?? {})) {
    const names = typeof actor === 'string' ? [actor] : [actor.name, ...(actor.aliases ?? [])];
    for (const name of new Set([id, ...names].map((one) => one.toLowerCase()))) {
      const known = ids.get(name);
      if (known === undefined) ids.set(name, [id]);
      else known.push(id);
    }
  }
  return ids;
}
