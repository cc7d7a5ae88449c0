import { describe, expect, test } from '@jest/globals';
import { nearest, suggest } from '../../src/claims-file/nearest.ts';

const KINDS = ['actor', 'quantity', 'date', 'scope', 'status', 'quotation', 'label'];

describe('nearest', () => {
  test.each([
    ['acter', 'actor'],
    ['Actor', 'actor'],
    ['quantiy', 'quantity'],
    ['quote', 'quotation'],
    ['labels', 'label'],
    ['person', null],
    ['', null],
    ['number', null],
  ])('%s: %s', (word, expected) => {
    expect(nearest(word, KINDS)).toBe(expected);
  });

  test('a word as long as a book is looked at by its beginning', () => {
    expect(nearest('a'.repeat(1_000_000), KINDS)).toBeNull();
  });
});

describe('suggest', () => {
  test.each([
    ['dat', 'did you mean "date"?'],
    ['xyz', 'known kinds: actor, quantity, date, scope, status, quotation, label'],
  ])('%s', (word, expected) => {
    expect(suggest(word, KINDS, 'kinds')).toBe(expected);
  });

  test('nothing to choose from', () => {
    expect(suggest('us', [], 'actors')).toBe('there are no actors');
  });
});
