import { expect, test } from '@jest/globals';
import { neighboursOf } from '../../src/text/thesaurus.ts';
import { stem } from '../../src/text/words.ts';

test.each([
  ['begin', 'commence'], ['commence', 'begin'], ['threat', 'menace'], ['huge', 'vast'], ['tolerate', 'endure'], ['tolerated', 'endure'],
])('"%s" may stand for "%s"', (word, other) => expect([...neighboursOf(stem(word))]).toContain(other));

test.each(['qwertz', '', 'the', 'toString', '__proto__'])('nothing is known of "%s"', (word) => expect(neighboursOf(word).size).toBe(0));
