/** Reading sources with what was read of them before. */
import { cacheFolder, readEntry, writeEntry } from '../cache.ts';
import { forget } from '../disk.ts';
import { compareAlone, readAlone, type Alone } from '../compare.ts';
import { wordsOf } from '../origins/words.ts';
import { keep, keyOf, unkept } from '../parts/kept.ts';
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
      const { readMany } = await import('./many.ts');
      return compareAlone(file, await readMany(file, sources, options, shell, progress.step), corrections);
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

/** As `readAlone` for these claims. A damaged entry is read anew, and told of once; a disk that cannot be written is left alone. */
function readCached(file: ClaimsFile, { process, warn }: Shell): (source: Source) => Alone {
  const folder = cacheFolder(process.env, process.platform ?? '');
  if (folder === null) return (source) => readAlone(file, source);
  const stamp = stampOf(file);
  let [writable, told] = [true, false];
  return (source) => {
    const key = keyOf(source, stamp);
    const known = readEntry(folder, key);
    if (typeof known === 'string') return unkept(source, known);
    if (known === undefined && !told) {
      told = true;
      forget();
      warn(`note: the cache in ${folder} is damaged: what is damaged is read anew`);
    }
    const alone = readAlone(file, source);
    const read = { ...alone, words: wordsOf(alone.article) };
    if (writable) writable = writeEntry(folder, key, keep(read));
    return read;
  };
}
