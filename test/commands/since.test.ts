import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from '../run.ts';

/** `--since`: what the sources that have changed since a commit alter. */

const CLAIMS = `version: 1
story: { title: Fire at the mill, date: 2031-05-02 }
claims:
  - { id: deaths, question: How many died?, kind: quantity, about: [fire], unit: people, measure: [killed] }
  - { id: cause, question: What caused it?, kind: status, about: [fire], positions: { wiring: [faulty wiring], arson: [arson] } }
`;

let folder: string;

const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);
const git = (...args: readonly string[]): void => {
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'commit.gpgsign=false', ...args], { cwd: folder, stdio: 'pipe' });
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'compare-claims-'));
  mkdirSync(join(folder, 'corpus'));
  mkdirSync(join(folder, 'notes'));
  write('claims.yaml', CLAIMS);
  write('corpus/hill-news.md', 'The fire killed two people. The fire was caused by faulty wiring.\n');
  write('corpus/river-post.md', 'The fire killed two people. Faulty wiring caused the fire.\n');
  write('corpus/old-times.md', 'Nothing is known of the fire.\n');
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'A story');
  git('tag', 'start');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]) => runTool(args, { cwd: folder });

const claims = async (...args: readonly string[]): Promise<readonly string[]> =>
  (JSON.parse((await run('--format', 'json', ...args)).out) as { claims: { id: string }[] }).claims.map(({ id }) => id);

describe('the comparison since a commit', () => {
  test('has no claim when nothing has changed', async () => expect(await claims('--since', 'start')).toEqual([]));

  test('has the claims on which a new source takes part, known to git or not', async () => {
    write('corpus/mill-echo.md', 'Three people were killed in the fire.\n');
    expect(await claims('--since', 'start')).toEqual(['deaths']);
    git('add', '-A');
    expect(await claims('--since', 'start')).toEqual(['deaths']);
    git('commit', '-q', '-m', 'One more');
    expect([await claims('--since', 'start'), await claims('--since', 'HEAD')]).toEqual([['deaths'], []]);
  });

  test('has the claims on which a source says something else, or is gone', async () => {
    write('corpus/river-post.md', 'The fire killed two people. It was arson that caused the fire.\n');
    expect(await claims('--since', 'HEAD')).toEqual(['cause']);
    git('checkout', '-q', '--', '.');
    rmSync(join(folder, 'corpus/mill-echo.md'));
    expect(await claims('--since', 'HEAD')).toEqual(['deaths']);
    git('checkout', '-q', '--', '.');
  });

  test('a word that changes nothing alters nothing', async () => {
    write('corpus/old-times.md', 'Nothing more is known of the fire.\n');
    expect(await claims('--since', 'HEAD')).toEqual([]);
    git('checkout', '-q', '--', '.');
  });

  test('keeps the summary of all claims', async () => expect((await run('--since', 'HEAD')).out).toContain('0 of 2 claims'));

  test.each([['no-such-branch'], ['--help'], ['HEAD:claims.yaml'], ['']])('%j is no commit', async (ref) => {
    const { code, err } = await run(`--since=${ref}`);
    expect([code, err]).toEqual([2, `error: ${ref}: is no commit of this repository\n  name a branch, a tag or a hash that is here; a shallow clone may lack it (fetch-depth: 0)\n`]);
  });
});

const rules = async (...args: readonly string[]): Promise<readonly string[]> =>
  (JSON.parse((await run('check', '--format', 'json', ...args)).out) as { findings: { rule: string; source: string | null }[] }).findings.map(({ rule, source }) => `${rule} ${source}`);

describe('the check since a commit', () => {
  test('tells only of the sources that have changed', async () => {
    git('reset', '-q', '--hard', 'start');
    await run('check', '--update');
    write('corpus/old-times.md', 'Five people were killed in the fire.\n');
    git('add', '-A');
    git('commit', '-q', '-m', 'An edit before');
    write('corpus/mill-echo.md', 'Arson caused the fire.\n');
    const [all, since] = [await rules(), await rules('--since', 'HEAD')];
    expect(all).toContain('source-changed old-times');
    expect(since).toEqual(all.filter((one) => one.endsWith(' mill-echo')));
    expect(since.length).toBeGreaterThan(0);
  });
});
