import { InvalidArgumentError, Option, type Command } from 'commander';
import type { ServingOptions } from '../running/serve.ts';
import { withChoice, withInputs, withSince } from '../shell/options.ts';
import type { Shell } from '../shell/shell.ts';

const PORT = 4747;

const EXAMPLES = `
Examples:
  compare-claims serve                           the report at http://127.0.0.1:${PORT}/
  compare-claims serve --port 0                  at a port that is free
  compare-claims serve --only disagree

The page loads again when the claims, the sources or the lock file change, and shows what is wrong with them. Only this machine can ask for it.

Exit codes: 2 bad usage, or the port is taken; it serves until Ctrl-C.`;

export const serveCommand = (program: Command, shell: Shell): void => {
  const command = program.command('serve').description('show the report in a browser, always as the files are now');
  withSince(withChoice(withInputs(command)))
    .addOption(new Option('--port <number>', 'where on this machine; 0: any that is free').argParser(port).default(PORT))
    .addHelpText('after', EXAMPLES)
    .action(async (options: ServingOptions) => {
      const { serve } = await import('../running/serve.ts');
      await serve(options, command, shell);
    });
};

const port = (text: string): number => {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new InvalidArgumentError('Write a whole number, 0 to 65535.');
  return Number(text);
};
