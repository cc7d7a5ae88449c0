import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { claimsJsonSchema } from '../src/claims-file/schema.ts';
import { compare } from '../src/compare.ts';
import { EXIT } from '../src/exit-codes.ts';
import { formats, type FormatName } from '../src/formats/index.ts';
import { readClaims, readSources } from '../src/read.ts';
import { reportSchema } from '../src/report-schema.ts';
import { toReport, type Report } from '../src/report.ts';
import type { Comparison, DifferenceType, Outcome } from '../src/types.ts';

/**
 * Small stories, each named for what it shows: claims.yaml and corpus/, and what the command prints of them, byte for byte.
 * `npm run goldens` rewrites expected.txt and expected.json, and the screen in the README; read their diff as an editor would before keeping it.
 */

const folder = new URL('cases', import.meta.url).pathname;
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).toSorted();

const EXPECTED: readonly (readonly [FormatName, string])[] = [['terminal', 'expected.txt'], ['json', 'expected.json']];
const TOOL = { name: 'compare-claims', version: '0.0.0' };

const comparisonOf = (name: string) => {
  const cwd = join(folder, name);
  return compare(readClaims('claims.yaml', cwd), readSources('corpus', cwd));
};

const update = Boolean(process.env['UPDATE_GOLDENS']);

test('there are some', () => expect(cases.length).toBeGreaterThan(10));

describe.each(cases)('%s', (name) => {
  let made: { readonly comparison: Comparison; readonly report: Report } | null = null;
  const compared = () => {
    if (made !== null) return made;
    const comparison = comparisonOf(name);
    made = { comparison, report: toReport(comparison, TOOL) };
    return made;
  };

  test('reads as expected', () => {
    for (const [format, file] of EXPECTED) {
      const path = join(folder, name, file);
      const text = formats[format].comparison([compared().report], { color: false, width: 80 });
      if (update) writeFileSync(path, text);
      expect(text).toBe(readFileSync(path, 'utf8'));
    }
  });

  test('meets the schema, and every quote stands in its text', () => {
    const { comparison, report } = compared();
    expect(reportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(JSON.parse(JSON.stringify(report)));
    const texts = new Map(comparison.sources.map(({ id, text }) => [id, text]));
    const spans = report.claims.flatMap(({ answers }) => answers.flatMap(({ source, readings, rejected }) =>
      [...readings, ...rejected].flatMap(({ evidence, cues }) => [evidence, ...cues].map((span) => ({ source, ...span })))));
    for (const { source, start, end, quote } of spans) expect(texts.get(source)?.slice(start, end)).toBe(quote);
  });

  test('shows no control character, but at the end of a line of CSV', () => {
    // oxlint-disable-next-line no-control-regex -- it is them that are looked for
    for (const format of Object.values(formats)) expect(format.comparison([compared().report], { color: false, width: 80 }).replaceAll('\r\n', '\n')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/u);
  });
});

const README = new URL('../README.md', import.meta.url);
const OUTCOMES: readonly Outcome[] = ['agree', 'disagree', 'framed-differently', 'single-source', 'silent'];
const DIFFERENCES: readonly DifferenceType[] = ['partial', 'wording', 'label', 'certainty', 'contested', 'voice', 'precision'];

/** The names of all properties in a JSON Schema. */
const keysIn = (schema: unknown): readonly string[] => {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema && typeof schema.properties === 'object' ? Object.keys(schema.properties ?? {}) : [];
  return [...own, ...Object.values(schema).flatMap(keysIn)];
};

describe('the README', () => {
  const readme = readFileSync(README, 'utf8');
  const blocks = [...readme.matchAll(/^( *)```\w*\n([\s\S]*?)^ *```$/gm)].map(([, indent = '', block = '']) => block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''));

  test('shows the smallest story as it is', () => {
    expect(blocks).toContain(readFileSync(join(folder, 'smallest', 'claims.yaml'), 'utf8'));
    const screen = readFileSync(join(folder, 'smallest', 'expected.txt'), 'utf8');
    expect(blocks.filter((block) => screen.startsWith(block))).toHaveLength(1);
  });

  test('shows the screen of the shipped corpus as it is, up to the first proof', () => {
    const cwd = new URL('..', import.meta.url).pathname;
    const file = readClaims('claims.yaml', cwd);
    const claims = file.claims.filter(({ id }) => ['working-group-status', 'contract-date', 'delivery-value'].includes(id));
    const screen = formats.terminal.comparison([toReport(compare({ ...file, claims }, readSources('corpus', cwd)))], { color: false, width: 80 });
    const [cut] = /^[\s\S]*?(?:\n +│.*)+\n/.exec(screen) ?? [''];
    const shown = blocks.find((block) => block.startsWith(file.story.title)) ?? '';
    if (update) writeFileSync(README, readme.replace(shown, () => cut));
    else expect(shown).toBe(cut);
  });

  test('names every key that a claims file can have, every outcome, every difference, every exit code', () => {
    const words = [...keysIn(claimsJsonSchema()), ...OUTCOMES, ...DIFFERENCES, ...Object.values(EXIT).map(String)];
    expect(words.length).toBeGreaterThan(40);
    expect([...new Set(words)].filter((word) => !new RegExp(`\\b${word}\\b`).test(readme))).toEqual([]);
  });
});
