import { describe, expect, test } from '@jest/globals';
import { assert, dictionary, jsonValue, property, string } from 'fast-check';
import { jsonPieces, linePieces } from '../../src/formats/pieces.ts';

describe('JSON in pieces', () => {
  test('is what JSON.stringify gives', () => assert(property(jsonValue({ maxDepth: 7 }), (data) => {
    expect([...jsonPieces(data)].join('')).toBe(JSON.stringify(data, null, 2));
  })));

  test('leaves out what is undefined, and keeps lists and maps with nothing in them', () => {
    const data = { a: undefined, b: [], c: {}, d: [{}, [], null], e: { f: { g: { h: { i: ['line\nbreak', { j: 1 }] } } } } };
    expect([...jsonPieces(data)].join('')).toBe(JSON.stringify(data, null, 2));
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
    expect([...linePieces(data)].join('')).toBe(JSON.stringify(data));
  })));

  test('leaves out what is undefined', () => {
    const data = { a: undefined, b: [], c: [undefined, null, [1, 2]], d: {} };
    expect([...linePieces(data)].join('')).toBe(JSON.stringify(data));
    expect([...linePieces({})]).toEqual(['{}']);
  });

  test('has no piece that is much longer than the others', () => {
    const pieces = [...linePieces({ id: 'x', answers: Array.from({ length: 10_000 }, (_, i) => ({ source: `s${i}`, status: 'silent', readings: [] })) })];
    expect(pieces.length).toBeGreaterThan(5);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(70_000);
  });
});
