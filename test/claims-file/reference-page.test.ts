import { expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { claimsJsonSchema } from '../../src/claims-file/schema.ts';

const { reference } = (await import(new URL('../../scripts/reference.js', import.meta.url).href)) as { reference: (schema: object) => string };

test('docs/claims-file.md is what the schema says', () => {
  const file = new URL('../../docs/claims-file.md', import.meta.url);
  const made = reference(claimsJsonSchema());
  if (process.env['UPDATE_GOLDENS']) writeFileSync(file, made);
  expect(readFileSync(file, 'utf8')).toBe(made);
  for (const key of ['`tolerance`', '`positions.<id>.cues` (must)', '`story.date`', '`direct`', '## quotation']) expect(made).toContain(key);
});
