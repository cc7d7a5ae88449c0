import { describe, expect, test } from '@jest/globals';
import { analyse } from '../src/analysis.ts';
import { articleOf, fileOf, PUBLISHED } from './kinds/story.ts';

const actorsOf = () => fileOf('{ norway: { name: Norway }, orbis: { name: Orbis Bank } }', '{ kind: label, names: [x] }').actors;

/** Whose words stand at a word of the text: `quoted: Kari Holt (norway)`. */
function voice(word: string, ...paragraphs: readonly string[]): string {
  const article = articleOf(...paragraphs);
  const { voice: kind, speaker } = analyse(article, actorsOf(), PUBLISHED).voiceAt(article.source.text.indexOf(word));
  return speaker === null ? kind : `${kind}: ${speaker.name}${speaker.actor === null ? '' : ` (${speaker.actor})`}`;
}

describe('whose words', () => {
  test.each<readonly [string, string[], string]>([
    ['closed', ['The port is closed.'], 'outlet'],
    ['closed', ['“The port is closed,” said Kari Holt, a pilot.'], 'quoted: Kari Holt'],
    ['closed', ['“The port is closed,” said Norway’s transport minister, Kari Holt.'], 'quoted: Kari Holt (norway)'],
    ['closed', ['Norway’s transport minister Kari Holt visited the port.', '“It is closed,” Holt said.'], 'quoted: Kari Holt (norway)'],
    ['closed', ['Norway’s transport minister Kari Holt visited the port.', '“It is closed,” she said.'], 'quoted: Kari Holt (norway)'],
    ['closed', ['Norway said the port was closed.'], 'attributed: Norway (norway)'],
    ['closed', ['According to Orbis Bank, the port is closed.'], 'attributed: Orbis Bank (orbis)'],
    ['closed', ['Orbis Bank said the port was “closed for good”.'], 'quoted: Orbis Bank (orbis)'],
    ['port', ['Orbis Bank said the port was “closed for good”.'], 'attributed: Orbis Bank (orbis)'],
    ['Orbis', ['Orbis Bank said the port was closed.'], 'outlet'],
    ['closed', ['X understands that the port is closed.'], 'outlet'],
    ['closed', ['Y understands that the port is closed.'], 'attributed: Y'],
  ])('%s: %s', (word, paragraphs, expected) => {
    expect(voice(word, ...paragraphs)).toBe(expected);
  });
});

describe('what a sentence holds', () => {
  const article = articleOf('Norway may close the port on Monday.', 'Orbis Bank did not answer.');
  const analysis = analyse(article, actorsOf(), PUBLISHED);
  const [first, second] = article.sentences;

  test('actors', () => {
    expect([first, second].map((sentence) => sentence && analysis.mentionsIn(sentence).map(({ actor }) => actor))).toEqual([['norway'], ['orbis']]);
  });

  test('dates, told from the reference day', () => {
    expect(first && analysis.dates(first).map(({ edtf }) => edtf)).toEqual(['2031-05-12']);
  });

  test('hedges and negations', () => {
    expect([first, second].map((sentence) => sentence && [analysis.hedges(sentence).length, analysis.negations(sentence).length])).toEqual([[1, 0], [0, 1]]);
  });

  test('each is taken apart once', () => {
    expect(first && analysis.clauses(first) === analysis.clauses(first)).toBe(true);
    expect(analysis.readCue('closed') === analysis.readCue('closed')).toBe(true);
  });

  test('without a reference day no weekday has a date', () => {
    expect(first && analyse(article, actorsOf(), null).dates(first)).toEqual([]);
  });

  test('an actor in a cue stands for all its names', () => {
    expect(analysis.readCue('Oslo closed').stems[0]).toBe(analysis.readCue('Norway closed').stems[0]);
  });
});
