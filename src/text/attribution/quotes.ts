import type { Span } from '../../types.ts';

/** A quotation in one paragraph. The span holds the marks, `inner` does not. */
export interface Quote extends Span {
  readonly inner: Span;
  /** False when the paragraph ends before the quotation does. */
  readonly closed: boolean;
  /** Whether the quotation opens its paragraph. */
  readonly first: boolean;
}

const OPENERS = '“„«‟"';
const CLOSERS: Readonly<Record<string, string>> = { '“': '”"', '„': '”“"', '‟': '”"', '«': '»', '"': '"”' };

/** The marks of a typewriter, by code unit. */
const STRAIGHT = Uint8Array.from({ length: 128 }, (_, code) => Number(code === 0x22 || code === 0x27 || code === 0x60));
/** What else a quotation can begin with. */
const CURLED = new Set([...'“„«‟”‘'].map((mark) => mark.charCodeAt(0)));

const isSpace = (char: string | undefined): boolean => char === undefined || char === ' ' || /\s/.test(char);
const isLetter = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/**
 * In: text and the paragraph in it. Out: its outermost quotations in order. Marks may be typewriter, curly, low, guillemets, doubled single ones
 * ('' and ``) or single; a curly opening may be closed by a typewriter mark. A quotation that is never closed runs to the end of the paragraph.
 */
export function readQuotes(text: string, start: number, end: number): readonly Quote[] {
  const quotes: Quote[] = [];
  let i = start;
  while (i < end) {
    const code = text.charCodeAt(i);
    const opened = (code < 128 ? STRAIGHT[code] === 1 : CURLED.has(code)) ? openingAt(text, i, start, end) : null;
    if (opened === null) {
      i += 1;
      continue;
    }
    const { width, closers } = opened;
    const close = closingAfter(text, i + width, end, closers);
    const first = text.slice(start, i).trim() === '';
    if (close === null) {
      // An unclosed typewriter or single mark inside a paragraph is more likely an inch, a slip or an apostrophe.
      if (first || '“„«'.includes(text[i] ?? ' ')) {
        const stop = trimEnd(text, i, end);
        quotes.push({ start: i, end: stop, inner: { start: i + width, end: stop }, closed: false, first });
        break;
      }
      i += width;
      continue;
    }
    quotes.push({ start: i, end: close.end, inner: { start: i + width, end: close.start }, closed: true, first });
    i = close.end;
  }
  return quotes;
}

function trimEnd(text: string, start: number, end: number): number {
  let stop = end;
  while (stop > start + 1 && isSpace(text[stop - 1])) stop -= 1;
  return stop;
}

function openingAt(text: string, i: number, start: number, end: number): { width: number; closers: readonly string[] } | null {
  const char = text[i] ?? '';
  const before = i > start ? text[i - 1] : undefined;
  const after = i + 1 < end ? text[i + 1] : undefined;
  const atEdge = isSpace(before) || '([—–-:/'.includes(before ?? ' ');
  if (char === '`' && after === '`') return { width: 2, closers: ["''", '``', '"'] };
  if (char === "'" && after === "'" && atEdge && !isSpace(text[i + 2])) return { width: 2, closers: ["''"] };
  if (char === '‘' && after === '‘') return { width: 2, closers: ['’’'] };
  // ” for “ at the start of a word is a common slip.
  if (char === '”' && atEdge && (!isSpace(after) || before === undefined)) return { width: 1, closers: ['”', '"'] };
  if (OPENERS.includes(char)) {
    if (char === '"' && !atEdge && (isSpace(after) || /\d/.test(before ?? ''))) return null;
    return { width: 1, closers: [...(CLOSERS[char] ?? '')] };
  }
  if ((char === '‘' || char === "'") && atEdge && isLetter(after)) return { width: 1, closers: char === '‘' ? ['’', "'"] : ["'", '’'] };
  return null;
}

/** The first closing mark; a single one counts only where it cannot be an apostrophe. */
function closingAfter(text: string, from: number, end: number, closers: readonly string[]): Span | null {
  const single = closers[0] === '’' || closers[0] === "'";
  const straight = closers[0] === '"';
  let nested = 0;
  // Single quotations are short in news: a far closing mark is an apostrophe.
  const limit = single ? Math.min(end, from + 300) : end;
  for (let i = from; i < limit; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 128 && STRAIGHT[code] !== 1) continue;
    const char = text[i] ?? '';
    if (straight && char === '“') nested += 1;
    else if (nested > 0 && char === '”') nested -= 1;
    else {
      const closer = closers.find((mark) => text.startsWith(mark, i));
      if (closer === undefined) continue;
      if (single && isLetter(text[i + 1])) continue;
      if (single && isSpace(text[i - 1])) continue;
      return { start: i, end: i + closer.length };
    }
  }
  return null;
}

/** Whether the quotation is somebody's words as said, not a few words lifted into a sentence. */
export function isSpeech(text: string, quote: Quote): boolean {
  const words = text.slice(quote.inner.start, quote.inner.end).trim();
  const count = words.split(/\s+/, 8).length;
  return !quote.closed || (count >= 4 && (/[.,!?…—-]$/.test(words) || count >= 7)) || (/^\p{Lu}/u.test(words) && /[.,!?…]$/.test(words));
}
