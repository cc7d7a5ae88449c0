/** A folder of what was worked out before, by the hash of all that it was worked out from: files that may be deleted at any time. Runs, `ab/cdef….json`, and packs (`packs.ts`). */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { isOfShelf } from './packs.ts';

const NAME = 'compare-claims';
/** The folder of packs, in which each story has one, in which each shelf has one. */
export const PACKS = 'packs';

const FOLDER = /^[0-9a-f]{2}$/;
const ENTRY = /^[0-9a-f]{62}\.json$/;
const UNFINISHED = /^\.compare-claims-[0-9a-f-]{36}\.tmp$/;

/**
 * Where the cache is: COMPARE_CLAIMS_CACHE, else the user's folder for such things (XDG_CACHE_HOME or ~/.cache, ~/Library/Caches, %LOCALAPPDATA%).
 * null when nothing says where that is.
 */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>, platform: string): string | null {
  const own = env['COMPARE_CLAIMS_CACHE'] ?? '';
  if (own !== '') return own;
  const [home = '', local = '', xdg = ''] = [env['HOME'], env['LOCALAPPDATA'], env['XDG_CACHE_HOME']];
  // The XDG base directory specification has relative paths ignored.
  const base = platform === 'win32' ? local : isAbsolute(xdg) ? xdg : home === '' ? '' : platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache');
  return base === '' ? null : join(base, NAME);
}

/** The text of an entry, null when there is none, `undefined` when it is not what was written. Never throws. */
export function readEntry(folder: string, key: string): string | null | undefined {
  let whole: string;
  try {
    whole = readFileSync(pathOf(folder, key), 'utf8');
  } catch {
    return null;
  }
  const [end, text] = [whole.indexOf('\n'), whole.slice(whole.indexOf('\n') + 1)];
  return whole.slice(0, end) === sealOf(key, text) ? text : undefined;
}

/** Writes an entry, whole or not at all: whoever reads meanwhile sees the old one or the new one. Gives whether it could; never throws. */
export function writeEntry(folder: string, key: string, text: string): boolean {
  const path = pathOf(folder, key);
  const fresh = join(folder, key.slice(0, 2), `.${NAME}-${randomUUID()}.tmp`);
  try {
    // It holds what the sources say: nobody else's business.
    mkdirSync(join(folder, key.slice(0, 2)), { recursive: true, mode: 0o700 });
    writeFileSync(fresh, `${sealOf(key, text)}\n${text}`, { flag: 'wx', mode: 0o600 });
    renameSync(fresh, path);
    return true;
  } catch {
    try {
      rmSync(fresh, { force: true });
    } catch {
      // A disk that takes nothing keeps nothing either.
    }
    return false;
  }
}

/** Removes every file of ours, and nothing else that may lie in the folder. Gives how many there were, and their bytes. Throws what the disk says. */
export function cleanCache(folder: string): { readonly files: number; readonly bytes: number } {
  let [files, bytes] = [0, 0];
  const clean = (inside: string, isOurs: (name: string) => boolean): void => {
    for (const name of namesIn(inside).filter(isOurs)) {
      bytes += statSync(join(inside, name), { throwIfNoEntry: false })?.size ?? 0;
      files += 1;
      rmSync(join(inside, name), { force: true });
    }
    removeEmpty(inside);
  };
  for (const part of namesIn(folder).filter((name) => FOLDER.test(name))) clean(join(folder, part), (name) => ENTRY.test(name) || UNFINISHED.test(name));
  const packs = join(folder, PACKS);
  for (const story of namesIn(packs)) {
    for (const shelf of namesIn(join(packs, story))) clean(join(packs, story, shelf), isOfShelf);
    removeEmpty(join(packs, story));
  }
  removeEmpty(packs);
  return { files, bytes };
}

function removeEmpty(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true && namesIn(folder).length === 0) rmdirSync(folder);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

const pathOf = (folder: string, key: string): string => join(folder, key.slice(0, 2), `${key.slice(2)}.json`);

/** With the key in it, so that an entry under another's name is found out. */
const sealOf = (key: string, text: string): string => createHash('sha256').update(key).update(text).digest('hex');
