import { describe, expect, test } from '@jest/globals';
import { booster } from '../../src/signals/booster.ts';
import { implicative } from '../../src/signals/implicative.ts';
import { scareQuotes } from '../../src/signals/scare-quotes.ts';
import { find } from './find.ts';

describe('an implicative', () => {
  test.each([
    ['The council failed to approve the budget.', ['failed to']],
    ['The crew managed to close the valve.', ['managed to']],
    ['The villagers were forced to leave.', ['forced to']],
  ])('%s', (text, expected) => expect(find(implicative, text)).toEqual(expected));

  test.each([
    'The council did not approve the budget.',
    'The engine failed.',
    'If the council fails to approve the budget, schools close.',
    'The villagers should not be forced to leave.',
    'The opposition said that the council failed to approve the budget.',
    '“The council failed to approve the budget,” she said.',
    'The company manages to-do lists.',
  ])('none in: %s', (text) => expect(find(implicative, text)).toEqual([]));

  test('only in a clause that the reading goes by', () => {
    const text = 'The council failed to approve the budget, and the school closed in May.';
    expect(find(implicative, { text, by: 'closed' })).toEqual([]);
  });
});

describe('a booster', () => {
  test.each([
    ['The dam was clearly unsafe.', ['clearly']],
    ['The dam was, of course, unsafe.', ['of course']],
    ['Undoubtedly the dam was unsafe.', ['Undoubtedly']],
  ])('%s', (text, expected) => expect(find(booster, text)).toEqual(expected));

  test.each([
    'The dam was unsafe.',
    'The witness spoke clearly about the dam.',
    'In the course of the day the dam broke.',
    'The engineer said the dam was clearly unsafe.',
    '“The dam was clearly unsafe,” she said.',
  ])('none in: %s', (text) => expect(find(booster, text)).toEqual([]));
});

describe('scare quotes', () => {
  test.each([
    ['The “reform” takes money from schools.', ['reform']],
    ["The city's \"green zone\" has no trees.", ['green zone']],
    ['Workers took to the streets over the ‘rescue’ of the bank.', ['rescue']],
  ])('%s', (text, expected) => expect(find(scareQuotes, text)).toEqual(expected));

  test.each([
    'The reform takes money from schools.',
    'The plan, known as the “reform”, takes money from schools.',
    'The minister said the “reform” was overdue.',
    'The minister was “deeply troubled” by the news.',
    'The ship, the “Marit”, sank at noon.',
    'The “reform” takes money from schools. “It is a reform for the children,” the minister said.',
    'The law has the “most far-reaching exceptions”.',
    'She called the “reform” a theft.',
    'The “yes” came late.',
    'The pipe is the 12" one and the 14" one.',
  ])('none in: %s', (text) => expect(find(scareQuotes, text)).toEqual([]));

  test('not in a headline, where the marks stand for a speaker', () => expect(find(scareQuotes, { text: 'The “reform” takes money from schools.', placement: 'headline' })).toEqual([]));
});
