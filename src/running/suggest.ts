import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { readClaims, readSources } from '../read.ts';
import type { InputOptions } from '../shell/options.ts';
import { screen } from '../shell/screen.ts';
import type { Shell } from '../shell/shell.ts';
import { suggest } from '../suggest.ts';
import { toJson, toYaml } from '../suggest/render.ts';
import { oneStory } from './inputs.ts';

export interface SuggestingOptions extends InputOptions {
  readonly format: 'yaml' | 'json';
  readonly limit: number;
  readonly width?: number;
}

/** Prints claims that the texts ask for; without a claims file the texts alone speak. Throws an InputError. */
export async function suggestClaims(options: SuggestingOptions, command: Command, shell: Shell): Promise<void> {
  const cwd = shell.process.cwd();
  const path = oneStory(options, command, cwd);
  const file = path === null ? null : readClaims(path, cwd);
  const sources = readSources(options.corpus ?? join(path === null ? '.' : dirname(path), 'corpus'), cwd);
  const found = suggest(sources, file, options.limit);
  if (found.suggestions.length === 0) shell.warn(`nothing to suggest: ${whyNone(sources.length, found.read, path)}`);
  if (options.format === 'json') await shell.print(toJson(found, sources));
  else if (found.suggestions.length > 0) await shell.print(toYaml(found, sources, { whole: file === null, indent: 2, width: screen(shell.process, options).width }));
}

function whyNone(sources: number, read: number, path: string | null): string {
  if (sources < 2) return 'there is one source only';
  if (read < 2) return `${read} of ${sources} sources ${read === 1 ? 'is' : 'are'} on the story, by its date, span and about in ${path ?? ''}`;
  return 'no difference was found that the claims do not show already';
}
