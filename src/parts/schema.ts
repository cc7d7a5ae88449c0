/** One line of readings as it is read back, and one line of sources as others write it. */
import * as z from 'zod';
import { date, strict, text } from '../claims-file/fields.ts';
import { message } from '../claims-file/mistakes.ts';
import { basis, cue, evidenceShape, notice, polarity, rejection, value } from '../report-schema.ts';
import type { Answer, Reading, Source } from '../types.ts';

const id = z.string().min(1);

const source = z.strictObject({
  id,
  outlet: z.string(),
  title: z.string().nullable(),
  published: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string(),
  basis: z.record(z.string(), basis),
  path: z.string(),
  firstLine: z.int().min(1),
  text: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
}) satisfies z.ZodType<Source>;

const reading = z.strictObject({
  position: id,
  label: z.string(),
  value: value.exactOptional(),
  polarity,
  voice: z.enum(['outlet', 'attributed', 'quoted']),
  speaker: z.strictObject({ name: z.string(), actor: id.nullable() }).nullable(),
  certainty: z.enum(['asserted', 'hedged']),
  time: z.enum(['earlier', 'now', 'later']).nullable(),
  score: z.number(),
  rule: z.string(),
  cues: z.array(cue),
  evidence: z.strictObject(evidenceShape),
}) satisfies z.ZodType<Reading>;

const answer = z.discriminatedUnion('status', [
  z.strictObject({ source: id, status: z.enum(['answered', 'contested']), readings: z.tuple([reading], reading), rejected: z.array(rejection) }),
  z.strictObject({ source: id, status: z.enum(['unclear', 'silent']), readings: z.tuple([]), rejected: z.array(rejection), lacks: z.string().exactOptional() }),
]) satisfies z.ZodType<Answer>;

export const stampSchema = z.object({ version: z.unknown(), engine: z.unknown(), claims: z.unknown() });

export const lineSchema = z.strictObject({ version: z.literal(1), engine: z.string(), claims: z.string(), source, notices: z.array(notice), answers: z.array(answer) });

/** What is left out is inferred from the text, as with a bare file; what is null is unknown. */
export const givenSchema = strict(
  {
    id: text,
    text: z.string(message('{key} must be text')).refine((written) => written.trim() !== '', '{key} is empty').refine((written) => !written.includes('\0'), '{key} has a NUL character in it'),
    outlet: text.optional(),
    title: text.nullable().optional(),
    published: date.nullable().optional(),
    url: text.nullable().optional(),
    language: text.optional(),
    path: text.optional(),
  },
  'a source',
);
