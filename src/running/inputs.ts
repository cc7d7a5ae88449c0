import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { suggest } from '../claims-file/nearest.ts';
import { discoverClaims, expand } from '../discover.ts';
import { InputError, visible, wholeFileError } from '../errors.ts';
import type { Several } from '../formats/format.ts';
import { lockPathOf } from '../lock/name.ts';
import { checkIds, readClaims, readLock, readSources, readSourcesIfAny, sourcePaths, type LockFile } from '../read.ts';
import type { ClaimsFile, LockEntry, Source } from '../types.ts';
import { keeperOf } from '../many/keeper.ts';
import type { CacheOptions, ChoiceOptions, InputOptions } from '../shell/options.ts';
import { progressOf } from '../shell/progress.ts';
import type { Shell } from '../shell/shell.ts';

/** A story as it lies on the disk. */
export interface Inputs {
  readonly claims: ClaimsFile;
  readonly sources: readonly Source[];
  /** The lock file beside the claims file, if there is one. */
  readonly locked: LockFile | null;
  /** The folder of the sources. */
  readonly corpus: string;
}

/** The stories that the options name, else those that are found from the working folder upwards. Throws an InputError. */
export function readStories(options: InputOptions, command: Command, cwd: string): Several<Inputs> {
  const [first, ...rest] = claimsOfStories(options, command, cwd).map((path): Inputs => {
    const [claims, corpus] = [readClaims(path, cwd), corpusOf(path, options.corpus)];
    return { claims, sources: readSources(corpus, cwd), locked: readLock(claims, cwd), corpus };
  });
  if (first === undefined) throw noClaims();
  return [first, ...rest];
}

/** As `readStories`; the sources of a large corpus are read by several workers, and without holding their texts. */
export async function loadStories(options: InputOptions & CacheOptions & ChoiceOptions, command: Command, shell: Shell): Promise<Several<Inputs>> {
  const cwd = shell.process.cwd();
  const stories: Inputs[] = [];
  for (const path of claimsOfStories(options, command, cwd)) {
    const [claims, corpus] = [readClaims(path, cwd), corpusOf(path, options.corpus)];
    stories.push({ claims, sources: await loadSources(claims, corpus, options, shell), locked: readLock(claims, cwd), corpus });
  }
  const [first, ...rest] = stories;
  if (first === undefined) throw noClaims();
  return [first, ...rest];
}

/** As `readSources`, of many by several workers and without holding their texts. Throws an InputError. */
async function loadSources(claims: ClaimsFile, corpus: string, options: CacheOptions & ChoiceOptions, shell: Shell): Promise<readonly Source[]> {
  const cwd = shell.process.cwd();
  const paths = sourcePaths(corpus, cwd);
  if (paths.length < MANY) return readSources(corpus, cwd);
  const { loadMany } = await import('../many/loading.ts');
  const keeper = keeperOf(claims, options, shell);
  const progress = progressOf(shell.process, paths.length, 'sources read');
  try {
    const sources = await loadMany(claims, paths, keeper, options, cwd, progress.step);
    checkIds(sources);
    return sources;
  } finally {
    progress.stop();
    keeper?.close();
  }
}

/** From so many sources on it pays to start workers, and not to hold the texts. */
const MANY = 400;

function claimsOfStories(options: InputOptions, command: Command, cwd: string): readonly string[] {
  const { corpus } = options;
  const paths = claimsPaths(options, cwd);
  if (corpus !== undefined && paths.length > 1) command.error(`error: --corpus is for one story, and there are ${paths.length}: ${paths.join(', ')}`);
  return paths;
}

/** The folder of a story's sources: the one given, else that beside the claims file. */
export const corpusOf = (claims: string, corpus: string | undefined): string => corpus ?? join(dirname(claims), 'corpus');

const noClaims = (): InputError => wholeFileError('claims.yaml', 'there is no such file, here or in a folder above', 'go to the folder that has one, or name it: --claims path/to/claims.yaml');

/** The claims of a command that takes no more than one story, and no sources. Throws an InputError. */
export function readOnlyClaims(options: InputOptions, command: Command, cwd: string): ClaimsFile {
  const path = oneStory(options, command, cwd);
  if (path === null) throw noClaims();
  return readClaims(path, cwd);
}

/** The one story of a command that takes no more. */
export function readInputs(options: InputOptions, command: Command, cwd: string): Inputs {
  oneStory(options, command, cwd);
  return readStories(options, command, cwd)[0];
}

/** The claims file of a command that takes no more than one; null when there is none. */
export function oneStory(options: InputOptions, command: Command, cwd: string): string | null {
  const paths = claimsPaths(options, cwd);
  if (paths.length > 1) command.error(`error: ${command.name()} is for one story: name it with --claims (${paths.join(', ')})`);
  return paths[0] ?? null;
}

const claimsPaths = ({ claims }: InputOptions, cwd: string): readonly string[] =>
  (claims === undefined ? discoverClaims(cwd) : [...new Set(claims.flatMap((path) => expand(path, cwd)))]);

/** Everything on the disk that a comparison rests on, so that it can be watched; what does not exist yet is among it. Never throws for a mistake of the user's. */
export function inputPaths(options: InputOptions, cwd: string): readonly string[] {
  const paths = claimsPathsIfAny(options, cwd);
  return paths.flatMap((path) => [path, corpusOf(path, options.corpus), lockPathOf(path)]);
}

function claimsPathsIfAny(options: InputOptions, cwd: string): readonly string[] {
  try {
    const paths = claimsPaths(options, cwd);
    return paths.length === 0 ? ['claims.yaml'] : paths;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return options.claims ?? [];
  }
}

/** What people have corrected: their answers stand in place of what the tool reads. */
export const correctionsIn = ({ locked }: Pick<Inputs, 'locked'>): readonly LockEntry[] => (locked?.lock.entries ?? []).filter(({ by }) => by === 'corrected');

export interface StoryInputs extends Omit<Inputs, 'claims'> {
  readonly claims: ClaimsFile | null;
}

/** As `readInputs`, for a story that may have no claims file and no sources yet. Throws an InputError. */
export function readStory(options: InputOptions, command: Command, cwd: string): StoryInputs {
  const path = oneStory(options, command, cwd);
  const claims = path === null ? null : readClaims(path, cwd);
  const corpus = options.corpus ?? join(path === null ? '.' : dirname(path), 'corpus');
  return { claims, corpus, sources: readSourcesIfAny(corpus, cwd), locked: claims === null ? null : readLock(claims, cwd) };
}

/** The claims file of a run that asks only these claims. */
export function asking(file: ClaimsFile, ids: ReadonlySet<string>): ClaimsFile {
  const [claims, unasked] = [file.claims.filter(({ id }) => ids.has(id)), file.claims.filter(({ id }) => !ids.has(id))];
  return unasked.length === 0 ? file : { ...file, claims, unasked };
}

/** Those of the items whose ids are wanted, in their own order; all when none is named. An unknown id ends the command with a usage error. */
export function pick<Item extends { readonly id: string }>(
  items: readonly Item[], wanted: readonly string[] | undefined, noun: string, command: Command,
): readonly Item[] {
  if (wanted === undefined) return items;
  const known = items.map(({ id }) => id);
  for (const id of wanted) {
    if (!known.includes(id)) command.error(visible(`error: there is no ${noun} "${id}": ${suggest(id, [...new Set(known)], `${noun}s`)}`));
  }
  return items.filter(({ id }) => wanted.includes(id));
}
