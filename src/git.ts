/** What a repository held at a commit. The only file that runs another program. */
import { execFileSync } from 'node:child_process';
import { forget } from './disk.ts';
import { wholeFileError } from './errors.ts';

/** A file that is not what it was; `before` is null when it was not there. */
export interface ChangedFile {
  readonly name: string;
  readonly before: Buffer | null;
}

/** A commit that a person names, as its hash. Throws an InputError when there is no repository, no such commit, or no git. */
export function commitOf(ref: string, cwd: string): string {
  try {
    return git(cwd, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]).toString('utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw wholeFileError(ref, 'cannot be looked up: git is not installed', 'install git, or leave --since out');
    throw wholeFileError(ref, 'is no commit of this repository', 'name a branch, a tag or a hash that is here; a shallow clone may lack it (fetch-depth: 0)');
  }
}

/** The files in a folder that are not what they were at a commit, also those that git does not know yet; by name, in the order of their names. */
export function changedSince(commit: string, folder: string): readonly ChangedFile[] {
  const list = (args: readonly string[]): readonly string[] => git(folder, [...args, '-z', '--', '.']).toString('utf8').split('\0').filter((name) => name !== '');
  const changed = list(['diff', '--no-renames', '--name-only', '--relative', commit]);
  const unknown = list(['ls-files', '--others', '--exclude-standard']);
  return [...new Set([...changed, ...unknown])].toSorted().map((name) => ({ name, before: bytesAt(commit, name, folder) }));
}

function bytesAt(commit: string, name: string, folder: string): Buffer | null {
  try {
    return git(folder, ['show', `${commit}:./${name}`]);
  } catch {
    return null;
  }
}

const MOST_BYTES = 1 << 30;

function git(cwd: string, args: readonly string[]): Buffer {
  // What it reads is not known here.
  forget();
  return execFileSync('git', [...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: MOST_BYTES });
}
