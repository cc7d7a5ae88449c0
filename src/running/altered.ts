import { readSourcesAt } from '../read.ts';
import { alteredBetween, type Altered } from '../since.ts';
import type { Comparison } from '../types.ts';
import { compareCached } from './cached.ts';
import { correctionsIn, type Inputs } from './inputs.ts';
import type { CacheOptions } from '../shell/options.ts';
import type { Shell } from '../shell/shell.ts';

/** What the sources that changed since a commit alter in a comparison of these inputs. Throws an InputError. */
export async function alteredSince(ref: string, { claims, sources, corpus, locked }: Inputs, now: Comparison, options: CacheOptions, shell: Shell): Promise<Altered> {
  const { before, changed } = readSourcesAt(ref, corpus, sources, shell.process.cwd());
  return alteredBetween(await compareCached(claims, before, correctionsIn({ locked }), options, shell), now, changed);
}
