import type * as z from 'zod';
import { endlessWord } from '../loaders/decode.ts';
import { LONGEST_TEXT, readableName, sha256, TOO_LONG } from '../loaders/text.ts';
import { inferPublished } from '../text/published.ts';
import type { Basis, Source } from '../types.ts';
import { jsonIn, lineError, type Line } from './lines.ts';
import { givenSchema } from './schema.ts';

/** In: a line of `{ id, text, outlet?, published?, title?, url?, language?, path? }`. Out: the source. Throws an InputError that names the line. */
export function parseGiven(line: Line): Source {
  const result = givenSchema.safeParse(jsonIn(line));
  if (!result.success) throw mistakeIn(line, result.error.issues[0]);
  if (result.data.text.length > LONGEST_TEXT) throw lineError(line, `"text" ${TOO_LONG}`, 'a source is one article');
  // Nothing that a person wrote, and more than a pattern can hold; a file of it is refused too.
  if (endlessWord(result.data.text) !== null) throw lineError(line, '"text" is not text: it has no space for more than a million characters', 'give the text itself');
  const { id, text, path = id, outlet, title = null, url = null, language } = result.data;
  const published = result.data.published === undefined ? inferPublished(text) : result.data.published;
  const known = { outlet, title: title ?? undefined, published: result.data.published ?? undefined, url: url ?? undefined, language };
  const values: Readonly<Record<string, string | null>> = { outlet: outlet ?? readableName(id), title, published, url, language: language ?? 'en' };
  const basis = Object.entries(values).flatMap(([key, value]): readonly (readonly [string, Basis])[] =>
    (value === null ? [] : [[key, known[key as keyof typeof known] === undefined ? 'inferred' : 'stated']]));
  return {
    id, outlet: outlet ?? readableName(id), title, published, url, language: language ?? 'en', basis: Object.fromEntries(basis), path, firstLine: 1, text, sha256: sha256(text),
  };
}

function mistakeIn(line: Line, issue: z.core.$ZodIssue | undefined): Error {
  const [reason = '', hint = null] = (issue?.message ?? '').split('\n');
  const key = issue?.path.join('.') ?? '';
  if (issue?.code === 'unrecognized_keys') return lineError(line, `unknown key "${issue.keys[0] ?? ''}"`, hint);
  return lineError(line, reason.replace('{key}', () => (key === '' ? 'the line' : `"${key}"`)), hint);
}
