import { describe, expect, test } from '@jest/globals';
import { americanize } from '../../src/text/spelling.ts';

describe('americanize', () => {
  test.each([
    ['defence', 'defense'], ['licences', 'licenses'], ['programme', 'program'], ['colour', 'color'], ['neighbourhood', 'neighborhood'], ['behaviour', 'behavior'], ['saviour', 'savior'],
    ['organise', 'organize'], ['criticised', 'criticized'], ['jeopardising', 'jeopardizing'], ['organisations', 'organizations'], ['analysed', 'analyzed'],
    ['centre', 'center'], ['centred', 'centered'], ['kilometres', 'kilometers'], ['travelled', 'traveled'], ['signalling', 'signaling'], ['fulfil', 'fulfill'], ['whilst', 'while'],
  ])('%s becomes %s', (british, american) => {
    expect(americanize(british)).toBe(american);
  });

  test.each([
    'promise', 'promised', 'advise', 'raised', 'surprising', 'exercises', 'rise', 'crises', 'premises', 'expertise', 'noise', 'wise', 'television', 'visit', 'enterprise',
    'hour', 'four', 'your', 'tour', 'pour', 'source', 'course', 'court', 'journey', 'hundred', 'scared', 'sacred', 'acre', 'massacre', 'called', 'killed', 'controlled', 'filling', 'defend', 'us', '',
  ])('%s stays', (word) => {
    expect(americanize(word)).toBe(word);
  });
});
