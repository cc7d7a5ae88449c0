import { beforeAll, expect, jest, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { comparison } from '../formats/fixture.ts';
import { fakeProcess } from '../fake-process.ts';

jest.unstable_mockModule('../../src/compare.ts', () => ({ readAlone: () => null, compareAlone: () => comparison, bySource: () => 0 }));
const { main } = await import('../../src/main.ts');

const WARNING = 'warning: corpus/nordwire.md: none of the story’s words (ferry) is in the article\n';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'compare-claims-'));
  mkdirSync(join(folder, 'corpus'));
  writeFileSync(join(folder, 'corpus', 'a.md'), 'A ferry sank.\n');
  writeFileSync(join(folder, 'claims.yaml'), 'version: 1\nstory: { title: x }\nclaims:\n  - { id: deaths, question: How many?, kind: quantity, about: ferry, unit: people, measure: [died] }\n');
});

test.each([
  ['a pipe', [], {}, WARNING],
  ['JSON', ['--format', 'json'], { tty: true }, WARNING],
  ['a file', ['--output', 'report.txt'], { tty: true }, WARNING],
  ['a screen, which shows it already', [], { tty: true }, ''],
])('what to know about a source is told on stderr: %s', async (_, args, facts, said) => {
  const fake = fakeProcess(args, { cwd: folder, ...facts });
  expect(await main(fake.process)).toBe(0);
  expect(fake.err()).toBe(said);
});

test('--only keeps the claims of these outcomes', async () => {
  const fake = fakeProcess(['--format', 'json', '--only', 'silent', 'unclear'], { cwd: folder });
  expect(await main(fake.process)).toBe(0);
  expect((JSON.parse(fake.out()) as { claims: { id: string }[] }).claims.map(({ id }) => id)).toEqual(['warning', 'last-inspection']);
});
