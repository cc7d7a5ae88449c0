import type { Command } from 'commander';
import pkg from '../../package.json' with { type: 'json' };
import type { Shell } from '../shell/shell.ts';

export const manualCommand = (program: Command, shell: Shell): void => {
  program.command('manual')
    .description('print the manual page')
    .addHelpText('after', '\nExamples:\n  compare-claims manual | man -l -')
    .action(async () => {
      const { manual } = await import('../running/manual.ts');
      await shell.print(manual(program, pkg.version));
    });
};
