import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { loadBefore, runTool } from '../run.ts';

/** A desk's repository, from its first commit on, by the command as it is installed. */

const bin = new URL('../../bin/compare-claims.js', import.meta.url).pathname;

const CLAIMS = `version: 1
story: { title: Ferry fire at Oldhaven, date: 2024-03-05 }
actors:
  line: { name: Skerry Line }
claims:
  - id: deaths
    question: How many people died?
    kind: quantity
    about: [ferry, fire, blaze]
    unit: people
    measure: [died, killed, dead]
  - id: cause
    question: What started the fire?
    kind: status
    about: [fire, blaze]
    positions:
      generator: [started in the generator room, caused by a generator]
      battery: [started in a car battery, caused by a battery]
`;

const POST = `---
published: 2024-03-06
---
Four people were killed when a fire broke out on a ferry off Oldhaven.

The fire was caused by a generator — “an old one” — the coastguard said.
`;
const RADIO = `---
published: 2024-03-06
---
Four people died in a blaze on the Oldhaven ferry.

The blaze was caused by a generator, a fire officer said.
`;
const mail = (...paragraphs: readonly string[]): string => `---\npublished: 2024-03-07\n---\n${paragraphs.join('\n\n')}\n`;

let desk: string;
const file = (name: string): string => join(desk, name);
const write = (name: string, text: string): void => writeFileSync(file(name), text);
const edit = (name: string, before: string | RegExp, after: string): void => {
  const text = readFileSync(file(name), 'utf8');
  const changed = text.replace(before, after);
  if (changed === text) throw new Error(`nothing to change in ${name}`);
  write(name, changed);
};
const lock = (): string => readFileSync(file('claims.lock.yaml'), 'utf8');
const git = (...args: readonly string[]): string => execFileSync('git', ['-c', 'user.name=Desk', '-c', 'user.email=desk@example.org', ...args], { cwd: desk, encoding: 'utf8' });

const run = (...args: readonly string[]) => runTool(args, { cwd: desk });
/** Exit code, and the findings as `severity rule claim source`. */
const check = async (...args: readonly string[]): Promise<readonly (string | number)[]> => {
  const { code, out } = await run('check', '--format', 'json', ...args);
  const { findings } = JSON.parse(out) as { findings: readonly { severity: string; rule: string; claim: string | null; source: string | null }[] };
  return [code, ...findings.map(({ severity, rule, claim, source }) => `${severity} ${rule} ${claim ?? '-'} ${source ?? '-'}`)];
};

let fresh: string | null = null;

beforeAll(() => loadBefore('running/inputs', 'running/cached', 'check', 'formats/index', 'running/lock'));
beforeEach(async () => {
  desk = mkdtempSync(join(tmpdir(), 'compare-claims-desk-'));
  if (fresh !== null) {
    cpSync(fresh, desk, { recursive: true });
    return;
  }
  mkdirSync(file('corpus'));
  write('claims.yaml', CLAIMS);
  write('corpus/harbour-post.md', POST);
  write('corpus/north-radio.md', RADIO);
  git('init', '-q');
  const without = await run('check');
  expect([without.code, without.out, without.err]).toEqual([2, '', 'error: claims.lock.yaml: there is no lock file: nothing has been accepted yet that the sources could be held against\n  read the comparison, then accept it: compare-claims check --update\n']);
  expect(await run('check', '--update')).toEqual({ code: 0, out: 'Ferry fire at Oldhaven (2024-03-05)\n  2 sources, 2 claims: all as accepted in claims.lock.yaml\n\npassed: 0 errors, 0 warnings, 0 notes\n', err: 'claims.lock.yaml: written, 4 entries\n' });
  git('add', '.');
  git('commit', '-qm', 'Start the story');
  fresh = mkdtempSync(join(tmpdir(), 'compare-claims-fresh-'));
  cpSync(desk, fresh, { recursive: true });
});

