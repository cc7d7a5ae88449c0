import type { Piece } from '../markdown.ts';
import { isElement, isUnseen, type Page, type PageElement, type PageNode } from './dom.ts';
import { isCaptionElement, isFurnitureElement } from './furniture.ts';

/**
 * What each text of a page is, written into the text itself: Readability renames elements and loses their classes, but keeps their texts.
 * The marks are of the private use area, which no page has a use for.
 */

const MARKS = { furniture: '\uE0F1', caption: '\uE0F2' } as const;

type Mark = keyof typeof MARKS;

/** A box with a larger part of all text than this is the article, whatever it is called. */
const LARGEST_PART = 0.4;

/** In: a page, which is changed: its texts begin with their marks. */
export function markTexts(page: Page): void {
  const root = page.body ?? page.documentElement;
  if (root === null) return;
  const sizes = new Map<PageNode, number>();
  measure(root, sizes);
  mark(root, null, sizes, (sizes.get(root) ?? 0) * LARGEST_PART);
}

/** What a text's mark says. */
export const markOf = (text: string): Mark | null => (text.startsWith(MARKS.furniture) ? 'furniture' : text.startsWith(MARKS.caption) ? 'caption' : null) satisfies Piece['kind'] | null;

export const unmarked = (text: string): string => text.replaceAll(MARKS.furniture, '').replaceAll(MARKS.caption, '');

/** Each element is measured once, so that deep nesting costs no more than breadth. */
function measure(node: PageNode, sizes: Map<PageNode, number>): number {
  let size = 0;
  for (const child of node.childNodes) {
    if (child.nodeType === 3) size += (child.textContent ?? '').trim().length;
    else if (isElement(child) && !isUnseen(child)) size += measure(child, sizes);
  }
  sizes.set(node, size);
  return size;
}

/** What holds for an element holds for all in it: a caption in a box of related stories is furniture. */
function mark(element: PageElement, outer: Mark | null, sizes: ReadonlyMap<PageNode, number>, largest: number): void {
  const own = outer === 'furniture' || isFurnitureElement(element, sizes.get(element) ?? 0, largest) ? 'furniture' : markWithin(element, outer);
  for (const child of element.childNodes) {
    if (child.nodeType === 3) {
      const text = unmarked(child.textContent ?? '');
      child.textContent = own === null || text.trim() === '' ? text : MARKS[own] + text;
    } else if (isElement(child) && !isUnseen(child)) mark(child, own, sizes, largest);
  }
}

const markWithin = (element: PageElement, outer: Mark | null): Mark | null =>
  element.localName === 'table' || element.localName === 'blockquote' ? null : outer === 'caption' || isCaptionElement(element) ? 'caption' : null;
