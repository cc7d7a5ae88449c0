import type { Command } from 'commander';
import { withFormats } from '../running/formats.ts';
import type { MergingOptions } from '../running/merge.ts';
import { withChoice, withClaims, withScreen } from '../shell/options.ts';
import type { Shell } from '../shell/shell.ts';

const EXAMPLES = `
Examples:
  compare-claims merge readings.ndjson           the comparison of what compare-claims read wrote
  compare-claims merge *.ndjson --output report.html
  compare-claims read --stdin < sources.ndjson | compare-claims merge -`;

/** The comparison of readings that were written before, wherever that was. */
export const mergeCommand = (program: Command, shell: Shell): void => {
  const command = program.command('merge')
    .description('compare what read wrote: the same as if the sources were compared at once')
    .argument('<file...>', 'files of readings in any order; - is standard input');
  withScreen(withFormats(withChoice(withClaims(command))))
    .addHelpText('after', EXAMPLES)
    .action(async (files: readonly string[], options: MergingOptions) => {
      const { merge } = await import('../running/merge.ts');
      await merge(files, options, command, shell);
    });
};
