import { afterEach, expect, jest, test } from '@jest/globals';
import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { htmlFormat } from '../../src/formats/html/index.ts';
import { sourceTexts, type Report } from '../../src/report.ts';
import { comparison, report } from '../formats/fixture.ts';
import { hostileReport, hostileTexts } from '../formats/hostile.ts';
import { describeInBrowser, fileOf, inBrowser } from './browser.ts';

jest.setTimeout(60_000);

const options = { color: false, width: 80, texts: sourceTexts(comparison) };
const story = fileOf(htmlFormat.comparison([report], options));

const cell = (page: Page, label: string): Locator => page.locator(`td > a[aria-label^="${label}"]`).first();
const card = (page: Page): Locator => page.getByRole('tooltip');
const focused = (page: Page): Promise<string> => page.evaluate('document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent');
/** Waits until it has the focus: the browser may say that a key is pressed a moment before the page has heard of it. */
const getsFocus = async (page: Page, wanted: RegExp): Promise<void> => {
  for (let i = 0; i < 50 && !wanted.test(await focused(page)); i += 1) await page.waitForTimeout(50);
  expect(await focused(page)).toMatch(wanted);
};
const isInView = (page: Page, selector: string): Promise<boolean> => page.evaluate(`(() => {
  const at = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
  return at.top >= 0 && at.bottom <= innerHeight && at.left >= 0 && at.right <= innerWidth;
})()`);
const widerThanScreen = (page: Page): Promise<number> => page.evaluate('document.documentElement.scrollWidth - innerWidth');
const shownClaims = (page: Page): Promise<readonly string[]> => page.locator('article.claim:visible').evaluateAll((found) => found.map(({ id }) => id));

