import type { Command } from 'commander';
import { addCommand } from './add.ts';
import { agreementCommand } from './agreement.ts';
import { cacheCommand } from './cache.ts';
import { checkCommand } from './check.ts';
import { compareCommand } from './compare.ts';
import { completionCommand } from './completion.ts';
import { explainCommand } from './explain.ts';
import { initCommand } from './init.ts';
import { lintCommand } from './lint.ts';
import { reviewCommand } from './review.ts';
import { schemaCommand } from './schema.ts';
import { manualCommand } from './manual.ts';
import { mergeCommand } from './merge.ts';
import { readCommand } from './read.ts';
import { serveCommand } from './serve.ts';
import type { Shell } from '../shell/shell.ts';
import { suggestCommand } from './suggest.ts';

/** Every command, in the order of the help. They only define themselves here; what they need is loaded when they run. */
export const commands: readonly ((program: Command, shell: Shell) => void)[] = [
  compareCommand,
  initCommand,
  addCommand,
  checkCommand,
  reviewCommand,
  explainCommand,
  agreementCommand,
  suggestCommand,
  lintCommand,
  serveCommand,
  readCommand,
  mergeCommand,
  cacheCommand,
  schemaCommand,
  completionCommand,
  manualCommand,
];
