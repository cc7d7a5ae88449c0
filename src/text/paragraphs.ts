import type { Span } from '../types.ts';

/** A paragraph and the run of lines without a blank one that it stands in. */
export interface Paragraph extends Span {
  readonly text: string;
  readonly run: number;
}

const LINE = /[^\n\r\u2028\u2029]+/g;
/** Marks of a heading in Markdown are not part of it. */
const HEADING = /^\s{0,3}#{1,6}\s(?=\s*\p{L})/u;
const BLANK_BETWEEN = /\n[^\S\n]*\n|\r\n[^\S\r\n]*\r\n|\r[^\S\r\n]*\r|\u2029/;

/** Widths at which people and mail programs wrap lines; a longest line outside them is no wrapped text. */
const NARROWEST = 50;
const WIDEST = 100;

/**
 * In: a text. Out: its paragraphs in order, trimmed: a line each; where lines were wrapped at a width, the lines up to a blank one.
 * White space and heading marks lie between them.
 */
export function readParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  runsOf(text).forEach((lines, run) => {
    const spans = isWrapped(lines.map(({ start, end }) => text.slice(start, end))) ? [{ start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 }] : lines;
    for (const { start, end } of spans) paragraphs.push({ start, end, text: text.slice(start, end), run });
  });
  return paragraphs;
}

/** Lines that hold something, by the blank lines between them. */
function runsOf(text: string): Span[][] {
  const runs: Span[][] = [];
  let last = 0;
  for (const match of text.matchAll(LINE)) {
    const line = match[0].replace(HEADING, '').trim();
    if (line === '') continue;
    const start = match.index + match[0].lastIndexOf(line);
    if (runs.length === 0 || BLANK_BETWEEN.test(text.slice(last, start))) runs.push([]);
    last = start + line.length;
    runs.at(-1)?.push({ start, end: last });
  }
  return runs;
}

/** A break is a wrap when the next word would not have fitted, and lines end in the middle of sentences. */
function isWrapped(lines: readonly string[]): boolean {
  const width = Math.max(...lines.slice(0, 1000).map((line) => line.length));
  if (lines.length < 2 || width < NARROWEST || width > WIDEST) return false;
  const inner = lines.slice(0, -1);
  const full = inner.filter((line, i) => line.length + 1 + (/^\S{1,40}/.exec(lines[i + 1] ?? '')?.[0].length ?? 0) > width - 4);
  const open = inner.filter((line, i) => !/[.!?:…]["”’)]?$/.test(line) && !/^[-•*–—]\s/.test(lines[i + 1] ?? ''));
  return full.length >= inner.length * 0.7 && open.length >= inner.length * 0.6;
}
