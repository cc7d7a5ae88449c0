import { oneLine } from '../text/escape.ts';

const HALF_A_PAIR = /[\u{D800}-\u{DBFF}]$/u;

/** A text on one line, safe to show, of at most `length` UTF-16 units: a longer one is cut at a space where there is one, and says so with `…`. */
export const short = (text: string, length: number): string => {
  const line = oneLine(text).trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length - 2);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > length / 2 ? space : cut.length).replace(HALF_A_PAIR, '')} …`;
};
