import { describe, expect, test } from '@jest/globals';
import { answerTo } from './story.ts';

const CLAIM = '{ kind: label, about: [NRA, ILF], names: [Liberation Front, relief agency, rebels, militants] }';

const labels = (...paragraphs: readonly string[]): string[] => answerTo('', CLAIM, ...paragraphs).readings.map(({ label }) => label);

describe('the name before its abbreviation', () => {
  test.each([
    ['The Island Liberation Front (ILF) took the town.', ['Island Liberation Front']],
    ['The rebel Island Liberation Front [ILF] took the town.', ['rebel Island Liberation Front']],
    ['The National Relief Agency (NRA) sent tents.', ['National Relief Agency']],
    ['The Ministry of Inland Waters (NRA) sent boats.', ['Ministry of Inland Waters']],
    ['The fees cut the Relief Agency, or NRA, off from banks.', ['Relief Agency']],
    ['The Office for Budget Rules (NRA) was set up in 2029.', ['Office for Budget Rules']],
  ])('%s', (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });

  test.each([
    ['Borland’s National Relief Agency (NRA) sent tents.', ['National Relief Agency']],
    ['Its National Relief Agency (NRA) sent tents.', ['National Relief Agency']],
    ['The north’s Ministry of Inland Waters (NRA) sent boats.', ['Ministry of Inland Waters']],
  ])('without article and owner: %s', (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });

  test.each([['The NRA sent tents.'], ['The NRA (a state body) sent tents.'], ['(NRA) tents']])('no name: %s', (text) => {
    expect(labels(text)).toEqual([]);
  });
});

describe('a listed name with the words that belong to it', () => {
  test.each([
    ['The rebels took the town.', ['rebels']],
    ['Islamist rebels took the town.', ['Islamist rebels']],
    ['Borland’s state relief agency sent tents.', ['state relief agency']],
    ['The head of its state relief agency sent tents.', ['state relief agency']],
    ['Borland closed its state relief agency Monday.', ['state relief agency']],
    ['Borland closed its state relief agency HQ.', ['state relief agency HQ']],
    ['Monday’s relief agency sent tents.', ['relief agency']],
    ['Officers of the Borland relief agency sent tents.', ['Officers of the Borland relief agency']],
    ['The Island Liberation Front, or ILF, took the town.', ['Island Liberation Front']],
    ['The ILF, the Island Liberation Front, took the town.', ['Island Liberation Front']],
  ])('%s', (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });

  test('with whose word it is', () => {
    expect(answerTo('', CLAIM, '“The militants have fled,” said Oda Lin.').readings).toMatchObject([{ label: 'militants', voice: 'quoted', speaker: { name: 'Oda Lin' } }]);
  });

  test.each([['The Liberation League (LL), its front man and two others fled.'], ['The agency sent tents.'], ['The front page was torn.'], ['The town fell at dawn.']])('not: %s', (text) => {
    expect(labels(text)).toEqual([]);
  });
});

describe('which name is the text’s own', () => {
  test('the one at the abbreviation', () => {
    expect(labels('The militants fled.', 'The Island Liberation Front (ILF) had held the town.')).toEqual(['Island Liberation Front']);
  });

  test.each([
    ['The gunmen fled.', 'The militants, ILF, had held the town.'],
    ['The gunmen fled.', 'ILF, the militants, had held the town.'],
    ['The gunmen fled.', 'The militants that held the town, ILF, had guns.'],
    ['The gunmen fled.', 'The militants, who call themselves ILF, had guns.'],
  ])('the one beside another of its names: %s %s', (...paragraphs) => {
    expect(answerTo('', '{ kind: label, about: [ILF], names: [gunmen, militants] }', ...paragraphs).readings.map(({ label }) => label)).toEqual(['militants']);
  });

  test('not the name of another actor, and not what only points back', () => {
    const claim = '{ kind: label, about: [ILF], names: [group] }';
    expect(answerTo('{ norva: { name: Norva, aliases: [hospital group] } }', claim, 'The island hospital group closed.', 'The group was robbed by a rebel group.').readings.map(({ label }) => label)).toEqual(['rebel group']);
    expect(answerTo('', claim, 'The ILF group fled.').readings.map(({ label }) => label)).toEqual(['ILF group']);
    expect(answerTo('', claim, 'The so-called ILF group fled.').readings.map(({ label }) => label)).toEqual(['ILF group']);
  });

  test('else the first; later short forms are no further names', () => {
    expect(labels('Islamist rebels took the town.', 'The rebels fled.')).toEqual(['Islamist rebels']);
  });

  test('capitals, hyphens and diacritics make no other name', () => {
    const positions = ['Élan Valley rebels fled.', 'ELAN VALLEY REBELS fled.', 'The Elan-Valley rebels fled.'].map((text) => answerTo('', CLAIM, text).readings[0]?.position);
    expect(positions).toEqual(['elan valley rebels', 'elan valley rebels', 'elan valley rebels']);
  });
});

test('a name “known by its initials” ends where the name does', () => {
  const AGENCY = '{ kind: label, about: [PBN], names: [Port Board of the North, port body] }';
  const read = (text: string): readonly string[] => answerTo('', AGENCY, text).readings.map(({ label }) => label);
  expect(read('They hit the top port body. The rules ban new licenses for the Port Board of the North, known by its Northern initials PBN.')).toEqual(['Port Board of the North']);
  expect(read('The rules ban new licenses for the Port Board of the North, known as PBN.')).toEqual(['Port Board of the North']);
});

test.each([
  ['Oil ran into a creek. It was found in Moss Creek later.', ['Moss Creek']],
  ['Oil ran into Moss Creek. The creek is dry.', ['Moss Creek']],
  ['Oil ran into a creek. It was found in a dry creek later.', ['creek']],
])('a thing brought in by its noun is called by its name: %s', (text, expected) => {
  expect(answerTo('', '{ kind: label, about: [creek], names: [creek] }', text).readings.map(({ label }) => label)).toEqual(expected);
});
