import { parseArgs } from 'node:util';
import { cases, type Case } from './hostile/cases.ts';

/**
 * Doubles inputs that somebody would make up to keep the tool busy, through the whole program, until one takes about a second: one of twice the size must not take more
 * than three times as long. Processor time. Exit code 0 when all hold, 1 when one does not or one breaks.
 */

const USAGE = `usage: npm run bench:hostile -- [--only TEXT] [--all]
  --only TEXT   the cases that have this in their name
  --all         name every case, not only the slow ones`;

const { values } = parseArgs({ options: { only: { type: 'string' }, all: { type: 'boolean' }, help: { type: 'boolean' } } });

/** Seconds: what a run is to take before it is doubled for the last time, and what making an input may take. Sizes: where doubling begins, and ends. */
const ENOUGH = 0.7;
const MOST_MAKING = 3;
const SMALLEST = 64;
const LARGEST = 2_000_000;
const MOST_GROWTH = 3;

interface Measured {
  readonly name: string;
  readonly size: number;
  readonly before: number;
  readonly time: number;
  readonly error: string | null;
}

const seconds = (work: () => unknown): number => {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
};

function measure({ name, make }: Case): Measured {
  // What is loaded and compiled at the first call is not the input's.
  try {
    make(SMALLEST)();
  } catch {
    // It is told of below.
  }
  let before = 0;
  for (let size = SMALLEST; ; size *= 2) {
    try {
      const from = process.cpuUsage();
      const work = make(size);
      const making = process.cpuUsage(from).user / 1e6;
      let time = seconds(work);
      const last = before > ENOUGH || size >= LARGEST || making > MOST_MAKING;
      // The rest of the machine, or a collection of what earlier cases left, may have slowed one run; not two.
      if (last && time > before * MOST_GROWTH) time = Math.min(time, seconds(work));
      if (last) return { name, size, before, time, error: null };
      before = time;
    } catch (error) {
      return { name, size, before, time: 0, error: String(error).split('\n')[0] ?? '' };
    }
  }
}

const isBad = ({ before, time, error }: Measured): boolean => error !== null || (time > before * MOST_GROWTH && time > ENOUGH);

function main(): number {
  if (values.help === true) {
    console.log(USAGE);
    return 0;
  }
  const wanted = cases.filter(({ name }) => values.only === undefined || name.includes(values.only));
  let bad = 0;
  for (const one of wanted) {
    const measured = measure(one);
    const { name, size, before, time, error } = measured;
    if (isBad(measured)) bad += 1;
    if (isBad(measured) || values.all === true) console.log(`${isBad(measured) ? 'BAD ' : 'fine'} ${name}: ${error ?? `${(size / 2).toLocaleString('en')} in ${before.toFixed(2)} s, twice that in ${time.toFixed(2)} s (${(time / before).toFixed(1)} times)`}`);
  }
  console.log(`${wanted.length} hostile inputs, ${bad} that grow faster than their size`);
  return bad > 0 ? 1 : 0;
}

process.exitCode = main();
