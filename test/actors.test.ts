import { describe, expect, test } from '@jest/globals';
import { findActors } from '../src/actors.ts';
import { indexNames, namesIn } from '../src/actors/names.ts';
import { isOffice } from '../src/actors/offices.ts';
import { tokenize } from '../src/text/words.ts';
import { articleOf } from './kinds/story.ts';

const NAMES = indexNames([
  { id: 'norway', name: 'Norway', aliases: [] },
  { id: 'us', name: 'US', aliases: [] },
  { id: 'orbis', name: 'Orbis Bank', aliases: ['Orbis', 'the lender'] },
  { id: 'sorbo', name: 'Lúcio Sørbo', aliases: ['Sørbo'] },
]);

/** `orbis: Orbis Bank` for each mention. */
function mentions(...paragraphs: readonly string[]): string[] {
  const article = articleOf(...paragraphs);
  return findActors(article, NAMES).map(({ actor, sentence, from, to, kind }) => {
    const words = article.sentences[sentence]?.tokens.slice(from, to).map(({ text }) => text).join(' ');
    return `${actor}: ${words}${kind === 'person' ? ' (person)' : ''}`;
  });
}

test('a name with a hyphen is found as it is written', () => {
  const teams = indexNames([{ id: 'veloce', name: 'Veloce-Nord', aliases: [] }]);
  const named = (text: string): string[] => findActors(articleOf(text), teams).map(({ from, to }) => `${from}-${to}`);
  expect([named('Veloce-Nord sacked her.'), named('Veloce Nord sacked her.'), named('Veloce - the Nord - sacked her.'), named('Veloce, Nord and others left.')]).toEqual([['0-3'], ['0-2'], [], []]);
});

test('who bears an actor’s name as a title is meant by the last name', () => {
  const court = indexNames([{ id: 'court', name: 'court', aliases: ['judge'] }]);
  const article = articleOf('The judge Ida Moss read the verdict.', 'Moss was calm.', 'Clerk Ola Berg left.', 'Berg was not.');
  expect(findActors(article, court).map(({ sentence, kind }) => [sentence, kind])).toEqual([[0, expect.anything()], [0, 'person'], [1, 'person']]);
});

describe('names', () => {
  test('with an apostrophe in them', () => {
    const names = indexNames([{ id: 'guild', name: "Miners' Guild", aliases: ["St Ann's Trust"] }]);
    expect(namesIn(tokenize('The Miners’ Guild met'), names)).toEqual([{ actor: 'guild', from: 1, to: 4 }]);
    expect(namesIn(tokenize("It met St Ann's Trust"), names)).toEqual([{ actor: 'guild', from: 2, to: 6 }]);
    expect(namesIn(tokenize('The miners and the Guild met'), names)).toEqual([]);
  });

  test.each([
    ['Orbis Bank was fined.', ['orbis: Orbis Bank']],
    ['Orbis was fined.', ['orbis: Orbis']],
    ['Orbis’s chairman left.', ['orbis: Orbis']],
    ['Norway and the US agreed.', ['norway: Norway', 'us: US']],
    ['Lucio Sorbo left.', ['sorbo: Lucio Sorbo']],
    ['LÚCIO SØRBO left.', ['sorbo: LÚCIO SØRBO']],
  ])('with or without diacritics, the longest at each place: %s', (text, expected) => {
    expect(mentions(text)).toEqual(expected);
  });

  test.each([
    ['Norwegian fishermen protested.', ['norway: Norwegian']],
    ['Oslo protested.', ['norway: Oslo']],
    ['Washington and the Americans protested.', ['us: Washington', 'us: Americans']],
  ])('a state also by its people and seat: %s', (text, expected) => {
    expect(mentions(text)).toEqual(expected);
  });

  test.each([['She told us so.'], ['The orbis of the eye healed.'], ['An Orb bank was fined.'], ['Sweden protested.']])('and not: %s', (text) => {
    expect(mentions(text)).toEqual([]);
  });

  test('in tokens alone', () => {
    expect(namesIn(tokenize('Orbis Bank met Norway'), NAMES)).toEqual([{ actor: 'orbis', from: 0, to: 2 }, { actor: 'norway', from: 3, to: 4 }]);
  });
});

