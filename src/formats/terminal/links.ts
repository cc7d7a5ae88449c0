/** Places as links that a terminal opens: OSC 8, as described in "Hyperlinks in terminal emulators" (Egmont Koblinger). */

const ESCAPE = '\u001b';

/** A word with the styles that begin right before it, without the punctuation after it. */
const WORD = new RegExp(`((?<!${ESCAPE}\\[\\d+m)(?:${ESCAPE}\\[\\d+m)+|(?<![^\\s${ESCAPE}()]))([^\\s${ESCAPE}()]*[^\\s${ESCAPE}(),;:])`, 'g');

/**
 * In: a drawn text, the paths of the files in it as shown, and the address (`file://…/`) of the folder that they start from. Out: the same text, every `path:line` or
 * path of these a link; without an address the text as it is. Columns do not change: a terminal draws nothing of a link. A place that is broken over two lines stays as it is.
 */
export function linked(text: string, paths: readonly string[], base: string | undefined): string {
  if (base === undefined) return text;
  const known = new Set(paths);
  return text.replace(WORD, (word: string, style: string = '', place: string = '') => {
    const path = place.replace(/(?::\d+){1,2}$/, '');
    if (!known.has(path)) return word;
    const address = new URL(encodeURI(path).replaceAll('#', '%23').replaceAll('?', '%3F'), base).href;
    return `${style}${ESCAPE}]8;;${address}${ESCAPE}\\${place}${ESCAPE}]8;;${ESCAPE}\\${word.slice(style.length + place.length)}`;
  });
}
