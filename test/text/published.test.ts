import { describe, expect, test } from '@jest/globals';
import { inferPublished, nearestYear, undatedDay } from '../../src/text/published.ts';

const HEADLINE = 'Dam opens after ten years';
/** A date of publication below some lines. */
const lines = (count: number): string => `${'Line.\n\n'.repeat(count)}Published: 30 December 2020\n`;
const BODY = 'The dam on the upper river was opened on Monday, the river board said.';

describe('inferPublished', () => {
  test.each([
    ['December 30, 2020', '2020-12-30'],
    ['Dec. 30 2020', '2020-12-30'],
    ['30 Dec 2020', '2020-12-30'],
    ['30th of December, 2020', '2020-12-30'],
    ['Wednesday 30 December 2020, 17:45', '2020-12-30'],
    ['WEDNESDAY 30 DECEMBER 2020', '2020-12-30'],
    ['2020-12-30', '2020-12-30'],
    ['2020-12-30T17:45:00+03:00', '2020-12-30'],
    ['2020/12/30 17:45', '2020-12-30'],
    ['12/30/2020', '2020-12-30'],
    ['30/12/2020', '2020-12-30'],
    ['4/4/2012 8:00 AM', '2012-04-04'],
    ['04/05/2012 8:00 AM EDT', '2012-04-05'],
    ['11/10/11 02:39 PM ET', '2011-11-10'],
    ['on Nov 10, 2011', '2011-11-10'],
    ['Published: December 30, 2020', '2020-12-30'],
    ['Published on 30 December 2020 - 11:25am', '2020-12-30'],
    ['posted Dec 30, 2020 at 5 p.m. by Ann Lee', '2020-12-30'],
    ['Date: 30 December 2020', '2020-12-30'],
    ['By Ann Lee, December 30, 2020', '2020-12-30'],
    ['By Ann Lee Published Dec 30, 2020 5:00 PM EST', '2020-12-30'],
    ['Ann Lee | The Valley Post | 30 December 2020', '2020-12-30'],
    ['AFP, Wednesday 30 Dec 2020', '2020-12-30'],
    ['Updated: Dec 31, 2020 - 7:08 PM', '2020-12-31'],
    ['30 December 2020 Last updated at 13:38 GMT', '2020-12-30'],
    ['Published Dec 30, 2020 | Updated Dec 31, 2020', '2020-12-30'],
    ['Last updated Dec 31, 2020, first published Dec 30, 2020', '2020-12-30'],
    ['Published Dec 30, 2020 · 5 min read', '2020-12-30'],
    ['PORT-AU-PRINCE, Dec 30, 2020 (Reuters) - The dam was opened on Monday, the board said in a long statement.', '2020-12-30'],
    ['ANKARA, Turkey (December 30, 2020) — The dam was opened.', '2020-12-30'],
    ['ANKARA - Dec 30, 2020 - The dam was opened.', '2020-12-30'],
    ['Ankara - Wednesday 30 December 2020 - The dam was opened.', '2020-12-30'],
    ['New Ankara, Dec. 30, 2020 (ABC): The dam was opened.', '2020-12-30'],
    ['Dec. 30, 2020 (Newswire) -- The dam was opened.', '2020-12-30'],
    ['From The Valley Post December 30, 2020', '2020-12-30'],
    ['ANKARA: Wednesday, December 30, 2020', '2020-12-30'],
    ['Created: Wednesday, 30 December 2020', '2020-12-30'],
    ['Submitted by Ann Lee on Wed, 12/30/2020 - 09:12', '2020-12-30'],
    ['Dec 30, 2020 6:05 am US/Eastern', '2020-12-30'],
  ])('%s', (line, expected) => {
    expect(inferPublished(`${HEADLINE}\n\n${line}\n\n${BODY}`)).toBe(expected);
  });

  test.each([
    ['a sentence', 'The contract was signed on December 30, 2020.'],
    ['a sentence that begins with the label', 'Published on December 30, 2020, the study found that dams leak.'],
    ['a caption', 'Workers at the dam in the upper valley, Aug. 27, 2019. (Reuters)'],
    ['what is left of a caption', 'Aug. 27, 2019. (Reuters)'],
    ['a caption with a place in capitals', 'ANKARA, TURKEY - AUGUST 27, 2019: Workers leave the dam.'],
    ['a file photo', 'In this Tuesday, Aug. 27, 2019 file photo, workers leave the dam.'],
    ['a message quoted from elsewhere', '— River Board (@river) January 26, 2016'],
    ['a download note', 'Posted 1 year ago [downloaded on 2 October 2013]'],
    ['a date that can be read two ways', '04/05/2012'],
    ['a day that does not exist', 'February 30, 2020'],
    ['a month', 'December 2020'],
    ['no year', 'December 30'],
    ['a place and a day in a list of events', 'Ankara, December 30, 2020: The dam is opened.'],
    ['a sentence with an agency', 'Ankara said on Dec 30, 2020 (Newswire) - and again later - that the dam leaks.'],
    ['a span of days', 'December 28, 2020 - December 30, 2020'],
    ['a copyright line', 'Copyright 2020 The Valley Post. All rights reserved.'],
    ['a dateline without a year', 'ANKARA, Dec 30 (Reuters) - The dam was opened.'],
    ['a place and a day of remembrance', 'Pearl Harbor, December 7, 1941'],
    ['a telephone number', '555-12-30-2020'],
  ])('not %s', (_, line) => {
    expect(inferPublished(`${HEADLINE}\n\n${line}\n\n${BODY}`)).toBeNull();
  });

  test('a headline may name a day long past', () => {
    expect(inferPublished(`Remembering September 11, 2001\n\n${BODY}`)).toBeNull();
    expect(inferPublished(`ATTACKS, SEPTEMBER 11, 2001\n\n${BODY}`)).toBeNull();
  });

  test('the day of publication goes before a bare date and an update, wherever they stand', () => {
    expect(inferPublished('Updated: 31 December 2020\n3 January 2021\nPublished: 30 December 2020\n')).toBe('2020-12-30');
    expect(inferPublished('Updated: 31 December 2020\n30 December 2020\n')).toBe('2020-12-30');
  });

  test('a bare date below the top heads a part of the text', () => {
    expect(inferPublished(`${HEADLINE}\n${BODY.repeat(10)}\n14 December 2020\n${BODY}`)).toBeNull();
  });

  test('only the first lines count', () => {
    expect(inferPublished(lines(14))).toBe('2020-12-30');
    expect(inferPublished(lines(15))).toBeNull();
  });

  test.each(['', '\n\n', ' '.repeat(100_000), 'A'.repeat(100_000), '1/'.repeat(50_000), `${'A '.repeat(50_000)}December 30, 2020`])('a text of no use', (text) => {
    expect(inferPublished(text)).toBeNull();
  });
});

