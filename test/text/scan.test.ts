import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { KINDS, scan, scanWhole } from '../../src/text/scan.ts';

const tokensIn = (text: string, from = 0, to = text.length): readonly string[] => {
  const found: string[] = [];
  scan(text, from, to, ({ first, end, kinds, starts, ends, base }) => {
    for (let row = first; row < end; row += 1) found.push(`${KINDS[kinds[row] as number]} ${text.slice(base + (starts[row] as number), base + (ends[row] as number))}`);
  });
  return found;
};

test.each([
  ['The ship sank.', ['word The', 'word ship', 'word sank', 'punctuation .']],
  ['Erdoğan’s S-400s, COVID-19', ['word Erdoğan', 'word ’s', 'word S-400s', 'punctuation ,', 'word COVID-19']],
  ['didn’t O’Neill l’été', ['word did', 'word n’t', 'word O’Neill', 'word l’été']],
  ['U.S. officials at 5 p.m. said', ['word U.S.', 'word officials', 'word at', 'number 5', 'word p.m.', 'word said']],
  ['1,250.5 20m 3rd. 7, 8', ['number 1,250.5', 'number 20m', 'number 3rd', 'punctuation .', 'number 7', 'punctuation ,', 'number 8']],
  ['“a” ``b\'\' c"', ['quote “', 'word a', 'quote ”', 'quote ``', 'word b', 'quote \'\'', 'word c', 'quote "']],
  ['e\u0301te\u0301 Ωmega жук', ['word e\u0301te\u0301', 'word Ωmega', 'word жук']],
  ['$2\u00A0bn—so', ['punctuation $', 'number 2', 'word bn', 'punctuation —', 'word so']],
  ['well-known É-4', ['word well', 'punctuation -', 'word known', 'word É-4']],
])('%s', (text, expected) => expect(tokensIn(text)).toEqual(expected));

test('a stretch is read as if nothing stood around it', () => {
  const text = 'a U.S. ship’s S-400';
  fc.assert(fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
    const [from, to] = [Math.min(a, b), Math.max(a, b)];
    expect(tokensIn(text, from, to)).toEqual(tokensIn(text.slice(from, to)));
  }));
});

test.each([['The U.S. ship, 1,250 “tons”. '], ['x’s\u00A0é.u. '], ['word'], ['\u2009é']])('a text of any length has the same tokens: %s', (piece) => {
  const times = 30_000;
  const once = tokensIn(piece);
  const text = piece.endsWith(' ') ? piece.repeat(times) : `${piece} `.repeat(times);
  expect(tokensIn(text)).toEqual(Array.from({ length: times }, () => once).flat());
});

test('what has no space is read in one', () => expect(tokensIn(`${'a'.repeat(100_000)}, ${'é'.repeat(200_000)}.`)).toEqual([`word ${'a'.repeat(100_000)}`, 'punctuation ,', `word ${'é'.repeat(200_000)}`, 'punctuation .']));

test('a stretch of a text that was looked at as a whole has the same tokens', () => {
  const pieces = ['The', 'U.S.', 'ship’s', 'S-400', '1,250.5', '20m', '“tons”.', 'x.y.', 'é\u0301', 'Ωmega', 'p.m', "''", '$2\u00A0bn', '—', ' ', '\n', '\u2009', '.'];
  fc.assert(fc.property(fc.array(fc.constantFrom(...pieces)), fc.string(), fc.nat(60), fc.nat(60), (some, strange, a, b) => {
    const text = some.join('') + strange;
    const [from, to] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
    const alone = tokensIn(text.slice(from, to));
    scanWhole(text, () => undefined);
    expect(tokensIn(text, from, to)).toEqual(alone);
    expect(tokensIn(text)).toEqual(tokensIn(` ${text} `));
  }), { numRuns: 2000 });
});
