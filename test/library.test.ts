import { beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pkg from '../package.json' with { type: 'json' };
import * as library from '../src/index.ts';
import * as readers from '../src/text/index.ts';

/** The published API: what package.json `exports` promises to who imports `compare-claims` and `compare-claims/text`. */

const root = new URL('..', import.meta.url).pathname;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'compare-claims-'));
  mkdirSync(join(folder, 'corpus'));
  writeFileSync(join(folder, 'claims.yaml'), 'version: 1\nstory: Market fire\nclaims:\n  - { id: stalls, kind: quantity, about: [fire, stalls], unit: stalls, measure: [destroyed, burned] }\n');
  writeFileSync(join(folder, 'corpus', 'bazaar-news.txt'), 'The fire destroyed 40 stalls.\n');
  writeFileSync(join(folder, 'corpus', 'town-post.md'), '---\noutlet: The Town Post\n---\nSome 60 stalls were destroyed in the fire.\n');
});

describe('load, compare, format', () => {
  test('in three lines, as the documentation has it', () => {
    const comparison = library.compare(library.readClaims('claims.yaml', folder), library.readSources('corpus', folder));
    const report: library.Report = library.toReport(comparison);
    expect(report.claims.map(({ id, outcome }) => [id, outcome])).toEqual([['stalls', 'disagree']]);
    expect(JSON.parse(library.formats.json.comparison([report], { color: false, width: 100 }))).toEqual(JSON.parse(JSON.stringify(report)));
    expect(library.formats.terminal.comparison([report], { color: false, width: 80 })).toContain('≠ 1 disagree');
  });

  test('paths in the report are relative to the folder that was given', () => {
    const sources = library.readSources('corpus', folder);
    expect(sources.map(({ id, outlet, path }) => [id, outlet, path])).toEqual([
      ['bazaar-news', 'Bazaar News', 'corpus/bazaar-news.txt'], ['town-post', 'The Town Post', 'corpus/town-post.md'],
    ]);
  });

  test('sources may come from anywhere: plain data is enough', () => {
    const claims = library.readClaims('claims.yaml', folder);
    const source: library.Source = {
      id: 'mine', outlet: 'Mine', title: null, published: null, url: null, language: 'en', basis: {}, path: '(clipboard)', firstLine: 1, text: 'The fire burned nine stalls.', sha256: '',
    };
    const [claim] = library.compare(claims, [source]).claims;
    expect(claim?.answers[0]?.readings.map(({ position, evidence }) => [position, evidence.quote])).toEqual([['9 stalls', source.text]]);
  });

  test('the same input gives the same output, and is not changed', () => {
    const [claims, sources] = [library.readClaims('claims.yaml', folder), library.readSources('corpus', folder)];
    const before = JSON.stringify([claims, sources]);
    const write = () => library.formats.json.comparison([library.toReport(library.compare(claims, sources))], { color: false, width: 80 });
    expect(write()).toBe(write());
    expect(JSON.stringify([claims, sources])).toBe(before);
  });

  test('a mistake of the user is an InputError that says where', () => {
    writeFileSync(join(folder, 'wrong.yaml'), 'version: 1\nstory: x\nclaims:\n  - id: a\n    kind: quanity\n');
    const read = () => library.readClaims('wrong.yaml', folder);
    expect(read).toThrow(library.InputError);
    expect(read).toThrow(expect.objectContaining({ path: 'wrong.yaml', line: 5, column: 11 }));
  });
});

describe('the readers of language', () => {
  const TEXT = 'The minister did not sign. On May 3, 2031 some 1,200 workers, he said, may have left.';

  test('give spans of the text that they were given', () => {
    const sentences = readers.splitSentences(TEXT).map(({ start, end }) => TEXT.slice(start, end));
    expect(sentences).toEqual(['The minister did not sign.', 'On May 3, 2031 some 1,200 workers, he said, may have left.']);
    expect(readers.tokenize(TEXT, 0, 12).map(({ start, end }) => TEXT.slice(start, end))).toEqual(['The', 'minister']);
    expect(readers.readQuantities(TEXT).map(({ start, end, value, bound }) => [TEXT.slice(start, end), value, bound])).toContainEqual(['some 1,200 workers', 1200, 'about']);
    expect(readers.readDates(TEXT, '2031-05-10').map(({ start, end, edtf }) => [TEXT.slice(start, end).replace('On ', ''), edtf])).toEqual([['May 3, 2031', '2031-05-03']]);
  });

  test('give positions of tokens', () => {
    const tokens = readers.tokenize('The minister did not sign; workers may have left.');
    const words = (positions: readonly number[]) => positions.map((at) => tokens[at]?.text);
    expect(readers.readNegations(tokens).map(({ cue, kind }) => [words(cue), kind])).toEqual([[['not'], 'not']]);
    expect(readers.readHedges(tokens).map(({ cue }) => words(cue))).toEqual([['may']]);
    expect(readers.readClauses(tokens).groups.map(({ head }) => tokens[head]?.text)).toEqual(['sign', 'left']);
  });

  test('compare words, dates and wordings', () => {
    expect(readers.normalize('DÉFENCE')).toBe('defense');
    expect(readers.stem(readers.normalize('proposals'))).toBe(readers.stem(readers.normalize('proposal')));
    expect(readers.relateDates('2031-05', '2031-05-03')).toBe('compatible');
    expect(readers.parseEdtf('2031-02')).toMatchObject({ start: '2031-02-01', end: '2031-02-28' });
    expect(readers.readNumbers('two and a half million').map(({ value }) => value)).toEqual([2_500_000]);
    expect(readers.readSums('the captain and three sailors').map(({ value }) => value)).toEqual([4]);
    expect(readers.diffWords('we will go home', 'we shall go home').map(({ type, text }) => [type, text.trim()])).toContainEqual(['added', 'shall']);
  });
});

const packed = (target: string): boolean => target === './package.json' || pkg.files.some((kept) => target.startsWith(`./${kept}`));

describe('package.json', () => {
  const targets = Object.values(pkg.exports).flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)));

  test('exports files that are there once built (npm run build), and are packed', () => {
    expect(targets.filter((target) => !existsSync(join(root, target)))).toEqual([]);
    expect(targets.filter((target) => !packed(target))).toEqual([]);
  });

  test('has a command that is there', () => expect(readFileSync(join(root, pkg.bin['compare-claims']), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/));

  test('lets the built library be imported by its name', () => {
    const script = `
      const [library, text] = [await import('compare-claims'), await import('compare-claims/text')];
      console.log(JSON.stringify([Object.keys(library).sort(), Object.keys(text).sort()]));`;
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' });
    expect(JSON.parse(out)).toEqual([Object.keys(library).toSorted(), Object.keys(readers).toSorted()]);
  });
});
