import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import * as fc from 'fast-check';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What is kept between runs may be cut off, altered, or impossible to write at any moment: the run says the same, and so does the next. */

jest.setTimeout(600_000);

const BIN = new URL('../../bin/compare-claims.js', import.meta.url).pathname;
const FAULT = new URL('fault.js', import.meta.url).href;

let root: string;
/** A cache that has seen the stories. */
let warm: string;
/** That of the test. */
let cache: string;

/** A few long sources, whose texts are held, and many short ones, which are read again and held against each other. */
const STORIES = { few: [6, 1600], many: [401, 8] } as const;
type Name = keyof typeof STORIES;

const story = (name: Name): string => join(root, name);
const textOf = (at: number, words: number): string =>
  `---\noutlet: Paper ${at}\npublished: 2031-05-02\n---\n# The mill burns\n\nThe fire killed ${2 + (at % 3)} people, police said.\n\n${Array.from({ length: words }, (_, i) => `w${at % 7 === 0 ? 0 : at}o${i}r`).join(' ')}\n`;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'compare-claims-'));
  for (const [name, [sources, words]] of Object.entries(STORIES)) {
    mkdirSync(join(root, name, 'corpus'), { recursive: true });
    writeFileSync(join(root, name, 'claims.yaml'), `version: 1\nstory: { title: The ${name} mills, date: 2031-05-02 }\nclaims:\n  - { id: deaths, kind: quantity, about: [fire], unit: people, measure: [killed, died] }\n`);
    for (let at = 0; at < sources; at += 1) writeFileSync(join(root, name, 'corpus', `paper-${at}.md`), textOf(at, words));
  }
  warm = join(root, 'warm');
  for (const name of ['few', 'many'] as const) {
    plain[name] = run(name, { args: ['--no-cache'] });
    expect(plain[name]).toMatchObject({ code: 0 });
    withNew(name, () => { more[name] = run(name, { args: ['--no-cache'] }); });
    expect(more[name]?.out).toContain(NEW);
    cache = warm;
    expect(run(name)).toEqual(plain[name]);
  }
});
beforeEach(() => { cache = join(mkdtempSync(join(root, 'cache-')), 'cache'); });
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
}

/** What each story says without a cache. */
const plain: Record<string, Ended> = {};
/** With one source more. */
const more: Record<string, Ended> = {};

/** Every run is asked for in other words, so that it is made, and not shown again. */
let asked = 0;
const argsOf = (args: readonly string[]): readonly string[] => [BIN, '--format', 'json', '--width', String(100 + (asked += 1)), ...args];

function run(name: Name, { args = [], fault, limit }: { readonly args?: readonly string[]; readonly fault?: string; readonly limit?: number } = {}): Ended {
  const env = { PATH: process.env['PATH'], COMPARE_CLAIMS_CACHE: cache, ...(fault !== undefined && { FAULT: fault, NODE_OPTIONS: `--import=${FAULT}` }) };
  const command = limit === undefined ? [process.execPath] : ['sh', '-c', `ulimit -f ${limit}; exec "$0" "$@"`, process.execPath];
  const { status, signal, stdout, stderr } = spawnSync(command[0] ?? '', [...command.slice(1), ...argsOf(args)], { cwd: story(name), encoding: 'utf8', env, maxBuffer: 1 << 28 });
  return { code: status, signal, out: stdout, err: stderr };
}

const files = (): readonly string[] => (existsSync(cache) ? readdirSync(cache, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name)).toSorted() : []);
const unfinished = (): readonly string[] => files().filter((name) => name.endsWith('.tmp'));
const packs = (): readonly string[] => files().filter((name) => name.endsWith('.pack'));

/** What is said but for the one note that a cache may be worth. */
const noted = ({ err, ...rest }: Ended): Ended => ({ ...rest, err: err.replace(/^note: the cache in \S+ is damaged: what is damaged is read anew\n/, '') });

const NEW = 'paper-new.md';

/** Does something while the story has one more source, which only a pack that is written in that time can hold. */
function withNew<Result>(name: Name, act: () => Result): Result {
  writeFileSync(join(story(name), 'corpus', NEW), textOf(1000, 40));
  try {
    return act();
  } finally {
    rmSync(join(story(name), 'corpus', NEW));
  }
}

