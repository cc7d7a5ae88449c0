import type { Place } from './finding.ts';

/** Where a quote stands: in, the place of its first character; out, the stretch that it takes, its end exclusive. Lines end in `\n`, as everywhere. */
export const placeOf = (path: string, { line, column, quote }: { readonly line: number; readonly column: number; readonly quote: string }): Place => {
  const last = quote.lastIndexOf('\n');
  const breaks = quote.split('\n').length - 1;
  return { path, line, column, endLine: line + breaks, endColumn: last < 0 ? column + quote.length : quote.length - last };
};

/** The first character of a file, where it is the file as a whole that matters. */
export const startOf = (path: string): Place => ({ path, line: 1, column: 1, endLine: 1, endColumn: 1 });
