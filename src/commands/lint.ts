import { InvalidArgumentError, Option, type Command } from 'commander';
import { withFormats } from '../running/formats.ts';
import type { LintingOptions } from '../running/lint.ts';
import { withInputs, withScreen } from '../shell/options.ts';
import type { Shell } from '../shell/shell.ts';

const EXAMPLES = `
Examples:
  compare-claims lint                            what is amiss in claims.yaml, held against corpus/
  compare-claims lint --fix                      take out what stands twice, then tell the rest
  compare-claims lint --max-warnings 0           warnings fail too

Errors cannot be read as meant, warnings are mostly slips, notes are for you to judge.
Exit codes: 0 fine or warnings and notes only, 1 errors or too many warnings, 2 bad usage or input.`;

export const lintCommand = (program: Command, shell: Shell): void => {
  const command = program.command('lint')
    .description('hold the claims file against the sources: cues that never match, positions nobody takes, aliases that catch other things')
    .option('--fix', 'mend what is mechanical: phrases that stand twice in a list; comments stay')
    .addOption(new Option('--max-warnings <count>', 'more warnings than this fail').argParser(wholeNumber));
  withScreen(withFormats(withInputs(command)))
    .addHelpText('after', EXAMPLES)
    .action(async (options: LintingOptions) => {
      const { lintStory } = await import('../running/lint.ts');
      await lintStory(options, command, shell);
    });
};

const wholeNumber = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Write a whole number.');
  return Number(text);
};
