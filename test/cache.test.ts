import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cacheFolder, cleanCache, readEntry, writeEntry } from '../src/cache.ts';
import { compareAlone, readAlone } from '../src/compare.ts';
import { wordsOf } from '../src/origins/words.ts';
import { keepSaid, keepWords, keptSaid, keptWords, keyOf } from '../src/parts/kept.ts';
import { readClaims, readSources } from '../src/read.ts';
import { runTool } from './run.ts';

/** What was read before need not be read again; nobody can tell from the result. */

let folder: string;
let cache: string;

/** Words that no other source has. */
const filler = (source: number): string => Array.from({ length: 1600 }, (_, i) => `w${source}o${i}r`).join(' ');
const SOURCES = 6;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'compare-claims-'));
  mkdirSync(join(folder, 'corpus'));
  writeFileSync(join(folder, 'claims.yaml'), 'version: 1\nstory: { title: The mill, date: 2031-05-02 }\nclaims:\n  - { id: deaths, kind: quantity, about: [fire], unit: people, measure: [killed, died] }\n');
  // Long enough for a cache to pay.
  for (let i = 0; i < SOURCES; i += 1) writeFileSync(join(folder, 'corpus', `paper-${i}.md`), `---\noutlet: Paper ${i}\n---\n# The “mill” burns\n\nThe fire killed ${2 + (i % 3)} people, police said.\n\n${i === 5 ? 'Is it so?' : filler(i)}`);
});
beforeEach(() => { cache = mkdtempSync(join(folder, 'cache-')); });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: readonly string[], env: Readonly<Record<string, string>> = { COMPARE_CLAIMS_CACHE: cache }) => runTool([...args], { cwd: folder, env });

/** By a process of its own. */
const started = (...args: readonly string[]) => new Promise<string>((resolve) => {
  const bin = new URL('../bin/compare-claims.js', import.meta.url).pathname;
  const child = spawn(process.execPath, [bin, ...args, '--format', 'json'], { cwd: folder, env: { ...process.env, COMPARE_CLAIMS_CACHE: cache } });
  let out = '';
  child.stdout.on('data', (data) => { out += String(data); });
  child.on('close', () => resolve(out));
});

const files = (): readonly string[] => readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.pack')).toSorted();
const fresh = async () => run(['--no-cache', '--format', 'json']);

