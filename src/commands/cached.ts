/** Reading sources with what was read of them before. */
import { readArticle } from '../article.ts';
import { cacheFolder, readEntry, writeEntry } from '../cache.ts';
import { forget } from '../disk.ts';
import { compareAlone, readAlone, type Alone } from '../compare.ts';
import { wordsOf } from '../origins/words.ts';
import { keep, keyOf, unkept, type Kept } from '../parts/kept.ts';
import { stampOf } from '../parts/stamp.ts';
import type { ClaimsFile, Comparison, LockEntry, Source } from '../types.ts';
import type { JobsOptions } from './options.ts';
import { progressOf } from './progress.ts';
import type { Shell } from './shell.ts';

export interface CacheOptions extends JobsOptions {
  /** Without `--no-cache`. */
  readonly cache?: boolean;
}

/** Code units of text from which on a cache pays: below, all is read again in less time than anybody notices, and nobody's disk is touched. */
const PAYS = 50_000;

/** As `compare`, but that what was read before, of the same text for the same claims by the same engine, is not read again, and many sources by several workers. The same bytes either way. */
export async function compareCached(file: ClaimsFile, sources: readonly Source[], corrections: readonly LockEntry[], options: CacheOptions, shell: Shell): Promise<Comparison> {
  const progress = progressOf(shell.process, sources.length, 'sources read');
  try {
    if (sources.some(({ brief }) => brief !== undefined)) {
      const { compareMany, readMany } = await import('./many.ts');
      return await compareMany(file, await readMany(file, sources, options, shell, progress.step), corrections, options, shell.process.cwd());
    }
    const large = sources.reduce((sum, { text }) => sum + text.length, 0) >= PAYS;
    const read = options.cache !== false && large ? readCached(file, shell) : (source: Source) => readAlone(file, source);
    const alone = sources.map((source) => {
      const found = read(source);
      progress.step();
      return found;
    });
    return compareAlone(file, alone, corrections);
  } finally {
    progress.stop();
  }
}

/** As `readAlone` for these claims, of what was not read before. */
function readCached(file: ClaimsFile, shell: Shell): (source: Source) => Alone {
  const kept = keeper(file, shell);
  if (kept === null) return (source) => readAlone(file, source);
  return (source) => {
    const known = kept.known(source);
    if (known !== null) return { article: readArticle(source), ...known };
    const alone = readAlone(file, source);
    const read = { ...alone, words: wordsOf(alone.article) };
    kept.keep(source, read);
    return read;
  };
}

export interface Keeper {
  readonly known: (source: Source) => Kept | null;
  readonly keep: (source: Source, read: Kept) => void;
}

/** What was read of sources for these claims; null where nothing is kept. A damaged entry is told of once; a disk that cannot be written is left alone. */
export function keeper(file: ClaimsFile, { process, warn }: Shell): Keeper | null {
  const folder = cacheFolder(process.env, process.platform ?? '');
  if (folder === null) return null;
  const stamp = stampOf(file);
  let [writable, told] = [true, false];
  return {
    known: (source) => {
      const text = readEntry(folder, keyOf(source, stamp));
      if (typeof text === 'string') return unkept(text);
      if (text === undefined && !told) {
        told = true;
        forget();
        warn(`note: the cache in ${folder} is damaged: what is damaged is read anew`);
      }
      return null;
    },
    keep: (source, read) => { if (writable) writable = writeEntry(folder, keyOf(source, stamp), keep(read)); },
  };
}
