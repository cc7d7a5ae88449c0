import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimsText, makeArticles } from '../../bench/corpus.ts';
import { compareAlone, readAlone } from '../../src/compare.ts';
import { InputError } from '../../src/errors.ts';
import { json } from '../../src/formats/json.ts';
import { doBatch } from '../../src/many/jobs.ts';
import { articlesAgain, leanOf, sourcesBy } from '../../src/parts/lean.ts';
import { inBatches } from '../../src/many/pool.ts';
import { readClaims, readSources, readTextAgain, sourcePaths } from '../../src/read.ts';
import { toReport } from '../../src/report.ts';
import { runTool } from '../run.ts';

/** A corpus that is large: workers read it, and its texts are not held. Nobody can tell from the result. */

const bin = new URL('../../bin/compare-claims.js', import.meta.url).pathname;
/** More than a corpus has whose texts are held. */
const COUNT = 440;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'compare-claims-'));
  mkdirSync(join(folder, 'corpus'));
  writeFileSync(join(folder, 'claims.yaml'), claimsText(20));
  let at = 0;
  for (const { source: { path, outlet, title, text } } of makeArticles(COUNT)) {
    at += 1;
    // Not more of each than it takes to be answered and copied.
    const short = text.slice(0, at % 40 < 3 ? 1500 : 300);
    writeFileSync(join(folder, path), at % 2 === 0 ? short : `---\noutlet: ${JSON.stringify(outlet)}\ntitle: ${JSON.stringify(title)}\npublished: null\n---\n${short}`);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 1e9, env: { ...process.env, COMPARE_CLAIMS_CACHE: join(folder, 'cache') } });
  return { status, stdout, stderr };
};

const write = (comparison: ReturnType<typeof compareAlone>) => json.comparison([toReport(comparison)], { color: false, width: 80 });

const texts = () => {
  const paths = sourcePaths('corpus', folder);
  const sourceOf = sourcesBy((lean) => readTextAgain(lean, folder));
  const { done } = doBatch('load', { cwd: folder }, paths);
  return { paths, done, sources: done.map(({ lean }) => sourceOf(lean)) };
};

describe('the built command', () => {
  test.each(['json', 'csv', 'markdown'])('writes the same %s with one worker and with many', (format) => {
    const one = run('--no-cache', '--jobs', '1', '--format', format);
    expect(one).toEqual({ status: 0, stdout: expect.stringContaining('harbour bridge'), stderr: '' });
    expect(run('--no-cache', '--jobs', '3', '--format', format)).toEqual(one);
  });

  test('writes the same readings with one worker and with many, and merges them to the same comparison', () => {
    const one = run('read', '--jobs', '1');
    expect(one.status).toBe(0);
    expect(one.stdout.trim().split('\n')).toHaveLength(COUNT);
    expect(run('read', '--jobs', '3')).toEqual(one);
    writeFileSync(join(folder, 'readings.ndjson'), one.stdout);
    expect(run('merge', 'readings.ndjson', '--format', 'json')).toEqual(run('--no-cache', '--format', 'json'));
  });

  test('has a copy in the words of the source that comes first, whatever its file is called', () => {
    const text = readFileSync(fileOf('s40.md'), 'utf8');
    writeFileSync(fileOf('zz.md'), `---\nid: a-first\noutlet: First\n---\n${text.slice(text.startsWith('---') ? text.indexOf('---\n', 4) + 4 : 0).replaceAll('the', 'its')}`);
    try {
      writeFileSync(join(folder, 'readings.ndjson'), run('read').stdout);
      const whole = run('--no-cache', '--format', 'json');
      expect(whole.stdout).toContain('a-first');
      expect(run('merge', 'readings.ndjson', '--format', 'json').stdout).toBe(whole.stdout);
    } finally {
      rmSync(fileOf('zz.md'));
    }
  });

  test('tells the first mistake in the order of the files, whoever came upon it', () => {
    writeFileSync(join(folder, 'corpus/s30.md'), '---\nurl: [\n---\nText.\n');
    writeFileSync(join(folder, 'corpus/s200.md'), '');
    try {
      const one = run('--no-cache', '--jobs', '1');
      expect(one).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining('corpus/s200.md') });
      for (const args of [['--no-cache', '--jobs', '3'], ['read', '--jobs', '3', '--shard', '1/1']]) expect(run(...args)).toMatchObject({ status: 2, stderr: one.stderr });
    } finally {
      rmSync(join(folder, 'corpus/s30.md'));
      rmSync(join(folder, 'corpus/s200.md'));
    }
  });

  test.each(['0', '65', 'two'])('takes no --jobs %s', (jobs) => expect(run('--jobs', jobs).status).toBe(2));
});

