import { describe, expect, test } from '@jest/globals';
import { classOf, synonymous } from '../../src/text/synonyms.ts';
import { normalize, stem } from '../../src/text/words.ts';

const stemOf = (word: string): string => stem(normalize(word));
const same = (a: string, b: string): boolean => synonymous(stemOf(a), stemOf(b));

describe('words that stand for one another', () => {
  test.each([
    ['bought', 'acquired'],
    ['talks', 'negotiations'],
    ['deal', 'accord'],
    ['proposed', 'suggestion'],
    ['launched', 'began'],
    ['postponed', 'delay'],
    ['arrested', 'detained'],
    ['condemnation', 'denounced'],
  ])('%s, %s', (a, b) => {
    expect([same(a, b), same(b, a)]).toEqual([true, true]);
  });

  test.each([
    ['bought', 'sold'],
    ['began', 'ended'],
    ['approved', 'rejected'],
    ['raised', 'cut'],
    ['agreement', 'talks'],
    ['river', 'stream'],
  ])('but not %s, %s', (a, b) => {
    expect([same(a, b), same(b, a)]).toEqual([false, false]);
  });

  test('a word without a class stands for itself', () => {
    expect(classOf('river')).toBe('river');
  });

  test('words of one class share it', () => {
    expect(classOf(stemOf('purchases'))).toBe(classOf(stemOf('buying')));
  });
});
