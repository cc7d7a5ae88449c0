/**
 * The one place where text becomes HTML. What a template is given as a string is text: it is escaped, and characters that hide or reorder others are
 * spelled out. Only what another template made goes in as it is. Attributes are written in double quotes.
 */
import { visibleLines } from '../../text/escape.ts';

export interface Html {
  readonly html: string;
}

export type Part = string | number | Html | null | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' };

/** Where the page is printed by a CI's job, such a line would be a command to it. */
const COMMAND = /\n(?= *::)/g;

const escaped = (text: string): string =>
  visibleLines(text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ')).replace(/[&<>"'`]/g, (character) => ENTITIES[character] ?? '').replace(COMMAND, '&#10;');

const written = (part: Part): string => {
  if (part === null) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  if ('html' in part) return part.html;
  return part.map(written).join('');
};

export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  ({ html: strings.map((string, at) => string + written(parts[at] ?? null)).join('') });

/** Our own HTML, style or script, as it is. Never for anything that was read from a file. */
export const trusted = (text: string): Html => ({ html: text });

export const joined = (parts: readonly Part[], between: Part): Part => parts.flatMap((part, at) => (at === 0 ? [part] : [between, part]));

/** The address of a page that is safe to link to; null for every other scheme (`javascript:`, `data:`) and for what is no address. */
export const webAddress = (url: string | null): string | null => {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
};

/** An id as part of the id of an element: letters, digits, `_`, `.` and `-` stay, of all others the code point is written (`~20`). Different ids stay different. */
export const anchor = (id: string): string =>
  id.replace(/[^\p{L}\p{N}_.-]/gu, (character) => `~${(character.codePointAt(0) ?? 0).toString(16)}.`);
