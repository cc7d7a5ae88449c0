import type { Command } from 'commander';
import { compareAlone, type Alone } from '../compare.ts';
import { wholeFileError } from '../errors.ts';
import { linesIn, lineError } from '../parts/lines.ts';
import { parseLine } from '../parts/line.ts';
import { stampOf } from '../parts/stamp.ts';
import { chunksOf, readLock, shownPath } from '../read.ts';
import { onlyOutcomes, sourceTexts, toReport } from '../report.ts';
import type { ClaimsFile } from '../types.ts';
import type { ComparisonOptions, Reports } from './comparisons.ts';
import { correctionsIn, asking, pick, readOnlyClaims } from './inputs.ts';
import type { Process, Shell } from '../shell/shell.ts';
import { deliverReports } from './deliver.ts';
import { targetsOf, type FormatsOptions } from './formats.ts';

export interface MergingOptions extends FormatsOptions, Omit<ComparisonOptions, 'corpus' | 'since'> {}

/** Writes the comparison of readings that were written before, wherever that was. Throws an InputError. */
export async function merge(files: readonly string[], options: MergingOptions, command: Command, shell: Shell): Promise<void> {
  const targets = targetsOf(options, command);
  await deliverReports(await mergedOf(files, options, command, shell.process), targets, options, shell);
}

/** The report on the sources whose readings are in these files, whichever has which. */
const mergedOf = async (files: readonly string[], options: ComparisonOptions, command: Command, process: Process): Promise<Reports> => {
  const all = readOnlyClaims(options, command, process.cwd());
  const claims = asking(all, new Set(pick(all.claims, options.claim, 'claim', command).map(({ id }) => id)));
  const read = await readingsIn(files, claims, process);
  const named = read.map((alone) => ({ id: alone.article.source.id, alone }));
  const wanted = pick(named, options.source, 'source', command).map(({ alone }) => alone);
  const report = toReport(compareAlone(claims, wanted, correctionsIn({ locked: readLock(all, process.cwd()) })));
  return {
    reports: [options.only === undefined ? report : onlyOutcomes(report, new Set(options.only))],
    texts: sourceTexts({ sources: read.map(({ article }) => article.source) }),
  };
};

async function readingsIn(files: readonly string[], claims: ClaimsFile, process: Process): Promise<readonly Alone[]> {
  const stamp = stampOf(claims);
  const read: Alone[] = [];
  const places = new Map<string, string>();
  for (const file of files) {
    const [path, chunks] = file === '-' ? ['standard input', process.stdin ?? []] as const : [shownPath(file, process.cwd()), chunksOf(file, process.cwd())] as const;
    for await (const line of linesIn(path, chunks)) {
      const alone = parseLine(line, stamp, claims);
      const { id } = alone.article.source;
      const earlier = places.get(id);
      if (earlier !== undefined) throw lineError(line, `the source "${id}" is already in ${earlier}`, 'merge each source once, and give two sources of one id different ones');
      places.set(id, `${path}:${line.number}`);
      read.push(alone);
    }
  }
  if (read.length === 0) throw wholeFileError(files.join(', '), 'there are no readings', 'write them with: compare-claims read');
  return read;
}
