import * as z from 'zod';
import { date, strict, text } from '../claims-file/fields.ts';
import { valueSpan } from '../claims-file/locate.ts';
import { firstMistake, message, schemaMistakes } from '../claims-file/mistakes.ts';
import { parseYaml, type Yaml } from '../claims-file/yaml.ts';
import { errorAt, lineNumber } from '../errors.ts';
import type { Basis, Source } from '../types.ts';
import type { SourceFile } from './loader.ts';
import { checkLength, loadText, readableName, undatedText } from './text.ts';

/**
 * A text with what is known of it in front matter: YAML between two lines of `---`, then the text exactly.
 * Without front matter it is a bare text. What the front matter leaves out is inferred, what it calls null is unknown.
 */
export function loadMarkdown(file: SourceFile): Source {
  checkLength(file);
  const matter = frontMatter(file);
  if (matter === null) return loadText(file);
  const { header, yaml, end } = matter;
  const body = file.text.slice(end);
  const id = header.id ?? file.name;
  const inner = { ...file, text: body };
  const bare = header.published === undefined ? loadText(inner) : undatedText(inner);
  if (header.sha256 !== undefined && header.sha256.toLowerCase() !== bare.sha256) throw alteredError(file, yaml, bare.sha256);
  const values = {
    outlet: header.outlet ?? { value: readableName(id), basis: 'inferred' },
    title: header.title ?? NOTHING,
    published: header.published === undefined && bare.published !== null ? { value: bare.published, basis: 'inferred' } : (header.published ?? NOTHING),
    url: header.url ?? NOTHING,
    language: header.language ?? { value: bare.language, basis: 'inferred' },
  } satisfies Record<string, Known<string | null>>;
  return {
    ...bare,
    id,
    outlet: values.outlet.value,
    title: values.title.value,
    published: values.published.value,
    url: values.url.value,
    language: values.language.value,
    basis: Object.fromEntries(Object.entries(values).flatMap(([key, { value, basis }]) => (value === null ? [] : [[key, basis]]))),
    firstLine: lineNumber(file.text, end),
  };
}

interface Known<Value> {
  readonly value: Value;
  readonly basis: Basis;
}

const NOTHING: Known<null> = { value: null, basis: 'stated' };

const basis = z.enum(['stated', 'inferred'], message('{key} must be "stated" or "inferred"', 'stated: the text itself says so; inferred: it was read off the text'));

/** A value, or a value with how it is known. */
const known = <Value>(value: z.ZodType<Value, unknown>) =>
  z.union([value.transform((written): Known<Value> => ({ value: written, basis: 'stated' })), strict({ value, basis: basis.default('stated') }, 'a value, or a map')], {
    error: message('{key} must be text, or a map', 'with the keys: value, basis'),
  });

const RETRIEVED = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

const headerSchema = strict(
  {
    id: text.optional(),
    outlet: known(text).optional(),
    title: known(text.nullable()).optional(),
    published: known(date.nullable()).optional(),
    url: known(text.nullable()).optional(),
    language: known(text).optional(),
    retrieved: text.refine((value) => RETRIEVED.test(value), message('{key} must be a time', 'write it as 2020-12-30T18:00:00Z')).optional(),
    sha256: text.optional(),
  },
  'a map',
);

interface FrontMatter {
  readonly header: z.infer<typeof headerSchema>;
  readonly yaml: Yaml;
  /** Offset at which the text begins. */
  readonly end: number;
}

/** Front matter whose lines end in a carriage return alone is read as what is meant. Offsets stay those of the file. */
const withLineFeeds = (file: SourceFile): SourceFile => (/^---[ \t]*\r(?!\n)/.test(file.text) ? { ...file, text: file.text.replace(/\r(?!\n)/g, '\n') } : file);

function frontMatter(written: SourceFile): FrontMatter | null {
  const file = withLineFeeds(written);
  const opening = /^---[ \t]*\r?(?:\n|$)/.exec(file.text)?.[0];
  if (opening === undefined) return null;
  const closing = closingLine(file.text, opening.length);
  if (closing === null) {
    throw errorAt(file.path, file.text, { start: 0, end: 3 }, 'the front matter is not closed', 'end it with a line of --- before the text');
  }
  // The opening line is left in: it is YAML too, and offsets stay those of the file.
  const yaml = parseYaml(file.path, file.text, closing.start);
  const result = headerSchema.safeParse(yaml.value ?? {});
  if (!result.success) throw firstMistake(file.path, file.text, yaml, schemaMistakes(yaml, result.error.issues)) ?? result.error;
  return { header: result.data, yaml, end: closing.end };
}

function closingLine(whole: string, from: number): { start: number; end: number } | null {
  for (let start = from; start < whole.length; ) {
    const newline = whole.indexOf('\n', start);
    const end = newline < 0 ? whole.length : newline + 1;
    if (whole.startsWith('---', start) && whole.slice(start + 3, end).trim() === '') return { start, end };
    start = end;
  }
  return null;
}

const alteredError = (file: SourceFile, yaml: Yaml, actual: string): Error =>
  errorAt(
    file.path,
    file.text,
    valueSpan(yaml.document, ['sha256']),
    'the text was altered: its SHA-256 is another',
    `restore the text; if the change is meant, write sha256: ${actual}`,
  );
