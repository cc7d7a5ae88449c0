import { Command, CommanderError } from 'commander';
import pkg from '../../package.json' with { type: 'json' };
import { commands } from './index.ts';
import type { Shell } from '../shell/shell.ts';

/** Runs the command that the arguments ask for. Throws an InputError, and what commander throws for a mistake in the arguments. */
export async function runProgram(shell: Shell): Promise<void> {
  const texts: string[] = [];
  await createProgram(shell, texts).parseAsync(shell.process.argv).catch((error: unknown) => {
    if (!(error instanceof CommanderError) || error.exitCode !== 0) throw error;
  });
  if (texts.length > 0) await shell.print(texts.join(''));
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
      const { discoverSettings } = await import('../discover.ts');
      const settings = discoverSettings(shell.process.cwd());
      if (settings === null) return;
      const { applyDefaults } = await import('./defaults.ts');
      applyDefaults(settings, command, [program, ...program.commands], shell.process.cwd());
    })
    .hook('preSubcommand', (_, command) => {
      const early = Object.keys(program.opts()).find((name) => program.getOptionValueSource(name) === 'cli');
      if (early !== undefined) program.error(`error: options of "${command.name()}" go after it: ${pkg.name} ${command.name()} … --${early}`);
    });
  for (const add of commands) add(program, shell);
  return program;
}
