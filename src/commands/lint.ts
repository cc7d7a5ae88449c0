import { InvalidArgumentError, Option, type Command } from 'commander';
import { EXIT } from '../exit-codes.ts';
import { deliver, targetsOf, withFormats, type FormatsOptions } from '../running/formats.ts';
import { withInputs, withScreen, type InputOptions } from '../shell/options.ts';
import type { Shell } from '../shell/shell.ts';

interface Options extends InputOptions, FormatsOptions {
  readonly fix?: true;
  readonly maxWarnings?: number;
}

const EXAMPLES = `
Examples:
  compare-claims lint                            what is amiss in claims.yaml, held against corpus/
  compare-claims lint --fix                      take out what stands twice, then tell the rest
  compare-claims lint --max-warnings 0           warnings fail too

Errors cannot be read as meant, warnings are mostly slips, notes are for you to judge.
Exit codes: 0 fine or warnings and notes only, 1 errors or too many warnings, 2 bad usage or input.`;

export const lintCommand = (program: Command, shell: Shell): void => {
  const command = program.command('lint')
    .description('hold the claims file against the sources: cues that never match, positions nobody takes, aliases that catch other things')
    .option('--fix', 'mend what is mechanical: phrases that stand twice in a list; comments stay')
    .addOption(new Option('--max-warnings <count>', 'more warnings than this fail').argParser(wholeNumber));
  withScreen(withFormats(withInputs(command)))
    .addHelpText('after', EXAMPLES)
    .action(async (options: Options) => {
      const { readInputs } = await import('../running/inputs.ts');
      const { readClaimsText } = await import('../read.ts');
      const { lint } = await import('../lint.ts');
      const { formats } = await import('../formats/index.ts');
      const { lintText } = await import('../formats/terminal/lint.ts');
      const cwd = shell.process.cwd();
      const targets = targetsOf(options, command);
      const linted = () => {
        const { claims, sources } = readInputs(options, command, cwd);
        return { path: claims.path, sources, ...lint(claims, readClaimsText(claims.path, cwd), sources, { maxWarnings: options.maxWarnings ?? null }) };
      };
      let found = linted();
      if (options.fix === true && found.fixed.removed > 0) {
        const { writeWhole } = await import('../write.ts');
        writeWhole(found.path, found.fixed.text, cwd);
        shell.warn(`${found.path}: ${found.fixed.removed} taken out that stood twice`);
        found = linted();
      }
      const { sourceTexts } = await import('../report.ts');
      const texts = sourceTexts({ sources: found.sources });
      await deliver(targets, options, shell, (format, screen) => (format === 'terminal' ? lintText(found.report, screen) : formats[format].check([found.report], { ...screen, texts })));
      if (found.report.summary.failed) shell.end(EXIT.found);
    });
};

const wholeNumber = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Write a whole number.');
  return Number(text);
};
