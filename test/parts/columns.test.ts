import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { keepColumns, keptColumns } from '../../src/parts/columns.ts';

/** Of any code units, halves of pairs and NUL among them. */
const unit = fc.integer({ min: 0, max: 0xffff }).map((one) => String.fromCharCode(one));
const string = fc.oneof(fc.string(), fc.array(unit).map((units) => units.join('')), fc.constantFrom('', 'caf\u00e9', '\u201c', '\ud800'));
const strings = fc.array(fc.oneof({ weight: 4, arbitrary: string }, { weight: 1, arbitrary: fc.constant(null) }));
const numbers = fc.array(fc.integer({ min: 0, max: 0xffffffff })).map((all) => Uint32Array.from(all));
const fractions = fc.array(fc.double()).map((all) => Float64Array.from(all));

test('columns are read as they were kept, wherever their bytes begin', () => fc.assert(fc.property(fc.array(fc.oneof(strings, numbers, fractions)), fc.nat({ max: 3 }), (columns, from) => {
  const bytes = keepColumns(columns);
  const moved = new Uint8Array(from + bytes.length).subarray(from);
  moved.set(bytes);
  expect(keptColumns(moved)).toEqual(columns);
})));
