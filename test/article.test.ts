import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { readArticle } from '../src/article.ts';
import type { Article, Source } from '../src/types.ts';

const source = (text: string, more: Partial<Source> = {}): Source => ({
  id: 'herald', outlet: 'Herald', title: null, published: null, url: null, language: 'en', basis: {}, path: 'corpus/herald.md', firstLine: 1, sha256: '', ...more, text,
});

/** Each block as its placement and its first words. */
const outline = (article: Article): string[] => article.blocks.map(({ start, end, placement }) => `${placement}: ${article.source.text.slice(start, end).replace(/\s+/g, ' ').slice(0, 32)}`);

/** A page is written as lines of `placement: text`; an empty line is a blank one. */
function expectPage(page: string, more: Partial<Source> = {}): void {
  const lines = page.trim().split('\n').map((line) => line.trim());
  const text = lines.map((line) => line.replace(/^\w+: /, '')).join('\n');
  expect(outline(readArticle(source(text, more)))).toEqual(lines.filter((line) => line !== '').map((line) => line.replace(/^(\w+: .{0,32}).*$/u, '$1')));
}

const BODY = `
  lede: The harbour of Port Lowe was shut on Monday after a ferry struck the pier, officials said.
  body: Nobody was hurt.`;

const PAGES: Readonly<Record<string, string>> = {
  'a headline and paragraphs': `
    headline: Ferry strikes pier in Port Lowe

    lede: The harbour of Port Lowe was shut on Monday after a ferry struck the pier.

    body: “It was the wind,” the harbour master said.`,
  'no headline: the text begins with its first sentence': BODY,
  'a kicker and no headline': `
    boilerplate: Fast News
    ${BODY}`,
  'a kicker above the headline': `
    boilerplate: Harbour Watch
    headline: Ferry strikes pier in Port Lowe
    ${BODY}`,
  'a date and a byline around the headline': `
    boilerplate: 3 May 2021 Last updated at 13:38 GMT
    headline: Ferry strikes pier in Port Lowe
    boilerplate: By Ann Lowe and Carl Berg | News
    boilerplate: Published on May 03, 2021 4:22 PM
    ${BODY}`,
  'a headline said again': `
    headline: Ferry Strikes Pier In ‘Port Lowe’
    boilerplate: Support HarbourNews
    headline: Ferry Strikes Pier In 'Port Lowe'
    caption: Click to see full-size image
    ${BODY}`,
  'a headline in title case with a stop': `
    headline: Harbour Master Says Ferry ‘Was Too Fast.’
    ${BODY}`,
  'a standfirst without a stop': `
    headline: Ferry strikes pier in Port Lowe
    dek: Harbour is to stay shut until the wreck is lifted
    ${BODY}`,
  'a standfirst above the picture': `
    headline: Ferry strikes pier in Port Lowe

    dek: The harbour is to stay shut until the wreck is lifted.

    caption: Tugs work around a ferry, which lost its bow, outside Port Lowe, Moss, Tuesday, Aug. 27, 2019.
    caption: Divers have gone down twice, and found nothing. [File: Moss Navy via AP Photo]
    ${BODY}`,
  'a standfirst above a dateline': `
    headline: Ferry strikes pier in Port Lowe
    dek: The harbour is to stay shut until the wreck is lifted.
    lede: PORT LOWE, Moss (AP) — The harbour was shut on Monday, officials said.`,
  'captions and credits': `
    headline: Ferry strikes pier in Port Lowe
    caption: © AP Photo / Moss NavyIn this Tuesday, Aug. 27, 2019 file photo, a tug pulls a ferry from the pier of Port Lowe.
    caption: In this Tuesday, Aug. 27, 2019 file photo, a tug pulls a ferry from the pier of Port Lowe. - Moss International
    boilerplate: Subscribe
    lede: The harbour of Port Lowe was shut on Monday, officials said.
    caption: FILE PHOTO: A ferry in the harbour of Port Lowe, June 3, 2019. REUTERS/Ann Lowe
    body: Nobody was hurt in the crash, which the harbour master blamed on the wind.
    caption: Harbour master Carl Berg attends a news conference in Port Lowe, Moss May 3, 2021. (Reuters)
    body: The mayor said: “We were lucky.” (Reuters)
    caption: Divers at work. (Photo: Ann Lowe, Port Herald)
    caption: The mayor (left) and the harbour master stand on the pier
    caption: Tugs leave the harbour of Port Lowe. (Ann Moss/Port Herald)
    caption: Photo: Ann Lowe | Getty Images`,
  'furniture between paragraphs': `
    ${BODY}
    boilerplate: READ MORE: Why ferries strike piers
    body: The ferry was built in 1971.
    boilerplate: Related: Who owns the ferries? A short guide.
    boilerplate: Advertisement
    boilerplate: Story continues below advertisement
    boilerplate: Sign up for our newsletter to get the news in your inbox.
    boilerplate: Follow us on Twitter
    body: Its captain had twenty years at sea, according to its owner.
    boilerplate: Click here to subscribe
    boilerplate: ====`,
  'a teaser of another article': `
    ${BODY}

    caption: Tugs and barges, hired in Moss, are moored at the pier of Port Lowe, Moss, Friday, July 12, 2019 - Moss International
    boilerplate: World
    boilerplate: Harbour Masters Expect Ministry to Abandon 'Wrong' Rules Over Ferries, Union Says
    body: In 2017, the ferry changed hands.`,
  'the end of a page': `
    ${BODY}
    body: The pier is to be mended by June.
    boilerplate: Source: News Agencies
    boilerplate: (Reporting by Ann Lowe; Editing by Carl Berg)
    boilerplate: Ann Lowe is a staff writer for the Port Herald. She can be reached at alowe@herald.example.
    boilerplate: Last Modified: May 3, 2021 10:12 AM
    boilerplate: 4 min read
    boilerplate: 12 comments
    boilerplate: Copyright 2021 Port Herald. All rights reserved.
    boilerplate: More from News
    boilerplate: Fishermen find old coins in their nets
    boilerplate: Most Read
    boilerplate: Newsfeed
    boilerplate: 0
    boilerplate: To participate in the discussion
    boilerplate: log in or register
    boilerplate: loader
    boilerplate: Chats
    boilerplate: Заголовок страницы`,
  'what looks like furniture and is not': `
    ${BODY}
    body: Support for the harbour master has grown since Monday.
    body: Following the crash, the port was searched.
    body: Read more carefully, the rules forbid it, the union said.
    body: Related charges were dropped in June.
    body: By Friday, Port Lowe was open again.
    body: Source material for the inquiry was lost, the mayor added.
    body: Copyright law does not cover ships, said the lawyer.
    body: Watching from the pier, Ann Lowe saw it all.
    body: More than 20 people were on board.
    body: 2021 will be a hard year for the port.
    body: Support is growing
    body: 10:30 was when the ferry left
    body: World prices for steel have risen since.
    body: A photograph of the captain was shown to the court.
    body: “We have no photo,” he said (the camera was broken).
    body: Subscribers of the port’s bond lost money
    body: They signed up on May 3, 2021.
    body: What happens next
    body: THE UNION DENIES IT ALL`,
};

