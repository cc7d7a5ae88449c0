import { describe, expect, test } from '@jest/globals';
import { isEdtf, parseEdtf, relateDates } from '../../src/text/dates/edtf.ts';

describe('parseEdtf', () => {
  test.each([
    ['2021-03-09', '2021-03-09', '2021-03-09', 'day', false],
    ['2020-02', '2020-02-01', '2020-02-29', 'month', false],
    ['2021-02', '2021-02-01', '2021-02-28', 'month', false],
    ['1900-02', '1900-02-01', '1900-02-28', 'month', false],
    ['2018', '2018-01-01', '2018-12-31', 'year', false],
    ['2018~', '2018-01-01', '2018-12-31', 'year', true],
    ['2019-21', '2019-03-01', '2019-05-31', 'season', false],
    ['2019-24', '2019-12-01', '2020-02-29', 'season', false],
    ['198X', '1980-01-01', '1989-12-31', 'decade', false],
    ['18XX', '1800-01-01', '1899-12-31', 'century', false],
    ['2020-12-28/2021-01-03', '2020-12-28', '2021-01-03', 'interval', false],
    ['2019-06/2019-08', '2019-06-01', '2019-08-31', 'interval', false],
    ['2019-05~/2019-08~', '2019-05-01', '2019-08-31', 'interval', true],
  ] as const)('%s', (edtf, start, end, precision, approximate) => {
    expect(parseEdtf(edtf)).toEqual({ start, end, precision, approximate });
  });

  test.each(['2020-02-30', '2021-02-29', '2020-13', '2020-00', '2020-20', '2020-25', '2020-1-1', '20', '2020/2019', '2020/2021/2022', '2020-05-02T10:00', 'XXXX', '2020?', '~', '', 'May 2020'])(
    '%p is no date', (text) => {
      expect(isEdtf(text)).toBe(false);
      expect(parseEdtf(text)).toBeNull();
    },
  );
});

describe('relateDates', () => {
  test.each([
    ['2021-03-09', '2021-03-09', 'same'],
    ['2021-03', '2021-03-01/2021-03-31', 'same'],
    ['2018', '2018~', 'compatible'],
    ['2021-03-09', '2021-03', 'compatible'],
    ['2018-06', '2018', 'compatible'],
    ['2021-03-09', '2021-03-08/2021-03-14', 'compatible'],
    ['199X', '1994-05', 'compatible'],
    ['2021-03-09', '2021-03-10', 'conflicting'],
    ['2018-06', '2018-07', 'conflicting'],
    ['2018', '2019-01', 'conflicting'],
    ['2021-03-01/2021-03-07', '2021-03-05/2021-03-12', 'conflicting'],
    // About: half its own length to each side, a day at least three days.
    ['2018~', '2017-09', 'compatible'],
    ['2018~', '2019', 'compatible'],
    ['2018~', '2017-03', 'conflicting'],
    ['2021-03-09~', '2021-03-11', 'compatible'],
    ['2021-03-09~', '2021-03-13', 'conflicting'],
    // A season's edges differ from writer to writer.
    ['2019-24', '2020', 'compatible'],
    ['2019-22', '2019-05', 'conflicting'],
    ['next week', 'next week', 'same'],
    ['next week', '2020', 'conflicting'],
  ] as const)('%s and %s: %s', (a, b, relation) => {
    expect(relateDates(a, b)).toBe(relation);
    expect(relateDates(b, a)).toBe(relation);
  });
});