const inProcess = (cache: string, ...args: readonly string[]) => runTool([...args, '--jobs', '1', '--format', 'json'], { cwd: folder, env: { COMPARE_CLAIMS_CACHE: cache } });
const fileOf = (name: string): string => join(folder, 'corpus', name);
const packs = (cache: string): readonly string[] => readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.pack'));

describe('with what is kept of it', () => {
  test('the comparison of an altered corpus is the one that is made without', async () => {
    const cache = mkdtempSync(join(folder, 'cache-'));
    const [first, second, third] = ['s40.md', 's41.md', 's80.md'].map((name) => readFileSync(fileOf(name), 'utf8')) as [string, string, string];
    const claims = readFileSync(join(folder, 'claims.yaml'), 'utf8');
    const alterations: readonly (readonly [string, () => void])[] = [
      ['cold', () => undefined],
      ['again', () => undefined],
      ['a new source, silent', () => writeFileSync(fileOf('a-new.md'), 'Nothing of it is told here at all.\n')],
      ['a new source that copies', () => writeFileSync(fileOf('a-copy.md'), first)],
      ['one more that does, after the others', () => writeFileSync(fileOf('z-copy.md'), `${first.replace('---\n', '---\nid: other\n')}${second}`)],
      ['an altered source', () => writeFileSync(fileOf('s41.md'), second.slice(0, -200))],
      ['a source by another name, so that it stands elsewhere', () => renameSync(fileOf('s40.md'), fileOf('zz.md'))],
      ['one less', () => rmSync(fileOf('a-copy.md'))],
      ['what a person corrected', () => writeFileSync(join(folder, 'claims.lock.yaml'), 'version: 1\nclaims:\n  name-0:\n    sources:\n      s80: { by: corrected, positions: [] }\n')],
      ['nothing corrected', () => rmSync(join(folder, 'claims.lock.yaml'))],
      ['a source by another outlet', () => writeFileSync(fileOf('s80.md'), `---\noutlet: Another\n---\n${third}`)],
      ['claims of another form', () => writeFileSync(join(folder, 'claims.yaml'), claims.replace('"propose"', '"demand"'))],
      ['as it was', () => {
        for (const name of ['a-new.md', 'z-copy.md', 'zz.md']) rmSync(fileOf(name));
        writeFileSync(fileOf('s40.md'), first);
        writeFileSync(fileOf('s41.md'), second);
        writeFileSync(fileOf('s80.md'), third);
        writeFileSync(join(folder, 'claims.yaml'), claims);
      }],
    ];
    for (const [what, alter] of alterations) {
      alter();
      expect([what, await inProcess(cache)]).toEqual([what, await inProcess(cache, '--no-cache')]);
    }
  }, 300_000);

  test('is made with what a pack lacks, whichever is damaged, with one note', async () => {
    const cache = mkdtempSync(join(folder, 'cache-'));
    const whole = await inProcess(cache);
    expect(packs(cache).map((name) => name.replace(/^packs.[0-9a-f]+.|-.*/g, '')).toSorted()).toEqual(['compared', 'copies', 'files', 'said', 'told', 'words']);
    const kept = packs(cache).map((name) => [join(cache, name), readFileSync(join(cache, name))] as const);
    for (const [name, bytes] of kept) {
      for (const at of [40, bytes.length - 2]) {
        const altered = Buffer.from(bytes);
        altered[at] = (altered[at] ?? 0) ^ 4;
        writeFileSync(name, altered);
        const { code, out, err } = await inProcess(cache);
        expect([name, at, code, out === whole.out]).toEqual([name, at, 0, true]);
        // The words of a text that is held against nothing new, and the sentences of a source whose claims are not compared again, are not looked at.
        if (!/words-|told-/.test(name) || at < 41) expect(err).toBe(`note: the cache in ${cache} is damaged: what is damaged is read anew\n`);
        for (const other of packs(cache)) rmSync(join(cache, other));
        for (const [path_, was] of kept) writeFileSync(path_, was);
      }
    }
  }, 300_000);

  test('is the same with many workers, and while they fill what others read', () => {
    const cache = join(folder, 'cache-of-many');
    const env = { ...process.env, COMPARE_CLAIMS_CACHE: cache };
    const go = (...args: readonly string[]) => spawnSync(process.execPath, [bin, ...args, '--format', 'json'], { cwd: folder, encoding: 'utf8', maxBuffer: 1e9, env });
    const whole = go('--no-cache');
    for (const jobs of ['3', '1', '3']) expect(go('--jobs', jobs).stdout).toBe(whole.stdout);
  });
});

