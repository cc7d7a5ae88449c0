/** The part of the DOM that pages are read by. */
import { parseHTML } from 'linkedom';

export interface PageNode {
  /** 1 an element, 3 a text. */
  readonly nodeType: number;
  textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  closest(selector: string): PageElement | null;
}

export interface Page extends PageElement {
  readonly documentElement: PageElement | null;
  readonly body: PageElement | null;
}

/** A page's tree. Nothing in it is run or fetched. */
export function parsePage(html: string): Page {
  // The parser takes what has no document element for an empty page.
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Page;
}

export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1;

const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'svg', 'math', 'iframe', 'object', 'video', 'audio', 'select', 'textarea', 'input', 'head', 'canvas']);

/** Whether a page does not show an element as text. */
export const isUnseen = (element: PageElement): boolean =>
  UNSEEN.has(element.localName) || element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true' || /display\s*:\s*none/i.test(element.getAttribute('style') ?? '');

export const attribute = (element: PageElement | null, name: string): string | null => {
  const value = element?.getAttribute(name)?.trim() ?? '';
  return value === '' ? null : value;
};

/** An http(s) address against the page's own; null for any other. */
export function addressOf(written: string | null, base: string | null): string | null {
  if (written === null) return null;
  try {
    const url = base === null ? new URL(written.trim()) : new URL(written.trim(), base);
    return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url.href : null;
  } catch {
    return null;
  }
}
