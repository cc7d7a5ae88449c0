import { isAlias, isMap, isScalar, isSeq, type Document, type Node, type Scalar } from 'yaml';
import type { Span } from '../types.ts';
import type { Path } from './locate.ts';

/** A phrase of a list as it is written: one of the alternatives that "|" parts, or a whole value. Offsets are into the file's text. */
export interface WrittenPhrase {
  readonly phrase: string;
  readonly span: Span;
  /** What to take out of the text, so that the list stays one; null where that cannot be told. */
  readonly removal: Span | null;
}

/** In: a parsed file, its text, and the path of a phrase or a list of phrases. Out: the phrases with their places, in the order of the file. */
export function phrasesAt(document: Document, text: string, path: Path): readonly WrittenPhrase[] {
  const node = nodeAt(document, path);
  if (isScalar(node)) return alternatives(node, text, null);
  if (!isSeq(node)) return [];
  const items = node.items.map((item) => (isAlias(item) ? item.resolve(document) : item));
  return items.flatMap((item, i) => (isScalar(item) ? alternatives(item, text, node.flow === true ? flowRemoval(node.items, i) : lineRemoval(item, text)) : []));
}

function nodeAt(document: Document, path: Path): Node | undefined {
  const follow = (node: unknown): unknown => (isAlias(node) ? node.resolve(document) : node);
  let node: unknown = follow(document.contents);
  for (const step of path) {
    if (isMap(node)) node = follow(node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(step))?.value);
    else if (isSeq(node) && typeof step === 'number') node = follow(node.items[step]);
    else return undefined;
  }
  return node as Node | undefined;
}

const rangeOf = (node: unknown): Span | null => {
  const range = (node as { range?: readonly [number, number, number] | null } | null)?.range;
  return range === null || range === undefined ? null : { start: range[0], end: range[1] };
};

function alternatives(node: Scalar, text: string, whole: Span | null): readonly WrittenPhrase[] {
  const range = rangeOf(node);
  if (range === null) return [];
  const parts = String(node.value).split('|').map((part) => part.trim()).filter((part) => part !== '');
  let from = range.start;
  const found = parts.map((phrase): { readonly phrase: string; readonly span: Span } => {
    const at = text.indexOf(phrase, from);
    const exact = at >= 0 && at + phrase.length <= range.end;
    if (exact) from = at + phrase.length;
    return { phrase, span: exact ? { start: at, end: at + phrase.length } : range };
  });
  return found.map(({ phrase, span }, i) => {
    if (parts.length === 1) return { phrase, span, removal: whole };
    const [before, after] = [found[i - 1], found[i + 1]];
    const removal = before !== undefined ? { start: before.span.end, end: span.end } : after !== undefined ? { start: span.start, end: after.span.start } : null;
    return { phrase, span, removal: span === range ? null : removal };
  });
}

/** With the comma that parts it from its neighbour. */
function flowRemoval(items: readonly unknown[], i: number): Span | null {
  const [own, before, after] = [rangeOf(items[i]), rangeOf(items[i - 1]), rangeOf(items[i + 1])];
  if (own === null) return null;
  return before !== null ? { start: before.end, end: own.end } : after !== null ? { start: own.start, end: after.start } : null;
}

/** Its whole line, when nothing else stands on it: a comment is somebody's. */
function lineRemoval(node: Scalar, text: string): Span | null {
  const range = rangeOf(node);
  if (range === null) return null;
  const start = text.lastIndexOf('\n', range.start - 1) + 1;
  const newline = text.indexOf('\n', range.end);
  const end = newline < 0 ? text.length : newline + 1;
  return /^\s*-\s+$/.test(text.slice(start, range.start)) && text.slice(range.end, end).trim() === '' ? { start, end } : null;
}