describe('kill -9', () => {
  test.each<[string, Name, string]>([
    ['before the first byte of a pack', 'few', 'writeSync:1:kill'], ['in the middle of a pack', 'few', 'writeSync:1:half-kill'], ['in the middle of a later pack', 'few', 'writeSync:2:half-kill'],
    ['before a pack has its name', 'few', 'renameSync:1:kill'], ['before the second has', 'few', 'renameSync:2:kill'], ['in the middle of one of many', 'many', 'writeSync:3:half-kill'],
  ])('%s (%s sources): nothing is lost, and the next run is right', (_, name, fault) => {
    cpSync(warm, cache, { recursive: true });
    const before = packs().map((pack) => [pack, readFileSync(pack)] as const);
    withNew(name, () => {
      expect(run(name, { fault })).toMatchObject({ code: null, signal: 'SIGKILL', out: '' });
      // What was kept is as it was.
      expect(before.map(([pack]) => [pack, readFileSync(pack)])).toEqual(before);
      expect(run(name)).toEqual(more[name]);
    });
  });

  test('while many packs are made few', () => {
    cpSync(warm, cache, { recursive: true });
    for (const pack of packs()) for (let at = 2; at < 10; at += 1) cpSync(pack, pack.replace(/\d(?=-[^/]*$)/, String(at)));
    const many = packs().length;
    withNew('few', () => {
      expect(run('few', { fault: 'rmSync:1:kill' }).signal).toBe('SIGKILL');
      expect(packs().length).toBeGreaterThan(many);
      expect(run('few')).toEqual(more['few']);
    });
    expect(run('few')).toEqual(plain['few']);
    expect(packs().length).toBeLessThan(many);
  });
});

describe('a disk', () => {
  test.each<[string, Name, string]>([
    ['that is full', 'few', 'writeSync:each:ENOSPC'], ['that fills up in a pack', 'few', 'writeSync:1:half-ENOSPC'], ['that fills up in a later pack', 'few', 'writeSync:2:half-ENOSPC'],
    ['that fills up in one of many', 'many', 'writeSync:3:half-ENOSPC'], ['that takes no new files', 'few', 'openSync:each:EROFS'], ['that takes no folders', 'few', 'mkdirSync:each:EACCES'],
    ['that gives no names', 'few', 'renameSync:each:EACCES'], ['that removes nothing', 'few', 'rmSync:each:EROFS'], ['that fails', 'few', 'writeSync:each:EIO'],
  ])('%s (%s sources): nothing else is different', (_, name, fault) => {
    cpSync(warm, cache, { recursive: true });
    withNew(name, () => {
      expect(run(name, { fault })).toEqual(more[name]);
      expect(unfinished()).toEqual([]);
      expect(run(name)).toEqual(more[name]);
    });
  });

  (process.platform === 'linux' ? test : test.skip).each<[number, Name]>([[0, 'few'], [20, 'few'], [1, 'many']])('that takes files of %i blocks only (%s sources)', (limit, name) => {
    expect(run(name, { limit })).toEqual(plain[name]);
    expect(unfinished()).toEqual([]);
    expect(run(name)).toEqual(plain[name]);
  });

  test('that has a file where the cache should be', () => {
    writeFileSync(cache, 'mine');
    expect(run('few')).toEqual(plain['few']);
    expect(readFileSync(cache, 'utf8')).toBe('mine');
  });
});

test('whatever is cut off, and whatever bits are turned, the same is said, and the next run has nothing to note', () => {
  const damage = fc.record({ which: fc.nat(), length: fc.option(fc.double({ min: 0, max: 1, noNaN: true })), bits: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(7)), { maxLength: 6 }) });
  fc.assert(fc.property(fc.constantFrom<Name>('few', 'few', 'few', 'many'), fc.array(damage, { minLength: 1, maxLength: 4 }), (name, damages) => {
    rmSync(cache, { recursive: true, force: true });
    cpSync(warm, cache, { recursive: true });
    const all = packs();
    for (const { which, length, bits } of damages) {
      const pack = all[which % all.length] as string;
      const whole = readFileSync(pack);
      const altered = whole.subarray(0, length === null ? whole.length : Math.floor(length * whole.length));
      for (const [at, bit] of bits) if (altered.length > 0) altered[Math.floor(at * (altered.length - 1))]! ^= 1 << bit;
      writeFileSync(pack, altered);
    }
    expect(noted(run(name))).toEqual(plain[name]);
    expect(run(name)).toEqual(plain[name]);
  }), { numRuns: 6, seed: 7 });
});

test('four processes at once, of which one is killed, say the same', async () => {
  const name = 'many';
  const start = (fault?: string) => new Promise<string>((resolve) => {
    const child = spawn(process.execPath, argsOf([]), { cwd: story(name), env: { ...process.env, COMPARE_CLAIMS_CACHE: cache, ...(fault !== undefined && { FAULT: fault, NODE_OPTIONS: `--import=${FAULT}` }) } });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => { out += text; });
    child.on('close', () => resolve(out));
  });
  const [killed, ...others] = await Promise.all([start('writeSync:2:half-kill'), start(), start(), start()]);
  expect(killed).toBe('');
  for (const out of others) expect(out).toBe(plain[name]?.out);
  expect(run(name)).toEqual(plain[name]);
});
