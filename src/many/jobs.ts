/** What can be done to sources batch by batch, by this process or by any worker: plain data in, plain data out. */
import { readArticle } from '../article.ts';
import { readAlone } from '../compare.ts';
import { InputError, type InputMistake } from '../errors.ts';
import { keepTold, type KeptTold } from '../framing.ts';
import { withFacts } from '../origins/facts.ts';
import { printsOf } from '../origins/fingerprints.ts';
import { sharedWith, type Verdict } from '../origins/pairs.ts';
import { quotedFrom, type Quoted } from '../origins/quoted.ts';
import { packed, unpacked, wordsOf, type Words } from '../origins/words.ts';
import { keyOfFile, type Said } from '../parts/kept.ts';
import { leanOf, type Lean } from '../parts/lean.ts';
import { lineOf } from '../parts/line.ts';
import type { Stamp } from '../parts/stamp.ts';
import { readSourceFile, readTextAgain, sourceIn } from '../read.ts';
import { readScratch, type Scratch } from './scratch.ts';
import { apart } from '../text/apart.ts';
import { countWithin } from '../text/count.ts';
import { inText } from '../text/spans.ts';
import type { Article, ClaimsFile, Source } from '../types.ts';

/** What a run gives every worker once. */
export interface Setting {
  readonly cwd: string;
  readonly claims?: ClaimsFile;
  readonly stamp?: Stamp;
}

/** What was done of a batch, up to the first mistake of the user's. */
export interface Done<Out> {
  readonly done: readonly Out[];
  readonly mistake: InputMistake | null;
}

/** What is asked of a source by itself, as far as it was. */
export interface Read {
  readonly said: Said | null;
  /** Its sentences that readings stand in, taken apart; null where there are none. */
  readonly told: KeptTold | null;
  /** The words by which copying is told, packed, and their fingerprints. */
  readonly words: { readonly packed: Uint8Array; readonly prints: Uint32Array } | null;
}

/** Words, or where they stand in a scratch file, packed. */
export type Kept = Words | readonly [scratch: Scratch, at: number, length: number];

/** A batch of work, by the kind of it. */
export interface Jobs {
  /** Paths -> what is known of the sources there, and the keys of their files; with claims all that is asked of each too, so that it is read only once. */
  readonly load: (setting: Setting, path: string) => { readonly key: string; readonly lean: Lean; readonly read: Read | null };
  /** Sources whose texts are on the disk, and what is asked of each. */
  readonly read: (setting: Setting, of: { readonly lean: Lean; readonly said: boolean; readonly words: boolean }) => Read;
  /** Paths, or sources -> the line of what each says. */
  readonly line: (setting: Setting, from: string | Source) => string;
  /** The words of a text, and of others -> the verdict on it with each. */
  readonly pairs: (setting: Setting, pair: { readonly own: Kept; readonly others: readonly Kept[] }) => readonly Verdict[];
  /** Sources and their words -> the words, with the facts that take whole sentences to tell. */
  readonly facts: (setting: Setting, of: { readonly lean: Lean; readonly words: Words }) => Words;
  /** Sources, and stretches of their words -> where each stands in the text, and how many of its words stand in them. */
  readonly quotes: (setting: Setting, of: { readonly lean: Lean; readonly stretches: Int32Array; readonly wanted: readonly (readonly [number, number])[] }) => { readonly quoted: readonly Omit<Quoted, 'text'>[]; readonly covered: number };
}

export type Kind = keyof Jobs;
export type Input<K extends Kind> = Parameters<Jobs[K]>[1];
export type Output<K extends Kind> = ReturnType<Jobs[K]>;

/** A batch as it goes to a worker. */
export interface Given<K extends Kind> {
  readonly kind: K;
  /** Settings of one number are the same. */
  readonly number: number;
  /** Serialised, so that a worker takes it apart only once. */
  readonly setting: Uint8Array;
  readonly batch: readonly Input<K>[];
}

const NO_CLAIMS = 'a job that reads claims was given none';

type Job<K extends Kind> = (setting: Setting, batch: readonly Input<K>[]) => Iterable<Output<K>>;

const each = <K extends Kind>(make: Jobs[K]): Job<K> => function* (setting, batch) {
  for (const from of batch) yield make(setting, from as never) as Output<K>;
};

