import { expect, test } from '@jest/globals';
import { scan } from '../../src/text/scan.ts';
import { vocabulary } from '../../src/text/vocabulary.ts';
import type { Tokens } from '../../src/text/scan.ts';

/** What is known of each token of a text. */
function knownIn<Known>(text: string, read: (tokens: Tokens) => readonly Known[]): readonly Known[] {
  const all: Known[] = [];
  scan(text, 0, text.length, (tokens) => {
    const known = read(tokens);
    for (let row = tokens.first; row < tokens.end; row += 1) all.push(known[tokens.numbers[row] as number] as Known);
  });
  return all;
}

test('a word is made once, wherever it stands', () => {
  const made: string[] = [];
  const read = vocabulary((word) => made.push(word));
  expect(knownIn('ship port, ship shipyard', read)).toEqual([1, 2, 3, 1, 4]);
  expect(knownIn('a shipyard', read)).toEqual([5, 4]);
  expect(made).toEqual(['ship', 'port', ',', 'shipyard', 'a']);
});

test('what is known of a word is its own, however many words there are', () => {
  const read = vocabulary((word) => word.toUpperCase());
  const words = Array.from({ length: 150_000 }, (_, i) => [...`${i}`].map((digit) => 'abcdeghijé'[Number(digit)]).join(''));
  for (let round = 0; round < 2; round += 1) {
    for (let from = 0; from < words.length; from += 1000) {
      const some = words.slice(from, from + 1000);
      expect(knownIn(some.join(' '), read).join(' ')).toBe(some.join(' ').toUpperCase());
    }
  }
  expect(knownIn(words.join(' '), read).join(' ')).toBe(words.join(' ').toUpperCase());
});

test('a word of any length is told from one that ends in another way', () => {
  const read = vocabulary((word) => word);
  const words = Array.from({ length: 40 }, (_, i) => `${'x'.repeat(500 * i)}y`);
  expect(knownIn([...words, ...words].join(' '), read)).toEqual([...words, ...words]);
});

/** Words of letters a piece with equal hashes: with a sum of products such words are easily found. */
test('words that share a slot are told apart, also when they come again', () => {
  const read = vocabulary((word) => word);
  // The hash keeps its low bits from the low bits of the letters alone: all of these begin at few slots.
  const words = Array.from({ length: 4000 }, (_, i) => String.fromCodePoint(0x5000 + 1024 * (i % 16), 0x5000 + 1024 * ((i >> 4) % 16), 0x5000 + 1024 * ((i >> 8) % 16)));
  for (const round of [words, words.toReversed()]) expect(knownIn(round.join(' '), read)).toEqual(round);
});
