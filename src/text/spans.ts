import type { Span } from '../types.ts';

/** In: spans in text order that lie apart, and an offset. Out: the place of the first of them that ends after it; their number when none does. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The order of spans in a text. */
export const inText = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;
