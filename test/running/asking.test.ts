import { describe, expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { asking } from '../../src/running/inputs.ts';
import { compare } from '../../src/compare.ts';
import { parseClaims } from '../../src/claims-file/parse.ts';
import { readClaims, readSources } from '../../src/read.ts';
import type { ClaimsFile, Source } from '../../src/types.ts';

/** A claim that is asked alone reads as it does among all: what other claims measure is not its own either way. */
const CASES = join(new URL('..', import.meta.url).pathname, 'cases');
const stories = readdirSync(CASES, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

describe.each(stories)('%s', (name) => {
  const folder = join(CASES, name);
  const file = readClaims('claims.yaml', folder);
  const sources = readSources('corpus', folder);
  test('reads each claim alone as among all', () => {
    const whole = compare(file, sources);
    for (const { claim, answers, outcome } of whole.claims) {
      const alone = compare(asking(file, new Set([claim.id])), sources).claims;
      expect(alone).toHaveLength(1);
      expect([alone[0]?.outcome, alone[0]?.answers]).toEqual([outcome, answers]);
    }
  });
});

test('a value of another claim’s measure is left to it, asked or not', () => {
  const file = parseClaims('claims.yaml', [
    'version: 1', 'story: A deal', 'claims:',
    '  - { id: cost, kind: quantity, about: [deal], unit: money, measure: [cost] }',
    '  - { id: debt, kind: quantity, about: [deal], unit: money, measure: [debt] }',
  ].join('\n'));
  const text = 'The cost of the deal, with debt of $3 billion, is not known.';
  const source: Source = { id: 'a', outlet: 'A', title: null, published: '2031-05-14', url: null, language: 'en', basis: {}, path: 'a.md', firstLine: 1, text, sha256: '' };
  const status = (asked: ClaimsFile): string | undefined => compare(asked, [source]).claims.find(({ claim }) => claim.id === 'cost')?.answers[0]?.status;
  expect(status({ ...file, claims: file.claims.slice(0, 1) })).toBe('answered');
  expect([status(file), status(asking(file, new Set(['cost'])))]).not.toContain('answered');
});
