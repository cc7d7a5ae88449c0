import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { assert, integer, nat, property } from 'fast-check';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openShelf, thin } from '../src/packs.ts';

let root: string;
let folder: string;
beforeAll(() => { root = mkdtempSync(join(tmpdir(), 'compare-claims-')); });
beforeEach(() => { folder = join(mkdtempSync(join(root, 'shelf-')), 'shelf'); });
afterAll(() => rmSync(root, { recursive: true, force: true }));

const key = (number: number): string => number.toString(16).padStart(32, '0');
const put = (entries: Readonly<Record<number, string>>, used: readonly number[] = []): void => {
  const shelf = openShelf(folder);
  for (const number of used) shelf.has(key(number));
  for (const [number, text] of Object.entries(entries)) shelf.put(key(Number(number)), Buffer.from(text));
  shelf.close();
};
const got = (...numbers: readonly number[]): readonly (string | null | undefined)[] => {
  const shelf = openShelf(folder);
  const found = numbers.map((number) => shelf.get(key(number))?.toString() ?? shelf.get(key(number)));
  shelf.close();
  return found as readonly (string | null | undefined)[];
};
const packs = (): readonly string[] => readdirSync(folder).toSorted();
const sizes = (): number => packs().reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

describe('a shelf', () => {
  test('has what was put on it, of whatever length, and the last of each', () => {
    put({ 1: 'one', 2: '', 3: 'drei' });
    put({ 3: 'three', 4: 'x'.repeat(3_000_000) });
    expect(got(1, 2, 3, 5)).toEqual(['one', '', 'three', null]);
    expect(got(4)[0]).toHaveLength(3_000_000);
    expect(packs()).toHaveLength(2);
  });

  test('is empty where there is no folder, and writes nothing when nothing was put', () => {
    const shelf = openShelf(folder);
    expect([shelf.isEmpty, shelf.damaged, shelf.has(key(1)), shelf.get(key(1))]).toEqual([true, false, false, null]);
    shelf.close();
    expect(() => readdirSync(folder)).toThrow(/ENOENT/);
  });

  test('keeps nothing where it cannot write, and says nothing of it', () => {
    writeFileSync(folder, 'a file');
    put({ 1: 'one' });
    expect(got(1)).toEqual([null]);
    expect(readFileSync(folder, 'utf8')).toBe('a file');
  });

  test('takes a pack that goes while it is open as it was', () => {
    put({ 1: 'one' });
    const shelf = openShelf(folder);
    rmSync(folder, { recursive: true });
    expect(shelf.get(key(1))?.toString()).toBe('one');
    shelf.close();
  });

  test('has what two wrote at once', () => {
    const [one, two] = [openShelf(folder), openShelf(folder)];
    one.put(key(1), Buffer.from('one'));
    two.put(key(2), Buffer.from('two'));
    one.close();
    two.close();
    expect(got(1, 2)).toEqual(['one', 'two']);
  });

  test('does not grow in packs, whoever writes, and loses nothing of what it holds', () => {
    put(Object.fromEntries(Array.from({ length: 500 }, (_, i) => [i, `entry ${i}`])));
    const all = Array.from({ length: 500 }, (_, i) => i);
    for (let round = 0; round < 40; round += 1) put({ [1000 + round]: `new ${round}`, 7: `seven ${round}` }, all);
    expect(packs().length).toBeLessThan(12);
    expect(got(0, 499, 1000, 1039, 7)).toEqual(['entry 0', 'entry 499', 'new 0', 'new 39', 'seven 39']);
  });

  test('takes away what a process left that was killed, and not what one may be writing', () => {
    const [killed, writing] = ['1', '2'].map((digit) => `.compare-claims-${digit.repeat(36)}.tmp`) as [string, string];
    mkdirSync(folder, { recursive: true });
    for (const name of [killed, writing, 'mine.tmp']) writeFileSync(join(folder, name), 'half');
    for (const name of [killed, 'mine.tmp']) utimesSync(join(folder, name), 1e9, 1e9);
    expect(got(1)).toEqual([null]);
    expect(packs()).toEqual([killed, writing, 'mine.tmp']);
    put({ 1: 'one' });
    expect(packs()).toEqual([writing, expect.stringMatching(/\.pack$/), 'mine.tmp']);
  });

  test('drops what is in use no more when it is most of all', () => {
    const large = 'x'.repeat(1_000_000);
    for (let round = 0; round < 60; round += 1) put({ [round]: large + round }, [round - 1]);
    expect(sizes()).toBeLessThan(50_000_000);
    expect(got(59)[0]).toHaveLength(1_000_002);
  });
});

describe('damage', () => {
  test('of any byte is found out: nothing is given that was not put', () => {
    const texts = ['one', 'two and more', '', 'x'.repeat(41)];
    put(texts);
    const [name = ''] = packs();
    const whole = readFileSync(join(folder, name));
    assert(property(nat(whole.length - 1), integer({ min: 1, max: 255 }), (at, change) => {
      const altered = Buffer.from(whole);
      altered[at] = (altered[at] ?? 0) ^ change;
      writeFileSync(join(folder, name), altered);
      const shelf = openShelf(folder);
      const found = texts.map((_, i) => shelf.get(key(i)));
      // Closing takes away what is no pack.
      shelf.close();
      const lost = found.filter((one, i) => one?.toString() !== texts[i]);
      expect(lost.every((one) => one === null || one === undefined)).toBe(true);
      expect(shelf.damaged || lost.includes(undefined)).toBe(true);
    }), { numRuns: 300 });
  });

  test('of a length makes no room for what is not there', () => {
    put({ 1: 'one' });
    for (const length of [0, 5, 15, 16, 40, 47, 48, 50]) {
      const [pack = ''] = packs();
      writeFileSync(join(folder, pack), readFileSync(join(folder, pack)).subarray(0, length));
      expect(got(1)[0] ?? null).toBeNull();
      rmSync(folder, { recursive: true });
      put({ 1: 'one' });
    }
  });

  test('is mended by what is put in its place', () => {
    put({ 1: 'one', 2: 'two' });
    const [name = ''] = packs();
    writeFileSync(join(folder, name), readFileSync(join(folder, name), 'latin1').replace('two', 'owt'), 'latin1');
    expect(got(1, 2)).toEqual(['one', undefined]);
    put({ 2: 'two' });
    expect(got(1, 2)).toEqual(['one', 'two']);
    for (let i = 3; i < 20; i += 1) put({ [i]: 'more' }, [1, 2]);
    expect(got(1, 2)).toEqual(['one', 'two']);
  });
});

test('of many folders those last written to stay', () => {
  for (let i = 0; i < 6; i += 1) mkdirSync(join(folder, `a-${i}`), { recursive: true });
  mkdirSync(join(folder, 'b-1'));
  thin(folder, 'a-', 4);
  expect(readdirSync(folder).filter((name) => name.startsWith('a-'))).toHaveLength(4);
  expect(readdirSync(folder)).toContain('b-1');
  thin(join(folder, 'none'), '', 1);
});
