import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { isOneOrigin, leastShared, ownWords, passagesOf } from '../../src/origins/copying.ts';
import { matcher } from '../../src/origins/equal.ts';
import { marksOf, placesOf, runsOf } from '../../src/origins/runs.ts';
import { tilesOf, type Tile } from '../../src/origins/tiling.ts';
import { FACT, QUOTED, UNSURE, type Words } from '../../src/origins/words.ts';

/** A text of few different words, most of them own; at times with a stretch that another has. */
const STRETCH = Array.from({ length: 40 }, (_, at) => 100 + at);
const word = fc.integer({ min: 1, max: 6 });
const flag = fc.constantFrom(0, 0, 0, 0, 0, 0, QUOTED, FACT, UNSURE);
const text: fc.Arbitrary<Words> = fc.array(fc.oneof(
  { weight: 3, arbitrary: fc.array(word, { maxLength: 12 }) },
  { weight: 2, arbitrary: fc.tuple(fc.nat(30), fc.integer({ min: 3, max: 40 })).map(([from, length]) => STRETCH.slice(from, from + length)) },
), { maxLength: 6 }).chain((parts) => {
  const norms = parts.flat();
  return fc.array(flag, { minLength: norms.length, maxLength: norms.length }).map((flags) => ({ norms: Int32Array.from(norms), flags: Uint8Array.from(flags) }));
});

/** As `matcher`, from the norms of the first text. */
const matched = (longest: number) => {
  const match = matcher(longest);
  return (a: Words, b: Words) => {
    const { most, stretches } = match(runsOf(a.norms), b, placesOf(marksOf(a.norms), b.norms));
    return { most, stretches: stretches() };
  };
};

/** Equal stretches by the definition: every pair of places, grown as far as it goes. */
function stretchesOf(a: Int32Array, b: Int32Array): readonly Tile[] {
  const found: Tile[] = [];
  a.forEach((_, i) => b.forEach((__, j) => {
    if (i > 0 && j > 0 && a[i - 1] === b[j - 1]) return;
    let length = 0;
    while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length]) length += 1;
    if (length >= 3) found.push({ a: i, b: j, length });
  }));
  return found;
}

const sorted = (tiles: readonly Tile[]): readonly Tile[] => tiles.toSorted((x, y) => x.a - y.a || x.b - y.b);
const settled = (words: Words, to: number): Words => ({ norms: words.norms, flags: words.flags.map((one) => ((one & UNSURE) === 0 ? one : (one & QUOTED) | to)) });

describe('what two texts have in common', () => {
  const match = matched(300);

  test('is every equal stretch, as long as can be, whatever was matched before on the same board', () =>
    fc.assert(fc.property(text, text, (a, b) => {
      // Runs of few words come back more often than is followed: leave them out.
      const [left, right] = [a, b].map(({ norms, flags }) => ({ norms: norms.map((norm, at) => (norm < 100 ? norm * 1000 + at : norm)), flags })) as [Words, Words];
      expect(sorted(match(left, right).stretches)).toEqual(sorted(stretchesOf(left.norms, right.norms)));
    })));

  test('cannot hold more own words in passages than it says', () =>
    fc.assert(fc.property(text, text, (a, b) => {
      const { stretches, most } = match(a, b);
      const passages = passagesOf(a, b, tilesOf(stretches, a.norms.length, b.norms.length));
      expect(most).toBeGreaterThanOrEqual(passages.filter(({ words, own }) => words >= 6 && own.most >= 5).reduce((sum, { own }) => sum + own.most, 0));
      if (most < leastShared(ownWords(a), ownWords(b))) expect(isOneOrigin(ownWords(a), ownWords(b), passages)).toBe(false);
    })));

  test('is judged before all is sure only as it is judged then', () =>
    fc.assert(fc.property(text, text, fc.constantFrom(0, FACT), fc.constantFrom(0, FACT), (a, b, toA, toB) => {
      const tiles = tilesOf(match(a, b).stretches, a.norms.length, b.norms.length);
      const passages = passagesOf(a, b, tiles);
      const verdict = isOneOrigin(ownWords(a), ownWords(b), passages);
      const [left, right] = [settled(a, toA), settled(b, toB)];
      const surely = passagesOf(left, right, tiles);
      const judged = isOneOrigin(ownWords(left), ownWords(right), surely);
      expect(judged).not.toBeNull();
      if (verdict === null) return;
      expect(verdict).toBe(judged);
      if (verdict) expect(passages.map(({ a: at, b: to }) => [at, to])).toEqual(surely.map(({ a: at, b: to }) => [at, to]));
    }), { numRuns: 500 }));
});
