import { oneLine } from '../../text/escape.ts';

/** A text as SARIF's message strings have it: braces doubled, since single ones are placeholders, and nothing that reads as a link (3.11.5, 3.11.6). */
export const plain = (text: string): string => oneLine(text).replaceAll(/[{}]/g, '$&$&').replaceAll('](', '] (');

/** A link to a related location of the same result, with a text that ends where it should. */
export const link = (text: string, id: number): string => `[${plain(text).replaceAll(/[[\]\\]/g, '\\$&')}](${id})`;
