import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markOf } from '../src/disk.ts';

let folder: string;
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'compare-claims-')); });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Long after all that is written here. */
const later = Date.now() + 3_600_000;

describe('the mark of a file', () => {
  test('stays while nobody writes to it, and only then', () => {
    const path = join(folder, 'a.md');
    writeFileSync(path, 'one');
    const [mark, { atime, mtime }] = [markOf(path, later), statSync(path)];
    expect([mark, markOf(path, later)]).toEqual([expect.any(Array), mark]);
    writeFileSync(path, 'two');
    utimesSync(path, atime, mtime);
    // The same size, and as old as it was.
    expect(markOf(path, later)).not.toEqual(mark);
    writeFileSync(join(folder, 'b.md'), 'one');
    renameSync(join(folder, 'b.md'), path);
    expect(markOf(path, later)).not.toEqual(mark);
  });

  test('is none where the file was written just then, is no file, or is not there', () => {
    const path = join(folder, 'c.md');
    writeFileSync(path, 'one');
    expect(markOf(path, statSync(path).ctimeMs + 1000)).toBeNull();
    expect(markOf(path, statSync(path).ctimeMs + 10_000)).not.toBeNull();
    mkdirSync(join(folder, 'd.md'));
    expect([markOf(join(folder, 'd.md'), later), markOf(join(folder, 'none.md'), later)]).toEqual([null, null]);
  });
});
