import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atMost, median, type Row } from './speed-row.ts';

/** Milliseconds over an empty Node. */
const TARGET = { version: 40, cold: 120, again: 120 };
const RUNS = 9;

/** What a start takes, in milliseconds by the clock; the kinds in turn, so that whatever else the machine does falls on all. */
export function starts(): readonly Row[] {
  const bin = 'bin/compare-claims.js';
  const cache = mkdtempSync(join(tmpdir(), 'compare-claims-bench-'));
  const kinds = { empty: ['-e', '0'], version: [bin, '--version'], cold: [bin, '--no-cache'], again: [bin] } as const;
  const times: Record<keyof typeof kinds, number[]> = { empty: [], version: [], cold: [], again: [] };
  try {
    for (let run = -1; run < RUNS; run += 1) {
      for (const [name, args] of Object.entries(kinds) as [keyof typeof kinds, readonly string[]][]) {
        const from = process.hrtime.bigint();
        // A run without a cache begins in an empty folder, so that it can have nothing from anywhere.
        const folder = name === 'cold' ? join(cache, `none-${run}`) : join(cache, 'kept');
        const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, COMPARE_CLAIMS_CACHE: folder } });
        if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${String(status)}: ${stderr.toString()}`);
        // The first round warms the disk and fills the cache.
        if (run >= 0) times[name].push(Number(process.hrtime.bigint() - from) / 1e6);
      }
    }
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
  const empty = median(times.empty);
  const row = (what: string, name: 'version' | 'cold' | 'again'): Row => {
    const over = median(times[name]) - empty;
    return { what, figure: `${over.toFixed(0)} ms over node -e 0 (${empty.toFixed(0)} ms)`, target: atMost(over, TARGET[name], `${TARGET[name]} ms`) };
  };
  return [row('start: --version', 'version'), row('start: the shipped corpus, without a cache', 'cold'), row('start: the shipped corpus again', 'again')];
}
