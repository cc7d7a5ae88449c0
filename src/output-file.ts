import { fstatSync, writeSync } from 'node:fs';

/**
 * Node writes to a standard output that is a file in one go and does not look whether all of it went: on a disk that fills up the rest would be lost in silence.
 * In: the number of an open file, and a text. Out: whether it is a file on disk; then all of the text is in it. Throws as node:fs does.
 */
export function writeToFile(fd: number, text: string | Uint8Array): boolean {
  if (!fstatSync(fd).isFile()) return false;
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at);
  return true;
}
