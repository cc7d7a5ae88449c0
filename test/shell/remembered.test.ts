import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeEntry } from '../../src/cache.ts';
import type { Process } from '../../src/shell/shell.ts';
import { fakeProcess } from '../fake-process.ts';

/** A run that was made before is shown again; nobody can tell from what it says. Only what is built remembers: the sources, run as they are, never do. */

const BIN = new URL('../../bin/compare-claims.js', import.meta.url).pathname;
const { main } = await import(BIN.replace('bin/compare-claims.js', 'dist/main.js')) as { main: (process: Process) => Promise<number> };

const CLAIMS = 'version: 1\nstory: { title: The mill, date: 2031-05-02 }\nclaims:\n  - { id: deaths, kind: quantity, about: [fire], unit: people, measure: [killed, died] }\n';
const article = (outlet: string, deaths: string): string => `---\noutlet: ${outlet}\n---\n# The mill burns\n\nThe fire killed ${deaths} people, police said.\n`;

let root: string;
let folder: string;
let cache: string;

beforeAll(() => { root = mkdtempSync(join(tmpdir(), 'compare-claims-')); });
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A story in a repository, in which nothing has been run. */
beforeEach(() => {
  const here = mkdtempSync(join(root, 'run-'));
  folder = join(here, 'repository', 'story');
  cache = join(here, 'cache');
  mkdirSync(join(folder, 'corpus'), { recursive: true });
  mkdirSync(join(here, 'repository', '.git'));
  put('claims.yaml', CLAIMS);
  put('corpus/bee.md', article('Bee', 'two'));
  put('corpus/owl.md', article('Owl', 'three'));
});

const put = (path: string, text: string): void => writeFileSync(join(folder, path), text);

type Facts = Parameters<typeof fakeProcess>[1];
interface Ran { readonly code: number; readonly out: string; readonly err: string }

const run = async (args: readonly string[] = [], { env = {}, ...facts }: Facts = {}): Promise<Ran> => {
  const fake = fakeProcess(args, { cwd: folder, ...facts, env: { COMPARE_CLAIMS_CACHE: cache, ...env } });
  return { code: await main(fake.process), out: fake.out(), err: fake.err() };
};
/** The same, without anything that could be remembered. */
const anew = async (args: readonly string[] = [], facts: Facts = {}): Promise<Ran> => run([...args, '--no-cache'], facts);

