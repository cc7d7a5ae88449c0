import type { Command } from 'commander';
import { check, type CheckOptions } from '../check.ts';
import { EXIT } from '../exit-codes.ts';
import type { CheckReport, Severity } from '../findings/finding.ts';
import { formats } from '../formats/index.ts';
import { RULE_IDS, SEVERITIES, type RuleId } from '../policy.ts';
import { sourceTexts } from '../report.ts';
import type { CacheOptions, InputOptions } from '../shell/options.ts';
import type { Shell } from '../shell/shell.ts';
import type { Altered } from '../since.ts';
import { alteredSince } from './altered.ts';
import { compareCached } from './cached.ts';
import { deliver, targetsOf, type FormatsOptions } from './formats.ts';
import { correctionsIn, loadStories, type Inputs } from './inputs.ts';
import { lockOf, updateLock } from './lock.ts';

export interface CheckingOptions extends InputOptions, FormatsOptions, CacheOptions {
  readonly update?: true;
  readonly failOn?: readonly (Severity | RuleId)[];
  readonly maxWarnings?: number;
  readonly since?: string;
  readonly exitCode: boolean;
}

/** A rule that is named fails the check: it is an error in this run. */
const optionsOf = ({ failOn = [], maxWarnings }: CheckingOptions, altered: Altered | null): CheckOptions => ({
  altered,
  failOn: SEVERITIES.findLast((severity) => failOn.includes(severity)) ?? 'error',
  policy: Object.fromEntries(RULE_IDS.filter((rule) => failOn.includes(rule)).map((rule) => [rule, 'error'])),
  maxWarnings: maxWarnings ?? null,
});

/** Holds the stories that the options name against their lock files, writes what was found, and sets the exit code. Throws an InputError. */
export async function checkSources(options: CheckingOptions, command: Command, shell: Shell): Promise<void> {
  const targets = targetsOf(options, command);
  const stories = await loadStories(options, command, shell);
  const checked = async (inputs: Inputs): Promise<CheckReport> => {
    const comparison = await compareCached(inputs.claims, inputs.sources, correctionsIn(inputs), options, shell);
    const lock = options.update ? updateLock(inputs, comparison, shell) : lockOf(inputs);
    const since = options.since === undefined ? null : await alteredSince(options.since, inputs, comparison, options, shell);
    return check(inputs.claims, comparison, lock, optionsOf(options, since));
  };
  const reports: [CheckReport, ...CheckReport[]] = [await checked(stories[0])];
  for (const story of stories.slice(1)) reports.push(await checked(story));
  const texts = sourceTexts({ sources: stories.flatMap(({ sources }) => sources) });
  await deliver(targets, options, shell, (format, screen) => formats[format].check(reports, { ...screen, texts }));
  if (options.cache !== false) shell.remember(() => stories.flatMap(({ sources }) => sources.map(({ path }) => path)));
  if (reports.some(({ summary }) => summary.failed) && options.exitCode) shell.end(EXIT.found);
}
