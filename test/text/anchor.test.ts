import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { anchor, resembling } from '../../src/text/anchor.ts';
import type { TextQuote } from '../../src/types.ts';

const quote = (exact: string, prefix = '', suffix = ''): TextQuote => ({ exact, prefix, suffix });

/** The kind of a match and the text at it. */
const found = (text: string, wanted: TextQuote): string => {
  const at = anchor(text, wanted);
  return at.type === 'orphaned' ? at.type : `${at.type} ${at.start} ${text.slice(at.start, at.end)}${at.type === 'ambiguous' ? ` of ${at.places.length}` : ''}`;
};

describe('anchor', () => {
  test.each<[string, string, TextQuote, string]>([
    ['at its one place', 'The dam broke. It rained.', quote('It rained.'), 'exact 15 It rained.'],
    ['at its one place, with other words around it', 'The dam broke. It rained.', quote('It rained.', 'The wall broke. '), 'exact 15 It rained.'],
    ['by the words before', 'He said no. She said no.', quote('said no.', 'She '), 'exact 16 said no.'],
    ['by the words after', 'No, he said. No, she said.', quote('No,', '', ' she'), 'exact 13 No,'],
    ['by both, where one side is at both places', 'a no b. a no c.', quote('no', 'a ', ' c'), 'exact 10 no'],
    ['by context in other typesetting', 'He  said “no”. She  said “no”.', quote('no', 'She said "'), 'exact 26 no'],
    ['not decided', 'He said no. She said no.', quote('said no.'), 'ambiguous 3 said no. of 2'],
    ['not decided by what is at both places', 'He said no. He said no.', quote('said no.', 'He '), 'ambiguous 3 said no. of 2'],
    ['not decided by what is at none', 'He said no. She said no.', quote('said no.', 'They '), 'ambiguous 3 said no. of 2'],
    ['curly marks', 'She said: “It’s over.”', quote('"It\'s over."'), 'normalised 10 “It’s over.”'],
    ['straight marks', 'She said: "It\'s over."', quote('“It’s over.”'), 'normalised 10 "It\'s over."'],
    ['British marks', 'She said: ‘It’s over.’', quote('“It’s over.”'), 'normalised 10 ‘It’s over.’'],
    ['line breaks', 'It was\nover  by\tnoon.', quote('over by noon'), 'normalised 7 over  by\tnoon'],
    ['dashes', 'The dam — an old one — broke.', quote('dam - an old one–broke'), 'normalised 4 dam — an old one — broke'],
    ['ellipses', 'We … waited.', quote('We ... waited.'), 'normalised 0 We … waited.'],
    ['a soft hyphen', 'The reser\u00ADvoir', quote('reservoir'), 'normalised 4 reser\u00ADvoir'],
    ['other typesetting at two places', 'a “no” b. a “no” c.', quote('"no"'), 'ambiguous 2 “no” of 2'],
    ['other typesetting, decided', 'a “no” b. a “no” c.', quote('"no"', '', ' c'), 'normalised 12 “no”'],
    ['not there', 'The dam broke.', quote('The wall broke.'), 'orphaned'],
    ['a comma more', 'The dam, broke.', quote('The dam broke.'), 'orphaned'],
    ['another case', 'THE DAM BROKE.', quote('The dam broke.'), 'orphaned'],
    ['half of it', 'The dam', quote('The dam broke.'), 'orphaned'],
    ['an empty quote', 'The dam', quote(''), 'orphaned'],
    ['nothing but space', 'The  dam', quote(' \n'), 'orphaned'],
  ])('%s', (_, text, wanted, expected) => expect(found(text, wanted)).toBe(expected));

  const text = fc.array(fc.constantFrom('a', 'b', ' ', '\n', '“', '"', '’', '—', '-', '…', '.', '\u00AD', '\uD83C\uDF0A'), { maxLength: 40 }).map((units) => units.join(''));

  test('gives a place whose words are those of the quote, and an exact quote is never lost', () => {
    fc.assert(fc.property(text, fc.nat(), fc.nat(), (whole, a, b) => {
      const [start, end] = [a % (whole.length + 1), b % (whole.length + 1)].toSorted((x, y) => x - y) as [number, number];
      const exact = whole.slice(start, end);
      const at = anchor(whole, { exact, prefix: whole.slice(0, start), suffix: whole.slice(end) });
      if (exact === '') return at.type === 'orphaned';
      return at.type !== 'orphaned' && at.type !== 'normalised' && whole.slice(at.start, at.end) === exact;
    }));
  });

  test('never throws, and every place is in the text', () => {
    fc.assert(fc.property(text, text, text, text, (whole, exact, prefix, suffix) => {
      const at = anchor(whole, { exact, prefix, suffix });
      return at.type === 'orphaned' || (at.start >= 0 && at.start < at.end && at.end <= whole.length);
    }));
  });

  test('ends soon on a text made to be slow', () => {
    const long = 'a'.repeat(200_000);
    expect(anchor(long, quote('a')).type).toBe('ambiguous');
    expect(anchor(' '.repeat(200_000), quote('a  a')).type).toBe('orphaned');
    expect(anchor('-'.repeat(200_000), quote('a - a')).type).toBe('orphaned');
  });
});

describe('resembling', () => {
  test.each<[string, string, string, string | null]>([
    ['a word less', 'It rained. The old dam broke at dawn. Then silence.', 'The old dam finally broke at dawn.', 'The old dam broke at dawn'],
    ['other order', 'At dawn the old dam broke.', 'The old dam broke at dawn.', 'At dawn the old dam broke'],
    ['too little of it', 'The mayor went home at noon.', 'The old dam broke at dawn.', null],
    ['words that are far apart', `The ${'x '.repeat(20)}old ${'x '.repeat(20)}dam ${'x '.repeat(20)}broke`, 'The old dam broke', null],
    ['a word that comes again and again', 'the the the the', 'the old dam broke', null],
    ['no words', 'The dam', '…', null],
    ['an empty text', '', 'The dam', null],
  ])('%s', (_, text, exact, expected) => {
    const span = resembling(text, exact);
    expect(span === null ? null : text.slice(span.start, span.end)).toBe(expected);
  });
});
