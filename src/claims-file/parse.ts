import { wholeFileError } from '../errors.ts';
import type { ClaimsFile } from '../types.ts';
import { crossCheck } from './check.ts';
import { firstMistake, schemaMistakes } from './mistakes.ts';
import { normalise } from './normalise.ts';
import { claimsSchema } from './schema.ts';
import { parseYaml } from './yaml.ts';

/** Reads the text of a claims file. Throws an InputError for the mistake that stands first in it. */
export function parseClaims(path: string, text: string): ClaimsFile {
  const yaml = parseYaml(path, text);
  if (yaml.value === null || yaml.value === undefined) throw wholeFileError(path, 'the file is empty', 'a claims file begins with "version: 1"');
  const result = claimsSchema.safeParse(yaml.value);
  const mistakes = result.success ? crossCheck(result.data, yaml, text) : schemaMistakes(yaml, result.error.issues);
  const first = firstMistake(path, text, yaml, mistakes);
  if (first !== null || !result.success) throw first ?? wholeFileError(path, 'not a claims file');
  return normalise(path, text, result.data, yaml);
}
