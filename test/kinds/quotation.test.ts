import { describe, expect, test } from '@jest/globals';
import { answerTo, reasons } from './story.ts';

const ACTORS = '{ league: { name: Passenger League, aliases: [league] }, halm: { name: Halm Ferries, aliases: [Halm] } }';
const FARES = '{ kind: quotation, about: [fares, fare rise], cues: [unfair, scandal, robbery], speaker: [league] }';

/** `direct: the words` or `reported: the words` for each reading. */
function read(claim: string, ...paragraphs: readonly string[]): string[] {
  return answerTo(ACTORS, claim, ...paragraphs).readings.map(({ rule, label }) => `${rule.replace('quotation/', '')}: ${label.replace(/^“|”$/g, '')}`);
}

describe('words in quotation marks', () => {
  test.each([
    ['“The fare rise is plain robbery,” said Passenger League chair Mia Torn.', ['direct: The fare rise is plain robbery']],
    ['The Passenger League called the fare rise “unfair to island families”.', ['direct: unfair to island families']],
    ['The fare rise, the league said, is “robbery on the high seas”.', ['direct: robbery on the high seas']],
    ['Of the fare rise, the Passenger League said: “It is a scandal.”', ['direct: It is a scandal']],
    ['"The fare rise is robbery", the Passenger League said in a statement.', ['direct: The fare rise is robbery']],
    ['In a statement on the fare rise, the Passenger League spoke of a “scandal”.', ['direct: scandal']],
    ['“The new fares are a scandal. They must go,” said Mia Torn, chair of the Passenger League.', ['direct: The new fares are a scandal']],
  ])('%s', (text, expected) => {
    expect(read(FARES, text)).toEqual(expected);
  });

  test('what an editor put in brackets makes no other wording', () => {
    const text = 'Passenger League chair Mia Torn said the fare rise was “a scandal [and a shame] for all”.';
    expect(answerTo(ACTORS, FARES, text).readings).toMatchObject([{ position: 'a scandal for all', label: '“a scandal [and a shame] for all”' }]);
  });

  test('nor do capitals and punctuation', () => {
    const positions = ['“The fare rise: unfair,” the league said.', 'The league called “the fare rise unfair”.'].map((text) => answerTo(ACTORS, FARES, text).readings[0]?.position);
    expect(positions).toEqual(['the fare rise unfair', 'the fare rise unfair']);
  });
});

describe('reported words', () => {
  test.each([
    ['The Passenger League said the fare rise was unfair.', ['reported: the fare rise was unfair']],
    ['According to the Passenger League, the fare rise is a scandal.', ['reported: the fare rise is a scandal']],
    ['The fare rise was a scandal, according to the Passenger League.', ['reported: The fare rise was a scandal']],
  ])('%s', (text, expected) => {
    expect(read(FARES, text)).toEqual(expected);
  });

  test('add nothing where the words themselves are quoted', () => {
    expect(read(FARES, 'The Passenger League said the fare rise was unfair.', '“The fare rise is robbery,” the league said.')).toEqual(['direct: The fare rise is robbery']);
  });
});

describe('whose words', () => {
  test.each([
    ['“The fare rise is unfair,” said Halm Ferries chief Bo Lind.', 'said by Bo Lind'],
    ['Halm Ferries said it was not unfair to raise fares.', 'said by Halm Ferries'],
    ['“The fare rise is unfair,” said Tove Ek, a nurse.', 'said by Tove Ek'],
    ['The fare rise is unfair.', 'nobody is quoted here'],
  ])('others’: %s', (text, reason) => {
    const answer = answerTo(ACTORS, FARES, text);
    expect({ status: answer.status, reasons: reasons(answer) }).toEqual({ status: 'unclear', reasons: [reason] });
  });

  test('anyone’s, where the claim names no speaker', () => {
    const anyone = '{ kind: quotation, about: [fare rise], cues: [unfair] }';
    expect(read(anyone, '“The fare rise is unfair,” said Tove Ek, a nurse.')).toEqual(['direct: The fare rise is unfair']);
  });

  test('no word of the statement', () => {
    expect(answerTo(ACTORS, FARES, '“The fare rise is good,” the Passenger League said.')).toMatchObject({ status: 'silent', rejected: [] });
  });
});

describe('direct: yes', () => {
  const direct = '{ kind: quotation, about: [fare rise], cues: [unfair, robbery], direct: yes }';

  test.each([
    ['The league called the fare rise “unfair”.', ['direct: unfair']],
    ['The fare rise was denounced as “robbery”.', ['direct: robbery']],
  ])('%s', (text, expected) => {
    expect(read(direct, text)).toEqual(expected);
  });

  test('reported words do not count', () => {
    expect(reasons(answerTo(ACTORS, direct, 'The Passenger League said the fare rise was unfair.'))).toEqual(['reported, not quoted']);
  });
});

describe('the same rules on a verdict', () => {
  const bank = '{ bank: { name: Orbis Bank, aliases: [Orbis] } }';
  const claim = '{ kind: quotation, about: [verdict], cues: [witch hunt, disgrace], speaker: [bank] }';

  test.each([
    ['Orbis Bank called the verdict a “disgrace”.', ['disgrace']],
    ['“This verdict is a witch hunt,” Orbis chairman Ray Dunn told reporters.', ['this verdict is a witch hunt']],
    ['“This verdict is a disgrace to the city,” Dunn, the chairman of Orbis Bank, said.', ['this verdict is a disgrace to the city']],
    ['Judge Eva Stahl said the verdict was no “disgrace”.', []],
  ])('%s', (text, expected) => {
    expect(answerTo(bank, claim, text).readings.map(({ position }) => position)).toEqual(expected);
  });
});
