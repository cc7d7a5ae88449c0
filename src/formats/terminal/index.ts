import type { Format } from '../format.ts';
import { check } from './check.ts';
import { comparison } from './comparison.ts';

/** For a person at a screen. */
export const terminal: Format = { comparison, check };
