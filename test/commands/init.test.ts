import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { claimsJsonSchema } from '../../src/claims-file/schema.ts';
import { compare } from '../../src/compare.ts';
import { readClaims, readSources } from '../../src/read.ts';
import { runTool } from '../run.ts';

let cwd: string;
beforeEach(() => { cwd = mkdtempSync(join(tmpdir(), 'compare-claims-init-')); });
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const run = (args: readonly string[]) => runTool(args, { cwd });
const file = (name: string): string => readFileSync(join(cwd, name), 'utf8');

const FILES = ['.github/workflows/compare-claims.yml', 'claims.schema.json', 'claims.yaml', 'corpus/README.md', 'corpus/example-hill-news.md', 'corpus/example-river-post.md'];
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).toSorted();

/** Node's own modules that a run of the built command loads. */
const loaded = (folder: string, bin: string, args: readonly string[]): string => execFileSync(process.execPath, ['--input-type=module', '-e', `
  const before = process.moduleLoadList.length;
  const { main } = await import(${JSON.stringify(bin.replace('bin/compare-claims.js', 'dist/main.js'))});
  const fake = { argv: ['node', 'x', ...${JSON.stringify(args)}], env: {}, cwd: () => ${JSON.stringify(folder)}, stdout: { write: (t, d) => (d(), true), on() {}, off() {} }, stderr: { write: (t, d) => (d(), true), on() {}, off() {} } };
  await main(fake);
  console.log(process.moduleLoadList.slice(before).join('\\n'));
`], { encoding: 'utf8', cwd: folder });


describe('init', () => {
  test('makes a story that works at once', async () => {
    const { code, out, err } = await run(['init']);
    expect([code, err, filesIn(cwd)]).toEqual([0, '', FILES]);
    expect(out).toMatch(/^made claims\.yaml\n[\s\S]*\nNext:\n {2}compare-claims {2,}see the example compared\n/);
    const story = await run([]);
    expect([story.code, story.err]).toEqual([0, '']);
    expect(story.out).toContain('≠ How many people died?\n    5 people');
  });

  test('in a folder of its own, with a title', async () => {
    const { out } = await run(['init', 'tarn/story', '--title', 'Tarn: "the bridge"']);
    expect(filesIn(join(cwd, 'tarn/story'))).toEqual(FILES);
    expect(out).toContain('  cd tarn/story ');
    expect(readClaims('tarn/story/claims.yaml', cwd).story.title).toBe('Tarn: "the bridge"');
  });

  test('overwrites nothing, and adds no example to a story that has begun', async () => {
    mkdirSync(join(cwd, 'corpus'));
    writeFileSync(join(cwd, 'corpus/own.txt'), 'The mill burned down on Friday.');
    writeFileSync(join(cwd, 'claims.schema.json'), 'mine');
    const { code, out } = await run(['init', '--title', 'Mill fire']);
    expect([code, file('claims.schema.json')]).toEqual([0, 'mine']);
    expect(out).toContain('kept claims.schema.json\n');
    expect(filesIn(join(cwd, 'corpus'))).toEqual(['README.md', 'own.txt']);
    expect((await run([])).code).toBe(0);
    const before = file('claims.yaml');
    const again = await run(['init']);
    expect([again.out.match(/^made/gm), file('claims.yaml')]).toEqual([null, before]);
  });

  test('has an example of every kind of claim, each of which finds something', async () => {
    await run(['init']);
    writeFileSync(join(cwd, 'all.yaml'), file('claims.yaml').replaceAll(/^ {2}# (?=- id:| {2})/gm, '  '));
    const { claims, ...rest } = readClaims('all.yaml', cwd);
    expect([...new Set(claims.map(({ kind }) => kind))].toSorted()).toEqual(['actor', 'date', 'label', 'quantity', 'quotation', 'scope', 'status']);
    const compared = compare({ ...rest, claims }, readSources('corpus', cwd)).claims.map(({ claim, outcome, answers }) => [claim.id, outcome, answers.map(({ status }) => status)]);
    expect(compared).toEqual([
      ['deaths', 'disagree', ['answered', 'answered']], ['inquiry', 'disagree', ['answered', 'answered']], ['inquiry-by', 'disagree', ['answered', 'answered']], ['collapse-date', 'agree', ['answered', 'answered']],
      ['closed', 'disagree', ['answered', 'answered']], ['warning', 'framed-differently', ['answered', 'answered']], ['name', 'framed-differently', ['answered', 'answered']],
    ]);
  });

  test('writes the schema that its first line names, and a workflow that is YAML', async () => {
    await run(['init']);
    const [, named = ''] = /^# yaml-language-server: \$schema=\.\/(\S+)\n/.exec(file('claims.yaml')) ?? [];
    expect(JSON.parse(file(named))).toEqual(JSON.parse(JSON.stringify(claimsJsonSchema())));
    const { jobs } = parse(file('.github/workflows/compare-claims.yml')) as { jobs: { check: { steps: readonly { run?: string }[] } } };
    expect(jobs.check.steps.map(({ run: command }) => command).filter((command) => command !== undefined)).toEqual(['npm ci', 'npx --no-install compare-claims check']);
  });
});

describe('from an empty folder to a comparison, with the real command', () => {
  const bin = new URL('../../bin/compare-claims.js', import.meta.url).pathname;
  const pages = new URL('../documents/pages/', import.meta.url).pathname;
  const command = (...args: readonly string[]) => spawnSync(process.execPath, [bin, ...args], { cwd, encoding: 'utf8', env: { ...process.env, SOURCE_DATE_EPOCH: '1930000000', NO_COLOR: '1' } });

  test('init, five saved pages, the comparison', () => {
    expect(existsSync(new URL('../../dist/main.js', import.meta.url))).toBe(true);
    expect(command('init', '--title', 'Dam at Lisk').status).toBe(0);
    for (const name of ['hill-news', 'river-post']) rmSync(join(cwd, `corpus/example-${name}.md`));
    writeFileSync(join(cwd, 'claims.yaml'), file('claims.yaml').replaceAll('2031-05-05', '2031-03-04').replaceAll('bridge, Tarn', 'dam, Lisk').replaceAll('bridge, collapse', 'dam, Lisk'));
    const added = command('add', ...['json-ld', 'opengraph', 'div-soup', 'live-blog', 'amp'].map((name) => `${pages}${name}.html`));
    expect([added.status, added.stderr]).toEqual([0, '']);
    expect(added.stdout.match(/^added .*/gm)).toEqual(['hill-news', 'river-post', 'tarn-radio', 'valley-courier', 'morning-standard'].map((name) => `added corpus/${name}.md`));
    expect(file('corpus/hill-news.md')).toContain('retrieved: 2031-02-27T23:06:40Z\n');
    const report = JSON.parse(command('--format', 'json').stdout) as { sources: readonly { outlet: string }[]; claims: readonly { id: string; outcome: string; groups: readonly { label: string; sources: readonly string[] }[] }[] };
    expect(report.sources).toHaveLength(5);
    expect(report.claims.find(({ id }) => id === 'deaths')).toMatchObject({ outcome: 'disagree', groups: expect.arrayContaining([{ label: '5 people', sources: ['tarn-radio'] }].map((group) => expect.objectContaining(group))) });
  });

  test('--version and the comparison load nothing of what reads pages or the network', () => {
    command('init');
    for (const args of [['--version'], []]) expect(loaded(cwd, bin, args)).not.toMatch(/NativeModule (?:http|https|_http_client|dns|tls)\n/);
  });
});
