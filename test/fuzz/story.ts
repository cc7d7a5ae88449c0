import * as fc from 'fast-check';
import { CLAIMS } from '../../bench/hostile/story.ts';
import { parseClaims } from '../../src/claims-file/parse.ts';
import { loaders } from '../../src/loaders/index.ts';
import type { Source } from '../../src/types.ts';

/** The claims of an invented story, and texts of it with whatever else a text may hold. */

export const claims = parseClaims('claims.yaml', CLAIMS);

export const word = fc.constantFrom(
  'The fire', 'killed', 'two people', 'three', '1,2', 'the mayor', 'said', '“we saw the fire”', 'on Monday', '2020-02-31', 'not', 'officers', 'caused', 'the inquiry', 'was opened', 'blaze', 'if', 'that', ',', '.', '.\n\n', '\n', '"', '“', '(',
  '\u202E', '\u0000', '\u001B[31m', '\u009B', '\uD800', '\uFEFF', '\u200B', 'e\u0301\u0301', '🚢', '::error::x', '=1+1', '<script>', ']]>', '|', '`', '\r\n', '\r', '\u2028', '9'.repeat(400), '$', '%', '__proto__', 'constructor', 'toString',
);
export const text = fc.array(word, { maxLength: 40 }).map((words) => `The fire ${words.join(' ')}`);

export const load = (written: string, id: string): Source => {
  const source = loaders.find(({ extensions }) => extensions.includes('.txt'))?.load({ path: `corpus/${id}.txt`, name: id, text: written });
  if (source === undefined) throw new TypeError('no loader for .txt');
  return source;
};

// oxlint-disable-next-line no-control-regex -- it is them that are looked for
export const UNSEEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|\p{Cs}/u;
