import type { Command } from 'commander';
import type { ComparisonOptions } from '../running/comparisons.ts';
import { targetsOf, withFormats, type FormatsOptions, type Target } from '../running/formats.ts';
import { withCache, withChoice, withInputs, withJobs, withScreen, withSince } from '../shell/options.ts';
import type { Shell } from '../shell/shell.ts';

interface Options extends ComparisonOptions, FormatsOptions {
  readonly watch?: true;
}

/** Clears a terminal and what scrolled out of it (ECMA-48 ED, and xterm's extension). */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

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
    .action(async ([word]: readonly string[], options: Options) => {
      if (word !== undefined) await unknownCommand(program, word);
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

const compareSources = async (options: Options, program: Command, shell: Shell): Promise<void> => {
  const targets = targetsOf(options, program);
  if (options.watch === undefined) return compareOnce(options, targets, program, shell);
  const { again } = await import('../running/again.ts');
  const toScreen = shell.process.stdout.isTTY === true && targets.some(({ output }) => output === null);
  await again(options, shell, async () => {
    if (toScreen) await shell.print(CLEAR);
    // A pager would wait for somebody to leave it.
    await compareOnce(options, targets, program, { ...shell, show: shell.print });
    for (const { output } of targets) if (output !== null) shell.warn(`written: ${output}`);
  });
};

const compareOnce = async (options: Options, targets: readonly Target[], program: Command, shell: Shell): Promise<void> => {
  const [{ comparisonsOf }, { deliverReports }] = await Promise.all([import('../running/comparisons.ts'), import('../running/deliver.ts')]);
  const found = await comparisonsOf(options, program, shell);
  await deliverReports(found, targets, options, shell);
  if (options.cache !== false && options.watch === undefined) shell.remember(() => found.reports.flatMap(({ sources }) => sources.map(({ path }) => path)));
};
