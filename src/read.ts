import { basename, extname, join, relative, resolve, sep } from 'node:path';
import { parseClaims } from './claims-file/parse.ts';
import { parseReviewed } from './claims-file/reviewed.ts';
import { closeSync, entriesIn, openSync, readdirSync, readFileSync, readSync, statSync, type Entry } from './disk.ts';
import { wholeFileError } from './errors.ts';
import { changedSince, commitOf } from './git.ts';
import { decode } from './loaders/decode.ts';
import { loaders, type Loader } from './loaders/index.ts';
import { sha256 } from './loaders/text.ts';
import { lockPathOf } from './lock/name.ts';
import { parseLock } from './lock/parse.ts';
import type { ClaimsFile, Lock, Reviewed, Source } from './types.ts';

/** Reads a claims file. Paths in messages and in the result are relative to `cwd`. Throws an InputError. */
export function readClaims(path: string, cwd: string = process.cwd()): ClaimsFile {
  const shown = shownPath(path, cwd);
  if (kindOf(resolve(cwd, path)) === 'folder') throw wholeFileError(shown, 'is a folder, not a claims file', 'name the file: claims.yaml');
  const text = readText(path, cwd);
  if (text.length > LONGEST_CLAIMS) throw wholeFileError(shown, `is too long: more than ${LONGEST_CLAIMS / 1_000_000} million characters`, 'make several stories of it');
  return parseClaims(shown, text);
}

/** The text of a claims file as it stands. Throws an InputError. */
export const readClaimsText = (path: string, cwd: string = process.cwd()): string => readText(path, cwd);

/**
 * Reads the sources in a folder (not in folders inside it), in the order of their file names by code unit.
 * README, hidden files, files that no loader knows and what is no file are passed over; a document that a person
 * would expect to be read (a web page, a PDF) is an error. Throws an InputError, also when there is no source at all.
 */
export function readSources(corpusDir: string, cwd: string = process.cwd()): Source[] {
  const sources = sourcePaths(corpusDir, cwd).map((path) => readSource(path, cwd));
  checkIds(sources);
  return sources;
}

/** The paths of the sources in a folder, which `readSource` reads one by one; as `readSources` has it, but that ids are not held against each other. */
export function sourcePaths(corpusDir: string, cwd: string = process.cwd()): readonly string[] {
  const shown = shownPath(corpusDir, cwd);
  const paths = filesIn(corpusDir, cwd).flatMap((entry) => {
    const { name } = entry;
    const path = join(corpusDir, name);
    const extension = extname(name).toLowerCase();
    const loader = loaderOf(extension);
    if (loader === undefined && !DOCUMENTS.includes(extension)) return [];
    const kind = entry.isFile() ? 'file' : kindOf(resolve(cwd, path));
    if (kind === 'folder' || kind === 'other') return [];
    if (loader === undefined) throw wholeFileError(shownPath(path, cwd), `${extension} files are not read`, `add its text: compare-claims add ${shownPath(path, cwd)}, then move it out of the folder`);
    return [path];
  });
  if (paths.length === 0) throw wholeFileError(shown, 'there are no sources in the folder', `put one ${KNOWN} file per source into it`);
  return paths;
}

/** The name of a source's file without its extension: its id, where the file gives none. */
export const nameOf = (path: string): string => basename(path, extname(path)).normalize('NFC');

/** The bytes of a file, piece by piece. Throws an InputError. */
export function* chunksOf(path: string, cwd: string = process.cwd()): Generator<Uint8Array> {
  const shown = shownPath(path, cwd);
  const kind = kindOf(resolve(cwd, path));
  if (kind === 'missing') throw wholeFileError(shown, 'there is no such file');
  if (kind === 'folder') throw wholeFileError(shown, 'is a folder, not a file', 'name the files in it');
  const file = attempt(shown, () => openSync(resolve(cwd, path)));
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const size = attempt(shown, () => readSync(file, chunk, 0, CHUNK, null));
      if (size === 0) return;
      yield chunk.subarray(0, size);
    }
  } finally {
    closeSync(file);
  }
}

/** As `readSources`, for a corpus that may still be empty or missing. */
export function readSourcesIfAny(corpusDir: string, cwd: string = process.cwd()): Source[] {
  const any = namesInFolder(corpusDir, cwd).some((name) => isSourceName(name) && [...KNOWN_EXTENSIONS, ...DOCUMENTS].includes(extname(name).toLowerCase()));
  return any ? readSources(corpusDir, cwd) : [];
}

/** Names of all that is in a folder, in no order that means anything; none when there is no such folder. Throws an InputError. */
export function namesInFolder(folder: string, cwd: string = process.cwd()): readonly string[] {
  const shown = shownPath(folder, cwd);
  const kind = kindOf(resolve(cwd, folder));
  if (kind === 'missing') return [];
  if (kind === 'file' || kind === 'other') throw wholeFileError(shown, 'is a file, not a folder', 'name the folder that the source texts are in');
  return attempt(shown, () => readdirSync(resolve(cwd, folder)));
}

