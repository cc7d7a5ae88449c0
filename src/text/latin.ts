/** What is neither ASCII, nor a letter of the Latin script up to its African extensions, nor a mark of typography, a sign of currency or another sign without letters. */
const OTHER_SCRIPT = /[\u00B5\u0250-\u1FFF\u2070-\u209F\u20C0-\uFFFF]/;

/** In: a text. Out: whether all its letters are Latin for certain; of others a closer look tells. */
export const isPlainLatin = (text: string): boolean => !OTHER_SCRIPT.test(text);
