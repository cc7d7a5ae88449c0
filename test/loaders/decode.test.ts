import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { formatInputError, InputError } from '../../src/errors.ts';
import { decode } from '../../src/loaders/decode.ts';

function messageOf(bytes: Uint8Array): string {
  try {
    decode('a.txt', bytes);
  } catch (error) {
    if (error instanceof InputError) return formatInputError(error);
    throw error;
  }
  return 'no mistake';
}

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('decode', () => {
  test('any text comes back as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0') && !text.startsWith('\uFEFF')), (text) => {
        expect(decode('a.txt', Buffer.from(text))).toBe(text);
        expect(decode('a.txt', Buffer.from(`\uFEFF${text}`))).toBe(text);
      }),
    );
  });

  test('a replacement character that is really there stays', () => {
    expect(decode('a.txt', Buffer.from('\uFEFFa\uFFFDé\uFFFD'))).toBe('a\uFFFDé\uFFFD');
  });

  test.each<[string, Uint8Array, string]>([
    ['another encoding', latin1('one\ncaf\u00e9 noir\n'), 'a.txt:2:4: not valid UTF-8: byte 0xE9 at byte offset 7\n  2 | caf� noir\n    |    ^\n  in Windows-1252 it is "é": save the file again with the encoding UTF-8'],
    ['curly quotes of Windows', latin1('\u0093yes\u0094'), 'a.txt:1:1: not valid UTF-8: byte 0x93 at byte offset 0\n  1 | �yes�\n    | ^\n  in Windows-1252 it is "“": save the file again with the encoding UTF-8'],
    ['behind a mark and real replacement characters', Buffer.concat([Buffer.from('\uFEFF\uFFFDé\uFFFD'), latin1('\u00ff')]), 'a.txt:1:4: not valid UTF-8: byte 0xFF at byte offset 11\n  1 | �é��\n    |    ^\n  in Windows-1252 it is "ÿ": save the file again with the encoding UTF-8'],
    ['a character cut in two', Buffer.from('a€').subarray(0, 3), 'a.txt:1:2: not valid UTF-8: byte 0xE2 at byte offset 1\n  1 | a�\n    |  ^\n  in Windows-1252 it is "â": save the file again with the encoding UTF-8'],
    ['a NUL byte', Buffer.from('one\ntw\0o'), 'a.txt:2:3: the file is not text: it has a NUL byte here\n  2 | tw\\x00o\n    |   ^^^^\n  save the text itself, in UTF-8'],
    ['UTF-16, little end first', Buffer.from('\uFEFFdam', 'utf16le'), 'a.txt: the file is in UTF-16, not UTF-8\n  save it again with the encoding UTF-8'],
    ['UTF-16, big end first', Uint8Array.of(0xfe, 0xff, 0, 0x64), 'a.txt: the file is in UTF-16, not UTF-8\n  save it again with the encoding UTF-8'],
  ])('%s', (_, bytes, expected) => {
    expect(messageOf(bytes)).toBe(expected);
  });

  test('a word that never ends', () => {
    expect(messageOf(Buffer.from(`one\n${'A'.repeat(1_000_001)}`))).toMatch(/^a\.txt:2:1: the file is not text: from here on there is no space for more than a million characters\n/);
    expect(decode('a.txt', Buffer.from(`${'A'.repeat(900_000)} `.repeat(3)))).toHaveLength(2_700_003);
  });
});
