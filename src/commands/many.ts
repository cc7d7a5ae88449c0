/** Reading a large corpus: by several workers, without holding its texts. */
import { availableParallelism } from 'node:os';
import { bySource, compareAlone, type Alone, type Worded } from '../compare.ts';
import type { KeptTold } from '../framing.ts';
import type { Input, Read } from '../jobs.ts';
import type { Said } from '../parts/kept.ts';
import { wordsHeld, type Held } from '../origins/held.ts';
import { wordsOf, type Placed } from '../origins/words.ts';
import { articlesAgain, leanOf } from '../parts/lean.ts';
import { inBatches } from '../pool.ts';
import type { Article, ClaimsFile, Comparison, LockEntry, Source } from '../types.ts';
import { originsOfMany } from './copies.ts';
import type { Keeper } from './keeper.ts';
import type { JobsOptions } from './options.ts';
import { comparedBy, readKnown, recallBy, tellingBy, type Recall } from './recall.ts';

/** For less text, in bytes, a worker is not started: one processor has read it by then. */
export const PAYS = 2_000_000;
/** Bytes of a word, about. */
const WORD = 6;

export const workersOf = ({ jobs }: JobsOptions): number => jobs ?? availableParallelism();

/** How many workers read so many bytes of text, where nobody asks for a number of them. */
export const workersFor = (bytes: number, options: JobsOptions): number => (options.jobs === undefined && bytes < PAYS ? 1 : workersOf(options));

const bytesIn = (sources: readonly Source[]): number => sources.reduce((sum, { brief }) => sum + WORD * (brief?.words ?? 0), 0);

/** What sources were found to say while they were loaded, by the claims that were asked; taken away by who asks for it. */
export const readAhead = new WeakMap<ClaimsFile, ReadonlyMap<Source, Holding>>();

/**
 * What each source says by itself; what was read before is taken from the shelves, and only the rest goes to the workers. Throws an InputError when a text has changed since it was
 * loaded.
 */
async function readMany(file: ClaimsFile, sources: readonly Source[], keeper: Keeper | null, options: JobsOptions, cwd: string, step: () => void): Promise<readonly Worded[]> {
  const articleOf = articlesAgain();
  const recall = keeper === null ? null : recallBy(keeper);
  const ahead = readAhead.get(file);
  readAhead.delete(file);
  const hold = holder(recall);
  const asked: Asked[] = [];
  const read = sources.map((source, at): Worded | null => {
    // Texts that are held need not be on the disk: those of a commit.
    if (source.brief === undefined) return readKnown(file, source, recall);
    const [article, first] = [articleOf(source), ahead?.get(source)];
    const said = first?.said ?? recall?.said(source) ?? null;
    const words = first?.words ?? (recall?.hasWords(source) === true ? lookedUp : null);
    if (said === null || words === null) {
      asked.push({ at, article, said, words });
      return null;
    }
    step();
    return heardOf(article, said, first?.told ?? null, words, recall);
  });
  let next = 0;
  for await (const found of inBatches('read', { cwd, claims: file }, inputsOf(asked), workersFor(bytesIn(asked.map(({ article }) => article.source)), options))) {
    const { at, article, said, words } = asked[next] as Asked;
    const own = hold(article.source, found);
    read[at] = heardOf(article, said ?? own.said, own.told, words ?? own.words, recall);
    next += 1;
    step();
  }
  return read as readonly Worded[];
}

/** A source that must be read, and what is known of it. */
interface Asked {
  readonly at: number;
  readonly article: Article;
  readonly said: Said | null;
  readonly words: WordsOf | null;
}

/** Each made when its turn comes. */
function* inputsOf(asked: readonly Asked[]): Generator<Input<'read'>> {
  for (const { article: { source }, said, words } of asked) yield { lean: leanOf(source), said: said === null, words: words === null };
}

/** What gives the words of an article. */
type WordsOf = (article: Article, recall: Recall | null) => Placed;

/** What is known of a source, with its words where they are held. */
export interface Holding {
  readonly said: Said | null;
  readonly told: KeptTold | null;
  readonly words: WordsOf | null;
}

/** So many words are held, five bytes each; of more those that can be looked up are. */
const HELD = 10_000_000;

/** What keeps what was read of each source, and holds it. */
export function holder(recall: Recall | null): (source: Source, read: Read) => Holding {
  const memory = wordsHeld();
  let size = 0;
  return (source, { said, told, words }) => {
    if (said !== null) recall?.keepSaid(source, said);
    if (told !== null) recall?.keepTold(source, told);
    if (words !== null) recall?.keepWords(source, words);
    size += words?.norms.length ?? 0;
    return { said, told, words: words === null ? null : recall !== null && size > HELD ? lookedUp : inMemory(memory, memory.add(words)) };
  };
}

const lookedUp: WordsOf = (article, recall) => (recall === null ? wordsOf(article) : recall.words(article));
// Functions of one scope hold all that any of them does: so each is made in its own.
const inMemory = (memory: Held, text: number): WordsOf => () => memory.get(text);

/** On the prototype, so that a hundred thousand have one way to their words. */
const way = {
  get words(): Placed {
    const { article, wordsOf: own, recall } = this as unknown as { readonly article: Article; readonly wordsOf: WordsOf; readonly recall: Recall | null };
    return own(article, recall);
  },
};

function heardOf(article: Article, said: Said | null, told: KeptTold | null, own: WordsOf | null, recall: Recall | null): Worded {
  if (said === null || own === null) throw new Error('a source was not read');
  return Object.assign(Object.create(way) as Pick<Worded, 'words'>, { article, notices: said.notices, answers: said.answers, ...(told !== null && { told }), wordsOf: own, recall });
}

/** As `compare`, of sources that `loadMany` gave. Throws an InputError when a text has changed since it was loaded. */
export async function compareMany(file: ClaimsFile, sources: readonly Source[], corrections: readonly LockEntry[], keeper: Keeper | null, options: JobsOptions, cwd: string, step: () => void): Promise<Comparison> {
  let alone = await readMany(file, sources.toSorted(bySource), keeper, options, cwd, step);
  const onDisk = alone.every(({ article: { source: { brief } } }) => brief !== undefined);
  const workers = (texts: readonly { readonly article: Article }[]): number => workersFor(bytesIn(texts.map(({ article }) => article.source)), options);
  if (!onDisk) return compareAlone(file, alone, corrections);
  const origins = await originsOfMany(alone, keeper, workers, cwd);
  const telling = keeper === null ? null : tellingBy(keeper);
  const said = alone.map(({ article, notices, answers, told }): Alone => {
    const one = { article, notices, answers };
    return told !== undefined ? { ...one, told } : telling === null ? one : telling(one);
  });
  // The words of all texts are not held any longer.
  alone = [];
  return compareAlone(file, said, corrections, { origins, ...(keeper !== null && { compared: comparedBy(keeper) }) });
}
