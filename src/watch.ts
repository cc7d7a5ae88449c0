/** Tells when files change, by looking: watching through the system misses changes in containers, on network drives and by editors that replace files. */
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds between two looks; what changes is let settle for as long. */
const INTERVAL = 250;

/**
 * In: the files and folders, as they are to be looked at each time; folders count with the files right in them. Out: an endless list with an item
 * for each change since this call, however many files it touched. What is missing counts too: it may come.
 */
export function watch(paths: () => readonly string[], cwd: string): AsyncIterable<void> {
  const look = (): string => paths().map((path) => stateOf(resolve(cwd, path))).join('\n');
  return changes(look, look());
}

async function* changes(look: () => string, first: string): AsyncGenerator<void> {
  for (let known = first; ;) {
    await sleep(INTERVAL);
    let now = look();
    if (now === known) continue;
    // Editors save in steps, and a checkout writes file after file.
    for (let before = ''; before !== now; now = look()) {
      before = now;
      await sleep(INTERVAL);
    }
    known = now;
    yield;
  }
}

/** Size and time of a file, or of the files in a folder. */
function stateOf(path: string): string {
  try {
    const found = statSync(path);
    if (!found.isDirectory()) return `${path} ${found.size} ${found.mtimeMs}`;
    return readdirSync(path).map((name) => fileState(join(path, name))).join(' ');
  } catch {
    return `${path} missing`;
  }
}

function fileState(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true ? `${path} ${found.size} ${found.mtimeMs}` : path;
}
