import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { accepted, CLAIMS, corrected, lockOf, TEXTS, type Texts, VALE } from '../check/desk.ts';
import { runTool } from '../run.ts';

const bin = new URL('../../bin/compare-claims.js', import.meta.url).pathname;

let desk: string;
const put = (texts: Texts): void => Object.entries(texts).forEach(([name, text]) => writeFileSync(join(desk, 'corpus', `${name}.txt`), text));
const lockText = (): string => readFileSync(join(desk, 'claims.lock.yaml'), 'utf8');
/** `claim source by position`. */
const entries = (): readonly string[] => lockOf(lockText()).entries.map(({ claim, source, by, positions }) => [claim, source, by, ...positions.map(({ position }) => position)].join(' '));
const run = (typed: string, ...args: readonly string[]) => runTool(args, { cwd: desk, stdin: typed });
const review = (...typed: readonly string[]) => run(typed.map((line) => `${line}\n`).join(''), 'review', '--width', '80');

const MORE: Texts = { ...TEXTS, vale: VALE.replace('Four', 'Five'), west: 'The dam was old.\n\nNine people died in the flood. It rained on.\n' };

beforeEach(() => {
  desk = mkdtempSync(join(tmpdir(), 'compare-claims-review-'));
  mkdirSync(join(desk, 'corpus'));
  writeFileSync(join(desk, 'claims.yaml'), CLAIMS);
  put(TEXTS);
  writeFileSync(join(desk, 'claims.lock.yaml'), accepted().replace('  deaths:', '  # Ask the coroner.\n  deaths:'));
});

describe('a review', () => {
  test('shows each open answer with its sentence in its context, and keeps what is decided', async () => {
    put(MORE);
    const { code, out, err } = await review('a', 'a');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`
1 of 2   says something else   corpus/vale.txt
≠ How many people died?   deaths
  Vale says 5 people
   1│ [Five people died] when the [dam] gave way.
    │ The wall was broken by rain, engineers said.
  before (machine): 4 people: “Four people died when the dam gave way.”
  others: Hill: 4 people; West: 9 people
`);
    expect(out).toContain(`
2 of 2   new   corpus/west.txt
≠ How many people died?   deaths
  West says 9 people
    │ The dam was old.
   3│ [Nine people died] in the [flood].
    │ It rained on.
  others: Hill: 4 people; Vale: 5 people
`);
    expect(out.endsWith('2 decided, 0 of 2 left open\n')).toBe(true);
    expect(entries().filter((line) => line.startsWith('deaths'))).toEqual(['deaths hill machine 4 people', 'deaths vale accepted 5 people', 'deaths west accepted 9 people']);
    expect(lockText()).toContain('# Ask the coroner.');
    expect((await run('', 'check')).code).toBe(0);
    expect((await review('a')).out).toBe('nothing to review\n');
  });

  test('leaves alone what is skipped', async () => {
    put(MORE);
    expect((await review('k', 'a')).out).toContain('1 decided, 1 of 2 left open');
    expect(entries().filter((line) => line.startsWith('deaths'))).toEqual(['deaths hill machine 4 people', 'deaths vale machine 4 people', 'deaths west accepted 9 people']);
    const check = await run('', 'check');
    expect([check.code, check.out]).toEqual([1, expect.stringContaining('changed-reading')]);
  });

  test('takes a correction, by the number of a sentence or by words, and asks again after a slip', async () => {
    put(MORE);
    const { out } = await review('c', 'many', 'c', '6 people', 'ten', '1', 'what?', 's', 'Nine people died', 'q');
    expect(out).toContain('“many” is no answer to deaths');
    expect(out).toContain('these words are not in the text');
    expect(entries().filter((line) => line.startsWith('deaths'))).toEqual(['deaths hill machine 4 people', 'deaths vale corrected 6 people', 'deaths west corrected 9 people']);
    expect(lockOf(lockText()).entries.flatMap(({ by, positions }) => (by === 'corrected' ? positions.map(({ quote }) => quote.exact) : []))).toEqual(['Five people died when the dam gave way.', 'Nine people died']);
    expect((await run('', 'check')).code).toBe(0);
  });

  test('takes silence for an answer, and goes back', async () => {
    put(MORE);
    const { out } = await review('a', 'b', 'c', '-', 'q');
    expect(out).toContain('decided: accepted');
    expect(entries().filter((line) => line.startsWith('deaths'))).toEqual(['deaths hill machine 4 people', 'deaths vale corrected']);
  });

  test('writes nothing when nothing is decided, and is quiet at the end of the input', async () => {
    put(MORE);
    const before = lockText();
    expect((await review()).out).toContain('0 decided, 2 of 2 left open');
    expect(lockText()).toBe(before);
  });

  test('accepts all without a question, but for what a person has corrected', async () => {
    put(MORE);
    writeFileSync(join(desk, 'claims.lock.yaml'), corrected(lockText(), 'cause', 'vale', ['by: corrected', 'positions: [{ position: blast, exact: dynamite }]']));
    expect(await run('', 'review', '--accept-all')).toEqual({ code: 0, out: '2 accepted, 1 of 3 left open\n', err: '' });
    expect(entries()).toContain('cause vale corrected blast');
    expect((await run('', 'review', '--accept-all')).out).toBe('0 accepted, 1 of 1 left open\n');
  });

  test('begins a lock file where there is none', async () => {
    writeFileSync(join(desk, 'fire.yaml'), CLAIMS);
    expect((await run('', 'review', '--claims', 'fire.yaml', '--accept-all')).out).toBe('5 accepted, 0 of 5 left open\n');
    expect((await run('', 'check', '--claims', 'fire.yaml', '--fail-on', 'unreviewed')).code).toBe(0);
  });

  test('keeps what was decided when it is broken off', async () => {
    put(MORE);
    const child = spawn(process.execPath, [bin, 'review'], { cwd: desk });
    let out = '';
    const seen = (text: string): Promise<void> => new Promise((resolve) => {
      const look = (chunk?: Buffer): void => {
        out += chunk?.toString() ?? '';
        if (out.includes(text)) resolve();
      };
      child.stdout.on('data', look);
      look();
    });
    await seen('1 of 2');
    child.stdin.write('a\n');
    await seen('2 of 2');
    const ended = new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)));
    child.kill('SIGINT');
    expect(await ended).toBe('SIGINT');
    expect(entries()).toContain('deaths vale accepted 5 people');
  }, 60_000);
});
