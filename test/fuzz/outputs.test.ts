import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { parse as parseYaml } from 'yaml';
import { CLAIMS } from '../../bench/hostile/story.ts';
import type { Report } from '../../src/report.ts';
import { loadBefore, runTool } from '../run.ts';
import { text, UNSEEN } from './story.ts';

/** Hostile sources, titles, names and claims through every command: what comes out is what its format says, and nobody's terminal obeys it. */

/** Without a search for the smallest: a run is many commands. */
const SAFE = { numRuns: 3, seed: 5, endOnFailure: true } as const;

const ours = new Ajv({ strict: false, validateFormats: false });
const schema = (path: string): object => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as object;
const isReport = ours.compile(schema('schema/report.json'));
const isCheck = ours.compile(schema('schema/check.json'));
const isSarif = new Ajv2020.default({ strict: false, validateFormats: false }).compile(schema('test/formats/schemas/sarif-2.1.0.json'));

const junitSchema = readFileSync(new URL('../formats/schemas/jenkins-junit.xsd', import.meta.url), 'utf8');

/** What the commands load together when they run. */
const LOADED = [
  'running/cached', 'running/decisions', 'running/inputs', 'running/lock', 'errors', 'check', 'compare', 'report', 'review',
  'lint', 'suggest', 'suggest/render', 'formats/index', 'formats/terminal/explanation', 'formats/terminal/lint', 'formats/terminal/review',
];