const entries = (): readonly string[] => (existsSync(cache) ? readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json')) : []);

const keptIn = (name: string): object => {
  const text = readFileSync(join(cache, name), 'utf8');
  return JSON.parse(text.slice(text.indexOf('\n') + 1)) as object;
};

/** Alters what is kept of every run, so that it can be told from a run that is made. */
function mark(alteration: object = { said: [['print', 'kept\n']] }): void {
  for (const name of entries()) writeEntry(cache, name.replace(/[/\\]|\.json$/g, ''), JSON.stringify({ ...keptIn(name), ...alteration }));
}
const isKept = ({ out }: Ran): boolean => out === 'kept\n';

describe('a run that nothing has changed for', () => {
  test.each([
    [[]], [['--format', 'json']], [['check']], [['--claims', '*.yaml']], [['--corpus', 'corpus', '--width', '60']],
  ])('%j is shown again, the same', async (args) => {
    put('corpus/far.md', 'Nothing of it.\n');
    const first = await run(args);
    expect(first).toEqual(await anew(args));
    expect(entries()).toHaveLength(first.code === 2 ? 0 : 1);
    expect(await run(args)).toEqual(first);
    mark();
    expect(isKept(await run(args))).toBe(first.code !== 2);
  });

  test('ends with the code it ended with, and warns of what it warned of', async () => {
    await anew(['check', '--update']);
    put('corpus/owl.md', article('Owl', 'nine'));
    put('claims.yaml', CLAIMS.replace('claims:', 'policy: { source-changed: error }\nclaims:'));
    const first = await run(['check', '--format', 'github']);
    expect(first.code).toBe(1);
    expect(entries()).toHaveLength(1);
    expect(await run(['check', '--format', 'github'])).toEqual(first);
  });

  test('is found in a folder within, on a screen, and by the real command', async () => {
    expect(await run([], { cwd: join(folder, 'corpus') })).toEqual(await anew([], { cwd: join(folder, 'corpus') }));
    expect(await run([], { tty: true, columns: 70 })).toEqual(await anew([], { tty: true, columns: 70 }));
    const real = () => spawnSync(process.execPath, [BIN], { cwd: folder, env: { ...process.env, COMPARE_CLAIMS_CACHE: cache }, encoding: 'utf8' });
    expect(real().stdout).toBe((await anew()).out);
    expect(entries()).toHaveLength(3);
    mark();
    expect([await run([], { cwd: join(folder, 'corpus') }), await run([], { tty: true, columns: 70 })].map(isKept)).toEqual([true, true]);
    expect(real().stdout).toBe('kept\n');
  });
});

describe('a run is made anew', () => {
  test.each<[string, () => void]>([
    ['a source is altered', () => put('corpus/owl.md', article('Owl', 'nine'))],
    ['a source is added', () => put('corpus/jay.md', article('Jay', 'nine'))],
    ['a source is removed', () => rmSync(join(folder, 'corpus/owl.md'))],
    ['a source has another name', () => renameSync(join(folder, 'corpus/owl.md'), join(folder, 'corpus/emu.md'))],
    ['a source is another file', () => { put('nine.md', article('Owl', 'nine')); rmSync(join(folder, 'corpus/owl.md')); symlinkSync('../nine.md', join(folder, 'corpus/owl.md')); }],
    ['a source is a folder', () => { rmSync(join(folder, 'corpus/owl.md')); mkdirSync(join(folder, 'corpus/owl.md')); }],
    ['a page is added that is not read', () => put('corpus/page.html', '<p>')],
    ['there is no corpus any more', () => rmSync(join(folder, 'corpus'), { recursive: true })],
    ['the claims are altered', () => put('claims.yaml', CLAIMS.replace('deaths', 'dead'))],
    ['the claims are broken', () => put('claims.yaml', 'claims: [')],
    ['a lock file is added', () => put('claims.lock.yaml', 'version: 1\n')],
    ['settings are added', () => put('compare-claims.config.yaml', 'width: 50\n')],
    ['settings are added above', () => put('../compare-claims.config.yaml', 'width: 50\n')],
    ['settings are added to a package.json', () => put('../package.json', '{ "compare-claims": { "width": 50 } }')],
    ['settings turn the cache off', () => put('compare-claims.config.yaml', 'no-cache: true\n')],
  ])('when %s', async (_, alter) => {
    await run();
    mark();
    expect(isKept(await run())).toBe(true);
    alter();
    expect(await run()).toEqual(await anew());
    expect(await run()).toEqual(await anew());
  });

  test('when there are claims nearer, or stories', async () => {
    const within = join(folder, 'corpus');
    await run([], { cwd: within });
    mark();
    put('corpus/claims.yaml', CLAIMS.replace('deaths', 'dead'));
    mkdirSync(join(within, 'corpus'));
    put('corpus/corpus/elk.md', article('Elk', 'nine'));
    expect(await run([], { cwd: within })).toEqual(await anew([], { cwd: within }));
    rmSync(join(folder, 'claims.yaml'));
    mkdirSync(join(folder, 'stories/mill/corpus'), { recursive: true });
    put('stories/mill/claims.yaml', CLAIMS);
    put('stories/mill/corpus/elk.md', article('Elk', 'nine'));
    await run();
    mark();
    expect(isKept(await run())).toBe(true);
    mkdirSync(join(folder, 'stories/fair/corpus'), { recursive: true });
    put('stories/fair/claims.yaml', CLAIMS.replace('The mill', 'The fair'));
    put('stories/fair/corpus/elk.md', article('Elk', 'six'));
    const both = await run();
    expect(both).toEqual(await anew());
    expect(both.out).toContain('The fair');
  });

  test('when it is asked otherwise, or from elsewhere', async () => {
    await run();
    mark();
    const others: readonly [readonly string[], Facts][] = [
      [['--width', '60'], {}], [['--format', 'json'], {}], [[], { tty: true, columns: 80 }], [[], { env: { FORCE_COLOR: '1' } }], [['--only', 'disagree'], {}], [[], { cwd: join(folder, 'corpus') }],
    ];
    for (const [args, facts] of others) expect(await run(args, facts)).toEqual(await anew(args, facts));
    await run([], { tty: true, columns: 80 });
    mark();
    const screens: readonly Facts[] = [{ tty: true, columns: 81 }, { tty: true, columns: 80, env: { NO_COLOR: '1' } }, { tty: true, columns: 80, env: { TERM: 'dumb' } }];
    for (const facts of screens) expect(await run([], facts)).toEqual(await anew([], facts));
    expect(isKept(await run())).toBe(true);
  });

  test('when another version said it, which then has no place any more', async () => {
    await run();
    mark({ by: 'another', said: [['print', 'kept\n']] });
    const again = await run();
    expect(again).toEqual(await anew());
    expect(entries()).toHaveLength(1);
    mark({ said: [['print', 'kept\n']] });
    expect(isKept(await run())).toBe(true);
  });

  test.each([
    ['cut short', (text: string) => text.slice(0, 90)],
    ['empty', () => ''],
    ['with another number in it', (text: string) => text.replaceAll('3 people', '9 people')],
  ])('when what is kept is damaged (%s), and says so once', async (_, damage) => {
    await run();
    for (const name of entries()) writeFileSync(join(cache, name), damage(readFileSync(join(cache, name), 'utf8')));
    const asIs = await anew();
    expect(await run()).toEqual({ ...asIs, err: `note: the cache in ${cache} is damaged: what is damaged is read anew\n${asIs.err}` });
    expect(await run()).toEqual(asIs);
  });
});

describe('nothing is kept', () => {
  test.each([
    ['of a run that is to keep nothing', ['--no-cache']],
    ['of a mistake', ['--claim', 'none']],
    ['of a file that is missing', ['--claims', 'none.yaml']],
    ['of a run that writes', ['--output', 'report.json']],
    ['of a check that writes the lock file', ['check', '--update']],
    ['of a look at the history', ['--since', 'HEAD']],
    ['of other commands', ['lint']],
    ['of the version', ['--version']],
  ])('%s', async (_, args) => {
    const first = await run(args);
    expect(entries()).toEqual([]);
    for (const written of ['report.json', 'claims.lock.yaml']) rmSync(join(folder, written), { force: true });
    expect(await run(args)).toEqual(first);
    if (args.includes('--output')) expect(existsSync(join(folder, 'report.json'))).toBe(true);
  });

  test('of what comes through a pipe, and a pipe is left alone', async () => {
    const pipe = join(folder, 'pipe.yaml');
    const piped = async (text: string): Promise<Ran> => {
      const writer = spawn(process.execPath, ['-e', 'require("fs").writeFileSync(process.argv[1], process.argv[2])', pipe, text]);
      const ran = await run(['--claims', 'pipe.yaml']);
      await new Promise((resolve) => { writer.on('close', resolve); });
      return ran;
    };
    put('pipe.yaml', CLAIMS);
    await run(['--claims', 'pipe.yaml']);
    mark();
    rmSync(pipe);
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
    expect((await piped(CLAIMS)).out).toContain('deaths');
    const [name = ''] = entries();
    expect(readFileSync(join(cache, name), 'utf8')).toContain('kept');
    expect((await piped(CLAIMS.replace('deaths', 'fallen'))).out).toContain('fallen');
  });

  test('where it cannot be', async () => {
    mkdirSync(cache);
    chmodSync(cache, 0o500);
    try {
      expect(await run()).toEqual(await anew());
      expect(await run()).toEqual(await anew());
    } finally {
      chmodSync(cache, 0o700);
    }
    const nowhere = { env: { COMPARE_CLAIMS_CACHE: join(folder, 'claims.yaml', 'in-it') } };
    expect(await run([], nowhere)).toEqual(await anew());
    expect(await run([], { env: { COMPARE_CLAIMS_CACHE: '' } })).toEqual(await anew());
  });
});

test('two processes at once say the same', async () => {
  const started = Array.from({ length: 3 }, () => new Promise<string>((resolve) => {
    const child = spawn(process.execPath, [BIN], { cwd: folder, env: { ...process.env, COMPARE_CLAIMS_CACHE: cache } });
    let out = '';
    child.stdout.on('data', (data) => { out += String(data); });
    child.on('close', () => resolve(out));
  }));
  const { out } = await anew();
  expect(await Promise.all(started)).toEqual([out, out, out]);
  expect(entries()).toHaveLength(1);
  expect(readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'))).toEqual([]);
}, 60_000);

test('what is kept goes with the cache', async () => {
  await run();
  expect((await run(['cache', 'clean'])).err).toMatch(/^removed: 1 file, /);
  expect(entries()).toEqual([]);
});
