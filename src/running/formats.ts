/** `--format` and `--output`, each as often as one likes: what a run writes, and where to. */
import { normalize } from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { wholeFileError } from '../errors.ts';
import type { FormatName } from '../formats/index.ts';
import type { FormatOptions } from '../formats/format.ts';
import { screen, type ScreenOptions } from '../shell/screen.ts';
import type { Shell } from '../shell/shell.ts';
import { writeWhole } from '../write.ts';

/** Named here too, so that the help need not load them. */
const FORMATS: Readonly<Record<FormatName, true>> = {
  terminal: true, json: true, ndjson: true, csv: true, markdown: true, html: true, sarif: true, junit: true, github: true, rdjsonl: true, annotations: true,
  claimreview: true,
};

/** The endings that say which format a file has; every other file without a `--format` is for people. */
const ENDINGS: readonly (readonly [RegExp, FormatName])[] = [
  [/\.sarif(?:\.json)?$/i, 'sarif'],
  [/\.json$/i, 'json'],
  [/\.rdjsonl$/i, 'rdjsonl'],
  [/\.(?:ndjson|jsonl)$/i, 'ndjson'],
  [/\.csv$/i, 'csv'],
  [/\.(?:md|markdown)$/i, 'markdown'],
  [/\.html?$/i, 'html'],
  [/\.xml$/i, 'junit'],
];

/** A value as given, and where it stood among all formats and outputs. */
interface Given<Value extends string> {
  readonly value: Value;
  readonly at: number;
}

export interface FormatsOptions extends ScreenOptions {
  readonly format?: readonly Given<FormatName>[];
  readonly output?: readonly Given<string>[];
  readonly linkBase?: string;
}

/** One document to write; without an output it goes to standard output. */
export interface Target {
  readonly format: FormatName;
  readonly output: string | null;
}

export const withFormats = (command: Command): Command => {
  // Commander keeps each option by itself; which output is for which format takes their common order.
  let at = 0;
  const format = new Option('--format <format>', 'how to write it; may be given again, each with its output (default: by the ending of the output, else terminal)')
    .choices(Object.keys(FORMATS));
  const check = format.parseArg?.bind(format);
  return command
    .addOption(format.argParser((value: string, before: readonly Given<string>[] = []) => {
      check?.(value, undefined as never);
      return [...before, { value, at: (at += 1) }];
    }))
    .addOption(new Option('--output <file>', 'write it to a file, whole or not at all')
      .argParser((value: string, before: readonly Given<string>[] = []) => [...before, { value, at: (at += 1) }]))
    .addOption(new Option('--link-base <url>', 'where the paths in markdown lead, such as https://github.com/you/repo/blob/main').argParser(baseUrl));
};

const baseUrl = (text: string): string => {
  if (!URL.canParse(text) || !/^https?:\/\//i.test(text)) throw new InvalidArgumentError('Write an address that begins with https://.');
  return new URL(`${text.replace(/(?<!\/)\/+$/, '')}/`).href;
};

/**
 * As many outputs as formats: the first is for the first, and so on. Otherwise an output is for the format right before it, or has the format that its
 * ending says; a format without one goes to standard output, which has room for one.
 */
export const targetsOf = ({ format: formats = [], output: outputs = [] }: FormatsOptions, command: Command): readonly Target[] => {
  const targets = formats.length === outputs.length
    ? formats.map(({ value }, i): Target => ({ format: value, output: outputs[i]?.value ?? null }))
    : inOrder(formats, outputs);
  const printed = targets.filter(({ output }) => output === null);
  if (printed.length > 1) {
    command.error(`error: ${printed.map(({ format }) => format).join(' and ')} would both go to standard output: give all but one of them an --output <file>`);
  }
  const files = targets.flatMap(({ output }) => (output === null ? [] : [normalize(output)]));
  const twice = files.find((file, i) => files.indexOf(file) < i);
  if (twice !== undefined) command.error(`error: two formats would be written to ${twice}: give each an --output <file> of its own`);
  return targets.length === 0 ? [{ format: 'terminal', output: null }] : targets;
};

const inOrder = (formats: readonly Given<FormatName>[], outputs: readonly Given<string>[]): readonly Target[] => [
  ...formats.map(({ value, at }): Target => ({ format: value, output: outputs.find((output) => output.at === at + 1)?.value ?? null })),
  ...outputs.filter(({ at }) => formats.every((format) => format.at + 1 !== at)).map(({ value }): Target => ({ format: formatFor(value), output: value })),
];

const formatFor = (file: string): FormatName => ENDINGS.find(([ending]) => ending.test(file))?.[1] ?? 'terminal';

/** Whether one of them is shown on a screen, for a person. */
export const onScreen = (targets: readonly Target[], { process }: Shell): boolean =>
  process.stdout.isTTY === true && targets.some(({ format, output }) => format === 'terminal' && output === null);

/** Writes every target. All are rendered before the first is written; files come first, so that what is printed speaks of files that are there. */
export const deliver = async (
  targets: readonly Target[], options: FormatsOptions, shell: Shell, render: (format: FormatName, options: FormatOptions) => string | Iterable<Uint8Array>,
): Promise<void> => {
  const { process } = shell;
  const links = options.linkBase === undefined ? {} : { linkBase: options.linkBase };
  const written = targets.map(({ format, output }) => {
    try {
      return { format, output, text: render(format, { ...screen(process, options, output !== null), ...links }) };
    } catch (error) {
      // What V8 says of a text of more than half a gigabyte.
      if (!(error instanceof RangeError) || error.message !== 'Invalid string length') throw error;
      throw wholeFileError(output ?? 'standard output', `what would be written as ${format} is too long for one text`, 'ask for fewer sources or claims (--source, --claim, --only), or for --format json or ndjson');
    }
  });
  for (const { output, text } of written) if (output !== null) writeWhole(output, text, process.cwd());
  for (const { format, output, text } of written) if (output === null) {
    if (format === 'terminal' && typeof text === 'string') await shell.show(text);
    else {
      for (const piece of typeof text === 'string' ? [text] : text) {
        if (shell.gone()) break;
        await shell.print(piece);
      }
    }
  }
};
