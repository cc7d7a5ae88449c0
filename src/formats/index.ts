import type { Format } from './format.ts';
import { htmlFormat } from './html/index.ts';
import { json } from './json.ts';
import { terminal } from './terminal/index.ts';

/** Every format, by the name that `--format` takes. */
export const formats = { terminal, json, html: htmlFormat } as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;
