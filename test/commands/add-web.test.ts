import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSources } from '../../src/read.ts';
import { page, redirect, serve } from '../fetch/server.ts';
import { runTool } from '../run.ts';

const html = (name: string): string => readFileSync(new URL(`../documents/pages/${name}.html`, import.meta.url), 'utf8');

const CLAIMS = `version: 1
story: { title: Dam failure at Lisk, date: 2031-03-04, about: [dam] }
claims:
  - { id: deaths, question: How many people died?, kind: quantity, about: [dam, Lisk], unit: people, measure: [killed, died, dead] }
`;

const article = (title: string, text: string): string =>
  `<html lang="en"><head><meta property="og:site_name" content="${title.split(' ')[0]} Wire"><meta name="date" content="2031-03-05"></head><body><article><h1>${title}</h1><p>${text}</p></article></body></html>`;
const MORE = 'The water came at night and took the lower bridge with it before anybody in the valley was warned, people said.';

const items = (base: string): string => ['one', 'two', 'off', 'gone'].map((name) => `<item><title>${name}</title><link>${base}/${name}</link></item>`).join('');

let server: Awaited<ReturnType<typeof serve>>;
let cwd: string;

beforeAll(async () => {
  server = await serve({
    '/json-ld': page(html('json-ld')),
    // As old sites send it: in Windows-1252, which only the page itself says.
    '/soup': page(Buffer.from(html('div-soup').replace('<head>', '<head><meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">').replaceAll('’', '\u0092').replaceAll('“', '\u0093').replaceAll('”', '\u0094').replaceAll('€', '\u0080'), 'latin1'), { 'content-type': 'text/html' }),
    '/moved': redirect('/json-ld'),
    '/one': page(article('Alpha reports', `Two people died when the dam burst. ${MORE}`)),
    '/two': page(article('Beta reports', `Nine people died when the dam burst. ${MORE}`)),
    '/off': page(article('Gamma reports', `A singer has married. ${MORE}`)),
    '/rss': (request, response) => page(`<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>${items(`http://${request.headers.host}`)}</channel></rss>`, { 'content-type': 'application/rss+xml' })(request, response),
    '/atom': page('<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title>two</title><link rel="self" href="/self"/><link rel="alternate" href="/two"/></entry></feed>', { 'content-type': 'application/atom+xml' }),
    '/json': page(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'x', items: [{ id: '1', url: '/one' }, { id: '2', url: '/one' }] }), { 'content-type': 'application/feed+json' }),
    '/home': page('<html><head><link rel="alternate" type="application/atom+xml" href="/atom"></head><body>Home</body></html>'),
    '/picture': page('x', { 'content-type': 'image/png' }),
  });
});
afterAll(() => server.close());

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'compare-claims-web-'));
  writeFileSync(join(cwd, 'claims.yaml'), CLAIMS);
  server.asked.length = 0;
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const run = (args: readonly string[], stdin?: string) => runTool(['add', ...args], { cwd, now: new Date('2031-03-06T12:00:00Z'), ...(stdin !== undefined && { stdin }) });
const corpus = (): readonly string[] => (existsSync(join(cwd, 'corpus')) ? readdirSync(join(cwd, 'corpus')).toSorted() : []);

describe('an address', () => {
  test('of this machine is not asked unless that is allowed', async () => {
    const { code, err } = await run([`${server.base}/json-ld`]);
    expect([code, corpus(), server.asked]).toEqual([2, [], []]);
    expect(err).toContain('127.0.0.1 is an address of this machine or a private network\n  if it is meant, allow it: --allow-private');
  });

  test('that leads elsewhere is read there; the page says where it belongs', async () => {
    expect((await run(['--allow-private', `${server.base}/moved`])).code).toBe(0);
    expect(readSources('corpus', cwd)).toMatchObject([{ id: 'hill-news', url: 'https://www.hillnews.example/world/dam-at-lisk-bursts' }]);
  });

  test('of a page in another encoding', async () => {
    expect((await run(['--allow-private', `${server.base}/soup`])).code).toBe(0);
    const [source] = readSources('corpus', cwd);
    expect(source).toMatchObject({ id: 'tarn-radio', url: `${server.base}/soup` });
    expect(source?.text).toContain('About €40 million will be needed to rebuild the road and the two bridges, the café owner and deputy mayor Zoë Brandt estimated. “It is gone,” she said');
  });

  test('that fails does not keep the others from being added', async () => {
    const { code, err } = await run(['--allow-private', '-'], `${server.base}/gone\n${server.base}/picture\n${server.base}/json-ld\n`);
    expect([code, corpus()]).toEqual([2, ['hill-news.md']]);
    expect(err).toContain(`error: ${server.base}/gone: there is no such page (404)`);
    expect(err).toContain(`error: ${server.base}/picture: is not an article: its type is image/png`);
  });
});

describe('a feed', () => {
  test('gives its articles, those off the story left out', async () => {
    const { code, out, err } = await run(['--allow-private', '--feed', `${server.base}/rss`]);
    expect([code, corpus()]).toEqual([2, ['alpha-wire.md', 'beta-wire.md']]);
    expect(out).toContain('not added corpus/gamma-wire.md: it is not on the story (Gamma reports)');
    expect(out).toContain('What Beta Wire says   1 of 1 claim answered, 1 turned, against 1 other source');
    expect(err).toContain('/gone: there is no such page (404)');
  });

  test.each([['/atom', ['beta-wire.md']], ['/json', ['alpha-wire.md']], ['/home', ['beta-wire.md']]])('%s', async (path, names) => {
    const { code, err } = await run(['--allow-private', '--feed', server.base + path]);
    expect([code, err, corpus()]).toEqual([0, '', names]);
  });

  test('--latest takes its first', async () => {
    await run(['--allow-private', '--feed', '--latest', '1', `${server.base}/rss`]);
    expect(corpus()).toEqual(['alpha-wire.md']);
  });

  test('is no article, and an article no feed', async () => {
    expect((await run(['--allow-private', `${server.base}/rss`])).err).toContain(`is a feed, not an article\n  add the articles that it lists: compare-claims add --feed ${server.base}/rss`);
    expect((await run(['--allow-private', '--feed', `${server.base}/one`])).err).toContain('is not a feed (RSS, Atom or JSON)');
    expect(corpus()).toEqual([]);
  });
});

test('the real command fetches, writes and compares', async () => {
  const bin = new URL('../../bin/compare-claims.js', import.meta.url).pathname;
  const args = [bin, 'add', '--allow-private', `${server.base}/one`, `${server.base}/two`];
  const { stdout, stderr } = await new Promise<{ stdout: string; stderr: string }>((resolve, reject) => {
    execFile(process.execPath, args, { cwd, env: { ...process.env, SOURCE_DATE_EPOCH: '1930000000' } }, (error, out, err) => (error === null ? resolve({ stdout: out, stderr: err }) : reject(error)));
  });
  expect(stderr).toBe('');
  expect(stdout).toContain('Beta Wire   9 people   corpus/beta-wire.md:');
  expect(stdout).toMatch(/against\n {4}Alpha Wire {3}2 people {3}corpus\/alpha-wire\.md:\d+/);
  expect(readFileSync(join(cwd, 'corpus/alpha-wire.md'), 'utf8')).toContain('retrieved: 2031-02-27T23:06:40Z\n');
});
