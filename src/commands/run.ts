import { EXIT, type ExitCode } from '../exit-codes.ts';
import { visibleLines } from '../text/escape.ts';
import { page } from './pager.ts';
import { remembering, repeated } from './remembered.ts';
import type { Process, Shell } from './shell.ts';

const ignore = (): void => undefined;

/** In: the process, and how to write to its standard output. Runs the command that its arguments ask for. Out: the exit code. Throws what the command throws. */
export async function run(process: Process, print: Shell['print']): Promise<ExitCode> {
  let code: ExitCode = EXIT.fine;
  const shell: Shell = {
    process,
    print,
    show: (text) => (page(text, process) ? Promise.resolve() : print(text)),
    warn: (text) => void process.stderr.write(`${visibleLines(text)}\n`, ignore),
    end: (chosen) => { code = chosen; },
    remember: ignore,
  };
  if (await repeated(shell)) return code;
  const { runProgram } = await import('./program.ts');
  await remembering(shell, runProgram);
  return code;
}
