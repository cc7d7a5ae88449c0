import { createHash } from 'node:crypto';
import { wholeFileError } from '../errors.ts';
import type { Source } from '../types.ts';
import type { SourceFile } from './loader.ts';
import { inferPublished } from '../text/published.ts';

/** Characters of a source: a million short sentences, which take a gigabyte of memory where each of them answers a claim. */
export const LONGEST_TEXT = 10_000_000;
export const TOO_LONG = `is too long: more than ${LONGEST_TEXT / 1_000_000} million characters`;

/** Throws an InputError of a file that is longer than any article. */
export function checkLength({ path, text }: SourceFile): void {
  if (text.length > LONGEST_TEXT) throw wholeFileError(path, TOO_LONG, 'a source is one article: keep that, or make several sources of it');
}

/** A bare text. Who published it is read off the file's name, when it was published off the top of the text; both as `inferred`. */
export function loadText(file: SourceFile): Source {
  const source = undatedText(file);
  const published = inferPublished(file.text);
  return published === null ? source : { ...source, published, basis: { ...source.basis, published: 'inferred' } };
}

/** A bare text, without a look for the day it was published. */
export function undatedText(file: SourceFile): Source {
  checkLength(file);
  if (file.text.trim() === '') throw wholeFileError(file.path, 'there is no text in the file', 'paste the article into it, or remove it');
  return {
    id: file.name,
    outlet: readableName(file.name),
    title: null,
    published: null,
    url: null,
    language: 'en',
    basis: { outlet: 'inferred', language: 'inferred' },
    path: file.path,
    firstLine: 1,
    text: file.text,
    sha256: sha256(file.text),
  };
}

/** Hash of a text's UTF-8 bytes, in hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** `al-jazeera` becomes `Al Jazeera`, `bbc-news` `BBC News`: a word without vowels is an abbreviation. */
export function readableName(id: string): string {
  const words = id.split(/[-_\s]+/).filter((word) => word !== '');
  if (words.length === 0) return id;
  return words.map((word) => (/^[bcdfghj-np-tv-xz]{2,4}$/.test(word) ? word.toUpperCase() : word.slice(0, 1).toUpperCase() + word.slice(1))).join(' ');
}