describe('readArticle: blocks', () => {
  test.each(Object.entries(PAGES))('%s', (_, page) => {
    expectPage(page);
  });

  test('the known title is the headline, and what stands above it is not', () => {
    expectPage(
      `boilerplate: Ships and the sea
       boilerplate: Harbour Watch
       headline: Ferry strikes pier
       ${BODY}`,
      { title: 'Ferry strikes pier' },
    );
  });

  test('a known title with the name of the site is still the title', () => {
    expectPage(`headline: Ferry strikes pier in Port Lowe, master blames wind\n${BODY}`, { title: 'Ferry strikes pier in Port Lowe, master blames wind - Port Herald' });
  });

  test('a title that is not in the text makes no headline', () => {
    expectPage(BODY, { title: 'Something else altogether' });
  });

  test('marks of a Markdown heading stay outside', () => {
    const article = readArticle(source('# Ferry strikes pier in Port Lowe\n\nThe harbour was shut on Monday.'));
    expect(outline(article)).toEqual(['headline: Ferry strikes pier in Port Lowe', 'lede: The harbour was shut on Monday.']);
  });

  test('wrapped lines are one paragraph, and sentences run over their ends', () => {
    const text = [
      'Ferry strikes pier in Port Lowe', '',
      'The harbour of Port Lowe was shut on Monday after a ferry struck the', 'pier, officials said. Nobody was hurt, but the ferry lost its bow and', 'had to be towed.', '',
      'The wind had been strong since Sunday, the harbour master said, and the', 'ferry was late.',
    ].join('\n');
    const article = readArticle(source(text));
    expect(outline(article)).toEqual(['headline: Ferry strikes pier in Port Lowe', 'lede: The harbour of Port Lowe was shu', 'body: The wind had been strong since S']);
    expect(article.sentences.map(({ start, end }) => text.slice(start, end).length)).toEqual([31, 90, 64, 87]);
  });
});

