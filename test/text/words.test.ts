import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { normalize, stem, tokenize } from '../../src/text/words.ts';

describe('tokenize', () => {
  test.each([
    ['She didn’t go, can\'t go.', 'She did n’t go , ca n\'t go .'],
    ['I’m sure we’ve said they\'d pay', 'I ’m sure we ’ve said they \'d pay'],
    ['the mayor’s car, the users’ rights', 'the mayor ’s car , the users ’ rights'],
    ['O\'Brien met D’Arcy', 'O\'Brien met D’Arcy'],
    ['in the U.S. and the U.N.', 'in the U.S. and the U.N.'],
    ['a Turkish-U.S. group, U.S.-led', 'a Turkish - U.S. group , U.S. - led'],
    ['at 5 a.m., with a Ph.D. in law', 'at 5 a.m. , with a Ph.D. in law'],
    ['J.K. Rowling', 'J.K. Rowling'],
    ['S-400s, S400 and F‑35', 'S-400s , S400 and F‑35'],
    ['the Su-57, T-72B3 and A320neo', 'the Su-57 , T-72B3 and A320neo'],
    ['COVID-19 and Covid-19', 'COVID-19 and Covid-19'],
    ['mid-2019 and May-14', 'mid - 2019 and May - 14'],
    ['a 25-year-old state-of-the-art ship', 'a 25 - year - old state - of - the - art ship'],
    ['“Go,” he said. "Go!"', '“ Go , ” he said . " Go ! "'],
    ["''Go,'' ‘he’ said", "'' Go , '' ‘ he ’ said"],
    ['he left.He', 'he left . He'],
    ['Çavuşoğlu naïve Łódź', 'Çavuşoğlu naïve Łódź'],
    ['$2.5bn, €1,200.50, 20%', '$ 2.5bn , € 1,200.50 , 20 %'],
    ['on the 14th at 5pm in the 1990s', 'on the 14th at 5pm in the 1990s'],
    ['17:06 on 9/11', '17 : 06 on 9 / 11'],
    ['(R-Ohio) — yes…', '( R - Ohio ) — yes …'],
    ['', ''],
  ])('%s', (text, parts) => {
    expect(tokenize(text).map((token) => token.text).join(' ')).toBe(parts);
  });

  test.each([
    ['Go', 'word'], ['U.S.', 'word'], ['S-400', 'word'], ['2.5bn', 'number'], ['14th', 'number'], ['“', 'quote'], ['’', 'quote'], ['$', 'punctuation'], ['—', 'punctuation'],
  ])('%s is a %s', (text, kind) => {
    expect(tokenize(text).map((token) => token.kind)).toEqual([kind]);
  });

  test.each(Object.getOwnPropertyNames(Object.prototype))('"%s" is a word as any other', (word) => {
    const tokens = tokenize(`All ${word} of three ${word}s are the ${word}.`);
    for (const token of tokens) expect([typeof token.norm, typeof token.stem, typeof token.tag]).toEqual(['string', 'string', 'string']);
  });

  test('offsets are those of the whole text', () => {
    expect(tokenize('Skip this one.', 5, 9)).toMatchObject([{ start: 5, end: 9, text: 'this' }]);
  });

  test('every character but white space is in one token', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      let from = 0;
      for (const token of tokenize(text)) {
        expect(text.slice(token.start, token.end)).toBe(token.text);
        expect(text.slice(from, token.start).trim()).toBe('');
        from = token.end;
      }
      expect(text.slice(from).trim()).toBe('');
    }));
  });
});

describe('normalize', () => {
  test.each([
    ['Çavuşoğlu', 'cavusoglu'], ['İzmir', 'izmir'], ['Kılıç', 'kilic'], ['Łódź', 'lodz'], ['U.S.', 'us'], ['S-400s', 's400s'], ['Ph.D.', 'phd'],
    ['n’t', 'not'], ['’ve', 'have'], ['Defence', 'defense'], ['A.M.', 'a.m.'], ['am', 'am'], ['2.5bn', '2.5bn'],
  ])('%s is %s', (word, norm) => {
    expect(normalize(word)).toBe(norm);
  });
});

const stemOf = (word: string): string => stem(normalize(word));

describe('stem', () => {
  test.each([
    ['propose', 'proposal', 'proposed', 'proposing'],
    ['deliver', 'delivery', 'deliveries', 'delivered'],
    ['freeze', 'froze', 'frozen'],
    ['defence', 'defense'],
    ['organise', 'organization', 'organized'],
    ['favour', 'favors', 'favored'],
    ['travelled', 'traveling'],
    ['centre', 'centers', 'centred'],
    ['Çavuşoğlu', 'Cavusoglu'],
    ['S-400', 'S400', 'S-400s'],
    ['U.S.', 'US'],
    ['die', 'died', 'death', 'fatalities'],
    ['sell', 'sold', 'sales'],
    ['buy', 'bought'],
    ['negotiate', 'negotiations', 'negotiators'],
    ['agree', 'agreement', 'agreed'],
    ['suspend', 'suspension', 'suspended'],
    ['ratify', 'ratified', 'ratification'],
    ['community', 'communities'],
    ['child', 'children'],
    ['crisis', 'crises'],
    ['talk', 'talks', 'talked'],
    ['free', 'frees', 'freed', 'freeing'],
    ['sue', 'sues', 'sued', 'suing'],
    ['try', 'tries', 'tried', 'trying'],
    ['overtake', 'overtook', 'overtaken', 'overtaking'],
    ['lie', 'lied', 'lying'],
    ['panic', 'panicked', 'panicking'],
    ['merge', 'merger', 'merged', 'merging'],
    ['depart', 'departure', 'departing'],
    ['plead', 'pleaded', 'pleas'],
  ])('%s and its forms are one: %s', (...words) => {
    expect(words.map(stemOf)).toEqual(words.map(() => stemOf(words[0] ?? '')));
  });

  test.each([
    ['minister', 'ministry'], ['police', 'policy'], ['general', 'generate'], ['several', 'severe'], ['news', 'new'], ['united', 'unit'], ['university', 'universe'],
    ['department', 'depart'], ['import', 'important'], ['international', 'intern'], ['authority', 'author'], ['community', 'communist'], ['emergency', 'emerge'],
    ['executive', 'execute'], ['position', 'positive'], ['organize', 'organ'], ['designate', 'design'], ['majority', 'major'], ['experience', 'experiment'],
    ['S-400', 'S-300'], ['wound', 'wind'], ['form', 'former'], ['party', 'part'], ['a.m.', 'be'], ['founded', 'find'], ['tried', 'trial'], ['ground', 'grind'], ['leaves', 'leaf'], ['freed', 'freedom'], ['plea', 'please'],
  ])('%s is not %s', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });
});
