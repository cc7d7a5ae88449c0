/** Runs that were made before: what they said is said again, as long as all that they went by is as it was. */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { cacheFolder, readEntry, writeEntry } from '../cache.ts';
import { noted, stillSo, type Look } from '../disk.ts';
import { BUILT, ENGINE } from '../engine.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Process, Shell } from './shell.ts';

/** What a run said, to whom, in its order. */
type Said = readonly [how: 'print' | 'show' | 'warn', text: string];

interface Kept {
  /** What said it. */
  readonly by: string;
  readonly looks: readonly Look[];
  readonly said: readonly Said[];
  readonly code: ExitCode | null;
}

/** Code units or bytes of text that a run may say to be kept. */
const MOST = 4_000_000;

/** Says what this very run said before, if the disk is as it was. Gives whether it did. A damaged entry is told of, and made anew by the run that follows. */
export async function repeated(shell: Shell): Promise<boolean> {
  const place = await placeOf(shell.process);
  if (place === null) return false;
  const text = readEntry(place.folder, place.key);
  if (text === undefined) shell.warn(`note: the cache in ${place.folder} is damaged: what is damaged is read anew`);
  if (typeof text !== 'string') return false;
  const { by, looks, said, code } = JSON.parse(text) as Kept;
  if (by !== engineOf(shell.process) || !stillSo(looks)) return false;
  for (const [how, what] of said) await shell[how](what);
  if (code !== null) shell.end(code);
  return true;
}

/** Runs, and keeps what the run says, if the run says that it may be kept, and ends well. */
export async function remembering(shell: Shell, run: (shell: Shell) => Promise<void>): Promise<void> {
  const place = await placeOf(shell.process);
  if (place === null) return run(shell);
  const said: Said[] = [];
  let size = 0;
  // What is too long to be kept is not held either.
  const note = (how: Said[0], what: string | Uint8Array): void => {
    size += what.length;
    if (size > MOST) said.length = 0;
    else said.push([how, typeof what === 'string' ? what : Buffer.from(what).toString()]);
  };
  let code: ExitCode | null = null;
  let files: (() => readonly string[]) | null = null;
  const { looks } = await noted(() => run({
    ...shell,
    print: (text) => { note('print', text); return shell.print(text); },
    show: (text) => { note('show', text); return shell.show(text); },
    warn: (text) => { note('warn', text); shell.warn(text); },
    end: (chosen) => { code = chosen; shell.end(chosen); },
    remember: (read) => { files = read; },
  }));
  if (files === null || looks === null || size > MOST) return;
  const read = new Set(looks.flatMap(([question, path]) => (question === 'bytes' ? [path] : [])));
  // A file that was read behind our back could change and nobody would see it.
  if (!(files as () => readonly string[])().every((path) => read.has(resolve(shell.process.cwd(), path)))) return;
  writeEntry(place.folder, place.key, JSON.stringify({ by: engineOf(shell.process), looks, said, code } satisfies Kept));
}

/** Where a run is kept: by its arguments and all else that it goes by beside the disk. null where nothing is kept. */
async function placeOf(process: Process): Promise<{ readonly folder: string; readonly key: string } | null> {
  const folder = BUILT ? cacheFolder(process.env, process.platform ?? '') : null;
  if (folder === null) return null;
  const shown = process.stdout.isTTY === true ? (await import('./screen.ts')).screen(process, {}) : process.env['FORCE_COLOR'] ?? null;
  const run = ['run', process.cwd(), process.argv.slice(2), shown];
  return { folder, key: createHash('sha256').update(JSON.stringify(run)).digest('hex') };
}

/** In the entry and not in its key, so that a new version takes the place of the old. */
const engineOf = ({ platform, versions }: Process): string => JSON.stringify([ENGINE, platform, versions]);