const violations = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  const found = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })') as axe.AxeResults;
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`));
};

describeInBrowser('the report in a browser', () => {
  const { open: openPage } = inBrowser();
  let opened: Awaited<ReturnType<typeof openPage>> | null = null;
  const open = async (...args: Parameters<typeof openPage>): Promise<Page> => {
    opened = await openPage(...args);
    return opened.page;
  };
  // No test may leave a request, an error or a breach of the page's policy behind.
  afterEach(async () => {
    const troubles = opened?.troubles;
    await opened?.page.context().close();
    opened = null;
    expect(troubles ?? []).toEqual([]);
  });

  test('needs nothing but itself', async () => {
    const page = await open(story);
    expect(await page.title()).toBe(report.story.title);
    expect(await page.locator('article.claim').count()).toBe(report.claims.length);
    await page.locator('article.source').last().scrollIntoViewIfNeeded();
  });

  test('the policy is in force: what was not on the page when it was made does not run', async () => {
    const page = await open(story);
    await page.evaluate('(() => { const own = document.createElement("script"); own.textContent = "window.ran = true"; document.body.append(own); })()');
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(opened?.troubles.join()).toContain('Content Security Policy');
    opened = null;
    await page.context().close();
  });

  test('pointing at a cell shows its proof, which can be pointed into, and pointing away hides it', async () => {
    const page = await open(story);
    await cell(page, 'Island Radio: 3 people').hover();
    await card(page).waitFor();
    expect(await card(page).innerText()).toMatch(/How many people died\?[\s\S]*3 people[\s\S]*Island Radio[\s\S]*own voice[\s\S]*Three people lost their lives\./);
    await card(page).hover();
    await page.waitForTimeout(400);
    expect(await card(page).isVisible()).toBe(true);
    await page.mouse.move(2, 2);
    await card(page).waitFor({ state: 'hidden' });
  });

  test.each([420, 240])('the card stays on the screen: one of %i pixels', async (height) => {
    const page = await open(story, { viewport: { width: 700, height } });
    for (const link of await page.locator('td > a').all()) {
      await link.focus();
      await card(page).waitFor();
      expect([await link.getAttribute('id'), await isInView(page, '[role=tooltip]')]).toEqual([await link.getAttribute('id'), true]);
    }
  });

  test('a cell that is focused is described by its proof; Escape takes it away', async () => {
    const page = await open(story);
    const link = cell(page, 'Harbour Times: at least 5 people');
    await link.focus();
    await card(page).waitFor();
    expect(await link.getAttribute('aria-describedby')).toBe(await card(page).getAttribute('id'));
    expect(await card(page).innerText()).toContain('in doubt');
    await page.keyboard.press('Escape');
    expect(await card(page).isHidden()).toBe(true);
    expect(await link.getAttribute('aria-describedby')).toBeNull();
  });

  test('a cell leads to the sentence in its source, and the sentence back to the cell', async () => {
    const page = await open(story);
    await cell(page, 'Harbour Times: at least 5 people').click();
    await getsFocus(page, /At least five people may have died/);
    expect(await isInView(page, 'mark.ev:focus')).toBe(true);
    expect(await page.locator('mark.ev.on').allInnerTexts()).toHaveLength(5);
    expect(await page.locator('article.source.quiet h3').allInnerTexts()).toEqual(['NordWire']);
    await page.locator('mark.ev:focus a').click();
    await getsFocus(page, /^Harbour Times: at least 5 people/);
    expect(await isInView(page, 'td > a:focus')).toBe(true);
  });

  test('all of that without a mouse', async () => {
    const page = await open(story);
    await page.keyboard.press('Tab');
    await getsFocus(page, /^Skip to the matrix$/);
    await page.keyboard.press('Enter');
    await getsFocus(page, /^Claims by outlet$/);
    await page.keyboard.press('Tab');
    await getsFocus(page, /^Coast Post: 3 people/);
    await page.keyboard.press('ArrowRight');
    await getsFocus(page, /^Island Radio: 3 people/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    await getsFocus(page, /^Harbour Times: at least 5/);
    await page.keyboard.press('Enter');
    await getsFocus(page, /At least five people may have died/);
    await page.keyboard.press('Tab');
    await getsFocus(page, /How many people died\?/);
    await page.keyboard.press('Enter');
    await getsFocus(page, /^Harbour Times: at least 5/);
    // The page hears of the way back a moment after the browser has gone it.
    await page.waitForFunction('history.state?.seen === true');
    // One stop for the whole matrix.
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.closest("table")')).toBeNull();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Control+End');
    expect(await page.evaluate('document.activeElement.closest("tbody") === document.querySelector("tbody:last-of-type")')).toBe(true);
    await page.keyboard.press('Control+Home');
    await getsFocus(page, /^Coast Post$/);
  });

  test('a claim is followed through the texts, one after another', async () => {
    const page = await open(story);
    const select = page.getByLabel('Show the proof of');
    await select.selectOption({ label: '3 What did the captain say about a warning?' });
    expect(await page.locator('mark.ev.on').count()).toBe(3);
    expect(await page.locator('.follow .count').innerText()).toBe('Nothing in NordWire, Holm Daily');
    await page.getByRole('button', { name: 'next' }).click();
    // The browser may say that it has clicked a moment before the page hears of it.
    await page.waitForFunction('document.querySelector(".follow select").value === "3"');
    await select.selectOption('');
    expect(await page.locator('.sources .on').count()).toBe(0);
  });

  test('an address leads to its claim', async () => {
    const page = await open(`${story}#overloaded`);
    expect(await isInView(page, '#overloaded h3')).toBe(true);
    expect(await page.evaluate('document.activeElement.id')).toBe('overloaded');
  });

  test('outcomes, words and outlets are filtered; the address tells it, and "show all" ends it', async () => {
    const page = await open(story);
    await page.getByLabel('disagree').uncheck({ force: true });
    expect(await shownClaims(page)).toEqual(['warning', 'aboard', 'owner', 'last-inspection']);
    expect(await page.locator('tbody:visible').count()).toBe(4);
    expect(await page.locator('output').innerText()).toBe('4 of 6 claims');
    await page.getByPlaceholder('find a claim').fill('captain warning');
    expect(await shownClaims(page)).toEqual(['warning']);
    await page.locator('summary', { hasText: 'Outlets' }).click();
    await page.getByRole('checkbox', { name: 'Coast Post' }).uncheck();
    expect(await page.getByRole('columnheader', { name: 'Coast Post' }).isHidden()).toBe(true);
    expect(await page.locator('.source:visible').count()).toBe(4);
    expect(await page.locator('#warning .proof:visible .outlet').allInnerTexts()).toEqual(['Harbour Times', 'Island Radio']);
    const address = page.url();
    expect(address).toContain('without=disagree&hide=coast-post&find=captain+warning');

    const again = await page.context().newPage();
    await again.goto(address);
    expect(await shownClaims(again)).toEqual(['warning']);
    expect(await again.locator('.source:visible').count()).toBe(4);
    await again.getByRole('button', { name: 'show all' }).click();
    expect(await again.locator('article.claim:visible').count()).toBe(6);
    expect(await again.locator('.source:visible').count()).toBe(5);
    expect(again.url()).not.toContain('without');
  });

  test('what is filtered out is shown when a link leads there', async () => {
    const page = await open(story);
    await page.getByPlaceholder('find a claim').fill('captain');
    await page.evaluate('location.hash = "#deaths"');
    await page.locator('#deaths').waitFor();
    expect(await page.locator('article.claim:visible').count()).toBe(6);
  });

  test('wordings are drawn as what was added and left out', async () => {
    const page = await open(`${story}#warning`);
    expect(await page.locator('#warning .rewording del').allInnerTexts()).toEqual(['from the lighthouse at all']);
  });

  test('shared passages are drawn, and lead to their words in both texts', async () => {
    const page = await open(`${story}#section:origins`);
    expect(await page.locator('svg rect.bar').count()).toBe(2);
    await page.locator('svg a').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.passages li').isVisible()).toBe(true);
    expect(await page.evaluate('document.activeElement.matches(".passages li")')).toBe(true);
    await page.locator('.passages').getByRole('link', { name: 'Holm Daily' }).click();
    expect(await page.evaluate('document.activeElement.closest(".source").querySelector("h3").textContent')).toBe('Holm Daily');
  });

  test.each(['light', 'dark'] as const)('axe finds nothing: %s', async (colorScheme) => {
    const page = await open(story, { colorScheme });
    expect(await violations(page)).toEqual([]);
    await cell(page, 'Island Radio: 3 people').click();
    await page.locator('summary', { hasText: 'Outlets' }).click();
    await page.locator('summary', { hasText: 'passage' }).click();
    await cell(page, 'Coast Post: 3 people').focus();
    await card(page).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test.each([360, 320, 768])('fits %i pixels: nothing but frames of their own scrolls sideways', async (width) => {
    const page = await open(story, { viewport: { width, height: 740 }, hasTouch: true, isMobile: true });
    expect(await widerThanScreen(page)).toBeLessThanOrEqual(0);
    await page.locator('summary', { hasText: 'passage' }).click();
    await page.locator('summary', { hasText: 'Outlets' }).click();
    expect(await widerThanScreen(page)).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
  });

  test('a finger shows the proof first, and goes there with the next tap', async () => {
    const page = await open(story, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    const link = cell(page, 'Coast Post: 3 people');
    await link.tap();
    await card(page).waitFor();
    expect(await isInView(page, '[role=tooltip]')).toBe(true);
    await link.tap();
    await getsFocus(page, /Three passengers were killed/);
    expect(await card(page).isHidden()).toBe(true);
  });

  test('on paper everything is there, unrolled, and what is for the screen alone is not', async () => {
    const page = await open(story);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.bar-top, .follow, .skip').evaluateAll((found) => found.filter((element) => element.checkVisibility()).length)).toBe(0);
    expect(await page.locator('article.claim:visible').count()).toBe(6);
    expect(await page.locator('.outcomes').isVisible()).toBe(true);
    expect(await page.locator('.passages li').first().evaluate((passage) => passage.checkVisibility())).toBe(true);
    expect(await page.locator('.text').evaluateAll((found) => found.filter((text) => text.scrollHeight > text.clientHeight + 1).length)).toBe(0);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
  });

  test('without a script all is shown, and links lead on', async () => {
    const page = await open(story, { javaScriptEnabled: false });
    expect(await page.locator('form.filters').isVisible()).toBe(false);
    expect(await page.locator('article.claim:visible').count()).toBe(6);
    await cell(page, 'Island Radio: 3 people').click();
    expect(page.url()).toMatch(/#island-radio:\d+:\d+$/);
    await page.locator('article.source mark.ev:target a').first().click();
    expect(page.url()).toMatch(/#c\/0\/0\/2$/);
  });

  test('no text of a story becomes part of the page', async () => {
    const page = await open(fileOf(htmlFormat.comparison([hostileReport], { ...options, texts: hostileTexts })));
    const harmed = 'window.pwned !== undefined || document.querySelector("iframe, img, base, object, form[action], [onload], [onfocus], [onmouseover]") !== null || document.scripts.length !== 1';
    expect(await page.evaluate(harmed)).toBe(false);
    expect(await page.locator('article.claim').count()).toBe(hostileReport.claims.length);
    // The card makes new elements of what is there.
    for (const link of await page.locator('td > a').all()) await link.hover();
    for (const link of await page.locator('.source .meta a').all()) expect(await link.getAttribute('href')).toMatch(/^https:/);
    await page.locator('td > a').first().click();
    expect(await page.evaluate(harmed)).toBe(false);
  });

  test.each([1280, 360])('many outlets scroll in a frame of their own, each under its name: %i pixels', async (width) => {
    const [first] = report.sources;
    if (first === undefined) throw new Error('the fixture has no source');
    const silent = Array.from({ length: 12 }, (_, at) => ({ ...first, id: `silent-${at}`, outlet: `Outlet ${at} of the valley`, path: `corpus/silent-${at}.md` }));
    const many: Report = {
      ...report, sources: [...silent, ...report.sources],
      claims: report.claims.map((claim) => ({ ...claim, answers: [...silent.map(({ id }) => ({ source: id, status: 'silent' as const, readings: [], rejected: [] })), ...claim.answers] })),
    };
    const page = await open(fileOf(htmlFormat.comparison([many], options)), { viewport: { width, height: 740 } });
    expect(await widerThanScreen(page)).toBeLessThanOrEqual(0);
    await cell(page, 'Island Radio: 3 people').focus();
    expect(await page.evaluate('document.activeElement.closest("td").getBoundingClientRect().left - [...document.querySelectorAll("thead th")].find((head) => head.textContent === "Island Radio").getBoundingClientRect().left')).toBeCloseTo(0, 0);
    await page.keyboard.press('Home');
    await getsFocus(page, /^Coast Post: 3 people/);
    await page.keyboard.press('Enter');
    expect(await isInView(page, 'mark.ev:focus')).toBe(true);
    expect(await violations(page)).toEqual([]);
  });

  test('several stories stand in one page, each with its own filters', async () => {
    const other: Report = { ...report, story: { title: 'The same, told twice', date: null } };
    const page = await open(fileOf(htmlFormat.comparison([report, other], options)));
    await page.getByRole('navigation', { name: 'Stories' }).getByRole('link', { name: 'The same, told twice' }).click();
    const [first, second] = [page.locator('.story').nth(0), page.locator('.story').nth(1)];
    await second.getByPlaceholder('find a claim').fill('captain');
    expect([await first.locator('article.claim:visible').count(), await second.locator('article.claim:visible').count()]).toEqual([6, 1]);
    expect(page.url()).toContain('#2/?find=captain');
    await second.getByRole('button', { name: 'show all' }).click();
    await second.locator('td > a').first().click();
    expect(await page.evaluate('document.activeElement.id')).toMatch(/^2\/coast-post:/);
    expect(await violations(page)).toEqual([]);
  });
});
