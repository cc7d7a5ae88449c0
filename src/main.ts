import { Command, CommanderError } from 'commander';
import pkg from '../package.json' with { type: 'json' };
import { commands } from './commands/index.ts';
import { page } from './commands/pager.ts';
import type { Output, Process, Shell } from './commands/shell.ts';
import { formatInputError, InputError, wholeFileError } from './errors.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { visibleLines } from './text/escape.ts';

/** A closed pipe is also told as an event, which would end the process if nobody listened. */
const ignore = (): void => undefined;

/** Runs the command that `process.argv` asks for. Gives the exit code, and never throws. */
export async function main(process: Process): Promise<number> {
  for (const output of [process.stdout, process.stderr]) output.on('error', ignore);
  let code: ExitCode = EXIT.fine;
  const texts: string[] = [];
  try {
    const shell: Shell = {
      process,
      print: (text) => write(process.stdout, text),
      show: (text) => (page(text, process) ? Promise.resolve() : write(process.stdout, text)),
      warn: (text) => void process.stderr.write(`${visibleLines(text)}\n`, ignore),
      end: (chosen) => { code = chosen; },
    };
    await createProgram(shell, texts).parseAsync(process.argv).catch((error: unknown) => {
      if (!(error instanceof CommanderError) || error.exitCode !== 0) throw error;
    });
    if (texts.length > 0) await shell.print(texts.join(''));
    return code;
  } catch (error) {
    await write(process.stderr, `${visibleLines(complaint(error))}\n`).catch(ignore);
    return error instanceof CommanderError || error instanceof InputError ? EXIT.badInput : EXIT.bug;
  } finally {
    for (const output of [process.stdout, process.stderr]) output.off('error', ignore);
  }
}

/** `texts` takes what commander itself prints (help, version): it does not wait, and then throws even if all is well. */
function createProgram(shell: Shell, texts: string[]): Command {
  const program = new Command(pkg.name)
    .description('Compare how several outlets tell one story: where they agree, disagree, frame it differently or are silent, proved with the verbatim sentence.')
    .version(pkg.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void texts.push(text),
      // Told with the exit code, once.
      outputError: () => undefined,
      getOutHelpWidth: () => shell.process.stdout.columns ?? 100,
      getOutHasColors: () => false,
    })
    .showSuggestionAfterError()
    .enablePositionalOptions()
    .hook('preAction', async (_, command) => {
      const { discoverSettings } = await import('./discover.ts');
      const settings = discoverSettings(shell.process.cwd());
      if (settings === null) return;
      const { applyDefaults } = await import('./commands/defaults.ts');
      applyDefaults(settings, command, [program, ...program.commands], shell.process.cwd());
    })
    .hook('preSubcommand', (_, command) => {
      const early = Object.keys(program.opts()).find((name) => program.getOptionValueSource(name) === 'cli');
      if (early !== undefined) program.error(`error: options of "${command.name()}" go after it: ${pkg.name} ${command.name()} … --${early}`);
    });
  for (const add of commands) add(program, shell);
  return program;
}

function complaint(error: unknown): string {
  if (error instanceof InputError) return `error: ${formatInputError(error)}`;
  if (error instanceof CommanderError) return `${error.message}\nSee ${pkg.name} --help.`;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${stack}\nThis is a bug in ${pkg.name} ${pkg.version}, not a mistake of yours.`;
}

/** Done when the text has been taken. A reader that has gone (`| head`) is no error. */
function write(output: Output, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    output.write(text, (error) => {
      const failed = error as (Error & { code?: string }) | null | undefined;
      if (!failed || failed.code === 'EPIPE' || failed.code === 'ERR_STREAM_DESTROYED') resolve();
      else reject(wholeFileError('standard output', `cannot be written (${failed.code ?? failed.message})`));
    });
  });
}
