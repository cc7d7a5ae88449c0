import type { Command } from 'commander';
import type { ComparingOptions } from '../running/compare.ts';
import { withFormats } from '../running/formats.ts';
import { withCache, withChoice, withInputs, withJobs, withScreen, withSince } from '../shell/options.ts';
import type { Shell } from '../shell/shell.ts';

const EXAMPLES = `
Examples:
  compare-claims                                 claims.yaml and corpus/ in this folder, or in the nearest above
  compare-claims --claims quake/claims.yaml      with quake/corpus/
  compare-claims --claims 'stories/*/claims.yaml'  several stories in one run
  compare-claims --only disagree unclear         what needs a look
  compare-claims --since origin/main             what the sources added or changed since then alter
  compare-claims --source ap reuters             as if these were all the sources
  compare-claims --output report.html            the same to look at in a browser
  compare-claims --watch                         again with every change, while you write claims
  compare-claims --format json | jq .summary

Exit codes: 0 fine, 1 a check found something, 2 bad usage or bad input, 70 a bug.`;

/** The comparison itself, which is what the command does when no other command is named. */
export const compareCommand = (program: Command, shell: Shell): void => {
  withJobs(withCache(withFormats(withSince(withChoice(withInputs(program))))))
    .option('--watch', 'compare again whenever the claims, the sources or the lock file change, until Ctrl-C');
  withScreen(program)
    .argument('[command...]')
    .usage('[options] [command]')
    .addHelpText('after', EXAMPLES)
    .action(async ([word]: readonly string[], options: ComparingOptions) => {
      if (word !== undefined) await unknownCommand(program, word);
      const { compareSources } = await import('../running/compare.ts');
      await compareSources(options, program, shell);
    });
};

/** What somebody would call the command that has no name. */
const COMPARE = 'compare';

const unknownCommand = async (program: Command, word: string): Promise<void> => {
  const { nearest, suggest } = await import('../claims-file/nearest.ts');
  const names = program.createHelp().visibleCommands(program).map((command) => command.name());
  const hint = nearest(word, [...names, COMPARE]) === COMPARE ? `comparing needs none, ${program.name()} alone does it` : suggest(word, names, 'commands');
  program.error(`error: there is no command "${word}": ${hint}`);
};
