import { visibleLines } from '../text/escape.ts';

/** An element as text, indented by two spaces a level. An attribute without a value is left out. */
export const element = (
  name: string, attributes: Readonly<Record<string, string | number | undefined>>, children: readonly string[] | string = [],
): string => {
  const start = Object.entries(attributes).reduce((text, [key, value]) => (value === undefined ? text : `${text} ${key}="${escaped(String(value))}"`), `<${name}`);
  // Text stands as it is: an indent would become part of it. No line begins with what a CI's log takes for a command.
  if (typeof children === 'string') return `${start}>${escaped(children).replaceAll(/&#10;(?! *::)/g, '\n')}</${name}>`;
  return children.length === 0 ? `${start}/>` : `${start}>\n${children.map(indented).join('\n')}\n</${name}>`;
};

const INDENT = '  ';

/** Only before tags: lines of text keep to the margin. */
const indented = (child: string): string => child.split('\n').map((line) => (/^ *<[a-z/]/.test(line) ? INDENT + line : line)).join('\n');

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\t': '&#9;' };

/** Characters that XML 1.0 has no place for, and those that a screen would obey, are spelled out (`\x1b`). */
const escaped = (text: string): string =>
  visibleLines(text).replaceAll(/[&<>"\n\t]/g, (found) => ESCAPES[found] ?? found);
