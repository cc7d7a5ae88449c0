import { afterEach, expect, jest, test } from '@jest/globals';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLAIMS, FOUR, running, storyFolder } from './live.ts';

jest.setTimeout(120_000);

let command: ReturnType<typeof running> | undefined;
afterEach(async () => command?.stop());

test('--watch compares again with every change, tells mistakes, and goes on', async () => {
  const folder = storyFolder();
  command = running(['--watch'], folder);
  expect(await command.until(/watching for changes/)).toContain('1 source');
  writeFileSync(join(folder, 'corpus', 'mill-times.md'), FOUR);
  expect(await command.until(/watching for changes/)).toMatch(/≠ How many people died\?/);
  writeFileSync(join(folder, 'claims.yaml'), CLAIMS.replace('quantity', 'quanity'));
  const mistake = await command.until(/watching for changes/);
  expect(mistake).toMatch(/claims\.yaml:4:\d+: /);
  expect(mistake).toContain('quantity');
  expect(mistake).not.toMatch(/\n\s+at /);
  writeFileSync(join(folder, 'claims.yaml'), CLAIMS.replace('How many people died?', 'How many were killed?'));
  expect(await command.until(/watching for changes/)).toMatch(/≠ How many were killed\?/);
});

test('it begins with a mistake too, and writes files', async () => {
  const folder = storyFolder();
  writeFileSync(join(folder, 'claims.yaml'), 'version: 1\nclaims: []\n');
  command = running(['--watch', '--output', 'report.html'], folder);
  await command.until(/claims\.yaml:[\s\S]*watching/);
  expect(existsSync(join(folder, 'report.html'))).toBe(false);
  writeFileSync(join(folder, 'claims.yaml'), CLAIMS);
  await command.until(/written: report\.html/);
  expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('Fire at the mill');
});
