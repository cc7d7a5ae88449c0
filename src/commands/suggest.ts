import { dirname, join } from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { withInputs, withWidth, type InputOptions } from '../shell/options.ts';
import { screen } from '../shell/screen.ts';
import type { Shell } from '../shell/shell.ts';

interface Options extends InputOptions {
  readonly format: 'yaml' | 'json';
  readonly limit: number;
  readonly width?: number;
}

const LIMIT = 12;
const MOST = 200;

const EXAMPLES = `
Examples:
  compare-claims suggest > claims.yaml           a first claims file, from the texts in corpus/ alone
  compare-claims suggest                         with a claims.yaml: what it does not ask yet
  compare-claims suggest --limit 3 >> claims.yaml
  compare-claims suggest --format json | jq -r '.suggestions[].question'

Each suggestion is a claim that works as it stands, with the sentences it was made from as comments. Read them before you keep it.`;

export const suggestCommand = (program: Command, shell: Shell): void => {
  const command = program.command('suggest')
    .description('propose claims that are not curated yet: where the texts differ, from the texts alone')
    .option('--limit <n>', 'at most so many, the most telling first', limit, LIMIT)
    .addOption(new Option('--format <format>', 'how to write them').choices(['yaml', 'json']).default('yaml'));
  withWidth(withInputs(command))
    .addHelpText('after', EXAMPLES)
    .action(async (options: Options) => {
      const { oneStory } = await import('../running/inputs.ts');
      const { readClaims, readSources } = await import('../read.ts');
      const { suggest } = await import('../suggest.ts');
      const { toJson, toYaml } = await import('../suggest/render.ts');
      const cwd = shell.process.cwd();
      // Without a claims file the texts alone speak.
      const path = oneStory(options, command, cwd);
      const file = path === null ? null : readClaims(path, cwd);
      const sources = readSources(options.corpus ?? join(path === null ? '.' : dirname(path), 'corpus'), cwd);
      const found = suggest(sources, file, options.limit);
      if (found.suggestions.length === 0) shell.warn(`nothing to suggest: ${sources.length < 2 ? 'there is one source only' : 'no difference was found that the claims do not show already'}`);
      if (options.format === 'json') return shell.print(toJson(found, sources));
      if (found.suggestions.length === 0) return undefined;
      return shell.print(toYaml(found, sources, { whole: file === null, indent: 2, width: screen(shell.process, options).width }));
    });
};

const limit = (text: string): number => {
  if (!/^\d{1,3}$/.test(text) || Number(text) < 1 || Number(text) > MOST) throw new InvalidArgumentError(`Write a whole number, 1 to ${MOST}.`);
  return Number(text);
};
