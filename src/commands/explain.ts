import type { Command } from 'commander';
import { withInputs, withScreen, type InputOptions } from '../shell/options.ts';
import type { ScreenOptions } from '../shell/screen.ts';
import type { Shell } from '../shell/shell.ts';

const EXAMPLES = `
Examples:
  compare-claims explain deaths                  why each source was read as it was
  compare-claims explain deaths reuters          only this source, with the sentences that were rejected`;

export const explainCommand = (program: Command, shell: Shell): void => {
  const command = program.command('explain')
    .description('show the words and rules behind each reading of a claim, and what came close')
    .argument('<claim>', 'id of a claim')
    .argument('[source]', 'id of a source');
  withScreen(withInputs(command))
    .addHelpText('after', EXAMPLES)
    .action(async (claim: string, source: string | undefined, options: InputOptions & ScreenOptions) => {
      const { explain } = await import('../running/explain.ts');
      await explain(claim, source, options, command, shell);
    });
};
