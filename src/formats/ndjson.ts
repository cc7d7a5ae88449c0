/** One datum a line, for tools that read streams: of a comparison a claim as it is in the report, of a check a finding, each with the story it is from. */
import { visibleJson } from '../text/escape.ts';
import type { Format } from './format.ts';

export const ndjson: Format = {
  comparison: (reports) => reports.flatMap(({ story, claims }) => claims.map((claim) => line({ story, ...claim }))).join(''),
  check: (reports) => reports.flatMap(({ story, findings }) => findings.map((finding) => line({ story, ...finding }))).join(''),
};

const line = (data: unknown): string => `${visibleJson(JSON.stringify(data))}\n`;
