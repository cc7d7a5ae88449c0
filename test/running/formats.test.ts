import { beforeEach, describe, expect, test } from '@jest/globals';
import { Command } from 'commander';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deliver, targetsOf, withFormats, type FormatsOptions } from '../../src/running/formats.ts';
import { formats, type FormatName } from '../../src/formats/index.ts';
import { main } from '../../src/main.ts';
import { fakeProcess } from '../fake-process.ts';

const parse = (line: string) => {
  const command = withFormats(new Command().exitOverride().configureOutput({ writeErr: () => undefined }));
  const parsed = command.parse(line.split(' ').filter((word) => word !== ''), { from: 'user' });
  return targetsOf(parsed.opts<FormatsOptions>(), command).map(({ format, output }) => `${format} > ${output ?? '-'}`);
};

describe('which format goes where', () => {
  test.each([
    ['', ['terminal > -']],
    ['--format json', ['json > -']],
    ['--format json --output a.txt', ['json > a.txt']],
    ['--output a.txt --format json', ['json > a.txt']],
    ['--format json --output a --format terminal --output b', ['json > a', 'terminal > b']],
    ['--format json --format terminal --output a --output b', ['json > a', 'terminal > b']],
    ['--output a --output b --format json --format terminal', ['json > a', 'terminal > b']],
    ['--format terminal --format json --output a', ['terminal > -', 'json > a']],
    ['--format json --output a --format terminal', ['json > a', 'terminal > -']],
    ['--output report.json', ['json > report.json']],
    ['--output report', ['terminal > report']],
    ['--output REPORT.JSON --output b.txt', ['json > REPORT.JSON', 'terminal > b.txt']],
    ['--format terminal --output a --output b.json', ['terminal > a', 'json > b.json']],
  ])('%s', (line, targets) => expect(parse(line)).toEqual(targets));

  test.each([
    ['--format json --format terminal', 'json and terminal would both go to standard output'],
    ['--format json --output a --format terminal --format json', 'terminal and json would both go to standard output'],
    ['--output a --output ./a', 'two formats would be written to a'],
    ['--format yaml', 'Allowed choices are terminal, json'],
  ])('is a mistake: %s', (line, said) => expect(() => parse(line)).toThrow(said));

  test('every format can be asked for', () => {
    for (const name of Object.keys(formats)) expect(parse(`--format ${name}`)).toEqual([`${name} > -`]);
  });
});

describe('a run that writes several', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'compare-claims-'));
    mkdirSync(join(folder, 'corpus'));
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'claims.yaml'), 'version: 1\nstory: Quay fire\nclaims:\n  - { id: boats, kind: quantity, about: [fire, boats], unit: boats, measure: [destroyed, burned] }\n');
    writeFileSync(join(folder, 'corpus', 'quay-post.txt'), 'The fire destroyed 12 boats.\n');
    writeFileSync(join(folder, 'corpus', 'town-radio.txt'), 'Nine boats burned in the fire.\n');
  });

  const run = async (...args: readonly string[]) => {
    const fake = fakeProcess(args, { cwd: folder });
    const code = await main(fake.process);
    return { code, out: fake.out(), err: fake.err(), files: readdirSync(join(folder, 'out')).toSorted() };
  };

  test('writes what each format writes by itself', async () => {
    const names = Object.keys(formats) as FormatName[];
    const { code, out, files } = await run(...names.flatMap((name) => ['--format', name, '--output', `out/${name}`]));
    expect([code, out, files]).toEqual([0, '', names.toSorted()]);
    for (const name of names) expect(readFileSync(join(folder, 'out', name), 'utf8')).toBe((await run('--format', name)).out);
  });

  test('prints the one that has no file', async () => {
    const { out, files } = await run('--format', 'terminal', '--format', 'json', '--output', 'out/report.json');
    expect(out).toContain('Quay fire');
    expect(files).toEqual(['report.json']);
  });

  test('writes nothing where the command line is wrong, and prints nothing where a file cannot be written', async () => {
    expect(await run('--format', 'json', '--format', 'terminal')).toMatchObject({ code: 2, out: '', files: [] });
    expect(await run('--format', 'json', '--output', 'nowhere/a.json', '--format', 'terminal')).toMatchObject({ code: 2, out: '', files: [] });
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  });
});

const never = (): never => { throw new Error('nothing is said'); };
const render = (format: FormatName): string => (format === 'html' ? 'x'.repeat(2 ** 29).repeat(2) : 'short');

test('what is too long for one text is a mistake that says what to do, and nothing is written', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'compare-claims-'));
  const fake = fakeProcess([], { cwd: folder });
  const shell = { process: fake.process, print: never, gone: () => false, show: never, warn: never, end: never, remember: never };
  const targets = [{ format: 'json', output: 'a.json' }, { format: 'html', output: 'b.html' }] as const;
  await expect(deliver(targets, {}, shell, render)).rejects.toThrow('b.html: what would be written as html is too long for one text');
  await expect(deliver([{ format: 'html', output: null }], {}, shell, () => { throw new RangeError('another'); })).rejects.toThrow('another');
  expect(readdirSync(folder)).toEqual([]);
});
