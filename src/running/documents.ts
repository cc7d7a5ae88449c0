import type { Document } from '../documents/document.ts';
import { wholeFileError } from '../errors.ts';
import type { Limits, Web } from '../fetch/index.ts';
import { isFile, readBytes } from '../read.ts';
import { readStdin, type Process } from '../shell/shell.ts';

/** Bytes of a file or page. */
export const LARGEST = 20_000_000;

const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;
const isAddress = (argument: string): boolean => SCHEME.test(argument) || /^(?:file|data|javascript|mailto):/i.test(argument);

/** What one argument names; the network is loaded when an address is named. Throws an InputError. */
export const opener = (limits: Limits, { cwd }: Process): ((argument: string) => Promise<Document>) => {
  let web: Promise<Web> | null = null;
  return async (argument) => {
    if (!isAddress(argument)) return { ...readBytes(argument, LARGEST, cwd()), url: null, type: null };
    web ??= import('../fetch/index.ts').then(({ openWeb }) => openWeb(limits));
    return (await web).get(argument);
  };
};

/**
 * The arguments with `-` replaced by what standard input holds. It holds a list when every line that is not empty or a `#` comment is an address,
 * a file that is there, or at least one word without a space; else the text of one article, which is given as a document.
 */
export async function withStdin(args: readonly string[], process: Process): Promise<readonly (string | Document)[]> {
  if (!args.includes('-')) return args;
  const bytes = await readStdin(process);
  const lines = Buffer.from(bytes).toString('utf8').split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  if (lines.length === 0) throw wholeFileError('standard input', 'is empty', 'pipe addresses or paths into it, one a line, or the text of one article');
  const isList = lines.every((line) => !/\s/.test(line) || isFile(line, process.cwd()));
  const found: readonly (string | Document)[] = isList ? lines.filter((line) => line !== '-') : [{ shown: 'standard input', url: null, type: null, name: '', bytes }];
  let used = false;
  return args.flatMap((argument) => {
    if (argument !== '-') return [argument];
    const here = used ? [] : found;
    used = true;
    return here;
  });
}
