/** Loading a large corpus by several workers, without holding its texts; what its files were found to hold before is not worked out again. */
import { dirname, isAbsolute, sep } from 'node:path';
import { forget, markOf, momentOf, type Mark } from '../disk.ts';
import { InputError } from '../errors.ts';
import { leansAlike } from '../parts/alike.ts';
import { keyOfData, keyOfFile } from '../parts/kept.ts';
import { keepFiles, keptFiles, type KeptFile } from '../parts/kept-files.ts';
import { sourcesBy } from '../parts/lean.ts';
import { inBatches } from './pool.ts';
import { bytesOf, readSourceFile, readTextAgain, shownPath } from '../read.ts';
import type { ClaimsFile, Source } from '../types.ts';
import type { Keeper } from './keeper.ts';
import { wordsHeld } from './held.ts';
import { holder, PAYS, readAhead, workersFor, type Holding } from './many.ts';
import type { ChoiceOptions, JobsOptions } from '../shell/options.ts';
import { recallBy } from './recall.ts';

/**
 * In: the claims, the paths of sources. Out: the sources, in that order; their texts are read again when they are asked for. A file that nobody has written to since it was read is not read
 * again. Throws an InputError.
 */
export async function loadMany(file: ClaimsFile, paths: readonly string[], keeper: Keeper | null, options: JobsOptions & ChoiceOptions, cwd: string, step: () => void): Promise<readonly Source[]> {
  // Workers ask the disk behind our back.
  forget();
  const [files, moment, folder] = [keeper?.on('files'), momentOf(), dirname(paths[0] ?? '')];
  // What is known of a source has the path that is shown of it.
  const key = keyOfData([folder, shownPath(folder, cwd)]);
  const bytes = files?.get(key) ?? null;
  const before = new Map(bytes === null ? [] : keptFiles(bytes).map((one) => [one.path, one]));
  const marks = paths.map((path) => (files === undefined ? null : markOf(isAbsolute(path) ? path : `${cwd}${sep}${path}`, moment)));
  const found = paths.map((path, i) => sameAs(before.get(path), path, marks[i] ?? null, cwd));
  const rest = paths.filter((_, i) => found[i] === null);
  const [sourceOf, alike] = [sourcesBy((lean) => readTextAgain(lean, cwd)), leansAlike()];
  const loaded = found.map((one) => (one === null ? null : sourceOf(one.lean)));
  // Where nothing is known and all is wanted, all is asked of a source while its text is at hand.
  const whole = rest.length === paths.length && options.claim === undefined && options.source === undefined;
  const [ahead, recall] = [new Map<Source, Holding>(), keeper === null || !whole ? null : recallBy(keeper)];
  const held = wordsHeld();
  const hold = holder(held, recall);
  const places = [...found.keys()].filter((i) => found[i] === null);
  let next = 0;
  try {
    for await (const { read, ...one } of inBatches('load', whole ? { cwd, claims: file } : { cwd }, rest, workersFor(bytesOf(rest, cwd, PAYS), options))) {
      const place = places[next] as number;
      const lean = alike(one.lean);
      const source = sourceOf(lean);
      if (files !== undefined) found[place] = { path: paths[place] as string, mark: marks[place] ?? null, key: one.key, lean };
      loaded[place] = source;
      if (read !== null) ahead.set(source, hold(source, read));
      next += 1;
      step();
    }
  } catch (error) {
    held.close();
    throw error;
  }
  if (whole) readAhead.set(file, { found: ahead, held });
  else held.close();
  const isNew = found.length !== before.size || found.some((one) => one !== null && before.get(one.path) !== one);
  if (isNew) files?.put(key, keepFiles(found as readonly KeptFile[]));
  return loaded as readonly Source[];
}

/** What is known of a file, if it is what it was: nobody has written to it, or what was written is the same. */
function sameAs(before: KeptFile | undefined, path: string, mark: Mark | null, cwd: string): KeptFile | null {
  if (before === undefined) return null;
  if (mark !== null && mark.every((number, i) => number === before.mark?.[i])) return before;
  try {
    const { name, bytes } = readSourceFile(path, cwd);
    return keyOfFile(name, bytes) === before.key ? { ...before, mark } : null;
  } catch (error) {
    // Whoever loads it is told why.
    if (error instanceof InputError) return null;
    throw error;
  }
}
