import { describe, expect, test } from '@jest/globals';
import { classesOf, synonymous, synonymsIn } from '../../src/text/synonyms.ts';
import { normalize, stem, tokenize } from '../../src/text/words.ts';

const stemOf = (word: string): string => stem(normalize(word));
const same = (a: string, b: string): boolean => synonymous(stemOf(a), stemOf(b));

describe('words that stand for one another', () => {
  test.each([
    ['bought', 'acquired'],
    ['talks', 'negotiations'],
    ['deal', 'accord'],
    ['proposed', 'suggestion'],
    ['launched', 'began'],
    ['postponed', 'delay'],
    ['arrested', 'detained'],
    ['condemnation', 'denounced'],
    ['treaty', 'pact'],
    ['wreckage', 'rubble'],
    ['insisted', 'said'],
    ['nicked', 'arrests'],
    ['recaptured', 'caught'],
  ])('%s, %s', (a, b) => {
    expect([same(a, b), same(b, a)]).toEqual([true, true]);
  });

  test.each([
    ['bought', 'sold'],
    ['began', 'ended'],
    ['approved', 'rejected'],
    ['raised', 'cut'],
    ['agreement', 'talks'],
    ['river', 'stream'],
    ['suspended', 'ended'],
    ['dialogue', 'talks'],
    ['declared', 'said'],
  ])('but not %s, %s', (a, b) => {
    expect([same(a, b), same(b, a)]).toEqual([false, false]);
  });

  test('a word without a class stands for itself', () => {
    expect(classesOf('river')).toEqual([]);
  });

  test('words of one class share it', () => {
    expect(classesOf(stemOf('purchases'))).toEqual(classesOf(stemOf('buying')));
  });
});

function found(text: string): string[] {
  const tokens = tokenize(text);
  return synonymsIn(tokens).idioms.map(({ from, to }) => tokens.slice(from, to).map((token) => token.text).join(' '));
}

describe('idioms', () => {
  test.each([
    ['The board turned down the offer.', ['turned down']],
    ['They called the march off.', ['called']],
    ['Oslo gave the plan the go-ahead.', []],
    ['Oslo gave the green light.', ['gave the green light']],
    ['Oslo gives a go-ahead.', ['gives a go - ahead']],
    ['They pointed the finger at Oslo.', ['pointed the finger']],
    ['The bulk of it was gone.', []],
    ['They were called on to march.', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('they are of the class of the word that they stand for', () => {
    const [idiom] = synonymsIn(tokenize('Police took the man into custody.')).idioms;
    expect(idiom).toBeUndefined();
    expect(synonymsIn(tokenize('Police rounded up three men.')).idioms[0]?.classes).toEqual(classesOf(stemOf('arrest')));
  });
});
