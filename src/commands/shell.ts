/** The process as commands see it, and what they may do with it. */
import { pathToFileURL } from 'node:url';
import { createSupportsHyperlinks } from 'supports-hyperlinks';
import type { ExitCode } from '../exit-codes.ts';
import type { FormatOptions } from '../formats/format.ts';

/** The part of Node's `process` that the command uses; tests give their own. */
export interface Process {
  readonly argv: readonly string[];
  readonly platform?: string;
  readonly version?: string;
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
  write(text: string, done: (error?: Error | null) => void): boolean;
  on(event: 'error', listener: (error: Error) => void): unknown;
  off(event: 'error', listener: (error: Error) => void): unknown;
}

export interface Shell {
  readonly process: Process;
  /** To stdout. Done when the text has been taken, or when nobody reads any more. */
  readonly print: (text: string) => Promise<void>;
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
  readonly remember: (files: readonly string[]) => void;
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

export interface ScreenOptions {
  readonly color?: boolean;
  readonly width?: number;
}

const WIDTH_OF_SCREEN = 80;
/** A file or pipe has no columns of its own. */
const WIDTH_OF_FILE = 100;
export const NARROWEST = 40;

/**
 * Colour and width for a text that goes to stdout, or to a file. An option given wins over FORCE_COLOR, that over NO_COLOR (as in Node itself),
 * and without any of them only a screen that can is given colour.
 */
export const screen = ({ env, stdout, cwd }: Process, options: ScreenOptions, toFile = false): FormatOptions => {
  const tty = stdout.isTTY === true && !toFile;
  return {
    color: options.color ?? forced(env['FORCE_COLOR']) ?? (tty && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb'),
    ...(tty && createSupportsHyperlinks({ isTTY: true }) && { links: `${pathToFileURL(cwd()).href}/` }),
    width: options.width ?? (tty ? Math.max(NARROWEST, stdout.columns ?? WIDTH_OF_SCREEN) : WIDTH_OF_FILE),
  };
};

const forced = (value: string | undefined): boolean | null => (value === undefined ? null : value !== '0' && value !== 'false');
