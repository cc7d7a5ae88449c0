import pkg from '../package.json' with { type: 'json' };
import type { Output, Process } from './shell/shell.ts';
import { EXIT } from './exit-codes.ts';
import { writeToFile } from './output-file.ts';

/** A closed pipe is also told as an event, which would end the process if nobody listened. */
const ignore = (): void => undefined;

/** Runs the command that `process.argv` asks for. Gives the exit code, and never throws. What a run may do without is loaded when it is needed. */
export async function main(process: Process): Promise<number> {
  for (const output of [process.stdout, process.stderr]) output.on('error', ignore);
  try {
    // The one question that needs nothing else.
    if (asksForVersion(process)) {
      await write(process.stdout, `${pkg.version}\n`);
      return EXIT.fine;
    }
    const { run } = await import('./commands/run.ts');
    return await run(process, (text) => write(process.stdout, text));
  } catch (error) {
    const { complaintOf } = await import('./shell/complaint.ts');
    const { text, code } = complaintOf(error);
    await write(process.stderr, `${text}\n`).catch(ignore);
    return code;
  } finally {
    for (const output of [process.stdout, process.stderr]) output.off('error', ignore);
  }
}

const asksForVersion = ({ argv: [, , first, ...rest] }: Process): boolean => (first === '--version' || first === '-V') && rest.length === 0;

/** Done when the text has been taken. A reader that has gone (`| head`) is no error. */
async function write(output: Output, text: string | Uint8Array): Promise<boolean> {
  const failed = await new Promise<Failure>((resolve) => {
    try {
      if (output.fd !== undefined && writeToFile(output.fd, text)) resolve(null);
      else output.write(text, (error) => resolve(error as Failure));
    } catch (error) {
      resolve(error as Failure);
    }
  });
  if (!failed) return true;
  if (failed.code === 'EPIPE' || failed.code === 'ERR_STREAM_DESTROYED') return false;
  const { unwritable } = await import('./shell/complaint.ts');
  throw unwritable(failed);
}

type Failure = (Error & { code?: string }) | null | undefined;
