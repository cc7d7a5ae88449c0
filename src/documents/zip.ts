/** Bytes that a zip says its files unpack to, by its central directory (PKWARE APPNOTE 4.3.12); the reader checks each against what comes out. */
export function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = directoryAt(view); at !== -1 && at + 46 <= view.byteLength && view.getUint32(at, true) === 0x02014b50;) {
    total += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return total;
}

/** Where the directory begins, by the record at the end of the file; -1 when there is none. */
function directoryAt(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return view.getUint32(at + 16, true);
  }
  return -1;
}
