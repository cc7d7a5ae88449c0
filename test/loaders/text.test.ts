import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { loadText, readableName } from '../../src/loaders/text.ts';

describe('loadText', () => {
  test('a bare text: what is not known is inferred or left open', () => {
    const text = 'Dam opens\r\n\r\n30 December 2020\r\nThe dam was opened.\r\n\r\n';
    expect(loadText({ path: 'corpus/valley-post.txt', name: 'valley-post', text })).toEqual({
      id: 'valley-post',
      outlet: 'Valley Post',
      title: null,
      published: '2020-12-30',
      url: null,
      language: 'en',
      basis: { outlet: 'inferred', language: 'inferred', published: 'inferred' },
      path: 'corpus/valley-post.txt',
      firstLine: 1,
      text,
      sha256: createHash('sha256').update(text).digest('hex'),
    });
  });

  test('no date, no basis for one', () => {
    const { published, basis } = loadText({ path: 'a.txt', name: 'a', text: 'The dam was opened.' });
    expect({ published, basis }).toEqual({ published: null, basis: { outlet: 'inferred', language: 'inferred' } });
  });
});

test.each([
  ['al-jazeera', 'Al Jazeera'],
  ['trt-world', 'TRT World'],
  ['bbc_news', 'BBC News'],
  ['SouthFront', 'SouthFront'],
  ['20_1ecb', '20 1ecb'],
  ['--', '--'],
  ['ölkurier', 'Ölkurier'],
])('readableName: %s', (id, expected) => {
  expect(readableName(id)).toBe(expected);
});
