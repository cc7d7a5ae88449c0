import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { errorAt, formatInputError, InputError, lineNumber, visible, wholeFileError } from '../src/errors.ts';

describe('formatInputError', () => {
  test('shows the line, underlines the spot and says what to do', () => {
    const text = 'claims:\n  - id: a\n    kinds: actor\n';
    const error = errorAt('claims.yaml', text, { start: 22, end: 27 }, 'unknown key "kinds"', 'did you mean "kind"?');
    expect(error).toBeInstanceOf(InputError);
    expect(error.message).toBe('claims.yaml:3:5: unknown key "kinds"');
    expect(error).toMatchObject({ line: 3, column: 5, length: 5, excerpt: '    kinds: actor', hint: 'did you mean "kind"?' });
    expect(formatInputError(error)).toBe('claims.yaml:3:5: unknown key "kinds"\n  3 |     kinds: actor\n    |     ^^^^^\n  did you mean "kind"?');
  });

  test('of a whole file there is no line to show', () => {
    expect(formatInputError(wholeFileError('corpus', 'there is no such folder', 'name another'))).toBe('corpus: there is no such folder\n  name another');
    expect(formatInputError(wholeFileError('corpus', 'there is no such folder'))).toBe('corpus: there is no such folder');
  });

  test('a spot over several lines is marked to the end of its first', () => {
    expect(formatInputError(errorAt('f', 'ab\r\ncd', { start: 1, end: 6 }, 'wrong'))).toBe('f:1:2: wrong\n  1 | ab\n    |  ^');
  });

  test('at the very end of a file there is an empty line to point at', () => {
    expect(formatInputError(errorAt('f', 'ab\n', { start: 9, end: 9 }, 'cut short'))).toBe('f:2:1: cut short\n  2 | \n    | ^');
  });

  test('wide characters keep the mark below the spot', () => {
    expect(formatInputError(errorAt('f', '東京: x', { start: 4, end: 5 }, 'wrong'))).toBe('f:1:5: wrong\n  1 | 東京: x\n    |       ^');
  });

  test.each([
    ['\u001b[31mx', 5, '\\x1b[31mx', '^', 9],
    ['a\u202ex', 2, 'a\\u202ex', '^', 7],
    ['\tx', 1, '\\tx', '^', 2],
  ])('what would act on the terminal is escaped: %j', (line, start, shown, mark, pad) => {
    const error = errorAt('f', line, { start, end: start + 1 }, `wrong "${line}"`, line);
    const escaped = visible(line);
    expect(formatInputError(error)).toBe(`f:1:${start + 1}: wrong "${escaped}"\n  1 | ${shown}\n    | ${' '.repeat(pad - (start === 5 ? 1 : 0))}${mark}\n  ${escaped}`);
  });

  test('a long line is cut around the spot', () => {
    const line = `${'a'.repeat(300)}HERE${'b'.repeat(300)}`;
    const [, shown = '', mark = ''] = formatInputError(errorAt('f', line, { start: 300, end: 304 }, 'wrong')).split('\n');
    expect(shown).toBe(`  1 | …${'a'.repeat(50)}HERE${'b'.repeat(46)}…`);
    expect(mark).toBe(`    | ${' '.repeat(51)}^^^^`);
  });

  test('whatever the text, the message shows no control character and one line per part', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(300), fc.nat(300), (text, a, b) => {
        const error = errorAt('f', text, { start: Math.min(a, b), end: Math.max(a, b) }, 'wrong', 'do better');
        const message = formatInputError(error);
        expect(message.split('\n')).toHaveLength(4);
        expect(message.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u2028-\u202E\u2066-\u2069]/u);
        expect(text.split('\n')[(error.line ?? 0) - 1]?.replace(/\r$/, '')).toBe(error.excerpt);
      }),
    );
  });
});

test('lineNumber counts from 1', () => {
  expect([0, 1, 2, 3].map((offset) => lineNumber('a\nb\n', offset))).toEqual([1, 1, 2, 2]);
});
