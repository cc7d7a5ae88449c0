import { InvalidArgumentError, Option, type Command } from 'commander';
import { RULE_IDS, SEVERITIES } from '../policy.ts';
import type { CheckingOptions } from '../running/check.ts';
import { withFormats } from '../running/formats.ts';
import { withCache, withInputs, withJobs, withScreen, withSince } from '../shell/options.ts';
import type { Shell } from '../shell/shell.ts';

const EXAMPLES = `
Examples:
  compare-claims check --update                  accept what is read now: write claims.lock.yaml
  compare-claims check                           what has changed since; exit code 1 where that is an error
  compare-claims check --fail-on warning         … or a warning
  compare-claims check --fail-on unreviewed      … or something that no person has accepted

Severities are set by rule in the claims file:
  policy: { source-changed: error, low-confidence: off }

Exit codes: 0 fine, 1 findings that fail the check, 2 bad usage or input, also when there is no lock file.`;

export const checkCommand = (program: Command, shell: Shell): void => {
  const command = program.command('check')
    .description('hold the sources against the lock file: what is new, has changed or lost its evidence since it was accepted');
  withJobs(withCache(withSince(withInputs(command))))
    .option('--update', 'accept what is read now: write the lock file beside the claims file; corrections and comments stay')
    .addOption(new Option('--fail-on <what...>', 'what fails the check: a severity and worse, or rules').choices([...SEVERITIES, ...RULE_IDS]))
    .addOption(new Option('--max-warnings <count>', 'more warnings than this fail the check').argParser(wholeNumber))
    .option('--no-exit-code', 'exit with 0 whatever is found');
  withScreen(withFormats(command))
    .addHelpText('after', EXAMPLES)
    .action(async (options: CheckingOptions) => {
      const { checkSources } = await import('../running/check.ts');
      await checkSources(options, command, shell);
    });
};

const wholeNumber = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Write a whole number.');
  return Number(text);
};
