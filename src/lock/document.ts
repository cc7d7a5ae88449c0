/** What the YAML library leaves open about a document that people and the tool write in turns: its comments, and characters that nobody sees. */
import { isNode, isPair, isScalar, visit, type Document, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { unseen } from '../text/escape.ts';

/** All that a person has written in a node or pair, in the order of the file: comments, and notes as comments would have them. */
export function remarksIn(node: unknown): readonly string[] {
  if (isPair(node)) return [...remarksIn(node.key), ...noteOf(node), ...remarksIn(node.value)];
  if (!isNode(node)) return [];
  const found: string[] = [];
  visit(node, {
    Node(_, each) {
      for (const comment of [each.commentBefore, each.comment]) if (comment) found.push(comment);
    },
    Pair(_, pair) {
      found.push(...noteOf(pair));
    },
  });
  return found;
}

const noteOf = ({ key, value }: Pair): readonly string[] =>
  (isScalar(key) && isScalar(value) && (key.value === 'note' || key.value === 'description') ? [` ${key.value}: ${String(value.value).replace(/\s+/g, ' ')}`] : []);

/** The comment above the first key of a map belongs to that key, not to the map: it goes where the key goes. */
export function ownComment(map: YAMLMap): void {
  const key = map.items[0]?.key;
  if (!map.commentBefore || !isScalar(key)) return;
  key.commentBefore = [map.commentBefore, key.commentBefore].filter((comment) => comment).join('\n');
  delete (map as { commentBefore?: string | null }).commentBefore;
}

/** Stands for a character that is to be written as an escape: no text has it unescaped. */
const MARK = '\uE0F3';
const MARKED = /\uE0F3([0-9a-f]{4})/g;

/** The document as text. A value on one line each; in values, characters that nobody sees are written as escapes. */
export function printYaml(document: Document): string {
  const changed: [Scalar, unknown][] = [];
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value !== 'string') return;
      const marked = unseen(node.value, (unit) => (unit === '\n' ? unit : `${MARK}${unit.charCodeAt(0).toString(16).padStart(4, '0')}`));
      if (marked === node.value && (node.type !== undefined || !node.value.includes('\n'))) return;
      changed.push([node, node.value]);
      node.value = marked;
      node.type = 'QUOTE_DOUBLE';
    },
  });
  const text = document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: 1e9, flowCollectionPadding: true });
  for (const [node, value] of changed) node.value = value;
  return text.replace(MARKED, '\\u$1');
}
