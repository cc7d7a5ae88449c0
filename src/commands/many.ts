/** Reading a large corpus: by several workers, without holding its texts. */
import { availableParallelism } from 'node:os';
import { compareAlone, type Worded } from '../compare.ts';
import { forget } from '../disk.ts';
import { InputError } from '../errors.ts';
import type { Input } from '../jobs.ts';
import { keepLean, keptLean, keyOfFile, type Said } from '../parts/kept.ts';
import type { Placed } from '../origins/words.ts';
import { articlesAgain, leanOf, sourcesBy, type Lean } from '../parts/lean.ts';
import { inBatches } from '../pool.ts';
import { bytesOf, readSourceFile, readTextAgain } from '../read.ts';
import type { Article, ClaimsFile, Comparison, LockEntry, Source } from '../types.ts';
import { originsOfMany } from './copies.ts';
import type { Keeper, KeptShelf } from './keeper.ts';
import type { JobsOptions } from './options.ts';
import { readKnown, recallBy, tellingBy, type Recall } from './recall.ts';

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
export async function readMany(file: ClaimsFile, sources: readonly Source[], keeper: Keeper | null, options: JobsOptions, cwd: string, step: () => void): Promise<readonly Worded[]> {
  const articleOf = articlesAgain();
  const recall = keeper === null ? null : recallBy(keeper);
  const asked: Asked[] = [];
  const read = sources.map((source, at): Reading => {
    // Texts that are held need not be on the disk: those of a commit.
    if (source.brief === undefined) return heldReading(readKnown(file, source, recall));
    const [article, said] = [articleOf(source), recall?.said(source) ?? null];
    const words = recall?.hasWords(source) === true ? lookedUp(recall, article) : null;
    if (said !== null && words !== null) step();
    else asked.push({ at, article, said: said === null, words: words === null });
    return { article, said, words };
  });
  let [next, held] = [0, 0];
  for await (const { said, words } of inBatches('read', { cwd, claims: file }, inputsOf(asked), workersFor(bytesIn(asked.map(({ article }) => article.source)), options))) {
    const { at, article } = asked[next] as Asked;
    const known = read[at] as Reading;
    if (said !== null) recall?.keepSaid(article.source, said);
    if (words !== null) recall?.keepWords(article.source, words);
    held += words?.norms.length ?? 0;
    // Those of very many are not held either, where they can be looked up.
    const own = words === null ? known.words : recall !== null && held > HELD ? lookedUp(recall, article) : inMemory(words);
    read[at] = { article, said: said ?? known.said, words: own };
    next += 1;
    step();
  }
  return read.map(wordedOf);
}

/** A source that must be read, and what for. */
interface Asked {
  readonly at: number;
  readonly article: Article;
  readonly said: boolean;
  readonly words: boolean;
}

/** Each made when its turn comes. */
function* inputsOf(asked: readonly Asked[]): Generator<Input<'read'>> {
  for (const { article: { source }, said, words } of asked) yield { lean: leanOf(source), said, words };
}

/** So many words are held: five bytes each. */
const HELD = 10_000_000;

/** What is known of a source. Words that are kept are looked up when they are asked for. */
interface Reading {
  readonly article: Article;
  readonly said: Said | null;
  readonly words: (() => Placed) | null;
}

function wordedOf({ article, said, words }: Reading): Worded {
  if (said === null || words === null) throw new Error('a source was not read');
  return { article, notices: said.notices, answers: said.answers, get words() { return words(); } };
}

// Functions of one scope hold all that any of them does: so each is made in its own.
const lookedUp = (recall: Recall, article: Article) => (): Placed => recall.words(article);
const inMemory = (words: Placed) => (): Placed => words;

const heldReading = ({ article, notices, answers, words }: Worded): Reading => ({ article, said: { notices, answers }, words: inMemory(words) });

/** As `compareAlone`, of what `readMany` read. Throws an InputError when a text has changed since it was loaded. */
export async function compareMany(file: ClaimsFile, alone: readonly Worded[], corrections: readonly LockEntry[], keeper: Keeper | null, options: JobsOptions, cwd: string): Promise<Comparison> {
  const onDisk = alone.every(({ article: { source: { brief } } }) => brief !== undefined);
  const workers = (texts: readonly { readonly article: Article }[]): number => workersFor(bytesIn(texts.map(({ article }) => article.source)), options);
  if (!onDisk) return compareAlone(file, alone, corrections);
  const origins = await originsOfMany(alone, keeper, workers, cwd);
  return compareAlone(file, keeper === null ? alone : alone.map(tellingBy(keeper)), corrections, origins);
}
