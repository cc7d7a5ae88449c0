import type { Command } from 'commander';
import { readAlone } from '../compare.ts';
import { parseGiven } from '../parts/given.ts';
import { lineOf } from '../parts/line.ts';
import { linesIn } from '../parts/lines.ts';
import { isInShard, type Shard } from '../parts/shard.ts';
import { stampOf } from '../parts/stamp.ts';
import { nameOf, readSource, sourcePaths } from '../read.ts';
import type { Source } from '../types.ts';
import { corpusOf, asking, pick, readOnlyClaims } from './inputs.ts';
import type { InputOptions } from './options.ts';
import type { Process } from './shell.ts';

export interface ReadingOptions extends InputOptions {
  readonly claim?: readonly string[];
  readonly stdin?: true;
  readonly shard?: Shard;
}

/** What each source says by itself, one line each; a source is read when its line is asked for, and nothing is held after it. Throws an InputError. */
export async function* readingLines(files: readonly string[], options: ReadingOptions, command: Command, process: Process): AsyncGenerator<string> {
  const all = readOnlyClaims(options, command, process.cwd());
  const claims = asking(all, new Set(pick(all.claims, options.claim, 'claim', command).map(({ id }) => id)));
  const stamp = stampOf(claims);
  for await (const source of options.stdin === true ? given(options, process) : onDisk(files, options, all.path, process.cwd())) yield lineOf(readAlone(claims, source), stamp);
}

const WHOLE: Shard = { number: 1, of: 1 };

async function* given({ shard = WHOLE }: ReadingOptions, { stdin }: Process): AsyncGenerator<Source> {
  for await (const line of linesIn('standard input', stdin ?? [])) {
    const source = parseGiven(line);
    if (isInShard(source.id, shard)) yield source;
  }
}

function* onDisk(files: readonly string[], { corpus, shard = WHOLE }: ReadingOptions, claims: string, cwd: string): Generator<Source> {
  for (const path of files.length > 0 ? files : sourcePaths(corpusOf(claims, corpus), cwd)) {
    if (isInShard(nameOf(path), shard)) yield readSource(path, cwd);
  }
}
