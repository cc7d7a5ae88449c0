/** What can be done to sources batch by batch, by this process or by any worker: plain data in, plain data out. */
import { readArticle } from './article.ts';
import { readAlone } from './compare.ts';
import { InputError, type InputMistake } from './errors.ts';
import { withFacts } from './origins/facts.ts';
import { sharedWith, type Verdict } from './origins/pairs.ts';
import { quotedFrom, type Quoted } from './origins/quoted.ts';
import { wordsOf, type Placed, type Words } from './origins/words.ts';
import { keyOfFile, type Said } from './parts/kept.ts';
import { leanOf, type Lean } from './parts/lean.ts';
import { lineOf } from './parts/line.ts';
import type { Stamp } from './parts/stamp.ts';
import { readSource, readSourceFile, readTextAgain, sourceIn } from './read.ts';
import type { ClaimsFile, Source } from './types.ts';

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

/** A batch of work, by the kind of it. */
export interface Jobs {
  /** Paths -> what is known of the sources there, and the keys of their files. */
  readonly load: (setting: Setting, path: string) => { readonly key: string; readonly lean: Lean };
  /** Sources whose texts are on the disk, and what is asked of each -> what it says by itself, and the words by which copying is told. */
  readonly read: (setting: Setting, of: { readonly lean: Lean; readonly said: boolean; readonly words: boolean }) => { readonly said: Said | null; readonly words: Placed | null };
  /** Paths, or sources -> the line of what each says. */
  readonly line: (setting: Setting, from: string | Source) => string;
  /** The words of a text, and of others -> the verdict on it with each. */
  readonly pairs: (setting: Setting, pair: { readonly own: Words; readonly others: readonly Words[] }) => readonly Verdict[];
  /** Sources and their words -> the words, with the facts that take whole sentences to tell. */
  readonly facts: (setting: Setting, of: { readonly lean: Lean; readonly words: Words }) => Words;
  /** Sources, and stretches of their words -> each as it stands in the text. */
  readonly quotes: (setting: Setting, of: { readonly lean: Lean; readonly stretches: Int32Array; readonly wanted: readonly (readonly [number, number])[] }) => readonly Quoted[];
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

const jobs: Jobs = {
  load: ({ cwd }, path) => {
    const file = readSourceFile(path, cwd);
    return { key: keyOfFile(file.name, file.bytes), lean: leanOf(sourceIn(file)) };
  },
  read: ({ cwd, claims }, { lean, said, words }) => {
    if (claims === undefined) throw new Error(NO_CLAIMS);
    const source = { ...lean, text: readTextAgain(lean, cwd) };
    const { article, notices, answers } = said ? readAlone(claims, source) : { article: readArticle(source), notices: [], answers: null };
    return { said: said ? { notices, answers } : null, words: words ? wordsOf(article) : null };
  },
  line: ({ cwd, claims, stamp }, from) => {
    if (claims === undefined || stamp === undefined) throw new Error(NO_CLAIMS);
    return lineOf(claims, readAlone(claims, typeof from === 'string' ? readSource(from, cwd) : from), stamp);
  },
  pairs: (_setting, { own, others }) => sharedWith(own, others),
  facts: ({ cwd }, { lean, words }) => withFacts(readArticle({ ...lean, text: readTextAgain(lean, cwd) }), words),
  quotes: ({ cwd }, { lean, stretches, wanted }) => quotedFrom({ text: readTextAgain(lean, cwd), firstLine: lean.firstLine }, { stretches }, wanted),
};

/** Does one batch. Mistakes of the user's are told, whatever else goes wrong is thrown. */
export function doBatch<K extends Kind>(kind: K, setting: Setting, batch: readonly Input<K>[]): Done<Output<K>> {
  const done: Output<K>[] = [];
  const job = jobs[kind] as (setting: Setting, from: Input<K>) => Output<K>;
  try {
    for (const from of batch) done.push(job(setting, from));
    return { done, mistake: null };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { path, line, column, length, excerpt, reason, hint } = error;
    return { done, mistake: { path, line, column, length, excerpt, reason, hint } };
  }
}
