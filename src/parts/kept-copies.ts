/** What is known of who copied from whom in a corpus, as bytes; texts by their places in the order of texts. */
import type { Chosen } from '../origins/again.ts';
import type { Rows } from '../origins/fingerprints.ts';

/** A passage of a text and of another: where it begins in words of the first, as it stands there, and its places in both. */
export type KeptCopy = readonly [first: number, second: number, from: number, text: string, ...places: readonly number[]];

/** Of a text, how many of its words stand in passages, and where these are. */
export type KeptCover = readonly [text: number, words: number, ...places: readonly number[]];

export interface KeptCopies extends Chosen {
  /** The texts, by the keys of their sources. All that have chosen each other were held against each other. */
  readonly keys: readonly string[];
  readonly copies: readonly KeptCopy[];
  readonly covers: readonly KeptCover[];
}

/** In: what is known. Out: its bytes; the fingerprints are copied. */
export function keepCopies({ prints, choices, keys, copies, covers }: KeptCopies): Uint8Array {
  const rows = [prints.ends, prints.values, choices.ends, choices.values];
  const head = Uint32Array.from([...rows.map(({ length }) => length), choices.crowded]);
  return Buffer.concat([...[head, ...rows].map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength)), Buffer.from(JSON.stringify({ keys, copies, covers }))]);
}

export function keptCopies(bytes: Uint8Array): KeptCopies {
  const { buffer, byteOffset, byteLength } = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
  const head = new Uint32Array(buffer, byteOffset, HEAD);
  let from = byteOffset + 4 * HEAD;
  const rows = Array.from(head.subarray(0, HEAD - 1), (length) => {
    const row = new Uint32Array(buffer, from, length);
    from += row.byteLength;
    return row;
  }) as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  const rest = JSON.parse(Buffer.from(buffer, from, byteOffset + byteLength - from).toString('utf8')) as Omit<KeptCopies, keyof Chosen>;
  const [prints, choices]: [Rows, Rows] = [{ ends: rows[0], values: rows[1] }, { ends: rows[2], values: rows[3] }];
  return { ...rest, prints, choices: { ...choices, crowded: head[HEAD - 1] ?? 0 } };
}

/** How long each of the rows is, and how many places crowds have. */
const HEAD = 5;
