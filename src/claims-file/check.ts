import { lineNumber } from '../errors.ts';
import { valueSpan, type Path } from './locate.ts';
import type { Mistake } from './mistakes.ts';
import { suggest } from './nearest.ts';
import { referenceReader, type ReferenceReader } from './reference.ts';
import type { WrittenClaim, WrittenClaims } from './schema.ts';
import type { Yaml } from './yaml.ts';

/** What no schema sees: ids used twice, ids of nothing, reference values that the claim cannot have. */
export function crossCheck(written: WrittenClaims, yaml: Yaml, text: string): readonly Mistake[] {
  const actorIds = new Set(Object.keys(written.actors ?? {}));
  const reference = referenceReader(written.actors);
  return [
    ...usedTwice(written.claims, yaml, text),
    ...actorCalledOutlet(written.claims, actorIds),
    ...written.claims.flatMap((claim, index) => [
      ...unknownActors(yaml, claim, ['claims', index], actorIds),
      ...noActors(claim, ['claims', index], actorIds),
      ...badReference(claim, ['claims', index], reference),
    ]),
  ];
}

function usedTwice(claims: readonly WrittenClaim[], yaml: Yaml, text: string): readonly Mistake[] {
  const first = new Map<string, number>();
  return claims.flatMap(({ id }, index): readonly Mistake[] => {
    // As a key of the lock file it would be no key, but what is behind the map.
    if (id === '__proto__') return [{ path: ['claims', index, 'id'], on: 'value', reason: 'the id "__proto__" is not allowed', hint: 'choose another name' }];
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, index);
      return [];
    }
    const line = (): number => lineNumber(text, valueSpan(yaml.document, ['claims', earlier, 'id']).start);
    return [{ path: ['claims', index, 'id'], on: 'value', reason: `duplicate claim id "${id}"`, hint: () => `it is already used on line ${line()}` } as const];
  });
}

function unknownActors(yaml: Yaml, claim: WrittenClaim, path: Path, known: ReadonlySet<string>): readonly Mistake[] {
  const key = claim.kind === 'quotation' ? 'speaker' : 'actors';
  const ids = claim.kind === 'quotation' ? claim.speaker : claim.kind === 'actor' || claim.kind === 'status' ? claim.actors : undefined;
  return (ids ?? []).flatMap((id, index) => {
    if (known.has(id)) return [];
    const place = isList(yaml.value, [...path, key]) ? [...path, key, index] : [...path, key];
    return [{ path: place, on: 'value', reason: `unknown actor "${id}"`, hint: () => suggest(id, [...known], 'actors') } as const];
  });
}

/** `outlet:safe` is what the outlet says in its own voice. */
const actorCalledOutlet = (claims: readonly WrittenClaim[], known: ReadonlySet<string>): readonly Mistake[] =>
  known.has('outlet') && claims.some((claim) => claim.kind === 'status' && claim.by === 'speaker')
    ? [{ path: ['actors', 'outlet'], on: 'key', reason: 'no actor can have the id "outlet" beside a claim with by: speaker, where it stands for the outlet itself', hint: 'choose another id' }]
    : [];

const noActors = (claim: WrittenClaim, path: Path, known: ReadonlySet<string>): readonly Mistake[] =>
  claim.kind === 'actor' && claim.actors === undefined && known.size === 0
    ? [{ path: [...path, 'kind'], on: 'value', reason: 'a claim of kind actor needs actors to choose from', hint: 'list them under "actors:" at the top of the file' }]
    : [];

function badReference(claim: WrittenClaim, path: Path, read: ReferenceReader): readonly Mistake[] {
  const { reference } = claim;
  if (reference === undefined) return [];
  const short = Array.isArray(reference);
  const reading = read(claim, short ? reference : reference.value);
  if ('value' in reading) return [];
  return [{ path: [...path, 'reference', ...(short ? [] : ['value'])], on: 'value', reason: reading.reason, hint: reading.hint }];
}

const isList = (value: unknown, path: Path): boolean =>
  Array.isArray(path.reduce<unknown>((at, step) => (at as Record<string | number, unknown> | undefined)?.[step], value));
