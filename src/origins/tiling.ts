/** Equal words from `a` on in one text and from `b` on in the other. */
export interface Tile {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** The shortest tile. Alone three words say nothing; they count as a part of a passage whose other words were changed. */
const LEAST = 3;
/** A run of words that comes back is matched with the occurrences of like rank in the other text, so that a text of one phrase takes linear time. */
const RANKS = 8;

/** A text for tiling: its words, and where each run of LEAST words begins. */
export interface Tileable {
  readonly norms: readonly string[];
  readonly runs: readonly string[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

export function tileable(norms: readonly string[]): Tileable {
  const runs = Array.from({ length: Math.max(0, norms.length - LEAST + 1) }, (_, i) => norms.slice(i, i + LEAST).join(' '));
  const places = new Map<string, number[]>();
  runs.forEach((run, i) => {
    const known = places.get(run);
    if (known === undefined) places.set(run, [i]);
    else known.push(i);
  });
  return { norms, runs, places };
}

/**
 * In: two texts. Out: the equal runs of words that cover the most, longest first, each word in one tile at most, in the order of the first text;
 * so passages are found in any order, cut or repeated (greedy string tiling: Wise 1993). Of equal length, those that come first.
 */
export function tilesOf(a: Tileable, b: Tileable): readonly Tile[] {
  const byLength: Tile[][] = [];
  const put = (tile: Tile): void => { (byLength[tile.length] ??= []).push(tile); };
  equalRuns(a, b).forEach(put);
  const usedA = new Uint8Array(a.norms.length);
  const usedB = new Uint8Array(b.norms.length);
  const found: Tile[] = [];
  for (let length = byLength.length - 1; length >= LEAST; length -= 1) {
    // What is cut from a longer tile is shorter than it: this level is complete.
    for (const tile of (byLength[length] ?? []).toSorted((x, y) => x.a - y.a || x.b - y.b)) {
      const free = freeParts(tile, usedA, usedB);
      if (free[0]?.length !== length) {
        free.filter((part) => part.length >= LEAST).forEach(put);
        continue;
      }
      usedA.fill(1, tile.a, tile.a + length);
      usedB.fill(1, tile.b, tile.b + length);
      found.push(tile);
    }
  }
  return found.toSorted((x, y) => x.a - y.a);
}

/** Equal runs that are as long as can be; they may overlap. */
function equalRuns(a: Tileable, b: Tileable): readonly Tile[] {
  const done: Tile[] = [];
  const ranks = new Map<string, number>();
  let open = new Map<number, number>();
  a.runs.forEach((run, i) => {
    const places = b.places.get(run);
    if (places === undefined && open.size === 0) return;
    const still = new Map<number, number>();
    if (places !== undefined) {
      const rank = ranks.get(run) ?? 0;
      ranks.set(run, rank + 1);
      for (const j of places.slice(Math.max(0, rank - RANKS), rank + RANKS + 1)) {
        still.set(j - i, open.get(j - i) ?? i);
        open.delete(j - i);
      }
    }
    for (const [shift, from] of open) done.push({ a: from, b: from + shift, length: i - from + LEAST - 1 });
    open = still;
  });
  for (const [shift, from] of open) done.push({ a: from, b: from + shift, length: a.runs.length - from + LEAST - 1 });
  return done;
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
