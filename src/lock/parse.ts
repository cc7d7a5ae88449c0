import { wholeFileError } from '../errors.ts';
import { keysAt, keySpan } from '../claims-file/locate.ts';
import { firstMistake, schemaMistakes, type Mistake } from '../claims-file/mistakes.ts';
import { suggest } from '../claims-file/nearest.ts';
import { parseYaml, type Yaml } from '../claims-file/yaml.ts';
import { readPosition } from '../kinds/written.ts';
import { spotter } from '../text/spots.ts';
import type { Actor, Claim, ClaimsFile, Lock, LockedPosition, LockEntry, Spot } from '../types.ts';
import { lockSchema, type WrittenLock, type WrittenPosition } from './schema.ts';

/** Reads the text of the lock file of a claims file. Throws an InputError for the mistake that stands first in it: also for a correction to a position that the claim does not have. */
export function parseLock(path: string, text: string, file: ClaimsFile): Lock {
  const yaml = parseYaml(path, text);
  if (yaml.value === null || yaml.value === undefined) throw wholeFileError(path, 'the file is empty', 'remove it, and write it anew: compare-claims check --update');
  const result = lockSchema.safeParse(yaml.value);
  const mistakes = result.success ? badCorrections(result.data, file) : schemaMistakes(yaml, result.error.issues);
  const first = firstMistake(path, text, yaml, mistakes);
  if (first !== null || !result.success) throw first ?? wholeFileError(path, 'not a lock file');
  return toLock(path, text, result.data, yaml);
}

function toLock(path: string, text: string, written: WrittenLock, yaml: Yaml): Lock {
  const spot = spotter(text);
  const outcomes: [string, NonNullable<WrittenLock['claims'][string]['outcome']>][] = [];
  const places: [string, Spot][] = [];
  const entries = keysAt(yaml.document, ['claims']).flatMap((claim) => {
    const { outcome, sources = {} } = written.claims[claim] ?? {};
    if (outcome !== undefined) outcomes.push([claim, outcome]);
    places.push([claim, spot(keySpan(yaml.document, ['claims', claim]))]);
    return keysAt(yaml.document, ['claims', claim, 'sources']).flatMap((source): readonly LockEntry[] => {
      const entry = sources[source];
      if (entry === undefined) return [];
      places.push([placeKey(claim, source), spot(keySpan(yaml.document, ['claims', claim, 'sources', source]))]);
      return [{ claim, source, by: entry.by, sha256: entry.sha256 ?? null, positions: entry.positions.map(positionOf) }];
    });
  });
  return { path, outcomes: new Map(outcomes), entries, places: new Map(places) };
}

/** The key of an entry in a lock's places. */
export const placeKey = (claim: string, source: string): string => `${claim}\n${source}`;

const positionOf = ({ position, polarity, speaker, earlier, exact, prefix, suffix }: WrittenPosition): LockedPosition => ({
  position,
  polarity: polarity ?? 'asserted',
  speaker: speaker ?? null,
  earlier: earlier ?? false,
  quote: { exact, prefix: prefix ?? '', suffix: suffix ?? '' },
});

/** What a person decides must be an answer that the claim can have; what the tool once read may be gone from the claims file. */
function badCorrections(written: WrittenLock, file: ClaimsFile): readonly Mistake[] {
  return file.claims.flatMap((claim) =>
    Object.entries(written.claims[claim.id]?.sources ?? {}).flatMap(([source, { by, positions }]) =>
      by !== 'corrected' ? [] : positions.flatMap((position, i) => {
        const mistake = mistakeIn(claim, file.actors, positionOf(position));
        return mistake === null ? [] : [{ ...mistake, path: ['claims', claim.id, 'sources', source, 'positions', i, ...mistake.path], on: 'value' as const }];
      })));
}

function mistakeIn(claim: Claim, actors: readonly Actor[], written: LockedPosition): Pick<Mistake, 'path' | 'reason' | 'hint'> | null {
  if (written.speaker !== null && !(claim.kind === 'status' && claim.bySpeaker)) return { path: ['speaker'], reason: `the positions of "${claim.id}" belong to no speaker`, hint: 'leave the speaker out, or give the claim: by: speaker' };
  if (readPosition(claim, actors, written) !== null) return null;
  const reason = `"${written.position}" is no position of "${claim.id}"`;
  switch (claim.kind) {
    case 'actor':
      return { path: ['position'], reason, hint: () => suggest(written.position, claim.actors, 'actors') };
    case 'status':
      return { path: ['position'], reason, hint: () => suggest(written.position, claim.positions.map(({ id }) => id), 'positions') };
    case 'scope':
      return { path: ['position'], reason, hint: () => suggest(written.position.replace(/^\S+ /, ''), claim.elements.map(({ id }) => id), 'elements') };
    case 'date':
      return { path: ['position'], reason: `"${written.position}" is not a date`, hint: 'write it as 2020-12-30, 2020-12 or 2020' };
    default:
      return { path: ['position'], reason: `"${written.position}" is no answer to "${claim.id}"`, hint: claim.kind === 'quantity' ? 'write it in figures: $2.5 billion, 14 people, 6.1' : null };
  }
}
