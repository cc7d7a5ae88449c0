import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { describeInBrowser, inBrowser } from '../browser/browser.ts';
import { CLAIMS, FOUR, running, storyFolder } from './live.ts';

jest.setTimeout(120_000);

let command: ReturnType<typeof running> | undefined;
afterEach(async () => command?.stop());

const serving = async (folder: string, ...args: readonly string[]): Promise<string> => {
  command = running(['serve', '--port', '0', ...args], folder);
  const said = await command.until(/serving \S+[\s\S]*watching/);
  return /serving (\S+)/.exec(said)?.[1] ?? '';
};

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly text: string;
}

/** A request, or of a stream that does not end its first piece. */
const ask = (url: string, options: { readonly method?: string; readonly host?: string } = {}): Promise<Answer> => new Promise((resolve, reject) => {
  const asked = request(url, { method: options.method ?? 'GET', ...(options.host !== undefined && { headers: { Host: options.host } }) }, (response) => {
    const done = (text: string): void => {
      resolve({ status: response.statusCode, type: response.headers['content-type'], text });
      asked.destroy();
    };
    let text = '';
    response.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
      if (response.headers['content-type']?.startsWith('text/event-stream')) done(text);
    }).on('end', () => done(text));
  });
  asked.on('error', reject).end();
});

describe('the server', () => {
  test('has one page and its events, for this machine alone', async () => {
    const url = await serving(storyFolder());
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const page = await ask(url);
    expect([page.status, page.type]).toEqual([200, 'text/html; charset=utf-8']);
    const version = /name="version" content="([0-9a-f]{64})"/.exec(page.text)?.[1] ?? '';
    expect((await ask(`${url}events`)).text).toBe(`event: state\ndata: {"version":"${version}","mistake":null}\n\n`);
    expect((await ask(url, { method: 'HEAD' })).text).toBe('');
    expect((await ask(`${url}claims.yaml`)).status).toBe(404);
    expect((await ask(`${url}..%2f..%2fetc/passwd`)).status).toBe(404);
    expect((await ask(url, { method: 'POST' })).status).toBe(405);
    expect((await ask(url, { host: 'evil.example' })).status).toBe(403);
    expect((await ask(url, { host: 'localhost.evil.example' })).status).toBe(403);
  });

  test('a port that is taken, or none, is the user’s to mend', async () => {
    const folder = storyFolder();
    const url = await serving(folder);
    const other = running(['serve', '--port', new URL(url).port], folder);
    expect(await other.until(/the port is taken[\s\S]*--port/)).not.toMatch(/\n\s+at /);
    expect(await other.ended).toBe(2);
    const wrong = running(['serve', '--port', '70000'], folder);
    await wrong.until(/0 to 65535/);
    expect(await wrong.ended).toBe(2);
  });
});

describeInBrowser('the page that is served', () => {
  const { open } = inBrowser();

  test('loads again with every change where one was, and shows mistakes above the last good report', async () => {
    const folder = storyFolder();
    const url = await serving(folder);
    const { page, troubles } = await open(`${url}#deaths`, {}, url);
    await page.getByRole('heading', { name: 'How many people died?' }).waitFor();

    writeFileSync(join(folder, 'corpus', 'mill-times.md'), FOUR);
    await page.getByRole('columnheader', { name: 'Mill Times' }).waitFor();
    expect(page.url()).toContain('#deaths');

    writeFileSync(join(folder, 'claims.yaml'), CLAIMS.replace('kind: quantity', 'kind: <b>quanity'));
    const notice = page.getByRole('alert');
    await notice.waitFor();
    expect(await notice.innerText()).toMatch(/claims\.yaml:4:\d+: [\s\S]*<b>quanity/);
    expect(await page.getByRole('columnheader', { name: 'Mill Times' }).count()).toBe(1);
    // Somebody who opens it now is told too.
    await page.reload();
    await notice.waitFor();

    writeFileSync(join(folder, 'claims.yaml'), CLAIMS.replace('How many people died?', 'How many were killed?'));
    await page.getByRole('heading', { name: 'How many were killed?' }).waitFor();
    expect(await notice.isHidden()).toBe(true);
    expect(troubles).toEqual([]);

    await command?.stop();
    await page.getByText('has ended').waitFor();
  });

  test('a story that is not there yet appears when it is', async () => {
    const folder = storyFolder();
    writeFileSync(join(folder, 'claims.yaml'), 'version: 1\n');
    const url = await serving(folder);
    const { page } = await open(url, {}, url);
    await page.getByRole('alert').waitFor();
    writeFileSync(join(folder, 'claims.yaml'), CLAIMS);
    await page.getByRole('heading', { name: 'Fire at the mill', level: 1 }).waitFor();
  });
});
