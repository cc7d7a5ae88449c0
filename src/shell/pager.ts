import { spawnSync } from 'node:child_process';
import type { Process } from './shell.ts';

/** Options for less, unless the person has set some: leave what fits on one screen, pass colours, keep the text on the screen. */
const LESS = 'FRX';

/**
 * Shows a text that is longer than the screen in the person's own pager ($PAGER). Whether it did: without a screen, a pager or need of one, or where the pager
 * cannot be run, it did not.
 */
export function page(text: string, { env, stdout }: Process): boolean {
  const pager = env['PAGER']?.trim() ?? '';
  if (stdout.isTTY !== true || pager === '' || pager === 'cat' || text.split('\n').length <= (stdout.rows ?? Infinity)) return false;
  const { status, error } = spawnSync(pager, { shell: true, input: text, stdio: ['pipe', 'inherit', 'inherit'], env: { ...env, LESS: env['LESS'] ?? LESS } });
  // A shell that does not find the command says so with 127; a person who leaves early is no error.
  return status !== 127 && (error === undefined || (error as NodeJS.ErrnoException).code === 'EPIPE');
}
