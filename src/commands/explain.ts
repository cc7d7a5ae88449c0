import type { Command } from 'commander';
import { withInputs, withScreen, type InputOptions } from '../shell/options.ts';
import { screen, type ScreenOptions } from '../shell/screen.ts';
import type { Shell } from '../shell/shell.ts';

const EXAMPLES = `
Examples:
  compare-claims explain deaths                  why each source was read as it was
  compare-claims explain deaths reuters          only this source, with the sentences that were rejected`;

export const explainCommand = (program: Command, shell: Shell): void => {
  const command = program.command('explain')
    .description('show the words and rules behind each reading of a claim, and what came close')
    .argument('<claim>', 'id of a claim')
    .argument('[source]', 'id of a source');
  withScreen(withInputs(command))
    .addHelpText('after', EXAMPLES)
    .action(async (claim: string, source: string | undefined, options: InputOptions & ScreenOptions) => {
      const [{ asking, correctionsIn, pick, readInputs }, { compare }, { toReport }, { explanation }] = await Promise.all([
        import('../running/inputs.ts'), import('../compare.ts'), import('../report.ts'), import('../formats/terminal/explanation.ts'),
      ]);
      const { process } = shell;
      const inputs = readInputs(options, command, process.cwd());
      const { claims, sources } = inputs;
      const wanted = asking(claims, new Set(pick(claims.claims, [claim], 'claim', command).map(({ id }) => id)));
      const shown = pick(sources, source === undefined ? undefined : [source], 'source', command).map(({ id }) => id);
      const report = toReport(compare(wanted, sources, correctionsIn(inputs)));
      await shell.show(explanation(report, shown, screen(process, options)));
    });
};
