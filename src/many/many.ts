/** Reading a large corpus: by several workers, without holding its texts. */
import { availableParallelism } from 'node:os';
import { bySource, compareAlone, type Worded } from '../compare.ts';
import type { KeptTold } from '../framing.ts';
import type { Input, Kept, Read } from './jobs.ts';
import { saidAlike } from '../parts/alike.ts';
import type { Said } from '../parts/kept.ts';
import { printsOf } from '../origins/fingerprints.ts';
import { articlesAgain, leanOf } from '../parts/lean.ts';
import { closeWorkers, inBatches } from './pool.ts';
import type { Article, ClaimsFile, Comparison, LockEntry, Origin, Source } from '../types.ts';
import { originsOfMany } from './copies.ts';
import { wordsHeld, type Held } from './held.ts';
import type { Keeper } from './keeper.ts';
import { giveBack } from '../shell/compiling.ts';
import type { JobsOptions } from '../shell/options.ts';
import { comparedBy, readKnown, recallBy, tellingBy, type Recall } from './recall.ts';

/** For less text, in bytes, a worker is not started: one processor has read it by then. */
export const PAYS = 2_000_000;
/** From so many sources on, what they take is most of what the process does. */
const MANY = 5_000;
/** Bytes of a word, about. */
const WORD = 6;

export const workersOf = ({ jobs }: JobsOptions): number => jobs ?? availableParallelism();

/** How many workers read so many bytes of text, where nobody asks for a number of them. */
export const workersFor = (bytes: number, options: JobsOptions): number => (options.jobs === undefined && bytes < PAYS ? 1 : workersOf(options));

function bytesIn(texts: Iterable<{ readonly article: Article }>): number {
  let words = 0;
  for (const { article: { source: { brief } } } of texts) words += brief?.words ?? 0;
  return WORD * words;
}

/** What sources were found to say while they were loaded, by the claims that were asked; taken away by who asks for it. */
export const readAhead = new WeakMap<ClaimsFile, Ahead>();

export interface Ahead {
  readonly found: ReadonlyMap<Source, Holding>;
  readonly held: Held;
}

/** With the words where jobs can have them, and their fingerprints, as far as these are known. */
export interface Heard extends Worded {
  readonly kept?: Kept;
  readonly prints?: Uint32Array;
}

/**
 * What each source says by itself; what was read before is taken from the shelves, and only the rest goes to the workers. In: also what holds the words of those that are read. Throws an
 * InputError when a text has changed since it was loaded.
 */
async function readMany(file: ClaimsFile, sources: readonly Source[], held: Held, recall: Recall | null, options: JobsOptions, cwd: string, step: () => void): Promise<readonly Heard[]> {
  const articleOf = articlesAgain();
  const ahead = readAhead.get(file)?.found;
  readAhead.delete(file);
  const hold = holder(held, recall);
  const asked: Asked[] = [];
  const read = sources.map((source, at): Heard | null => {
    // Texts that are held need not be on the disk: those of a commit.
    if (source.brief === undefined) return readKnown(file, source, recall);
    const [article, first] = [articleOf(source), ahead?.get(source)];
    const said = first?.said ?? recall?.said(source) ?? null;
    const words = first?.words ?? (recall?.hasWords(source) === true ? recall : null);
    if (said === null || words === null) {
      asked.push({ at, article, said, words });
      return null;
    }
    step();
    return heardOf(article, said, first?.told ?? null, words);
  });
  let next = 0;
  for await (const found of inBatches('read', { cwd, claims: file }, inputsOf(asked), workersFor(bytesIn(asked), options))) {
    const { at, article, said, words } = asked[next] as Asked;
    const own = hold(article.source, found);
    read[at] = heardOf(article, said ?? own.said, own.told, words ?? own.words);
    next += 1;
    step();
  }
  return read as readonly Heard[];
}