describe('readArticle: sentences', () => {
  test('line and column are those of the file', () => {
    const article = readArticle(source('Ferry strikes pier in Port Lowe\r\n\r\n  Nobody was hurt. It “sank”.\r\nSubscribe\r\nThe end came late.', { firstLine: 7 }));
    expect(article.sentences.map(({ index, block, line, column }) => [index, block, line, column])).toEqual([[0, 0, 7, 1], [1, 1, 9, 3], [2, 1, 9, 20], [3, 3, 11, 1]]);
  });

  test('furniture has none', () => {
    const article = readArticle(source('Nobody was hurt.\nREAD MORE: Why ferries sink\nIt sank.'));
    expect(article.sentences.map(({ block }) => block)).toEqual([0, 2]);
  });

  test('nothing comes of nothing', () => {
    expect(readArticle(source(' \n\n '))).toMatchObject({ blocks: [], sentences: [] });
  });

  const lines = fc.constantFrom(
    'Ferry strikes pier', 'The harbour was shut. Nobody was hurt!', 'READ MORE: this', 'World', '(Photo: Ann)', '“Stop!” he said.', '', '  ', '1. One 2. Two', 'By Ann Lowe', 'Вести дня', '# Head', 'FILE PHOTO: it', 'a\u2028b', 'x'.repeat(60), 'word '.repeat(14), '…', 'U.S. Mr. A. (b. c) d',
  );
  const pages = fc.array(fc.tuple(lines, fc.constantFrom('\n', '\n\n', '\r\n', '\r', ' ')), { maxLength: 14 }).map((parts) => parts.flat().join(''));

  test.each([['pages', pages], ['any string', fc.string({ unit: 'binary' })]] as const)('hold for %s', (_, texts) => {
    fc.assert(fc.property(texts, fc.option(lines), (text, title) => {
      const { blocks, sentences } = readArticle(source(text, { title }));
      let from = 0;
      for (const block of blocks) {
        // Only white space and heading marks lie between blocks.
        expect(text.slice(from, block.start).replace(/^\s*#{0,6}\s*$/, '')).toMatch(/^[\s#]*$/);
        expect(block.end).toBeGreaterThan(block.start);
        from = block.end;
      }
      expect(text.slice(from).trim()).toBe('');
      blocks.forEach((block, at) => {
        let inside = block.start;
        for (const sentence of sentences.filter((one) => one.block === at)) {
          expect(text.slice(inside, sentence.start).trim()).toBe('');
          inside = sentence.end;
          let word = sentence.start;
          for (const token of sentence.tokens) {
            expect(text.slice(token.start, token.end)).toBe(token.text);
            expect(text.slice(word, token.start).trim()).toBe('');
            word = token.end;
          }
          expect(word).toBe(sentence.end);
        }
        if (block.kind === 'boilerplate') expect(inside).toBe(block.start);
        else expect(text.slice(inside, block.end).trim()).toBe('');
      });
      expect(sentences.map(({ index }) => index)).toEqual(sentences.map((__, i) => i));
    }));
  });
});
