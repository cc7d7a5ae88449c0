/** What a run asks of the disk. The answers can be noted, so that another run can tell whether it would be given the same. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';

/** A question, the path it was about, and what the disk said; long answers by their hash. */
export type Look = readonly [question: Question, path: string, answer: string];

type Question = keyof typeof ASK;

/** A run that asks more than this is not noted any further: to ask all of it again would be work as well. */
const MOST = 20_000;

interface Notes {
  readonly looks: Map<string, Taken>;
  /** Something was done that cannot be asked again. */
  lost: boolean;
}

/** A look whose answer may still have to be made brief: of a run that is not noted to its end it never is. */
type Taken = readonly [question: Question, path: string, answer: () => string];

const notes = new AsyncLocalStorage<Notes>();

/** Does something, and gives with its result what it asked of the disk; null when that is not all that it went by, or too much. */
export async function noted<Result>(run: () => Promise<Result>): Promise<{ readonly result: Result; readonly looks: readonly Look[] | null }> {
  const taken: Notes = { looks: new Map(), lost: false };
  const result = await notes.run(taken, run);
  return { result, looks: taken.lost ? null : [...taken.looks.values()].map(([question, path, answer]) => [question, path, answer()]) };
}

/** The run hangs on something that cannot be asked again, or has altered something: its looks are worth nothing. */
export function forget(): void {
  const taken = notes.getStore();
  if (taken === undefined) return;
  taken.lost = true;
  taken.looks.clear();
}

/** Whether the disk would answer now as it did. Reads again every file that was read; never throws. */
export const stillSo = (looks: readonly Look[]): boolean =>
  // Read before it is known to be a file, a pipe would be emptied, or would be waited for.
  looks.every(([question, path, answer]) => (question !== 'bytes' || isFile(path)) && answerTo(question, path) === answer);

/** Every question that can be asked again. Of what is found, its kind is noted and not its size: what is in a file is a question of its own. */
const ASK = {
  bytes: (path: string): Buffer => fs.readFileSync(path),
  entries: (path: string): readonly fs.Dirent[] => fs.readdirSync(path, { withFileTypes: true }),
  exists: (path: string): boolean => fs.existsSync(path),
  kind: (path: string): fs.Stats => fs.statSync(path),
  names: (path: string): readonly string[] => fs.readdirSync(path),
  real: (path: string): string => fs.realpathSync(path),
} as const;

export const existsSync = (path: string): boolean => asked('exists', path);
export const statSync = (path: string): fs.Stats => asked('kind', path);
export const realpathSync = (path: string): string => asked('real', path);
export const readdirSync = (path: string): readonly string[] => asked('names', path);
/** What is in a folder, with its kind. */
export type Entry = fs.Dirent;

/** With the kind of each, links not followed. */
export const entriesIn = (path: string): readonly Entry[] => asked('entries', path);

export function readFileSync(path: string): Buffer {
  if (notes.getStore()?.lost === false && !isFile(path)) forget();
  return asked('bytes', path);
}

/** A file that is read piece by piece may be too large to be read twice. */
export function openSync(path: string): number {
  forget();
  return fs.openSync(path, 'r');
}

export const { closeSync, readSync } = fs;

/** By what a file is known again without being read: five numbers. */
export type Mark = readonly number[];

/** The coarsest clock of a disk goes by two seconds. */
const TICK = 3000;

/** The clock of the disk, nearly. */
export const momentOf = (): number => Date.now();

/**
 * In: a path, and a moment before the file is read. Out: what is another whenever somebody writes to the file after that: which file it is, its size, when its bytes were altered and when
 * anything of it was, which nobody can set back. null where that does not tell, as the file was written so lately that it may be written in the same tick again (git: "racily clean"), or is none.
 */
export function markOf(path: string, moment: number): Mark | null {
  try {
    const found = fs.statSync(path);
    const { dev, ino, size, mtimeMs, ctimeMs } = found;
    return found.isFile() && Math.max(mtimeMs, ctimeMs) + TICK < moment ? [dev, ino, size, mtimeMs, ctimeMs] : null;
  } catch {
    return null;
  }
}

/** As tinyglobby asks: its folders always with the kinds of what is in them. */
export const globbing = {
  readdirSync: ((path: string) => asked('entries', path)) as unknown as typeof fs.readdirSync,
  realpathSync: realpathSync as typeof fs.realpathSync,
  statSync: statSync as typeof fs.statSync,
};

function asked<Asked extends Question>(question: Asked, path: string): ReturnType<(typeof ASK)[Asked]> {
  const taken = notes.getStore();
  const ask = ASK[question] as (path: string) => ReturnType<(typeof ASK)[Asked]>;
  if (taken === undefined || taken.lost) return ask(path);
  try {
    const answer = ask(path);
    // What a file holds is not held for it.
    const told = Array.isArray(answer) ? null : brief(answer);
    note(taken, [question, path, () => told ?? brief(answer)]);
    return answer;
  } catch (error) {
    note(taken, [question, path, () => refusal(error)]);
    throw error;
  }
}

/** With two answers to one question nobody can tell which the run went by. */
function note(taken: Notes, look: Taken): void {
  const key = `${look[0]} ${look[1]}`;
  const earlier = taken.looks.get(key);
  if (taken.looks.size >= MOST || (earlier !== undefined && earlier[2]() !== look[2]())) forget();
  else taken.looks.set(key, look);
}

function answerTo(question: Question, path: string): string {
  try {
    return brief(ASK[question](path));
  } catch (error) {
    return refusal(error);
  }
}

function brief(answer: unknown): string {
  if (answer instanceof fs.Stats) return kindOf(answer);
  if (Buffer.isBuffer(answer)) return createHash('sha256').update(answer).digest('hex');
  if (!Array.isArray(answer)) return String(answer);
  const names = (answer as readonly (string | fs.Dirent)[]).map((entry) => (typeof entry === 'string' ? entry : `${entry.name}/${kindOf(entry)}`));
  return createHash('sha256').update(JSON.stringify(names.toSorted())).digest('hex');
}

const kindOf = (found: fs.Stats | fs.Dirent): string =>
  (found.isFile() ? 'file' : found.isDirectory() ? 'folder' : found.isSymbolicLink() ? 'link' : found.isCharacterDevice() ? 'device' : 'other');

const refusal = (error: unknown): string => `!${String((error as NodeJS.ErrnoException).code)}`;

const isFile = (path: string): boolean => answerTo('kind', path) === 'file';
