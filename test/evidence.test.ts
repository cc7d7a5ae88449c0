import { describe, expect, test } from '@jest/globals';
import { analyse } from '../src/analysis.ts';
import { findFocus } from '../src/evidence.ts';
import { articleOf, fileOf, PUBLISHED } from './kinds/story.ts';

const COMMISSION = '{ kind: status, about: [fisheries commission], positions: { p: [formed] } }';

/** `via: the words for it` for each sentence in focus, `-` for those that are not. */
function focus(claim: string, ...paragraphs: readonly string[]): string[] {
  const article = articleOf(...paragraphs);
  const [first] = fileOf('', claim).claims;
  if (first === undefined) throw new Error('no claim');
  const { focus: found } = findFocus(first, analyse(article, [], PUBLISHED));
  return article.sentences.map((sentence) => {
    const one = found.find((candidate) => candidate.sentence === sentence);
    if (one === undefined) return '-';
    const about = one.about.map(({ from, to }) => sentence.tokens.slice(from, to).map(({ text }) => text).join(' '));
    return about.length === 0 ? one.via : `${one.via}: ${about.join(', ')}`;
  });
}

describe('sentences that speak of what a claim is about', () => {
  test.each<readonly [string[], string[]]>([
    [['The fisheries commission met.'], ['mention: fisheries commission']],
    [['Two fisheries commissions met.'], ['mention: fisheries commissions']],
    [['A fisheries research commission met.'], ['mention: fisheries research commission']],
    [['The fish commission met.'], ['-']],
    [['The fisheries ministry’s new and costly trade commission met.'], ['-']],
  ])('by name: %s', (paragraphs, expected) => {
    expect(focus(COMMISSION, ...paragraphs)).toEqual(expected);
  });

  test.each([['An earlier fisheries commission met.'], ['The previous fisheries commission met.']])('not one of another time: %s', (text) => {
    expect(focus(COMMISSION, text)).toEqual(['-']);
  });

  test.each<readonly [string[], string[]]>([
    [['The fisheries commission met.', 'The commission has nine seats.'], ['mention: fisheries commission', 'anaphor: commission']],
    [['The fisheries commission met.', 'Such a commission is new.'], ['mention: fisheries commission', 'anaphor: commission']],
    [['The fisheries commission met.', 'It has nine seats.'], ['mention: fisheries commission', 'pronoun: It']],
    [['The fisheries commission met.', 'Peru had suggested forming one.'], ['mention: fisheries commission', 'pronoun: one']],
    [['The fisheries commission met.', 'Peru formed one government.'], ['mention: fisheries commission', 'article']],
    [['The fisheries commission met.', 'Peru lost one of its ports.'], ['mention: fisheries commission', 'article']],
    [['The fisheries commission met.', 'The $2 million commission has nine seats.'], ['mention: fisheries commission', 'anaphor: commission']],
    [['The fisheries commission met.', 'A $2 million commission has nine seats.'], ['mention: fisheries commission', 'article']],
    [['Peru proposed a fisheries commission.', 'The idea came from Lima.', 'Rain fell.'], ['mention: fisheries commission', 'context', 'article']],
    [['Peru proposed a fisheries commission.', 'The idea came from Lima.', 'Rain fell.', 'It has nine seats.'], ['mention: fisheries commission', 'context', 'article', 'pronoun: It']],
    [['The fisheries commission met.', 'The idea of a new port came from Lima.'], ['mention: fisheries commission', 'article']],
    [['Peru proposed a fisheries commission.', 'An idea came from Lima.'], ['mention: fisheries commission', 'article']],
    [['The fisheries commission drew up rules.', 'Included are two bans.'], ['mention: fisheries commission', 'context']],
    [['The fisheries commission drew up rules.', 'Included in the price were two meals.'], ['mention: fisheries commission', 'article']],
    [['The fisheries commission met. Nine people sat down.'], ['mention: fisheries commission', 'context']],
    [['The fisheries commission met.', '“We sat down,” she said.'], ['mention: fisheries commission', 'context']],
    [['The fisheries commission met.', 'Accordingly, all boats stay out.'], ['mention: fisheries commission', 'context']],
    [['The fisheries commission met.', 'As a result, all boats stay out.'], ['mention: fisheries commission', 'context']],
    [['The fisheries commission met.', 'Meanwhile, all boats stay out.'], ['mention: fisheries commission', 'article']],
    [['The fisheries commission met.', 'Rain fell.', 'As a result, all boats stay out.'], ['mention: fisheries commission', 'article', 'article']],
    [['The fisheries commission met.', 'Rain fell in the south.'], ['mention: fisheries commission', 'article']],
  ])('pointing back: %s', (paragraphs, expected) => {
    expect(focus(COMMISSION, ...paragraphs)).toEqual(expected);
  });

  test('“the commission” behind one that the claim excludes is that one', () => {
    const claim = COMMISSION.replace('positions', 'except: [Lima], positions');
    expect(focus(claim, 'The fisheries commission met.', 'Lima has its own. The commission sat.', 'Rain fell.', 'The commission rose.')).toEqual(['mention: fisheries commission', '-', 'article', 'article', 'anaphor: commission']);
    expect(focus(claim, 'The fisheries commission met.', 'Lima has its own.', 'It sat.')).toEqual(['mention: fisheries commission', '-', 'article']);
  });

  test.each<readonly [string, readonly string[]]>([
    ['Ann Lee is accused of paying Bo Hale. If convicted, she may be jailed.', ['mention: Hale', 'article']],
    ['Bo Hale is accused of paying Ann Lee. If convicted, he may be jailed.', ['mention: Hale', 'context: he']],
    ['Ann Lee is accused of paying Bo Hale. She said he was jailed.', ['mention: Hale', 'context: She, he']],
    ['The guard is accused of paying Bo Hale. He may be jailed.', ['mention: Hale', 'context: He']],
    ['Bo Hale was freed. Tim Reed, a cook, was held. He, too, slept.', ['mention: Hale', 'context', 'article']],
    ['Bo Hale was freed. Tim Reed told the court that all was well. He slept.', ['mention: Hale', 'context', 'context']],
    ['Hale’s wife, Ann Lee, was held. She slept. She left.', ['mention: Hale', 'article', 'article']],
    ['Hale’s wife was held. She slept.', ['mention: Hale', 'context: She']],
    ['Bo Hale lost his dog. She slept. He left.', ['mention: Hale', 'article', 'context: He']],
    ['Bo Hale lost his dog. Mrs. Lee was there. He slept.', ['mention: Hale', 'context', 'context']],
    ['Ann Lee saw Bo Hale, spokesman Ed Ruiz said. It was late.', ['mention: Hale', 'context: It']],
  ])('“he” and “she” are the subject of the sentence before: %s', (text, expected) => {
    expect(focus(COMMISSION.replace('fisheries commission', 'Hale'), text)).toEqual(expected);
  });

  test.each<readonly [string[], string]>([
    [['HOLM (AP) - A former clerk was freed on Monday.', 'Bo Hale, 41, had been held.'], 'anaphor: A former clerk'],
    [['Two clerks were freed on Monday.', 'Bo Hale, 41, had been held.'], 'article'],
    [['A new bridge was opened on Monday.', 'Bo Hale, 41, had been there.'], 'article'],
    [['A former clerk was freed on Monday.', 'Police said Bo Hale, 41, had been held.'], 'article'],
  ])('whom the opening brings in, the next sentence names: %s', (paragraphs, expected) => {
    expect(focus(COMMISSION.replace('fisheries commission', 'Hale'), ...paragraphs)[0]).toBe(expected);
  });

  test('whatever else the claim is about', () => {
    expect(focus(COMMISSION.replace('fisheries commission', 'Hale, theft'), 'Clerk freed after theft', 'A former clerk was freed on Monday.', 'Bo Hale, 41, had been held.')[1]).toBe('anaphor: A former clerk');
  });

  test.each<readonly [readonly string[], string]>([
    [['The commission met.', 'Its shares fell on Monday.', 'They closed at $9.'], 'article'],
    [['The commission met.', 'It was a wet Monday.', 'They closed at $9.'], 'pronoun: They'],
    [['The commission met.', 'Ann Lee spoke on Monday.', 'It closed at nine.'], 'pronoun: It'],
  ])('“they” is a plural subject of the sentence between: %s', (paragraphs, expected) => {
    expect(focus(COMMISSION.replace('fisheries ', ''), ...paragraphs).at(-1)).toBe(expected);
  });

  test('a pronoun holds for two sentences, “the commission” for more', () => {
    const filler = ['Rain fell.', 'Boats stayed in port.', 'Prices rose.'];
    expect(focus(COMMISSION, 'The fisheries commission met.', ...filler, 'It sat.').at(-1)).toBe('article');
    expect(focus(COMMISSION, 'The fisheries commission met.', ...filler, 'The commission sat.').at(-1)).toBe('anaphor: commission');
  });
});

