import { describe, expect, test } from '@jest/globals';
import { array, assert, constantFrom, integer, property } from 'fast-check';
import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { columnsIn, lines } from '../../src/formats/terminal/lines.ts';
import { paint } from '../../src/formats/terminal/paint.ts';

const style = paint(true);

const word = constantFrom('a', 'the', 'ferry', '“We', 'warning”', 'Süddeutsche', '12,000', '—', '≠', 'e\u0301', '人民', '🚢', 'unspeakablylongword', 'x'.repeat(70), 'two-column-word'.repeat(9));
const phrase = array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const painted = array(constantFrom((text: string) => text, style.strong, style.decisive, style.conflict, style.subject), { minLength: 1, maxLength: 2 });

describe('lines', () => {
  test('breaks as wrap-ansi does', () => {
    assert(property(array(phrase, { maxLength: 8 }), painted, integer({ min: 12, max: 60 }), (phrases, styles, width) => {
      const text = phrases.map((each, at) => (at % 2 === 0 ? each : styles.reduce((inner, apply) => apply(inner), each))).join(' ');
      expect(lines(text, width).map(stripVTControlCharacters)).toEqual(wrapAnsi(text, width, { hard: true }).split('\n').map((line) => stripVTControlCharacters(line).trimEnd()));
    }));
  });

  test('a style goes on after a break, and no line leaves one open', () => {
    expect(lines(`see ${style.decisive('had been set up')} now`, 9)).toEqual([
      'see \u001b[1m\u001b[35mhad\u001b[39m\u001b[22m', '\u001b[1m\u001b[35mbeen set\u001b[39m\u001b[22m', '\u001b[1m\u001b[35mup\u001b[39m\u001b[22m now',
    ]);
  });

  test.each([['', ['']], ['   ', ['']], ['one', ['one']]])('%j', (text, expected) => expect(lines(text, 10)).toEqual(expected));
});

test('columnsIn is what string-width says', () => {
  assert(property(phrase, painted, (text, styles) => {
    const styled = styles.reduce((inner, apply) => apply(inner), text);
    expect(columnsIn(styled)).toBe(stringWidth(styled));
  }));
  for (let code = 0x20; code < 0x3000; code += 1) {
    const character = String.fromCharCode(code);
    expect([code, columnsIn(character)]).toEqual([code, stringWidth(character)]);
  }
});