describe('people introduced as an actor’s', () => {
  test.each<readonly [string[], string]>([
    [['Norway’s Foreign Minister Kari Holt spoke.', 'Holt then left.'], 'norway: Holt (person)'],
    [['Orbis Bank chairman Ray Dunn spoke.', 'Later Dunn left.'], 'orbis: Dunn (person)'],
    [['Kari Holt, Norway’s foreign minister, spoke.', 'Holt then left.'], 'norway: Holt (person)'],
    [['Kari Holt, the Norwegian ambassador, spoke.', 'Holt then left.'], 'norway: Holt (person)'],
    [['US Secretary of Labor Ann Moor spoke.', 'Moor then left.'], 'us: Moor (person)'],
  ])('%s', (paragraphs, expected) => {
    expect(mentions(...paragraphs).at(-1)).toBe(expected);
  });

  test.each<readonly [string[]]>([
    [['Norway met Kari Holt.', 'Holt then left.']],
    [['Kari Holt, a baker, visited Norway.', 'Holt then left.']],
    [['Norway’s foreign minister spoke to Kari Holt.', 'Holt then left.']],
  ])('but not: %s', (paragraphs) => {
    expect(mentions(...paragraphs).filter((mention) => mention.endsWith('(person)'))).toEqual([]);
  });
});

describe('bodies introduced as an actor’s', () => {
  test.each<readonly [string[], string[]]>([
    [['Norway’s parliament met.', 'Parliament then rose.'], ['norway: Norway', 'norway: Parliament (person)']],
    [['The Norwegian army met the US army.', 'The army left.'], ['norway: Norwegian', 'us: US']],
    [['Norway met.', 'Parliament then rose.'], ['norway: Norway']],
    [['Norway’s army bases are old.', 'The army left.'], ['norway: Norway']],
    [['Norway’s army left.', 'The army budget fell, and the army chief resigned.'], ['norway: Norway', 'norway: army (person)']],
    [['Norway’s army statement was short.', 'The army left.'], ['norway: Norway', 'norway: army (person)']],
  ])('and not where two have one: %s', (paragraphs, expected) => {
    expect(mentions(...paragraphs)).toEqual(expected);
  });

  test.each([['South Sudan', 'Sudan'], ['New Mexico', 'Mexico']])('%s is not %s', (text, name) => {
    expect(namesIn(tokenize(`${text} agreed.`), indexNames([{ id: 'a', name, aliases: [] }]))).toEqual([]);
  });
});

describe('offices', () => {
  test.each([
    ['minister', true],
    ['spokeswoman', true],
    ['baker', false],
    ['bank', false],
  ])('%s: %s', (word, expected) => {
    expect(isOffice(word)).toBe(expected);
  });
});

test('a role that one person has is not another’s, before whose name it stands', () => {
  const names = indexNames([{ id: 'moss', name: 'Ida Moss', aliases: ['mayor', 'Moss'] }, { id: 'north', name: 'Northland', aliases: ['foreign minister'] }]);
  const found = (text: string): string[] => {
    const tokens = tokenize(text);
    return namesIn(tokens, names).map(({ from, to }) => tokens.slice(from, to).map((token) => token.text).join(' '));
  };
  expect(found('Mayor Tom Reed agreed.')).toEqual([]);
  expect(found('Mayor Ida Moss agreed.')).toEqual(['Mayor', 'Ida Moss']);
  expect(found('Mayor Moss agreed.')).toEqual(['Mayor', 'Moss']);
  expect(found('The mayor agreed.')).toEqual(['mayor']);
  expect(found('The mayor Tuesday agreed.')).toEqual(['mayor']);
  expect(found('Foreign Minister Bo Hale agreed.')).toEqual(['Foreign Minister']);
});

describe('surnames of people that the claims file lists', () => {
  const names = indexNames([{ id: 'docks', name: 'Halm Docks', aliases: ['Paul Denning'] }]);
  const found = (...paragraphs: string[]): string[] => {
    const article = articleOf(...paragraphs);
    return findActors(article, names).map(({ sentence, from, to }) => article.sentences[sentence]?.tokens.slice(from, to).map((token) => token.text).join(' ') ?? '');
  };

  test.each([
    ['“No,” Mr Denning said.', ['Denning']],
    ['Paul Denning arrived. Later Denning left.', ['Paul Denning', 'Denning']],
    ['Later Denning left.', []],
    ['Paul Denning met Anna Denning. Denning left.', ['Paul Denning']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
