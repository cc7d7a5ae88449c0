import type { Report } from '../../report.ts';
import { oneLine } from '../../text/escape.ts';
import type { Format } from '../format.ts';
import { evidence } from './evidence.ts';
import { ORDER } from './marks.ts';
import { matrix } from './matrix.ts';
import { columnsOf } from './names.ts';
import { paint } from './paint.ts';
import { manyNotices, sharedText, summary } from './summary.ts';

/** The report for a person at a screen: the story in a few lines, the matrix, then the proof of every cell. The most telling claims come first. */
export const terminal: Format = (report, { color, width }) => {
  const safe = printable(report);
  const style = paint(color);
  const columns = columnsOf(safe);
  const claims = ORDER.flatMap((outcome) => safe.claims.filter((claim) => claim.outcome === outcome));
  const lines = [
    ...summary(safe, columns, style, width),
    ...(claims.length === 0 ? ['', '  no claim to show'] : []),
    ...matrix(claims, columns, style, width),
    ...sharedText(safe, columns, style, width),
    ...claims.filter(({ groups, answers }) => groups.length > 0 || answers.some(({ status }) => status === 'unclear'))
      .flatMap((claim) => ['', ...evidence(claim, columns, style, width)]),
    ...manyNotices(safe, columns, style, width),
  ];
  return `${lines.join('\n')}\n`;
};

/**
 * The report with every string safe to print, on one line each. Quotes stay as they are, since the spans of cues count in them: `markedQuote`
 * makes them safe piece by piece.
 */
export const printable = (report: Report): Report => safely(report, '') as Report;

const safely = (data: unknown, key: string): unknown => {
  if (typeof data === 'string') return key === 'quote' ? data : oneLine(data);
  if (Array.isArray(data)) return data.map((item) => safely(item, key));
  if (typeof data === 'object' && data !== null) return Object.fromEntries(Object.entries(data).map(([name, item]) => [name, safely(item, name)]));
  return data;
};
