import { tokenize } from '../text/words.ts';
import { inferred, stated, type Known } from './document.ts';

/** Words without which there is no English prose. */
const ENGLISH = new Set(['the', 'of', 'and', 'to', 'in', 'a', 'that', 'is', 'was', 'for', 'on', 'with', 'said', 'by', 'at', 'it', 'from', 'as']);
const SAMPLE = 4000;
/** English prose has 25 to 40 of them in a hundred; other languages have some of the same letters. */
const FEWEST = 0.12;

/** What a page says its language is; without that English where the text has its small words, else undetermined. */
export function languageOf(said: string | null, text: string): Known<string> {
  if (said !== null) return stated(said);
  const words = tokenize(text.slice(0, SAMPLE), 0, Math.min(text.length, SAMPLE)).filter(({ kind }) => kind === 'word');
  return inferred(words.filter(({ norm }) => ENGLISH.has(norm)).length >= words.length * FEWEST ? 'en' : 'und');
}
