import { describe, expect, test } from '@jest/globals';
import { inferPublished } from '../../src/loaders/published.ts';

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
