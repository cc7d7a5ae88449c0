import { afterAll, beforeAll, describe } from '@jest/globals';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser of this machine: CHROMIUM_PATH, or one of the usual names on the path. */
const path = process.env['CHROMIUM_PATH']
  ?? (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name))).find((file) => existsSync(file));

// oxlint-disable-next-line no-console -- what is not tested must be said
if (path === undefined) console.log('Browser tests are skipped: there is no Chromium. Install it (apt-get install chromium), or say where it is with CHROMIUM_PATH.');

/** Tests in a real browser; skipped, and said to be, where there is none. */
export const describeInBrowser: (name: string, tests: () => void) => void = path === undefined ? describe.skip : describe;

/** A page that is open, with all that went wrong in it: requests to anywhere, messages on its console (violations of its policy are among them), exceptions, dialogs. */
export interface Opened {
  readonly page: Page;
  readonly troubles: readonly string[];
}

/** Opens pages in a browser that ends with the tests. */
export const inBrowser = () => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({ ...(path !== undefined && { executablePath: path }), args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  }, 60_000);
  afterAll(async () => browser?.close());

  const open = async (url: string, options: BrowserContextOptions = {}, home = 'file:'): Promise<Opened> => {
    if (browser === undefined) throw new Error('there is no browser');
    const troubles: string[] = [];
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on('request', (request) => { if (!request.url().startsWith(home) && !request.url().startsWith('data:')) troubles.push(`request: ${request.url()}`); });
    page.on('console', (message) => troubles.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => {
      troubles.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(url);
    return { page, troubles };
  };
  return { open };
};

/** Writes a document to a file of its own. Gives its address. */
export const fileOf = (html: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'compare-claims-')), 'report.html');
  writeFileSync(file, html);
  return pathToFileURL(file).href;
};
