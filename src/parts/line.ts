import { answersOf, isSilent, type Alone } from '../compare.ts';
import { readArticle } from '../article.ts';
import { sha256 } from '../loaders/text.ts';
import { visibleJson } from '../text/escape.ts';
import type { Answer, ClaimsFile, Source, Span } from '../types.ts';
import { jsonIn, lineError, type Line } from './lines.ts';
import { lineSchema, stampSchema } from './schema.ts';
import type { Stamp } from './stamp.ts';

/** In: what a source says, and what it was read with. Out: it as one line of JSON, with its text, without a line break inside. */
export const lineOf = (file: ClaimsFile, alone: Alone, stamp: Stamp): string =>
  `${visibleJson(JSON.stringify({ ...stamp, source: alone.article.source, notices: alone.notices, answers: answersOf(file, alone) }))}\n`;

/**
 * In: such a line, and what it must have been read with. Out: what the source says. The line may have been anywhere: its form, the hash of its text and
 * every quote are looked at. Throws an InputError that names the line.
 */
export function parseLine(line: Line, stamp: Stamp, { claims }: ClaimsFile): Alone {
  const data = jsonIn(line);
  checkStamp(line, data, stamp);
  const result = lineSchema.safeParse(data);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw lineError(line, `not readings as they are written: ${issue?.path.join('.') || 'the line'}: ${issue?.message ?? ''}`, AGAIN);
  }
  const { source, notices, answers } = result.data;
  if (sha256(source.text) !== source.sha256) throw lineError(line, `the text of "${source.id}" was altered: its SHA-256 is another`, AGAIN);
  if (answers.length !== claims.length) throw lineError(line, `there are ${answers.length} answers, and ${claims.length} claims`, AGAIN);
  const other = [...answers, ...notices].find((one) => one.source !== source.id);
  if (other !== undefined) throw lineError(line, `an answer is of "${other.source}", the source is "${source.id}"`, AGAIN);
  const wrong = quotesIn(answers).find(({ start, end, quote }) => source.text.slice(start, end) !== quote);
  if (wrong !== undefined) throw lineError(line, `a quote is not in the text at ${wrong.start} to ${wrong.end}`, AGAIN);
  return { article: readArticle(source satisfies Source), notices, answers: isSilent(claims, notices, answers) ? null : answers };
}

const AGAIN = 'read the source again: compare-claims read';

function checkStamp(line: Line, data: unknown, { version, engine, claims }: Stamp): void {
  const { data: found } = stampSchema.safeParse(data);
  if (found?.version === undefined) throw lineError(line, 'the line has no readings', 'write it with: compare-claims read');
  if (found.version !== version) throw lineError(line, `readings of version ${JSON.stringify(found.version)}; this is for version ${version}`, AGAIN);
  if (found.engine !== engine) throw lineError(line, `read by compare-claims ${typeof found.engine === 'string' ? found.engine : 'of another version'}, and this is ${engine}`, 'read and merge with the same version');
  if (found.claims !== claims) throw lineError(line, 'read for other claims than these', 'read and merge with the same claims file and the same --claim');
}

const quotesIn = (answers: readonly Answer[]): readonly (Span & { readonly quote: string })[] =>
  answers.flatMap(({ readings, rejected }) => [...readings, ...rejected].flatMap(({ evidence, cues }) => [evidence, ...cues]));
