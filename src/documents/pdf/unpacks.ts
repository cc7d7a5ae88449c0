import { inflateSync } from 'node:zlib';

const STREAM = Buffer.from('stream');

/**
 * In: a PDF, and how many bytes are too many. Out: whether its packed streams (ISO 32000, 7.4.4) unpack to more, by unpacking each. The reader itself has no limit. A stream that is
 * packed twice or encrypted is seen as it lies there.
 */
export function unpacksToMore(bytes: Uint8Array, most: number): boolean {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = most;
  for (let at = whole.indexOf(STREAM); at >= 0; at = whole.indexOf(STREAM, at + STREAM.length)) {
    let from = at + STREAM.length;
    while (whole[from] === 0x0d || whole[from] === 0x0a) from += 1;
    // Two bytes that say how it is packed, and check each other.
    if (((whole[from] ?? 0) & 0x0f) !== 8 || whole.length - from < 2 || whole.readUInt16BE(from) % 31 !== 0) continue;
    left -= sizeOf(whole.subarray(from), left);
    if (left < 0) return true;
  }
  return false;
}

/** Of a stream that is damaged none, if that shows before it is too much. */
function sizeOf(packed: Uint8Array, most: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most) }).length;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? most + 1 : 0;
  }
}
