import stringWidth from 'string-width';
import { visible as spelledOut } from './text/escape.ts';
import type { Span } from './types.ts';

/** A mistake in something the user wrote. `line` and `column` are 1-based (UTF-16), null when a whole file or folder is meant. */
export interface InputMistake {
  readonly path: string;
  readonly line: number | null;
  readonly column: number | null;
  /** How many UTF-16 units of the line, from the column on, are meant. */
  readonly length: number;
  /** The user's own line, as it stands in the file. */
  readonly excerpt: string | null;
  readonly reason: string;
  /** What to do about it. */
  readonly hint: string | null;
}

/** Bad input: the command ends with exit code 2 and `formatInputError` says where, why and what next. */
export class InputError extends Error implements InputMistake {
  override readonly name = 'InputError';
  readonly path: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly length: number;
  readonly excerpt: string | null;
  readonly reason: string;
  readonly hint: string | null;

  constructor(mistake: InputMistake) {
    super(`${place(mistake)}: ${mistake.reason}`);
    this.path = mistake.path;
    this.line = mistake.line;
    this.column = mistake.column;
    this.length = mistake.length;
    this.excerpt = mistake.excerpt;
    this.reason = mistake.reason;
    this.hint = mistake.hint;
  }
}

/** A mistake of a whole file or folder. */
export const wholeFileError = (path: string, reason: string, hint: string | null = null): InputError =>
  new InputError({ path, line: null, column: null, length: 0, excerpt: null, reason, hint });

/** A mistake at a span of a file's text (offsets in UTF-16 units from the start of the file, without its byte order mark). */
export function errorAt(path: string, text: string, span: Span, reason: string, hint: string | null = null): InputError {
  const start = Math.min(span.start, text.length);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', start);
  const excerpt = text.slice(lineStart, newline < 0 ? text.length : newline).replace(/\r$/, '');
  const length = Math.max(1, Math.min(span.end, lineStart + excerpt.length) - start);
  return new InputError({ path, line: lineNumber(text, start), column: start - lineStart + 1, length, excerpt, reason, hint });
}

/** The 1-based number of the line on which an offset stands. */
export function lineNumber(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** The message for people: place and reason, the line with the spot underlined, the hint. No newline at the end, no raw control character. */
export function formatInputError(error: InputMistake): string {
  const lines = [`${visible(place(error))}: ${visible(error.reason)}`];
  if (error.line !== null && error.column !== null && error.excerpt !== null) {
    const gutter = String(error.line);
    const { shown, pad, marked } = cut(error.excerpt, error.column - 1, error.length);
    lines.push(`  ${gutter} | ${shown}`, `  ${' '.repeat(gutter.length)} | ${' '.repeat(pad)}${'^'.repeat(marked)}`);
  }
  if (error.hint !== null) lines.push(`  ${visible(error.hint)}`);
  return lines.join('\n');
}

/** On one line, nothing in it unseen, and a tab as people write it. */
export const visible = (text: string): string => spelledOut(text.replaceAll('\t', '\\t'));

const BEFORE = 50;
const AFTER = 50;

const place = ({ path, line, column }: InputMistake): string => (line === null ? path : `${path}:${line}:${column}`);

/** The part of a line around a spot, and where the spot stands in it, in terminal columns. */
function cut(line: string, at: number, length: number): { shown: string; pad: number; marked: number } {
  const whole = line.length <= BEFORE + AFTER;
  const start = whole ? 0 : onCharacter(line, Math.max(0, at - BEFORE));
  const end = whole ? line.length : onCharacter(line, Math.min(line.length, at + AFTER));
  const before = (start > 0 ? '…' : '') + visible(line.slice(start, at));
  const spot = visible(line.slice(at, Math.min(end, at + length)));
  const after = visible(line.slice(Math.min(end, at + length), end)) + (end < line.length ? '…' : '');
  return { shown: before + spot + after, pad: stringWidth(before), marked: Math.max(1, stringWidth(spot)) };
}

/** An offset moved off the middle of a surrogate pair. */
const onCharacter = (line: string, at: number): number => ((line.charCodeAt(at) & 0xfc00) === 0xdc00 ? at - 1 : at);
