/**
 * The bytes of a pack: a head, an index, then the entries. A byte that was altered is found out: of head and index when they are read, of an entry when that is. Read where it was
 * written: numbers are in the order of the machine.
 */

interface Sealed {
  /** 32 digits in hexadecimal. */
  readonly key: string;
  readonly length: number;
  readonly seal: number;
}

/** An entry to be written; its bytes are asked for when their turn comes. */
export interface Entry extends Sealed {
  readonly bytes: () => Uint8Array;
}

/** Where an entry stands in a pack. */
export interface Place extends Sealed {
  readonly from: number;
}

/** The form of a pack is in it: what another form has is not read. */
const FORM = Buffer.from('cc-pack1');
/** The form, how many entries there are, and the seal of the index. */
const HEAD = 16;
/** A key (16 bytes), the place (8), the length (4), the seal (4). */
export const ROW = 32;

export const entryOf = (key: string, bytes: Uint8Array): Entry => ({ key, length: bytes.length, seal: sealOf(key, bytes), bytes: () => bytes });

/** In: entries of different keys. Out: the bytes of a pack of them, piece by piece. */
export function* packOf(entries: readonly Entry[]): Generator<Uint8Array> {
  const index = Buffer.alloc(ROW * entries.length);
  let from = HEAD + index.length;
  entries.forEach(({ key, length, seal }, i) => {
    index.write(key, ROW * i, 16, 'hex');
    index.writeDoubleLE(from, ROW * i + 16);
    index.writeUInt32LE(length, ROW * i + 24);
    index.writeUInt32LE(seal, ROW * i + 28);
    from += length;
  });
  const head = Buffer.alloc(HEAD);
  FORM.copy(head);
  head.writeUInt32LE(entries.length, 8);
  head.writeUInt32LE(sealOf('', index), 12);
  yield Buffer.concat([head, index]);
  for (const { bytes } of entries) yield bytes();
}

/** In: what gives the bytes from a place on, null where there are not so many; and how many there are in all. Out: the index; null when these are not the bytes of a pack. */
export function indexOf(bytesAt: (from: number, length: number) => Buffer | null, size: number): Buffer | null {
  const head = bytesAt(0, HEAD);
  if (head === null || !head.subarray(0, FORM.length).equals(FORM)) return null;
  const length = ROW * head.readUInt32LE(8);
  // What is not there must not be made room for.
  const index = HEAD + length > size ? null : bytesAt(HEAD, length);
  return index !== null && sealOf('', index) === head.readUInt32LE(12) ? index : null;
}

/** In: an index, the number of an entry. */
export const placeIn = (index: Buffer, entry: number): Place => ({
  key: keyIn(index, entry), from: index.readDoubleLE(ROW * entry + 16), length: lengthIn(index, entry), seal: index.readUInt32LE(ROW * entry + 28),
});

/** How many bytes an entry has. */
export const lengthIn = (index: Buffer, entry: number): number => index.readUInt32LE(ROW * entry + 24);

export const keyIn = (index: Buffer, entry: number): string => index.toString('hex', ROW * entry, ROW * entry + 16);

export const isSealed = ({ key, seal }: Place, bytes: Uint8Array): boolean => sealOf(key, bytes) === seal;

const { imul } = Math;

/** With the key in it, so that an entry under another's is found out. No step loses anything: where one word of the bytes is another, so is the seal. */
function sealOf(key: string, bytes: Uint8Array): number {
  const { buffer, byteOffset, length } = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
  const words = new Int32Array(buffer, byteOffset, length >>> 2);
  let seal = length;
  for (let at = 0; at < key.length; at += 8) seal = stirred(seal, Number.parseInt(key.slice(at, at + 8), 16));
  for (let at = 0; at < words.length; at += 1) seal = stirred(seal, words[at] as number);
  for (const rest of new Uint8Array(buffer, byteOffset + 4 * words.length, length % 4)) seal = stirred(seal, rest);
  return stirred(seal, length) >>> 0;
}

function stirred(seal: number, word: number): number {
  const next = imul(seal ^ word, 0x9e3779b1);
  return next ^ (next >>> 15);
}