describe('a comparison', () => {
  test('is the same without a cache, with an empty one and with a full one', async () => {
    const without = await fresh();
    expect(files()).toEqual([]);
    expect(without.out).toContain('"4 people"');
    for (const _ of ['cold', 'warm']) {
      expect(await run(['--format', 'json'])).toEqual(without);
      // What it says, and its words, of all sources.
      expect(files()).toHaveLength(2);
    }
  });

  test('takes what is kept: only of a new or altered source something is written', async () => {
    await run(['--format', 'json']);
    const before = files();
    const size = (): number => files().filter((name) => !before.includes(name)).reduce((sum, name) => sum + statSync(join(cache, name)).size, 0);
    const whole = before.reduce((sum, name) => sum + statSync(join(cache, name)).size, 0);
    writeFileSync(join(folder, 'corpus/paper-new.md'), 'The fire killed nine people.\n');
    try {
      const out = await run(['--format', 'json']);
      expect(files().filter((name) => before.includes(name))).toEqual(before);
      expect(size()).toBeGreaterThan(0);
      expect(size()).toBeLessThan(whole / SOURCES);
      expect(out).toEqual(await fresh());
    } finally {
      rmSync(join(folder, 'corpus/paper-new.md'));
    }
  });

  test.each<[string, (whole: Buffer) => Buffer]>([
    ['cut short', (whole) => whole.subarray(0, whole.length - 40)],
    ['cut in the index', (whole) => whole.subarray(0, 50)],
    ['cut in the head', (whole) => whole.subarray(0, 7)],
    ['empty', () => Buffer.alloc(0)],
    ['of another form', (whole) => Buffer.concat([Buffer.from('cc-pack9'), whole.subarray(8)])],
    ['said to have other entries', (whole) => Buffer.concat([whole.subarray(0, 8), Buffer.from([255, 255, 255, 15]), whole.subarray(12)])],
    ['with another number in it', (whole) => Buffer.from(whole.toString('latin1').replaceAll(/[234] people/g, '9 people'), 'latin1')],
    ['altered at its end', (whole) => Buffer.concat([whole.subarray(0, -1), Buffer.from([(whole.at(-1) ?? 0) ^ 1])])],
    ['zeros', (whole) => Buffer.alloc(whole.length)],
  ])('reads anew what is %s, and says so once', async (_, damage) => {
    await run([]);
    for (const name of files()) writeFileSync(join(cache, name), damage(readFileSync(join(cache, name))));
    const { code, out, err } = await run(['--format', 'json']);
    expect([code, out]).toEqual([0, (await fresh()).out]);
    expect(err.split('\n').filter((line) => line.startsWith('note:'))).toEqual([`note: the cache in ${cache} is damaged: what is damaged is read anew`]);
    expect((await run(['--format', 'json'])).err).not.toContain('note:');
  });

  test('needs no cache: a folder that cannot be made is no error', async () => {
    writeFileSync(join(cache, 'file'), '');
    expect(await run(['--format', 'json'], { COMPARE_CLAIMS_CACHE: join(cache, 'file', 'in-it') })).toEqual(await fresh());
    expect(await run(['--format', 'json'], {})).toEqual(await fresh());
  });

  test('of a few small articles leaves no trace', async () => {
    await run(['--source', 'paper-5', '--format', 'json']);
    expect(files()).toEqual([]);
  });

  test('is the same for two claims files over one corpus, and two corpora of the same names', async () => {
    writeFileSync(join(folder, 'when.yaml'), 'version: 1\nstory: { title: The mill, date: 2031-05-02 }\nclaims:\n  - { id: deaths, kind: quantity, about: [fire], unit: people, measure: [hurt] }\n  - { id: cause, kind: status, about: [fire], positions: { told: [police said] } }\n');
    // The same titles, outlets and names; other texts.
    mkdirSync(join(folder, 'later/corpus'), { recursive: true });
    for (let i = 0; i < SOURCES; i += 1) writeFileSync(join(folder, 'later/corpus', `paper-${i}.md`), readFileSync(join(folder, 'corpus', `paper-${i}.md`), 'utf8').replace(/killed \d/, `killed ${7 - i}`));
    const ways = [['--claims', 'claims.yaml'], ['--claims', 'when.yaml'], ['--claims', 'claims.yaml', '--corpus', 'later/corpus']];
    const plain: Awaited<ReturnType<typeof run>>[] = [];
    for (const way of ways) plain.push(await run([...way, '--no-cache', '--format', 'json']));
    expect(new Set(plain.map(({ out }) => out)).size).toBe(ways.length);
    expect(await Promise.all(ways.map((way) => started(...way)))).toEqual(plain.map(({ out }) => out));
    // One after the other, from what all of them have kept.
    for (const [at, way] of ways.entries()) expect(await run([...way, '--format', 'json'])).toEqual(plain[at]);
    expect(files().length).toBeGreaterThan(2);
  }, 120_000);

  test('is the same while two processes fill one cache', async () => {
    const [first, second] = await Promise.all([started(), started()]);
    expect(first).toBe(second);
    expect(JSON.parse(first ?? '')).toEqual(JSON.parse((await fresh()).out));
    expect(readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    // What either wrote can be read.
    expect((await run(['--format', 'json'])).err).not.toContain('note:');
  }, 60_000);
});

test('what is kept of a source comes back as it was', () => {
  for (const cwd of [folder, new URL('..', import.meta.url).pathname]) {
    const claims = readClaims('claims.yaml', cwd);
    const read = readSources('corpus', cwd).map((source) => readAlone(claims, source));
    const back = read.map((alone) => ({ article: alone.article, ...keptSaid(Buffer.from(keepSaid(alone))), words: keptWords(Buffer.from(keepWords(wordsOf(alone.article)))) }));
    expect(back.map(({ words }) => words)).toEqual(read.map(({ article }) => wordsOf(article)));
    expect(back.map(({ answers, notices }) => ({ answers, notices }))).toEqual(read.map(({ answers, notices }) => ({ answers, notices })));
    expect(compareAlone(claims, back)).toEqual(compareAlone(claims, read));
  }
});

test('the key is another for all that matters, and the same for what does not', () => {
  const [source] = readSources('corpus', folder);
  if (source === undefined) throw new Error('no source');
  const key = keyOf(source);
  expect(keyOf({ ...source, path: 'elsewhere.md', url: 'https://example.org' })).toBe(key);
  const others = [
    keyOf({ ...source, id: 'x' }), keyOf({ ...source, outlet: 'x' }), keyOf({ ...source, title: 'x' }), keyOf({ ...source, published: '2031-05-03' }), keyOf({ ...source, firstLine: 9 }), keyOf({ ...source, sha256: '' }),
  ];
  expect(new Set([key, ...others]).size).toBe(others.length + 1);
});

describe('the folder', () => {
  test.each([
    [{ COMPARE_CLAIMS_CACHE: '/c', XDG_CACHE_HOME: '/x', HOME: '/h' }, 'linux', '/c'],
    [{ XDG_CACHE_HOME: '/x', HOME: '/h' }, 'linux', '/x/compare-claims'],
    [{ XDG_CACHE_HOME: 'relative', HOME: '/h' }, 'linux', '/h/.cache/compare-claims'],
    [{ HOME: '/h' }, 'darwin', '/h/Library/Caches/compare-claims'],
    [{ LOCALAPPDATA: '/l', HOME: '/h' }, 'win32', '/l/compare-claims'],
    [{ COMPARE_CLAIMS_CACHE: '' }, 'linux', null],
  ])('of %j on %s is %s', (env, platform, expected) => expect(cacheFolder(env, platform)).toBe(expected));

  test('is printed, and emptied of what is ours alone', async () => {
    expect(await run(['cache', 'path'])).toEqual({ code: 0, out: `${cache}\n`, err: '' });
    await run([]);
    mkdirSync(join(cache, 'ab'), { recursive: true });
    writeFileSync(join(cache, 'ab', 'letter.json'), 'dear');
    writeFileSync(join(cache, 'notes.txt'), 'mine');
    const [shelf] = files().map((name) => dirname(name));
    writeFileSync(join(cache, shelf ?? '', 'mine.pack'), 'mine');
    expect((await run(['cache', 'clean'])).err).toMatch(/^removed: 2 files, \d+\.\d MB\n$/);
    expect(readdirSync(cache, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map(({ name }) => name).toSorted()).toEqual(['letter.json', 'mine.pack', 'notes.txt']);
    rmSync(join(cache, shelf ?? '', 'mine.pack'));
    await run(['cache', 'clean']);
    expect(readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) => !name.startsWith('packs')).toSorted()).toEqual(['ab', 'ab/letter.json', 'notes.txt']);
    expect(existsSync(join(cache, 'packs'))).toBe(false);
    expect(cleanCache(join(cache, 'none'))).toEqual({ files: 0, bytes: 0 });
    expect((await run(['cache', 'path'], {})).err).toContain('error: there is no folder for a cache: name one with COMPARE_CLAIMS_CACHE');
  });

  test('holds an entry under its own name only', () => {
    const [one, two] = ['a'.repeat(64), 'b'.repeat(64)];
    expect(readEntry(cache, one)).toBeNull();
    expect(writeEntry(cache, one, 'text\nof it')).toBe(true);
    expect(readEntry(cache, one)).toBe('text\nof it');
    mkdirSync(join(cache, 'bb'));
    writeFileSync(join(cache, 'bb', `${'b'.repeat(62)}.json`), readFileSync(join(cache, 'aa', `${'a'.repeat(62)}.json`)));
    expect(readEntry(cache, two)).toBeUndefined();
    expect(existsSync(join(cache, 'aa', `${'a'.repeat(62)}.json`))).toBe(true);
  });
});
