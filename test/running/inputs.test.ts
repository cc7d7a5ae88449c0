import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../src/main.ts';
import { fakeProcess } from '../fake-process.ts';
import { runTool } from '../run.ts';

/** Which stories a run is about, and with which defaults. */

let folder: string;

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

const story = (path: string, title: string, claim: string): void => {
  write(`${path}/claims.yaml`, `version: 1\nstory: ${title}\nclaims:\n  - { id: ${claim}, kind: quantity, about: [fire], unit: people, measure: [killed] }\n`);
  write(`${path}/corpus/hill-news.md`, 'The fire killed two people.\n');
  write(`${path}/corpus/river-post.md`, 'Three people were killed in the fire.\n');
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'compare-claims-'));
  mkdirSync(join(folder, '.git'));
  story('one', 'The mill', 'deaths');
  mkdirSync(join(folder, 'one/notes/deep'), { recursive: true });
  story('many/stories/mill', 'The mill', 'deaths');
  story('many/stories/barn', 'The barn', 'toll');
  mkdirSync(join(folder, 'many/notes'));
  story('set', 'The mill', 'deaths');
  write('set/compare-claims.config.yaml', '# how we like it\nwidth: 60\nformat: json\nexplain:\n  width: 50\n');
  mkdirSync(join(folder, 'set/notes'));
  story('packed/texts', 'The mill', 'deaths');
  write('packed/package.json', '{ "name": "x", "compare-claims": { "claims": "texts/claims.yaml", "format": ["json"], "output": "out.json" } }\n');
  mkdirSync(join(folder, 'packed/notes'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (cwd: string, ...args: readonly string[]) => runTool(args, { cwd: join(folder, cwd) });

const titles = (out: string): readonly string[] => {
  const data = JSON.parse(out) as { story?: { title: string }; stories?: readonly { story: { title: string } }[] };
  return (data.stories ?? [data as { story: { title: string } }]).map((one) => one.story.title);
};

describe('the claims file', () => {
  test.each([
    ['in this folder', 'one', [], ['The mill'], 'corpus/hill-news.md'],
    ['in the nearest above', 'one/notes/deep', [], ['The mill'], '../../corpus/hill-news.md'],
    ['named', '.', ['--claims', 'one/claims.yaml'], ['The mill'], 'one/corpus/hill-news.md'],
    ['of each story', 'many', [], ['The barn', 'The mill'], 'stories/barn/corpus/hill-news.md'],
    ['of each story, from a folder beside them', 'many/notes', [], ['The barn', 'The mill'], '../stories/barn/corpus/hill-news.md'],
    ['of one of the stories', 'many/stories/mill', [], ['The mill'], 'corpus/hill-news.md'],
    ['named twice', '.', ['--claims', 'one/claims.yaml', '--claims', 'many/stories/barn/claims.yaml'], ['The mill', 'The barn'], 'one/corpus/hill-news.md'],
    ['by a pattern', '.', ['--claims', 'many/stories/*/claims.yaml'], ['The barn', 'The mill'], 'many/stories/barn/corpus/hill-news.md'],
  ])('%s', async (_, cwd, args, stories, path) => {
    const { code, out } = await run(cwd, ...args, '--format', 'json');
    expect([code, titles(out)]).toEqual([0, stories]);
    expect(out).toContain(`"path": "${path}"`);
  });

  test('of another folder than the repository’s is not taken', async () => {
    const { code, err } = await run('.');
    expect([code, err]).toEqual([2, 'error: claims.yaml: there is no such file, here or in a folder above\n  go to the folder that has one, or name it: --claims path/to/claims.yaml\n']);
  });

  test('a pattern that stands for nothing is told', async () =>
    expect(await run('.', '--claims', 'none/*/claims.yaml')).toEqual({ code: 2, out: '', err: 'error: none/*/claims.yaml: there is no file that this stands for\n' }));

  test('several stories end with one summary', async () => expect((await run('many')).out).toMatch(/\n2 stories, 4 sources\n {2}≠ 2 disagree\n$/));

  test('a claim picks the stories that have it', async () => expect(titles((await run('many', '--claim', 'toll', '--format', 'json')).out)).toEqual(['The barn']));

  test.each([
    [['--corpus', 'x'], 'error: --corpus is for one story, and there are 2: stories/barn/claims.yaml, stories/mill/claims.yaml\n'],
    [['explain', 'deaths'], 'error: explain is for one story: name it with --claims (stories/barn/claims.yaml, stories/mill/claims.yaml)\n'],
    [['--claim', 'tol'], 'error: there is no claim "tol": did you mean "toll"?\n'],
  ])('what is for one story: %j', async (args, said) => {
    const { code, err } = await run('many', ...args);
    expect(code).toBe(2);
    expect(err).toContain(said.trimEnd());
  });
});

const widest = (out: string): number => Math.max(...out.split('\n').map((line) => line.length));

describe('settings', () => {
  test('are the defaults of options, from the nearest folder above', async () => {
    expect(titles((await run('set/notes')).out)).toEqual(['The mill']);
    expect(widest((await run('set', '--format', 'terminal')).out)).toBeLessThanOrEqual(60);
  });

  test('of one command are for it alone', async () => {
    expect(widest((await run('set', 'explain', 'deaths')).out)).toBeLessThanOrEqual(50);
  });

  test('give way to the command line', async () => expect(widest((await run('set', 'explain', 'deaths', '--width', '90')).out)).toBeGreaterThan(60));

  test('may stand in package.json, with paths from its folder', async () => {
    expect(await run('packed/notes')).toEqual({ code: 0, out: '', err: '' });
    const { out } = await run('packed', '--format', 'json');
    expect(titles(out)).toEqual(['The mill']);
  });

  test.each([
    ['widht: 60', 'compare-claims.config.yaml:1:1: there is no option "widht"\n  1 | widht: 60\n    | ^^^^^\n  did you mean "width"?'],
    ['width: wide', 'compare-claims.config.yaml:1:8: "width" has a wrong value\n  1 | width: wide\n    |        ^^^^'],
    ['color: 3', 'compare-claims.config.yaml:1:8: "color" must be true or false'],
    ['format: [json, xlm]', 'compare-claims.config.yaml:1:9: "format" has a wrong value'],
    ['chek: { width: 60 }', 'compare-claims.config.yaml:1:9: there is no command "chek" for "width"'],
    ['explain: { format: json }', 'compare-claims.config.yaml:1:12: there is no option "format"'],
    ['- width', 'compare-claims.config.yaml:1:1: settings must be a map'],
    ['width: {}', 'compare-claims.config.yaml:1:8: "width" must be a text'],
    ['width: [', 'compare-claims.config.yaml:2:1: not valid YAML'],
  ])('a mistake in them is told with its place: %s', async (text, said) => {
    story('wrong', 'The mill', 'deaths');
    write('wrong/compare-claims.config.yaml', `${text}\n`);
    const { code, err } = await run('wrong');
    expect(err).toContain(said);
    expect(code).toBe(2);
  });

  test('that turn an option off are named as on the command line', async () => {
    story('off', 'The mill', 'deaths');
    write('off/compare-claims.config.yaml', 'no-color: true\n');
    const fake = fakeProcess([], { cwd: join(folder, 'off'), env: { FORCE_COLOR: '1' } });
    expect(await main(fake.process)).toBe(0);
    expect(fake.out()).not.toContain('\u001b');
  });

  test('none are asked for by --help', async () => expect((await run('wrong', '--help')).code).toBe(0));
});
