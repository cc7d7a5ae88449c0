/** What the sentence of each source has that no other origin's has, side by side. */
import type { ReportClaim } from '../../report.ts';
import { oneLine } from '../../text/escape.ts';
import { contrastOf } from '../contrast.ts';
import { columnsIn } from './lines.ts';
import { namesOf, type Columns } from './names.ts';
import type { Paint } from './paint.ts';
import { hang, pad } from './wrap.ts';

const WIDEST_NAME = 26;
const INDENT = 4;
/** Rows of the screen for one source; the JSON has all of it. */
const ROWS = 3;

export const contrast = (claim: ReportClaim, columns: Columns, style: Paint, width: number): readonly string[] => {
  const found = contrastOf(claim);
  if (found.length === 0) return [];
  const rows = found.map(({ source, alike, own }) => ({ names: namesOf(columns, [source, ...alike]), words: own.map(({ quote }) => oneLine(quote.replaceAll(/\s+/g, ' '))) }));
  const nameWidth = Math.min(WIDEST_NAME, rows.reduce((most, { names }) => Math.max(most, columnsIn(names)), 0)) + 2;
  const room = (width - INDENT - nameWidth) * ROWS;
  return [
    `  ${style.strong('only here:')}`,
    ...rows.flatMap(({ names, words }) => {
      const text = words.length === 0 ? style.faint('nothing that the others have not') : cut(words, room);
      if (columnsIn(names) > WIDEST_NAME) return [...hang(names, width, ' '.repeat(INDENT)), ...hang(text, width, ' '.repeat(INDENT + nameWidth))];
      return hang(text, width, `    ${pad(names, nameWidth)}`, ' '.repeat(INDENT + nameWidth));
    }),
  ];
};

/** As many runs of words as there is room for, the rest as an ellipsis. */
const cut = (runs: readonly string[], room: number): string => {
  const joined = runs.join(' · ');
  if (columnsIn(joined) <= room) return joined;
  let [text, used] = ['', 0];
  for (const word of joined.split(' ')) {
    used += columnsIn(word) + 1;
    if (used > room - 2) break;
    text += `${text === '' ? '' : ' '}${word}`;
  }
  return `${text.replace(/ ·$/, '')} …`;
};