export const isFile = (path: string, cwd: string = process.cwd()): boolean => kindOf(resolve(cwd, path)) === 'file';

/** The bytes of a file of at most `most` bytes. Throws an InputError. */
export function readBytes(path: string, most: number, cwd: string = process.cwd()): { readonly shown: string; readonly name: string; readonly bytes: Uint8Array } {
  const shown = shownPath(path, cwd);
  const kind = kindOf(resolve(cwd, path));
  if (kind === 'missing') throw wholeFileError(shown, 'there is no such file', 'name a file that is there, or an address that begins with https://');
  if (kind === 'folder') throw wholeFileError(shown, 'is a folder, not a file', 'name the files in it');
  if (kind === 'other') throw wholeFileError(shown, 'is no file');
  if (attempt(shown, () => statSync(resolve(cwd, path)).size) > most) throw wholeFileError(shown, `is too big: more than ${Math.floor(most / 1_000_000)} MB`);
  return { shown, name: basename(path), bytes: attempt(shown, () => readFileSync(resolve(cwd, path))) };
}

/** Reads a reviewer's file, which may name only these claims and sources. Throws an InputError. */
export function readReviewed(path: string, claims: readonly string[], sources: readonly string[], cwd: string = process.cwd()): Reviewed {
  return parseReviewed(shownPath(path, cwd), readText(path, cwd), claims, sources);
}

/** A lock file as it stands: what it holds, and its text. */
export interface LockFile {
  readonly lock: Lock;
  readonly text: string;
}

/** Reads the lock file beside a claims file; null when there is none. Throws an InputError. */
export function readLock(file: ClaimsFile, cwd: string = process.cwd()): LockFile | null {
  const path = lockPathOf(file.path);
  if (kindOf(resolve(cwd, path)) === 'missing') return null;
  if (kindOf(resolve(cwd, path)) === 'folder') throw wholeFileError(path, 'is a folder, not a lock file', 'move it away: the lock file has this name');
  const text = readText(path, cwd);
  return { lock: parseLock(path, text, file), text };
}

/** The bytes of these files together, or of so many of them that they are enough; one that cannot be looked at has none, and whoever reads it is told why. */
export function bytesOf(paths: readonly string[], cwd: string, enough: number): number {
  let sum = 0;
  for (const path of paths) {
    if (sum >= enough) break;
    try {
      sum += statSync(resolve(cwd, path)).size;
    } catch {
      continue;
    }
  }
  return sum;
}

/** Reads one source. Throws an InputError. */
export const readSource = (path: string, cwd: string = process.cwd()): Source => sourceIn(readSourceFile(path, cwd));

