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
      const { showAgreement } = await import('../running/agreement.ts');
      await showAgreement(files, options, command, shell);
    });
};
