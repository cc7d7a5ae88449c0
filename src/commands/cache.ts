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
    .action(async (what: string) => {
      const [{ cacheFolder, cleanCache }, { wholeFileError }] = await Promise.all([import('../cache.ts'), import('../errors.ts')]);
      const folder = cacheFolder(shell.process.env, shell.process.platform ?? '');
      if (folder === null) return command.error('error: there is no folder for a cache: name one with COMPARE_CLAIMS_CACHE');
      if (what === 'path') return shell.print(`${folder}\n`);
      try {
        const { files, bytes } = cleanCache(folder);
        shell.warn(`removed: ${files} ${files === 1 ? 'file' : 'files'}, ${(bytes / 1e6).toFixed(1)} MB`);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === undefined) throw error;
        throw wholeFileError(folder, `cannot be emptied (${code})`);
      }
    });
};
