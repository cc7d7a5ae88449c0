/**
 * The bytes of a pack: a head, an index, then the entries. A byte that was altered is found out: of head and index when they are read, of an entry when that is. Read where it was
 * written: numbers are in the order of the machine.
 */
import { createHash } from 'node:crypto';

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

/** The entries of a pack, by their numbers. */
export interface Index {
  readonly keys: readonly string[];
  readonly rows: Buffer;
}

/** The form of a pack is in it: what another form has is not read. */
const FORM = Buffer.from('cc-pack2');
/** The form, how many entries there are, and the seal of the index. */
const HEAD = 16;
/** The keys come first, then the rows: a place (8), a length (4), a seal (4). */
const [KEY, ROW] = [16, 16];
/** Bytes of an entry in the index. */
export const INDEXED = KEY + ROW;

export const entryOf = (key: string, bytes: Uint8Array): Entry => ({ key, length: bytes.length, seal: sealOf(key, bytes), bytes: () => bytes });

/** In: entries of different keys. Out: the bytes of a pack of them, piece by piece. */
export function* packOf(entries: readonly Entry[]): Generator<Uint8Array> {
  const rows = Buffer.alloc(ROW * entries.length);
  let from = HEAD + INDEXED * entries.length;
  entries.forEach(({ length, seal }, i) => {
    rows.writeDoubleLE(from, ROW * i);
    rows.writeUInt32LE(length, ROW * i + 8);
    rows.writeUInt32LE(seal, ROW * i + 12);
    from += length;
  });
  const index = Buffer.concat([Buffer.from(entries.map(({ key }) => key).join(''), 'hex'), rows]);
  const head = Buffer.alloc(HEAD);
  FORM.copy(head);
  head.writeUInt32LE(entries.length, 8);
  head.writeUInt32LE(sealOf('', index), 12);
  yield Buffer.concat([head, index]);
  for (const { bytes } of entries) yield bytes();
}

/** In: what gives the bytes from a place on, null where there are not so many; and how many there are in all. Out: the index; null when these are not the bytes of a pack. */
export function indexOf(bytesAt: (from: number, length: number) => Buffer | null, size: number): Index | null {
  const head = bytesAt(0, HEAD);
  if (head === null || !head.subarray(0, FORM.length).equals(FORM)) return null;
  const count = head.readUInt32LE(8);
  // What is not there must not be made room for.
  const index = HEAD + INDEXED * count > size ? null : bytesAt(HEAD, INDEXED * count);
  if (index === null || sealOf('', index) !== head.readUInt32LE(12)) return null;
  const digits = index.toString('hex', 0, KEY * count);
  return { keys: Array.from({ length: count }, (_, i) => digits.slice(2 * KEY * i, 2 * KEY * (i + 1))), rows: index.subarray(KEY * count) };
}

/** In: an index, the number of an entry. */
export const placeIn = (index: Index, entry: number): Place => ({
  key: index.keys[entry] as string, from: index.rows.readDoubleLE(ROW * entry), length: lengthIn(index, entry), seal: index.rows.readUInt32LE(ROW * entry + 12),
});

/** How many bytes an entry has. */
export const lengthIn = ({ rows }: Index, entry: number): number => rows.readUInt32LE(ROW * entry + 8);

export const isSealed = ({ key, seal }: Place, bytes: Uint8Array): boolean => sealOf(key, bytes) === seal;

/** With the key in it, so that an entry under another's is found out. */
const sealOf = (key: string, bytes: Uint8Array): number => createHash('sha256').update(key).update(bytes).digest().readUInt32LE(0);
