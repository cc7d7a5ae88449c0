/** Widths and line breaks. Text of letters that all take one column is done here, since string-width takes most of the time otherwise; the libraries do the rest. */
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** Latin letters and the punctuation of news text: one column each, none of them combining. */
const SIMPLE = /^[ -~\u{A1}-\u{A8}\u{AA}-\u{AC}\u{AF}-\u{2AF}\u{2010}-\u{2027}\u{2030}-\u{203A}≠◦✗│]*$/u;
const ESCAPE = '\u001b';
const CODE = new RegExp(`${ESCAPE}\\[(\\d+)m`, 'g');

/** The same, kept when a text is split by it. */
const CODES = new RegExp(`(${ESCAPE}\\[\\d+m)`, 'g');

const WORD = /(?<! )( *)([^ ]+)/g;

/** The code that ends the style a code begins; codes that end one are not in it. */
const ENDS: Readonly<Record<string, string>> = { 1: '22', 2: '22', 4: '24', 9: '29', 31: '39', 32: '39', 33: '39', 34: '39', 35: '39', 36: '39' };

/** Columns of the screen that a text takes. */
export const columnsIn = (text: string): number => simpleColumns(text) ?? stringWidth(text);

const simpleColumns = (text: string): number | null => {
  const bare = text.includes(ESCAPE) ? text.replace(CODE, '') : text;
  return SIMPLE.test(bare) ? bare.length : null;
};

/** Lines of at most `width` columns, broken at spaces, and inside a word only where it alone is too long. A style that is open at a break goes on in the next line. */
export const lines = (text: string, width: number): readonly string[] => {
  const room = Math.max(1, width);
  // Most of what is drawn.
  if (text.length <= room && !text.startsWith(' ') && SIMPLE.test(text)) return [text.trimEnd()];
  const words = [...text.trimEnd().matchAll(WORD)].map(([, space = '', word = '']) => ({ space, word, size: simpleColumns(word) ?? Infinity }));
  if (words.some(({ size }) => size === Infinity)) return wrapAnsi(text, room, { hard: true }).split('\n').map((line) => line.trimEnd());
  const rows = [''];
  let used = 0;
  for (const { space, word, size } of words) {
    const gap = used > 0 ? space : '';
    const left = room - used - gap.length;
    // A word too long for a line begins where it takes the fewest lines.
    if (used > 0 && (size > room ? Math.ceil((size - left) / room) >= Math.ceil(size / room) : size > left)) {
      for (const piece of piecesOf(word, room, room)) rows.push(piece);
      used = simpleColumns(rows.at(-1) ?? '') ?? room;
    } else {
      const [first = '', ...others] = piecesOf(word, left, room);
      rows[rows.length - 1] += gap + first;
      for (const piece of others) rows.push(piece);
      used = others.length > 0 ? simpleColumns(rows.at(-1) ?? '') ?? room : used + gap.length + size;
    }
  }
  return carried(rows);
};

/** A word of one column a letter, in pieces of `first` and then `room` columns. Codes take none. */
const piecesOf = (word: string, first: number, room: number): readonly string[] => {
  if (word.length <= first) return [word];
  const pieces: string[] = [''];
  let left = first;
  for (const part of word.split(CODES)) {
    if (part.startsWith(ESCAPE)) pieces[pieces.length - 1] += part;
    else for (let at = 0; at < part.length;) {
      if (left <= 0) {
        pieces.push('');
        left = room;
      }
      const piece = part.slice(at, at + left);
      pieces[pieces.length - 1] += piece;
      at += piece.length;
      left -= piece.length;
    }
  }
  return pieces;
};

/** Each row closes the styles that are open at its end, and the next one opens them again. */
const carried = (rows: readonly string[]): readonly string[] => {
  let open: readonly string[] = [];
  return rows.map((row) => {
    const before = open;
    for (const [, code = ''] of row.matchAll(CODE)) {
      const end = ENDS[code];
      open = end === undefined ? open.filter((other) => ENDS[other] !== code) : [...open, code];
    }
    return before.map((code) => `${ESCAPE}[${code}m`).join('') + row + open.toReversed().map((code) => `${ESCAPE}[${ENDS[code] ?? 0}m`).join('');
  });
};
