import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/main.ts';
import { fakeProcess } from '../fake-process.ts';

/** What a shell asks at the press of the key, and the scripts that ask it. The library prints by itself. */

const STORY = join(new URL('..', import.meta.url).pathname, 'cases/two-outlets-one-toll');

let printed: string[] = [];
beforeEach(() => {
  printed = [];
  jest.spyOn(console, 'log').mockImplementation((line: unknown) => { printed.push(String(line)); });
});
afterEach(() => { jest.restoreAllMocks(); });

const run = async (cwd: string, ...args: readonly string[]): Promise<number> => main(fakeProcess(args, { cwd }).process);

const candidates = async (cwd: string, ...words: readonly string[]): Promise<readonly string[]> => {
  expect(await run(cwd, 'complete', '--', ...words)).toBe(0);
  return printed.flatMap((text) => text.split('\n')).filter((line) => line !== '' && !line.startsWith(':')).map((line) => line.split('\t')[0] ?? '');
};

describe('what can be completed', () => {
  test.each([
    ['a command', ['exp'], ['explain']],
    ['an option', ['explain', '--wi'], ['--width']],
    ['the value of an option', ['--only', 'sil'], ['silent']],
    ['an argument', ['schema', 're'], ['report']],
    ['a claim', ['explain', 'dea'], ['deaths']],
    ['a source', ['explain', 'deaths', 'pass'], ['pass-herald']],
    ['claims as the value of an option', ['--claim', 'dea'], ['deaths']],
    ['nothing that is like it', ['explain', 'zzz'], []],
    ['no command that is not for people', ['comple'], ['completion']],
  ])('%s', async (_, words, expected) => expect(await candidates(STORY, ...words)).toEqual(expected));

  /** bash has its own list of completions taken apart as a command line is: `$(…)` in one would run. */
  test.each(['red\\e[31m', 'two\\tcells', 'two\\nlines', 'back\\u202e', '::error::x', ':4', '-rf', '$(touch pwned)', '`touch pwned`', '$HOME', 'a b', 'a;b', 'a|b', 'a&b', 'a>b', '*', '~', '{a,b}', "a'b", 'a\\"b', 'a\\\\b', '!x', '#x', '%x'])('no id that a shell or a terminal would obey: %s', async (id) => {
    const folder = mkdtempSync(join(tmpdir(), 'compare-claims-'));
    try {
      writeFileSync(join(folder, 'claims.yaml'), `version: 1\nstory: x\nclaims:\n${['plain', id, 'Zürich-2.b_1'].map((one) => `  - { id: "${one}", kind: date, about: [fire], action: [start] }\n`).join('')}`);
      mkdirSync(join(folder, 'corpus'));
      writeFileSync(join(folder, 'corpus', 'a.md'), `---\nid: "${id}"\n---\nThe fire started on Monday.\n`);
      expect(await candidates(folder, 'explain', '')).toEqual(['plain', 'Zürich-2.b_1']);
      printed = [];
      expect(await candidates(folder, '--source', '')).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('of a story that is not there nothing', async () => expect(await candidates('/', 'explain', '')).toEqual([]));
});

test.each(['bash', 'zsh', 'fish', 'powershell'])('a script for %s asks this command', async (shell) => {
  expect(await run('/', 'completion', shell)).toBe(0);
  expect(printed.join('\n')).toMatch(/compare-claims complete '?--/);
});
