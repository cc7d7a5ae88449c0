import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { openWeb, type Limits } from '../../src/fetch/index.ts';
import { checked, follow } from '../../src/fetch/redirects.ts';
import { ask } from '../../src/fetch/request.ts';
import { page, redirect, serve, type Handler } from './server.ts';

const HTML = `<html><body><p>${'The dam above Lisk burst on Tuesday. '.repeat(20)}</p></body></html>`;
const MEGABYTE = 1_000_000;

const stuck: Handler = (_, response) => { response.writeHead(200, { 'content-type': 'text/html' }).write('<html>'); };
const endless: Handler = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  const more = (): void => { while (!response.destroyed && response.write('x'.repeat(65_536))); };
  response.on('drain', more);
  more();
};
const cut: Handler = (_, response) => {
  response.writeHead(200, { 'content-length': '1000' }).write('<html>');
  setImmediate(() => response.destroy());
};

let server: Awaited<ReturnType<typeof serve>>;
let guarded: Awaited<ReturnType<typeof serve>>;
let failing: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  guarded = await serve({
    '/robots.txt': page('User-agent: *\nDisallow: /private/\n\nUser-agent: compare-claims\nDisallow: /archive/\nDisallow: /*?print\n', { 'content-type': 'text/plain' }),
    '/archive/a': page(HTML), '/private/a': page(HTML), '/a': page(HTML), '/away': redirect('/archive/a'),
  });
  failing = await serve({ '/robots.txt': page('', {}, 503), '/a': page(HTML) });
  server = await serve({
    '/page': page(HTML),
    '/gzip': page(gzipSync(HTML), { 'content-encoding': 'gzip' }),
    '/br': page(brotliCompressSync(HTML), { 'content-encoding': 'br' }),
    '/deflate': page(deflateSync(HTML), { 'content-encoding': 'deflate' }),
    '/raw': page(deflateRawSync(HTML), { 'content-encoding': 'deflate' }),
    '/bomb': page(gzipSync(Buffer.alloc(50 * MEGABYTE)), { 'content-encoding': 'gzip' }),
    '/twice': page(gzipSync(gzipSync(HTML)), { 'content-encoding': 'gzip, gzip' }),
    '/odd': page(HTML, { 'content-encoding': 'zebra' }),
    '/lie': page('no gzip at all', { 'content-encoding': 'gzip' }),
    '/stuck': stuck,
    '/endless': endless,
    '/announced': (_, response) => { response.writeHead(200, { 'content-length': String(9 * MEGABYTE) }).write('x'); },
    '/cut': cut,
    '/moved': redirect('/page?utm_source=x#top', 301),
    '/loop': redirect('/loop'),
    '/to-file': redirect('file:///etc/passwd'),
    '/to-nowhere': redirect('http://[bad'),
    '/to-password': redirect('http://a:b@news.example/'),
    '/to-guarded': (request, response) => redirect(`${guarded.base}/archive/a`)(request, response),
    ...Object.fromEntries([401, 403, 404, 410, 418, 429, 451, 500, 503].map((status) => [`/${status}`, page('no', status === 429 ? { 'retry-after': '120' } : {}, status)])),
  });
});

afterAll(() => Promise.all([server, guarded, failing].map(({ close }) => close())));
beforeEach(() => { for (const { asked } of [server, guarded, failing]) asked.length = 0; });

const LIMITS: Limits = { seconds: 5, bytes: 2 * MEGABYTE, allowPrivate: true };
const web = (limits: Partial<Limits> = {}) => openWeb({ ...LIMITS, ...limits });
const failure = async (address: string, limits: Partial<Limits> = {}): Promise<string> => web(limits).get(address).then(() => '', (error: Error) => `${error.name}: ${error.message}`);

