import { describe, expect, test } from '@jest/globals';
import { readNumbers } from '../../src/text/numbers.ts';

/** The numbers of a text as [words, value]. */
function numbersOf(text: string): readonly (readonly [string, number])[] {
  return readNumbers(text).map(({ start, end, value }) => [text.slice(start, end), value] as const);
}

describe('one number', () => {
  test.each<[string, string, number]>([
    ['sold 4,310.5 tons', '4,310.5', 4310.5],
    ['a crowd of 12,34,567', '12,34,567', 1234567],
    ['some 17 500 voters', '17 500', 17500],
    ['a rate of .75 or so', '.75', 0.75],
    ['at -7 again', '-7', -7],
    ['near 3.2e6 cells', '3.2e6', 3.2e6],
    ['2.5^2 of them', '2.5^2', 6.25],
    ['4.1 million votes', '4.1 million', 4.1e6],
    ['7bn euros', '7bn', 7e9],
    ['30k copies', '30k', 30000],
    ['12 lakh votes', '12 lakh', 1.2e6],
    ['3 crore votes', '3 crore', 3e7],
    ['6 dozen eggs', '6 dozen', 72],
    ['7 3/4 acres', '7 3/4', 7.75],
    ['about 6½ acres', '6½', 6.5],
    ['forty-two jurors', 'forty-two', 42],
    ['three hundred and nine goats', 'three hundred and nine', 309],
    ['four hundred and five thousand goats', 'four hundred and five thousand', 405000],
    ['a hundred goats', 'a hundred', 100],
    ['two lakh crore', 'two lakh crore', 2e12],
    ['half a million goats', 'half a million', 5e5],
    ['half-dozen goats', 'half-dozen', 6],
    ['two dozen goats', 'two dozen', 24],
    ['1.234.567 goats', '1.234.567', 1234567],
    ['two and a half million', 'two and a half million', 2.5e6],
    ['two and a half years', 'two and a half', 2.5],
    ['a three-and-a-quarter-hour film', 'three-and-a-quarter', 3.25],
    ['two and a hawk', 'two', 2],
    ['nine and two thirds', 'nine and two thirds', 9 + 2 / 3],
    ['two-thirds of it', 'two-thirds', 2 / 3],
    ['a quarter of it', 'a quarter', 0.25],
    ['a fifth of it', 'a fifth', 0.2],
    ['one twenty-fifth of it', 'one twenty-fifth', 0.04],
    ['six point nought five', 'six point nought five', 6.05],
    ['minus eleven degrees', 'minus eleven', -11],
    ['two out of five', 'two out of five', 0.4],
    ['three over eight', 'three over eight', 0.375],
  ])('%s: %s', (text, words, value) => {
    const read = numbersOf(text);
    expect(read.map(([found]) => found)).toEqual([words]);
    expect(read[0]?.[1]).toBeCloseTo(value, 9);
  });
});

describe('several numbers', () => {
  test.each<[string, readonly number[]]>([
    ['lots 12,14,19', [12, 14, 19]],
    ['two men and three women', [2, 3]],
    ['twenty two-year bonds and 5', [22, 5]],
    ['one-nil, then five-four', [1, 5, 4]],
    ['four hundred dead and six hurt', [400, 6]],
  ])('%s', (text, values) => {
    expect(numbersOf(text).map(([, value]) => value)).toEqual(values);
  });
});

describe('no numbers', () => {
  test.each([
    'the T-90 and the H1N1 and B737', 'a 45km road', 'a 4.5ml dose', 'at 17:45 and 6pm', 'at 7 a.m.', 'it ended 3-1', 'since 1987.', 'hundreds of goats', 'several hundred goats', 'a few thousand goats', 'dozens',
    'version 1234.567.890', 'no one came', 'that one is mine', 'one another', 'the third man', 'a second time', 'a third person came', 'the 21st', 'the 1990s', 'in the first half', 'version 2.4.1', 'one by one', 'none of them one of that size', 'one of this kind',
  ])('%s', (text) => {
    expect(numbersOf(text)).toEqual([]);
  });
});

test('one that is a count stays', () => {
  expect(numbersOf('one goat, just one')).toEqual([['one', 1], ['one', 1]]);
  expect(numbersOf('one of those goats')).toEqual([['one', 1]]);
});
