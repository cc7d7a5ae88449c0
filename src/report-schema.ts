/** The report's schema: one definition for the type check, for `schema/report.json` and for whoever reads the JSON. */
import * as z from 'zod';
import type { Report } from './report.ts';
import { REPORT_SCHEMA } from './report.ts';

const id = z.string().min(1);
const offset = z.int().min(0).describe('UTF-16 code units into the text of the source');
const span = { start: offset, end: offset };
const line = z.int().min(1).describe('1-based line of the source file');
const column = z.int().min(1).describe('1-based column in UTF-16 code units');
const count = z.int().min(0);
const ids = z.array(id);

export const basis = z.enum(['stated', 'inferred']);
const outcome = z.enum(['agree', 'disagree', 'framed-differently', 'single-source', 'silent']).meta({ id: 'Outcome' });
export const polarity = z.enum(['asserted', 'denied']).meta({ id: 'Polarity' });
const placement = z.enum(['headline', 'dek', 'caption', 'lede', 'body', 'boilerplate']).meta({ id: 'Placement' });
const bound = z.enum(['exact', 'about', 'at-least', 'more-than', 'at-most', 'less-than']);

const source = z.strictObject({
  id,
  outlet: z.string(),
  title: z.string().nullable(),
  published: z.string().nullable().describe('EDTF date'),
  path: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  words: count,
  origin: id.nullable().describe('The origin that the source belongs to'),
  url: z.string().nullable(),
  language: z.string(),
  basis: z.record(z.string(), basis).describe('How each fact about the source is known'),
}).meta({ id: 'Source' });

const origin = z.strictObject({
  id,
  sources: ids,
  passages: z.array(z.strictObject({
    sources: z.array(z.strictObject({ id, ...span, line })),
    text: z.string().describe('The passage as the first of the sources has it; a word or two may differ in the other'),
  })),
  coverage: z.array(z.strictObject({ id, share: z.number().min(0).max(1) })).describe('The part of the words of each source that stands in the passages'),
}).meta({ id: 'Origin', description: 'Sources that share text, with the passages that they share' });

export const value = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('quantity'), value: z.number(), high: z.number().exactOptional(), bound, unit: z.string() }),
  z.strictObject({ type: z.literal('date'), edtf: z.string() }),
  z.strictObject({ type: z.literal('text'), text: z.string() }),
  z.strictObject({ type: z.literal('element'), element: z.string(), quantifier: z.enum(['all', 'most', 'some']).nullable(), count: z.number().nullable() }),
]).meta({ id: 'Value' });

export const evidenceShape = { quote: z.string(), ...span, line, column, placement };

export const cue = z.strictObject({
  role: z.enum(['about', 'cue', 'value', 'actor', 'negation', 'hedge', 'time', 'speaker', 'quantifier']),
  quote: z.string(),
  standsFor: z.string().exactOptional().describe('The word of the claims file that it was taken for, where it is another word'),
  ...span,
}).meta({ id: 'Cue', description: 'A word or phrase in the text that a rule went by' });

const reading = z.strictObject({
  position: id.describe('Canonical and stable'),
  label: z.string(),
  value: value.exactOptional(),
  polarity,
  voice: z.enum(['outlet', 'attributed', 'quoted']),
  speaker: z.strictObject({ name: z.string(), actor: id.nullable() }).exactOptional(),
  certainty: z.enum(['asserted', 'hedged']),
  time: z.enum(['earlier', 'now', 'later']).exactOptional(),
  score: z.number(),
  rule: z.string(),
  evidence: z.strictObject({ ...evidenceShape, prefix: z.string(), suffix: z.string() })
    .describe('The whole sentence, verbatim, with up to 32 characters around it'),
  framing: z.array(z.strictObject({ signal: z.string(), quote: z.string(), ...span, against: z.strictObject({ source: z.string(), quote: z.string(), ...span }).exactOptional() })),
  cues: z.array(cue),
  sharedWith: ids.describe('Other sources of the same origin that have at least half of this sentence word for word'),
}).meta({ id: 'Reading' });

export const rejection = z.strictObject({
  rule: z.string(),
  reason: z.string(),
  evidence: z.strictObject(evidenceShape),
  cues: z.array(cue),
}).meta({ id: 'Rejection', description: 'A sentence that came close, and why it was not read' });

const answerShape = { source: id, rejected: z.array(rejection) };

const answer = z.discriminatedUnion('status', [
  z.strictObject({ ...answerShape, status: z.enum(['answered', 'contested']), readings: z.array(reading).min(1) }),
  z.strictObject({ ...answerShape, status: z.enum(['unclear', 'silent']), readings: z.array(reading).max(0), lacks: z.string().exactOptional().describe('Which part of the claim no sentence has') }),
]).meta({ id: 'Answer' });

const claim = z.strictObject({
  id,
  question: z.string(),
  kind: z.enum(['actor', 'quantity', 'date', 'scope', 'status', 'quotation', 'label']),
  outcome,
  groups: z.array(z.strictObject({ position: id, label: z.string(), sources: ids, origins: count, polarity })),
  answers: z.array(answer),
  differences: z.array(z.strictObject({
    type: z.enum(['conflict', 'partial', 'wording', 'label', 'certainty', 'contested', 'loaded', 'naming', 'doubt', 'voice', 'precision']),
    sources: ids,
    detail: z.string(),
  })),
  reference: z.strictObject({ value: z.string(), source: z.string().nullable(), matching: ids, conflicting: ids }).exactOptional(),
  robustness: z.strictObject({
    withoutSource: z.array(z.strictObject({ source: id, outcome })),
    withoutOrigin: z.array(z.strictObject({ origin: id, outcome })),
  }).exactOptional().describe('What the outcome would be without a source or an origin; only where it changes'),
  contrast: z.array(z.strictObject({
    source: id,
    alike: ids.describe('Sources with the same sentence, but for spelling and forms of words'),
    ...span,
    own: z.array(z.strictObject({ quote: z.string(), ...span })),
  })).exactOptional().describe('For each distinct sentence the words that no source of another origin has in its own'),
}).meta({ id: 'Claim' });

export const notice = z.strictObject({ source: id, type: z.enum(['far-from-story', 'off-topic', 'no-date', 'lost-correction']), message: z.string() });

export const reportSchema = z.strictObject({
  $schema: z.literal(REPORT_SCHEMA),
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  story: z.strictObject({ title: z.string(), date: z.string().nullable().describe('EDTF date') }),
  sources: z.array(source),
  origins: z.array(origin),
  claims: z.array(claim),
  summary: z.strictObject({
    agree: count, disagree: count, 'framed-differently': count, 'single-source': count, silent: count, sources: count, origins: count,
  }),
  notices: z.array(notice),
}) satisfies z.ZodType<Report>;

/** The JSON Schema (draft-7) of the report, as committed at `schema/report.json`. */
export const reportJsonSchema = (): object => {
  const { $schema, ...rest } = z.toJSONSchema(reportSchema, { target: 'draft-7' });
  return { $schema, $id: REPORT_SCHEMA, title: 'Report of compare-claims, version 1', ...rest };
};
