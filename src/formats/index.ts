import type { Format } from './format.ts';
import { json } from './json.ts';
import { terminal } from './terminal/index.ts';

/** Every format, by the name that `--format` takes. */
export const formats: Readonly<Record<string, Format>> = { terminal, json };
