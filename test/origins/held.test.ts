import { expect, test } from '@jest/globals';
import { array, assert, integer, property, record } from 'fast-check';
import { wordsHeld } from '../../src/origins/held.ts';

const placed = record({ norms: array(integer(), { maxLength: 40 }), stretches: array(integer({ min: 0 }), { maxLength: 9 }) })
  .map(({ norms, stretches }) => ({ norms: Int32Array.from(norms), flags: Uint8Array.from(norms, (norm) => norm & 7), stretches: Int32Array.from(stretches) }));

test('what is held of each text is what was given', () => {
  assert(property(array(placed, { maxLength: 30 }), (texts) => {
    const held = wordsHeld();
    const numbers = texts.map((text) => held.add(text));
    expect(numbers.map((number) => held.get(number))).toEqual(texts);
  }));
});

test('of very many texts, and of one that is larger than a piece of memory', () => {
  const held = wordsHeld();
  const texts = Array.from({ length: 3000 }, (_, i) => ({ norms: new Int32Array(i === 1500 ? 400_000 : 200).fill(i), flags: new Uint8Array(i === 1500 ? 400_000 : 200).fill(i % 8), stretches: Int32Array.of(0, i, 200) }));
  const numbers = texts.map((text) => held.add(text));
  for (const i of [0, 1, 1023, 1024, 1499, 1500, 1501, 2999]) expect(held.get(numbers[i] as number)).toEqual(texts[i]);
});

test('a text without words has none', () => {
  const held = wordsHeld();
  expect(held.get(held.add({ norms: new Int32Array(0), flags: new Uint8Array(0), stretches: new Int32Array(0) }))).toEqual({ norms: new Int32Array(0), flags: new Uint8Array(0), stretches: new Int32Array(0) });
});
