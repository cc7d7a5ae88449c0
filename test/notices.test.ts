import { describe, expect, test } from '@jest/globals';
import { readArticle } from '../src/article.ts';
import { noticesFor } from '../src/notices.ts';
import type { Source, Story } from '../src/types.ts';

const STORY: Story = { title: 'Floods', date: '2031-05-10', about: ['flood', 'River Elva'] };

const noticesOf = (text: string, published: string | null, story: Story = STORY) => {
  const source: Source = {
    id: 'a', outlet: 'The Elva Post', title: null, published, url: null, language: 'en', basis: {}, path: 'corpus/a.txt', firstLine: 1, text, sha256: '',
  };
  return noticesFor(readArticle(source), story);
};

const FLOOD = 'The flood took two bridges.';

describe('a source of the story has none', () => {
  test.each([
    ['the same day', '2031-05-10', FLOOD],
    ['a later week', '2031-05-20', FLOOD],
    ['known to the month', '2031-05', FLOOD],
    ['known to the year', '2031', FLOOD],
    ['half a year later', '2031-11-09', FLOOD],
    ['half a year before', '2030-11-08', FLOOD],
    ['another form of the word', '2031-05-10', 'Floods took two bridges.'],
    ['a name of several words', '2031-05-10', 'The River Elva took two bridges.'],
  ])('%s', (_, published, text) => expect(noticesOf(text, published)).toEqual([]));

  test('a story without words or a date of its own asks for neither', () =>
    expect(noticesOf('Nothing to see here.', null, { title: 'x', date: null, about: [] })).toEqual([]));
});

test.each([
  ['2031-11-10', 184],
  ['2030-11-07', 184],
  ['2030-10', 191],
  ['2029', 495],
])('far from the story: %s', (published, days) =>
  expect(noticesOf(FLOOD, published)).toEqual([
    { source: 'a', type: 'far-from-story', message: `The Elva Post is of ${published}, ${days} days from the story's date 2031-05-10: not read` },
  ]));

describe('a story that was told for years', () => {
  const LONG: Story = { ...STORY, span: '2028-03/2032' };

  test.each([['2028-03-01'], ['2028'], ['2031-05-10'], ['2032-12-31'], [null]])('%s is within it', (published) =>
    expect(noticesOf(FLOOD, published, LONG).filter(({ type }) => type === 'far-from-story')).toEqual([]));

  test.each([['2028-02-29', 1], ['2033-01-02', 2]])('%s is not', (published, days) =>
    expect(noticesOf(FLOOD, published, LONG)).toEqual([
      { source: 'a', type: 'far-from-story', message: `The Elva Post is of ${published}, ${days} days from the story's span 2028-03/2032: not read` },
    ]));

  test('without a date of its own', () => expect(noticesOf(FLOOD, '2027', { ...LONG, date: null }).map(({ type }) => type)).toEqual(['far-from-story']));
});

describe('off the topic, whatever its date', () => {
  const message = "The Elva Post has none of the story's words (flood, River Elva): not read";

  test.each([['2031-05-10'], ['2001-01-01'], [null]])('%s', (published) =>
    expect(noticesOf('A concert was held by the river.', published)).toEqual([{ source: 'a', type: 'off-topic', message }]));

  test('words in site furniture are no words of the article', () =>
    expect(noticesOf('A concert was held.\n\nREAD MORE: The flood took two bridges', '2031-05-10').map(({ type }) => type)).toEqual(['off-topic']));
});

test('without a date', () =>
  expect(noticesOf(FLOOD, null)).toEqual([{ source: 'a', type: 'no-date', message: "The Elva Post has no date: relative dates are told from the story's, 2031-05-10" }]));

test('with a date that lacks the year', () =>
  expect(noticesOf(`ELVA, May 12 (Newswire) - ${FLOOD}`, null)).toEqual([{ source: 'a', type: 'no-date', message: "The Elva Post has a date without a year: taken for 2031-05-12, the nearest to the story's, 2031-05-10" }]));
