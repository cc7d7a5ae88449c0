import type { Span } from '../types.ts';

const STOP = /[.!?…]+[”’"')\]]*(?=\s+[“‘"'([]?[\p{Lu}\p{N}])/gu;
const ABBREVIATION = /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sgt|Sen|Rep|Gov|Prof|St|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec|vs|\p{Lu}|(?:\p{L}\.)+\p{L})\.$/u;

/** In: text and a place in it. Out: its sentences in order, trimmed of white space; every other character is in exactly one. */
export function splitSentences(text: string, start = 0, end = text.length): Span[] {
  const part = text.slice(start, end);
  const spans: Span[] = [];
  const push = (from: number, to: number): void => {
    const raw = part.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed === '') return;
    const left = start + from + raw.indexOf(trimmed);
    spans.push({ start: left, end: left + trimmed.length });
  };
  let from = 0;
  for (const match of part.matchAll(STOP)) {
    const to = match.index + match[0].length;
    if (ABBREVIATION.test(part.slice(Math.max(from, to - 20), to))) continue;
    push(from, to);
    from = to;
  }
  push(from, part.length);
  return spans;
}
