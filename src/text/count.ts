import type { Span } from '../types.ts';

const [OTHER, BEGINS, GOES_ON] = [1, 2, 3];

/** What each code unit may be in a word, once it was met: 0 before. */
const roles = new Uint8Array(2 ** 16);

const roleOf = (character: string): number => (/^[\p{L}\p{N}]/u.test(character) ? BEGINS : /^[\p{M}'’-]/u.test(character) ? GOES_ON : OTHER);

/** Words of a text: runs of letters and digits, with their marks, apostrophes and hyphens. */
export function countWords(text: string): number {
  let [count, inside] = [0, false];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    let role = roles[unit] as number;
    if (role === 0) {
      const character = String.fromCodePoint(text.codePointAt(at) as number);
      role = roleOf(character);
      // Half of a pair says nothing of the pair.
      if (!/[\uD800-\uDFFF]/.test(character)) roles[unit] = role;
      at += character.length - 1;
    }
    if (role === BEGINS) {
      if (!inside) count += 1;
      inside = true;
    } else if (role === OTHER) inside = false;
  }
  return count;
}

/** In: a text, and spans of it in text order, which may overlap. Out: how many words stand in them. */
export function countWithin(text: string, spans: readonly Span[]): number {
  let [to, words] = [0, 0];
  for (const { start, end } of spans) {
    if (end > to) words += countWords(text.slice(Math.max(start, to), end));
    to = Math.max(to, end);
  }
  return words;
}
