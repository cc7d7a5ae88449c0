import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { choicesAgain } from '../../src/origins/again.ts';
import { candidatePairs, choicesOf } from '../../src/origins/candidates.ts';
import type { Rows } from '../../src/origins/fingerprints.ts';
import { ordersByLikeness } from '../../src/origins/minhash.ts';

const rowsOf = (texts: readonly (readonly number[])[]): Rows => {
  const rows = texts.map((hashes) => [...new Set(hashes)].toSorted((a, b) => a - b));
  let end = 0;
  return { values: Uint32Array.from(rows.flat()), ends: Uint32Array.from(rows, ({ length }) => (end += length)) };
};

const pairsOf = ({ values, ends }: Rows): readonly string[] => [...ends].flatMap((end, i) => [...values.subarray(ends[i - 1] ?? 0, end)].map((j) => `${i} ${j}`));

/** The same by the definition. */
function plainly(texts: readonly (readonly number[])[]): readonly string[] {
  const shared = texts.map(() => new Map<number, number>());
  const note = (i: number, j: number): void => {
    shared[i]?.set(j, (shared[i].get(j) ?? 0) + 1);
    shared[j]?.set(i, (shared[j].get(i) ?? 0) + 1);
  };
  const orders = ordersByLikeness(rowsOf(texts)).map((order) => [...order]);
  for (const hash of new Set(texts.flat())) {
    const owners = [...texts.keys()].filter((i) => texts[i]?.includes(hash));
    const near = new Set<string>();
    for (const order of owners.length > 17 ? orders : [[...owners]]) {
      const crowd = order.filter((i) => owners.includes(i));
      crowd.forEach((i, at) => crowd.slice(at + 1, owners.length > 17 ? at + 3 : undefined).forEach((j) => near.add(`${Math.min(i, j)} ${Math.max(i, j)}`)));
    }
    for (const pair of near) note(...pair.split(' ').map(Number) as [number, number]);
  }
  const kept = shared.map((counts) => new Set([...counts].toSorted(([i, a], [j, b]) => b - a || i - j).slice(0, 16).map(([j]) => j)));
  return texts.flatMap((_, i) => texts.flatMap((__, j) => (i < j && (kept[i]?.has(j) || kept[j]?.has(i)) ? [`${i} ${j}`] : [])));
}

/** Each text with whether it was before, and whether it is now. */
const corpus = (size: { readonly minLength: number; readonly maxLength: number }, hashes: fc.Arbitrary<number>, weight: number) =>
  fc.array(fc.tuple(fc.array(hashes, { maxLength: 8 }), fc.oneof({ weight, arbitrary: fc.constant('stays') }, { weight: 1, arbitrary: fc.constantFrom('goes', 'comes') })), size);

const chosen = ({ values, ends }: Rows, i: number): readonly number[] => [...values.subarray(ends[i - 1] ?? 0, ends[i])];

/** In: texts, and what becomes of each. */
function expectSame(texts: readonly (readonly [readonly number[], string])[]): void {
  const [old, now] = [texts.filter(([, fate]) => fate !== 'comes'), texts.filter(([, fate]) => fate !== 'goes')];
  const [before, prints] = [old, now].map((some) => rowsOf(some.map(([text]) => text))) as [Rows, Rows];
  const choices = choicesOf({ ...before, values: before.values.slice() });
  const was = Int32Array.from(now, (one) => old.indexOf(one));
  const again = choicesAgain({ prints: before, choices, orders: ordersByLikeness(before) }, prints, was);
  expect(again).toEqual({ choices: choicesOf({ ...prints, values: prints.values.slice() }), orders: ordersByLikeness(prints), changed: again.changed });
  // Who is not told to have changed has chosen the same.
  now.forEach((_, i) => {
    if (!again.changed.includes(i)) expect(chosen(again.choices, i).map((j) => was[j])).toEqual(was[i] === -1 ? [] : chosen(choices, was[i] as number));
  });
}

describe('the pairs that are worth aligning', () => {
  const hash = fc.oneof(fc.integer({ min: 0, max: 20 }).map((one) => Math.imul(one, 0x9e3779b1) >>> 0), fc.integer({ min: 0, max: 0xffffffff }));
  const few = fc.array(fc.array(hash, { maxLength: 8 }), { maxLength: 17 });
  const many = fc.array(fc.array(hash, { maxLength: 8 }), { minLength: 18, maxLength: 60 });

  test.each([['few texts', few], ['many', many]])('are those of the definition: %s', (_, some) =>
    fc.assert(fc.property(some, (texts) => expect(pairsOf(candidatePairs(rowsOf(texts)))).toEqual(plainly(texts)))));

  test('of few texts are all that share anything', () =>
    fc.assert(fc.property(few, (texts) => expect(pairsOf(candidatePairs(rowsOf(texts)))).toEqual(
      texts.flatMap((a, i) => texts.flatMap((b, j) => (i < j && a.some((one) => b.includes(one)) ? [`${i} ${j}`] : [])))))));

  test.each([100, 400, 1600])('of %i texts that share one phrase grow with their number, not its square', (count) => {
    const texts = Array.from({ length: count }, (_, i) => [1, ...Array.from({ length: 10 }, (__, k) => Math.imul(i * 10 + k + 7, 0x9e3779b1) >>> 0)]);
    expect(candidatePairs(rowsOf(texts)).values.length).toBeLessThanOrEqual(16 * count);
  });

  test('of many texts hold those that share much beside a crowd’s phrases', () => {
    const texts = Array.from({ length: 200 }, (_, i) => [1, 2, 3, 4, ...Array.from({ length: 6 }, (__, k) => Math.imul((i % 100) * 10 + k + 7, 0x9e3779b1) >>> 0)]);
    const pairs = new Set(pairsOf(candidatePairs(rowsOf(texts))));
    for (let i = 0; i < 100; i += 1) expect(pairs).toContain(`${i} ${i + 100}`);
  });

  test('of a crowd so large that places in it have more than sixteen bits are those next to each other', () => {
    const count = 70_000;
    const texts = { values: new Uint32Array(2 * count).map((_, at) => (at % 2 === 0 ? 7 : 9)), ends: Uint32Array.from({ length: count }, (_, i) => 2 * (i + 1)) };
    const { values, ends } = choicesOf(texts, [Uint32Array.from({ length: count }, (_, i) => i)]);
    expect(ends.at(-1)).toBe(4 * count - 6);
    for (const i of [3, 65_534, 65_535, 65_536, 65_537, 69_990]) expect([...values.subarray(ends[i - 1], ends[i])]).toEqual([i - 2, i - 1, i + 1, i + 2]);
  });

  describe('chosen again, after some texts have gone and others have come', () => {
    const crowded = fc.oneof(fc.integer({ min: 0, max: 5 }).map((one) => Math.imul(one, 0x9e3779b1) >>> 0), fc.integer({ min: 0, max: 0xffffffff }));
    test.each([
      ['few', corpus({ minLength: 0, maxLength: 20 }, hash, 4)], ['many', corpus({ minLength: 18, maxLength: 60 }, hash, 4)], ['crowds', corpus({ minLength: 100, maxLength: 250 }, crowded, 60)],
    ])('they are the same as from the start: %s', (_, some) => fc.assert(fc.property(some, expectSame)));

    test.each(['comes', 'goes'])('they are the same where one of many %s', (fate) =>
      fc.assert(fc.property(fc.array(fc.array(crowded, { maxLength: 8 }), { minLength: 30, maxLength: 120 }), fc.nat(), (texts, at) =>
        expectSame(texts.map((text, i) => [text, i === at % texts.length ? fate : 'stays'])))));
  });
});