/** The file of a source: what the source is made of, and nothing else. */
export interface SourceBytes {
  /** As shown to people. */
  readonly path: string;
  /** Without its folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads the file of a source. Throws an InputError. */
export function readSourceFile(path: string, cwd: string = process.cwd()): SourceBytes {
  const shown = shownPath(path, cwd);
  if (loaderOf(extname(path).toLowerCase()) === undefined) throw wholeFileError(shown, 'is not a kind of file that is read', `save its text as ${KNOWN}`);
  return { path: shown, name: basename(path), bytes: bytesIn(path, cwd) };
}

/** The source in a file. Throws an InputError. */
export function sourceIn({ path, name, bytes }: SourceBytes): Source {
  const loader = loaderOf(extname(name).toLowerCase()) as Loader;
  return loader.load({ path, name: nameOf(name), text: decode(path, bytes) });
}

/** The text of a source that was read before, from its file. Throws an InputError when it is another by now. */
export function readTextAgain({ path, firstLine, sha256: was }: Pick<Source, 'path' | 'firstLine' | 'sha256'>, cwd: string = process.cwd()): string {
  const whole = readText(path, cwd);
  let start = 0;
  for (let line = 1; line < firstLine; line += 1) start = whole.indexOf('\n', start) + 1;
  const text = whole.slice(start);
  if (sha256(text) !== was) throw wholeFileError(shownPath(path, cwd), 'was altered while it was read', 'run it again');
  return text;
}

/** The sources of a folder as they were at a commit, and the ids of those that were not there, were another text, or are gone. Throws an InputError. */
export function readSourcesAt(ref: string, corpusDir: string, now: readonly Source[], cwd: string = process.cwd()): { readonly before: readonly Source[]; readonly changed: ReadonlySet<string> } {
  const folder = resolve(cwd, corpusDir);
  const files = changedSince(commitOf(ref, folder), folder).filter(({ name }) => loaderOf(extname(name).toLowerCase()) !== undefined && isSourceName(name));
  const paths = new Set(files.map(({ name }) => shownPath(join(corpusDir, name), cwd)));
  const old = files.flatMap(({ name, before }) => {
    const path = shownPath(join(corpusDir, name), cwd);
    const loader = loaderOf(extname(name).toLowerCase());
    return before === null || loader === undefined ? [] : [loader.load({ path, name: nameOf(name), text: decode(path, before) })];
  });
  return {
    before: [...now.filter(({ path }) => !paths.has(path)), ...old].toSorted((a, b) => byCodeUnit(a.path, b.path)),
    changed: new Set([...now.filter(({ path }) => paths.has(path)), ...old].map(({ id }) => id)),
  };
}

/** Two sources of one id cannot be told apart. Throws an InputError that names both files. */
export function checkIds(sources: readonly Source[]): void {
  const paths = new Map<string, string>();
  for (const { id, path } of sources) {
    if (id === '__proto__') throw wholeFileError(path, 'the source id "__proto__" is not allowed', 'give it another id in its front matter');
    const earlier = paths.get(id);
    if (earlier !== undefined) throw wholeFileError(path, `the source id "${id}" is already used by ${earlier}`, 'give one of them another id in its front matter');
    paths.set(id, path);
  }
}

const CHUNK = 256 * 1024;
/** Bytes of a file that is read whole. */
const LARGEST = 200_000_000;
/** Characters of a claims file: some 100,000 claims. */
const LONGEST_CLAIMS = 10_000_000;

const KNOWN_EXTENSIONS = loaders.flatMap(({ extensions }) => extensions);
const KNOWN = KNOWN_EXTENSIONS.join(' or ');
const DOCUMENTS: readonly string[] = ['.htm', '.html', '.xhtml', '.mhtml', '.pdf', '.doc', '.docx', '.odt', '.rtf', '.epub', '.markdown'];

const loaderOf = (extension: string): Loader | undefined => loaders.find(({ extensions }) => extensions.includes(extension));

function filesIn(corpusDir: string, cwd: string): readonly Entry[] {
  const shown = shownPath(corpusDir, cwd);
  const kind = kindOf(resolve(cwd, corpusDir));
  if (kind === 'missing') throw wholeFileError(shown, 'there is no such folder', 'name the folder of the source texts with --corpus');
  if (kind === 'file' || kind === 'other') throw wholeFileError(shown, 'is a file, not a folder', 'name the folder that the source texts are in');
  const entries = attempt(shown, () => entriesIn(resolve(cwd, corpusDir)));
  return entries.filter(({ name }) => isSourceName(name)).toSorted((a, b) => byCodeUnit(a.name, b.name));
}

const isSourceName = (name: string): boolean => !name.startsWith('.') && !name.includes('/') && !/^readme(?:\.|$)/i.test(name);

const readText = (path: string, cwd: string): string => decode(shownPath(path, cwd), bytesIn(path, cwd));

function bytesIn(path: string, cwd: string): Uint8Array {
  const shown = shownPath(path, cwd);
  const whole = resolve(cwd, path);
  const { kind, size } = look(whole);
  if (kind === 'missing') throw wholeFileError(shown, 'there is no such file');
  if (size > LARGEST) throw wholeFileError(shown, `is too big: more than ${LARGEST / 1_000_000} MB`);
  // A device may never end; a pipe does.
  if (kind !== 'file' && attempt(shown, () => statSync(whole).isCharacterDevice())) throw wholeFileError(shown, 'is a device, not a file');
  return attempt(shown, () => readFileSync(whole));
}

/** What a path leads to, links followed, and how many bytes. A loop of links is neither file nor folder; of what is `unknown`, reading it will say what is wrong. */
function look(path: string): { readonly kind: 'file' | 'folder' | 'other' | 'missing' | 'unknown'; readonly size: number } {
  try {
    const found = statSync(path);
    return { kind: found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other', size: found.size };
  } catch (error) {
    const code = codeOf(error);
    return { kind: code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : code === 'ELOOP' ? 'other' : 'unknown', size: 0 };
  }
}

const kindOf = (path: string) => look(path).kind;

function attempt<Result>(shown: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw wholeFileError(shown, `cannot be read (${codeOf(error) ?? String(error)})`, codeOf(error) === 'EACCES' ? 'check its permissions' : null);
  }
}

const codeOf = (error: unknown): string | null => (typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : null);

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A path as people see it: relative to the working folder, with forward slashes; outside of it, as it was given. */
export function shownPath(path: string, cwd: string): string {
  const fromHere = relative(cwd, resolve(cwd, path));
  const shown = fromHere.startsWith('..') ? path : fromHere || '.';
  return shown.split(sep).join('/');
}
