import { wholeFileError } from '../errors.ts';
import { countWords } from '../text/titles.ts';
import type { Piece } from './markdown.ts';

/** Fewer words than the shortest news brief. */
const FEWEST_WORDS = 25;

/** Words of the article itself. */
export const wordsIn = (pieces: readonly Piece[]): number => pieces.reduce((total, { kind, text }) => total + (kind === 'text' ? wordsOf(text) : 0), 0);

/** Words of a paragraph of any length. */
export const wordsOf = (text: string): number => (text.length <= 400 ? countWords(text) : text.split(' ').length);

/** Throws an InputError when there is too little for an article. `why` is what the document itself says of that. */
export function requireText(shown: string, pieces: readonly Piece[], why: string | null): void {
  const words = wordsIn(pieces);
  if (words >= FEWEST_WORDS) return;
  const found = words === 0 ? 'no text' : `too little text (${words} word${words === 1 ? '' : 's'})`;
  throw wholeFileError(shown, `is not an article: ${found} was found in it${why === null ? '' : `; ${why}`}`, 'open it in a browser, save the page or its text, and add that file');
}
