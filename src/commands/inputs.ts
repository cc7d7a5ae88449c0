import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { suggest } from '../claims-file/nearest.ts';
import { InputError } from '../errors.ts';
import { readClaims, readLock, readSources, type LockFile } from '../read.ts';
import type { ClaimsFile, LockEntry, Source } from '../types.ts';
import type { InputOptions } from './options.ts';

const DEFAULT_CLAIMS = 'claims.yaml';

export interface Inputs {
  readonly claims: ClaimsFile;
  readonly sources: readonly Source[];
  /** The lock file beside the claims file, if there is one. */
  readonly locked: LockFile | null;
}

/** What the options name. Throws an InputError. */
export function readInputs({ claims: path, corpus }: InputOptions, cwd: string): Inputs {
  const claims = path === undefined ? defaultClaims(cwd) : readClaims(path, cwd);
  return { claims, sources: readSources(corpus ?? join(dirname(path ?? DEFAULT_CLAIMS), 'corpus'), cwd), locked: readLock(claims, cwd) };
}

/** What people have corrected: their answers stand in place of what the tool reads. */
export const correctionsIn = ({ locked }: Pick<Inputs, 'locked'>): readonly LockEntry[] => (locked?.lock.entries ?? []).filter(({ by }) => by === 'corrected');

function defaultClaims(cwd: string): ClaimsFile {
  try {
    return readClaims(DEFAULT_CLAIMS, cwd);
  } catch (error) {
    if (!(error instanceof InputError) || error.line !== null || error.hint !== null) throw error;
    throw new InputError({ ...error, reason: error.reason, hint: 'go to the folder that has one, or name it: --claims path/to/claims.yaml' });
  }
}

/** Those of the items whose ids are wanted, in their own order; all when none is named. An unknown id ends the command with a usage error. */
export function pick<Item extends { readonly id: string }>(
  items: readonly Item[], wanted: readonly string[] | undefined, noun: string, command: Command,
): readonly Item[] {
  if (wanted === undefined) return items;
  const known = items.map(({ id }) => id);
  for (const id of wanted) {
    if (!known.includes(id)) command.error(`error: there is no ${noun} "${id}": ${suggest(id, known, `${noun}s`)}`);
  }
  return items.filter(({ id }) => wanted.includes(id));
}
