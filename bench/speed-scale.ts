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
/** Above so many only the whole comparison is made: everything takes as many times longer, and says the same. */
const MOST_FOR_PARTS = 10_000;
const CLAIMS = 20;
/** Of the forty stories, the one that the first claims are about, and one that none is. */
const [ON_STORY, OFF_STORY] = [0, 10];
const STORIES = 40;

interface Measured {
  readonly count: number;
  readonly rows: readonly Row[];
  readonly whole: Cost;
}

const told = ({ wall, processor, memory }: Cost): string => `${inSeconds(wall)}, ${inSeconds(processor)} of processors, ${memory.toFixed(0)} MB at most`;

const fileOf = ({ outlet, title, published, text }: Source): string => `---\noutlet: ${JSON.stringify(outlet)}\ntitle: ${JSON.stringify(title)}\npublished: ${published}\n---\n${text}`;

/** Writes a corpus, and gives the files that come after it, by the story they are on, and its size in bytes. */
function writeCorpus(cwd: string, count: number): { readonly bytes: number; readonly later: ReadonlyMap<number, Source> } {
  mkdirSync(join(cwd, 'corpus'));
  writeFileSync(join(cwd, 'claims.yaml'), claimsText(CLAIMS));
  const later = new Map<number, Source>();
  let [bytes, at] = [0, 0];
  for (const { source } of makeArticles(count + STORIES)) {
    if (at < count) {
      writeFileSync(join(cwd, source.path), fileOf(source));
      bytes += Buffer.byteLength(source.text);
    } else later.set(at % STORIES, source);
    at += 1;
  }
  return { bytes, later };
}

/** Whole processes, as users run them, over a folder of files: at once, in parts, on one core and on all, and again with one source more. */
function measure(count: number): Measured {
  const cwd = mkdtempSync(join(tmpdir(), 'compare-claims-bench-'));
  try {
    const { bytes, later } = writeCorpus(cwd, count);
    const setting = { cwd, cache: join(cwd, 'cache') };
    const run = (...args: readonly string[]): Cost => costOf(args, setting);
    const runs = count <= LEAST_FOR_PARTS ? 3 : 1;
    const name = `${count} articles (${(bytes / 1e6).toFixed(1)} MB)`;
    const whole = medianCost(runs, () => run('--no-cache', '--format', 'ndjson'));
    const first: Row = {
      what: `${name}, a process: the whole comparison`, figure: told(whole),
      ...(count >= 100_000 && { target: atMost(whole.memory, TARGET.memory, `${TARGET.memory} MB`) }),
    };
    if (count > MOST_FOR_PARTS) return { count, rows: [first], whole };
    const single = medianCost(runs, () => run('--no-cache', '--jobs', '1', '--format', 'ndjson'));
    const readings = join(cwd, 'readings.ndjson');
    const read = costOf(['read'], { ...setting, output: readings });
    const merged = run('merge', readings, '--format', 'ndjson');
    rmSync(readings);
    const cold = run('--format', 'ndjson');
    // By other arguments, or the run itself would be found again.
    const again = run('--format', 'ndjson', '--width', '99');
    const runWith = (story: number): Cost => {
      const source = later.get(story) as Source;
      writeFileSync(join(cwd, source.path), fileOf(source));
      return run('--format', 'ndjson');
    };
    const added = [['off the story', runWith(OFF_STORY)], ['on the story', runWith(ON_STORY)]] as const;
    const times = single.wall / whole.wall;
    const part = ({ wall, processor }: Cost): string => `${percent(wall / cold.wall)} of the time, ${percent(processor / cold.processor)} of the processors'`;
    return {
      count, whole, rows: [
        first,
        { what: `${name}, a process on one core`, figure: told(single) },
        { what: `${name}: both cores against one`, figure: `${times.toFixed(2)} times as fast`, ...(count > LEAST_FOR_PARTS && { target: atLeast(times, TARGET.cores, `${TARGET.cores} times`) }) },
        { what: `${name}, a process: read`, figure: told(read) },
        { what: `${name}, a process: merge`, figure: told(merged) },
        { what: `${name}: with an empty cache`, figure: told(cold) },
        { what: `${name}: again`, figure: `${told(again)}; ${part(again)}` },
        ...added.map(([which, cost]): Row => ({
          what: `${name}: with one new source, ${which}`, figure: `${told(cost)}; ${part(cost)}`,
          ...(count > LEAST_FOR_PARTS && { target: atMost(cost.processor / cold.processor, TARGET.increment, percent(TARGET.increment)) }),
        })),
      ],
    };
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
