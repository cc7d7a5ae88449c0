/** One datum a line, for tools that read streams: of a comparison a claim as it is in the report, of a check a finding, each with the story it is from. */
import { visibleJson } from '../text/escape.ts';
import type { Report, ReportClaim } from '../report.ts';
import type { Format, Several } from './format.ts';
import { linePieces } from './pieces.ts';

/** Each with what is asked for when its turn comes. */
function* lines(reports: Several<Report>): Generator<{ readonly story: Report['story'] } & ReportClaim> {
  for (const { story, claims } of reports) for (const claim of claims) yield { story, ...claim };
}

const pieces = (reports: Several<Report>): Generator<Uint8Array> => linePieces(lines(reports), visibleJson);

export const ndjson: Format = {
  comparison: (reports) => Buffer.concat([...pieces(reports)]).toString(),
  pieces,
  check: (reports) => reports.flatMap(({ story, findings }) => findings.map((finding) => line({ story, ...finding }))).join(''),
};

const line = (data: unknown): string => `${visibleJson(JSON.stringify(data))}\n`;
