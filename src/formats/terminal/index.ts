import type { Format } from '../format.ts';
import { check } from './check.ts';
import { comparison } from './comparison.ts';
import { linked } from './links.ts';

/** For a person at a screen. */
export const terminal: Format = {
  comparison: (reports, options) => linked(comparison(reports, options), reports.flatMap(({ sources }) => sources.map(({ path }) => path)), options.links),
  check: (reports, options) =>
    linked(check(reports, options), reports.flatMap(({ claimsFile, lockFile, comparison: { sources } }) => [claimsFile, lockFile, ...sources.map(({ path }) => path)]), options.links),
};
