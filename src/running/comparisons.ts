import type { Command } from 'commander';
import type { Several } from '../formats/format.ts';
import { onlyClaims, onlyOutcomes, sourceTexts, toReport, type Report, type SourceTexts } from '../report.ts';
import type { Outcome } from '../types.ts';
import type { CacheOptions, InputOptions } from '../shell/options.ts';
import type { Shell } from '../shell/shell.ts';
import { alteredSince } from './altered.ts';
import { compareCached } from './cached.ts';
import { asking, correctionsIn, loadStories, pick } from './inputs.ts';

export interface ComparisonOptions extends InputOptions, CacheOptions {
  readonly claim?: readonly string[];
  readonly source?: readonly string[];
  readonly since?: string;
  readonly only?: readonly (Outcome | 'unclear')[];
}

/** What the formats are given: a report for each story, and the texts of the sources. */
export interface Reports {
  readonly reports: Several<Report>;
  readonly texts: SourceTexts;
}

/** The reports on all stories that the options name, with the texts of their sources. Throws an InputError. */
export const comparisonsOf = async (options: ComparisonOptions, command: Command, shell: Shell): Promise<Reports> => {
  const stories = await loadStories(options, command, shell);
  const claimIds = new Set(pick(stories.flatMap(({ claims }) => claims.claims), options.claim, 'claim', command).map(({ id }) => id));
  const sourceIds = new Set(pick(stories.flatMap(({ sources }) => sources), options.source, 'source', command).map(({ id }) => id));
  const reports: Report[] = [];
  for (const story of stories) {
    const inputs = {
      ...story,
      claims: asking(story.claims, claimIds),
      sources: story.sources.filter(({ id }) => sourceIds.has(id)),
    };
    if (inputs.claims.claims.length === 0 || inputs.sources.length === 0) continue;
    const comparison = await compareCached(inputs.claims, inputs.sources, correctionsIn(inputs), options, shell);
    const report = toReport(comparison);
    const asked = options.only === undefined ? report : onlyOutcomes(report, new Set(options.only));
    reports.push(options.since === undefined ? asked : onlyClaims(asked, (await alteredSince(options.since, inputs, comparison, options, shell)).claims));
  }
  const [first, ...rest] = reports;
  if (first === undefined) command.error('error: no story has both a claim and a source that are asked for');
  return { reports: [first, ...rest], texts: sourceTexts({ sources: stories.flatMap(({ sources }) => sources) }) };
};