describe('undatedDay', () => {
  test.each([
    ['ANKARA, Dec 30 (Reuters) - The dam was opened on Monday, the board said.', '12-30'],
    ['ANKARA, 30 December (ABC) -- The dam was opened.', '12-30'],
    ['New Ankara, Dec 30 (ABC): The dam was opened.', '12-30'],
    ['Dec 30 (Newswire) - The dam was opened.', '12-30'],
    ['ANKARA: Dec. 30 -- The dam was opened.', '12-30'],
    ['Wed Dec 30, 11:05 PM ET', '12-30'],
    ['Posted: 12:31 PM, Dec. 30th', '12-30'],
    ['ANKARA, Turkey, Feb. 29 -- The dam was opened.', '02-29'],
  ])('%s', (line, expected) => {
    expect(undatedDay(`${HEADLINE}\n\n${line}\n\n${BODY}`)).toBe(expected);
  });

  test.each([
    ['a sentence', 'The dam will be opened on Dec 30 - if it holds.'],
    ['a sentence that begins with the day', 'Dec 30 - a Monday - is when the dam will be opened.'],
    ['a list of events', 'Dec 30: The dam is opened.'],
    ['a day with its year', 'ANKARA, Dec 30, 2020 (Reuters) - The dam was opened.'],
    ['a month', 'ANKARA, December - The dam was opened.'],
    ['a caption', 'ANKARA, TURKEY - AUGUST 27: Workers leave the dam.'],
    ['no such day', 'ANKARA, Feb 30 (Reuters) - The dam was opened.'],
  ])('not %s', (_, line) => {
    expect(undatedDay(`${HEADLINE}\n\n${line}\n\n${BODY}`)).toBeNull();
  });
});

test.each([
  ['12-30', '2020-12-20', '2020-12-30'],
  ['12-30', '2021-01-02', '2020-12-30'],
  ['01-02', '2020-12-30', '2021-01-02'],
  ['12-30', '2020', '2020-12-30'],
  ['02-29', '2020-03', '2020-02-29'],
  ['02-29', '2021-03-01', null],
  ['07-04', '2020-12-30', null],
])('the year of %s in a story of %s', (day, story, expected) => {
  expect(nearestYear(day, story)).toBe(expected);
});
