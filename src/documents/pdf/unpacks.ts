import { inflateSync } from 'node:zlib';

const STREAM = Buffer.from('stream');

/** Nobody packs a text so often, but to have it unpacked. */
const MOST_LAYERS = 4;

/**
 * In: a PDF, and how many bytes are too many. Out: whether its packed streams (ISO 32000, 7.4.4) unpack to more, by unpacking each, and what comes out again where it is packed too.
 * The reader itself has no limit. A stream that is encrypted, or packed otherwise, is seen as it lies there.
 */
export function unpacksToMore(bytes: Uint8Array, most: number): boolean {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = most;
  for (let at = whole.indexOf(STREAM); at >= 0; at = whole.indexOf(STREAM, at + STREAM.length)) {
    let from = at + STREAM.length;
    while (whole[from] === 0x0d || whole[from] === 0x0a) from += 1;
    let layer = whole.subarray(from);
    for (let layers = 1; isPacked(layer); layers += 1) {
      const inner = unpacked(layer, left);
      if (inner === null || layers > MOST_LAYERS) return true;
      left -= inner.length;
      layer = inner;
    }
  }
  return false;
}

/** By two bytes that say how it is packed, and check each other. */
const isPacked = (bytes: Buffer): boolean => bytes.length >= 2 && ((bytes[0] ?? 0) & 0x0f) === 8 && bytes.readUInt16BE(0) % 31 === 0;

/** Null where it is too much; of a stream that is damaged nothing, if that shows before. */
function unpacked(packed: Buffer, most: number): Buffer | null {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? null : Buffer.alloc(0);
  }
}
