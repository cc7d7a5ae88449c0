import { describe, expect, test } from '@jest/globals';
import { array, assert, constantFrom, property } from 'fast-check';
import { diffWords } from '../../src/text/diff.ts';

const shown = (before: string, after: string): string =>
  diffWords(before, after).map(({ type, text, spaced }, at) => {
    const space = spaced && at > 0 ? ' ' : '';
    return space + (type === 'same' ? text : type === 'added' ? `{+${text}+}` : `[-${text}-]`);
  }).join('');

describe('diffWords', () => {
  test.each([
    ['a word put in', 'we saw the light', 'we never saw the light', 'we {+never+} saw the light'],
    ['an end cut off', 'we had no warning from the harbour', 'we had no warning', 'we had no warning [-from the harbour-]'],
    ['a word changed, never its letters', 'the talks started', 'the talks stalled', 'the talks [-started-] {+stalled+}'],
    ['another number', 'it cost 1,200.5 crowns', 'it cost 1,300.5 crowns', 'it cost [-1,200.5-] {+1,300.5+} crowns'],
    ['another punctuation', 'gone, all of it', 'gone: all of it', 'gone[-,-]{+:+} all of it'],
    ['another letter case', 'the Bank', 'the bank', 'the [-Bank-] {+bank+}'],
    ['styles of quotation marks and dashes are the same', 'he didn\'t say "no" - ever', 'he didn’t say “no” – ever', 'he didn’t say “no” – ever'],
    ['white space is the same', 'a  b\nc', 'a b c', 'a b c'],
    ['all is new', '', 'a b', '{+a b+}'],
    ['all is gone', 'a b', '', '[-a b-]'],
    ['nothing at all', '', '', ''],
    ['characters outside the basic plane', 'a 🚢 sank', 'a ⛵ sank', 'a [-🚢-] {+⛵+} sank'],
  ])('%s', (_, before, after, expected) => expect(shown(before, after)).toBe(expected));

  test('the parts give back both texts, word for word', () => {
    const words = array(constantFrom('the', 'ship', 'sank', 'no', ',', '“we”', 'never'), { maxLength: 12 }).map((list) => list.join(' '));
    assert(property(words, words, (before, after) => {
      const without = (type: string): string => diffWords(before, after).filter((change) => change.type !== type).map(({ text }) => text).join(' ').replace(/\s/g, '');
      expect(without('removed')).toBe(after.replace(/\s/g, ''));
      expect(without('added')).toBe(before.replace(/\s/g, ''));
    }));
  });

  test('texts too long to align are given as wholly different', () => {
    const long = Array.from({ length: 3000 }, (_, at) => `w${at}`).join(' ');
    expect(diffWords(long, `${long} x`).map(({ type }) => type)).toEqual(['removed', 'added']);
  });
});
