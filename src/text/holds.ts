/** In: a text and words. Out: whether it has one of them, in the case they are given in. A first look before a pattern: searching for fixed letters takes next to no time. */
export function holdsAny(text: string, words: readonly string[]): boolean {
  for (const word of words) if (text.includes(word)) return true;
  return false;
}

/** What is neither ASCII, nor a letter of the Latin script up to its African extensions, nor a mark of typography. */
const OTHER_SCRIPT = /[\u0080-\u00BF\u0250-\u1FFF\u2070-\uFFFF]/;

/** In: a text. Out: whether all its letters are Latin for certain; of others a closer look tells. */
export const isPlainLatin = (text: string): boolean => !OTHER_SCRIPT.test(text);
