import { EXIT, type ExitCode } from '../exit-codes.ts';
import { forLog, visibleLines } from '../text/escape.ts';
import { setCompiling } from '../shell/compiling.ts';
import { remembering, repeated } from '../shell/remembered.ts';
import type { Process, Shell } from '../shell/shell.ts';

const ignore = (): void => undefined;

/** In: the process, and how to write to its standard output, which gives whether somebody reads it. Runs the command that its arguments ask for. Out: the exit code. Throws what the command throws. */
export async function run(process: Process, write: (text: string | Uint8Array) => Promise<boolean>): Promise<ExitCode> {
  let code: ExitCode = EXIT.fine;
  let gone = false;
  const print = async (text: string | Uint8Array): Promise<void> => { gone = !(await write(text)); };
  const shell: Shell = {
    process,
    print,
    gone: () => gone,
    show: async (drawn) => {
      const text = forLog(drawn);
      if (process.stdout.isTTY === true && (await import('../shell/pager.ts')).page(text, process)) return;
      await print(text);
    },
    warn: (text) => void process.stderr.write(`${forLog(visibleLines(text))}\n`, ignore),
    end: (chosen) => { code = chosen; },
    remember: ignore,
  };
  if (await repeated(shell)) return code;
  setCompiling(process.versions?.['v8'] ?? '');
  const { runProgram } = await import('./program.ts');
  await remembering(shell, runProgram);
  return code;
}
