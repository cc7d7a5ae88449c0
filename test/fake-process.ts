import { Readable } from 'node:stream';
import type { Output, Process } from '../src/shell/shell.ts';

export interface Facts {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly tty?: boolean;
  readonly columns?: number;
  readonly stdin?: string;
  readonly now?: Date;
  /** Code of the error that every write to stdout ends in. */
  readonly stdoutFails?: string;
}

/** A process for `main`, with what it wrote. */
export const fakeProcess = (args: readonly string[], { cwd = '/', env = {}, tty = false, columns, stdin, now, stdoutFails }: Facts = {}) => {
  const output = (fails?: string): { readonly stream: Output; readonly text: () => string } => {
    const texts: string[] = [];
    const stream: Output = {
      isTTY: tty,
      ...(columns !== undefined && { columns }),
      write: (text, done) => {
        if (fails === undefined) texts.push(typeof text === 'string' ? text : Buffer.from(text).toString());
        done(fails === undefined ? null : Object.assign(new Error(`write ${fails}`), { code: fails }));
        return true;
      },
      on: () => undefined,
      off: () => undefined,
    };
    return { stream, text: () => texts.join('') };
  };
  const stdout = output(stdoutFails);
  const stderr = output();
  const process: Process = { argv: ['node', 'compare-claims', ...args], env, stdout: stdout.stream, stderr: stderr.stream, cwd: () => cwd, ...(stdin !== undefined && { stdin: Readable.from([stdin]) }), ...(now !== undefined && { now: () => now }) };
  return { process, out: stdout.text, err: stderr.text };
};
