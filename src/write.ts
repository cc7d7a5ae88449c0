import { randomUUID } from 'node:crypto';
import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { wholeFileError } from './errors.ts';

/**
 * Writes a whole file or nothing: into a new file beside it, which then takes its name. Links are followed, permissions kept; what is no file
 * (a pipe, a device) is written to as it is. Throws an InputError that names the path as given.
 */
export function writeWhole(path: string, text: string, cwd: string): void {
  try {
    const target = followed(resolve(cwd, path));
    const there = statSync(target, { throwIfNoEntry: false });
    if (there?.isDirectory()) throw wholeFileError(path, 'is a folder', 'name the file to write');
    if (there !== undefined && !there.isFile()) writeFileSync(target, text);
    else replace(target, text, there?.mode);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw wholeFileError(path, 'the folder to write it in does not exist', 'make the folder first');
    throw wholeFileError(path, `cannot be written (${code})`);
  }
}

function followed(path: string): string {
  return statSync(path, { throwIfNoEntry: false }) === undefined ? path : realpathSync(path);
}

function replace(target: string, text: string, mode: number | undefined): void {
  const fresh = join(dirname(target), `.compare-claims-${randomUUID()}.tmp`);
  try {
    writeFileSync(fresh, text, { flag: 'wx', ...(mode !== undefined && { mode }) });
    renameSync(fresh, target);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}
