/** What is kept of a source, as bytes, and the keys by which it is found again: hashes of all that it hangs on but the engine and the claims. */
import { createHash } from 'node:crypto';
import type { Alone, Compared } from '../compare.ts';
import type { KeptTold } from '../framing.ts';
import { packed, unpacked, type Placed } from '../origins/words.ts';
import type { Source } from '../types.ts';

/** 128 bits: nobody's sources share them by chance. */
const DIGITS = 32;

const keyBy = (parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, DIGITS);
};

/** In: any plain data. Out: the key of what hangs on it alone. */
export const keyOfData = (data: unknown): string => keyBy([JSON.stringify(data)]);

/** In: the name of a file without its folder, and its bytes. Out: the key of the source that a loader makes of it. */
export const keyOfFile = (name: string, bytes: Uint8Array): string => keyBy([JSON.stringify(name), bytes]);

/** The key of what a source says. Where its file lies and what its URL is alter nothing. */
export const keyOf = ({ id, outlet, title, published, firstLine, sha256, brief }: Source): string => brief?.key ?? keyOfData([id, outlet, title, published, firstLine, sha256]);

/** As JSON, a byte for each code unit: UTF-8 takes longer to be decoded than all the rest. */
const bytesOf = (data: unknown): Uint8Array => Buffer.from(JSON.stringify(data).replaceAll(/[^\0-\xff]/g, escaped), 'latin1');
const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
const dataIn = ({ buffer, byteOffset, byteLength }: Uint8Array): unknown => JSON.parse(Buffer.from(buffer, byteOffset, byteLength).toString('latin1'));

/** What a source says to the claims, without the source. */
export type Said = Pick<Alone, 'notices' | 'answers'>;

/** Most of a large corpus says nothing: no bytes need no reading. */
export const keepSaid = ({ notices, answers }: Said): Uint8Array => (notices.length === 0 && answers === null ? new Uint8Array(0) : bytesOf({ notices, answers }));
export const keptSaid = (bytes: Uint8Array): Said => (bytes.length === 0 ? { notices: [], answers: null } : dataIn(bytes) as Said);

export const keepWords = (words: Placed): Uint8Array => packed(words);
export const keptWords = (bytes: Uint8Array): Placed => unpacked(aligned(bytes));

/** Numbers of four bytes begin on a multiple of four. */
const aligned = (bytes: Uint8Array): Uint8Array => (bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes));

export const keepTelling = (told: KeptTold): Uint8Array => bytesOf(told);
export const keptTelling = (bytes: Uint8Array): KeptTold => dataIn(bytes) as KeptTold;

export const keepCompared = (compared: Compared): Uint8Array => bytesOf(compared);
export const keptCompared = (bytes: Uint8Array): Compared => dataIn(bytes) as Compared;
