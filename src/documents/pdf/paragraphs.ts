import { endsAsSentence } from '../../text/titles.ts';
import { tidy, type Piece } from '../markdown.ts';

/** A run of text on a page: where it begins (points, from the bottom left) and how large it is. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Whether a line ends after it. */
  readonly ends: boolean;
}

interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly height: number;
}

/** How much larger than the text a headline is set. */
const HEADLINE = 1.25;
/** Distance of two lines, in heights of the type, from which a new paragraph begins. */
const GAP = 1.75;

/** Lines put together to paragraphs: a new one begins after a gap, with an indent, in another size, or after a short line that ends a sentence. */
export function paragraphsOf(pages: readonly (readonly Run[])[]): readonly Piece[] {
  const lines = pages.map(linesOf);
  const usual = median(lines.flat().map(({ height }) => height));
  const pieces: Piece[] = [];
  let open: { lines: Line[]; page: number } | null = null;
  const close = (): void => {
    if (open === null) return;
    const [first] = open.lines;
    const large = (first?.height ?? 0) >= usual * HEADLINE;
    const text = joined(open.lines.map((line) => line.text));
    if (text !== '') pieces.push({ kind: large ? (pieces.some(({ kind }) => kind === 'title') || pieces.length > 2 ? 'heading' : 'title') : 'text', text });
    open = null;
  };
  lines.forEach((onPage, page) => {
    const right = Math.max(0, ...onPage.map((line) => line.right));
    const left = Math.min(Infinity, ...onPage.filter(({ height }) => height < usual * HEADLINE).map((line) => line.x));
    for (const line of onPage) {
      const before = open?.lines.at(-1);
      if (open !== null && before !== undefined && begins(before, line, open.page === page, left, right)) close();
      if (open === null) open = { lines: [line], page };
      else open = { lines: [...open.lines, line], page };
    }
  });
  close();
  return pieces.filter(({ text }, at) => !/^(?:page )?\d{1,4}(?:\s?(?:\/|of)\s?\d{1,4})?$/i.test(text) || at === 0);
}

function begins(before: Line, line: Line, samePage: boolean, left: number, right: number): boolean {
  if (Math.abs(before.height - line.height) > Math.max(before.height, line.height) * 0.12) return true;
  if (samePage && (before.y - line.y > Math.max(before.height, line.height) * GAP || line.y > before.y + line.height)) return !continues(before, line);
  const short = before.right < left + (right - left) * 0.8;
  const indented = line.x > left + line.height * 0.8 && before.x <= left + line.height * 0.5;
  return endsAsSentence(before.text) && (short || indented);
}

/** At the top of the next column a sentence goes on. */
const continues = (before: Line, line: Line): boolean => line.y > before.y && !endsAsSentence(before.text) && /^\p{Ll}/u.test(line.text);

function linesOf(runs: readonly Run[]): readonly Line[] {
  const lines: Line[] = [];
  let part: Run[] = [];
  const close = (): void => {
    const shown = part.filter(({ text }) => text.trim() !== '');
    const text = tidy(part.map((run) => run.text).join(''));
    const [first] = shown;
    const last = shown.at(-1);
    if (text !== '' && first !== undefined && last !== undefined) lines.push({ text, x: first.x, y: first.y, right: last.x + last.width, height: Math.max(...shown.map(({ height }) => height)) });
    part = [];
  };
  for (const run of runs) {
    const [first] = part;
    if (first !== undefined && Math.abs(first.y - run.y) > Math.max(first.height, run.height, 1) * 0.6 && run.text.trim() !== '') close();
    part.push(run);
    if (run.ends) close();
  }
  close();
  return lines;
}

/** Lines as one text. A word that was broken at the end of a line is whole again. */
const joined = (lines: readonly string[]): string => lines.reduce((text, line) => (/\p{Ll}[-‐\u00ad]$/u.test(text) && /^\p{Ll}/u.test(line) ? text.slice(0, -1) + line : `${text} ${line}`), '').trim();

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
