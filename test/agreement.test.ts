import { describe, expect, test } from '@jest/globals';
import { agreementOf, alpha } from '../src/agreement.ts';
import { parseReviewed } from '../src/claims-file/reviewed.ts';
import { compare } from '../src/compare.ts';
import { InputError } from '../src/errors.ts';
import { fileOf, sourceOf } from './kinds/story.ts';

// Four coders, twelve units: the worked example in Krippendorff's paper of 2011.
const CODERS = ['1 2 3 3 2 1 4 1 2 * * *', '1 2 3 3 2 2 4 1 2 5 * 3', '* 3 3 3 2 3 4 2 2 5 1 *', '1 2 3 3 2 4 4 1 2 5 1 *'].map((line) => line.split(' '));
const UNITS = (CODERS[0] ?? []).map((_, i) => CODERS.map((coder) => (coder[i] === '*' ? null : coder[i] ?? null)));

describe("Krippendorff's alpha", () => {
  test('is what the paper works out', () => {
    expect(alpha(UNITS, null)?.toFixed(3)).toBe('0.743');
    expect(alpha(UNITS, ['1', '2', '3', '4', '5'])?.toFixed(3)).toBe('0.815');
  });

  test.each<readonly [string, readonly (readonly (string | null)[])[], number | null]>([
    ['all agree', [['a', 'a'], ['b', 'b']], 1],
    ['nothing varies', [['a', 'a'], ['a', 'a']], null],
    ['nothing is coded twice', [['a', null], [null, 'b']], null],
    ['no units', [], null],
  ])('%s', (_, units, expected) => expect(alpha(units, null)).toBe(expected));

  test('of very many positions', () => expect(alpha(Array.from({ length: 50_000 }, (_, i) => [`${i}`, `${i}`]), null)).toBe(1));

  test('falls below chance where coders always differ', () => expect(alpha([['a', 'b'], ['b', 'a']], null)).toBeLessThan(0));
});

describe('reviewers and the engine', () => {
  const file = fileOf('{ town: Town }', '{ kind: status, about: [dam], ordered: yes, positions: { cracked: [cracked], broke: [broke] } }');
  const id = file.claims[0]?.id ?? '';
  const sources = ['The dam broke.', 'The dam cracked.', 'It rained.'].map((text, i) => ({ ...sourceOf(text), id: `s${i + 1}` }));
  const { claims } = compare(file, sources);
  const review = (reviewer: string, answers: string) => parseReviewed(`${reviewer}.yaml`, `reviewer: ${reviewer}\nanswers:\n  ${id}: ${answers}\n`, [id], sources.map((source) => source.id));

  test('agree on every position; silence counts apart', () => {
    const rows = agreementOf([review('a', '{ s1: broke, s2: cracked, s3: silent }'), review('b', '{ s1: broke, s2: cracked, s3: silent }')], claims);
    expect(rows.map(({ claim, metric, units, reviewers, withEngine }) => [claim, metric, units, reviewers, withEngine])).toEqual([
      [id, 'ordinal', 2, 1, 1], ['all positions', 'nominal', 2, 1, 1], ['speaks or silent', 'nominal', 3, 1, 1],
    ]);
  });

  test('one who calls a position silent takes the unit out of the positions', () => {
    const [first, , last] = agreementOf([review('a', '{ s1: broke, s2: cracked }'), review('b', '{ s1: silent, s2: cracked }')], claims);
    expect([first?.units, last?.units]).toEqual([1, 2]);
    expect(last?.reviewers).toBeLessThan(1);
  });

  test.each([
    ['{ s9: broke }', 'there is no source "s9"'],
    ['[broke]', '"'],
  ])('a mistake is told with its place: %s', (answers, reason) => {
    expect(() => review('a', answers)).toThrow(InputError);
    expect(() => review('a', answers)).toThrow(expect.objectContaining({ line: 3, reason: expect.stringContaining(reason) }));
  });
});
