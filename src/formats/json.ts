import { visibleJson } from '../text/escape.ts';
import type { Report } from '../report.ts';
import type { Format, Several } from './format.ts';
import { jsonPieces } from './pieces.ts';
import { totalCheckSummary, totalSummary } from './totals.ts';

function* pieces(reports: Several<Report>): Generator<Uint8Array> {
  yield* jsonPieces(reports.length === 1 ? reports[0] : { schemaVersion: 1, tool: reports[0].tool, stories: reports, summary: totalSummary(reports) }, visibleJson);
  yield Buffer.from('\n');
}

/** The report as it is, indented; several as `stories` with their `summary`. Unseen characters are JSON escapes, so that a screen shows it safely too. */
export const json: Format = {
  comparison: (reports) => Buffer.concat([...pieces(reports)]).toString(),
  pieces,
  check: (reports) => indented(reports.length === 1 ? reports[0] : { schemaVersion: 1, tool: reports[0].tool, stories: reports, summary: totalCheckSummary(reports) }),
};

const indented = (data: unknown): string => `${visibleJson(JSON.stringify(data, null, 2))}\n`;
