import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Source } from '../src/types.ts';
import { claimsText, makeArticles } from './corpus.ts';
import { costOf, medianCost, type Cost } from './speed-process.ts';
import { atLeast, atMost, inSeconds, type Row } from './speed-row.ts';

/** Powers of the number of articles, megabytes at most for 100,000, times as fast on two cores, part of the time for a new source among many. */
const TARGET = { exponent: 1.05, memory: 600, cores: 1.7, increment: 0.05 };
/** Below so many articles the start is a part of the time that says nothing of what follows. */
const LEAST_FOR_PARTS = 1000;
const CLAIMS = 20;

interface Measured {
  readonly count: number;
  readonly rows: readonly Row[];
  readonly whole: Cost;
}

const told = ({ wall, processor, memory }: Cost): string => `${inSeconds(wall)}, ${inSeconds(processor)} of processors, ${memory.toFixed(0)} MB at most`;

const fileOf = ({ outlet, title, published, text }: Source): string => `---\noutlet: ${JSON.stringify(outlet)}\ntitle: ${JSON.stringify(title)}\npublished: ${published}\n---\n${text}`;

/** Whole processes, as users run them, over a folder of files: at once, in parts, on one core and on all, and again with one source more. */
function measure(count: number): Measured {
  const cwd = mkdtempSync(join(tmpdir(), 'compare-claims-bench-'));
  try {
    mkdirSync(join(cwd, 'corpus'));
    writeFileSync(join(cwd, 'claims.yaml'), claimsText(CLAIMS));
    let bytes = 0;
    let added = '';
    for (const { source } of makeArticles(count + 1)) {
      const file = fileOf(source);
      if (source.id === `s${count}`) added = file;
      else writeFileSync(join(cwd, source.path), file);
      bytes += source.id === `s${count}` ? 0 : Buffer.byteLength(source.text);
    }
    const setting = { cwd, cache: join(cwd, 'cache') };
    const run = (...args: readonly string[]): Cost => costOf(args, setting);
    const runs = count <= LEAST_FOR_PARTS ? 3 : 1;
    const name = `${count} articles (${(bytes / 1e6).toFixed(1)} MB)`;
    const memory = (cost: Cost): Pick<Row, 'target'> => (count >= 100_000 ? { target: atMost(cost.memory, TARGET.memory, `${TARGET.memory} MB`) } : {});
    const whole = medianCost(runs, () => run('--no-cache', '--format', 'ndjson'));
    const single = medianCost(runs, () => run('--no-cache', '--jobs', '1', '--format', 'ndjson'));
    const readings = join(cwd, 'readings.ndjson');
    const read = costOf(['read'], { ...setting, output: readings });
    const merged = run('merge', readings, '--format', 'ndjson');
    const cold = run('--format', 'ndjson');
    const again = medianCost(runs, () => run('--format', 'ndjson'));
    writeFileSync(join(cwd, `corpus/s${count}.md`), added);
    const increment = run('--format', 'ndjson');
    const times = single.wall / whole.wall;
    const rows: readonly Row[] = [
      { what: `${name}, a process: the whole comparison`, figure: told(whole), ...memory(whole) },
      { what: `${name}, a process on one core`, figure: told(single) },
      { what: `${name}: both cores against one`, figure: `${times.toFixed(2)} times as fast`, ...(count > LEAST_FOR_PARTS && { target: atLeast(times, TARGET.cores, `${TARGET.cores} times`) }) },
      { what: `${name}, a process: read`, figure: told(read), ...memory(read) },
      { what: `${name}, a process: merge`, figure: told(merged), ...memory(merged) },
      { what: `${name}: with an empty cache`, figure: told(cold), ...memory(cold) },
      { what: `${name}: again`, figure: `${told(again)}; ${percent(again.wall / cold.wall)} of the time` },
      {
        what: `${name}: with one new source`, figure: `${told(increment)}; ${percent(increment.wall / cold.wall)} of the time, ${percent(increment.processor / cold.processor)} of the processors'`,
        ...(count > LEAST_FOR_PARTS && { target: atMost(increment.processor / cold.processor, TARGET.increment, percent(TARGET.increment)) }),
      },
    ];
    return { count, rows, whole };
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;

/** In: numbers of articles. Out: what each takes, and by which power of the number the time and the memory grow. */
export function scale(counts: readonly number[]): readonly Row[] {
  const measured = counts.toSorted((a, b) => a - b).map(measure);
  const [first, last] = [measured[0], measured.at(-1)];
  const rows = measured.flatMap((one) => one.rows);
  if (first === undefined || last === undefined || last.count <= first.count) return rows;
  const power = (of: (cost: Cost) => number): number => Math.log(of(last.whole) / of(first.whole)) / Math.log(last.count / first.count);
  const time = power(({ processor }) => processor);
  return [
    ...rows,
    { what: `${first.count} to ${last.count} articles: exponent of the time`, figure: time.toFixed(2), target: atMost(time, TARGET.exponent, String(TARGET.exponent)) },
    { what: `${first.count} to ${last.count} articles: exponent of the memory`, figure: power(({ memory }) => memory).toFixed(2) },
  ];
}
