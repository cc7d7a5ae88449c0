import { expect } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';

/** Holds a text against a file beside the tests; `npm run goldens -- test/formats` rewrites it, for a person to review. */
export const expectGolden = (text: string, name: string): void => {
  const file = new URL(`goldens/${name}`, import.meta.url);
  if (process.env['UPDATE_GOLDENS']) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
};
