import { createHash } from 'node:crypto';
import { ENGINE } from '../engine.ts';
import type { ClaimsFile } from '../types.ts';

/** What a source was read with. Readings with another stamp may differ from what would be read now. */
export interface Stamp {
  /** Of the form of a line. */
  readonly version: 1;
  /** The version of the package and a hash of its code. */
  readonly engine: string;
  /** A hash of all in a claims file that can alter what a source says. */
  readonly claims: string;
}

/** In: the claims that sources are read for. Out: their stamp. Where the file lies and what its policy weighs make no difference. */
export function stampOf({ story, actors, claims, unasked = [] }: ClaimsFile): Stamp {
  const hash = createHash('sha256').update(JSON.stringify([story, actors, claims, unasked]));
  return { version: 1, engine: ENGINE, claims: hash.digest('hex') };
}
