import type { Command } from 'commander';
import { EXIT } from '../exit-codes.ts';
import { formats } from '../formats/index.ts';
import { lintText } from '../formats/terminal/lint.ts';
import { lint } from '../lint.ts';
import { readClaimsText } from '../read.ts';
import { sourceTexts } from '../report.ts';
import type { InputOptions } from '../shell/options.ts';
import type { Shell } from '../shell/shell.ts';
import { writeWhole } from '../write.ts';
import { deliver, targetsOf, type FormatsOptions } from './formats.ts';
import { readInputs } from './inputs.ts';

export interface LintingOptions extends InputOptions, FormatsOptions {
  readonly fix?: true;
  readonly maxWarnings?: number;
}

/** Holds a claims file against its sources, mends it where that is asked, writes what was found, and sets the exit code. Throws an InputError. */
export async function lintStory(options: LintingOptions, command: Command, shell: Shell): Promise<void> {
  const cwd = shell.process.cwd();
  const targets = targetsOf(options, command);
  const linted = () => {
    const { claims, sources } = readInputs(options, command, cwd);
    return { path: claims.path, sources, ...lint(claims, readClaimsText(claims.path, cwd), sources, { maxWarnings: options.maxWarnings ?? null }) };
  };
  let found = linted();
  if (options.fix === true && found.fixed.removed > 0) {
    writeWhole(found.path, found.fixed.text, cwd);
    shell.warn(`${found.path}: ${found.fixed.removed} taken out that stood twice`);
    found = linted();
  }
  const texts = sourceTexts({ sources: found.sources });
  await deliver(targets, options, shell, (format, screen) => (format === 'terminal' ? lintText(found.report, screen) : formats[format].check([found.report], { ...screen, texts })));
  if (found.report.summary.failed) shell.end(EXIT.found);
}
