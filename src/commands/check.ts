import { InvalidArgumentError, Option, type Command } from 'commander';
import type { CheckOptions } from '../check.ts';
import { EXIT } from '../exit-codes.ts';
import type { Altered } from '../since.ts';
import { RULE_IDS, type RuleId } from '../policy.ts';
import type { CheckReport, Severity } from '../findings/finding.ts';
import { deliver, targetsOf, withFormats, type FormatsOptions } from '../running/formats.ts';
import type { Inputs } from '../running/inputs.ts';
import { withCache, withInputs, withJobs, withScreen, withSince, type CacheOptions, type InputOptions } from '../shell/options.ts';
import type { Shell } from '../shell/shell.ts';

interface Options extends InputOptions, FormatsOptions, CacheOptions {
  readonly update?: true;
  readonly failOn?: readonly (Severity | RuleId)[];
  readonly maxWarnings?: number;
  readonly since?: string;
  readonly exitCode: boolean;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

const EXAMPLES = `
Examples:
  compare-claims check --update                  accept what is read now: write claims.lock.yaml
  compare-claims check                           what has changed since; exit code 1 where that is an error
  compare-claims check --fail-on warning         … or a warning
  compare-claims check --fail-on unreviewed      … or something that no person has accepted

Severities are set by rule in the claims file:
  policy: { source-changed: error, low-confidence: off }

Exit codes: 0 fine, 1 findings that fail the check, 2 bad usage or input, also when there is no lock file.`;

export const checkCommand = (program: Command, shell: Shell): void => {
  const command = program.command('check')
    .description('hold the sources against the lock file: what is new, has changed or lost its evidence since it was accepted');
  withJobs(withCache(withSince(withInputs(command))))
    .option('--update', 'accept what is read now: write the lock file beside the claims file; corrections and comments stay')
    .addOption(new Option('--fail-on <what...>', 'what fails the check: a severity and worse, or rules').choices([...SEVERITIES, ...RULE_IDS]))
    .addOption(new Option('--max-warnings <count>', 'more warnings than this fail the check').argParser(wholeNumber))
    .option('--no-exit-code', 'exit with 0 whatever is found');
  withScreen(withFormats(command))
    .addHelpText('after', EXAMPLES)
    .action(async (options: Options) => checkSources(options, command, shell));
};

const wholeNumber = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Write a whole number.');
  return Number(text);
};

/** A rule that is named fails the check: it is an error in this run. */
const optionsOf = ({ failOn = [], maxWarnings }: Options, altered: Altered | null): CheckOptions => ({
  altered,
  failOn: SEVERITIES.findLast((severity) => failOn.includes(severity)) ?? 'error',
  policy: Object.fromEntries(RULE_IDS.filter((rule) => failOn.includes(rule)).map((rule) => [rule, 'error'])),
  maxWarnings: maxWarnings ?? null,
});

const checkSources = async (options: Options, command: Command, shell: Shell): Promise<void> => {
  const [{ correctionsIn, loadStories }, { compareCached }, { check }, { sourceTexts }, { formats }, { lockOf, updateLock }] = await Promise.all([
    import('../running/inputs.ts'), import('../running/cached.ts'), import('../check.ts'), import('../report.ts'), import('../formats/index.ts'), import('../running/lock.ts'),
  ]);
  // Loaded after the rest: it is asked for seldom.
  const altered = options.since === undefined ? null : await import('../running/altered.ts');
  const targets = targetsOf(options, command);
  const stories = await loadStories(options, command, shell);
  const checked = async (inputs: Inputs): Promise<CheckReport> => {
    const comparison = await compareCached(inputs.claims, inputs.sources, correctionsIn(inputs), options, shell);
    const lock = options.update ? updateLock(inputs, comparison, shell) : lockOf(inputs);
    const since = altered === null || options.since === undefined ? null : await altered.alteredSince(options.since, inputs, comparison, options, shell);
    return check(inputs.claims, comparison, lock, optionsOf(options, since));
  };
  const reports: [CheckReport, ...CheckReport[]] = [await checked(stories[0])];
  for (const story of stories.slice(1)) reports.push(await checked(story));
  const texts = sourceTexts({ sources: stories.flatMap(({ sources }) => sources) });
  await deliver(targets, options, shell, (format, screen) => formats[format].check(reports, { ...screen, texts }));
  if (options.cache !== false) shell.remember(() => stories.flatMap(({ sources }) => sources.map(({ path }) => path)));
  if (reports.some(({ summary }) => summary.failed) && options.exitCode) shell.end(EXIT.found);
};
