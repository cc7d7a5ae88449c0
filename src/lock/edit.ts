import { isMap, isScalar, isSeq, type Document, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { parseYaml } from '../claims-file/yaml.ts';
import type { Lock, LockEntry, LockedPosition } from '../types.ts';
import { remarksIn, ownComment, printYaml } from './document.ts';
import { stanceKey } from './entry.ts';
import type { NextLock } from './next.ts';
import { placeKey } from './parse.ts';

const HEADER = `# What compare-claims reads in the sources, and what people have accepted or corrected. Keep it in version control.
# Written by "compare-claims check --update"; corrections, comments and notes stay as they are.
# To correct an entry, write "by: corrected", the position, and under "exact" the words of the source that prove it;
# "positions: []" says that the source is silent.
version: 1
claims: {}
`;

export interface Edited {
  /** The text of the file; the very text that came in when there is nothing to change. */
  readonly text: string;
  /** Entries of what is gone that stay, since a person has written in them. */
  readonly kept: readonly { readonly claim: string; readonly source: string | null }[];
  /** Entries of what is gone that went. */
  readonly pruned: readonly { readonly claim: string; readonly source: string }[];
}

/**
 * In: the text of a lock file and what it holds (null when there is none yet), and what it should hold. Out: the text edited so, with every comment and
 * note in it. What is gone is taken out, unless it is a correction or a person has commented on it. Twice is as good as once.
 */
export function editLock(path: string, text: string | null, lock: Lock | null, next: NextLock): Edited {
  const { document } = parseYaml(path, text ?? HEADER);
  const claims = mapAt(document, document.contents, 'claims');
  for (const map of mapsIn(claims)) ownComment(map);
  const before = printYaml(document);

  const kept: Edited['kept'][number][] = [];
  const pruned: Edited['pruned'][number][] = [];
  const old = new Map((lock?.entries ?? []).map((entry) => [placeKey(entry.claim, entry.source), entry]));
  const dropStale = (claim: string, sources: YAMLMap, wanted: ReadonlySet<string>): void => {
    sources.items = sources.items.filter((pair) => {
      const source = keyOf(pair);
      if (wanted.has(source)) return true;
      const stays = old.get(placeKey(claim, source))?.by === 'corrected' || remarksIn(pair).length > 0;
      (stays ? kept : pruned).push({ claim, source });
      return stays;
    });
  };

  const wanted = new Set(next.claims.map(({ id }) => id));
  claims.items = claims.items.filter((pair) => {
    const claim = keyOf(pair);
    if (wanted.has(claim) || !isMap(pair.value)) return true;
    const sources = mapAt(document, pair.value, 'sources');
    dropStale(claim, sources, new Set());
    if (sources.items.length > 0) return true;
    const stays = remarksIn(pair).length > 0;
    if (stays) kept.push({ claim, source: null });
    return stays;
  });
  const claimAt = pairsOf(claims);
  for (const { id, outcome, entries } of next.claims) {
    const map = mapOf(document, claims, id, claimAt.get(id));
    setScalar(document, map, 'outcome', outcome, 0);
    const sources = mapAt(document, map, 'sources');
    dropStale(id, sources, new Set(entries.map(({ source }) => source)));
    const entryAt = pairsOf(sources);
    for (const entry of entries) setEntry(document, sources, entry, entryAt.get(entry.source), old.get(placeKey(id, entry.source)));
    sources.items = sources.items.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  }
  const order = new Map(next.claims.map(({ id }, i) => [id, i]));
  const rank = (pair: Pair): number => order.get(keyOf(pair)) ?? order.size;
  claims.items = claims.items.toSorted((a, b) => rank(a) - rank(b));

  for (const map of mapsIn(claims)) if (map.items.length === 0) map.flow = true;
  const after = printYaml(document);
  return { text: text !== null && after === before ? text : after, kept, pruned };
}

const keyOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : '');

const pairAt = (map: YAMLMap, key: string): Pair | undefined => map.items.find((pair) => keyOf(pair) === key);

/** For maps with very many keys: each looked for by itself, they would take the square of that. */
const pairsOf = ({ items }: YAMLMap): ReadonlyMap<string, Pair> => new Map(items.map((pair) => [keyOf(pair), pair]));

