import { randomUUID } from 'node:crypto';
import { closeSync, linkSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { forget } from './disk.ts';
import { wholeFileError } from './errors.ts';

/**
 * Writes a whole file or nothing: into a new file beside it, which then takes its name. Links are followed, permissions kept; what is no file
 * (a pipe, a device) is written to as it is. Throws an InputError that names the path as given.
 */
export function writeWhole(path: string, text: string | Iterable<Uint8Array>, cwd: string): void {
  forget();
  try {
    const target = followed(resolve(cwd, path));
    const there = statSync(target, { throwIfNoEntry: false });
    if (there?.isDirectory()) throw wholeFileError(path, 'is a folder', 'name the file to write');
    if (there !== undefined && !there.isFile()) put(target, text, 'w', there.mode);
    else replace(target, text, there?.mode);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw wholeFileError(path, 'the folder to write it in does not exist', 'make the folder first');
    throw wholeFileError(path, `cannot be written (${code})`);
  }
}

/**
 * Writes a file that must not be there yet, whole or not at all, and the folders it stands in. Gives whether it did: false when something of that
 * name is there. Throws an InputError.
 */
export function writeNew(path: string, text: string, cwd: string): boolean {
  forget();
  const target = resolve(cwd, path);
  const fresh = join(dirname(target), `.compare-claims-${randomUUID()}.tmp`);
  try {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(fresh, text, { flag: 'wx' });
    // A link is refused where a name is taken; renaming would overwrite.
    linkSync(fresh, target);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    if (code === 'EEXIST') return false;
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'ENOSYS') return writeDirectly(target, path, text);
    throw wholeFileError(path, `cannot be written (${code})`);
  } finally {
    rmSync(fresh, { force: true });
  }
}

/** For file systems without links. */
function writeDirectly(target: string, path: string, text: string): boolean {
  try {
    writeFileSync(target, text, { flag: 'wx' });
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    throw wholeFileError(path, `cannot be written (${code ?? String(error)})`);
  }
}

function followed(path: string): string {
  return statSync(path, { throwIfNoEntry: false }) === undefined ? path : realpathSync(path);
}

/** Pieces are written as they come. */
function put(path: string, text: string | Iterable<Uint8Array>, flag: string, mode: number | undefined): void {
  const file = openSync(path, flag, mode);
  try {
    for (const piece of typeof text === 'string' ? [text] : text) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}

function replace(target: string, text: string | Iterable<Uint8Array>, mode: number | undefined): void {
  const fresh = join(dirname(target), `.compare-claims-${randomUUID()}.tmp`);
  try {
    put(fresh, text, 'wx', mode);
    renameSync(fresh, target);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}
