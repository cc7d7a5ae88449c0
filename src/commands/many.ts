/** Reading a large corpus: by several workers, without holding its texts. */
import { availableParallelism } from 'node:os';
import { readAlone, type Alone } from '../compare.ts';
import { readArticle } from '../article.ts';
import { forget } from '../disk.ts';
import { wordsOf } from '../origins/words.ts';
import { articlesAgain, leanOf, sourcesBy } from '../parts/lean.ts';
import { inBatches } from '../pool.ts';
import { readTextAgain } from '../read.ts';
import type { ClaimsFile, Source } from '../types.ts';
import { keeper, type CacheOptions } from './cached.ts';
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

/**
 * What each source says by itself; what was read before is taken from the cache, and only the rest goes to the workers. Throws an InputError when a text has changed since it was
 * loaded.
 */
export async function readMany(file: ClaimsFile, sources: readonly Source[], options: CacheOptions, shell: Shell, step: () => void): Promise<readonly Alone[]> {
  const articleOf = articlesAgain();
  const kept = options.cache === false ? null : keeper(file, shell);
  const unread: number[] = [];
  const alone = sources.map((source, i): Alone | null => {
    const known = kept?.known(source) ?? null;
    if (known !== null) return { ...known, article: source.brief === undefined ? readArticle(source) : articleOf(source) };
    if (source.brief !== undefined) unread.push(i);
    else return read(file, source);
    return null;
  });
  const lean = unread.flatMap((i) => sources[i] ?? []);
  let next = 0;
  for await (const one of inBatches('read', { cwd: shell.process.cwd(), claims: file }, lean.map(leanOf), workersFor(lean.length, options))) {
    const source = lean[next];
    if (source !== undefined) {
      alone[unread[next] ?? 0] = { article: articleOf(source), ...one };
      kept?.keep(source, one);
    }
    next += 1;
    step();
  }
  return alone.flatMap((one) => one ?? []);
}

function read(file: ClaimsFile, source: Source): Alone {
  const one = readAlone(file, source);
  return { ...one, words: wordsOf(one.article) };
}
