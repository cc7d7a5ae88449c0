import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { inConflict } from '../src/relations.ts';
import { rivalsAmong } from '../src/rivals.ts';
import type { Answer, Claim, Reading, Value } from '../src/types.ts';

fc.configureGlobal({ seed: 20_310_905 });

const base = { id: 'claim', about: [], except: [], reference: null };

const claims: fc.Arbitrary<Claim> = fc.oneof(
  fc.constantFrom(null, 0, 0.05, 0.5, 1).map((tolerance): Claim => ({ ...base, question: 'How many?', kind: 'quantity', unit: 'people', measure: [], tolerance })),
  fc.constantFrom('When?', 'Until when does it hold?').map((question): Claim => ({ ...base, question, kind: 'date', action: ['sign'] })),
  fc.constant<Claim>({ ...base, question: 'What?', kind: 'scope', elements: [] }),
);

const reading = (position: string, value: Value): Reading => ({
  position, label: position, value, polarity: 'asserted', voice: 'outlet', speaker: null, certainty: 'asserted', time: null, score: 1, rule: 'by hand', cues: [],
  evidence: { start: 0, end: 1, quote: 'x', line: 1, column: 1, placement: 'body' },
});

const bounds = fc.constantFrom('exact', 'about', 'at-least', 'more-than', 'at-most', 'less-than');
const quantity = fc.tuple(fc.oneof(fc.integer({ min: -12, max: 60 }), fc.constantFrom(1, 3.28, 100, 328)), bounds, fc.option(fc.constantFrom(1, 2, 20), { nil: undefined, freq: 4 }), fc.constantFrom('people', 'people', 'metre', 'foot', 'knot'));
const amounts = quantity.map(([value, bound, more, unit]) => reading([value, bound, more, unit].join(' '), { type: 'quantity', value, bound, unit, ...(more !== undefined && { high: value + more }) }));

const ofYear = fc.constantFrom('2030', '2031', '203X', '20XX');
const ofMonth = fc.tuple(fc.constantFrom('2030', '2031'), fc.constantFrom('01', '02', '03', '04', '12', '21', '22', '24')).map((parts) => parts.join('-'));
const ofDay = fc.tuple(fc.constantFrom('2030-12', '2031-02', '2031-03'), fc.integer({ min: 1, max: 28 })).map(([month, day]) => `${month}-${String(day).padStart(2, '0')}`);
const simple = fc.tuple(fc.oneof(ofYear, ofMonth, ofDay), fc.constantFrom('', '', '~')).map((parts) => parts.join(''));
const edtf = fc.oneof(simple, fc.tuple(simple, fc.oneof(simple, fc.constant('..'))).map((parts) => parts.join('/')), fc.constantFrom('soon', '2031-02-30'));
const dates = edtf.map((date) => reading(date, { type: 'date', edtf: date }));

const elements = fc.tuple(fc.constantFrom('loans', 'exports'), fc.constantFrom('all', 'most', null)).map(([element, quantifier]) => reading(`${quantifier} ${element}`, { type: 'element', element, quantifier, count: null }));

const readingsOf = { quantity: amounts, date: dates, scope: elements } as const;
const manner = fc.record({ polarity: fc.constantFrom('asserted', 'asserted', 'asserted', 'denied'), time: fc.constantFrom(null, null, 'earlier') });

const answersTo = (claim: Claim): fc.Arbitrary<readonly Answer[]> =>
  fc.array(fc.array(fc.tuple(readingsOf[claim.kind as keyof typeof readingsOf], manner), { minLength: 1, maxLength: 2, size: 'xsmall' }), { minLength: 1, maxLength: 14 }).map((all) => all.map((said, at): Answer => {
    const [first, ...more] = said.map(([one, how]) => ({ ...one, ...how }));
    if (first === undefined) throw new Error('no reading');
    return { source: `s${at}`, status: 'answered', readings: [first, ...more], rejected: [] };
  }));

const stories = claims.chain((claim) => fc.tuple(fc.constant(claim), answersTo(claim)));

test('who conflicts with some, and who with all, is what holding each against each tells', () =>
  fc.assert(fc.property(stories, ([claim, answers]) => {
    const { rivalOf, isAgainstAll } = rivalsAmong(claim, answers);
    const conflicts = answers.map((answer) => answers.map((other) => inConflict(claim, answer, other)));
    const places = answers.map((_, from) => from);
    const found = answers.map((answer) => places.map((from) => rivalOf(answer, from)));
    expect(found.map((row) => row.map((rival) => rival !== null))).toEqual(conflicts.map((row) => places.map((from) => row.slice(from).includes(true))));
    expect(found.every((row, i) => row.every((rival, from) => rival === null || (rival >= from && conflicts[i]?.[rival])))).toBe(true);
    expect(answers.map(isAgainstAll)).toEqual(conflicts.map((row, i) => row.every((conflict, j) => conflict || i === j)));
  }), { numRuns: 500 }));

test('of thousands that lie on a line, a few are looked at', () => {
  let looked = 0;
  const claim: Claim = { ...base, question: 'How many?', kind: 'quantity', unit: 'people', measure: [], get tolerance() { looked += 1; return null; } };
  const answers = Array.from({ length: 4000 }, (_, at): Answer => {
    const bound = at % 2 === 0 ? 'at-least' : 'at-most';
    const value = at % 2 === 0 ? at : 10_000 + at;
    return { source: `s${at}`, status: 'answered', readings: [reading(`${bound} ${value}`, { type: 'quantity', value, bound, unit: 'people' })], rejected: [] };
  });
  const { rivalOf, isAgainstAll } = rivalsAmong(claim, answers);
  expect(answers.some((answer, at) => rivalOf(answer, at + 1) !== null || isAgainstAll(answer))).toBe(false);
  expect(looked).toBeLessThan(answers.length * 12);
});
