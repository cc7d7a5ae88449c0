/** A table for spreadsheets: of a comparison a row for each reading, or for the silence of a source; of a check a row for each finding. */
import type { CheckReport, Finding } from '../findings/finding.ts';
import type { Report, ReportAnswer, ReportClaim, ReportReading } from '../report.ts';
import type { Format } from './format.ts';
import { csvOf, type Cell } from './table.ts';

export const csv: Format = {
  comparison: (reports) => csvOf(READING, reports.flatMap((report) => report.claims.flatMap((claim) => claim.answers.flatMap((answer) => rowsOf(report, claim, answer))))),
  check: (reports) => csvOf(FINDING, reports.flatMap((report) => report.findings.map((finding) => rowOf(report, finding)))),
};

const READING = [
  'story', 'claim', 'question', 'kind', 'outcome', 'source', 'outlet', 'published', 'origin', 'status', 'position', 'label', 'polarity', 'voice', 'speaker', 'certainty', 'time',
  'placement', 'path', 'line', 'column', 'start', 'end', 'quote', 'score', 'rule',
] as const;

const rowsOf = ({ story, sources }: Report, { id, question, kind, outcome }: ReportClaim, { source, status, readings }: ReportAnswer): readonly (readonly Cell[])[] => {
  const of = sources.find((one) => one.id === source);
  const head: readonly Cell[] = [story.title, id, question, kind, outcome, source, of?.outlet ?? source, of?.published ?? null, of?.origin ?? null, status];
  const path = of?.path ?? null;
  const told = readings.map((reading) => [...head, ...readingOf(reading, path)]);
  return told.length > 0 ? told : [READING.map((name, at) => head[at] ?? (name === 'path' ? path : null))];
};

const readingOf = ({ position, label, polarity, voice, speaker, certainty, time, score, rule, evidence }: ReportReading, path: string | null): readonly Cell[] => [
  position, label, polarity, voice, speaker?.name ?? null, certainty, time ?? null, evidence.placement, path, evidence.line, evidence.column, evidence.start, evidence.end,
  evidence.quote, score, rule,
];

const FINDING = [
  'story', 'severity', 'rule', 'claim', 'source', 'position', 'message', 'path', 'line', 'column', 'outlet', 'label', 'quote', 'other outlet', 'other label', 'other quote',
  'other path', 'other line', 'id',
] as const;

/** With the first sentence of the other side; the others are in the other formats. */
const rowOf = ({ story }: CheckReport, { id, severity, rule, claim, source, position, message, place, sentences: [own, other] }: Finding): readonly Cell[] => [
  story.title, severity, rule, claim, source, position, message, place.path, place.line, place.column, own?.outlet ?? null, own?.label ?? null, own?.quote ?? null,
  other?.outlet ?? null, other?.label ?? null, other?.quote ?? null, other?.path ?? null, other?.line ?? null, id,
];
