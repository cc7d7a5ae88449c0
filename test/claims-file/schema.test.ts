import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { parseClaims } from '../../src/claims-file/parse.ts';
import { claimsJsonSchema } from '../../src/claims-file/schema.ts';

const file = new URL('../../schema/claims.json', import.meta.url);
const generated = `${JSON.stringify(claimsJsonSchema(), null, 2)}\n`;
// `UPDATE_GOLDENS=1 npm test -- test/claims-file/schema.test.ts` writes the file anew.
if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(file, generated);

const validate = new Ajv({ allowUnionTypes: true }).compile(claimsJsonSchema());

/** Whether the schema and the reader take a file. */
function taken(yaml: string): { schema: boolean; reader: boolean } {
  let reader = true;
  try {
    parseClaims('claims.yaml', yaml);
  } catch {
    reader = false;
  }
  return { schema: validate(parse(yaml)), reader };
}

const claim = (lines: string): string => `version: 1\nstory: A flood\nactors: { mayor: The mayor }\nclaims:\n  - { id: a, ${lines} }\n`;

describe('the JSON Schema of the claims file', () => {
  test('is the one in schema/claims.json', () => {
    expect(readFileSync(file, 'utf8')).toBe(generated);
  });

  test('describes every key', () => {
    const undescribed: string[] = [];
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, value] of Object.entries(node)) {
        if (key === 'properties') {
          for (const [name, property] of Object.entries(value as Record<string, { description?: string }>)) {
            if (property.description === undefined) undescribed.push(`${path}/${name}`);
          }
        }
        walk(value, `${path}/${key}`);
      }
    };
    walk(claimsJsonSchema(), '');
    expect(undescribed).toEqual([]);
  });

  test.each([
    claim('kind: actor, action: open'),
    claim('kind: quantity, unit: people, measure: [killed], tolerance: 0.05'),
    claim('kind: date, action: [open, start], reference: 2020'),
    claim('kind: scope, elements: { north: [northern districts], south: { cues: south, count: true } }'),
    claim('kind: status, positions: { yes: [opened], no: shut, 2: { label: two, cues: 2 } }, ordered: yes, by: speaker'),
    claim('kind: quotation, cues: sorry, speaker: [mayor]'),
    claim('kind: label, names: flood | deluge, note: free text'),
  ])('takes what the reader takes: %s', (yaml) => {
    expect(taken(yaml)).toEqual({ schema: true, reader: true });
  });

  test.each([
    'version: 2\nstory: A flood\nclaims: [{ id: a, kind: label, names: x }]\n',
    'version: 1\nstory: A flood\nclaims: []\n',
    'version: 1\nclaims: [{ id: a, kind: label, names: x }]\n',
    claim('kind: labels, names: x'),
    claim('kind: label'),
    claim('kind: label, names: []'),
    claim('kind: label, names: x, unit: money'),
    claim('kind: status, positions: {}'),
    claim('kind: status, positions: { a: x }, ordered: perhaps'),
    claim('kind: quantity, unit: money, tolerance: 2'),
  ])('refuses what the reader refuses: %s', (yaml) => {
    expect(taken(yaml)).toEqual({ schema: false, reader: false });
  });
});
