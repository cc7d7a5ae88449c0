import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { Row } from './speed-row.ts';
import { scale } from './speed-scale.ts';
import { starts } from './speed-start.ts';
import { inDepth, manyClaims, rivals, throughput } from './speed-throughput.ts';

/**
 * Measures how long a start takes, how much text is read in a second, beside what others need for less on the same texts in the same run, and what whole processes take in
 * time and memory as the number of articles grows. Exit code 0 when every target is met, 1 when one is missed. Needs a built `dist/`.
 */

const PARTS = ['start', 'throughput', 'others', 'scale'] as const;
const USAGE = `usage: npm run bench:speed -- [--articles N ...] [--only PART ...] [--write]
  --articles N   the sizes of the corpora that processes read (1000, 10000 and 100000 when left out: a quarter of an hour and 1 GB of disk)
  --only PART    only ${PARTS.join(', ')}
  --write        put the table into BENCHMARKS.md`;

const { values } = parseArgs({ options: { articles: { type: 'string', multiple: true }, only: { type: 'string', multiple: true }, write: { type: 'boolean' }, help: { type: 'boolean' } } });

const THROUGHPUT = [1000, 10_000];
const MANY_CLAIMS = 1000;

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

function main(): number {
  const counts = (values.articles ?? ['1000', '10000', '100000']).map(Number);
  const parts: readonly string[] = values.only ?? PARTS;
  const wrong = !counts.every((count) => Number.isInteger(count) && count > 0) ? '--articles takes whole numbers above 0'
    : parts.find((part) => !(PARTS as readonly string[]).includes(part)) !== undefined ? `--only takes ${PARTS.join(', ')}` : null;
  if (values.help === true || wrong !== null) {
    process[wrong === null ? 'stdout' : 'stderr'].write(`${wrong === null ? '' : `${wrong}\n`}${USAGE}\n`);
    return wrong === null ? 0 : 2;
  }
  const rows = [
    ...(parts.includes('start') ? starts() : []),
    ...(parts.includes('throughput') ? [...throughput(THROUGHPUT), manyClaims(MANY_CLAIMS), inDepth()] : []),
    ...(parts.includes('others') ? rivals() : []),
    ...(parts.includes('scale') ? scale(counts) : []),
  ];
  const machine = `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} cores. Articles are made up by \`bench/corpus.ts\`, on forty stories, two of which the claims are about. Times by the clock are whatever else the machine does too.`;
  const table = `${machine}\n\n${tableOf(rows)}`;
  process.stdout.write(`${table}\n`);
  if (values.write === true) write(table);
  return rows.every(({ target }) => target?.met !== false) ? 0 : 1;
}

process.exitCode = main();
