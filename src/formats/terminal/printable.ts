import type { Report } from '../../report.ts';
import { oneLine } from '../../text/escape.ts';

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
