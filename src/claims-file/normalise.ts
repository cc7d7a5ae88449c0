import type { Actor, Claim, ClaimBase, ClaimsFile, Position, Reference, Story } from '../types.ts';
import { keysAt, type Path, valueSpan } from './locate.ts';
import { referenceReader, type ReferenceReader } from './reference.ts';
import type { WrittenClaim, WrittenClaims } from './schema.ts';
import { spotter } from '../text/spots.ts';
import type { Yaml } from './yaml.ts';

/** A checked claims file in the one form that the stages read: defaults filled in, short forms written out, ids in file order. */
export function normalise(path: string, text: string, written: WrittenClaims, yaml: Yaml): ClaimsFile {
  const story = storyOf(written.story);
  const actors = keysAt(yaml.document, ['actors']).map((id) => actorOf(id, written.actors?.[id]));
  const spot = spotter(text);
  const reference = referenceReader(written.actors);
  return {
    path,
    story,
    actors,
    claims: written.claims.map((claim, index) => claimOf(claim, ['claims', index], { yaml, story, actors: actors.map(({ id }) => id), reference })),
    policy: Object.fromEntries(Object.entries(written.policy ?? {}).flatMap(([rule, level]) => (level === undefined ? [] : [[rule, level]]))),
    places: new Map(written.claims.map(({ id }, index) => [id, spot(valueSpan(yaml.document, ['claims', index, 'id']))])),
  };
}

/** An id as people read it: `working-group` becomes `working group`. */
export const spaced = (id: string): string => id.replace(/[-_]+/g, ' ').trim() || id;

interface File {
  readonly yaml: Yaml;
  readonly story: Story;
  /** Ids. One list: as many claims may be about all of them. */
  readonly actors: readonly string[];
  readonly reference: ReferenceReader;
}

function storyOf(written: WrittenClaims['story']): Story {
  if (typeof written === 'string') return { title: written, date: null, about: [] };
  return { title: written.title, date: written.date ?? null, ...(written.span === undefined ? {} : { span: written.span }), about: written.about ?? [] };
}

function actorOf(id: string, written: NonNullable<WrittenClaims['actors']>[string] | undefined): Actor {
  if (written === undefined || typeof written === 'string') return { id, name: written ?? id, aliases: [] };
  return { id, name: written.name, aliases: written.aliases ?? [] };
}

function claimOf(claim: WrittenClaim, path: Path, file: File): Claim {
  const base: ClaimBase = {
    id: claim.id,
    question: claim.question ?? capitalised(spaced(claim.id)),
    about: claim.about ?? file.story.about,
    except: claim.except ?? [],
    reference: referenceOf(claim, file.reference),
    ...(claim.framing && { framing: claim.framing }),
    ...(claim.required === true && { required: true as const }),
  };
  switch (claim.kind) {
    case 'actor':
      return { ...base, kind: claim.kind, action: claim.action, actors: claim.actors ?? file.actors };
    case 'quantity':
      return { ...base, kind: claim.kind, unit: claim.unit, measure: claim.measure ?? [], tolerance: claim.tolerance ?? null };
    case 'date':
      return { ...base, kind: claim.kind, action: claim.action };
    case 'scope': {
      const elements = keysAt(file.yaml.document, [...path, 'elements']).map((id) => {
        const written = claim.elements[id];
        return { ...positionOf(id, written), count: written !== undefined && 'count' in written && written.count === true };
      });
      return { ...base, kind: claim.kind, elements };
    }
    case 'status':
      return {
        ...base,
        kind: claim.kind,
        positions: keysAt(file.yaml.document, [...path, 'positions']).map((id) => positionOf(id, claim.positions[id])),
        ordered: claim.ordered ?? false,
        several: claim.several ?? false,
        bySpeaker: claim.by === 'speaker',
        actors: claim.actors ?? [],
      };
    case 'quotation':
      return { ...base, kind: claim.kind, cues: claim.cues, speaker: claim.speaker ?? [], direct: claim.direct ?? false };
    case 'label':
      return { ...base, kind: claim.kind, names: claim.names };
  }
}

type WrittenPosition = string[] | { readonly label?: string | undefined; readonly cues: readonly string[] };

function positionOf(id: string, written: WrittenPosition | undefined): Position {
  if (written === undefined || Array.isArray(written)) return { id, label: spaced(id), cues: written ?? [] };
  return { id, label: written.label ?? spaced(id), cues: written.cues };
}

function referenceOf(claim: WrittenClaim, read: ReferenceReader): Reference | null {
  if (claim.reference === undefined) return null;
  const { value, source } = Array.isArray(claim.reference) ? { value: claim.reference, source: undefined } : claim.reference;
  const reading = read(claim, value);
  return 'value' in reading ? { value: reading.value, source: source ?? null } : null;
}

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
