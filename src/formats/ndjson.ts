/** One datum a line, for tools that read streams: of a comparison a claim as it is in the report, of a check a finding, each with the story it is from. */
import { visibleJson } from '../text/escape.ts';
import type { Report } from '../report.ts';
import type { Format, Several } from './format.ts';
import { linePieces } from './pieces.ts';

function* pieces(reports: Several<Report>): Generator<string> {
  for (const { story, claims } of reports) {
    for (const claim of claims) {
      for (const piece of linePieces({ story, ...claim })) yield visibleJson(piece);
      yield '\n';
    }
  }
}

export const ndjson: Format = {
  comparison: (reports) => [...pieces(reports)].join(''),
  pieces,
  check: (reports) => reports.flatMap(({ story, findings }) => findings.map((finding) => line({ story, ...finding }))).join(''),
};

const line = (data: unknown): string => `${visibleJson(JSON.stringify(data))}\n`;