/** A source that must be read, and what is known of it. */
interface Asked {
  readonly at: number;
  readonly article: Article;
  readonly said: Said | null;
  readonly words: WordsIn | null;
}

/** Each made when its turn comes. */
function* inputsOf(asked: readonly Asked[]): Generator<Input<'read'>> {
  for (const { article: { source }, said, words } of asked) yield { lean: leanOf(source), said: said === null, words: words === null };
}

/** Where the words of a source are: among those that are held, or on the shelves. */
type WordsIn = Recall | { readonly held: Held; readonly text: number };

/** What is known of a source, and where its words are. */
export interface Holding {
  readonly said: Said | null;
  readonly told: KeptTold | null;
  readonly words: WordsIn | null;
}

/** What keeps what was read of each source, and holds its words. */
export function holder(held: Held, recall: Recall | null): (source: Source, read: Read) => Holding {
  const alike = saidAlike();
  return (source, { said, told, words }) => {
    if (said !== null) recall?.keepSaid(source, said);
    if (told !== null) recall?.keepTold(source, told);
    if (words !== null) recall?.keepWords(source, words.packed);
    return { said: said === null ? null : alike(said, source.id), told, words: words === null ? null : { held, text: held.add(words.packed, words.prints) } };
  };
}

interface OfWords {
  readonly article: Article;
  readonly wordsIn: WordsIn;
}

/** On the prototype, so that a hundred thousand have one way to their words. */
const way = {
  get words(): Heard['words'] {
    const { article, wordsIn } = this as unknown as OfWords;
    return 'held' in wordsIn ? wordsIn.held.words(wordsIn.text) : wordsIn.words(article);
  },
  get kept(): Kept {
    const { article, wordsIn } = this as unknown as OfWords;
    return 'held' in wordsIn ? wordsIn.held.kept(wordsIn.text) : wordsIn.words(article);
  },
  get prints(): Uint32Array {
    const { article, wordsIn } = this as unknown as OfWords;
    return 'held' in wordsIn ? wordsIn.held.prints(wordsIn.text) : printsOf(wordsIn.words(article));
  },
};

function heardOf(article: Article, said: Said | null, told: KeptTold | null, wordsIn: WordsIn | null): Heard {
  if (said === null || wordsIn === null) throw new Error('a source was not read');
  return Object.assign(Object.create(way) as Pick<Heard, 'words'>, { article, notices: said.notices, answers: said.answers, ...(told !== null && { told }), wordsIn });
}

/** As `compare`, of sources that `loadMany` gave. Throws an InputError when a text has changed since it was loaded. */
export async function compareMany(file: ClaimsFile, sources: readonly Source[], corrections: readonly LockEntry[], keeper: Keeper | null, options: JobsOptions, cwd: string, step: () => void): Promise<Comparison> {
  const ahead = readAhead.get(file);
  const held = ahead?.held ?? wordsHeld();
  let [alone, origins]: [readonly Heard[], readonly Origin[]] = [[], []];
  try {
    alone = await readMany(file, sources.toSorted(bySource), held, keeper === null ? null : recallBy(keeper), options, cwd, step);
    const onDisk = alone.every(({ article: { source: { brief } } }) => brief !== undefined);
    if (!onDisk) return compareAlone(file, alone, corrections);
    const workers = (texts: Iterable<{ readonly article: Article }>): number => workersFor(bytesIn(texts), options);
    const much = ahead !== undefined && alone.length >= MANY;
    if (much) await giveBack();
    origins = await originsOfMany(alone, keeper, workers, cwd);
    if (much) {
      // What is left to do is done by this process alone.
      await closeWorkers();
      await giveBack();
    }
  } finally {
    held.close();
  }
  if (keeper === null) return compareAlone(file, alone, corrections, { origins });
  const telling = tellingBy(keeper);
  return compareAlone(file, alone.map((one) => (one.told === undefined ? telling(one) : one)), corrections, { origins, compared: comparedBy(keeper) });
}
