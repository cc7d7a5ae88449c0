import { visibleJson } from '../text/escape.ts';
import type { Format } from './format.ts';
import { totalCheckSummary, totalSummary } from './totals.ts';

/** The report as it is, indented; several as `stories` with their `summary`. Unseen characters are JSON escapes, so that a screen shows it safely too. */
export const json: Format = {
  comparison: (reports) => indented(reports.length === 1 ? reports[0] : { schemaVersion: 1, tool: reports[0].tool, stories: reports, summary: totalSummary(reports) }),
  check: (reports) => indented(reports.length === 1 ? reports[0] : { schemaVersion: 1, tool: reports[0].tool, stories: reports, summary: totalCheckSummary(reports) }),
};

const indented = (data: unknown): string => `${visibleJson(JSON.stringify(data, null, 2))}\n`;
