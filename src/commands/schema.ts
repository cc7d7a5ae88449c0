import { Argument, type Command } from 'commander';
import type { SchemaName } from '../running/schema.ts';
import type { Shell } from '../shell/shell.ts';

const EXAMPLES = `
Examples:
  compare-claims schema claims > claims.schema.json    for an editor to complete and check claims.yaml
  compare-claims schema report                         for what reads --format json`;

const SCHEMAS = ['report', 'check', 'claims', 'lock'] as const satisfies readonly SchemaName[];

export const schemaCommand = (program: Command, shell: Shell): void => {
  program.command('schema')
    .description('print the JSON Schema (draft-7) of a report, the report of a check, the claims file or the lock file')
    .addArgument(new Argument('<what>').choices(SCHEMAS))
    .addHelpText('after', EXAMPLES)
    .action(async (what: SchemaName) => {
      const { schemas } = await import('../running/schema.ts');
      await shell.print(`${JSON.stringify(schemas[what](), null, 2)}\n`);
    });
};
