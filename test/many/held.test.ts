import { afterAll, describe, expect, test } from '@jest/globals';
import { array, assert, integer, property, record } from 'fast-check';
import { openSync } from 'node:fs';
import { wordsHeld, type Held } from '../../src/many/held.ts';
import { packed } from '../../src/origins/words.ts';
import { closeScratch, openScratch, readScratch, writeScratch } from '../../src/many/scratch.ts';

const placed = record({ norms: array(integer(), { maxLength: 40 }), stretches: array(integer({ min: 0 }), { maxLength: 9 }), prints: array(integer({ min: 0, max: 2 ** 32 - 1 }), { maxLength: 9 }) })
  .map(({ norms, stretches, prints }) => ({ words: { norms: Int32Array.from(norms), flags: Uint8Array.from(norms, (norm) => norm & 7), stretches: Int32Array.from(stretches) }, prints: Uint32Array.from(prints) }));

/** A file that cannot be written to: there is no room for what is to be held. */
const FULL = openSync(new URL(import.meta.url).pathname, 'r');
afterAll(() => closeScratch(FULL));

const HELD: readonly (readonly [string, () => Held])[] = [['in a file', () => wordsHeld()], ['where there is none', () => wordsHeld(null)], ['where it cannot be written to', () => wordsHeld(FULL)]];

describe.each(HELD)('%s', (name, start) => {
  test('what is held of each text is what was given', () => {
    assert(property(array(placed, { maxLength: 30 }), (texts) => {
      const held = start();
      const numbers = texts.map(({ words, prints }) => held.add(Uint8Array.from(packed(words)), prints));
      expect(numbers.map((number) => ({ words: held.words(number), prints: held.prints(number) }))).toEqual(texts);
      expect(numbers.map((number) => Array.isArray(held.kept(number)))).toEqual(numbers.map(() => name === 'in a file'));
      if (name === 'in a file') held.close();
    }));
  });

  test('so are very many, and a long one among them', () => {
    const held = start();
    const texts = Array.from({ length: 1100 }, (_, i) => ({ norms: new Int32Array(i === 700 ? 40_000 : 20).fill(i), flags: new Uint8Array(i === 700 ? 40_000 : 20).fill(i % 8), stretches: Int32Array.of(0, i, 20) }));
    const numbers = texts.map((text, i) => held.add(Uint8Array.from(packed(text)), Uint32Array.of(i)));
    for (const i of [0, 699, 700, 701, 1023, 1024, 1099]) expect([held.words(numbers[i] as number), held.prints(numbers[i] as number)]).toEqual([texts[i], Uint32Array.of(i)]);
  });
});

test('a scratch file is another each time, and says when it is too short', () => {
  const [one, other] = [openScratch(), openScratch()] as [number, number];
  expect(writeScratch(one, Uint8Array.of(1, 2, 3), 5)).toBe(true);
  expect([...readScratch(one, 5, 3)]).toEqual([1, 2, 3]);
  expect(() => readScratch(other, 5, 3)).toThrow('has become shorter');
  expect(() => readScratch(one, 6, 3)).toThrow('has become shorter');
  closeScratch(one);
  closeScratch(other);
});
