import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { readHtml } from '../../src/documents/html.ts';
import type { Draft } from '../../src/documents/document.ts';
import { splitBlocks } from '../../src/text/blocks.ts';

const html = (name: string): string => readFileSync(new URL(`pages/${name}.html`, import.meta.url), 'utf8');
const read = (text: string, url: string | null = null, name = 'page.html'): Draft => readHtml({ shown: name, url, type: null, name, bytes: new Uint8Array() }, text);
const page = (name: string, url: string | null = null): Draft => read(html(name), url, `${name}.html`);

/** What the readers of claims take for the kinds of a draft's paragraphs. */
const blocks = ({ text, title }: Draft): readonly (readonly [string, string])[] =>
  splitBlocks(text, title?.value ?? null).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
const ofKind = (draft: Draft, kind: string): readonly string[] => blocks(draft).filter(([of]) => of === kind).map(([, text]) => text);

const messageOf = (work: () => unknown): string => {
  try {
    work();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('what a page says of its article', () => {
  test.each<[string, string | null, Record<string, unknown>]>([
    ['json-ld', null, {
      outlet: { value: 'Hill News', basis: 'stated' }, title: { value: 'Dam at Lisk bursts, killing three & cutting off villages', basis: 'stated' },
      // The day where the outlet is, not the one in Greenwich; without what counts clicks.
      published: { value: '2031-03-04', basis: 'stated' }, url: { value: 'https://www.hillnews.example/world/dam-at-lisk-bursts', basis: 'stated' }, language: { value: 'en-GB', basis: 'stated' },
    }],
    ['opengraph', 'https://riverpost.example/x?utm_source=a&id=7', {
      outlet: { value: 'River Post', basis: 'stated' }, title: { value: 'Three dead as Lisk dam fails', basis: 'stated' }, published: { value: '2031-03-05', basis: 'stated' },
      url: { value: 'https://riverpost.example/2031/03/05/lisk-dam/', basis: 'stated' }, language: { value: 'en-US', basis: 'stated' },
    }],
    ['div-soup', null, {
      outlet: { value: 'Tarn Radio', basis: 'inferred' }, title: { value: 'Flood after dam failure leaves five dead', basis: 'inferred' }, published: { value: '2031-03-05', basis: 'inferred' },
      url: null, language: { value: 'en', basis: 'inferred' },
    }],
    ['live-blog', null, {
      outlet: { value: 'Valley Courier', basis: 'stated' }, title: { value: 'Lisk dam: flood reaches the valley – live', basis: 'stated' }, published: { value: '2031-03-05', basis: 'stated' },
      url: { value: 'https://courier.example/live/lisk', basis: 'stated' },
    }],
    ['amp', null, {
      outlet: { value: 'Morning Standard', basis: 'stated' }, published: { value: '2031-03-06', basis: 'stated' }, url: { value: 'https://m.morningstandard.example/lisk/owner-regrets.html', basis: 'stated' },
    }],
  ])('%s', (name, url, facts) => expect(page(name, url)).toMatchObject(facts));

  const body = `<article><p>${'The dam above Lisk burst on Tuesday and three people died, the governor said. '.repeat(4)}</p></article>`;
  const head = (inner: string): string => `<!doctype html><html><head>${inner}</head><body>${body}</body></html>`;

  test.each<[string, string, string | null, Partial<Record<keyof Draft, unknown>>]>([
    ['the address is the last resort for the outlet', '', 'https://www.hill-news.co.uk/a', { outlet: { value: 'Hill News', basis: 'inferred' }, url: { value: 'https://www.hill-news.co.uk/a', basis: 'stated' } }],
    ['a number of a host is no name', '', 'http://192.0.2.7/lisk.html', { outlet: { value: 'Page', basis: 'inferred' } }],
    ['the end of the title that is the site too', '<title>Dam bursts - The Hill News</title>', 'https://hillnews.example/a', { outlet: { value: 'The Hill News', basis: 'inferred' }, title: { value: 'Dam bursts', basis: 'inferred' } }],
    ['an end of the title that is not the site is part of it', '<title>Dam bursts - and falls</title><meta property="og:site_name" content="Hill News">', null, { title: { value: 'Dam bursts - and falls', basis: 'inferred' } }],
    ['a canonical address that is the front page says nothing', '<link rel="canonical" href="https://hillnews.example/">', 'https://hillnews.example/a?id=3#top', { url: { value: 'https://hillnews.example/a?id=3', basis: 'stated' } }],
    ['a canonical address must be one', '<link rel="canonical" href="javascript:alert(1)">', 'https://hillnews.example/a', { url: { value: 'https://hillnews.example/a', basis: 'stated' } }],
    ['a date in the address', '', 'https://hillnews.example/2031/03/04/dam', { published: { value: '2031-03-04', basis: 'inferred' } }],
    ['no date in an address that has none', '', 'https://hillnews.example/2031/13/44/dam', { published: null }],
    ['a date of a meta', '<meta name="pubdate" content="Tue, 04 Mar 2031 23:10:00 +0200">', null, { published: { value: '2031-03-04', basis: 'stated' } }],
    ['a date that is none', '<meta name="date" content="soon"><meta name="parsely-pub-date" content="2031-02-30T00:00:00Z">', null, { published: null }],
    ['broken JSON-LD is passed over', '<script type="application/ld+json">{"@type":"NewsArticle","headline":</script><meta property="og:title" content="Dam bursts">', null, { title: { value: 'Dam bursts', basis: 'stated' } }],
    ['line breaks in the strings of JSON-LD', '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Dam\nbursts"}</script>', null, { title: { value: 'Dam bursts', basis: 'stated' } }],
    ['of several articles in JSON-LD the one of this page', '<link rel="canonical" href="https://h.example/b"><script type="application/ld+json">[{"@type":"NewsArticle","headline":"Other","url":"https://h.example/a"},{"@type":"NewsArticle","headline":"Dam bursts","url":"https://h.example/b"}]</script>', null, { title: { value: 'Dam bursts', basis: 'stated' } }],
    ['a page saved by a browser', '<!-- saved from url=(0031)https://hillnews.example/saved -->', null, { url: { value: 'https://hillnews.example/saved', basis: 'stated' } }],
  ])('%s', (_, inner, url, facts) => expect(read(head(inner), url)).toMatchObject(facts));

  test('hostile titles lose their control characters', () => {
    expect(read(head('<meta property="og:title" content="Dam&#27;[31m bursts&#0;">')).title?.value).toBe('Dam[31m bursts�');
  });
});

const article = (inner: string): string => `<html lang="en"><body><article><h1>Dam bursts above Lisk</h1>${inner}</article></body></html>`;

describe('the text of a page', () => {
  test('is the article, with captions and furniture told apart', () => {
    const draft = page('json-ld');
    expect(ofKind(draft, 'headline')).toEqual(['Dam at Lisk bursts, killing three & cutting off villages']);
    expect(ofKind(draft, 'dek')).toEqual(['Villages below the reservoir were cleared before dawn']);
    expect(ofKind(draft, 'caption')).toEqual(['Water pours through the broken wall on Tuesday. [Carl Berg]']);
    expect(ofKind(draft, 'boilerplate')).toEqual([
      'READ MORE: Why the valley’s dams are old', 'Forty people are dead. The government is lying.', '— Somebody (@somebody)', 'Get the day’s news in your inbox. Sign up for our newsletter.', 'More from the valley',
    ]);
    expect(ofKind(draft, 'body')).toEqual([
      'A dam above the town of Lisk burst on Tuesday night, killing three people and cutting off four villages, the regional governor said.',
      'Some 1,200 people were moved to schools in the valley, Governor Mara Oll told reporters. “We had twenty minutes,” she said.',
      'Engineers had warned of cracks in the wall in January, according to a report that Hill News has seen. The ministry denied that any repair was put off.',
      'What happens next',
      'The army is building a bridge of boats. The water is expected to fall by Thursday, and the governor said that the power station would stay closed for a year.',
      'Lisk has about 9,000 inhabitants. Its dam was built in 1962.',
    ]);
    expect(draft.text).toContain('![Water pours through the broken wall on Tuesday. [Carl Berg]](https://www.hillnews.example/img/dam.jpg)');
    expect(draft.text).not.toMatch(/script|ten dead|Rain breaks|Copyright/);
  });

  test.each<[string, string, readonly string[]]>([
    ['opengraph', 'boilerplate', ['Read also: Rain closes the pass']],
    ['opengraph', 'caption', ['Soldiers carry an old man from a flooded house']],
    ['opengraph', 'headline', ['Three dead as Lisk dam fails']],
    ['div-soup', 'boilerplate', ['Published: March 5, 2031', 'Print this page | Mail this page']],
    ['div-soup', 'body', [
      'Five people were killed when the dam above Lisk gave way on Tuesday, the valley’s rescue service said on Wednesday morning, correcting an earlier figure of three.',
      'About €40 million will be needed to rebuild the road and the two bridges, the café owner and deputy mayor Zoë Brandt estimated. “It is gone,” she said of the lower town.',
      'Police have opened an inquiry into the firm that ran the power station. The firm did not answer calls from this station on Wednesday.',
    ]],
    ['amp', 'boilerplate', ['Advertisement', 'READ MORE Lisk flood in pictures']],
    ['live-blog', 'boilerplate', ['11:02', 'Share', '09:40', '07:15']],
  ])('%s: %s', (name, kind, texts) => expect(ofKind(page(name), kind)).toEqual(texts));

  test('of a live blog has every post', () => {
    expect(page('live-blog').text).toMatch(/three people have died[\s\S]*Upper Tarn and Moor[\s\S]*asked for blankets/);
  });

  test('of comments, scripts and sharing buttons there is nothing', () => {
    expect(page('opengraph').text).not.toMatch(/sabotage|Facebook|thoughts/);
  });

  const filler = '<p>The dam above Lisk burst on Tuesday, and three people died in the flood that followed, the governor of the valley said late at night.</p>'.repeat(3).replace('Tuesday', 'Tuesday night');

  test.each<[string, string, string, string]>([
    ['no-break spaces and soft hyphens', `${filler}<p>It cost 2.5&nbsp;million euros to re&shy;build the wall.</p>`, 'body', 'It cost 2.5 million euros to rebuild the wall.'],
    ['words styled inside a word', `${filler}<p>The <b>d</b>am <i>was</i> built in 1962.</p>`, 'body', 'The dam was built in 1962.'],
    ['a box named like the article', `<div class="article-body has-ads with-sidebar">${filler}<p>It was built in 1962.</p></div>`, 'body', 'It was built in 1962.'],
    ['a list', `${filler}<ul><li>Three people died in the flood.</li><li>Four villages were cut off.</li></ul>`, 'body', 'Four villages were cut off.'],
    ['a pull quote', `${filler}<aside class="pullquote"><p>We had twenty minutes and no more than that.</p></aside>${filler}`, 'boilerplate', ''],
    ['a share button in a div', `${filler}<div class="share-tools">Share on all of your walls</div>${filler}`, 'boilerplate', 'Share on all of your walls'],
    ['hidden text', `${filler}<p style="display: none">Nobody shall see this text.</p><p hidden>Nor this.</p>`, 'body', ''],
    ['a link inside a sentence is read', `${filler}<p>The ministry, <a href="/m">which had denied it for months</a>, admits the cracks.</p>`, 'body', 'The ministry, which had denied it for months, admits the cracks.'],
    ['a sentence that is all link is read', `${filler}<p><a href="/m">The ministry admits the cracks.</a></p>`, 'body', 'The ministry admits the cracks.'],
    ['what would end a comment', `${filler}<div class="newsletter"><p>Sign up --> now for all of our letters</p></div>${filler}`, 'boilerplate', 'Sign up -- > now for all of our letters'],
  ])('%s', (_, inner, kind, text) => {
    const found = ofKind(read(article(inner)), kind);
    if (text === '') expect(found.join(' ')).not.toMatch(/Nobody shall|Nor this|twenty minutes/);
    else expect(found).toContain(text);
  });

  test('given to machines alone is taken from there, and that is said', () => {
    const whole = Array.from({ length: 30 }, (_, i) => `In village number ${i} the water stood for three days, people said.`).join('\\n\\n');
    const draft = read(`<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Dam bursts above Lisk","articleBody":"${whole}"}</script></head><body><article><h1>Dam bursts above Lisk</h1><p>The water stood for three days.</p></article></body></html>`);
    expect(draft.text).toContain('In village number 29 the water stood');
    expect(draft.remarks).toEqual(["the text is from the page's data for machines; the page itself shows less"]);
  });

  test('for subscribers that is long enough is taken with a warning', () => {
    const draft = read(article(filler).replace('<body>', '<body><script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>'));
    expect(draft.remarks).toEqual(['the page says that it is for subscribers: this may be only its beginning']);
  });
});

describe('what is no article', () => {
  test.each([
    [html('paywall'), 'page.html: is not an article: too little text (23 words) was found in it; the page says that it is for subscribers'],
    ['<html><body><div id="root"></div><script src="/app.js"></script></body></html>', 'page.html: is not an article: no text was found in it; the page is made by scripts, which are not run'],
    ['<html><body><noscript>x</noscript><p>Please enable JavaScript to view this page.</p></body></html>', 'page.html: is not an article: too little text (7 words) was found in it; the page is made by scripts, which are not run'],
    ['', 'page.html: is not an article: no text was found in it'],
    ['<html><body>\u0001<<<>>><p', 'page.html: is not an article: no text was found in it'],
    [`<html><body>${'<p>The dam burst above Lisk and three people died.</p>'.repeat(21_000)}</body></html>`, 'page.html: is not an article: it has more than 20000 elements'],
    ['<'.repeat(1_000_000), 'page.html: is not an article: it has more than 150000 tags'],
  ])('%#', (text, message) => expect(messageOf(() => read(text))).toBe(message));

  test('nesting that is too deep is an error of the page, not of the program', () => {
    const deep = `<html><body>${'<div>'.repeat(15_000)}<p>${'The dam burst. '.repeat(50)}</p></body></html>`;
    expect(messageOf(() => read(deep))).toMatch(/^(?:|page\.html: its elements are nested too deeply to be read)$/);
  });
});
