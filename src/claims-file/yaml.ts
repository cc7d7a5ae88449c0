import { isScalar, parseDocument, visit, type Document, type ErrorCode, type YAMLError, type YAMLMap } from 'yaml';
import { errorAt, lineNumber, wholeFileError } from '../errors.ts';
import type { Span } from '../types.ts';

export interface Yaml {
  readonly document: Document;
  /** Plain data. A number or truth value that is not written the way it would be printed (`2.50`, `007`) is the text as written. */
  readonly value: unknown;
}

/**
 * Reads the YAML 1.2 in `text` up to `end`; offsets are offsets into `text`.
 * Throws an InputError at the first mistake of syntax, duplicate key, unresolved or exploding alias.
 */
export function parseYaml(path: string, text: string, end: number = text.length): Yaml {
  const document = parse(path, text.slice(0, end));
  const problems = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0]);
  // Where the parser's stack ends differs from machine to machine: name no place.
  if (problems.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) throw tooDeep(path);
  if (problems[0] !== undefined) throw syntaxError(path, text, document, problems[0]);
  visit(document, {
    Map(_, map) {
      const again = repeatedKey(map);
      if (again !== null) throw errorAt(path, text, again.span, `duplicate key "${again.name}"`, `it is already on line ${lineNumber(text, again.first)}`);
    },
    Scalar(_, node) {
      if (node.source === undefined || (typeof node.value !== 'number' && typeof node.value !== 'boolean')) return;
      if (String(node.value) !== node.source.toLowerCase()) node.value = node.source;
    },
    Pair(_, pair) {
      if (isScalar(pair.key) && pair.key.value === '__proto__') {
        throw errorAt(path, text, rangeSpan(pair.key.range), 'the key "__proto__" is not allowed', 'choose another name');
      }
    },
  });
  return { document, value: toPlain(path, text, document) };
}

/** The first key that stands in a map a second time. The parser would hold each key against all before it. */
function repeatedKey({ items }: YAMLMap): { readonly name: string; readonly span: Span; readonly first: number } | null {
  const places = new Map<unknown, number>();
  for (const { key } of items) {
    if (!isScalar(key)) continue;
    const { start } = rangeSpan(key.range);
    const first = places.get(key.value);
    const name = String(key.value);
    if (first !== undefined) return { name, span: { start, end: start + name.length }, first };
    places.set(key.value, start);
  }
  return null;
}

function parse(path: string, text: string): Document {
  try {
    return parseDocument(text, { stringKeys: true, prettyErrors: false, resolveKnownTags: false, uniqueKeys: false });
  } catch {
    throw tooDeep(path);
  }
}

const tooDeep = (path: string): Error => wholeFileError(path, 'not readable as YAML: it is nested too deeply');

function toPlain(path: string, text: string, document: Document): unknown {
  try {
    return document.toJS();
  } catch (error) {
    let span: Span = { start: 0, end: 0 };
    visit(document, {
      Alias(_, alias) {
        const unresolved = alias.resolve(document) === undefined;
        if (span.end === 0 || unresolved) span = rangeSpan(alias.range);
        return unresolved ? visit.BREAK : undefined;
      },
    });
    throw errorAt(path, text, span, `not valid YAML: ${firstLine(error)}`, 'put text that begins with * in quotes; otherwise write the value out');
  }
}

function syntaxError(path: string, text: string, document: Document, problem: YAMLError): Error {
  const span = { start: problem.pos[0], end: problem.pos[1] };
  const quote = openQuote(document, span.start);
  if (problem.code === 'MISSING_CHAR' && quote !== null) return errorAt(path, text, quote, 'not valid YAML: this quote is not closed', 'close it, or put text that has quotes inside in the other kind of quotes');
  return errorAt(path, text, span, `not valid YAML: ${WORDS[problem.code] ?? firstLine(problem)}`, HINTS[problem.code] ?? null);
}

/** The quoted text, if any, that runs up to an offset: where it begins. */
function openQuote(document: Document, end: number): Span | null {
  let found: Span | null = null;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE') === true && range !== null && range !== undefined && range[0] < end && range[1] >= end) found = { start: range[0], end: range[0] + 1 };
    },
  });
  return found;
}

/** Where the parser would tell a programmer what to call. */
const WORDS: Partial<Record<ErrorCode, string>> = { MULTIPLE_DOCS: 'a second document begins here' };

const HINTS: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: 'things of one level must begin in the same column',
  BAD_SCALAR_START: 'put the text in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'put text that contains ": " in quotes',
  MISSING_CHAR: 'is a bracket, a comma or a dash missing, or the indentation off?',
  MULTILINE_IMPLICIT_KEY: 'is a ":" missing after a key?',
  MULTIPLE_DOCS: 'keep one document: a line of --- begins another',
  TAB_AS_INDENT: 'indent with spaces',
  TAG_RESOLVE_FAILED: 'put text that begins with ! in quotes',
  UNEXPECTED_TOKEN: 'put text with quotes, brackets or ": " inside in quotes as a whole',
};

const firstLine = (error: unknown): string => (error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
const rangeSpan = (range: readonly number[] | null | undefined): Span => ({ start: range?.[0] ?? 0, end: range?.[1] ?? 0 });
