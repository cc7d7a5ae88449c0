import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { readArticle } from '../src/article.ts';
import { compare } from '../src/compare.ts';
import { findOrigins } from '../src/origins.ts';
import type { Source } from '../src/types.ts';
import { makeClaims, makeSources } from './corpus.ts';
import { others } from './speed-others.ts';

/**
 * Measures how long a start takes, and how much text is read in a second, beside what others need for less on the same texts in the same run. All times but those of a
 * start are processor time of one process. Exit code 0 when every target is met, 1 when one is missed. Needs a built `dist/`.
 */

const USAGE = `usage: npm run bench:speed -- [--articles N ...] [--write]
  --articles N   how many articles to make (100 and 1000 when left out; 10000 and 100000 take minutes)
  --write        put the table into BENCHMARKS.md`;

const { values } = parseArgs({ options: { articles: { type: 'string', multiple: true }, write: { type: 'boolean' }, help: { type: 'boolean' } } });

/** What is held to: milliseconds over an empty Node for a start, megabytes of text a second, times as long for ten times the claims. */
const TARGET = { version: 40, corpus: 120, rate: 10, claims: 2 };
/** The others read at most so many articles: their rate does not hang on how many there are. */
const FOR_OTHERS = 200;
const RUNS = 7;

interface Row {
  readonly what: string;
  readonly figure: string;
  readonly target?: { readonly text: string; readonly met: boolean };
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Wall time of processes in milliseconds, the kinds in turn so that whatever else the machine does falls on all. */
function starts(): readonly Row[] {
  const bin = 'bin/compare-claims.js';
  const kinds = { empty: ['-e', '0'], version: [bin, '--version'], corpus: [bin] } as const;
  const times: Record<keyof typeof kinds, number[]> = { empty: [], version: [], corpus: [] };
  for (let run = 0; run < RUNS; run += 1) {
    for (const [name, args] of Object.entries(kinds) as [keyof typeof kinds, readonly string[]][]) {
      const from = process.hrtime.bigint();
      const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
      if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${String(status)}: ${stderr.toString()}`);
      times[name].push(Number(process.hrtime.bigint() - from) / 1e6);
    }
  }
  const empty = median(times.empty);
  const row = (what: string, name: 'version' | 'corpus'): Row => {
    const over = median(times[name]) - empty;
    return { what, figure: `${over.toFixed(0)} ms over node -e 0 (${empty.toFixed(0)} ms)`, target: { text: `at most ${TARGET[name]} ms`, met: over <= TARGET[name] } };
  };
  return [row('start: --version', 'version'), row('start: the shipped corpus', 'corpus')];
}

/** Seconds of processor time. */
function seconds(work: () => unknown): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
}

const megabytes = (sources: readonly Source[]): number => sources.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;

const rate = (size: number, time: number): string => `${(size / time).toFixed(size / time < 10 ? 2 : 0)} MB/s`;

function throughput(count: number): readonly Row[] {
  const sources = makeSources(count);
  const size = megabytes(sources);
  const [few, many] = [makeClaims(20), makeClaims(200)];
  // The first articles pay for compiling the engine.
  compare(few, makeSources(100));
  const origins = seconds(() => findOrigins(sources.map(readArticle)));
  const [whole, wholeMany] = [few, many].map((file) => seconds(() => compare(file, sources))) as [number, number];
  const reading = Math.max(whole - origins, 1e-3);
  const readingMany = Math.max(wholeMany - origins, 1e-3);
  const name = `${count} articles (${size.toFixed(1)} MB)`;
  return [
    { what: `${name}, 20 claims: all but origins`, figure: rate(size, reading), target: { text: `at least ${TARGET.rate} MB/s`, met: size / reading >= TARGET.rate } },
    { what: `${name}: origins`, figure: rate(size, origins), target: { text: `at least ${TARGET.rate} MB/s`, met: size / origins >= TARGET.rate } },
    { what: `${name}, 20 claims: the whole comparison`, figure: rate(size, whole) },
    { what: `${name}, 200 claims: all but origins`, figure: `${(readingMany / reading).toFixed(2)} times as long as 20`, target: { text: `at most ${TARGET.claims} times`, met: readingMany <= TARGET.claims * reading } },
  ];
}

/** Every article on the claims' own story: nothing can be passed over. */
function inDepth(): Row {
  const sources = makeSources(40, 0);
  const file = makeClaims(10);
  const origins = seconds(() => findOrigins(sources.map(readArticle)));
  return { what: '40 articles, all on the story of 10 claims: all but origins', figure: rate(megabytes(sources), Math.max(seconds(() => compare(file, sources)) - origins, 1e-3)) };
}

function rivals(): readonly Row[] {
  const sources = makeSources(FOR_OTHERS);
  const size = megabytes(sources);
  const texts = sources.map(({ text }) => text);
  const own = seconds(() => compare(makeClaims(20), sources));
  return others.map(({ name, read }): Row => {
    read(texts.slice(0, 40));
    const time = seconds(() => read(texts));
    return { what: name, figure: `${rate(size, time)}, ${(time / own).toFixed(2)} times as long as the whole comparison`, target: { text: 'slower than the whole comparison', met: time > own } };
  });
}

const tableOf = (rows: readonly Row[]): string => [
  '| what | measured | target |', '|---|---|---|',
  ...rows.map(({ what, figure, target }) => `| ${what} | ${figure} | ${target === undefined ? '' : `${target.text}: ${target.met ? 'met' : '**missed**'}`} |`),
].join('\n');

const BEGIN = '<!-- speed: npm run bench:speed -- --write -->';
const END = '<!-- /speed -->';

/** Replaces the part between the marks, or adds it. */
function write(table: string): void {
  let text = '# Benchmarks\n';
  try {
    text = readFileSync('BENCHMARKS.md', 'utf8');
  } catch { /* It is begun. */ }
  const part = `${BEGIN}\n${table}\n${END}`;
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  writeFileSync('BENCHMARKS.md', from < 0 || to < from ? `${text.trimEnd()}\n\n## Speed\n\n${part}\n` : text.slice(0, from) + part + text.slice(to + END.length));
}

if (values.help === true) process.stdout.write(`${USAGE}\n`);
else {
  const counts = (values.articles ?? ['100', '1000']).map(Number);
  if (!counts.every((count) => Number.isInteger(count) && count > 0)) {
    process.stderr.write(`--articles takes whole numbers above 0\n${USAGE}\n`);
    process.exitCode = 2;
  } else {
    const rows = [...starts(), ...counts.flatMap(throughput), inDepth(), ...rivals()];
    const machine = `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores. Articles are made up by \`bench/corpus.ts\`, on forty stories, two of which the claims are about.`;
    const table = `${machine}\n\n${tableOf(rows)}`;
    process.stdout.write(`${table}\n`);
    if (values.write === true) write(table);
    process.exitCode = rows.every(({ target }) => target?.met !== false) ? 0 : 1;
  }
}
