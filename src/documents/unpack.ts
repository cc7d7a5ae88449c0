import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** The bytes behind a content encoding, at most `most` of them. Throws an Error whose message says what is wrong with them. */
export function unpack(bytes: Uint8Array, encoding: string, most: number): Uint8Array {
  const codings = encoding.toLowerCase().split(',').map((coding) => coding.trim()).filter((coding) => coding !== '' && coding !== 'identity');
  // Codings inside codings are a way to make bombs; no server of articles does it.
  if (codings.length > 1) throw new Error(`is packed in more ways than one (${codings.join(', ')})`);
  const [coding] = codings;
  return coding === undefined ? bytes : unpackOne(bytes, coding, most);
}

function unpackOne(bytes: Uint8Array, coding: string, most: number): Uint8Array {
  const options = { maxOutputLength: most };
  try {
    if (coding === 'gzip' || coding === 'x-gzip') return gunzipSync(bytes, options);
    if (coding === 'br') return brotliDecompressSync(bytes, options);
    // Some servers send the bare stream.
    if (coding === 'deflate') return ((bytes[0] ?? 0) & 0x0f) === 8 ? inflateSync(bytes, options) : inflateRawSync(bytes, options);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(code === 'ERR_BUFFER_TOO_LARGE' ? `is too big: it unpacks to more than ${Math.floor(most / 1_000_000)} MB` : `cannot be unpacked (${message})`, { cause: error });
  }
  throw new Error(`is packed in a way that is not known ("${coding.slice(0, 20)}")`);
}
