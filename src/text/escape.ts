/**
 * Makes characters that a terminal would obey or hide visible, so that nothing read from a file can move the cursor, recolour the screen,
 * reverse the reading order (the "Trojan source" bidi trick, CVE-2021-42574), hide letters, or command the CI that shows it in a log.
 */

/**
 * Controls, format characters (bidi, zero width, soft hyphen, tags), line separators, lone surrogates, noncharacters, fillers and stray variation selectors; and
 * what begins a command to GitHub, Azure or TeamCity anywhere in a line (`##[add-mask]`, `##vso[task.complete]`).
 */
const UNSEEN = /#(?=#(?:vso|teamcity)?\[)|\p{Cc}|\p{Cf}|\p{Cs}|\p{Noncharacter_Code_Point}|\u{34F}|[\u{115F}\u{1160}\u{2028}\u{2029}\u{3164}\u{FFA0}]|[\u{17B4}\u{17B5}]|[\u{FE00}-\u{FE0D}]|[\u{E0100}-\u{E01EF}]/gu;

const WHITESPACE = /[\t\n\v\f\r \u0085\u2028\u2029]+/g;

const code = (character: string): string => {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x100) return `\\x${point.toString(16).padStart(2, '0')}`;
  return point < 0x10000 ? `\\u${point.toString(16).padStart(4, '0')}` : `\\u{${point.toString(16)}}`;
};

/** The text with every unseen character spelled out (`\x1b`, `\u202e`), line breaks and tabs too. */
export const visible = (text: string): string => text.replace(UNSEEN, code);

/** As `visible`, for text that is meant to have lines: line breaks and tabs stay. */
export const visibleLines = (text: string): string => text.replace(UNSEEN, (found) => (found === '\n' || found === '\t' ? found : code(found)));

/** As `visible`, on one line: each run of white space becomes a space. */
export const oneLine = (text: string): string => visible(text.replace(WHITESPACE, ' '));

/** What begins a command to a CI where a line begins with it, and wherever it stands. */
const COMMAND = /^[^\S\n\r\u2028\u2029]*:(?=:)|#(?=#(?:vso|teamcity)?\[)/gm;

/** In: text for people as it is drawn, in lines. Out: the same, and no line of it is a command to the CI in whose log it stands (`::error::`). */
export const forLog = (text: string): string => text.replace(COMMAND, (found) => found.slice(0, -1) + code(found.slice(-1)));

/** Most of any JSON is plain, and hardly any of that is unseen. */
const ODD = /[^\n\x20-\x7e]+|##(?:vso|teamcity)?\[/g;

/** JSON text (as `JSON.stringify` gives it) with unseen characters as JSON escapes: it parses to the very same data. */
export const visibleJson = (json: string): string => json.replace(ODD, (run) => run.replace(UNSEEN, escaped));

const escaped = (found: string): string => Array.from({ length: found.length }, (_, at) => `\\u${found.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');

/** The text with each UTF-16 code unit of an unseen character, and of U+E0F3, as `spelled`. */
export const unseen = (text: string, spelled: (unit: string) => string): string =>
  text.replace(/\u{E0F3}/gu, spelled).replace(UNSEEN, (found) => Array.from({ length: found.length }, (_, at) => spelled(found[at] ?? '')).join(''));
