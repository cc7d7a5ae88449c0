import type { Command } from 'commander';
import type { Shell } from '../shell/shell.ts';

interface Options {
  readonly title?: string;
}

const EXAMPLES = `
Examples:
  compare-claims init                                    in this folder
  compare-claims init tarn --title "Bridge at Tarn"      in a new folder

Makes claims.yaml with an example of every kind of claim, two example texts, the schema for your editor and a CI
workflow. What is there already stays as it is.`;

export const initCommand = (program: Command, shell: Shell): void => {
  program.command('init')
    .description('begin a story that works at once: a claims file, two example texts, a CI workflow')
    .argument('[dir]', 'the folder to begin it in', '.')
    .option('--title <title>', 'what the story is called')
    .addHelpText('after', EXAMPLES)
    .action(async (dir: string, { title }: Options) => {
      const { begin } = await import('../running/init.ts');
      await begin(dir, title ?? 'Bridge collapse at Tarn', shell);
    });
};
