/** Comparing sources with what was read of them before. */
import { bySource, compareAlone, readAlone, type Alone } from '../compare.ts';
import type { ClaimsFile, Comparison, LockEntry, Source } from '../types.ts';
import { keeperOf, type Keeper } from '../many/keeper.ts';
import type { CacheOptions } from '../shell/options.ts';
import { progressOf } from '../shell/progress.ts';
import { readKnown, recallBy } from '../many/recall.ts';
import type { Shell } from '../shell/shell.ts';

/** Code units of text from which on a cache pays: below, all is read again in less time than anybody notices, and nobody's disk is touched. */
const PAYS = 50_000;

/** As `compare`, but that what was read before, of the same text for the same claims by the same engine, is not read again, and many sources by several workers. The same bytes either way. */
export async function compareCached(file: ClaimsFile, given: readonly Source[], corrections: readonly LockEntry[], options: CacheOptions, shell: Shell): Promise<Comparison> {
  const sources = given.toSorted(bySource);
  const progress = progressOf(shell.process, sources.length, 'sources read');
  const pays = sources.some(({ brief }) => brief !== undefined) || sources.reduce((sum, { text }) => sum + text.length, 0) >= PAYS;
  const keeper = pays ? keeperOf(file, options, shell) : null;
  try {
    return await compareKept(file, sources, corrections, keeper, options, shell.process.cwd(), progress.step);
  } finally {
    progress.stop();
    keeper?.close();
  }
}

async function compareKept(file: ClaimsFile, sources: readonly Source[], corrections: readonly LockEntry[], keeper: Keeper | null, options: CacheOptions, cwd: string, step: () => void): Promise<Comparison> {
  if (sources.some(({ brief }) => brief !== undefined)) {
    const { compareMany } = await import('../many/many.ts');
    return await compareMany(file, sources, corrections, keeper, options, cwd, step);
  }
  const recall = keeper === null ? null : recallBy(keeper);
  const alone = sources.map((source): Alone => {
    const found = recall === null ? readAlone(file, source) : readKnown(file, source, recall);
    step();
    return found;
  });
  return compareAlone(file, alone, corrections);
}
