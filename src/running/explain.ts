import type { Command } from 'commander';
import { compare } from '../compare.ts';
import { explanation } from '../formats/terminal/explanation.ts';
import { toReport } from '../report.ts';
import type { InputOptions } from '../shell/options.ts';
import { screen, type ScreenOptions } from '../shell/screen.ts';
import type { Shell } from '../shell/shell.ts';
import { asking, correctionsIn, pick, readInputs } from './inputs.ts';

/** Shows why the sources, or one of them, were read as they were on a claim. Throws an InputError. */
export async function explain(claim: string, source: string | undefined, options: InputOptions & ScreenOptions, command: Command, shell: Shell): Promise<void> {
  const { process } = shell;
  const inputs = readInputs(options, command, process.cwd());
  const { claims, sources } = inputs;
  const wanted = asking(claims, new Set(pick(claims.claims, [claim], 'claim', command).map(({ id }) => id)));
  const shown = pick(sources, source === undefined ? undefined : [source], 'source', command).map(({ id }) => id);
  const report = toReport(compare(wanted, sources, correctionsIn(inputs)));
  await shell.show(explanation(report, shown, screen(process, options)));
}
