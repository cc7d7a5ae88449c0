import { CommanderError } from 'commander';
import { formatInputError, InputError } from '../errors.ts';
import { watch } from '../watch.ts';
import { inputPaths } from './inputs.ts';
import type { InputOptions } from '../shell/options.ts';
import type { Shell } from '../shell/shell.ts';

/** Does a thing now and whenever the inputs change, and never ends. A mistake of the user's is told on stderr, and the next change may mend it. */
export const again = async (options: InputOptions, shell: Shell, doing: () => Promise<void>): Promise<void> => {
  const cwd = shell.process.cwd();
  const changes = watch(() => inputPaths(options, cwd), cwd);
  await attempt(doing, shell);
  shell.warn(WATCHING);
  for await (const _ of changes) {
    await attempt(doing, shell);
    shell.warn(WATCHING);
  }
};

const WATCHING = 'watching for changes; Ctrl-C ends';

const attempt = async (doing: () => Promise<void>, shell: Shell): Promise<void> => {
  try {
    await doing();
  } catch (error) {
    const mistake = mistakeOf(error);
    if (mistake === null) throw error;
    shell.warn(mistake);
  }
};

/** What a person did wrong, in words; null for a bug. */
export const mistakeOf = (error: unknown): string | null =>
  (error instanceof InputError ? formatInputError(error) : error instanceof CommanderError ? error.message : null);
