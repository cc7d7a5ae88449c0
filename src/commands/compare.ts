import { Option, type Command } from 'commander';
import type { Outcome } from '../types.ts';
import { deliver, onScreen, targetsOf, withFormats, type FormatsOptions } from './formats.ts';
import { withInputs, withScreen, withSince, type InputOptions } from './options.ts';
import type { Shell } from './shell.ts';

interface Options extends InputOptions, FormatsOptions {
  readonly claim?: readonly string[];
  readonly source?: readonly string[];
  readonly since?: string;
  readonly only?: readonly (Outcome | 'unclear')[];
}

const ONLY: readonly (Outcome | 'unclear')[] = ['disagree', 'framed-differently', 'agree', 'single-source', 'silent', 'unclear'];

const EXAMPLES = `
Examples:
  compare-claims                                 claims.yaml and corpus/ in this folder, or in the nearest above
  compare-claims --claims quake/claims.yaml      with quake/corpus/
  compare-claims --claims 'stories/*/claims.yaml'  several stories in one run
  compare-claims --only disagree unclear         what needs a look
  compare-claims --since origin/main             what the sources added or changed since then alter
  compare-claims --source ap reuters             as if these were all the sources
  compare-claims --format json | jq .summary

Exit codes: 0 fine, 1 a check found something, 2 bad usage or bad input, 70 a bug.`;

/** The comparison itself, which is what the command does when no other command is named. */
export const compareCommand = (program: Command, shell: Shell): void => {
  withFormats(withSince(withInputs(program)))
    .option('--claim <id...>', 'compare only these claims')
    .option('--source <id...>', 'compare only these sources')
    .addOption(new Option('--only <outcome...>', 'show only claims with one of these outcomes; unclear: a source is').choices(ONLY));
  withScreen(program)
    .argument('[command...]')
    .usage('[options] [command]')
    .addHelpText('after', EXAMPLES)
    .action(async ([word]: readonly string[], options: Options) => {
      if (word !== undefined) await unknownCommand(program, word);
      await compareSources(options, program, shell);
    });
};

const unknownCommand = async (program: Command, word: string): Promise<void> => {
  const { suggest } = await import('../claims-file/nearest.ts');
  program.error(`error: there is no command "${word}": ${suggest(word, program.commands.map((command) => command.name()), 'commands')}`);
};

const compareSources = async (options: Options, program: Command, shell: Shell): Promise<void> => {
  const [{ correctionsIn, pick, readStories }, { compare }, { onlyClaims, onlyOutcomes, sourceTexts, toReport }, { formats }] = await Promise.all([
    import('./inputs.ts'), import('../compare.ts'), import('../report.ts'), import('../formats/index.ts'),
  ]);
  // Loaded after the rest: it is asked for seldom.
  const altered = options.since === undefined ? null : await import('./altered.ts');
  const targets = targetsOf(options, program);
  const stories = readStories(options, program, shell.process.cwd());
  const claimIds = new Set(pick(stories.flatMap(({ claims }) => claims.claims), options.claim, 'claim', program).map(({ id }) => id));
  const sourceIds = new Set(pick(stories.flatMap(({ sources }) => sources), options.source, 'source', program).map(({ id }) => id));
  const reports = stories.flatMap((story) => {
    const inputs = {
      ...story,
      claims: { ...story.claims, claims: story.claims.claims.filter(({ id }) => claimIds.has(id)) },
      sources: story.sources.filter(({ id }) => sourceIds.has(id)),
    };
    if (inputs.claims.claims.length === 0 || inputs.sources.length === 0) return [];
    const comparison = compare(inputs.claims, inputs.sources, correctionsIn(inputs));
    const report = toReport(comparison);
    const asked = options.only === undefined ? report : onlyOutcomes(report, new Set(options.only));
    return [altered === null || options.since === undefined ? asked : onlyClaims(asked, altered.alteredSince(options.since, inputs, comparison, shell.process.cwd()).claims)];
  });
  const [first, ...rest] = reports;
  if (first === undefined) program.error('error: no story has both a claim and a source that are asked for');

  if (!onScreen(targets, shell)) {
    for (const report of reports) {
      const paths = new Map(report.sources.map(({ id, path }) => [id, path]));
      for (const { source, message } of report.notices) shell.warn(`warning: ${paths.get(source) ?? source}: ${message}`);
    }
  }
  const texts = sourceTexts({ sources: stories.flatMap(({ sources }) => sources) });
  await deliver(targets, options, shell, (format, screen) => formats[format].comparison([first, ...rest], { ...screen, texts }));
};