describe('a page', () => {
  test.each(['/page', '/gzip', '/br', '/deflate', '/raw'])('%s arrives as it was meant', async (path) => {
    const { bytes, url, type } = await web().get(server.base + path);
    expect([Buffer.from(bytes).toString(), url, type]).toEqual([HTML, server.base + path, 'text/html; charset=utf-8']);
  });

  test('is asked for politely: by name, after robots.txt, once', async () => {
    await web().get(`${server.base}/page#top`);
    expect(server.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/page']);
    expect(server.asked[1]?.headers['user-agent']).toMatch(/^compare-claims\/\d/);
    expect(server.asked[1]?.headers).not.toHaveProperty('cookie');
  });

  test('that has moved is found where it is', async () => {
    const { url } = await web().get(`${server.base}/moved`);
    expect(url).toBe(`${server.base}/page?utm_source=x`);
  });
});

describe('what is not had says why', () => {
  test.each([
    ['/401', 'the site wants you to sign in or pay (401)'], ['/403', 'the site does not give it to programs (403)'], ['/451', 'the site does not give it to programs (451)'], ['/404', 'there is no such page (404)'],
    ['/410', 'there is no such page (410)'], ['/418', "the site's answer has no page (418)"], ['/429', 'the site asks to wait for 120 seconds (429)'], ['/500', 'the site failed (500)'], ['/503', 'the site failed (503)'],
    ['/bomb', 'is too big: it unpacks to more than 2 MB'], ['/twice', 'is packed in more ways than one (gzip, gzip)'], ['/odd', 'is packed in a way that is not known ("zebra")'], ['/lie', 'cannot be unpacked'],
    ['/endless', 'is too big: more than 2 MB'], ['/announced', 'is too big: more than 2 MB'], ['/cut', 'the host closed the connection before the end'],
    ['/loop', 'leads on and on: more than 5 redirects'], ['/to-file', 'leads to file:///etc/passwd, which is not fetched: only http and https are'], ['/to-nowhere', 'leads to "http://[bad", which is not an address'],
    ['/to-password', 'has a name or password in it'],
  ])('%s: %s', async (path, said) => expect(await failure(server.base + path)).toContain(`InputError: ${server.base}${path}: ${said}`));

  test('too slow a body', async () => expect(await failure(`${server.base}/stuck`, { seconds: 1 })).toContain('no whole answer within 1 seconds'));

  test('no such host, nobody there', async () => {
    expect(await failure('http://nowhere.invalid/a')).toMatch(/there is no host "nowhere\.invalid", or no network/);
    const closed = await serve({});
    await closed.close();
    expect(await failure(`${closed.base}/a`)).toContain('the host takes no connections there');
  });
});

describe('addresses of this machine and its network', () => {
  const refused = 'is an address of this machine or a private network';

  test.each(['127.0.0.1', '127.1', '0x7f.1', '2130706433', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0', '10.0.0.1', '169.254.169.254', '192.168.1.1'])('%s is not asked', async (host) => {
    expect(await failure(`http://${host}:${server.port}/page`, { allowPrivate: false })).toContain(refused);
    expect(server.asked).toEqual([]);
  });

  test('nor is a name that leads there', async () => {
    expect(await failure(`http://localhost:${server.port}/page`, { allowPrivate: false })).toContain(refused);
    expect(server.asked).toEqual([]);
  });

  test('each redirect is checked as the first address is', async () => {
    const asked: string[] = [];
    const steps = follow(checked('http://news.example/a', 'http://news.example/a'), async (url) => {
      asked.push(url.href);
      if (url.hostname === 'news.example') return { status: 302, headers: { location: `${server.base}/page` }, body: new Uint8Array() };
      return ask(url, { ...LIMITS, allowPrivate: false }, new AbortController().signal);
    });
    await expect(steps).rejects.toThrow(refused);
    expect([asked, server.asked]).toEqual([['http://news.example/a', `${server.base}/page`], []]);
  });
});

describe('robots.txt', () => {
  test('is honoured, its section for us before that for all', async () => {
    expect(await failure(`${guarded.base}/archive/a`)).toContain("the site's robots.txt does not allow programs to read it");
    expect(await failure(`${guarded.base}/a?print`)).toContain('robots.txt');
    expect(await failure(`${guarded.base}/private/a`)).toBe('');
    expect(guarded.asked.map(({ path }) => path)).not.toContain('/archive/a');
  });

  test('holds for where redirects lead too, also on another host', async () => {
    expect(await failure(`${guarded.base}/away`)).toContain(`${guarded.base}/archive/a: the site's robots.txt`);
    expect(await failure(`${server.base}/to-guarded`)).toContain(`${guarded.base}/archive/a: the site's robots.txt`);
  });

  test('is asked for once for a host and run', async () => {
    const one = web();
    await one.get(`${guarded.base}/a`);
    await Promise.all([one.get(`${guarded.base}/a`), one.get(`${guarded.base}/private/a`)]);
    expect(guarded.asked.filter(({ path }) => path === '/robots.txt')).toHaveLength(1);
  });

  test('that fails allows nothing, that is not there everything', async () => {
    expect(await failure(`${failing.base}/a`)).toContain('robots.txt');
    expect(await failure(`${server.base}/page`)).toBe('');
  });
});
