import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureAnswerGroups } from './answer-groups.ts';
import { measureAttribution } from './attribution.ts';
import { measureCasualties } from './casualties.ts';
import { measureDates } from './dates.ts';
import { measureFraming } from './framing.ts';
import { measureNegation } from './negation.ts';
import { measureQuantities } from './quantities.ts';
import { measureReuse } from './reuse.ts';
import type { Row } from './row.ts';
import { measureSameMeaning } from './same-meaning.ts';
import { measureSentences } from './sentences.ts';
import { measureStories } from './stories.ts';
import { measureValues } from './values.ts';

/**
 * Measures the reading engine on a folder of annotated data and prints one table. Exit code 0 when every target is reached, 1 when one is missed,
 * 2 when the folder or the arguments are wrong. `--only` takes a measuring module (stories) or the beginning of a component's name.
 */

const MODULES: Readonly<Record<string, (dataDir: string) => readonly Row[]>> = {
  sentences: measureSentences,
  stories: measureStories,
  casualties: measureCasualties,
  quantities: measureQuantities,
  values: measureValues,
  dates: measureDates,
  attribution: measureAttribution,
  negation: measureNegation,
  reuse: measureReuse,
  'same-meaning': measureSameMeaning,
  'answer-groups': measureAnswerGroups,
  framing: measureFraming,
};

const USAGE = `usage: npm run bench:accuracy -- --data DIR [--only COMPONENT] [--misses [--all]]
  --data DIR         the folder with the annotated data (stories/, casualties.json, …)
  --only COMPONENT   one of ${Object.keys(MODULES).join(', ')}
  --misses           the five worst misses of each component
  --all              with --misses: all of them`;

const WORST = 5;

function run(args: readonly string[]): number {
  let values: { data?: string; only?: string; misses?: boolean; all?: boolean };
  try {
    values = parseArgs({ args: [...args], options: { data: { type: 'string' }, only: { type: 'string' }, misses: { type: 'boolean' }, all: { type: 'boolean' } } }).values;
  } catch (error) {
    return refuse(`${(error as Error).message}\n${USAGE}`);
  }
  if (values.data === undefined) return refuse(`no folder of data is given\n${USAGE}`);
  const dataDir = resolve(values.data);
  if (!existsSync(dataDir)) return refuse(`there is no folder ${values.data}: the annotated data are not part of the project, give the folder that holds them with --data`);
  const wanted = values.only;
  const names = Object.keys(MODULES).filter((name) => wanted === undefined || name === wanted);
  if (names.length === 0) return refuse(`there is no component "${wanted ?? ''}"\n${USAGE}`);
  const rows: Row[] = [];
  for (const name of names) {
    try {
      rows.push(...(MODULES[name]?.(dataDir) ?? []));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      return refuse(`the data of "${name}" are not complete: ${(error as Error).message}`);
    }
  }
  process.stdout.write(table(rows));
  if (values.misses === true) process.stdout.write(missesOf(rows, values.all === true ? Number.POSITIVE_INFINITY : WORST));
  const missed = rows.filter((row) => !reached(row));
  process.stdout.write(missed.length === 0 ? '\nevery target is reached\n' : `\nbelow target: ${missed.map((row) => row.component).join('; ')}\n`);
  return missed.length === 0 ? 0 : 1;
}

function refuse(message: string): number {
  process.stderr.write(`bench:accuracy: ${message}\n`);
  return 2;
}

/** The figure that a target is for: F1 where there is one, else accuracy. */
const figureOf = (row: Row): number | null => row.f1 ?? row.accuracy ?? null;

/** A component without cases has not reached anything. */
function reached(row: Row): boolean {
  if (row.target === null) return true;
  const figure = figureOf(row);
  return row.cases > 0 && figure !== null && figure >= row.target - 1e-9;
}

const HEAD = ['component', 'cases', 'precision', 'recall', 'F1', 'accuracy', 'target', ''];

const share = (value: number | undefined | null): string => (value === undefined || value === null ? '' : value.toFixed(3));
const verdict = (row: Row): string => (row.target === null ? '' : reached(row) ? 'ok' : 'MISSED');

function table(rows: readonly Row[]): string {
  const body = rows.map((row) => [row.component, String(row.cases), share(row.precision), share(row.recall), share(row.f1), share(row.accuracy), share(row.target), verdict(row)]);
  const widths = HEAD.map((head, i) => Math.max(head.length, ...body.map((cells) => cells[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string => cells.map((cell, i) => (i === 0 || i === HEAD.length - 1 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ').trimEnd();
  return `${[line(HEAD), widths.map((width) => '-'.repeat(width)).join('  ').trimEnd(), ...body.map(line)].join('\n')}\n`;
}

function missesOf(rows: readonly Row[], most: number): string {
  return rows
    .filter((row) => row.misses.length > 0)
    .map((row) => `\n${row.component}: ${row.misses.length} missed\n${row.misses.slice(0, most).map((miss) => `  ${miss.replaceAll(/\s*\n\s*/g, ' ')}\n`).join('')}`)
    .join('');
}

process.exitCode = run(process.argv.slice(2));
