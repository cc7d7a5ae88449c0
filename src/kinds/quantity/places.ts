const PLACES = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

/** In: a word. Out: its place in a row ("fourth" is 4), or null; "first" is left out, for it is no word of more. */
export function placeOf(norm: string): number | null {
  const place = PLACES.indexOf(norm) + 1 || Number(/^(\d{1,3})(?:st|nd|rd|th)$/.exec(norm)?.[1] ?? 0);
  return place > 1 ? place : null;
}
