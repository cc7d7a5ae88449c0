import { CommanderError } from 'commander';
import pkg from '../../package.json' with { type: 'json' };
import { formatInputError, InputError, wholeFileError } from '../errors.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { forLog, visibleLines } from '../text/escape.ts';

interface Complaint {
  readonly text: string;
  readonly code: ExitCode;
}

/** In: what a run ended with. Out: what a person is told of it, safe for a screen, and the exit code: of a mistake of theirs the words, of a bug its stack. */
export function complaintOf(error: unknown): Complaint {
  const { text, code } = said(error);
  return { text: forLog(visibleLines(text)), code };
}

function said(error: unknown): Complaint {
  if ((error as NodeJS.ErrnoException | null)?.syscall === 'uv_cwd') return said(wholeFileError('.', 'the working folder is gone', 'go to a folder that is there'));
  if (error instanceof InputError) return { text: `error: ${formatInputError(error)}`, code: EXIT.badInput };
  if (error instanceof CommanderError) return { text: `${error.message}\nSee ${pkg.name} --help.`, code: EXIT.badInput };
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { text: `${stack}\nThis is a bug in ${pkg.name} ${pkg.version}, not a mistake of yours.`, code: EXIT.bug };
}

/** The error for an output that takes nothing more, as on a full disk. */
export const unwritable = ({ code, message }: NodeJS.ErrnoException): InputError => wholeFileError('standard output', `cannot be written (${code ?? message})`);
