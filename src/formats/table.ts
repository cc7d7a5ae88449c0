/** Comma-separated values, RFC 4180: a header, lines that end in CRLF, quotation marks doubled. */
import { oneLine } from '../text/escape.ts';

export type Cell = string | number | null;

/** Rows of one shape: the names of the first are the header. */
export const csvOf = (header: readonly string[], rows: readonly (readonly Cell[])[]): string => [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');

/** What a spreadsheet takes for the start of a formula, also behind white space or in full width. */
const FORMULA = /^\s*[=+\-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}]|^[\t\r\n]/u;

/**
 * A text is on one line, its unseen characters spelled out; one that a spreadsheet would run has an apostrophe before it, which spreadsheets do not show, and one
 * that a CI's log would obey stands in quotation marks.
 */
const cell = (value: Cell): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = `${FORMULA.test(value) ? "'" : ''}${oneLine(value)}`;
  return /[",]|^[\s:]|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
