import { isAlias, isMap, isNode, isPair, isScalar, isSeq, type Document, type Node, type Pair, type YAMLMap } from 'yaml';
import { perObject } from '../text/memo.ts';
import type { Span } from '../types.ts';

/** A place in a parsed YAML file: map keys and list indices from the top. */
export type Path = readonly (string | number)[];

/** The keys of the map at a path, in the order of the file (a JavaScript object would put number-like keys first). */
export function keysAt(document: Document, path: Path): readonly string[] {
  const node = nodeAt(document, path);
  return isMap(node) ? node.items.map((pair) => keyText(pair.key)) : [];
}

/** Whether the file has something at a path, be it an empty value. */
export const existsAt = (document: Document, path: Path): boolean => nodeAt(document, path) !== undefined;

/** Where the value at a path stands (of a map: its first key); what is missing stands where its parent begins. */
export function valueSpan(document: Document, path: Path): Span {
  const node = nodeAt(document, path);
  if (node === undefined) return path.length === 0 ? { start: 0, end: 0 } : valueSpan(document, path.slice(0, -1));
  if (isMap(node) && !isEmpty(node)) return rangeOf(node.items[0]?.key);
  const span = rangeOf(node);
  // An empty value has no extent: its key stands for it.
  return span.end === span.start && path.length > 0 ? keySpan(document, path) : span;
}

/** Where the value at a path ends. */
export const endOf = (document: Document, path: Path): number => rangeOf(nodeAt(document, path)).end;

/** Where the last key of a path stands. */
export function keySpan(document: Document, path: Path): Span {
  const parent = nodeAt(document, path.slice(0, -1));
  const key = path[path.length - 1];
  const pair = isMap(parent) ? pairsOf(parent).get(String(key)) : undefined;
  return pair === undefined ? valueSpan(document, path.slice(0, -1)) : rangeOf(pair.key);
}

/** Whether the map at a path is written in braces. */
export function isFlow(document: Document, path: Path): boolean {
  const node = nodeAt(document, path);
  return isMap(node) && node.flow === true;
}

function nodeAt(document: Document, path: Path): Node | undefined {
  let node: unknown = follow(document, document.contents);
  for (const step of path) {
    if (isMap(node)) node = pairsOf(node).get(String(step))?.value;
    else if (isSeq(node) && typeof step === 'number') node = node.items[step];
    else return undefined;
    node = follow(document, node);
  }
  return isNode(node) ? node : undefined;
}

/** Collected once: as many places as a map has are asked for, and a document is not altered. */
const pairsOf = perObject((map: YAMLMap): ReadonlyMap<string, Pair> => new Map(map.items.map((pair) => [keyText(pair.key), pair])));

const follow = (document: Document, node: unknown): unknown => (isAlias(node) ? node.resolve(document) : node);
const keyText = (key: unknown): string => (isScalar(key) ? String(key.value) : '');
const isEmpty = (map: YAMLMap): boolean => map.items.length === 0;

function rangeOf(node: unknown): Span {
  const range = isNode(node) ? node.range : isPair(node) && isNode(node.key) ? node.key.range : null;
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
}
