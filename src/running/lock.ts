import { wholeFileError } from '../errors.ts';
import { editLock } from '../lock/edit.ts';
import { lockPathOf } from '../lock/name.ts';
import { nextLock } from '../lock/next.ts';
import { parseLock } from '../lock/parse.ts';
import type { Comparison, Lock } from '../types.ts';
import { writeWhole } from '../write.ts';
import type { Inputs } from './inputs.ts';
import type { Shell } from '../shell/shell.ts';

/** The lock of the inputs. Throws an InputError when there is none: without one there is nothing to check against. */
export function lockOf({ claims, locked }: Inputs): Lock {
  if (locked !== null) return locked.lock;
  throw wholeFileError(lockPathOf(claims.path), 'there is no lock file: nothing has been accepted yet that the sources could be held against', 'read the comparison, then accept it: compare-claims check --update');
}

/** Writes the lock file that accepts a comparison, if it says something new, and tells on stderr what it did. */
export function updateLock({ claims, locked }: Inputs, comparison: Comparison, shell: Shell): Lock {
  const path = lockPathOf(claims.path);
  const { text, kept, pruned } = editLock(path, locked?.text ?? null, locked?.lock ?? null, nextLock(comparison, locked?.lock ?? null));
  const lock = parseLock(path, text, claims);
  if (text === locked?.text) {
    shell.warn(`${path}: up to date`);
    return lock;
  }
  writeWhole(path, text, shell.process.cwd());
  const gone = new Set(pruned.map(({ claim, source }) => (claims.claims.some(({ id }) => id === claim) ? `source ${source}` : `claim ${claim}`))).size;
  const without = pruned.length === 0 ? '' : `; ${pruned.length} taken out, of ${gone === 1 ? '1 source or claim that is' : `${gone} sources or claims that are`} gone`;
  shell.warn(`${path}: written, ${lock.entries.length} entries${without}`);
  for (const { claim, source } of kept) shell.warn(`${path}: ${claim}${source === null ? '' : `, ${source}`} is gone, but a person has written in its entry: it stays`);
  return lock;
}
