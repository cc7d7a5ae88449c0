import type { Span } from '../types.ts';

/** A paragraph and the run of lines without a blank one that it stands in. */
export interface Paragraph extends Span {
  readonly text: string;
  readonly run: number;
  /** What its Markdown says it is: an image's text is a caption, a comment is furniture. */
  readonly marked: 'caption' | 'boilerplate' | null;
}

const LINE = /[^\n\r\u2028\u2029]+/g;
/** Marks of a heading in Markdown are not part of it. */
const HEADING = /^\s{0,3}#{1,6}\s(?=\s*\p{L})/u;
/** `![text]` or `![text](address)`; the text may have brackets of its own. */
const IMAGE = /^!\[.*\](?:\([^()\s]*\))?$/u;
const BLANK_BETWEEN = /\n[^\S\n]*\n|\r\n[^\S\r\n]*\r\n|\r[^\S\r\n]*\r|\u2029/;

/** Widths at which people and mail programs wrap lines; a longest line outside them is no wrapped text. */
const NARROWEST = 50;
const WIDEST = 100;

interface Line extends Span {
  readonly marked: Paragraph['marked'];
}

/**
 * In: a text. Out: its paragraphs in order, trimmed: a line each; where lines were wrapped at a width, the lines up to a blank one.
 * White space and Markdown's marks (of a heading, an image, a comment) lie between them.
 */
export function readParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  runsOf(text).forEach((lines, run) => {
    const wrapped = isWrapped(lines.map(({ start, end }) => text.slice(start, end)));
    const spans = wrapped ? [{ start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0, marked: null }] : lines;
    for (const { start, end, marked } of spans) paragraphs.push({ start, end, text: text.slice(start, end), run, marked });
  });
  return paragraphs;
}

/** Lines that hold something, by the blank lines and the marked lines between them. */
function runsOf(text: string): Line[][] {
  const runs: Line[][] = [];
  let last = 0;
  for (const match of text.matchAll(LINE)) {
    const { from, to, marked } = unmark(match[0]);
    if (from === to) continue;
    const start = match.index + from;
    const alone = marked !== null || (runs.at(-1)?.at(-1)?.marked ?? null) !== null;
    if (runs.length === 0 || alone || BLANK_BETWEEN.test(text.slice(last, start))) runs.push([]);
    last = match.index + to;
    runs.at(-1)?.push({ start, end: last, marked });
  }
  return runs;
}

/** Where in a line its words are, without white space and marks. An image or a comment with nothing in it is furniture as it stands. */
function unmark(line: string): { readonly from: number; readonly to: number; readonly marked: Paragraph['marked'] } {
  const whole = within(line, line.includes('#') ? (HEADING.exec(line)?.[0].length ?? 0) : 0, line.length);
  // Only an image and a comment are marked, and both begin with "!" behind at most a "<".
  const first = line.charAt(whole.from);
  if (first !== '!' && first !== '<') return { ...whole, marked: null };
  const shown = line.slice(whole.from, whole.to);
  const comment = shown.startsWith('<!--') && shown.endsWith('-->') && shown.length >= 7;
  if (!comment && !IMAGE.test(shown)) return { ...whole, marked: null };
  const inner = comment ? within(line, whole.from + 4, whole.to - 3) : within(line, whole.from + 2, whole.from + shown.lastIndexOf(']'));
  return inner.from === inner.to ? { ...whole, marked: 'boilerplate' } : { ...inner, marked: comment ? 'boilerplate' : 'caption' };
}

/** A stretch of a line, trimmed. */
function within(line: string, from: number, to: number): { readonly from: number; readonly to: number } {
  let [start, end] = [from, to];
  while (start < end && isSpace(line.charCodeAt(start))) start += 1;
  while (end > start && isSpace(line.charCodeAt(end - 1))) end -= 1;
  return { from: start, to: end };
}

/** White space as `trim` has it. */
const isSpace = (code: number): boolean => code === 0x20 || (code < 0x80 ? code >= 9 && code <= 13 : String.fromCharCode(code).trim() === '');

/** A break is a wrap when the next word would not have fitted, and lines end in the middle of sentences. */
function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 2) return false;
  const width = Math.max(...lines.slice(0, 1000).map((line) => line.length));
  if (width < NARROWEST || width > WIDEST) return false;
  const inner = lines.slice(0, -1);
  const full = inner.filter((line, i) => line.length + 1 + (/^\S{1,40}/.exec(lines[i + 1] ?? '')?.[0].length ?? 0) > width - 4);
  const open = inner.filter((line, i) => !/[.!?:…]["”’)]?$/.test(line) && !/^[-•*–—]\s/.test(lines[i + 1] ?? ''));
  return full.length >= inner.length * 0.7 && open.length >= inner.length * 0.6;
}
