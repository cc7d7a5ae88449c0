import type { Command } from 'commander';
import type { Shell } from '../shell/shell.ts';
import { again } from './again.ts';
import { comparisonsOf, type ComparisonOptions } from './comparisons.ts';
import { deliverReports } from './deliver.ts';
import { targetsOf, type FormatsOptions, type Target } from './formats.ts';

export interface ComparingOptions extends ComparisonOptions, FormatsOptions {
  readonly watch?: true;
}

/** Clears a terminal and what scrolled out of it (ECMA-48 ED, and xterm's extension). */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/** Compares the sources once, or with `--watch` again and again, and writes what comes of it. Throws an InputError. */
export async function compareSources(options: ComparingOptions, program: Command, shell: Shell): Promise<void> {
  const targets = targetsOf(options, program);
  if (options.watch === undefined) return compareOnce(options, targets, program, shell);
  const toScreen = shell.process.stdout.isTTY === true && targets.some(({ output }) => output === null);
  await again(options, shell, async () => {
    if (toScreen) await shell.print(CLEAR);
    // A pager would wait for somebody to leave it.
    await compareOnce(options, targets, program, { ...shell, show: shell.print });
    for (const { output } of targets) if (output !== null) shell.warn(`written: ${output}`);
  });
}

async function compareOnce(options: ComparingOptions, targets: readonly Target[], program: Command, shell: Shell): Promise<void> {
  const found = await comparisonsOf(options, program, shell);
  await deliverReports(found, targets, options, shell);
  if (options.cache !== false && options.watch === undefined) shell.remember(() => found.reports.flatMap(({ sources }) => sources.map(({ path }) => path)));
}
