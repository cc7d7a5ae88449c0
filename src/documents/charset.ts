import { wholeFileError } from '../errors.ts';

/** Bytes of a page in which its encoding must be declared (WHATWG HTML, "prescan a byte stream to determine its encoding"). */
const PRESCAN = 4096;

/** Windows-1252 where it differs from Latin-1. Written out because Node's own decoder for it differs from version to version. */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const WESTERN = new Set(['windows-1252', 'iso-8859-1', 'latin1', 'latin-1', 'ascii', 'us-ascii', 'cp1252', 'x-cp1252', 'iso8859-1', 'l1']);

/**
 * The text of bytes from outside. The byte order mark says the encoding, else the header, else what the page declares, else UTF-8 where the bytes are that,
 * else Windows-1252, as browsers do. Throws an InputError when the encoding is unknown or the bytes are no text.
 */
export function textOf(shown: string, bytes: Uint8Array, type: string | null): string {
  const label = markOf(bytes) ?? charsetIn(type) ?? declared(bytes);
  const text = label === null ? (utf8(bytes) ?? western(bytes)) : decodeAs(shown, bytes, label);
  if (text.includes('\0')) throw wholeFileError(shown, 'is not text: it has NUL bytes', 'name a page, a text, a PDF, a .docx, an e-mail or a web archive');
  return text.replace(/^\uFEFF/, '');
}

const markOf = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
};

/** The encoding in a header's value or a `meta` content, null when it names none. */
export const charsetIn = (type: string | null): string | null => /\bcharset\s*=\s*["']?([^\s"';,>]+)/i.exec(type ?? '')?.[1]?.toLowerCase() ?? null;

/** What the page's first bytes declare: `<meta charset>`, its http-equiv form, or an XML declaration. A page that can be read so far is not in UTF-16. */
function declared(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, PRESCAN)).toString('latin1');
  const tag = [...head.matchAll(/<meta\b[^>]{0,500}/gi)].map(([meta]) => charsetIn(meta)).find((found) => found !== null);
  const found = tag ?? /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? null;
  return found !== null && found.startsWith('utf-16') ? 'utf-8' : found;
}

function decodeAs(shown: string, bytes: Uint8Array, label: string): string {
  if (WESTERN.has(label)) return western(bytes);
  const decoder = decoderFor(label);
  if (decoder === null) throw wholeFileError(shown, `its encoding is unknown: "${label.slice(0, 40)}"`, 'save it as UTF-8');
  return decoder.decode(bytes);
}

function decoderFor(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const western = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1').replace(/[\u0080-\u009f]/g, (found) => C1[found.charCodeAt(0) - 0x80] ?? found);
