import * as z from 'zod';
import { wholeFileError } from '../errors.ts';
import type { Reviewed } from '../types.ts';
import { ids, strict, text as word } from './fields.ts';
import { firstMistake, schemaMistakes, type Mistake } from './mistakes.ts';
import { suggest } from './nearest.ts';
import { parseYaml } from './yaml.ts';

const reviewedSchema = strict({
  reviewer: word,
  answers: z.record(z.string(), z.record(z.string(), ids, { error: '{key} must be a map of sources to positions' }), { error: '{key} must be a map of claims' }),
}, 'a map');

/** Reads the text of a reviewer's file: `reviewer`, and `answers` by claim and source. Throws an InputError for the first mistake in it. */
export function parseReviewed(path: string, text: string, claims: readonly string[], sources: readonly string[]): Reviewed {
  const yaml = parseYaml(path, text);
  if (yaml.value === null || yaml.value === undefined) throw wholeFileError(path, 'the file is empty', 'a reviewer\'s file has the keys: reviewer, answers');
  const result = reviewedSchema.safeParse(yaml.value);
  const mistakes = result.success ? unknownIds(result.data.answers, claims, sources) : schemaMistakes(yaml, result.error.issues);
  const first = firstMistake(path, text, yaml, mistakes);
  if (first !== null || !result.success) throw first ?? wholeFileError(path, 'not a reviewer\'s file');
  return {
    reviewer: result.data.reviewer,
    answers: new Map(Object.entries(result.data.answers).map(([claim, bySource]) => [claim, new Map(Object.entries(bySource))])),
  };
}

function unknownIds(answers: Readonly<Record<string, Readonly<Record<string, unknown>>>>, claims: readonly string[], sources: readonly string[]): readonly Mistake[] {
  const [knownClaims, knownSources] = [new Set(claims), new Set(sources)];
  return Object.entries(answers).flatMap(([claim, bySource]): readonly Mistake[] => [
    ...(knownClaims.has(claim) ? [] : [{ path: ['answers', claim], on: 'key' as const, reason: `there is no claim "${claim}"`, hint: () => suggest(claim, claims, 'claims') }]),
    ...Object.keys(bySource).filter((source) => !knownSources.has(source)).map((source) => ({ path: ['answers', claim, source], on: 'key' as const, reason: `there is no source "${source}"`, hint: () => suggest(source, sources, 'sources') })),
  ]);
}
