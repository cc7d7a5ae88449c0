import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimsText, makeArticles } from '../bench/corpus.ts';
import { compareAlone, readAlone } from '../src/compare.ts';
import { InputError } from '../src/errors.ts';
import { json } from '../src/formats/json.ts';
import { doBatch } from '../src/jobs.ts';
import { articlesAgain, leanOf, sourcesBy } from '../src/parts/lean.ts';
import { inBatches } from '../src/pool.ts';
import { readClaims, readSources, readTextAgain, sourcePaths } from '../src/read.ts';
import { toReport } from '../src/report.ts';

/** A corpus that is large: workers read it, and its texts are not held. Nobody can tell from the result. */

const bin = new URL('../bin/compare-claims.js', import.meta.url).pathname;
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
