/** Texts in GitHub-flavoured Markdown: they show as they are, and are no markup, link, mention, reference or emoji. */
import { oneLine } from '../../text/escape.ts';
import { short } from '../short.ts';
import { uriOf } from '../uri.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '|': '&vert;' };

/** GitHub looks for what it links after Markdown is done, so no backslash keeps it from that: a space without width parts what it looks for. */
const PARTED = /@(?=[\p{L}\p{N}])|#(?=\d)|\bGH-(?=\d)|:(?=\/\/|[a-z_+-]|\d+:)|\bwww(?=\.)/giu;

/** What makes a heading, a list or a rule at the start of a line. */
const STARTS = /^\s*(?:\d{1,9}(?=[.)])|(?=[-+=#]))/;

/** A text on one line. */
export const plain = (text: string): string =>
  oneLine(text).trim().replaceAll(/[&<>|]/g, (found) => ENTITIES[found] ?? found).replaceAll(/[\\`*_[\]~$]/g, '\\$&').replace(STARTS, '$&\\').replaceAll(PARTED, '$&&#8203;');

/** As `plain`, cut at `length` characters. */
export const brief = (text: string, length: number): string => plain(short(text, length));

/** `path:line` as a link to the line; relative to where the text is shown, or after `base`. */
export const lineLink = (path: string, line: number, base = ''): string => `[${plain(`${path}:${line}`)}](${base}${uriOf(path)}#L${line})`;
