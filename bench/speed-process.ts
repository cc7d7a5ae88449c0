import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';

/** What one process took: seconds by the clock and of all its threads on processors, and the most memory it had, in megabytes. */
export interface Cost {
  readonly wall: number;
  readonly processor: number;
  readonly memory: number;
}

const BIN = join(process.cwd(), 'bin/compare-claims.js');
/** Has a process say on its fourth channel what it used, when it ends. */
const TOLD = 'data:text/javascript,import{writeSync}from"node:fs";import{isMainThread}from"node:worker_threads";if(isMainThread)process.on("exit",()=>writeSync(3,JSON.stringify(process.resourceUsage())))';

interface Setting {
  readonly cwd: string;
  readonly cache: string;
  /** Where what it prints goes; nowhere when left out. */
  readonly output?: string;
}

/** Runs the built command, as its users do, and gives what it cost. Throws when it fails. */
export function costOf(args: readonly string[], { cwd, cache, output }: Setting): Cost {
  const out = output === undefined ? 'ignore' : openSync(output, 'w');
  const from = process.hrtime.bigint();
  const { status, stderr, output: [, , , used] } = spawnSync(process.execPath, ['--import', TOLD, BIN, ...args], { cwd, env: { ...process.env, COMPARE_CLAIMS_CACHE: cache }, stdio: ['ignore', out, 'pipe', 'pipe'], maxBuffer: 1e9 });
  const wall = Number(process.hrtime.bigint() - from) / 1e9;
  if (typeof out === 'number') closeSync(out);
  if (status !== 0) throw new Error(`compare-claims ${args.join(' ')} ended with ${String(status)}: ${stderr.toString().slice(0, 2000)}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(String(used)) as NodeJS.ResourceUsage;
  return { wall, processor: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 };
}

/** The median cost by the clock, of so many runs after each other. */
export const medianCost = (runs: number, run: () => Cost): Cost =>
  Array.from({ length: runs }, run).toSorted((a, b) => a.wall - b.wall)[Math.floor(runs / 2)] as Cost;
