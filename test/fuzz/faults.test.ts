import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { storyFolder } from '../commands/live.ts';

/** What goes wrong around the tool: each time a right answer, or one error that says what is wrong, with exit code 2; and nothing half written. */

jest.setTimeout(240_000);

const BIN = new URL('../../bin/compare-claims.js', import.meta.url).pathname;
const COMMAND = `"${process.execPath}" "${BIN}"`;
const STORY = 'Fire at the mill';
const linux = process.platform === 'linux';

let folder = '';
const other = (): string => join(folder, 'corpus', 'other.md');
const before = (): readonly string[] => ['claims.yaml', 'corpus'];
beforeAll(() => { folder = storyFolder(); });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a line of bash in the folder; `claims` in it is the command. */
const bash = (line: string): Ended => {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line.replaceAll('claims!', COMMAND)], { cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: folder, XDG_CACHE_HOME: '/dev/null/cache' } });
  return { code: status, out: stdout, err: stderr };
};

/** One error, no stack. */
const isOneError = ({ code, out, err }: Ended, says: RegExp): void => {
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(says);
  expect(err).not.toMatch(/\n\s+at |This is a bug/);
  expect(err.match(/^error: /gm)).toHaveLength(1);
};

const onLinux = linux ? test : test.skip;

describe('where it writes to', () => {
  onLinux.each([
    ['a full disk behind a pipe', 'claims! > /dev/full', /standard output: cannot be written \(ENOSPC\)/],
    ['a full disk as a file', 'claims! --output /dev/full', /\/dev\/full: cannot be written \(ENOSPC\)/],
    ['a disk that fills up while a file is written', 'ulimit -f 1; claims! --format html --output report.html', /report\.html: cannot be written \(EFBIG\)/],
    ['a disk that fills up behind standard output', 'ulimit -f 1; claims! --format html > out.tmp', /standard output: cannot be written \(EFBIG\)/],
    ['a place that takes no files', 'claims! --output /proc/report.html', /\/proc\/report\.html: /],
    ['a file in place of a folder', 'claims! --output claims.yaml/report.html', /claims\.yaml\/report\.html: the folder to write it in does not exist/],
    ['a folder in place of a file', 'claims! --output corpus', /corpus: is a folder/],
    ['a lock file that cannot be written', 'ulimit -f 0; claims! check --update', /claims\.lock\.yaml: cannot be written \(EFBIG\)/],
  ])('%s', (_, line, says) => {
    isOneError(bash(line), says);
    rmSync(join(folder, 'out.tmp'), { force: true });
    expect(readdirSync(folder).toSorted()).toEqual(before());
  });

  test.each(['', 'check', 'lint', 'suggest', 'read', 'schema report', '--help', '--format json', '--format html', 'explain deaths'])('%s: a reader that leaves early is no error', (args) => {
    const { code, err } = bash(`claims! ${args} < /dev/null | true; exit \${PIPESTATUS[0]}`);
    // There is no lock file to check against.
    expect(code).toBe(args === 'check' ? 2 : 0);
    expect(err).not.toMatch(/\n\s+at |EPIPE/);
  });

  test('closed streams', () => {
    expect(bash('claims! 2>&-').out).toContain(STORY);
    expect(bash('claims! <&-').out).toContain(STORY);
    expect(bash('claims! >&-')).toEqual({ code: 0, out: '', err: '' });
    expect(bash('claims! nothing 2>&-').code).toBe(2);
  });
});

