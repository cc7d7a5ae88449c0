import { describe, expect, test } from '@jest/globals';
import { forLog, oneLine, visible, visibleJson, visibleLines } from '../../src/text/escape.ts';

describe('visible', () => {
  test.each([
    ['an escape sequence', '\u001b[2Jgone', '\\x1b[2Jgone'],
    ['a one-byte control sequence', '\u009b31m', '\\x9b31m'],
    ['a bell and a delete', 'a\u0007b\u007f', 'a\\x07b\\x7f'],
    ['a bidi override', 'a\u202eb', 'a\\u202eb'],
    ['a zero-width space', 'a\u200bb', 'a\\u200bb'],
    ['a soft hyphen', 'a\u00adb', 'a\\xadb'],
    ['a tag character', 'a\u{e0041}b', 'a\\u{e0041}b'],
    ['half a surrogate pair', 'a\ud83d b', 'a\\ud83d b'],
    ['a hidden variation selector', 'a\u{e0100}', 'a\\u{e0100}'],
    ['a line break', 'a\nb', 'a\\x0ab'],
    ['an old command of GitHub', 'see ##[add-mask]x', 'see \\x23#[add-mask]x'],
    ['a command of Azure', '##vso[task.complete]', '\\x23#vso[task.complete]'],
    ['a command of TeamCity', '##teamcity[buildStop]', '\\x23#teamcity[buildStop]'],
  ])('spells out %s', (_, text, shown) => expect(visible(text)).toBe(shown));

  test.each(['plain', 'Çavuşoğlu', 'e\u0301', '人民日报', '🚢', '☀\ufe0f', 'שלום', 'a\u00a0b', 'C:\\x1b', '## Head', '##vso', '#[a]', 'a::b'])('leaves %s', (text) => expect(visible(text)).toBe(text));
});

test('oneLine turns runs of white space into one space', () => expect(oneLine('a \r\n\t b\u2028c')).toBe('a b c'));

test('visibleLines keeps lines and tabs only', () => expect(visibleLines('a\n\tb\rc\u001b')).toBe('a\n\tb\\x0dc\\x1b'));

test.each([
  ['a command', '::error::x', '\\x3a:error::x'],
  ['commands on lines of their own, behind white space', 'a\n\u00a0 ::error::x\n::debug::y\n', 'a\n\u00a0 \\x3a:error::x\n\\x3a:debug::y\n'],
  ['a command anywhere in a line', 'a ##[error]x', 'a \\x23#[error]x'],
  ['what is none', 'a ::error::x\n:::x\n##\n', 'a ::error::x\n\\x3a::x\n##\n'],
])('forLog: %s', (_, text, shown) => {
  expect(forLog(text)).toBe(shown);
  expect(forLog(shown)).toBe(shown);
});

test('visibleJson parses to the same data and has no unseen character', () => {
  const data = { text: 'a\u001b[31m\u009b\u202e\u200b\u{e0041}\u007f\ud800"\\\n##[error]##vso[' };
  const json = visibleJson(JSON.stringify(data, null, 2));
  expect(JSON.parse(json)).toEqual(data);
  expect(visibleLines(json)).toBe(json);
  expect(json).not.toContain('##');
});