describe('except', () => {
  const claim = '{ kind: status, about: [fisheries commission], except: [1998], positions: { p: [formed] } }';

  test('rules out its sentence, which is kept as excluded', () => {
    const article = articleOf('The fisheries commission of 1998 was formed.', 'The fisheries commission met.');
    const [first] = fileOf('', claim).claims;
    if (first === undefined) throw new Error('no claim');
    const { focus: found, excluded } = findFocus(first, analyse(article, [], PUBLISHED));
    expect([found.map(({ sentence }) => sentence.index), excluded.map(({ index }) => index)]).toEqual([[1], [0]]);
  });

  test('does not list a sentence on something else', () => {
    const article = articleOf('In 1998 it rained.');
    const [first] = fileOf('', claim).claims;
    if (first === undefined) throw new Error('no claim');
    expect(findFocus(first, analyse(article, [], PUBLISHED))).toEqual({ focus: [], excluded: [], withdrawn: [] });
  });
});

describe('what the outlet takes back', () => {
  test.each([
    ['Correction: An earlier version of this article said that the fisheries commission had nine seats.'],
    ['A previous version of our story misstated the seats of the fisheries commission.'],
    ['This article originally gave the fisheries commission nine seats.'],
  ])('%s', (text) => {
    expect(focus(COMMISSION, 'The fisheries commission met.', text)).toEqual(['mention: fisheries commission', '-']);
  });

  test.each([
    ['An earlier version of the law gave the fisheries commission nine seats.'],
    ['This article is about the fisheries commission.'],
    ['The fisheries commission originally said the article was false.'],
  ])('but not: %s', (text) => {
    expect(focus(COMMISSION, 'The fisheries commission met.', text)).toEqual(['mention: fisheries commission', 'mention: fisheries commission']);
  });
});

