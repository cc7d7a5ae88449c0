/** Reading a large corpus: by several workers, without holding its texts. */
import { availableParallelism } from 'node:os';
import { readAlone, type Alone } from '../compare.ts';
import { forget } from '../disk.ts';
import { wordsOf } from '../origins/words.ts';
import { articlesAgain, leanOf, sourcesBy } from '../parts/lean.ts';
import { inBatches } from '../pool.ts';
import { readTextAgain } from '../read.ts';
import type { ClaimsFile, Source } from '../types.ts';
import type { CacheOptions } from './cached.ts';
import type { JobsOptions } from './options.ts';
import type { Shell } from './shell.ts';

/** For fewer sources a worker is not started: one processor has read them by then. */
export const PAYS = 400;

export const workersOf = ({ jobs }: JobsOptions): number => jobs ?? availableParallelism();

/** How many workers read so many sources. */
export const workersFor = (sources: number, options: JobsOptions): number => (sources < PAYS ? 1 : workersOf(options));

/** In: the paths of sources. Out: the sources, in that order; their texts are read again when they are asked for. Throws an InputError. */
export async function loadMany(paths: readonly string[], options: JobsOptions, cwd: string): Promise<readonly Source[]> {
  // Workers ask the disk behind our back.
  forget();
  const sourceOf = sourcesBy((lean) => readTextAgain(lean, cwd));
  const sources: Source[] = [];
  for await (const lean of inBatches('load', { cwd }, paths, workersFor(paths.length, options))) sources.push(sourceOf(lean));
  return sources;
}

/** What each source says by itself. Throws an InputError when a text has changed since it was loaded. */
export async function readMany(file: ClaimsFile, sources: readonly Source[], options: CacheOptions, shell: Shell, step: () => void): Promise<readonly Alone[]> {
  const articleOf = articlesAgain();
  const lean = sources.filter(({ brief }) => brief !== undefined);
  const read = inBatches('read', { cwd: shell.process.cwd(), claims: file }, lean.map(leanOf), workersFor(lean.length, options));
  const alone: Alone[] = [];
  try {
    for (const source of sources) {
      if (source.brief === undefined) {
        const one = readAlone(file, source);
        alone.push({ ...one, words: wordsOf(one.article) });
      } else {
        const { value } = await read.next();
        alone.push({ article: articleOf(source), ...value });
      }
      step();
    }
    return alone;
  } finally {
    await read.return(undefined);
  }
}