describe('what it reads', () => {
  afterAll(() => { for (const name of readdirSync(join(folder, 'corpus'))) if (name !== 'valley-news.md') rmSync(join(folder, 'corpus', name), { recursive: true }); });

  onLinux('a source that the system cannot read', () => {
    symlinkSync('/proc/self/mem', other());
    isOneError(bash('claims!'), /corpus\/other\.md: cannot be read \(EIO\)/);
    rmSync(other());
  });

  test('a link to nothing, and a source that is gone between listing and reading', () => {
    symlinkSync('nothing', other());
    isOneError(bash('claims!'), /corpus\/other\.md: there is no such file/);
    rmSync(other());
  });

  test('links that lead to one another, and a folder with a name of a source, are passed over', () => {
    symlinkSync('two.md', join(folder, 'corpus', 'one.md'));
    symlinkSync('one.md', join(folder, 'corpus', 'two.md'));
    symlinkSync('.', join(folder, 'corpus', 'three.md'));
    mkdirSync(other());
    expect(bash('claims!')).toMatchObject({ code: 0, err: '' });
    for (const name of ['one.md', 'two.md', 'three.md']) rmSync(join(folder, 'corpus', name));
    rmSync(other(), { recursive: true });
  });

  test('files that are larger than any story', () => {
    for (const [path, size, says] of [['corpus/other.md', 3e9, /corpus\/other\.md: is too big: more than 200 MB/], ['other.yaml', 3e9, /other\.yaml: is too big/]] as const) {
      writeFileSync(join(folder, path), '');
      // Without a byte on the disk.
      truncateSync(join(folder, path), size);
      isOneError(bash(path.startsWith('corpus') ? 'claims!' : `claims! --claims ${path}`), says);
      rmSync(join(folder, path));
    }
    writeFileSync(join(folder, 'other.yaml'), `version: 1\nstory: x\nclaims:\n${'# nothing\n'.repeat(1_100_000)}`);
    isOneError(bash('claims! --claims other.yaml'), /other\.yaml: is too long: more than 10 million characters/);
    rmSync(join(folder, 'other.yaml'));
  });

  onLinux.each([
    ['a device that never ends', '--claims /dev/zero', /\/dev\/zero: is a device, not a file/],
    ['what is no file', '--claims /proc/self/mem', /\/proc\/self\/mem: cannot be read \(EIO\)/],
    ['a folder of processes', '--corpus /proc/self/task', /\/proc\/self\/task: there are no sources in the folder/],
    ['a file in place of the folder', '--corpus claims.yaml', /claims\.yaml: is a file, not a folder/],
  ])('%s', (_, args, says) => isOneError(bash(`claims! ${args}`), says));

  test('a lock file that is a folder', () => {
    mkdirSync(join(folder, 'claims.lock.yaml'));
    isOneError(bash('claims! check'), /claims\.lock\.yaml: is a folder/);
    rmSync(join(folder, 'claims.lock.yaml'), { recursive: true });
  });

  test('a source that is made, filled, cut off and deleted all the while', async () => {
    const text = '---\noutlet: Mill Times\npublished: 2031-05-02\n---\n# Mill burns down\n\nFour people died in the fire, police said.\n';
    const busy = spawn(process.execPath, ['--input-type=module', '--eval', `
      import { appendFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
      console.log('ready');
      for (;;) {
        writeFileSync(${JSON.stringify(other())}, ${JSON.stringify(text.slice(0, 60))});
        appendFileSync(${JSON.stringify(other())}, ${JSON.stringify(text.slice(60))});
        truncateSync(${JSON.stringify(other())}, 90);
        rmSync(${JSON.stringify(other())});
      }`], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(busy.stdout, 'data');
    try {
      for (let run = 0; run < 5; run += 1) {
        const ended = bash('claims!');
        expect(ended.err).not.toMatch(/\n\s+at |This is a bug/);
        if (ended.code === 0) expect(ended.out).toContain(STORY);
        else isOneError(ended, /corpus\/other\.md/);
      }
    } finally {
      const gone = once(busy, 'exit');
      busy.kill('SIGKILL');
      await gone;
      rmSync(other(), { force: true });
    }
  });
});

describe('where it runs', () => {
  test('without a home, a place for temporary files, or any variable', () => {
    expect(bash(`HOME= TMPDIR=/nonexistent claims!`)).toMatchObject({ code: 0, err: '' });
    expect(bash(`env -i ${COMMAND}`)).toMatchObject({ code: 0, err: '' });
  });

  onLinux('a working folder that is gone', () => {
    isOneError(bash('mkdir gone && cd gone && rmdir ../gone && claims!'), /the working folder is gone/);
  });

  test('a person who interrupts it ends it, which a shell tells as 130; the old file is whole', async () => {
    const many = storyFolder();
    for (let at = 0; at < 300; at += 1) linkSync(join(many, 'corpus', 'valley-news.md'), join(many, 'corpus', `copy-${at}.md`));
    writeFileSync(join(many, 'report.json'), '{}');
    try {
      for (const wait of [150, 600]) {
        const child = spawn(process.execPath, [BIN, '--no-cache', '--format', 'json', '--output', 'report.json'], { cwd: many, stdio: 'ignore' });
        const gone = once(child, 'exit');
        await new Promise((resolve) => setTimeout(resolve, wait));
        child.kill('SIGINT');
        const [code, signal] = await gone as [number | null, string | null];
        expect([code, signal]).toEqual(code === null ? [null, 'SIGINT'] : [0, null]);
        expect(() => JSON.parse(readFileSync(join(many, 'report.json'), 'utf8')) as unknown).not.toThrow();
      }
    } finally {
      rmSync(many, { recursive: true, force: true });
    }
  });
});
