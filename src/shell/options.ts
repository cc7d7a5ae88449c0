/** Options that several commands take, defined once. */
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Outcome } from '../types.ts';
import { NARROWEST } from './screen.ts';

export interface InputOptions {
  readonly claims?: readonly string[];
  readonly corpus?: string;
}

export interface JobsOptions {
  /** How many processors to use; all when left out. */
  readonly jobs?: number;
}

export interface CacheOptions extends JobsOptions {
  /** Without `--no-cache`. */
  readonly cache?: boolean;
}

/** The claims and sources that are wanted; all when left out. */
export interface ChoiceOptions {
  readonly claim?: readonly string[];
  readonly source?: readonly string[];
}

const ONLY: readonly (Outcome | 'unclear')[] = ['disagree', 'framed-differently', 'agree', 'single-source', 'silent', 'unclear'];

const WIDEST = 1000;

const width = (text: string): number => {
  if (!/^\d{1,4}$/.test(text) || Number(text) < NARROWEST || Number(text) > WIDEST) {
    throw new InvalidArgumentError(`Write a whole number of columns, ${NARROWEST} to ${WIDEST}.`);
  }
  return Number(text);
};

const collected = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

export const withClaims = (command: Command): Command => command
  .addOption(new Option('--claims <file>', 'the claims file; may be given again, or as \'stories/*/claims.yaml\' (default: claims.yaml here or above)').argParser(collected));

export const withInputs = (command: Command): Command => withClaims(command)
  .option('--corpus <dir>', 'the folder of the source texts (default: corpus beside the claims file)');

/** Of all claims and sources, those to compare and to show. */
export const withChoice = (command: Command): Command => command
  .option('--claim <id...>', 'compare only these claims')
  .option('--source <id...>', 'compare only these sources')
  .addOption(new Option('--only <outcome...>', 'show only claims with one of these outcomes; unclear: a source has no answer, though a sentence came close').choices(ONLY));

export const withCache = (command: Command): Command => command
  .option('--no-cache', 'read everything anew, and keep nothing of it');

const MOST_JOBS = 64;

const jobs = (text: string): number => {
  if (!/^\d{1,2}$/.test(text) || Number(text) < 1 || Number(text) > MOST_JOBS) throw new InvalidArgumentError(`Write a whole number, 1 to ${MOST_JOBS}.`);
  return Number(text);
};

export const withJobs = (command: Command): Command => command
  .addOption(new Option('--jobs <n>', 'read a large corpus with so many processors (default: all there are)').argParser(jobs));

export const withSince = (command: Command): Command => command
  .option('--since <commit>', 'only what the sources that changed since this commit alter');

export const withScreen = (command: Command): Command => command
  .option('--color', 'write colours, also to a file or pipe')
  .option('--no-color', 'write no colours (also: NO_COLOR=1)')
  .addOption(widthOption());

export const withWidth = (command: Command): Command => command.addOption(widthOption());

const widthOption = (): Option => new Option('--width <columns>', 'columns to wrap at (default: those of the screen, else 100)').argParser(width);
