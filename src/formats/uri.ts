const LONE_SURROGATE = /\p{Cs}/gu;

/** A path as a relative URI reference: each of its names percent-encoded, so that no space, colon, bracket or line break stays. */
export const uriOf = (path: string): string =>
  path.split('/').map((name) => encodeURIComponent(name.replace(LONE_SURROGATE, '\u{FFFD}')).replace(/[!'()*~]/g, hex)).join('/');

/** Allowed in a URI, but with a meaning in Markdown or in a shell. */
const hex = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
