import { compare } from '../compare.ts';
import { readSourcesAt } from '../read.ts';
import { alteredBetween, type Altered } from '../since.ts';
import type { Comparison } from '../types.ts';
import { correctionsIn, type Inputs } from './inputs.ts';

/** What the sources that changed since a commit alter in a comparison of these inputs. Throws an InputError. */
export function alteredSince(ref: string, { claims, sources, corpus, locked }: Inputs, now: Comparison, cwd: string): Altered {
  const { before, changed } = readSourcesAt(ref, corpus, sources, cwd);
  return alteredBetween(compare(claims, before, correctionsIn({ locked })), now, changed);
}
