import { describe, expect, test } from '@jest/globals';
import { claimsText, makeArticles, makeClaims, makeSources } from '../../bench/corpus.ts';
import { readArticle } from '../../src/article.ts';
import { parseClaims } from '../../src/claims-file/parse.ts';
import { compare } from '../../src/compare.ts';
import { findOrigins } from '../../src/origins.ts';

/** The articles that speed is measured on: what is known of them is what the tool finds. */

describe('made-up articles', () => {
  const COUNT = 300;
  // All on one story: nowhere else are there so many that could be taken for copies.
  const made = [...makeArticles(COUNT, 0)];
  const first: string[] = [];
  for (const { source, copied } of made) first.push(copied === null ? source.id : (first[copied] ?? ''));

  test('are the same for the same numbers, and begin the same in a larger corpus', () => {
    expect([...makeArticles(20)]).toEqual([...makeArticles(60)].slice(0, 20));
    expect(new Set(makeSources(60).map(({ sha256 }) => sha256)).size).toBe(60);
  });

  test('copy one another as the origins say: every copy with its model, and next to nobody else', () => {
    const copies = made.filter(({ copied }) => copied !== null).length;
    expect(copies).toBeGreaterThan(COUNT / 6);
    expect(copies).toBeLessThan(COUNT / 3);
    const origins = findOrigins(made.map(({ source }) => readArticle(source)));
    const owner = new Map(origins.flatMap(({ id, sources }) => sources.map((source) => [source, id] as const)));
    expect(made.filter(({ source, copied }) => copied !== null && owner.get(source.id) !== owner.get(`s${copied}`))).toEqual([]);
    const strangers = origins.reduce((sum, { sources }) => sum + new Set(sources.map((id) => first[Number(id.slice(1))])).size - 1, 0);
    expect(strangers).toBeLessThanOrEqual(COUNT / 50);
  });

  test('answer the claims made for them, written as a file or not', () => {
    const file = parseClaims('claims.yaml', claimsText(20));
    expect(file.claims.map(({ id }) => id)).toEqual(makeClaims(20).claims.map(({ id }) => id));
    const { claims } = compare(file, made.slice(0, 40).map(({ source }) => source));
    expect(claims.slice(0, 10).filter(({ answers }) => answers.some(({ readings }) => readings.length > 0)).length).toBeGreaterThan(6);
  });
});
