import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pkg from '../package.json' with { type: 'json' };
import { main } from '../src/main.ts';
import { reportSchema } from '../src/report-schema.ts';
import { fakeProcess } from './fake-process.ts';
import { runTool } from './run.ts';

const CLAIMS = `version: 1
story: { title: Fire at the mill, date: 2031-05-02, about: [fire, mill] }
claims:
  - id: deaths
    question: How many people died?
    kind: quantity
    about: fire
    unit: people
    measure: [killed, died]
  - id: injured
    question: How many people were hurt?
    kind: quantity
    about: fire
    unit: people
    measure: [hurt, injured]
`;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'compare-claims-'));
  mkdirSync(join(folder, 'corpus'));
  mkdirSync(join(folder, 'empty'));
  writeFileSync(join(folder, 'claims.yaml'), CLAIMS);
  writeFileSync(join(folder, 'broken.yaml'), CLAIMS.replace('kind: quantity', 'kind: quanity'));
  writeFileSync(join(folder, 'corpus', 'valley-news.md'), '---\noutlet: Valley News\npublished: 2031-05-02\n---\n# Fire at the mill\n\nThe fire killed two people on Friday.\n');
  writeFileSync(join(folder, 'corpus', 'mill-times.md'), '---\noutlet: Mill Times\npublished: 2031-05-02\n---\n# Mill burns down\n\nFour people died in the fire, police said.\n');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: readonly string[], facts: Parameters<typeof fakeProcess>[1] = {}) => runTool(args, { cwd: folder, ...facts });

describe('help and version', () => {
  test.each([
    [['--version'], `${pkg.version}\n`],
    [['-V'], `${pkg.version}\n`],
    [['--help'], 'Usage: compare-claims [options] [command]'],
    [['--help'], 'compare-claims --format json | jq .summary'],
    [['--help'], 'Exit codes: 0 fine'],
    [['help', 'explain'], 'Usage: compare-claims explain'],
    [['explain', '--help'], 'compare-claims explain deaths reuters'],
    [['schema', '--help'], 'compare-claims schema claims > claims.schema.json'],
  ])('%j', async (args, said) => {
    const { code, out, err } = await run(args);
    expect(out).toContain(said);
    expect([code, err]).toEqual([0, '']);
  });
});

describe('bad usage and bad input end with 2, on stderr, with what to do', () => {
  test.each([
    [['--frmat', 'json'], 'Did you mean --format?'],
    [['--format', 'yaml'], 'Allowed choices are terminal, json'],
    [['--only', 'disagre'], 'Allowed choices are disagree,'],
    [['--width', 'wide'], 'Write a whole number of columns, 40 to 1000.'],
    [['--width', '39'], 'Write a whole number of columns'],
    [['explian', 'deaths'], 'there is no command "explian": did you mean "explain"?'],
    [['compare'], 'there is no command "compare": comparing needs none, compare-claims alone does it'],
    [['comparee', 'corpus'], 'there is no command "comparee": comparing needs none, compare-claims alone does it'],
    [['complet'], 'there is no command "complet": did you mean "completion"?'],
    [['--claim', 'death'], 'there is no claim "death": did you mean "deaths"?'],
    [['--source', 'valley-new'], 'there is no source "valley-new": did you mean "valley-news"?'],
    [['--source', 'zzz'], 'there is no source "zzz": known sources: mill-times, valley-news'],
    [['explain', 'deths'], 'did you mean "deaths"?'],
    [['explain', 'deaths', 'mill-time'], 'did you mean "mill-times"?'],
    [['explain'], "missing required argument 'claim'"],
    [['--corpus', 'corpus', 'explain', 'deaths'], 'options of "explain" go after it'],
    [['schema', 'reports'], 'Allowed choices are report, check, claims, lock.'],
    [['--claims', 'nowhere.yaml'], 'error: nowhere.yaml: there is no such file'],
    [['--claims', 'broken.yaml'], 'error: broken.yaml:6:11: '],
    [['--corpus', 'nowhere'], 'error: nowhere: there is no such folder'],
    [['--corpus', 'empty'], 'error: empty: there are no sources in the folder'],
    [['--output', 'nowhere/report.txt'], 'error: nowhere/report.txt: the folder to write it in does not exist'],
    [['--output', 'corpus'], 'error: corpus: is a folder'],
    [['--claim', '\u001b[31m'], 'there is no claim "\\x1b[31m"'],
  ])('%j', async (args, said) => {
    const { code, out, err } = await run(args);
    expect(err).toContain(said);
    expect([code, out]).toEqual([2, '']);
  });
});

