import { expect, test } from '@jest/globals';
import { assert, constantFrom, oneof, property, string } from 'fast-check';
import { countWords } from '../../src/text/count.ts';

test.each([
  ['', 0], ['  – “…” ', 0], ['One two', 2], ['It’s the F-16’s 2nd flight', 5], ['a - b', 2], ['-a', 1], ["'tis", 1], ['x--y', 1], ['3,000', 2], ['cafe\u0301s', 1], ['\u0301a', 1],
  ['東京 大阪', 2], ['𝒜𝒷 c', 2], ['𐐷𐐷', 1], ['😀a😀b', 2], ['\uD835', 0], ['\uD835a\uDC9Cb', 2], ['a𝒜', 1], ['𝒜', 1],
])('%j has %i words', (text, count) => expect(countWords(text)).toBe(count));

/** What a word is, said once more and slowly. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

test('of any text are its runs of letters and digits', () => {
  assert(property(string({ unit: oneof(constantFrom('a', 'É', '7', ' ', '-', '’', "'", '\u0301', '。', '字', '𝒜', '😀', '\uD835', '\uDC9C'), string({ unit: 'binary', minLength: 1, maxLength: 1 })) }), (text) => {
    expect(countWords(text)).toBe(text.match(WORD)?.length ?? 0);
  }), { numRuns: 2000 });
});
