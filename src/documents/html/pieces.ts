import { endsAsSentence } from '../../text/titles.ts';
import { tidy, type Piece } from '../markdown.ts';
import { addressOf, attribute, isElement, isUnseen, type PageElement, type PageNode } from './dom.ts';
import { isCaptionElement } from './furniture.ts';
import { markOf, unmarked } from './marks.ts';

/** The paragraphs of a part of a page, in order, each with what its marks say it is (marks.ts). */

const BLOCKS = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'button', 'caption', 'center', 'dd', 'details', 'dialog', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header',
  'hr', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'tfoot', 'thead', 'tr', 'ul',
]);
type Kind = Piece['kind'];

type Part = { readonly type: 'text'; readonly text: string; readonly kind: Kind; readonly linked: boolean; readonly picture: string | null } | { readonly type: 'break' } | { readonly type: 'line' };

/** In: an element and the page's address. Out: its paragraphs. A paragraph that is nothing but a link leads elsewhere: furniture. */
export function piecesOf(root: PageElement, base: string | null): readonly Piece[] {
  const pieces: Piece[] = [];
  let open: (Part & { type: 'text' })[] = [];
  const close = (): void => {
    const piece = pieceOf(open);
    open = [];
    if (piece !== null && !repeated(pieces, piece)) pieces.push(piece);
  };
  let broken = false;
  for (const part of partsOf(root, 'text', false, base, null)) {
    if (part.type === 'text') {
      const filled = part.text.trim() !== '';
      if (filled && open[0] !== undefined && (open[0].kind !== part.kind || (broken && isNewLine(open.map(({ text }) => text).join(''), part.text)))) close();
      open.push(broken && filled ? { ...part, text: ` ${part.text}` } : part);
      if (filled) broken = false;
    } else if (part.type === 'break' || broken) {
      close();
      broken = false;
    } else {
      broken = true;
    }
  }
  close();
  return pieces;
}

function* partsOf(node: PageNode, kind: Kind, linked: boolean, base: string | null, picture: string | null): Generator<Part> {
  if (node.nodeType === 3) {
    const written = node.textContent ?? '';
    yield { type: 'text', text: unmarked(written), kind: markOf(written) ?? kind, linked, picture };
    return;
  }
  if (!isElement(node) || isUnseen(node)) return;
  if (node.localName === 'br') {
    yield { type: 'line' };
    return;
  }
  const block = BLOCKS.has(node.localName);
  const own = block ? kindOf(node, kind) : kind;
  if (block) yield { type: 'break' };
  const shown = block && isCaptionElement(node) ? (pictureIn(node, base) ?? picture) : picture;
  for (const child of node.childNodes) yield* partsOf(child, own, linked || node.localName === 'a', base, shown);
  if (block) yield { type: 'break' };
  else if (node.localName === 'td' || node.localName === 'th') yield { type: 'text', text: ' | ', kind, linked: false, picture: null };
}

const kindOf = (element: PageElement, outer: Kind): Kind => (outer === 'heading' || /^h[1-6]$/.test(element.localName) ? 'heading' : outer);

function pictureIn(element: PageElement, base: string | null): string | null {
  const image = element.querySelector('img, amp-img');
  const address = addressOf(attribute(image, 'src') ?? attribute(image, 'data-src'), base);
  return address !== null && address.length < 500 && !/[()\s]/.test(address) ? address : null;
}

/** Whether a single line break between two texts parts them; two breaks always do. A line that was broken to fit goes on in small letters or after a small word. */
const isNewLine = (before: string, after: string): boolean =>
  endsAsSentence(tidy(before)) || (!/(?:[,;–-]|\b(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with))$/i.test(before.trim().slice(-10)) && /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(after.slice(0, 20)));

function pieceOf(parts: readonly (Part & { type: 'text' })[]): Piece | null {
  const text = tidy(parts.map((part) => part.text).join('')).replace(/(?<! \|)(?: \|)+$/, '');
  const [first] = parts;
  if (text === '' || first === undefined) return null;
  const link = tidy(parts.filter(({ linked }) => linked).map((part) => part.text).join(' '));
  if (first.kind === 'text' && link.length >= text.length * 0.9 && !endsAsSentence(text)) return { kind: 'furniture', text };
  return { kind: first.kind, text, ...(first.kind === 'caption' && first.picture !== null && { picture: first.picture }) };
}

/** A caption is often there twice, for the screen and for readers of the screen. */
const repeated = (before: readonly Piece[], { text, kind }: Piece): boolean => kind === 'caption' && before.slice(-2).some((piece) => piece.text === text && piece.kind === kind);
