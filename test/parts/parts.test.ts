import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formats } from '../../src/formats/index.ts';
import { linesIn } from '../../src/parts/lines.ts';
import { runTool } from '../run.ts';

/** A comparison in parts: sources read one by one, anywhere, and merged. */

const root = new URL('../..', import.meta.url).pathname;
const stories = [root, ...readdirSync(join(root, 'test/cases'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => join(root, 'test/cases', name))];

let folder: string;

beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'compare-claims-')); });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (cwd: string, args: readonly string[], stdin?: string) => runTool(args, { cwd, ...(stdin !== undefined && { stdin }) });

const names = Object.keys(formats);

describe.each(stories)('%s', (cwd) => {
  test('read in shards and merged in any order is what it is compared at once, byte for byte', async () => {
    const whole = await run(cwd, ['read']);
    expect([whole.code, whole.err]).toEqual([0, '']);
    const paths: string[] = [];
    const lines: string[] = [];
    for (const shard of ['1/3', '2/3', '3/3']) {
      const { out } = await run(cwd, ['read', '--shard', shard]);
      lines.push(...out.split('\n').slice(0, -1));
      paths.unshift(join(folder, `${shard.slice(0, 1)}.ndjson`));
      writeFileSync(paths[0] ?? '', out);
    }
    expect(lines.toSorted()).toEqual(whole.out.split('\n').slice(0, -1).toSorted());
    expect(await run(cwd, ['merge', ...paths, '--format', 'json'])).toEqual(await run(cwd, ['--format', 'json']));
  });
});

let shipped: string | null = null;

test.each(names)('as %s', async (format) => {
  const out = (shipped ??= (await run(root, ['read'])).out);
  expect(await run(root, ['merge', '-', '--format', format], out)).toEqual(await run(root, ['--format', format]));
});

const CLAIMS = 'version: 1\nstory: The mill\nclaims:\n  - { id: deaths, kind: quantity, about: [fire], unit: people, measure: [killed, died] }\n  - { id: hurt, kind: quantity, about: [fire], unit: people, measure: [hurt, injured] }\n';

const story = (name: string): string => {
  const cwd = join(folder, name);
  mkdirSync(join(cwd, 'corpus'), { recursive: true });
  writeFileSync(join(cwd, 'claims.yaml'), CLAIMS);
  writeFileSync(join(cwd, 'corpus/hill-news.md'), 'The fire killed two people and hurt six people.\n');
  writeFileSync(join(cwd, 'corpus/river-post.md'), '---\noutlet: River Post\n---\nThree people were killed in the fire.\n');
  return cwd;
};

const one = (source: object): string => `${JSON.stringify(source)}\n`;

const given = [
  { id: 'river-post', outlet: 'River Post', text: 'Three people were killed in the fire.\n', path: 'corpus/river-post.md' },
  { text: 'The fire killed two people and hurt six people.\n', id: 'hill-news', published: '2031-05-02T10:00:00Z', title: null },
];

describe('sources from standard input', () => {
  test('are read one line at a time, blank lines and their order aside', async () => {
    const cwd = story('given');
    const { out, err, code } = await run(cwd, ['read', '--stdin'], `${one(given[0] ?? {})}\r\n\n${JSON.stringify(given[1])}`);
    expect([code, err]).toEqual([0, '']);
    const sources = out.trimEnd().split('\n').map((line) => (JSON.parse(line) as { source: Record<string, unknown> }).source);
    expect(sources.map(({ id, outlet, published, path, basis }) => ({ id, outlet, published, path, basis }))).toEqual([
      { id: 'river-post', outlet: 'River Post', published: null, path: 'corpus/river-post.md', basis: { outlet: 'stated', language: 'inferred' } },
      { id: 'hill-news', outlet: 'Hill News', published: '2031-05-02', path: 'hill-news', basis: { outlet: 'inferred', published: 'stated', language: 'inferred' } },
    ]);
    const merged = JSON.parse((await run(cwd, ['merge', '-', '--format', 'json'], out)).out) as { sources: readonly { id: string }[]; claims: readonly { groups: readonly { position: string }[] }[] };
    expect(merged.sources.map(({ id }) => id)).toEqual(['hill-news', 'river-post']);
    expect(merged.claims.map(({ groups }) => groups.map(({ position }) => position))).toEqual([['2 people', '3 people'], ['6 people']]);
  });

  test('are each written before the next is read', async () => {
    const cwd = story('streamed');
    const { out, err, code } = await run(cwd, ['read', '--stdin'], `${one(given[0] ?? {})}nonsense\n`);
    expect([code, out.split('\n').length, err]).toEqual([2, 2, 'error: standard input:2:1: the line is not JSON\n  write one JSON object in each line\n']);
  });

  test.each([
    ['a key that there is not', { id: 'a', text: 'x', publised: '2031' }, 'unknown key "publised"\n  did you mean "published"?'],
    ['no text', { id: 'a' }, '"text" must be text'],
    ['an empty text', { id: 'a', text: ' \n' }, '"text" is empty'],
    ['no id', { text: 'x' }, '"id" must be text'],
    ['a date that is none', { id: 'a', text: 'x', published: 'yesterday' }, '"yesterday" is not a date\n  write it as 2020-12-30, 2020-12 or 2020'],
    ['NUL', { id: 'a', text: 'x\0' }, '"text" has a NUL character in it'],
    ['a list', [], 'the line must be a source\n  with the keys: id, text, outlet, title, published, url, language, path'],
  ])('%s is told with its line', async (_, source, said) => {
    expect(await run(story('wrong'), ['read', '--stdin'], `\n${one(source)}`)).toEqual({ code: 2, out: '', err: `error: standard input:2:1: ${said}\n` });
  });
});

