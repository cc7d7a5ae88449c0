import { pathToFileURL } from 'node:url';
import { createSupportsHyperlinks } from 'supports-hyperlinks';
import type { FormatOptions } from '../formats/format.ts';
import type { Process } from './shell.ts';

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
 * and without any of them only a screen that can is given colour. Without a screen, FORCE_COLOR is all of the environment that makes a difference.
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
