/** One datum a line, for tools that read streams: of a comparison a claim as it is in the report, of a check a finding, each with the story it is from. */
import { visibleJson } from '../text/escape.ts';
import type { Report, ReportAnswer } from '../report.ts';
import type { Format, Several } from './format.ts';
import { linePieces } from './pieces.ts';

function* pieces(reports: Several<Report>): Generator<string> {
  const silence = silences();
  const jsonOf = (data: unknown): string => silence((data ?? {}) as Partial<ReportAnswer>) ?? visibleJson(JSON.stringify(data) ?? 'null');
  for (const { story, claims } of reports) {
    for (const claim of claims) {
      yield* linePieces({ story, ...claim }, jsonOf);
      yield '\n';
    }
  }
}

/** Gives the JSON of an answer that says nothing, as nearly all of a large corpus do: made once of each source, it is the same to every claim but for what it lacks. Of anything else: null. */
function silences(): (data: Partial<ReportAnswer>) => string | null {
  const [whose, lacking] = [new Map<string, string>(), new Map<string, string>()];
  return ({ status, source, readings, rejected, lacks }) => {
    if (status !== 'silent' || source === undefined || readings?.length !== 0 || rejected?.length !== 0) return null;
    const head = whose.get(source) ?? `{"source":${visibleJson(JSON.stringify(source))},"status":"silent","readings":[],"rejected":[]`;
    whose.set(source, head);
    if (lacks === undefined) return `${head}}`;
    const tail = lacking.get(lacks) ?? `,"lacks":${visibleJson(JSON.stringify(lacks))}}`;
    lacking.set(lacks, tail);
    return head + tail;
  };
}

export const ndjson: Format = {
  comparison: (reports) => [...pieces(reports)].join(''),
  pieces,
  check: (reports) => reports.flatMap(({ story, findings }) => findings.map((finding) => line({ story, ...finding }))).join(''),
};

const line = (data: unknown): string => `${visibleJson(JSON.stringify(data))}\n`;
