import type * as z from 'zod';
import { errorAt, type InputError } from '../errors.ts';
import { endOf, existsAt, isFlow, keysAt, keySpan, valueSpan, type Path } from './locate.ts';
import { nearest } from './nearest.ts';
import type { Yaml } from './yaml.ts';

/** Something wrong at a place of a YAML file: with the value there, or with the key itself. */
export interface Mistake {
  readonly path: Path;
  readonly on: 'key' | 'value';
  readonly reason: string;
  /** Or what works it out: only that of the first mistake is told. */
  readonly hint: string | null | (() => string | null);
}

/**
 * Schema messages are templates: `{key}` stands for what is meant ("about", item 2 of "about"); a second line is the hint.
 */
export const message = (reason: string, hint?: string): string => (hint === undefined ? reason : `${reason}\n${hint}`);

/** The mistake that stands first in the file, as an error. A key is missing where its map ends: what is written wrongly in the map comes before it. */
export function firstMistake(path: string, text: string, yaml: Yaml, mistakes: readonly Mistake[]): InputError | null {
  const located = mistakes.map((mistake) => {
    const span = mistake.on === 'key' ? keySpan(yaml.document, mistake.path) : valueSpan(yaml.document, mistake.path);
    return { mistake, span, order: existsAt(yaml.document, mistake.path) ? span.start : endOf(yaml.document, mistake.path.slice(0, -1)) };
  });
  const first = located.toSorted((a, b) => a.order - b.order)[0];
  if (first === undefined) return null;
  const { reason, hint } = first.mistake;
  return errorAt(path, text, first.span, reason, typeof hint === 'function' ? hint() : hint);
}

/** What a schema found, in our words. Of the forms a value may have, the one it was meant to be is held against it. */
export function schemaMistakes(yaml: Yaml, issues: readonly z.core.$ZodIssue[]): readonly Mistake[] {
  return issues.flatMap((issue) => flatten(issue, [])).map(({ issue, path }) => toMistake(yaml, issue, path));
}

interface Placed {
  readonly issue: z.core.$ZodIssue;
  readonly path: Path;
}

function flatten(issue: z.core.$ZodIssue, parent: Path): readonly Placed[] {
  const path = [...parent, ...(issue.path as Path)];
  if (issue.code === 'unrecognized_keys') return [{ issue, path: [...path, issue.keys[0] ?? ''] }];
  const form = issue.code === 'invalid_union' ? issue.errors.find((issues) => !issues.some(isOtherForm)) : undefined;
  return form === undefined ? [{ issue, path }] : form.flatMap((inner) => flatten(inner, path));
}

/** Text where a list was meant, and the like: the value is not of this form at all. */
const isOtherForm = (issue: z.core.$ZodIssue): boolean =>
  issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_union' || issue.code === 'invalid_value');

function toMistake(yaml: Yaml, issue: z.core.$ZodIssue, path: Path): Mistake {
  const key = path[path.length - 1];
  if (issue.code === 'unrecognized_keys') return unknownKey(yaml, issue, path);
  const [reason = '', hint = null] = (issue.code === 'invalid_key' ? issue.issues[0]?.message ?? '' : issue.message).split('\n');
  if (issue.code === 'invalid_key') return { path, on: 'key', reason: reason.replace('{key}', () => subject(path)), hint };
  if (!existsAt(yaml.document, path) && typeof key === 'string') {
    const slip = issue.code === 'invalid_union' && 'discriminator' in issue ? slipFor(yaml, path, key) : null;
    return slip ?? { path, on: 'value', reason: `missing key "${key}"`, hint };
  }
  if (valueAt(yaml.value, path) === null && path.length > 0) return { path, on: 'value', reason: `${subject(path)} has no value`, hint };
  return { path, on: 'value', reason: reason.replace('{key}', () => subject(path)), hint };
}

/** Without its kind a claim has no form whose unknown keys could be known: the key that was meant to be the kind. */
function slipFor(yaml: Yaml, path: Path, key: string): Mistake | null {
  const map = path.slice(0, -1);
  const slip = keysAt(yaml.document, map).find((written) => nearest(written, [key]) !== null);
  return slip === undefined ? null : { path: [...map, slip], on: 'key', reason: `unknown key "${slip}"`, hint: `did you mean "${key}"?` };
}

function unknownKey(yaml: Yaml, issue: z.core.$ZodIssue, path: Path): Mistake {
  const [, hint = null] = issue.message.split('\n');
  const reason = `unknown key "${String(path[path.length - 1])}"`;
  // In braces a comma ends a value, which turns the rest of a title into a key of its own.
  const comma = valueAt(yaml.value, path) === null && isFlow(yaml.document, path.slice(0, -1));
  return { path, on: 'key', reason, hint: comma ? 'a comma ends a value inside { }: put the text in quotes' : hint };
}

function subject(path: Path): string {
  const key = path.findLast((step) => typeof step === 'string');
  const last = path[path.length - 1];
  if (key === undefined && last === undefined) return 'this';
  return typeof last === 'number' ? `item ${last + 1}${key === undefined ? '' : ` of "${key}"`}` : `"${key}"`;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[step] : undefined), value);
}
