import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parseDocument } from 'yaml';
import { readSources } from '../src/read.ts';

const root = new URL('..', import.meta.url).pathname;

/** Bytes and SHA-256 of the five texts as they were received. */
const RECEIVED: Readonly<Record<string, readonly [number, string]>> = {
  'al-jazeera': [3429, '4756200863e7b894e581a24fce308606185420836f1fad51728aa8525c473aed'],
  'defense-world': [2163, 'aebff47dabb960e8d5432ff3ce3ed54b7b3af785e47c1648a4b9ea06986ebfaf'],
  southfront: [4719, '1533c97f4cec9182a7ec3af74bc484a3fb93f3b8a4e1bfd5dba8793e115934a4'],
  sputnik: [2595, 'a03715684d8c02f5fad23e3fa3b60d9b21c836daeb67e2c87ef484786a1c7087'],
  'trt-world': [2450, 'f0736093534277677896f5853573691ad3a5bb6a688068d3e7fe416a2e13de0a'],
};

describe('the shipped corpus', () => {
  const sources = readSources('corpus', root);

  test('is five texts of one day, in English', () => {
    expect(sources.map(({ id, outlet, published, language, url }) => [id, outlet, published, language, url])).toEqual([
      ['al-jazeera', 'Al Jazeera', '2020-12-30', 'en', null],
      ['defense-world', 'Defense World', '2020-12-30', 'en', null],
      ['southfront', 'SouthFront', '2020-12-30', 'en', null],
      ['sputnik', 'Sputnik', '2020-12-30', 'en', null],
      ['trt-world', 'TRT World', '2020-12-30', 'en', null],
    ]);
    expect(sources.every(({ basis }) => basis['published'] === 'inferred')).toBe(true);
  });

  test.each(sources)('$id stands as it was received', ({ id, text, sha256 }) => {
    expect([Buffer.byteLength(text), sha256]).toEqual(RECEIVED[id]);
  });

  test.each(sources)('$id says its own hash, and its title is in its text', ({ path, text, title, sha256, firstLine }) => {
    const file = readFileSync(`${root}${path}`, 'utf8');
    const front = file.slice(0, file.length - text.length);
    expect(front + text).toBe(file);
    expect(front.split('\n')).toHaveLength(firstLine);
    expect(parseDocument(front.replace(/---\n$/, '')).get('sha256')).toBe(sha256);
    expect(title === null || text.startsWith(`${title}\n`)).toBe(true);
  });
});
