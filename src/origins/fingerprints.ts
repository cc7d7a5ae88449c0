import type { Word } from './words.ts';

/** Words of a shingle, and shingles of a window: a copied run of SHINGLE + WINDOW - 1 = 6 words always leaves a fingerprint in both texts. */
const SHINGLE = 4;
const WINDOW = 3;

/**
 * In: the words of a text. Out: the hashes (32 bits, no sign) of those of its shingles that are the least in a window, each once: local
 * fingerprints, the same wherever the passage stands (winnowing: Schleimer, Wilkerson and Aiken 2003). Quoted words leave none.
 */
export function fingerprintsOf(words: readonly Word[]): ReadonlySet<number> {
  const found = new Set<number>();
  const hashes = words.map(({ norm }) => hashOf(norm));
  const shingles = new Float64Array(words.length);
  let own = 0;
  words.forEach((word, at) => {
    own = word.quoted ? 0 : own + 1;
    if (own < SHINGLE) return;
    shingles[at] = shingleOf(hashes, at);
    if (own < SHINGLE + WINDOW - 1) return;
    let least = Number.POSITIVE_INFINITY;
    for (let back = 0; back < WINDOW; back += 1) least = Math.min(least, shingles[at - back] ?? least);
    found.add(least);
  });
  return found;
}

function shingleOf(hashes: readonly number[], last: number): number {
  let hash = 0;
  for (let at = last - SHINGLE + 1; at <= last; at += 1) hash = mix(hash ^ (hashes[at] ?? 0));
  return hash >>> 0;
}

/** FNV-1a over UTF-16 code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** The last step of MurmurHash3: every bit of the input moves every bit of the output. */
function mix(value: number): number {
  const first = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return second ^ (second >>> 16);
}
