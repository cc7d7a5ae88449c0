/** From what was found on a page to the text of a source: one paragraph a line, with a blank line between. */

export interface Piece {
  readonly kind: 'title' | 'heading' | 'text' | 'caption' | 'furniture';
  readonly text: string;
  /** Of a caption: the picture's address. */
  readonly picture?: string;
}

/** Controls, and characters that no reader sees but that part words: soft hyphens, zero-width spaces, byte order marks. */
const UNSEEN = /(?![\t\n\v\f\r])\p{Cc}|[\u00ad\u200b\ufeff\u2060]/gu;
const SPACE = /\s+/g;

/** Text on one line as a page shows it: no control characters, white space as single spaces, half characters replaced. */
export const tidy = (text: string): string => text.replace(UNSEEN, '').replace(SPACE, ' ').trim().replace(/\p{Cs}/gu, '\uFFFD');

/** The pieces as Markdown. What a paragraph says stands in it word for word; captions and furniture are marked around it. */
export const toMarkdown = (pieces: readonly Piece[]): string => `${pieces.map(lineOf).join('\n\n')}\n`;

function lineOf({ kind, text, picture }: Piece): string {
  if (kind === 'title') return `# ${text}`;
  if (kind === 'heading') return `## ${text}`;
  // What would end the comment early is parted, or it would stand outside of it.
  if (kind === 'furniture') return `<!-- ${text.replaceAll('-->', '-- >')} -->`;
  return kind === 'caption' ? `![${text}]${picture === undefined ? '' : `(${picture})`}` : text;
}
