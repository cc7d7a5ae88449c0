import type { Command } from 'commander';
import { parseGiven } from '../parts/given.ts';
import { linesIn } from '../parts/lines.ts';
import { isInShard, type Shard } from '../parts/shard.ts';
import { stampOf } from '../parts/stamp.ts';
import { bytesOf, nameOf, sourcePaths } from '../read.ts';
import type { Source } from '../types.ts';
import { inBatches } from '../many/pool.ts';
import { corpusOf, asking, pick, readOnlyClaims } from './inputs.ts';
import { PAYS, workersFor, workersOf } from '../many/many.ts';
import type { InputOptions, JobsOptions } from '../shell/options.ts';
import type { Process } from '../shell/shell.ts';

export interface ReadingOptions extends InputOptions, JobsOptions {
  readonly claim?: readonly string[];
  readonly stdin?: true;
  readonly shard?: Shard;
}

/** What each source says by itself, one line each; a source is read when its line is asked for, and nothing is held after it. Throws an InputError. */
export async function* readingLines(files: readonly string[], options: ReadingOptions, command: Command, process: Process): AsyncGenerator<string> {
  const all = readOnlyClaims(options, command, process.cwd());
  const claims = asking(all, new Set(pick(all.claims, options.claim, 'claim', command).map(({ id }) => id)));
  const stamp = stampOf(claims);
  const cwd = process.cwd();
  if (options.stdin === true) {
    const sources = given(options, process);
    // Nobody knows how many there are: the first are read and told one by one.
    yield* inBatches('line', { cwd, claims, stamp }, first(PAYS, sources), 1);
    return yield* inBatches('line', { cwd, claims, stamp }, sources, workersOf(options));
  }
  const paths = onDisk(files, options, all.path, cwd);
  yield* inBatches('line', { cwd, claims, stamp }, paths, workersFor(bytesOf(paths, cwd, PAYS), options));
}

const WHOLE: Shard = { number: 1, of: 1 };

/** Those with the first so many code units of text. */
async function* first(size: number, items: AsyncIterator<Source>): AsyncGenerator<Source> {
  for (let left = size; left > 0;) {
    const { done, value } = await items.next();
    if (done === true) return;
    left -= (value as Source).text.length;
    yield value as Source;
  }
}

async function* given({ shard = WHOLE }: ReadingOptions, { stdin }: Process): AsyncGenerator<Source> {
  for await (const line of linesIn('standard input', stdin ?? [])) {
    const source = parseGiven(line);
    if (isInShard(source.id, shard)) yield source;
  }
}

function onDisk(files: readonly string[], { corpus, shard = WHOLE }: ReadingOptions, claims: string, cwd: string): readonly string[] {
  return (files.length > 0 ? files : sourcePaths(corpusOf(claims, corpus), cwd)).filter((path) => isInShard(nameOf(path), shard));
}
