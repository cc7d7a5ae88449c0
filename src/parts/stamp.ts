import { createHash } from 'node:crypto';
import pkg from '../../package.json' with { type: 'json' };
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

/** Written in by the build: `0.1.0+1a2b3c4d5e6f`. Sources that are run as they are have no hash. */
declare const BUILT_ENGINE: string;
const ENGINE = typeof BUILT_ENGINE === 'string' ? BUILT_ENGINE : `${pkg.version}+source`;

/** In: the claims that sources are read for. Out: their stamp. Where the file lies and what its policy weighs make no difference. */
export function stampOf({ story, actors, claims, unasked = [] }: ClaimsFile): Stamp {
  const hash = createHash('sha256').update(JSON.stringify([story, actors, claims, unasked]));
  return { version: 1, engine: ENGINE, claims: hash.digest('hex') };
}
