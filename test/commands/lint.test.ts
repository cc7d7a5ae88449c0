import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from '../run.ts';

const folder = mkdtempSync(join(tmpdir(), 'compare-claims-'));
mkdirSync(join(folder, 'corpus'));
writeFileSync(join(folder, 'corpus', 'herald.md'), '---\noutlet: Herald\npublished: 2031-05-14\n---\nThe council opened the bridge on Monday.\n');
const CLAIMS = 'version: 1\nstory: Bridge\nclaims:\n  - id: state # of the bridge\n    kind: status\n    about: [bridge, bridge]\n    positions:\n      open: [opened]\n';

beforeEach(() => writeFileSync(join(folder, 'claims.yaml'), CLAIMS));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]) => runTool(['lint', ...args], { cwd: folder });

describe('compare-claims lint', () => {
  test('tells what is amiss, where, and what to do', async () => {
    const { code, out, err } = await run();
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(`claims.yaml:6:21   warning  duplicate-phrase
  “bridge” stands twice in the about of state. Take one out, or let --fix do it.

passed: 0 errors, 1 warning, 0 notes
`);
  });

  test('mends it and keeps the comments', async () => {
    const { code, out, err } = await run('--fix', '--max-warnings', '0');
    expect([code, err]).toEqual([0, 'claims.yaml: 1 taken out that stood twice\n']);
    expect(out).toContain('claims.yaml: 1 claim, held against 1 source: nothing found');
    expect(readFileSync(join(folder, 'claims.yaml'), 'utf8')).toBe(CLAIMS.replace('[bridge, bridge]', '[bridge]'));
  });

  test('fails on more warnings than are allowed', async () => expect((await run('--max-warnings', '0')).code).toBe(1));

  test('fails on errors', async () => {
    writeFileSync(join(folder, 'claims.yaml'), `${CLAIMS}      shut: [opened]\n`);
    const { code, out } = await run();
    expect(code).toBe(1);
    expect(out).toContain('claims.yaml:9:14   error  ambiguous-cue');
  });

  test('writes the formats of a check', async () => {
    const { out } = await run('--format', 'json');
    expect(JSON.parse(out)).toMatchObject({ summary: { error: 0, warning: 1, failed: false }, findings: [{ rule: 'duplicate-phrase', claim: 'state', place: { path: 'claims.yaml', line: 6, column: 21 } }] });
  });
});
