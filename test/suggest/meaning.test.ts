import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { groupByMeaning } from '../../src/suggest/meaning.ts';

/** The texts of each group, in order of first mention. */
const groups = (question: string, ...texts: readonly string[]): readonly (readonly string[])[] => {
  const found = groupByMeaning(texts, question);
  return [...new Set(found)].map((group) => texts.filter((_, i) => found[i] === group));
};

describe('answers to one question are grouped by meaning', () => {
  test.each([
    ['words that stand for one another', 'Why was the bridge closed?', [['cracks in the pylons', 'a crack in a pylon'], ['a strike of its guards', 'the guards walked out in a strike']]],
    ['the same figure in words and digits', 'How long will the line be shut?', [['three years', '3 years', 'at least three years'], ['ten weeks', '10 weeks']]],
    ['a day and its year', 'When will it open?', [['2034', 'in May 2034', 'on May 3, 2034'], ['2039']]],
    ['a denial and what it denies', 'Did the reactor leak?', [['the reactor leaked'], ['the reactor did not leak']]],
    ['what has nothing in common', 'What is the tower?', [['a lighthouse'], ['a folly'], ['somebody’s home']]],
  ])('%s', (_name, question, wanted) => expect(groups(question, ...wanted.flat())).toEqual(wanted));

  test('of no text and of one', () => {
    expect(groupByMeaning([], 'Why?')).toEqual([]);
    expect(groupByMeaning(['because'], 'Why?')).toEqual([0]);
  });

  test('the same text is always of the same group, and every text is of one', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('the dam broke', 'rain', 'heavy rain', 'a landslide broke the dam', '', '40 mm of rain', 'nobody knows'), { maxLength: 9 }), (texts) => {
      const found = groupByMeaning(texts, 'What caused the flood?');
      expect(found).toHaveLength(texts.length);
      texts.forEach((text, i) => {
        const first = texts.indexOf(text);
        if (/rain|dam/.test(text)) expect(found[i]).toBe(found[first]);
      });
    }), { numRuns: 30 });
  });
});
