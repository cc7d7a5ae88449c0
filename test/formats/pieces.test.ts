import { describe, expect, test } from '@jest/globals';
import { array, assert, constant, constantFrom, dictionary, integer, jsonValue, oneof, property, record, string, tuple } from 'fast-check';
import { jsonPieces, linePieces } from '../../src/formats/pieces.ts';

const textOf = (pieces: Iterable<Uint8Array>): string => Buffer.concat([...pieces]).toString();

describe('JSON in pieces', () => {
  test('is what JSON.stringify gives', () => assert(property(jsonValue({ maxDepth: 7 }), (data) => {
    expect(textOf(jsonPieces(data))).toBe(JSON.stringify(data, null, 2));
  })));

  test('leaves out what is undefined, and keeps lists and maps with nothing in them', () => {
    const data = { a: undefined, b: [], c: {}, d: [{}, [], null], e: { f: { g: { h: { i: ['line\nbreak', { j: 1 }] } } } } };
    expect(textOf(jsonPieces(data))).toBe(JSON.stringify(data, null, 2));
  });

  test('has no piece that is much longer than the others, and asks for a value when its turn comes', () => {
    let asked = 0;
    const claims = Array.from({ length: 10 }, () => ({ get answers() { asked += 1; return Array.from({ length: 1000 }, (_, i) => ({ source: `s${i}`, status: 'silent', readings: [] })); } }));
    const pieces = jsonPieces({ claims });
    expect(pieces.next().value?.length).toBeLessThan(70_000);
    expect(asked).toBe(1);
    const rest = [...pieces];
    expect(rest.length).toBeGreaterThan(10);
    expect(Math.max(...rest.map(({ length }) => length))).toBeLessThan(70_000);
    expect(asked).toBe(10);
  });
});

describe('JSON in one line, in pieces', () => {
  test('is what JSON.stringify gives', () => assert(property(dictionary(string(), jsonValue()), (data) => {
    expect(textOf(linePieces([data]))).toBe(`${JSON.stringify(data)}\n`);
  })));

  test('leaves out what is undefined', () => {
    const data = { a: undefined, b: [], c: [undefined, null, [1, 2]], d: {} };
    expect(textOf(linePieces([data]))).toBe(`${JSON.stringify(data)}\n`);
    expect(textOf(linePieces([{}, {}]))).toBe('{}\n{}\n');
  });

  test('has no piece that is much longer than the others', () => {
    const pieces = [...linePieces([{ id: 'x', answers: Array.from({ length: 10_000 }, (_, i) => ({ source: `s${i}`, status: 'silent', readings: [] })) }])];
    expect(pieces.length).toBeGreaterThan(5);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(70_000);
  });
});

describe('rows of answers that say nothing', () => {
  const silence = record({ source: oneof(string(), constantFrom('s1', '""', '\u202e', 'ş')), status: constant('silent'), readings: constant([]), rejected: constant([]) });
  const lacking = record({ lacks: oneof(constantFrom('no “dam”', ''), string()) });
  const other = oneof(constant(null), string(), record({ source: string(), status: constantFrom('silent', 'answered'), readings: array(integer()), rejected: constant([]) }));
  /** Rows of few and of very many, in lists of which some are of the same sources and some not. */
  const row = tuple(oneof(tuple(silence, lacking).map(([one, lacks]) => ({ ...one, ...lacks })), silence, other), integer({ min: 1, max: 400 }));
  const lists = array(oneof(array(row, { maxLength: 4 }), constant([])), { minLength: 1, maxLength: 3 })
    .map((all) => all.map((rows) => rows.flatMap(([item, times]) => Array.from({ length: times }, (_, i) => (typeof item === 'object' && item !== null ? { ...item, source: `${item.source}${i % 300}` } : item)))));

  test('are what JSON.stringify gives, in a line and indented', () => assert(property(lists, (all) => {
    const claims = all.flatMap((answers) => [{ answers }, { answers: answers.toSpliced(3, 1, null) }]);
    expect(textOf(linePieces(claims))).toBe(claims.map((one) => `${JSON.stringify(one)}\n`).join(''));
    expect(textOf(jsonPieces({ claims }))).toBe(JSON.stringify({ claims }, null, 2));
    expect([...linePieces(claims), ...jsonPieces({ claims })].every((piece) => Buffer.from(Buffer.from(piece).toString()).equals(piece))).toBe(true);
  }), { numRuns: 15 }));
});
