import type { Command } from 'commander';
import { withInputs, type InputOptions } from '../shell/options.ts';
import type { Shell } from '../shell/shell.ts';

const EXAMPLES = `
Examples:
  compare-claims agreement anna.yaml ben.yaml    Krippendorff's alpha between the two, and between them and the engine

A reviewer's file:
  reviewer: Anna
  answers:
    deaths: { hill-news: 5 people, river-post: silent }`;

export const agreementCommand = (program: Command, shell: Shell): void => {
  const command = program.command('agreement')
    .description('how far reviewers agree with each other and with the engine (Krippendorff\'s alpha)')
    .argument('<reviewed...>', 'a YAML file per reviewer');
  withInputs(command)
    .addHelpText('after', EXAMPLES)
    .action(async (files: readonly string[], options: InputOptions) => {
      const [{ readInputs }, { compare }, { agreementOf }, { readReviewed }, { agreement }] = await Promise.all([
        import('../running/inputs.ts'), import('../compare.ts'), import('../agreement.ts'), import('../read.ts'), import('../formats/terminal/agreement.ts'),
      ]);
      const cwd = shell.process.cwd();
      const { claims, sources } = readInputs(options, command, cwd);
      const reviewed = files.map((file) => readReviewed(file, claims.claims.map(({ id }) => id), sources.map(({ id }) => id), cwd));
      await shell.show(agreement(agreementOf(reviewed, compare(claims, sources).claims), reviewed.map(({ reviewer }) => reviewer)));
    });
};
