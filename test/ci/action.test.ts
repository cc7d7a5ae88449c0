import { beforeEach, describe, expect, test } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The steps of action.yml, run by bash as GitHub's runner does, in a repository of their own (npm run build comes first). */

const root = new URL('../..', import.meta.url).pathname;

interface Step { readonly id?: string; readonly shell: string; readonly env?: Readonly<Record<string, string>>; readonly run: string }
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>; readonly outputs: Readonly<Record<string, { readonly value: string }>>; readonly runs: { readonly steps: readonly Step[] };
};
const check = action.runs.steps.find(({ id }) => id === 'check');

const CLAIMS = 'version: 1\nstory: Quay fire at Orla\nclaims:\n  - { id: boats, kind: quantity, about: [fire, boats], unit: boats, measure: [destroyed, burned] }\n';

let repository: string;
const git = (...args: readonly string[]) => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: repository, encoding: 'utf8' });
const source = (name: string, text: string): void => writeFileSync(join(repository, 'corpus', name), text);

beforeEach(() => {
  repository = mkdtempSync(join(tmpdir(), 'compare-claims-'));
  for (const folder of ['corpus', '.runner']) mkdirSync(join(repository, folder));
  writeFileSync(join(repository, 'claims.yaml'), CLAIMS);
  source('quay-post.txt', 'The fire destroyed 12 boats.\n');
  source('town-radio.txt', 'Twelve boats burned in the fire, the harbour master said.\n');
  execFileSync(process.execPath, [join(root, 'bin/compare-claims.js'), 'check', '--update'], { cwd: repository, stdio: 'ignore' });
  git('init', '-q');
  git('add', 'claims.yaml', 'claims.lock.yaml', 'corpus');
  git('commit', '-q', '-m', 'Accept what is read');
});

/** What the step does with these inputs: the others have their defaults, and the runner's variables are there. */
const run = (inputs: Readonly<Record<string, string>> = {}) => {
  const given = Object.fromEntries(Object.entries(action.inputs).map(([name, { default: value }]) => [name, inputs[name] ?? value]));
  const env = Object.fromEntries(Object.entries(check?.env ?? {}).map(([name, value]) => [name, value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/, (_, input: string) => given[input] ?? '')]));
  const temp = join(repository, '.runner');
  for (const file of ['output', 'summary']) writeFileSync(join(temp, file), '');
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', check?.run ?? 'exit 99'], {
    cwd: repository, encoding: 'utf8',
    env: {
      PATH: process.env['PATH'], HOME: repository, ...env, GITHUB_ACTION_PATH: root, RUNNER_TEMP: temp, GITHUB_OUTPUT: join(temp, 'output'), GITHUB_STEP_SUMMARY: join(temp, 'summary'),
      GITHUB_SERVER_URL: 'https://github.example', GITHUB_REPOSITORY: 'desk/stories', GITHUB_SHA: 'abc123',
    },
  });
  const read = (name: string) => readFileSync(join(temp, name), 'utf8');
  return { status, stdout, stderr, summary: read('summary'), outputs: Object.fromEntries(read('output').trimEnd().split('\n').map((line) => line.split('='))) as Record<string, string> };
};

test('every input has a default, and every output is one of the step', () => {
  expect(Object.keys(action.inputs)).toEqual(['claims', 'since', 'fail-on']);
  expect(Object.values(action.outputs).map(({ value }) => value)).toEqual(Object.keys(action.outputs).map((name) => `\${{ steps.check.outputs.${name} }}`));
});

describe('the check', () => {
  test('passes where nothing has changed', () => {
    const { status, stdout, summary, outputs } = run();
    expect([status, stdout]).toEqual([0, 'compare-claims: nothing found\n']);
    expect(summary).toMatch(/^## ✓ Check passed: Quay fire at Orla\n/);
    expect(Object.keys(outputs)).toEqual(['markdown', 'sarif', 'junit']);
  });

  test('fails where a new source contradicts, and tells it in every place', () => {
    source('ferry-news.txt', 'Nine boats burned in the fire.\n');
    const { status, stdout, summary, outputs } = run();
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=corpus\/ferry-news.txt,line=1,[^:]*title=outcome-changed%3A boats::/);
    expect(summary).toContain('[corpus/ferry-news.txt:1](https://github.example/desk/stories/blob/abc123/corpus/ferry-news.txt#L1)');
    expect(readFileSync(outputs['markdown'] ?? '', 'utf8')).toBe(summary);
    const sarif = JSON.parse(readFileSync(outputs['sarif'] ?? '', 'utf8')) as { runs: { results: { ruleId: string }[] }[] };
    expect(sarif.runs[0]?.results.map(({ ruleId }) => ruleId)).toContain('outcome-changed');
    expect(readFileSync(outputs['junit'] ?? '', 'utf8')).toContain('<failure ');
  });

  test('goes by what fails it', () => {
    source('ferry-news.txt', 'The fire destroyed 12 boats.\n');
    expect(run().status).toBe(0);
    expect(run({ 'fail-on': 'warning new-source' }).status).toBe(1);
  });

  test('takes claims files by pattern, and a commit since when', () => {
    source('ferry-news.txt', 'Nine boats burned in the fire.\n');
    git('add', 'corpus');
    git('commit', '-q', '-m', 'Add a source');
    expect(run({ claims: 'claim?.yaml', since: 'HEAD~1' }).status).toBe(1);
    expect(run({ since: 'HEAD' }).status).toBe(0);
  });

  test('of a broken claims file ends with 2, and has nothing to show', () => {
    writeFileSync(join(repository, 'claims.yaml'), CLAIMS.replace('quantity', 'quanity'));
    const { status, stderr, summary, outputs } = run();
    expect(status).toBe(2);
    expect(stderr).toContain('claims.yaml:4:');
    expect([summary, outputs['markdown']]).toEqual(['', undefined]);
  });

  test('takes no input for a command', () => {
    const { status, stderr } = run({ claims: '$(touch pwned); `touch pwned`.yaml' });
    expect(status).toBe(2);
    expect(stderr).toContain('touch pwned');
    expect(() => readFileSync(join(repository, 'pwned'))).toThrow('ENOENT');
  });
});
