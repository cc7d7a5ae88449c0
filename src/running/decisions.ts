import { compare } from '../compare.ts';
import { editLock } from '../lock/edit.ts';
import { lockPathOf } from '../lock/name.ts';
import { parseLock } from '../lock/parse.ts';
import { keyOf, lockWith, type ReviewItem } from '../review.ts';
import { placeKey } from '../lock/parse.ts';
import type { LockEntry } from '../types.ts';
import { writeWhole } from '../write.ts';
import type { Inputs } from './inputs.ts';
import type { Shell } from '../shell/shell.ts';

/** What writes the lock file with all decisions made so far, so that none is lost however the command ends. Throws an InputError. */
export function saver({ claims, sources, locked }: Inputs, items: readonly ReviewItem[], decisions: ReadonlyMap<string, LockEntry>, { process }: Shell): () => void {
  const path = lockPathOf(claims.path);
  let text = locked?.text ?? null;
  let lock = locked?.lock ?? null;
  return () => {
    const open = new Set(items.map(keyOf).filter((key) => !decisions.has(key)));
    const before = (lock?.entries ?? []).filter(({ claim, source, by }) => by === 'corrected' && !decisions.has(placeKey(claim, source)));
    const corrections = [...before, ...[...decisions.values()].filter(({ by }) => by === 'corrected')];
    const edited = editLock(path, text, lock, lockWith(compare(claims, sources, corrections), lock, decisions, open));
    if (edited.text !== text) writeWhole(path, edited.text, process.cwd());
    text = edited.text;
    lock = parseLock(path, text, claims);
  };
}
