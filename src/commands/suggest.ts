import { InvalidArgumentError, Option, type Command } from 'commander';
import type { SuggestingOptions } from '../running/suggest.ts';
import { withInputs, withWidth } from '../shell/options.ts';
import type { Shell } from '../shell/shell.ts';

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
    .action(async (options: SuggestingOptions) => {
      const { suggestClaims } = await import('../running/suggest.ts');
      await suggestClaims(options, command, shell);
    });
};

const limit = (text: string): number => {
  if (!/^\d{1,3}$/.test(text) || Number(text) < 1 || Number(text) > MOST) throw new InvalidArgumentError(`Write a whole number, 1 to ${MOST}.`);
  return Number(text);
};
