import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { matcher } from '../../src/origins/equal.ts';
import { marksOf, placesOf, runsOf } from '../../src/origins/runs.ts';
import { tilesOf } from '../../src/origins/tiling.ts';

const split = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');
/** A number for each word. */
const norms = (text: string) => Int32Array.from(split(text), (word) => [...word].reduce((sum, char) => 128 * sum + char.charCodeAt(0), 0) | 0);
const tiles = (a: string, b: string) => {
  const [left, right] = [norms(a), norms(b)];
  const { stretches } = matcher(Math.max(left.length, right.length))(runsOf(left), { norms: right, flags: new Uint8Array(right.length) }, placesOf(marksOf(left), right));
  return tilesOf(stretches(), left.length, right.length);
};
const covered = (a: string, b: string): readonly string[] => tiles(a, b).map((tile) => split(a).slice(tile.a, tile.a + tile.length).join(' '));

describe('the tiles of two texts', () => {
  test.each([
    ['a run', 'x a b c d y', 'p a b c d q', ['a b c d']],
    ['no run of two words', 'x a b y', 'p a b q', []],
    ['the longest before the first', 'a b c x a b c d e', 'q a b c d e', ['a b c d e']],
    ['each word once', 'a b c x a b c', 'a b c', ['a b c']],
    ['what is left of a run whose other part a longer one took', 'a b c d e f g h', 'c d e f g h z a b c d e', ['c d e f g h']],
    ['what is left of it, if it is long enough', 'k l m a b c d e', 'a b c d e x k l m a', ['k l m', 'a b c d e']],
    ['parts in another order', 'a b c d e f', 'd e f a b c', ['a b c', 'd e f']],
    ['nothing in nothing', '', 'a b c', []],
  ])('%s', (_, a, b, expected) => {
    expect(covered(a, b)).toEqual(expected);
    expect(covered(b, a).toSorted()).toEqual(expected.toSorted());
  });

  test('of X Y X and Y X are Y X, whichever comes first', () => {
    const [x, y] = ['one two three four five', 'six seven eight nine'];
    expect(covered(`${x} ${y} ${x}`, `${y} ${x}`)).toEqual([`${y} ${x}`]);
    expect(covered(`${y} ${x}`, `${x} ${y} ${x}`)).toEqual([`${y} ${x}`]);
  });

  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 50 }).map((words) => words.join(' '));

  test('are equal words, none in two tiles; of a text with itself, the whole', () =>
    fc.assert(fc.property(text, text, (a, b) => {
      const found = tiles(a, b);
      const [left, right] = [split(a), split(b)];
      for (const tile of found) {
        expect(tile.length).toBeGreaterThanOrEqual(3);
        expect(left.slice(tile.a, tile.a + tile.length)).toEqual(right.slice(tile.b, tile.b + tile.length));
      }
      const coveredIn = (side: 'a' | 'b') => found.flatMap((tile) => Array.from({ length: tile.length }, (_, k) => tile[side] + k));
      for (const places of [coveredIn('a'), coveredIn('b')]) expect(new Set(places).size).toBe(places.length);
      const size = left.length;
      expect(tiles(a, a)).toEqual(size < 3 ? [] : [{ a: 0, b: 0, length: size }]);
    })));
});
