import { Argument, type Command } from 'commander';
import type { Shell } from '../shell/shell.ts';

const EXAMPLES = `
Examples:
  compare-claims schema claims > claims.schema.json    for an editor to complete and check claims.yaml
  compare-claims schema report                         for what reads --format json`;

const schemas: Readonly<Record<string, () => Promise<object>>> = {
  report: async () => (await import('../report-schema.ts')).reportJsonSchema(),
  check: async () => (await import('../check-schema.ts')).checkJsonSchema(),
  claims: async () => (await import('../claims-file/schema.ts')).claimsJsonSchema(),
  lock: async () => (await import('../lock/schema.ts')).lockJsonSchema(),
};

export const schemaCommand = (program: Command, shell: Shell): void => {
  program.command('schema')
    .description('print the JSON Schema (draft-7) of a report, the report of a check, the claims file or the lock file')
    .addArgument(new Argument('<what>').choices(Object.keys(schemas)))
    .addHelpText('after', EXAMPLES)
    .action(async (what: string) => shell.print(`${JSON.stringify(await schemas[what]?.(), null, 2)}\n`));
};
