/** A file without a name, for what a run need not hold in memory; it is gone when it is closed, and with the process, however that ends. */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Its number is known to every worker of the process. */
export type Scratch = number;

/** null where there is no room for one. */
export function openScratch(): Scratch | null {
  let folder: string | null = null;
  try {
    folder = mkdtempSync(join(tmpdir(), 'compare-claims-'));
    return openSync(join(folder, 'scratch'), 'wx+');
  } catch {
    return null;
  } finally {
    // Whoever has it open can go on; nobody else is to find it.
    if (folder !== null) discard(folder);
  }
}

function discard(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    return;
  }
}

/** Writes bytes at a place, and gives whether there was room for all of them. */
export function writeScratch(scratch: Scratch, bytes: Uint8Array, at: number): boolean {
  try {
    let done = 0;
    while (done < bytes.length) done += writeSync(scratch, bytes, done, bytes.length - done, at + done);
    return true;
  } catch {
    return false;
  }
}

/** The bytes that were written at a place; in memory of their own, or in that which is given. Throws what the disk throws. */
export function readScratch(scratch: Scratch, at: number, length: number, bytes: Uint8Array = new Uint8Array(length)): Uint8Array {
  for (let done = 0; done < length;) {
    const read = readSync(scratch, bytes, done, length - done, at + done);
    if (read === 0) throw new Error('a scratch file has become shorter');
    done += read;
  }
  return bytes;
}

export const closeScratch = (scratch: Scratch): void => closeSync(scratch);
