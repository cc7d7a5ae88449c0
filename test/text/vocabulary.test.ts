import { expect, test } from '@jest/globals';
import { vocabulary } from '../../src/text/vocabulary.ts';

test('a word is made once, wherever it stands', () => {
  const made: string[] = [];
  const look = vocabulary((word) => made.push(word));
  const text = 'ship port ship shipyard';
  expect([look(text, 0, 4), look(text, 5, 9), look(text, 10, 14), look(text, 15, 23), look('a ship', 2, 6)]).toEqual([1, 2, 1, 3, 1]);
  expect(made).toEqual(['ship', 'port', 'shipyard']);
});

test('what is known of a word is its own, however many words there are', () => {
  const look = vocabulary((word) => word.toUpperCase());
  for (let round = 0; round < 2; round += 1) {
    for (let i = 0; i < 150_000; i += 1) {
      const word = `w${i}é`;
      if (look(`.${word}.`, 1, word.length + 1) !== word.toUpperCase()) throw new Error(word);
    }
  }
});

/** Words of two letters a piece with equal hashes, joined in every way: with FNV-1a such words are easily found. */
test('words that share a slot are each made, and looked for no farther than a few steps', () => {
  let made = 0;
  const look = vocabulary((word) => {
    made += 1;
    return word;
  });
  // The hash keeps its low bits from the low bits of the letters alone: all of these begin at few slots.
  const words = Array.from({ length: 4000 }, (_, i) => String.fromCodePoint(0x4000 + 1024 * (i % 16), 0x4000 + 1024 * ((i >> 4) % 16), 0x4000 + 1024 * ((i >> 8) % 16)));
  for (const word of words) expect(look(word, 0, word.length)).toBe(word);
  expect(made).toBeGreaterThan(0);
});
