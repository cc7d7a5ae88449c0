import * as z from 'zod';
import { note, strict, text } from '../claims-file/fields.ts';
import { message } from '../claims-file/mistakes.ts';
import { suggest } from '../claims-file/nearest.ts';

/** The lock file as it is written. */

/** Text as it is, with its white space; a bare number or truth value is the text it is written as. */
const verbatim = z.union([z.string(), z.number(), z.boolean()], { error: '{key} must be text' }).transform(String);

const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words, noun: string) =>
  z.enum(words, {
    error: ({ input }) => message(`{key} must be ${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`, typeof input === 'string' ? suggest(input, words, noun) : undefined),
  });

const flag = z.union([z.boolean(), z.enum(['yes', 'no'])], { error: '{key} must be true or false' }).transform((value) => value === true || value === 'yes');

const position = strict(
  {
    position: text.describe('As the report writes it: an actor, position or element id, a date, an amount, a wording.'),
    polarity: oneOf(['asserted', 'denied'], 'polarities').optional().describe('denied: the source says that it is not so. Default: asserted.'),
    speaker: text.optional().describe('Who takes it, on claims whose positions belong to speakers: the id of an actor; the name that the text has of anybody else.'),
    earlier: flag.optional().describe('The source tells it as of an earlier time.'),
    exact: verbatim.refine((value) => value.trim() !== '', '{key} is empty').describe('The words of the source that prove it, verbatim.'),
    prefix: verbatim.optional().describe('The text right before, which tells it from the same words elsewhere.'),
    suffix: verbatim.optional().describe('The text right after.'),
    ...note,
  },
  'a map',
);

const entry = strict(
  {
    by: oneOf(['machine', 'accepted', 'corrected'], 'deciders').describe('Who decided: the tool; a person who accepted what it read; a person whose own answer this is.'),
    sha256: text.refine((value) => /^[0-9a-f]{64}$/.test(value), message('{key} must be 64 hexadecimal digits', 'leave it out: check --update writes it')).optional().describe('Hash of the text in which it was found.'),
    positions: z.array(position, message('{key} must be a list', 'begin each with "- position:"; [] says that the source is silent')).describe('What the source says on the claim; [] when it says nothing.'),
    ...note,
  },
  'a map',
);

const claim = strict(
  {
    outcome: oneOf(['agree', 'disagree', 'framed-differently', 'single-source', 'silent'], 'outcomes').optional().describe('What the sources amount to.'),
    sources: z.record(z.string().min(1), entry, { error: '{key} must be a map of sources' }).describe('What each source says, by its id.'),
    ...note,
  },
  'a map',
);

export const lockSchema = strict(
  {
    version: z.literal(1, message('{key} must be 1', 'write: version: 1')),
    claims: z.record(z.string().min(1), claim, { error: '{key} must be a map of claims' }).describe('The claims, by id.'),
    ...note,
  },
  'a map',
);

export type WrittenLock = z.infer<typeof lockSchema>;
export type WrittenPosition = WrittenLock['claims'][string]['sources'][string]['positions'][number];

/** The JSON Schema (draft 7) of the lock file as it is written, for editors that complete and check corrections. */
export function lockJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(lockSchema, { target: 'draft-7', io: 'input' });
  return { $schema, title: 'compare-claims: lock file', ...rest };
}
