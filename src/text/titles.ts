/** What a line looks like: a sentence, a headline, the same headline again. */

/** Words of a headline that stay small in title case. */
const SMALL = /^(?:a|an|and|as|at|but|by|for|from|in|into|is|nor|of|off|on|or|over|per|so|the|to|up|via|vs|with|yet)$/i;

/** A line is told by its beginning. */
const LOOKED_AT = 400;

const wordsOf = (line: string): string[] => line.slice(0, LOOKED_AT).match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'.&-]*/gu) ?? [];

const [APART, IN_WORD, BEGINS_WORD] = [0, 1, 2];
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => (/[a-z\d]/i.test(String.fromCharCode(code)) ? BEGINS_WORD : /['.&-]/.test(String.fromCharCode(code)) ? IN_WORD : APART));

/** In: a line. Out: how many words its beginning has. Counted letter by letter; where letters are beyond ASCII, by their classes. */
export function countWords(line: string): number {
  let [count, inside] = [0, false];
  for (let at = 0; at < line.length && at < LOOKED_AT; at += 1) {
    const code = line.charCodeAt(at);
    // The marks of typography are no letters.
    if (code >= 128 && (code < 0x2010 || code > 0x206f)) return wordsOf(line).length;
    const found = code < 128 ? ASCII[code] : code === 0x2019 ? IN_WORD : APART;
    if (found === BEGINS_WORD && !inside) count += 1;
    inside = found === BEGINS_WORD || (inside && found === IN_WORD);
  }
  return count;
}

/** In: a line. Out: whether it ends as a sentence does: a stop, perhaps with closing quotes or brackets after it. */
export function endsAsSentence(line: string): boolean {
  return /[.!?…][”’"'»)\]]*$/u.test(line.slice(-12));
}

/** In: a line. Out: whether its longer words begin with capitals, as in "Minister Says Talks Go On". */
export function isTitleCase(line: string): boolean {
  const words = wordsOf(line).filter((word) => !SMALL.test(word) && /^\p{L}/u.test(word));
  return words.length > 2 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length * 0.8;
}

/** Whether a line has capitals alone. */
export function isAllCaps(line: string): boolean {
  return /\p{Lu}/u.test(line) && !/\p{Ll}{2}/u.test(line);
}

/** The place and the agency that a first paragraph can begin with: "BERGEN, Norway (AP) — ". */
const DATELINE = /^\p{Lu}[\p{Lu}.’'\s-]{2,30}(?:,[^–—]{1,30})?(?:\s?\([^()]{1,20}\))?\s?(?:[–—]|-{1,2}\s)/u;

/** In: a line. Out: whether it begins with a dateline. */
export function hasDateline(line: string): boolean {
  return DATELINE.test(line.slice(0, 120));
}

/** In: a line. Out: whether it can be a headline: a few words up to a line or two, without a full stop unless it is in title case. */
export function isTitleLike(line: string): boolean {
  const words = countWords(line);
  if (hasDateline(line) || words < 2 || words > 35 || line.length > 230 || /https?:|@\w|\.twitter\./.test(line) || /[:;,–—-]$/.test(line)) return false;
  if (!/^[\p{Lu}\p{N}“‘"'¿$€£(]/u.test(line) && !/^\p{Ll}{1,2}\p{Lu}/u.test(line)) return false;
  if (/(?:\.\.\.|…)$/.test(line)) return true;
  return /\.[”’"')\]]*$/.test(line) ? isTitleCase(line) && words < 25 && !/[.]\s+\p{Lu}/u.test(line) : words < 25 || !/[!?]$/.test(line);
}

const bare = (line: string): string => line.slice(0, 400).normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether two lines have different letters before either ends: most need no second look. False where only that look can tell. */
function differ(a: string, b: string): boolean {
  for (let [i, j] = [0, 0]; ; i += 1, j += 1) {
    while (isMark(a.charCodeAt(i))) i += 1;
    while (isMark(b.charCodeAt(j))) j += 1;
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(j)];
    if (!(x < 128 && y < 128 && i < 400 && j < 400)) return false;
    if (x !== y && a.charAt(i).toLowerCase() !== b.charAt(j).toLowerCase()) return true;
  }
}

/** Neither letter nor digit, of ASCII or the marks of typography. */
const isMark = (code: number): boolean => (code < 128 ? ASCII[code] !== BEGINS_WORD : code >= 0x2010 && code <= 0x206f);

/** In: two lines. Out: whether they are one headline: alike but for marks and case, or one with a site's name after it. */
export function isSameTitle(a: string, b: string): boolean {
  if (a === b && /^\W{0,9}[A-Za-z\d]/.test(a)) return true;
  if (differ(a, b)) return false;
  const [short = '', long = ''] = [bare(a), bare(b)].toSorted((one, other) => one.length - other.length);
  if (short === '' || short === long) return short !== '';
  return short.length >= 20 && short.length >= long.length * 0.6 && long.startsWith(short);
}

/** In: two lines. Out: whether the shorter, of some length, is all in the longer. */
export function repeats(a: string, b: string): boolean {
  const [short = '', long = ''] = [bare(a), bare(b)].toSorted((one, other) => one.length - other.length);
  return short.length >= 40 && long.includes(short);
}
