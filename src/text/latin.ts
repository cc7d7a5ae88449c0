/** What is neither ASCII, nor a letter of the Latin script up to its African extensions, nor a mark of typography. */
const OTHER_SCRIPT = /[\u0080-\u00BF\u0250-\u1FFF\u2070-\uFFFF]/;

/** In: a text. Out: whether all its letters are Latin for certain; of others a closer look tells. */
export const isPlainLatin = (text: string): boolean => !OTHER_SCRIPT.test(text);
