import type { Command } from 'commander';
import { cacheFolder, cleanCache } from '../cache.ts';
import { wholeFileError } from '../errors.ts';
import type { Shell } from '../shell/shell.ts';

/** The folder of the cache. Where there can be none, the command ends with a usage error. */
export const folderOf = (command: Command, { process }: Shell): string =>
  cacheFolder(process.env, process.platform ?? '') ?? command.error('error: there is no folder for a cache: name one with COMPARE_CLAIMS_CACHE');

/** Empties it, and tells what was removed. Throws an InputError. */
export function clean(folder: string, shell: Shell): void {
  try {
    const { files, bytes } = cleanCache(folder);
    shell.warn(`removed: ${files} ${files === 1 ? 'file' : 'files'}, ${(bytes / 1e6).toFixed(1)} MB`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw wholeFileError(folder, `cannot be emptied (${code})`);
  }
}
