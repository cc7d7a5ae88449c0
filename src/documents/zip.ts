import { inflateRawSync } from 'node:zlib';

/**
 * In: a zip, and how many bytes are too many. Out: whether its files unpack to more, by unpacking each: what the directory says of their sizes (PKWARE APPNOTE 4.3.12) may be a lie
 * that the reader finds out when its memory is full. What cannot be unpacked is left to the reader to complain of.
 */
export function unpacksToMore(bytes: Uint8Array, most: number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = most;
  for (let at = directoryAt(view); at !== -1 && at + 46 <= view.byteLength && view.getUint32(at, true) === 0x02014b50;) {
    left -= sizeOf(view, at, left);
    if (left < 0) return true;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return false;
}

const DEFLATED = 8;

/** Bytes that a file of the directory unpacks to; more than `most` when it is more. */
function sizeOf(view: DataView, entry: number, most: number): number {
  const packed = view.getUint32(entry + 20, true);
  if (view.getUint16(entry + 10, true) !== DEFLATED) return packed;
  const local = view.getUint32(entry + 42, true);
  if (local + 30 > view.byteLength) return 0;
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (from + packed > view.byteLength) return 0;
  try {
    return inflateRawSync(new Uint8Array(view.buffer, view.byteOffset + from, packed), { maxOutputLength: Math.max(1, most) }).length;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? most + 1 : 0;
  }
}

/** Where the directory begins, by the record at the end of the file; -1 when there is none. */
function directoryAt(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return view.getUint32(at + 16, true);
  }
  return -1;
}
