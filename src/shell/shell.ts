/** The process as commands see it, and what they may do with it. */
import type { ExitCode } from '../exit-codes.ts';

/** The part of Node's `process` that the command uses; tests give their own. */
export interface Process {
  readonly argv: readonly string[];
  readonly platform?: string;
  /** Of Node and what it is made of, the data of Unicode among it. */
  readonly versions?: Readonly<Record<string, string | undefined>>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  /** The time, where it is not that of the clock. */
  readonly now?: () => Date;
  cwd(): string;
}

export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  /** The number of the open file. */
  readonly fd?: number;
  write(text: string | Uint8Array, done: (error?: Error | null) => void): boolean;
  on(event: 'error', listener: (error: Error) => void): unknown;
  off(event: 'error', listener: (error: Error) => void): unknown;
}

export interface Shell {
  readonly process: Process;
  /** To stdout. Done when the text has been taken, or when nobody reads any more. */
  readonly print: (text: string | Uint8Array) => Promise<void>;
  /** Whether who read stdout has gone (`| head`): nothing more need be said. */
  readonly gone: () => boolean;
  /** To stdout; on a screen that is too short for it, in the person's pager. */
  readonly show: (text: string) => Promise<void>;
  /** One line to stderr. */
  readonly warn: (text: string) => void;
  /** Sets the exit code; without it the command ends with 0. */
  readonly end: (code: ExitCode) => void;
  /**
   * Says that all that this run says hangs on its arguments, the screen, and what it asked of the disk, these files among it: while that stays as it is, it
   * may be said again without another run.
   */
  readonly remember: (files: () => readonly string[]) => void;
}

/** The time as it is written into files: UTC, in seconds. SOURCE_DATE_EPOCH (reproducible-builds.org) sets it. The only clock that there is. */
export const timeOf = ({ now, env }: Process): string => {
  const epoch = env['SOURCE_DATE_EPOCH'] ?? '';
  const time = now !== undefined ? now() : /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
  return time.toISOString().replace(/\.\d+Z$/, 'Z');
};

/** All of standard input; nothing when there is none. */
export const readStdin = async ({ stdin }: Process): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin ?? []) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
};
