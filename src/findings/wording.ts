import { readPosition } from '../kinds/written.ts';
import type { Answer, Claim, ClaimsFile, LockedPosition, Outcome, Reading, Source } from '../types.ts';
import { labelOf } from './context.ts';

/** Words that several rules tell with. A message is one paragraph. */

export const UPDATE = 'compare-claims check --update';

/** "a", "a and b", "a, b and c". */
export const listed = (items: readonly string[]): string => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`);

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** A position of the lock as people read it; as written where the claims file no longer has it. */
export function lockedLabel(claim: Claim, { actors }: ClaimsFile, locked: LockedPosition): string {
  const label = readPosition(claim, actors, locked)?.label ?? [locked.speaker, locked.position].filter((part) => part !== null).join(': ');
  return labelOf({ label, polarity: locked.polarity, time: locked.earlier ? 'earlier' : null });
}

/** What a source says, by its positions: `“created” and “not: proposed”`, or that it says nothing. */
export const saying = (labels: readonly string[]): string => (labels.length === 0 ? 'nothing' : listed([...new Set(labels)].map(inQuotes)));

export const sayings = ({ readings }: Answer): string => saying(readings.map(labelOf));

const inQuotes = (label: string): string => (label.startsWith('“') ? label : `“${label}”`);

/** `Ferry Times (corpus/ferry-times.md:12)`. */
export const placed = ({ outlet, path }: Source, line: number): string => `${outlet} (${path}:${line})`;

export const said = (source: Source, reading: Reading): string => `${placed(source, reading.evidence.line)} says ${inQuotes(labelOf(reading))}`;

export const DID: Readonly<Record<Outcome, string>> = {
  agree: 'the sources agreed', disagree: 'the sources disagreed', 'framed-differently': 'the sources framed it differently', 'single-source': 'one source answered', silent: 'no source answered',
};

export const DO: Readonly<Record<Outcome, string>> = {
  agree: 'they agree', disagree: 'they disagree', 'framed-differently': 'they frame it differently', 'single-source': 'a single source answers', silent: 'none answers',
};
