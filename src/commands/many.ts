/** Reading a large corpus: by several workers, without holding its texts. */
import { availableParallelism } from 'node:os';
import { compareAlone, type Alone } from '../compare.ts';
import { forget } from '../disk.ts';
import { InputError } from '../errors.ts';
import type { Input } from '../jobs.ts';
import { keepLean, keptLean, keyOfFile } from '../parts/kept.ts';
import { articlesAgain, leanOf, sourcesBy, type Lean } from '../parts/lean.ts';
import { inBatches } from '../pool.ts';
import { bytesOf, readSourceFile, readTextAgain } from '../read.ts';
import type { Article, ClaimsFile, Comparison, LockEntry, Source } from '../types.ts';
import { originsByWorkers } from './copies.ts';
import type { Keeper, KeptShelf } from './keeper.ts';
import type { JobsOptions } from './options.ts';
import { readKnown, recallBy, type Known } from './recall.ts';

/** For less text, in bytes, a worker is not started: one processor has read it by then. */
export const PAYS = 2_000_000;
/** Bytes of a word, about. */
const WORD = 6;

export const workersOf = ({ jobs }: JobsOptions): number => jobs ?? availableParallelism();

/** How many workers read so many bytes of text, where nobody asks for a number of them. */
export const workersFor = (bytes: number, options: JobsOptions): number => (options.jobs === undefined && bytes < PAYS ? 1 : workersOf(options));

const bytesIn = (sources: readonly Source[]): number => sources.reduce((sum, { brief }) => sum + WORD * (brief?.words ?? 0), 0);

/**
 * In: the paths of sources. Out: the sources, in that order; their texts are read again when they are asked for. What a file was found to hold before is not worked out again. Throws
 * an InputError.
 */
export async function loadMany(paths: readonly string[], keeper: Keeper | null, options: JobsOptions, cwd: string): Promise<readonly Source[]> {
  // Workers ask the disk behind our back.
  forget();
  const files = keeper?.on('files');
  const loaded = paths.map((path) => (files === undefined || files.isEmpty ? null : knownIn(files, path, cwd)));
  const rest = paths.filter((_, i) => loaded[i] === null);
  const sourceOf = sourcesBy((lean) => readTextAgain(lean, cwd));
  const places = loaded.flatMap((known, i) => (known === null ? [i] : []));
  let next = 0;
  for await (const { key, lean } of inBatches('load', { cwd }, rest, workersFor(bytesOf(rest, cwd), options))) {
    files?.put(key, keepLean(lean));
    loaded[places[next] as number] = lean;
    next += 1;
  }
  return loaded.map((lean) => sourceOf(lean as Lean));
}

/** What is kept of the source in a file; null where nothing is, or where the file cannot be read: whoever loads it is told why. */
function knownIn(files: KeptShelf, path: string, cwd: string): Lean | null {
  try {
    const { path: shown, name, bytes } = readSourceFile(path, cwd);
    const kept = files.get(keyOfFile(name, bytes));
    return kept === null ? null : keptLean(kept, shown);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/**
 * What each source says by itself; what was read before is taken from the shelves, and only the rest goes to the workers. Throws an InputError when a text has changed since it was
 * loaded.
 */
export async function readMany(file: ClaimsFile, sources: readonly Source[], keeper: Keeper | null, options: JobsOptions, cwd: string, step: () => void): Promise<readonly Required<Alone>[]> {
  const articleOf = articlesAgain();
  const recall = keeper === null ? null : recallBy(keeper);
  const asked: { readonly at: number; readonly source: Source; readonly of: Input<'read'> }[] = [];
  const read = sources.map((source, at): Reading => {
    // Texts that are held need not be on the disk: those of a commit.
    const alone = source.brief === undefined ? readKnown(file, source, recall) : null;
    const { said, words } = alone === null ? recall?.known(source) ?? NOTHING : { said: alone, words: alone.words };
    if (said === null || words === null) asked.push({ at, source, of: { lean: leanOf(source), said: said === null, words: words === null } });
    else step();
    return { article: alone?.article ?? articleOf(source), said, words };
  });
  let next = 0;
  for await (const found of inBatches('read', { cwd, claims: file }, asked.map(({ of }) => of), workersFor(bytesIn(asked.map(({ source }) => source)), options))) {
    const { at, source } = asked[next] as typeof asked[number];
    const { article, said, words } = read[at] as Reading;
    recall?.keep(source, found);
    read[at] = { article, said: said ?? found.said, words: words ?? found.words };
    next += 1;
    step();
  }
  return read.map(({ article, said, words }) => {
    if (said === null || words === null) throw new Error('a source was not read');
    return { article, notices: said.notices, answers: said.answers, words };
  });
}

interface Reading extends Known {
  readonly article: Article;
}

const NOTHING: Known = { said: null, words: null };

/** As `compareAlone`, of what `readMany` read. Throws an InputError when a text has changed since it was loaded. */
export async function compareMany(file: ClaimsFile, alone: readonly Required<Alone>[], corrections: readonly LockEntry[], options: JobsOptions, cwd: string): Promise<Comparison> {
  const sources = alone.map(({ article }) => article.source);
  const workers = sources.every(({ brief }) => brief !== undefined) ? workersFor(bytesIn(sources), options) : 1;
  return compareAlone(file, alone, corrections, workers > 1 ? await originsByWorkers(alone, workers, cwd) : null);
}
