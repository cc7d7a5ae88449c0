import { annotations } from './annotations.ts';
import { claimreview } from './claimreview.ts';
import { csv } from './csv.ts';
import type { Format } from './format.ts';
import { github } from './github.ts';
import { htmlFormat } from './html/index.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown/index.ts';
import { ndjson } from './ndjson.ts';
import { rdjsonl } from './rdjsonl.ts';
import { sarif } from './sarif/index.ts';
import { terminal } from './terminal/index.ts';

/** Every format, by the name that `--format` takes. */
export const formats = {
  terminal, json, ndjson, csv, markdown, html: htmlFormat, sarif, junit, github, rdjsonl, annotations, claimreview,
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;
