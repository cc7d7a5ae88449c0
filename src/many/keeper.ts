/** What is kept of a story's sources between runs, on shelves of its own in the user's cache. */
import { join } from 'node:path';
import { cacheFolder, PACKS } from '../cache.ts';
import { forget } from '../disk.ts';
import { ENGINE } from '../engine.ts';
import { openShelf, thin, type Shelf } from '../packs.ts';
import { keyOfData } from '../parts/kept.ts';
import { stampOf } from '../parts/stamp.ts';
import type { ClaimsFile } from '../types.ts';
import type { CacheOptions } from '../shell/options.ts';
import type { Shell } from '../shell/shell.ts';

/** What is kept, by what of it hangs on the claims too. */
const SHELVES = { files: false, said: true, told: true, compared: true, words: false, copies: false } as const;

/** An entry that is damaged is none: it is told of, once a run. */
export interface KeptShelf extends Pick<Shelf, 'has' | 'put' | 'isEmpty'> {
  readonly get: (key: string) => Uint8Array | null;
}

export interface Keeper {
  readonly on: (shelf: keyof typeof SHELVES) => KeptShelf;
  /** Writes what was put on the shelves. */
  readonly close: () => void;
}

/** So many stories are kept, and of each so many states of its claims and of the engine. */
const [STORIES, STATES] = [64, 4];

/** Runs that were told of damage. */
const told = new WeakSet<Shell>();

/** The keeper of a story, to be closed; null where nothing is kept. */
export function keeperOf(file: ClaimsFile, { cache }: CacheOptions, shell: Shell): Keeper | null {
  const folder = cache === false ? null : cacheFolder(shell.process.env, shell.process.platform ?? '');
  if (folder === null) return null;
  // By its title, so that it is found again when the claims are altered or the folder is moved; another story of the title does no harm.
  const story = keyOfData([file.story.title, file.story.date]);
  const claims = stampOf(file).claims;
  const open = new Map<string, { readonly shelf: Shelf; readonly kept: KeptShelf }>();
  const tell = (): void => {
    if (!told.has(shell)) shell.warn(`note: the cache in ${folder} is damaged: what is damaged is read anew`);
    told.add(shell);
    forget();
  };
  const opened = (name: keyof typeof SHELVES): KeptShelf => {
    const shelf = openShelf(join(folder, PACKS, story, `${name}-${keyOfData(SHELVES[name] ? [ENGINE, claims] : [ENGINE])}`));
    if (shelf.damaged) tell();
    const get = (key: string): Uint8Array | null => {
      const bytes = shelf.get(key);
      if (bytes === undefined) tell();
      return bytes ?? null;
    };
    const kept = { has: shelf.has, put: shelf.put, isEmpty: shelf.isEmpty, get };
    open.set(name, { shelf, kept });
    return kept;
  };
  return {
    on: (name) => open.get(name)?.kept ?? opened(name),
    close: () => {
      for (const { shelf } of open.values()) shelf.close();
      for (const name of open.keys()) thin(join(folder, PACKS, story), `${name}-`, STATES);
      thin(join(folder, PACKS), '', STORIES);
    },
  };
}