describe('the comparison', () => {
  test('of claims.yaml and corpus/ in the folder', async () => {
    const { code, out } = await run([]);
    expect(code).toBe(0);
    expect(out).toContain('Fire at the mill (2031-05-02)');
    for (const name of ['Valley', 'Times', 'How many people died?', 'How many people were hurt?']) expect(out).toContain(name);
  });

  test('of a claims file elsewhere, with the corpus beside it', async () => {
    const { code, out } = await run(['--claims', '../claims.yaml'], { cwd: join(folder, 'empty') });
    expect([code, out.includes('Fire at the mill')]).toEqual([0, true]);
  });

  test('as JSON, which meets the schema and says the same every time', async () => {
    const { code, out } = await run(['--format', 'json']);
    expect(reportSchema.parse(JSON.parse(out)).sources.map(({ id }) => id)).toEqual(['mill-times', 'valley-news']);
    expect([code, out]).toEqual([0, (await run(['--format', 'json'])).out]);
  });

  test('of some claims and sources only', async () => {
    const { out } = await run(['--format', 'json', '--claim', 'injured', '--source', 'valley-news']);
    const report = reportSchema.parse(JSON.parse(out));
    expect([report.claims.map(({ id }) => id), report.sources.map(({ id }) => id)]).toEqual([['injured'], ['valley-news']]);
  });

  test('into a file, which is whole, alone, and replaced', async () => {
    const file = join(folder, 'empty', 'report.json');
    writeFileSync(file, 'old');
    const { code, out } = await run(['--format', 'json', '--output', 'empty/report.json']);
    expect([code, out]).toEqual([0, '']);
    expect(reportSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).success).toBe(true);
    expect(readdirSync(join(folder, 'empty'))).toEqual(['report.json']);
    rmSync(file);
  });

  test('on a screen has colour and its width, in a pipe neither', async () => {
    const onScreen = await run([], { tty: true, columns: 50 });
    expect(onScreen.out).toContain('\u001b[');
    expect((await run([])).out).not.toContain('\u001b');
    expect((await run(['--no-color'], { tty: true, columns: 50 })).out.split('\n').filter((line) => line.length > 50)).toEqual([]);
  });
});

test('explain names each source and the claim', async () => {
  const { code, out } = await run(['explain', 'deaths', 'mill-times']);
  expect(code).toBe(0);
  expect(out).toMatch(/How many people died\? {3}deaths\n {2}quantity claim, outcome: /);
  expect(out).toContain('Mill Times   corpus/mill-times.md');
  expect(out).not.toContain('Valley News');
});

test.each(['report', 'claims'])('schema %s is a JSON Schema', async (what) => {
  const { code, out } = await run(['schema', what]);
  expect(JSON.parse(out)).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#', type: 'object' });
  expect(code).toBe(0);
});

describe('when things go wrong', () => {
  test('a reader that has gone is no error', async () => {
    expect(await run(['--format', 'json'], { stdoutFails: 'EPIPE' })).toEqual({ code: 0, out: '', err: '' });
  });

  test('a full disk is one', async () => {
    const { code, err } = await run(['--version'], { stdoutFails: 'ENOSPC' });
    expect([code, err]).toEqual([2, 'error: standard output: cannot be written (ENOSPC)\n']);
  });

  test('a bug shows its stack and ends with 70', async () => {
    const fake = fakeProcess([], { cwd: folder });
    const code = await main({ ...fake.process, cwd: () => { throw new TypeError('oh no'); } });
    expect([code, fake.out()]).toEqual([70, '']);
    expect(fake.err()).toMatch(/TypeError: oh no\n +at [^]*\nThis is a bug in compare-claims/);
  });
});
