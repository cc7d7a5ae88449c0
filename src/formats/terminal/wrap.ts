import { columnsIn, lines } from './lines.ts';

/** Columns that are always left for text, however deep the indent. */
const NARROWEST = 20;

/** The text wrapped to the width, its first line after `first` and the others after `rest`. The prefixes count. */
export const hang = (text: string, width: number, first: string, rest: string = ' '.repeat(columnsIn(first))): readonly string[] => {
  const room = Math.max(NARROWEST, width - Math.max(columnsIn(first), columnsIn(rest)));
  return lines(text, room).map((line, at) => ((at === 0 ? first : rest) + line).trimEnd());
};

/** Pieces in a row, `gap` columns apart, a new line begun only between pieces where one still fits the width. */
export const flow = (pieces: readonly string[], width: number, indent: string, gap = 3): readonly string[] => {
  const rows: string[] = [];
  for (const piece of pieces) {
    const row = rows.at(-1);
    const longer = row === undefined ? null : row + ' '.repeat(gap) + piece;
    if (longer !== null && columnsIn(longer) <= width) rows[rows.length - 1] = longer;
    else if (columnsIn(indent + piece) <= width) rows.push((row === undefined ? '' : indent) + piece);
    else for (const line of hang(piece, width, row === undefined ? '' : indent, indent)) rows.push(line);
  }
  return rows;
};

export const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, text === '' ? width : width - columnsIn(text)));
