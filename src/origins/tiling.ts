import { RUN } from './runs.ts';

/** Equal words from `a` on in one text and from `b` on in the other. */
export interface Tile {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/**
 * In: the equal stretches of two texts, as long as can be, and the lengths of the two in words. Out: those that cover the most, longest first, each word in one tile at most, in the order
 * of the first text; so passages are found in any order, cut or repeated (greedy string tiling: Wise 1993). Of equal length, those that come first.
 */
export function tilesOf(stretches: readonly Tile[], a: number, b: number): readonly Tile[] {
  const byLength: Tile[][] = [];
  const put = (tile: Tile): void => { (byLength[tile.length] ??= []).push(tile); };
  stretches.forEach(put);
  const usedA = new Uint8Array(a);
  const usedB = new Uint8Array(b);
  const found: Tile[] = [];
  for (let length = byLength.length - 1; length >= RUN; length -= 1) {
    // What is cut from a longer tile is shorter than it: this level is complete.
    for (const tile of (byLength[length] ?? []).toSorted((x, y) => x.a - y.a || x.b - y.b)) {
      const free = freeParts(tile, usedA, usedB);
      if (free[0]?.length !== length) {
        free.filter((part) => part.length >= RUN).forEach(put);
        continue;
      }
      usedA.fill(1, tile.a, tile.a + length);
      usedB.fill(1, tile.b, tile.b + length);
      found.push(tile);
    }
  }
  return found.toSorted((x, y) => x.a - y.a);
}

/** The parts of a tile that no other has taken. */
function freeParts(tile: Tile, usedA: Uint8Array, usedB: Uint8Array): readonly Tile[] {
  const parts: Tile[] = [];
  let from = 0;
  for (let k = 0; k <= tile.length; k += 1) {
    if (k < tile.length && usedA[tile.a + k] === 0 && usedB[tile.b + k] === 0) continue;
    if (k > from) parts.push({ a: tile.a + from, b: tile.b + from, length: k - from });
    from = k + 1;
  }
  return parts;
}
