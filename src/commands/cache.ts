import { Argument, type Command } from 'commander';
import type { Shell } from '../shell/shell.ts';

const EXAMPLES = `
Examples:
  compare-claims cache path                      where what was read before is kept
  compare-claims cache clean                     remove it; it is read anew when it is needed

A run that nothing has changed for is shown again as it was, without being made; COMPARE_CLAIMS_CACHE names another folder.`;

export const cacheCommand = (program: Command, shell: Shell): void => {
  const command = program.command('cache')
    .description('show or empty the folder in which readings and runs are kept')
    .addArgument(new Argument('<what>', 'path or clean').choices(['path', 'clean']))
    .addHelpText('after', EXAMPLES)
    .action(async (what: 'path' | 'clean') => {
      const { folderOf, clean } = await import('../running/cache.ts');
      const folder = folderOf(command, shell);
      if (what === 'path') await shell.print(`${folder}\n`);
      else clean(folder, shell);
    });
};
