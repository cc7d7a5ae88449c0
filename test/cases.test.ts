import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../src/compare.ts';
import { formats, type FormatName } from '../src/formats/index.ts';
import { readClaims, readSources } from '../src/read.ts';
import { reportSchema } from '../src/report-schema.ts';
import { toReport, type Report } from '../src/report.ts';

/**
 * Small stories, each named for what it shows: claims.yaml and corpus/, and what the command prints of them, byte for byte.
 * `npm run goldens` rewrites expected.txt and expected.json; read their diff as an editor would before keeping it.
 */

const folder = new URL('cases', import.meta.url).pathname;
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).toSorted();

const EXPECTED: Readonly<Record<FormatName, string>> = { terminal: 'expected.txt', json: 'expected.json' };
const TOOL = { name: 'compare-claims', version: '0.0.0' };

const comparisonOf = (name: string) => {
  const cwd = join(folder, name);
  return compare(readClaims('claims.yaml', cwd), readSources('corpus', cwd));
};

const update = Boolean(process.env['UPDATE_GOLDENS']);

test('there are some', () => expect(cases.length).toBeGreaterThan(10));

describe.each(cases)('%s', (name) => {
  const comparison = comparisonOf(name);
  const report: Report = toReport(comparison, TOOL);

  test.each(Object.entries(EXPECTED) as [FormatName, string][])('%s', (format, file) => {
    const path = join(folder, name, file);
    const text = formats[format](report, { color: false, width: 80 });
    if (update) writeFileSync(path, text);
    expect(text).toBe(readFileSync(path, 'utf8'));
  });

  test('meets the schema, and every quote stands in its text', () => {
    expect(reportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(JSON.parse(JSON.stringify(report)));
    const texts = new Map(comparison.sources.map(({ id, text }) => [id, text]));
    const spans = report.claims.flatMap(({ answers }) => answers.flatMap(({ source, readings, rejected }) =>
      [...readings, ...rejected].flatMap(({ evidence, cues }) => [evidence, ...cues].map((span) => ({ source, ...span })))));
    for (const { source, start, end, quote } of spans) expect(texts.get(source)?.slice(start, end)).toBe(quote);
  });

  test('shows no control character', () => {
    // oxlint-disable-next-line no-control-regex -- it is them that are looked for
    for (const format of Object.values(formats)) expect(format(report, { color: false, width: 80 })).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/u);
  });
});
