/** Reading a large corpus: by several workers, without holding its texts. */
import { availableParallelism } from 'node:os';
import { compareAlone, readAlone, type Alone } from '../compare.ts';
import { readArticle } from '../article.ts';
import { forget } from '../disk.ts';
import { wordsOf } from '../origins/words.ts';
import { articlesAgain, leanOf, sourcesBy } from '../parts/lean.ts';
import { inBatches } from '../pool.ts';
import { bytesOf, readTextAgain } from '../read.ts';
import type { ClaimsFile, Comparison, LockEntry, Source } from '../types.ts';
import { originsByWorkers } from './copies.ts';
import { keeper, type CacheOptions } from './cached.ts';
import type { JobsOptions } from './options.ts';
import type { Shell } from './shell.ts';

/** For less text, in bytes, a worker is not started: one processor has read it by then. */
export const PAYS = 2_000_000;
/** Bytes of a word, about. */
const WORD = 6;

export const workersOf = ({ jobs }: JobsOptions): number => jobs ?? availableParallelism();

/** How many workers read so many bytes of text, where nobody asks for a number of them. */
export const workersFor = (bytes: number, options: JobsOptions): number => (options.jobs === undefined && bytes < PAYS ? 1 : workersOf(options));

const bytesIn = (sources: readonly Source[]): number => sources.reduce((sum, { brief }) => sum + WORD * (brief?.words ?? 0), 0);

/** In: the paths of sources. Out: the sources, in that order; their texts are read again when they are asked for. Throws an InputError. */
export async function loadMany(paths: readonly string[], options: JobsOptions, cwd: string): Promise<readonly Source[]> {
  // Workers ask the disk behind our back.
  forget();
  const sourceOf = sourcesBy((lean) => readTextAgain(lean, cwd));
  const sources: Source[] = [];
  for await (const lean of inBatches('load', { cwd }, paths, workersFor(bytesOf(paths, cwd), options))) sources.push(sourceOf(lean));
  return sources;
}

/**
 * What each source says by itself; what was read before is taken from the cache, and only the rest goes to the workers. Throws an InputError when a text has changed since it was
 * loaded.
 */
export async function readMany(file: ClaimsFile, sources: readonly Source[], options: CacheOptions, shell: Shell, step: () => void): Promise<readonly Required<Alone>[]> {
  const articleOf = articlesAgain();
  const kept = options.cache === false ? null : keeper(file, shell);
  const unread: number[] = [];
  const alone = sources.map((source, i): Required<Alone> | null => {
    const known = kept?.known(source) ?? null;
    if (known !== null) return { ...known, article: source.brief === undefined ? readArticle(source) : articleOf(source) };
    if (source.brief !== undefined) unread.push(i);
    else return read(file, source);
    return null;
  });
  const lean = unread.flatMap((i) => sources[i] ?? []);
  let next = 0;
  for await (const one of inBatches('read', { cwd: shell.process.cwd(), claims: file }, lean.map(leanOf), workersFor(bytesIn(lean), options))) {
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

function read(file: ClaimsFile, source: Source): Required<Alone> {
  const one = readAlone(file, source);
  return { ...one, words: wordsOf(one.article) };
}

/** As `compareAlone`, of what `readMany` read. Throws an InputError when a text has changed since it was loaded. */
export async function compareMany(file: ClaimsFile, alone: readonly Required<Alone>[], corrections: readonly LockEntry[], options: JobsOptions, cwd: string): Promise<Comparison> {
  const sources = alone.map(({ article }) => article.source);
  const workers = sources.every(({ brief }) => brief !== undefined) ? workersFor(bytesIn(sources), options) : 1;
  return compareAlone(file, alone, corrections, workers > 1 ? await originsByWorkers(alone, workers, cwd) : null);
}