describe('readings that are merged', () => {
  test.each([
    ['of another version', (line: string) => line.replace('"version":1', '"version":2'), 'readings of version 2; this is for version 1'],
    ['of another engine', (line: string) => line.replace(/"engine":"[^"]*"/, '"engine":"0.0.1+abc"'), 'read by compare-claims 0.0.1+abc, and this is'],
    ['for other claims', (line: string) => line.replace(/"claims":"."/, '"claims":"').replace(/"claims":"[^"]*"/, '"claims":"0"'), 'read for other claims than these'],
    ['that are a report', () => '{"story":{}}', 'the line has no readings'],
    ['cut short', (line: string) => line.slice(0, 200), 'the line is not JSON'],
    ['with another text', (line: string) => line.replace('killed two people and', 'killed ten people and'), 'the text of "hill-news" was altered'],
    ['with a quote that is not in the text', (line: string) => line.replace('"quote":"The fire killed two', '"quote":"The fire killed ten'), 'a quote is not in the text at 0 to 47'],
    ['with less in them', (line: string) => line.replace('"polarity":"asserted",', ''), 'not readings as they are written: answers.0.readings.0.polarity'],
    ['of another source', (line: string) => line.replace('"answers":[{"source":"hill-news"', '"answers":[{"source":"x"'), 'an answer is of "x", the source is "hill-news"'],
  ])('%s are told with their place', async (_, alter, said) => {
    const cwd = story('merge');
    const [first = '', second = ''] = (await run(cwd, ['read'])).out.split('\n');
    const altered = alter(first);
    expect(altered).not.toBe(first);
    writeFileSync(join(cwd, 'x.ndjson'), `${second}\n${altered}\n`);
    const { code, out, err } = await run(cwd, ['merge', 'x.ndjson']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`error: x.ndjson:2:1: ${said}`);
  });

  test('are of each source once', async () => {
    const cwd = story('twice');
    const { out } = await run(cwd, ['read']);
    writeFileSync(join(cwd, 'x.ndjson'), out);
    expect((await run(cwd, ['merge', 'x.ndjson', '-'], out)).err).toBe('error: standard input:1:1: the source "hill-news" is already in x.ndjson:1\n  merge each source once, and give two sources of one id different ones\n');
  });

  test('are there', async () => expect((await run(story('none'), ['merge', '-'], '\n')).err).toContain('error: -: there are no readings'));

  test('of some claims merge with the same claims', async () => {
    const cwd = story('some');
    const { out } = await run(cwd, ['read', '--claim', 'hurt']);
    expect((await run(cwd, ['merge', '-', '--claim', 'hurt', '--source', 'hill-news', '--format', 'json'], out)).out).toBe((await run(cwd, ['--claim', 'hurt', '--source', 'hill-news', '--format', 'json'])).out);
    expect((await run(cwd, ['merge', '-'], out)).err).toContain('read for other claims than these\n  read and merge with the same claims file and the same --claim');
  });

  test('heed what people corrected', async () => {
    const cwd = story('corrected');
    writeFileSync(join(cwd, 'claims.lock.yaml'), 'version: 1\nclaims:\n  deaths:\n    sources:\n      hill-news: { by: corrected, positions: [{ position: 9 people, exact: two people }] }\n');
    const merged = await run(cwd, ['merge', '-', '--format', 'json'], (await run(cwd, ['read'])).out);
    expect(merged.out).toContain('"9 people"');
    expect(merged).toEqual(await run(cwd, ['--format', 'json']));
  });
});

test.each([['0/3'], ['4/3'], ['1'], ['1/0'], ['a/b'], ['1/1000000']])('%s is no shard', async (text) => expect((await run(story('shard'), ['read', '--shard', text])).err).toContain('Write it as 2/8'));

const found = async (chunks: Iterable<Uint8Array>) => {
  const lines = [];
  for await (const { number, text } of linesIn('x', chunks)) lines.push([number, text.trim()]);
  return lines;
};

test('lines are found across pieces, and told where they are not text', async () => {
  const bytes = Buffer.from('\uFEFFone\r\ntwö\n\n\nthree');
  const pieces = Array.from(bytes, (byte) => Uint8Array.of(byte));
  expect(await found(pieces)).toEqual([[1, 'one'], [2, 'twö'], [5, 'three']]);
  expect(await found([bytes])).toEqual(await found(pieces));
  await expect(found([Buffer.from('a\n'), Uint8Array.of(0xff, 0x0a)])).rejects.toThrow('x:2:1: is not valid UTF-8');
});
