import type { Command } from 'commander';
import { agreementOf } from '../agreement.ts';
import { compare } from '../compare.ts';
import { agreement } from '../formats/terminal/agreement.ts';
import { readReviewed } from '../read.ts';
import type { InputOptions } from '../shell/options.ts';
import type { Shell } from '../shell/shell.ts';
import { readInputs } from './inputs.ts';

/** Shows how far the reviewers of these files agree with each other and with the engine. Throws an InputError. */
export async function showAgreement(files: readonly string[], options: InputOptions, command: Command, shell: Shell): Promise<void> {
  const cwd = shell.process.cwd();
  const { claims, sources } = readInputs(options, command, cwd);
  const reviewed = files.map((file) => readReviewed(file, claims.claims.map(({ id }) => id), sources.map(({ id }) => id), cwd));
  await shell.show(agreement(agreementOf(reviewed, compare(claims, sources).claims), reviewed.map(({ reviewer }) => reviewer)));
}
