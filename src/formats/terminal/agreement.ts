import type { AgreementRow } from '../../agreement.ts';
import { oneLine } from '../../text/escape.ts';

const figure = (alpha: number | null): string => (alpha === null ? '–' : alpha.toFixed(3));

const HEAD = ['', 'units', 'reviewers', 'with the engine', ''];

/** In: the rows of an agreement and who reviewed. Out: a table; `–` where alpha is not defined (fewer than two values, or all say one thing). */
export function agreement(rows: readonly AgreementRow[], reviewers: readonly string[]): string {
  const cells = [HEAD, ...rows.map((row) => [oneLine(row.claim), String(row.units), figure(row.reviewers), figure(row.withEngine), row.metric === 'ordinal' ? 'ordinal' : ''])];
  const widths = HEAD.map((_, i) => cells.reduce((most, line) => Math.max(most, (line[i] ?? '').length), 0));
  const lines = cells.map((line) => line.map((cell, i) => (i === 0 || i === HEAD.length - 1 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ').trimEnd());
  return `Krippendorff's alpha: ${oneLine(reviewers.join(', '))}\n\n${lines.join('\n')}\n`;
}
