import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readClaims } from '../../src/read.ts';
import { runTool } from '../run.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'compare-claims-'));
  mkdirSync(join(folder, 'corpus'));
  writeFileSync(join(folder, 'corpus', 'pass-herald.md'), '---\noutlet: Pass Herald\npublished: 2031-05-14\n---\n# Avalanche at Orrin\n\nThe avalanche killed nine skiers near the Orrin pass on Monday. The road was closed on Tuesday.\n');
  writeFileSync(join(folder, 'corpus', 'valley-radio.md'), '---\noutlet: Valley Radio\npublished: 2031-05-14\n---\n# Skiers die at Orrin\n\nSeven skiers died in the avalanche near the Orrin pass on Monday. The road was closed on Wednesday.\n');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]) => runTool(['suggest', ...args], { cwd: folder });

describe('compare-claims suggest', () => {
  test('without a claims file writes one that works', async () => {
    const { code, out, err } = await run('--width', '80', '--limit', '1');
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(`version: 1
story:
  title: Avalanche at Orrin
  date: 2031-05-14

claims:
  # sources disagree
  # corpus/pass-herald.md:7 Pass Herald: 9 people
  #   The avalanche killed nine skiers near the Orrin pass on Monday.
  # corpus/valley-radio.md:7 Valley Radio: 7 people
  #   Seven skiers died in the avalanche near the Orrin pass on Monday.
  - id: orrin-pass-killed
    question: How many people died?
    kind: quantity
    about: Orrin pass
    unit: people
    measure: [killed, died, dead]
`);
  });

  test('with one gives the rest of the list, to be put behind it', async () => {
    writeFileSync(join(folder, 'claims.yaml'), (await run('--limit', '1')).out);
    const { code, out } = await run();
    expect(code).toBe(0);
    expect(out).toContain('Valley Radio: 2031-05-14');
    expect(out).not.toContain('seven');
    appendFileSync(join(folder, 'claims.yaml'), out);
    expect(readClaims('claims.yaml', folder).claims.map(({ kind }) => kind)).toEqual(['quantity', 'date']);
    expect(await run()).toEqual({ code: 0, out: '', err: 'nothing to suggest: no difference was found that the claims do not show already\n' });
    rmSync(join(folder, 'claims.yaml'));
  });

  test('says so when the claims file is about something else', async () => {
    writeFileSync(join(folder, 'claims.yaml'), 'version: 1\nstory: { title: Another story, about: volcano }\nclaims: [{ id: x, kind: label, about: volcano, names: ash }]\n');
    expect(await run()).toEqual({ code: 0, out: '', err: 'nothing to suggest: 0 of 2 sources are on the story, by its date, span and about in claims.yaml\n' });
    rmSync(join(folder, 'claims.yaml'));
  });

  test('writes JSON', async () => {
    const { out } = await run('--format', 'json', '--limit', '1');
    expect(JSON.parse(out)).toMatchObject({
      schemaVersion: 1,
      suggestions: [{ id: 'orrin-pass-killed', kind: 'quantity', finder: 'numbers', outcome: 'disagree', silent: [], evidence: [{ source: 'pass-herald', path: 'corpus/pass-herald.md', line: 7, position: '9 people' }, { source: 'valley-radio' }] }],
    });
  });

  test.each([
    [['--limit', '0'], 'Write a whole number, 1 to 200.'],
    [['--claims', 'nowhere.yaml'], 'nowhere.yaml: there is no such file'],
    [['--corpus', 'nowhere'], 'nowhere: there is no such folder'],
  ])('%j is refused', async (args, said) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });
});