describe('texts that are not held', () => {
  test('give the comparison that held ones give', () => {
    const file = readClaims('claims.yaml', folder);
    const { sources } = texts();
    const articleOf = articlesAgain();
    const read = doBatch('read', { cwd: folder, claims: file }, sources.map((source) => ({ lean: leanOf(source), said: true, words: false }))).done;
    const alone = sources.map((source, i) => ({ article: articleOf(source), ...(read[i]?.said ?? { notices: [], answers: [] }) }));
    const held = readSources('corpus', folder);
    expect(write(compareAlone(file, alone))).toBe(write(compareAlone(file, held.map((source) => readAlone(file, source)))));
  });

  test('are the texts of the files, however often and in whatever order they are asked for', () => {
    const held = readSources('corpus', folder);
    const { sources, done } = texts();
    expect(sources.map(({ text }) => text)).toEqual(held.map(({ text }) => text));
    expect(sources.toReversed().map(({ text }) => text)).toEqual(held.toReversed().map(({ text }) => text));
    expect(JSON.stringify(done)).not.toContain(held[0]?.text.slice(200));
  });

  test('must be what they were', () => {
    const { sources, paths } = texts();
    const whole = readSources('corpus', folder)[5]?.text ?? '';
    writeFileSync(join(folder, paths[5] ?? ''), 'Something else.\n');
    expect(() => sources[5]?.text).toThrow(InputError);
    expect(() => sources[5]?.text).toThrow(/was altered while it was read/);
    writeFileSync(join(folder, paths[5] ?? ''), whole);
  });
});

const collected = async (paths: Iterable<string>, workers: number): Promise<readonly string[]> => {
  const ids: string[] = [];
  for await (const { lean } of inBatches('load', { cwd: folder }, paths, workers)) ids.push(lean.id);
  return ids;
};

describe('batches', () => {
  test.each([0, 1, 63, 64, 65, 200])('of %i items come in order', async (count) => {
    const paths = sourcePaths('corpus', folder).slice(0, count);
    expect(await collected(paths, 1)).toEqual(paths.map((path) => path.replace(/^.*\/|\.md$/g, '')));
  });

  test('are asked for one by one: what is not wanted is not read', async () => {
    let asked = 0;
    const paths = function* (): Generator<string> { for (const path of sourcePaths('corpus', folder)) { asked += 1; yield path; } };
    for await (const { lean } of inBatches('load', { cwd: folder }, paths(), 1)) if (lean.id !== '') break;
    expect(asked).toBeLessThan(COUNT / 2);
  });
});
