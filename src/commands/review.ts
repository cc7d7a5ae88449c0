import type { Command } from 'commander';
import type { ReviewingOptions } from '../running/review.ts';
import { withInputs, withScreen } from '../shell/options.ts';
import type { Shell } from '../shell/shell.ts';

const EXAMPLES = `
Examples:
  compare-claims review                    decide on what is new or has changed, one answer after the other
  compare-claims review --unreviewed       also on what only the tool has decided
  compare-claims review --accept-all       accept all that is read, without a question

Each decision is written to the lock file at once: whenever you stop, what you decided is kept.`;

export const reviewCommand = (program: Command, shell: Shell): void => {
  const command = program.command('review').description('accept or correct, one by one, what the sources are read to say and the lock file does not have yet');
  withScreen(withInputs(command))
    .option('--accept-all', 'accept all of it; what people have corrected is left to people')
    .option('--unreviewed', 'also what only the tool has decided')
    .addHelpText('after', EXAMPLES)
    .action(async (options: ReviewingOptions) => {
      const { review } = await import('../running/review.ts');
      await review(options, command, shell);
    });
};