const jobs: { readonly [K in Kind]: Job<K> } = {
  * load({ cwd, claims }, paths) {
    for (const { file, source } of loaded(paths, (path) => loadedFrom(path, cwd))) {
      yield { key: keyOfFile(file.name, file.bytes), lean: leanOf(source), read: claims === undefined ? null : readOf(claims, source, true, true) };
    }
  },
  read: each(({ cwd, claims }, { lean, said, words }) => {
    if (claims === undefined) throw new Error(NO_CLAIMS);
    return readOf(claims, { ...lean, text: readTextAgain(lean, cwd) }, said, words);
  }),
  * line({ cwd, claims, stamp }, batch) {
    if (claims === undefined || stamp === undefined) throw new Error(NO_CLAIMS);
    for (const { source } of loaded(batch, (from) => (typeof from === 'string' ? loadedFrom(from, cwd) : { source: from }))) yield lineOf(claims, readAlone(claims, source), stamp);
  },
  pairs: each((_setting, { own, others }) => {
    const [first, ...rest] = wordsOfAll([own, ...others]);
    return sharedWith(first as Words, rest);
  }),
  facts: each(({ cwd }, { lean, words }) => withFacts(readArticle({ ...lean, text: readTextAgain(lean, cwd) }), words)),
  quotes: each(({ cwd }, { lean, stretches, wanted }) => {
    const text = readTextAgain(lean, cwd);
    const quoted = quotedFrom({ text, firstLine: lean.firstLine }, { stretches }, wanted);
    return { quoted: quoted.map(({ start, end, line }) => ({ start, end, line })), covered: countWithin(text, quoted.toSorted(inText)) };
  }),
};

const loadedFrom = (path: string, cwd: string) => {
  const file = readSourceFile(path, cwd);
  return { file, source: sourceIn(file) };
};

/** So many code units of text are loaded before they are read. */
const GROUP = 2 ** 18;

/** In: what to load sources from. Out: the sources, one by one. Some are loaded in a row: loading and reading each take more code than a processor has at hand, so turn and turn about both are slower by a fifth. */
function* loaded<From, Loaded extends { readonly source: Source }>(batch: readonly From[], load: (from: From) => Loaded): Generator<Loaded> {
  const group: Loaded[] = [];
  let size = 0;
  for (const from of batch) {
    let one: Loaded;
    try {
      one = load(from);
    } catch (error) {
      // What came before it is read all the same.
      yield* group;
      throw error;
    }
    group.push(one);
    size += one.source.text.length;
    if (size < GROUP) continue;
    yield* group.splice(0);
    size = 0;
  }
  yield* group;
}

function readOf(claims: ClaimsFile, source: Source, said: boolean, words: boolean): Read {
  const { article, notices, answers } = said ? readAlone(claims, source) : { article: readArticle(source), notices: [], answers: null };
  const readings = answers?.flatMap((answer) => answer.readings) ?? [];
  return {
    said: said ? { notices, answers: answers === null ? null : apart(answers) } : null,
    told: readings.length > 0 ? apart(keepTold(article, readings)) : null,
    words: words ? wordedOf(article) : null,
  };
}

function wordedOf(article: Article): Read['words'] {
  const words = wordsOf(article);
  // In memory of their own: what goes to another worker takes all with it that it is a part of.
  return { packed: Uint8Array.from(packed(words)), prints: printsOf(words) };
}

/** The words of several texts; those from a file stand where those of the next call will. */
function wordsOfAll(all: readonly Kept[]): readonly Words[] {
  const size = all.reduce((sum, kept) => sum + (isPlace(kept) ? aligned(kept[2]) : 0), 0);
  if (board.length < size) board = new Uint8Array(2 * size);
  let room = 0;
  return all.map((kept) => {
    if (!isPlace(kept)) return kept;
    const bytes = board.subarray(room, room + kept[2]);
    room += aligned(kept[2]);
    return unpacked(readScratch(...kept, bytes));
  });
}

let board = new Uint8Array(0);
/** Numbers of four bytes begin on a multiple of four. */
const aligned = (length: number): number => 4 * Math.ceil(length / 4);
const isPlace = (kept: Kept): kept is Exclude<Kept, Words> => Array.isArray(kept);

/** Does one batch. Mistakes of the user's are told, whatever else goes wrong is thrown. */
export function doBatch<K extends Kind>(kind: K, setting: Setting, batch: readonly Input<K>[]): Done<Output<K>> {
  const done: Output<K>[] = [];
  try {
    for (const one of jobs[kind](setting, batch)) done.push(one);
    return { done, mistake: null };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { path, line, column, length, excerpt, reason, hint } = error;
    return { done, mistake: { path, line, column, length, excerpt, reason, hint } };
  }
}