/** The map of the claims, that of each claim, and those of its sources. */
const mapsIn = (claims: YAMLMap): readonly YAMLMap[] =>
  [claims, ...claims.items.flatMap(({ value }) => (isMap(value) ? [value, ...value.items.flatMap((pair) => (isMap(pair.value) ? [pair.value] : []))] : []))];

/** The map behind a key, made when it is missing, in block form when it is empty. */
function mapAt(document: Document, parent: unknown, key: string): YAMLMap {
  if (!isMap(parent)) throw new TypeError('a lock file is a map of maps');
  return mapOf(document, parent, key, pairAt(parent, key));
}

function mapOf(document: Document, parent: YAMLMap, key: string, pair: Pair | undefined): YAMLMap {
  if (isMap(pair?.value)) {
    if (pair.value.items.length === 0) pair.value.flow = false;
    return pair.value;
  }
  const made = document.createNode({}) as YAMLMap;
  if (pair === undefined) parent.items.push(document.createPair(key, made));
  else pair.value = made;
  return made;
}

/** Sets a text behind a key; a new key goes to a place among the keys. */
function setScalar(document: Document, map: YAMLMap, key: string, value: string, at: number): void {
  const pair = pairAt(map, key);
  if (pair === undefined) map.items.splice(at, 0, document.createPair(key, value));
  else if (isScalar(pair.value)) {
    if (pair.value.value !== value) pair.value.value = value;
  } else pair.value = document.createNode(value);
}

function setEntry(document: Document, sources: YAMLMap, entry: LockEntry, pair: Pair | undefined, old: LockEntry | undefined): void {
  if (pair === undefined || old === undefined || !isMap(pair.value)) {
    const value = document.createNode({ by: entry.by, ...(entry.sha256 !== null && { sha256: entry.sha256 }), positions: entry.positions.map(plain) });
    if (pair === undefined) sources.items.push(document.createPair(entry.source, value));
    else pair.value = value;
    return;
  }
  setScalar(document, pair.value, 'by', entry.by, 0);
  if (entry.sha256 !== null) setScalar(document, pair.value, 'sha256', entry.sha256, 1);
  const positions = pairAt(pair.value, 'positions');
  if (positions !== undefined && JSON.stringify(old.positions) !== JSON.stringify(entry.positions)) setPositions(document, positions, entry.positions, old.positions);
}

function setPositions(document: Document, pair: Pair, next: readonly LockedPosition[], old: readonly LockedPosition[]): void {
  const before = isSeq(pair.value) ? pair.value : null;
  const left = new Map(old.map((locked, i) => [stanceKey(locked), before?.items[i]]));
  const items = next.map((locked) => {
    const node = left.get(stanceKey(locked));
    left.delete(stanceKey(locked));
    if (!isMap(node)) return document.createNode(plain(locked));
    for (const [name, value] of Object.entries(locked.quote)) {
      if (value !== '' || pairAt(node, name) !== undefined) setScalar(document, node, name, value, node.items.length);
    }
    return node;
  });
  const orphans = [...left.values()].flatMap((node) => remarksIn(node));
  const seq = document.createNode([]) as YAMLSeq;
  seq.items = items;
  seq.flow = items.length === 0;
  if (before?.commentBefore) seq.commentBefore = before.commentBefore;
  if (before?.comment) seq.comment = before.comment;
  pair.value = seq;
  // What was said of a position that is gone is kept at the entry.
  if (orphans.length > 0 && isScalar(pair.key)) pair.key.commentBefore = [pair.key.commentBefore, ...orphans].filter((comment) => comment).join('\n');
}

/** A position as it is written: what goes without saying is left out. */
const plain = ({ position, polarity, speaker, earlier, quote: { exact, prefix, suffix } }: LockedPosition): Readonly<Record<string, unknown>> => ({
  position,
  ...(polarity === 'denied' && { polarity }),
  ...(speaker !== null && { speaker }),
  ...(earlier && { earlier }),
  exact,
  ...(prefix !== '' && { prefix }),
  ...(suffix !== '' && { suffix }),
});
