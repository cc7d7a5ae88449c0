import { InvalidArgumentError, Option, type Command } from 'commander';
import { parseShard, type Shard } from '../parts/shard.ts';
import { withInputs, withJobs } from '../shell/options.ts';
import type { ReadingOptions } from '../running/read.ts';
import type { Shell } from '../shell/shell.ts';

const EXAMPLES = `
Examples:
  compare-claims read > readings.ndjson          every source of the corpus, one line each
  compare-claims read --shard 2/8 > 2.ndjson     the second eighth of them, the same on every machine
  … | compare-claims read --stdin > new.ndjson   sources as NDJSON: {"id": …, "outlet": …, "published": …, "text": …}
  compare-claims merge *.ndjson                  the comparison of what was read`;

const shard = (text: string): Shard => {
  const parsed = parseShard(text);
  if (parsed === null) throw new InvalidArgumentError('Write it as 2/8: the second of eight.');
  return parsed;
};

/** What each source says by itself, each written before the next is read: nothing is held, and any number of machines can share the work. */
export const readCommand = (program: Command, shell: Shell): void => {
  const command = program.command('read')
    .description('read sources one by one, and write what each says as one line of JSON, for merge')
    .argument('[file...]', 'sources to read (default: those in the corpus)');
  withJobs(withInputs(command))
    .option('--claim <id...>', 'read for these claims only; merge with the same')
    .option('--stdin', 'read sources from standard input, one JSON object in each line')
    .addOption(new Option('--shard <i/n>', 'only the i-th of n shares of the sources, told by their names').argParser(shard))
    .addHelpText('after', EXAMPLES)
    .action(async (files: readonly string[], options: ReadingOptions) => {
      if (options.stdin === true && (files.length > 0 || options.corpus !== undefined)) command.error('error: --stdin takes the place of files and --corpus');
      const { readingLines } = await import('../running/read.ts');
      for await (const line of readingLines(files, options, command, shell.process)) {
        // A reader that has gone (`| head`) needs no more.
        if (shell.gone()) return;
        await shell.print(line);
      }
    });
};
