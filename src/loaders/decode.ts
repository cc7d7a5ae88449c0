import { errorAt, wholeFileError } from '../errors.ts';

/** The text of a file's bytes, without a byte order mark. Throws an InputError when they are not text in UTF-8. */
export function decode(path: string, bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw wholeFileError(path, 'the file is in UTF-16, not UTF-8', 'save it again with the encoding UTF-8');
  }
  const text = new TextDecoder().decode(bytes);
  const nul = text.indexOf('\0');
  if (nul >= 0) throw errorAt(path, text, { start: nul, end: nul + 1 }, 'the file is not text: it has a NUL byte here', 'save the text itself, in UTF-8');
  const endless = endlessWord(text);
  if (endless !== null) throw errorAt(path, text, { start: endless, end: endless + 1 }, 'the file is not text: from here on there is no space for more than a million characters', 'save the text itself');
  const bad = firstBad(text, bytes);
  if (bad === null) return text;
  const byte = bytes[bad.byte] ?? 0;
  const meant = inWindows1252(byte);
  throw errorAt(
    path,
    text,
    { start: bad.offset, end: bad.offset + 1 },
    `not valid UTF-8: byte 0x${byte.toString(16).toUpperCase().padStart(2, '0')} at byte offset ${bad.byte}`,
    meant === null ? 'save the file again with the encoding UTF-8' : `in Windows-1252 it is "${meant}": save the file again with the encoding UTF-8`,
  );
}

/** The letters, quotes and dashes that news has. Written out because Node's own decoder for it differs from version to version. */
const inWindows1252 = (byte: number): string | null => (byte >= 0xa1 ? String.fromCharCode(byte) : ('‘’“”•–—'[byte - 0x91] ?? null));

/** No pattern can hold more of one word than the stack does: some four million letters. */
const LONGEST_WORD = 1_000_000;

/** In: a text. Out: where a word begins that never seems to end; null when none does. */
export function endlessWord(text: string): number | null {
  for (let from = 0; text.length - from > LONGEST_WORD;) {
    let to = from + LONGEST_WORD;
    while (to > from && !/\s/.test(text[to] ?? '')) to -= 1;
    if (to === from) return from;
    from = to + 1;
  }
  return null;
}

const REPLACEMENT = '\uFFFD';
const BOM_BYTES = 3;

/** The first replacement character that does not stand for itself in the bytes: where it is in the text, where its byte is in the file. */
function firstBad(text: string, bytes: Uint8Array): { offset: number; byte: number } | null {
  let byte = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? BOM_BYTES : 0;
  let from = 0;
  for (let offset = text.indexOf(REPLACEMENT); offset >= 0; offset = text.indexOf(REPLACEMENT, offset + 1)) {
    byte += Buffer.byteLength(text.slice(from, offset));
    if (bytes[byte] !== 0xef || bytes[byte + 1] !== 0xbf || bytes[byte + 2] !== 0xbd) return { offset, byte };
    from = offset;
  }
  return null;
}
