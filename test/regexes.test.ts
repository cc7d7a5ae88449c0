import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { analyse } from 'scslre';
import { BOUNDED } from '../bench/regexes/bounded.ts';

/** Texts are hostile: no regular expression takes more than linear time, by backtracking or by starting anew at each position. `npm run bench:regexes` measures the same. */

interface Regex {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const collected = spawnSync(process.execPath, ['scripts/regexes.js'], { cwd: new URL('..', import.meta.url).pathname, encoding: 'utf8', maxBuffer: 1e8 });
const { regexes, unseen } = JSON.parse(collected.stdout) as { readonly regexes: readonly Regex[]; readonly unseen: readonly string[] };

/** The kinds of trouble: two quantifiers that trade characters, one that does so with itself, one that starts anew at each position. The flag d only adds positions. */
const troubles = ({ source, flags }: Omit<Regex, 'file'>): readonly string[] => analyse({ source, flags: flags.replace('d', '') }).reports.map(({ type }) => type);

test('the analyser sees what takes more than linear time, and only that', () => {
  expect([String.raw`\s+$`, String.raw`^(?:a|b|ab*)*$`, String.raw`^\d*\d*x`, '[^x]*x', '<[^>]*>'].map((source) => troubles({ source, flags: 'u' }).length > 0)).toEqual([true, true, true, true, true]);
  expect([String.raw`(?<!\s)\s+$`, String.raw`^\d+x`, String.raw`\bof\b`].map((source) => troubles({ source, flags: 'u' }))).toEqual([[], [], []]);
});

test('every regular expression of src/ takes linear time', () => {
  expect(collected.stderr).toBe('');
  expect(unseen).toEqual([]);
  expect(regexes.length).toBeGreaterThan(1000);
  const found = regexes.filter((regex) => troubles(regex).length > 0);
  expect([...new Set(found.map(({ file, source }) => `${file}: ${source}`))].toSorted()).toEqual(BOUNDED.map(([file, source]) => `${file}: ${source}`).toSorted());
});
