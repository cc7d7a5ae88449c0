import { visibleJson } from '../text/escape.ts';
import type { Format } from './format.ts';

/** The report as it is, indented. Controls and other unseen characters are JSON escapes, so that a screen shows it safely too. */
export const json: Format = (report) => `${visibleJson(JSON.stringify(report, null, 2))}\n`;
