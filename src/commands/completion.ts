import { Argument, type Command } from 'commander';
import type { Shell } from '../shell/shell.ts';

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;

const EXAMPLES = `
Examples:
  compare-claims completion bash >> ~/.bashrc
  compare-claims completion zsh > ~/.zfunc/_compare-claims
  compare-claims completion fish > ~/.config/fish/completions/compare-claims.fish`;

/** Completion in the shell: of commands, options and their values, and of the claims and sources of the story here. */
export const completionCommand = (program: Command, shell: Shell): void => {
  program.command('completion')
    .description('print the script that completes commands, options, claims and sources in your shell')
    .addArgument(new Argument('<shell>', 'the shell').choices(SHELLS))
    .addHelpText('after', EXAMPLES)
    .action(async (name: string) => {
      const { RootCommand } = await import('@bomb.sh/tab');
      new RootCommand().setup(program.name(), program.name(), name);
    });
  // What such a script asks, at every press of the key.
  program.command('complete', { hidden: true }).argument('[words...]').action(async (words: readonly string[]) => {
    const { completions } = await import('../running/completion.ts');
    completions(program, shell.process.cwd()).parse([...words]);
  });
};
