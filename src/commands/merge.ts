import type { Command } from 'commander';
import { targetsOf, withFormats, type FormatsOptions } from '../running/formats.ts';
import type { ComparisonOptions } from '../running/comparisons.ts';
import { withChoice, withClaims, withScreen } from '../shell/options.ts';
import type { Shell } from '../shell/shell.ts';

interface Options extends FormatsOptions, Omit<ComparisonOptions, 'corpus' | 'since'> {}

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
    .action(async (files: readonly string[], options: Options) => {
      const targets = targetsOf(options, command);
      const { mergedOf } = await import('../running/merged.ts');
      const merged = await mergedOf(files, options, command, shell.process);
      const { deliverReports } = await import('../running/deliver.ts');
      await deliverReports(merged, targets, options, shell);
    });
};
