import { createHash } from 'node:crypto';

/** One of `of` parts of a corpus, counted from 1. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

const MOST = 100_000;

/** `2/8`; null when it is no such thing. */
export function parseShard(text: string): Shard | null {
  const [, number, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text)?.map(Number) ?? [];
  return number === undefined || of === undefined || number < 1 || number > of || of > MOST ? null : { number, of };
}

/**
 * Whether a source is in a shard, by its name alone (the file's without its extension, or the id of a source on standard input): every source is in
 * exactly one of the shards, on every machine, and stays in it when others are added.
 */
export const isInShard = (name: string, { number, of }: Shard): boolean =>
  createHash('sha256').update(name.normalize('NFC')).digest().readUInt32BE(0) % of === number - 1;