describe('a repository under check', () => {
  test('is clean as it was accepted, and a second update writes nothing', async () => {
    expect(await check()).toEqual([0]);
    const before = statSync(file('claims.lock.yaml')).mtimeMs;
    expect((await run('check', '--update')).err).toBe('claims.lock.yaml: up to date\n');
    expect(statSync(file('claims.lock.yaml')).mtimeMs).toBe(before);
    expect(git('status', '--porcelain')).toBe('');
    expect(readdirSync(desk).toSorted()).toEqual(['.git', 'claims.lock.yaml', 'claims.yaml', 'corpus']);
  });

  test('a source that contradicts fails it', async () => {
    write('corpus/coast-mail.md', mail('Nine people died in the ferry fire.'));
    const { code, out, err } = await run('check', '--width', '80');
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain(`≠ How many people died?   deaths
  error  outcome-changed   corpus/coast-mail.md:4:1
    Before, the sources agreed; now they disagree: Coast Mail
    (corpus/coast-mail.md:4) says “9 people”, but Harbour Post
    (corpus/harbour-post.md:4) says “4 people”. Coast Mail is a new source.
      Coast Mail   9 people   corpus/coast-mail.md:4
      │ Nine people died in the ferry fire.
      Harbour Post   4 people   corpus/harbour-post.md:4
      │ Four people were killed when a fire broke out on a ferry off Oldhaven.
`);
    expect((await check('--no-exit-code'))[0]).toBe(0);
    expect(await check('--update')).toEqual([0]);
    expect(git('diff', '--stat')).toContain('1 file changed');
    expect(lock()).toContain('  deaths:\n    outcome: disagree\n');
  });

  test('one that agrees does not, and neither does one that is silent', async () => {
    write('corpus/coast-mail.md', mail('Four people died in the ferry fire.'));
    write('corpus/evening-star.md', mail('Shares in ferry lines fell.'));
    expect(await check()).toEqual([0, 'warning new-source - coast-mail', 'warning new-source - evening-star']);
    expect((await check('--max-warnings', '1'))[0]).toBe(1);
    expect((await check('--fail-on', 'warning'))[0]).toBe(1);
    expect((await check('--fail-on', 'new-source')).slice(0, 2)).toEqual([1, 'error new-source - coast-mail']);
  });

  test('evidence that vanishes, moves, is set in other type', async () => {
    edit('corpus/north-radio.md', 'The blaze was caused by a generator, a fire officer said.', 'Nobody knows why.');
    edit('corpus/harbour-post.md', '— “an old one” —', "- 'an old one' -");
    edit('corpus/harbour-post.md', 'Four people', 'There was a fire at sea.\n\nFour people');
    expect(await check()).toEqual([
      1, 'error changed-reading cause north-radio', 'error evidence-lost cause north-radio', 'warning outcome-changed cause harbour-post', 'warning evidence-moved cause harbour-post',
      'warning source-changed - harbour-post', 'warning source-changed - north-radio',
    ]);
    expect(await check('--update')).toEqual([0]);
  });

  test('a correction by hand is the answer everywhere, and stays with its comments', async () => {
    edit('claims.lock.yaml', /(cause:[\s\S]*?north-radio:\n\s+)by: machine\n([\s\S]*?)position: generator\n(\s+)exact: .*\n\s+prefix: .*\n\s+suffix: .*\n/, '$1by: corrected # Ann, after a call\n$2position: battery\n$3exact: The blaze was caused\n');
    expect(await check()).toEqual([1, 'error outcome-changed cause north-radio']);
    expect(await check('--update')).toEqual([0]);
    expect(lock()).toContain('by: corrected # Ann, after a call');
    expect(lock()).toMatch(/position: battery\n\s+exact: The blaze was caused\n\s+prefix: .*\n\s+suffix: " by a generator, a fire office.*"\n/);
    expect((await run('explain', 'cause', 'north-radio')).out).toContain('rule corrected');
    const { claims } = JSON.parse((await run('--format', 'json')).out) as { claims: readonly { id: string; outcome: string }[] };
    expect(claims.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual(['deaths agree', 'cause disagree']);

    edit('corpus/north-radio.md', 'The blaze was caused', 'The blaze, too, was caused');
    const lost = await run('check');
    expect([lost.code, lost.out]).toEqual([1, expect.stringContaining('error  evidence-lost   claims.lock.yaml:')]);
    expect((await run('--format', 'json')).err).toContain('North Radio was corrected on cause, but the text no longer has the words that prove it');
    const before = lock();
    expect(await check('--update')).toEqual([1, 'error evidence-lost cause north-radio']);
    expect(lock()).toContain('by: corrected # Ann, after a call');
    expect(lock()).toContain('exact: The blaze was caused\n');
    edit('corpus/north-radio.md', 'The blaze, too, was caused', 'The blaze was caused');
    expect(await check('--update')).toEqual([0]);
    expect(lock()).toBe(before);
  });

  test('a source that is gone is told, and taken out on request, but not what a person has corrected', async () => {
    edit('claims.lock.yaml', /(cause:[\s\S]*?north-radio:\n\s+)by: machine/, '$1by: corrected');
    rmSync(file('corpus/north-radio.md'));
    expect((await check()).filter((line) => String(line).includes('stale'))).toEqual(['warning stale-lock - north-radio']);
    const { code, err } = await run('check', '--update');
    expect([code, err]).toEqual([0, 'claims.lock.yaml: written, 3 entries; 1 taken out, of 1 source or claim that is gone\nclaims.lock.yaml: cause, north-radio is gone, but a person has written in its entry: it stays\n']);
    expect(lock()).toContain('by: corrected');
    write('corpus/north-radio.md', RADIO);
    expect(await check('--update')).toEqual([0]);
    expect(lock()).toContain('by: corrected');
  });

  test('a mistake in the lock file is told with its place, also when comparing', async () => {
    edit('claims.lock.yaml', 'by: machine', 'by: ann');
    for (const args of [['check'], [], ['explain', 'deaths']]) {
      expect(await run(...args)).toEqual({ code: 2, out: '', err: expect.stringMatching(/^error: claims\.lock\.yaml:\d+:13: "by" must be machine, accepted or corrected\n/) });
    }
  });

  test('the lock file is written whole or not at all, through a link', async () => {
    const kept = mkdtempSync(join(tmpdir(), 'compare-claims-kept-'));
    cpSync(file('claims.lock.yaml'), join(kept, 'lock.yaml'));
    rmSync(file('claims.lock.yaml'));
    symlinkSync(join(kept, 'lock.yaml'), file('claims.lock.yaml'));
    edit('corpus/north-radio.md', 'Four', 'Five');
    expect(await check('--update')).toEqual([0]);
    expect(readFileSync(join(kept, 'lock.yaml'), 'utf8')).toContain('5 people');
    expect(existsSync(file('claims.lock.yaml'))).toBe(true);
  });

  test('the lock file is named for its claims file', async () => {
    cpSync(file('claims.yaml'), file('fire.yml'));
    expect((await run('check', '--claims', 'fire.yml')).err).toContain('fire.lock.yaml: there is no lock file');
    expect(await check('--claims', 'fire.yml', '--update')).toEqual([0]);
    expect(existsSync(file('fire.lock.yaml'))).toBe(true);
  });

  test.each([
    [['--fail-on', 'errors'], "Allowed choices are error, warning, note, outcome-changed"],
    [['--max-warnings', 'few'], 'Write a whole number.'],
  ])('%j', async (args, said) => {
    const { code, err } = await run('check', ...args);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  });
});

test('the shipped repository is clean', async () => {
  const root = new URL('../..', import.meta.url).pathname;
  const { status, stdout } = spawnSync(process.execPath, [bin, 'check', '--fail-on', 'warning'], { cwd: root, encoding: 'utf8' });
  expect([status, stdout.split('\n').at(-2)]).toEqual([0, expect.stringMatching(/^passed: 0 errors, 0 warnings, /)]);
});
