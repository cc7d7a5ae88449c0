/** The schema of a check's report: one definition for the type check, for `schema/check.json` and for whoever reads the JSON. */
import * as z from 'zod';
import { CHECK_SCHEMA } from './check.ts';
import type { CheckReport } from './findings/finding.ts';
import { reportSchema } from './report-schema.ts';

const count = z.int().min(0);
const severity = z.enum(['error', 'warning', 'note']).meta({ id: 'Severity' });

const placeShape = {
  path: z.string(),
  line: z.int().min(1),
  column: z.int().min(1).describe('in UTF-16 code units'),
  endLine: z.int().min(1),
  endColumn: z.int().min(1).describe('exclusive'),
};

const finding = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{16}$/).describe('Of rule, claim, source and position: the same finding has the same id in every run'),
  rule: z.string(),
  severity,
  claim: z.string().nullable(),
  source: z.string().nullable(),
  position: z.string().nullable(),
  message: z.string().describe('One paragraph'),
  place: z.strictObject(placeShape).meta({ id: 'Place' }),
  sentences: z.array(z.strictObject({ ...placeShape, source: z.string(), outlet: z.string(), label: z.string(), quote: z.string() })).describe('The sentences on both sides'),
}).meta({ id: 'Finding' });

export const checkSchema = z.strictObject({
  $schema: z.literal(CHECK_SCHEMA),
  schemaVersion: z.literal(1),
  tool: reportSchema.shape.tool,
  story: reportSchema.shape.story,
  claimsFile: z.string(),
  lockFile: z.string(),
  rules: z.array(z.strictObject({ id: z.string(), description: z.string(), severity })).describe('The rules that are not off'),
  findings: z.array(finding).describe('Most severe first'),
  summary: z.strictObject({ error: count, warning: count, note: count, failed: z.boolean() }),
  comparison: reportSchema,
}) satisfies z.ZodType<CheckReport>;

/** The JSON Schema (draft-7) of a check's report, as committed at `schema/check.json`. */
export const checkJsonSchema = (): object => {
  const { $schema, ...rest } = z.toJSONSchema(checkSchema, { target: 'draft-7' });
  return { $schema, $id: CHECK_SCHEMA, title: 'Report of compare-claims check, version 1', ...rest };
};