let folder = '';
beforeAll(async () => {
  await loadBefore(...LOADED);
  folder = mkdtempSync(join(tmpdir(), 'compare-claims-'));
  mkdirSync(join(folder, 'corpus'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const spoiler = fc.constantFrom('\u202E', '\u001B]0;pwned\u0007', '\uD800', '\u009B2J', '\u2066a', '\n::error::x', '=1+1', '"><script>', '\u2028', '\u0000', 'a\tb', '\uFEFF', '|', ']]>', '##[error]x');
/** Everything that a file of the story may say where a person writes. */
const story = fc.record({ texts: fc.array(text, { minLength: 2, maxLength: 4 }), outlet: spoiler, title: spoiler, question: spoiler, actor: spoiler, name: fc.constantFrom('a', 'b\u202Ec', 'd\u001B[31m', 'e\u2028f', '=1', 'g"h') });

const write = ({ texts, outlet, title, question, actor, name }: typeof story extends fc.Arbitrary<infer T> ? T : never, anew = true): void => {
  rmSync(join(folder, 'corpus'), { recursive: true });
  if (anew) rmSync(join(folder, 'claims.lock.yaml'), { force: true });
  mkdirSync(join(folder, 'corpus'));
  texts.forEach((written, at) => {
    const matter = `---\noutlet: ${JSON.stringify(`Post ${at} ${outlet}`)}\ntitle: ${JSON.stringify(`Fire ${title}`)}\npublished: 2021-03-0${at + 1}\n---\n`;
    // A file has neither NUL nor half a character: those come in through escapes.
    writeFileSync(join(folder, 'corpus', `${name}-${at}.md`), `${matter}The fire killed ${at + written.length % 5} people. ${written.replaceAll('\u0000', '')}`.replaceAll(/\p{Cs}/gu, ''));
  });
  writeFileSync(join(folder, 'claims.yaml'), CLAIMS.replace('story: The mill fire', `story: ${JSON.stringify(`The mill fire ${title}`)}`)
    .replace('id: deaths,', `id: deaths, question: ${JSON.stringify(`How many died? ${question}`)},`)
    .replace('name: the mayor,', `name: ${JSON.stringify(`the mayor ${actor}`)},`)
    // Ids are what people write too.
    + `  - { id: ${JSON.stringify(`odd${question}`)}, kind: status, about: [fire], several: true, positions: { ${JSON.stringify(`out${actor}`)}: [killed, ${JSON.stringify(`burn ${title}`)}], in: [caused] }, reference: { value: [in], source: ${JSON.stringify(`minutes${title}`)} } }\n`);
};

/** What takes colours and a width; without a command there is an option first. */
const DRAWN = new Set(['--no-cache', 'check', 'lint', 'explain', 'review', 'merge']);

const run = (args: readonly string[], stdin = 'a\nk\nc\n-\nq\n') => runTool([...args, ...(DRAWN.has(args[0] ?? '') ? ['--no-color', '--width', '80'] : args[0] === 'suggest' ? ['--width', '80'] : [])], { cwd: folder, stdin });

/** Every row of RFC 4180 has as many cells as the first. */
const isCsv = (written: string): void => {
  const field = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  const widths = new Set<number>();
  for (let cells = 0; field.lastIndex < written.length;) {
    const [, value, end] = field.exec(written) ?? [];
    if (value === undefined) throw new Error(`no cell at ${field.lastIndex}`);
    expect(value.replace(/^"/, '')).not.toMatch(/^[=+@\t\r]/);
    cells += 1;
    if (end !== '\r\n') continue;
    widths.add(cells);
    cells = 0;
  }
  expect(widths.size).toBe(1);
};
const isJson = (written: string): void => void JSON.parse(written);
const areLines = (written: string): void => written.split('\n').filter((line) => line !== '').forEach(isJson);
const holds = (valid: ReturnType<typeof ours.compile>) => (written: string): void => {
  valid(JSON.parse(written));
  expect(valid.errors ?? []).toEqual([]);
};
const isXml = async (written: string): Promise<void> => expect((await validateXML({ xml: [{ fileName: 'x.xml', contents: written }], schema: junitSchema })).errors).toEqual([]);

const saysSomething = (written: string): void => expect(written.trim()).not.toBe('');

const FORMATS: readonly (readonly [string, (written: string) => unknown])[] = [
  ['terminal', saysSomething], ['markdown', saysSomething], ['html', saysSomething], ['github', saysSomething], ['csv', isCsv], ['ndjson', areLines], ['rdjsonl', areLines],
  ['json', holds(isReport)], ['sarif', holds(isSarif)], ['junit', isXml], ['annotations', isJson], ['claimreview', isJson],
];

/** In: what a run may end with. */
const isClean = ({ code, out, err }: Awaited<ReturnType<typeof run>>, codes: readonly number[]): void => {
  expect(codes.includes(code) ? '' : `${code}: ${err}`).toBe('');
  for (const written of [out, err]) expect(UNSEEN.exec(written.replaceAll('\r\n', '\n'))?.[0]).toBeUndefined();
  // What begins a line in the log of a CI is a command to it.
  expect(/^\s*::error::x|##\[/m.exec(out + err)?.[0]).toBeUndefined();
};

test('the comparison, in every format', async () => {
  await fc.assert(fc.asyncProperty(story, async (made) => {
    write(made);
    for (const [format, reads] of FORMATS) {
      const ended = await run(['--no-cache', '--format', format]);
      isClean(ended, [0]);
      await reads(ended.out);
    }
    const report = JSON.parse((await run(['--no-cache', '--format', 'json'])).out) as Report;
    expect([report.sources.length, report.sources[0]?.outlet]).toEqual([made.texts.length, `Post 0 ${made.outlet}`.trim()]);
  }), SAFE);
}, 120_000);

test('the check, lint, and what explain, suggest and review say', async () => {
  await fc.assert(fc.asyncProperty(story, async (made) => {
    write(made);
    isClean(await run(['check', '--update']), [0, 1]);
    expect(UNSEEN.exec(readFileSync(join(folder, 'claims.lock.yaml'), 'utf8'))?.[0]).toBeUndefined();
    write({ ...made, texts: made.texts.toReversed() }, false);
    for (const [format, reads] of FORMATS.filter(([name]) => name !== 'claimreview')) for (const command of ['check', 'lint']) {
      const ended = await run([command, '--format', format]);
      isClean(ended, [0, 1]);
      await (format === 'json' ? holds(isCheck) : reads)(ended.out);
    }
    for (const claim of ['deaths', 'who', 'said']) isClean(await run(['explain', claim]), [0]);
    const suggested = await run(['suggest']);
    isClean(suggested, [0]);
    expect(() => parseYaml(suggested.out) as unknown).not.toThrow();
    isJson((await run(['suggest', '--format', 'json'])).out);
    isClean(await run(['review']), [0]);
  }), SAFE);
}, 120_000);

test('no line begins with a command to a CI, wherever it is broken', async () => {
  const command = '::error::x';
  write({ texts: ['', ' again', ' still'], outlet: '=1+1', title: '=1+1', question: '=1+1', actor: '=1+1', name: 'a' });
  for (const name of readdirSync(join(folder, 'corpus'))) {
    const path = join(folder, 'corpus', name);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^outlet: .*/m, `outlet: "${command} ${name}"`).replace('killed', `of ${`${command} `.repeat(9)} killed`));
  }
  const told = readFileSync(join(folder, 'claims.yaml'), 'utf8').replace(/^story: .*/m, `story: "${command}"`).replace('id: deaths, question: ', `id: "${command}", question: `).replace('How many died? =1+1', `${command} `.repeat(20));
  writeFileSync(join(folder, 'claims.yaml'), told);
  for (const width of ['43', '80']) for (const args of [['--no-cache'], ['lint'], ['explain', command], ['check', '--update'], ['check'], ['review', '--unreviewed']]) isClean(await runTool([...args, '--width', width], { cwd: folder, stdin: 's\n2\n2\nc\nk\nq\n' }), [0, 1]);
  for (const [format] of FORMATS) isClean(await run(['--no-cache', '--format', format]), [0]);
  writeFileSync(join(folder, 'one.yaml'), `reviewer: "${command}"\nanswers: { "${command}": {} }\n`);
  isClean(await run(['agreement', 'one.yaml', 'one.yaml']), [0]);
  isClean(await run(['add', '-', '--outlet', `${command} d`], 'The fire killed ten people, and police caused the fire.\n'.repeat(20)), [0]);
  for (const args of [['explain', '\n::error::x'], ['--claim', '\n::error::x'], ['--\n::error::x'], ['\n::error::x'], ['--format', '\n::error::x'], ['--claims', '\n::error::x']]) isClean(await runTool(args, { cwd: folder }), [2]);
  rmSync(join(folder, 'one.yaml'));
}, 120_000);

test('what reviewers agree on, readings, and the files of a new story', async () => {
  await fc.assert(fc.asyncProperty(story, async (made) => {
    write(made);
    for (const reviewer of ['one', 'two']) writeFileSync(join(folder, `${reviewer}.yaml`), `reviewer: ${JSON.stringify(reviewer + made.actor)}\nanswers: { ${JSON.stringify(`odd${made.question}`.trim())}: {} }\n`);
    isClean(await run(['agreement', 'one.yaml', 'two.yaml']), [0]);
    const read = await run(['read']);
    isClean(read, [0]);
    writeFileSync(join(folder, 'readings.ndjson'), read.out);
    expect((await run(['merge', 'readings.ndjson', '--format', 'json'])).out).toBe((await run(['--no-cache', '--format', 'json'])).out);
    isClean(await run(['init', `new${made.name}`]), [0]);
    for (const name of ['one.yaml', 'two.yaml', 'readings.ndjson', `new${made.name}`]) rmSync(join(folder, name), { recursive: true });
  }), SAFE);
}, 120_000);

/** A view that somebody holds who is none of the actors, under a hostile name. */
const view = "  - { id: view, kind: status, by: speaker, about: [fire], positions: { arson: [was arson], 'an: accident': [was an accident] } }\n";
/** Each a paragraph: no name runs into another's. */
const STRANGERS = ['Ana \u202ERuiz', 'Ana\u001B[31m Ruiz', 'Ana Ruiz\u2028Low', 'Ana\n::error::x Ruiz', 'Mr. = Ruiz', 'Ana “the\tFox” Ruiz', 'Ana "><script> Ruiz', 'Ana: Ruiz', 'outlet', 'police'];

test('who speaks, in the lock and in a review', async () => {
  await fc.assert(fc.asyncProperty(story, async (made) => {
    write(made);
    writeFileSync(join(folder, 'claims.yaml'), readFileSync(join(folder, 'claims.yaml'), 'utf8') + view);
    const [first = ''] = readdirSync(join(folder, 'corpus'));
    writeFileSync(join(folder, 'corpus', first), `The fire killed 3 people.\n\nAna Ruiz said the fire was arson. ${STRANGERS.map((name) => `${name} said the fire was an accident.\n\n`).join('')}`);
    isClean(await run(['check', '--update']), [0, 1]);
    isClean(await run(['review', '--unreviewed'], `s\n${'2\n'.repeat(14)}`.repeat(20)), [0]);
    // Whatever was written is read, and what a person has made of it stays.
    const corrected = readFileSync(join(folder, 'claims.lock.yaml'), 'utf8');
    expect(corrected).toContain('by: corrected');
    expect(corrected).toContain('speaker: Ana Ruiz');
    expect(UNSEEN.exec(corrected)?.[0]).toBeUndefined();
    const noted = corrected.replaceAll(/^ {8}by: corrected/gm, `        by: corrected # ${made.title.replaceAll(/\p{Cc}|\p{Cs}/gu, ' ')}\n        note: ${JSON.stringify(`rang ${made.actor} ${made.outlet}`)}`);
    writeFileSync(join(folder, 'claims.lock.yaml'), noted);
    for (const format of ['terminal', 'json', 'github', 'annotations']) isClean(await run(['check', '--format', format]), [0, 1]);
    isClean(await run(['check', '--update']), [0, 1]);
    isClean(await run(['explain', 'view']), [0]);
    expect(readFileSync(join(folder, 'claims.lock.yaml'), 'utf8')).toContain('rang ');
  }), SAFE);
}, 120_000);

test('settings, and mistakes in what people write', async () => {
  await fc.assert(fc.asyncProperty(story, spoiler, async (made, hostile) => {
    write(made);
    const mistaken: readonly (readonly [string, string])[] = [
      ['compare-claims.config.yaml', `${JSON.stringify(`wid${hostile}`)}: 80\n`], ['compare-claims.config.yaml', `format: ${JSON.stringify(`x${hostile}`)}\n`], ['compare-claims.config.yaml', `claims: ${JSON.stringify(`gone${hostile}.yaml`)}\n`],
      ['claims.lock.yaml', `version: 1\nclaims: { deaths: { sources: { ${JSON.stringify(`a${hostile}`)}: { by: ${JSON.stringify(`no${hostile}`)}, positions: [] } } } }\n`],
      ['claims.lock.yaml', `version: 1\nclaims: { who: { sources: { a: { by: corrected, positions: [{ position: ${JSON.stringify(`x${hostile}`)}, exact: x }] } } } }\n`],
      ['corpus/odd.md', `---\npublished: ${JSON.stringify(`x${hostile}`)}\n---\nA fire.\n`], ['corpus/odd.md', `---\n${JSON.stringify(`key${hostile}`)}: 1\n---\nA fire.\n`],
    ];
    for (const [path, written] of mistaken) {
      writeFileSync(join(folder, path), written);
      const ended = await run(['check']);
      isClean(ended, [0, 1, 2]);
      expect(ended.code === 2 ? ended.err : 'error: ').toMatch(/^error: /);
      rmSync(join(folder, path));
    }
  }), SAFE);
}, 120_000);

const meta = (written: string): string => written.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

test('a page that is added', async () => {
  await fc.assert(fc.asyncProperty(story, spoiler, async (made, hostile) => {
    write(made);
    const page = `<!doctype html><html><head><title>Fire ${meta(hostile)}</title><meta property="og:title" content="Fire ${meta(hostile)}"><meta property="og:site_name" content="Post ${meta(hostile)}">
<link rel="canonical" href="https://news.example/${meta(encodeURI(hostile.replaceAll(/\p{Cs}/gu, '')))}"><meta name="author" content="${meta(hostile)}"></head>
<body><article><h1>Fire ${meta(hostile)}</h1>${`<p>The fire killed nine people on Monday, the mayor said. ${meta(hostile)} Police caused the fire, and the inquiry was opened at once.</p>`.repeat(6)}</article></body></html>`;
    writeFileSync(join(folder, 'page.html'), page.replaceAll(/\p{Cs}/gu, ''));
    isClean(await run(['add', 'page.html', '--published', '2021-03-04']), [0]);
    const added = readdirSync(join(folder, 'corpus')).find((name) => !name.startsWith(made.name));
    if (added === undefined) throw new Error('nothing was added');
    expect(UNSEEN.exec(added)?.[0]).toBeUndefined();
    for (const [format, reads] of FORMATS.filter(([name]) => name !== 'claimreview')) {
      const ended = await run(['--no-cache', '--format', format]);
      isClean(ended, [0]);
      await reads(ended.out);
    }
    isClean(await run(['add', '-', '--outlet', `Hill ${hostile}`, '--title', hostile], 'The fire killed ten people, and police caused the fire.\n'), [0, 2]);
    rmSync(join(folder, 'page.html'));
  }), SAFE);
}, 120_000);
