/** What a run is about when nobody says so: looked for in the working folder, then in the folders above it, up to the root of the repository. */
import { dirname, join, relative, resolve, sep } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { existsSync, globbing, readFileSync, realpathSync } from './disk.ts';
import { wholeFileError } from './errors.ts';
import { parseSettings, type Settings } from './settings.ts';

const CLAIMS = 'claims.yaml';
const STORIES = 'stories/*/claims.yaml';
const SETTINGS = 'compare-claims.config.yaml';
const PACKAGE = 'package.json';
const PACKAGE_KEY = 'compare-claims';

/** The claims file of the nearest folder that has one, or those of its stories; relative to `cwd`, in the order of their paths. None: an empty list. */
export function discoverClaims(cwd: string): readonly string[] {
  for (const folder of upwards(cwd)) {
    if (existsSync(join(folder, CLAIMS))) return [shown(join(folder, CLAIMS), cwd)];
    if (!existsSync(join(folder, 'stories'))) continue;
    const stories = matches(STORIES, folder);
    if (stories.length > 0) return stories.map((path) => shown(path, cwd));
  }
  return [];
}

/** The files that a path with `*` or the like stands for, relative to `cwd`; any other path is itself. Throws an InputError when there is none. */
export function expand(path: string, cwd: string): readonly string[] {
  if (existsSync(resolve(cwd, path)) || !isDynamicPattern(path)) return [path];
  const found = matches(path, cwd).map((file) => shown(file, cwd));
  if (found.length === 0) throw wholeFileError(path, 'there is no file that this stands for');
  return found;
}

/** The settings of the nearest folder that has some, in a file of their own or in its package.json. Throws an InputError. */
export function discoverSettings(cwd: string): Settings | null {
  for (const folder of upwards(cwd)) {
    const own = join(folder, SETTINGS);
    if (existsSync(own)) return parseSettings(shown(own, cwd), folder, read(own, cwd), []);
    const shared = join(folder, PACKAGE);
    if (!existsSync(shared)) continue;
    const text = read(shared, cwd);
    if (text.includes(`"${PACKAGE_KEY}"`) && hasKey(text)) return parseSettings(shown(shared, cwd), folder, text, [PACKAGE_KEY]);
  }
  return null;
}

/** A package.json that is none is npm's business. */
function hasKey(text: string): boolean {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null && PACKAGE_KEY in data;
  } catch {
    return false;
  }
}

const matches = (pattern: string, cwd: string): readonly string[] =>
  globSync(pattern, { cwd, absolute: true, onlyFiles: true, expandDirectories: false, fs: globbing }).toSorted();

function read(path: string, cwd: string): string {
  try {
    return readFileSync(path).toString('utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw wholeFileError(shown(path, cwd), `cannot be read (${String((error as NodeJS.ErrnoException).code)})`);
  }
}

/** A path as people see it: relative, also when it is above, so that no report holds where a repository lies. */
const shown = (path: string, cwd: string): string => relative(real(cwd), path).split(sep).join('/');

const real = (folder: string): string => (existsSync(folder) ? realpathSync(folder) : resolve(folder));

function upwards(cwd: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = real(cwd); ; folder = dirname(folder)) {
    folders.push(folder);
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) return folders;
  }
}