describe('what turns to another story', () => {
  test.each([
    ['Separately, Carris and its fisheries commission met.'],
    ['Elsewhere, a fisheries commission met.'],
    ['In an unrelated case, a fisheries commission met.'],
    ['By comparison, a fisheries commission in Peru has met twice.'],
    ['Separately, Carris met. A fisheries commission was there.'],
  ])('%s', (text) => {
    expect(focus(COMMISSION, 'The fisheries commission met.', text).slice(1)).not.toContain('mention: fisheries commission');
  });

  test.each([
    ['Separately, Carris said the fisheries commission met.'],
    ['Separately, the fisheries commission met.'],
    ['The fisheries commission met elsewhere.'],
    ['For comparison the fisheries commission looked at Peru.'],
    ['In a separate room the fisheries commission met.'],
  ])('but not: %s', (text) => {
    expect(focus(COMMISSION, 'Carris wrote to the fisheries commission.', text)).toEqual(['mention: fisheries commission', 'mention: fisheries commission']);
  });
});

describe('other nouns for the same thing', () => {
  const STRIKE = '{ kind: status, about: [strike], positions: { p: [formed] } }';

  test.each([
    ['The walkout goes on.', 'mention: walkout'],
    ['The industrial action began in May.', 'mention: industrial action'],
    ['The 23-day stoppage is over.', 'mention: stoppage'],
    ['A strike is on.', 'mention: strike'],
  ])('%s', (text, expected) => {
    expect(focus(STRIKE, text)).toEqual([expected]);
  });

  test('written as one word or as two', () => {
    expect(focus('{ kind: status, about: [cyber attack], positions: { p: [formed] } }', 'The cyberattack began in May.')).toEqual(['mention: cyberattack']);
  });

  test.each([
    [STRIKE, 'The union took action.'],
    [STRIKE, 'The attack goes on.'],
    ['{ kind: status, about: [Deal], positions: { p: [formed] } }', 'The accord was signed.'],
    ['{ kind: status, about: [explosion], positions: { p: [formed] } }', 'Ministers blast the plan.'],
  ])('%s but not: %s', (claim, text) => {
    expect(focus(claim, text)).toEqual(['-']);
  });
});
