import { describe, expect, test } from '@jest/globals';
import { wordsForState } from '../../src/text/countries.ts';

describe('the words for a state', () => {
  test.each([
    ['Norway', ['Norwegian', 'Oslo']],
    ['France', ['French', 'Paris']],
    ['United Kingdom', ['British', 'London', 'Britain']],
    ['UK', ['British', 'United Kingdom']],
    ['United States', ['American', 'Washington', 'U.S.']],
    ['south korea', ['South Korean', 'Seoul']],
    ['European Union', ['Brussels', 'EU']],
  ])('%s', (name, expected) => {
    expect(wordsForState(name)).toEqual(expect.arrayContaining(expected));
  });

  test.each([['Norwegian'], ['Oslo'], ['Norway Post'], ['Northland'], ['']])('none of its own: %s', (name) => {
    expect(wordsForState(name)).toEqual([]);
  });

  test('a state is named by itself too', () => {
    expect(wordsForState('Peru')).toContain('Peru');
  });

  test('two states do not share a word', () => {
    const korea = new Set(wordsForState('North Korea'));
    expect(wordsForState('South Korea').filter((word) => korea.has(word))).toEqual([]);
  });

  test('an empty field gives no empty name', () => {
    expect(wordsForState('NATO')).toEqual(['NATO', 'North Atlantic Treaty Organization']);
  });
});
