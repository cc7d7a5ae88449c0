import { describe, expect, test } from '@jest/globals';
import { analyse } from '../src/analysis.ts';
import { denialAt, reject, timeAt, toReading } from '../src/readings.ts';
import { articleOf, PUBLISHED } from './kinds/story.ts';

/** What is found at the first token with this text. */
function at<T>(text: string, word: string, look: (analysis: ReturnType<typeof analyse>, sentence: ReturnType<typeof articleOf>['sentences'][number], index: number) => T): T {
  const article = articleOf(text);
  const sentence = article.sentences.find(({ tokens }) => tokens.some((token) => token.text === word));
  if (sentence === undefined) throw new Error(`no ${word}`);
  return look(analyse(article, [], PUBLISHED), sentence, sentence.tokens.findIndex((token) => token.text === word));
}

const denied = (text: string, word: string): boolean => at(text, word, denialAt) !== null;
const read = (text: string, word: string): ReturnType<typeof toReading> =>
  at(text, word, (analysis, sentence, index) => toReading(analysis, sentence, { position: 'p', label: 'P', rule: 'test', score: 1, at: index, cues: [{ range: { from: index, to: index + 1 }, role: 'cue' }] }));

describe('denied', () => {
  test.each([
    ['The port was not closed.', 'closed'],
    ['The port was never closed.', 'closed'],
    ['Nobody closed the port.', 'closed'],
    ['Norway denied that it had closed the port.', 'closed'],
    ['Norway rejected claims that it had closed the port.', 'closed'],
    ['They were unable to close the port.', 'close'],
    ['They failed to close the port.', 'close'],
    ['It cannot be said that the port was closed.', 'closed'],
    ['It can hardly be claimed that the port was closed.', 'closed'],
    ['It cannot be denied that the port was not closed.', 'closed'],
  ])('%s %s', (text, word) => {
    expect(denied(text, word)).toBe(true);
  });

  test.each([
    ['The port was closed.', 'closed'],
    ['The port was closed, and the crew did not answer.', 'closed'],
    ['The crew did not answer, and the port was closed.', 'closed'],
    ['The storm did not stop them from closing the port.', 'closing'],
    ['They denied the charge and closed the port.', 'closed'],
    ['It cannot be denied that the port was closed.', 'closed'],
    ["It can't be disputed that the port was closed.", 'closed'],
    ['No one can deny that the port was closed.', 'closed'],
    ['Nobody disputes that the port was closed.', 'closed'],
    ['There is no denying that the port was closed.', 'closed'],
    ['It is hard to deny that the port was closed.', 'closed'],
    ['The mayor could not deny that the port was closed.', 'closed'],
    ['The mayor did not deny that the port was closed.', 'closed'],
    ['It should be said that the port was closed.', 'closed'],
    ['The crew did not know that the port was closed.', 'closed'],
  ])('not: %s %s', (text, word) => {
    expect(denied(text, word)).toBe(false);
  });
});

describe('in time', () => {
  test.each([
    ['The port had closed.', 'closed', 'earlier'],
    ['The port previously closed.', 'closed', 'earlier'],
    ['The port originally closed in May.', 'closed', 'earlier'],
    ['The port is now closed.', 'closed', 'now'],
    ['The port currently closes early.', 'closes', 'now'],
    ['The port closed.', 'closed', null],
    ['The port closed earlier this month.', 'closed', null],
    ['The port closed days earlier.', 'closed', null],
    ['The port has closed.', 'closed', null],
  ])('%s %s: %s', (text, word, expected) => {
    expect(at(text, word, timeAt)).toBe(expected);
  });
});

describe('a reading', () => {
  test('has its sentence as evidence, word for word and with its place', () => {
    const text = 'Heavy rain fell in the south.\n\nThe port of Halm was closed, officials said.';
    const { evidence } = read(text, 'closed');
    expect(evidence).toEqual({ quote: 'The port of Halm was closed, officials said.', start: 31, end: text.length, line: 3, column: 1, placement: 'body' });
    expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
  });

  test.each([
    ['The port was closed.', 'closed', { polarity: 'asserted', voice: 'outlet', certainty: 'asserted' }],
    ['The port was not closed.', 'closed', { polarity: 'denied', voice: 'outlet', certainty: 'asserted' }],
    ['The port may be closed.', 'closed', { polarity: 'asserted', certainty: 'hedged' }],
    ['The port can get a refund.', 'refund', { certainty: 'asserted' }],
    ['The port can close at once.', 'close', { certainty: 'hedged' }],
    ['The port could get a refund.', 'refund', { certainty: 'hedged' }],
    ['The port was reportedly closed.', 'closed', { certainty: 'hedged' }],
    ['“The port is closed,” said Kari Holt, a pilot.', 'closed', { voice: 'quoted', speaker: { name: 'Kari Holt', actor: null } }],
    ['Kari Holt, a pilot, said the port was closed.', 'closed', { voice: 'attributed', speaker: { name: 'Kari Holt', actor: null } }],
    ['The port had closed.', 'closed', { time: 'earlier' }],
  ])('has denial, voice, doubt and time as the text has them: %s', (text, word, expected) => {
    expect(read(text, word)).toMatchObject(expected);
  });

  test('keeps the words it went by, in text order', () => {
    expect(read('The port may not be closed.', 'closed').cues.map(({ quote, role }) => `${role}: ${quote}`)).toEqual(['hedge: may', 'negation: not', 'cue: closed']);
  });

  test('takes what the rule knows over what the text suggests', () => {
    const given = at('The port was not closed.', 'closed', (analysis, sentence, index) => toReading(analysis, sentence, { position: 'p', label: 'P', rule: 'test', score: 1, at: index, cues: [], polarity: 'asserted', certainty: 'hedged', time: 'later' }));
    expect(given).toMatchObject({ polarity: 'asserted', certainty: 'hedged', time: 'later', cues: [] });
  });
});

test('a rejection has the sentence, the words and the reason', () => {
  const rejection = at('The port was closed.', 'closed', (analysis, sentence, index) => reject(analysis, sentence, 'rule', 'the reason', [{ from: index, to: index + 1 }]));
  expect(rejection).toMatchObject({ rule: 'rule', reason: 'the reason', evidence: { quote: 'The port was closed.' }, cues: [{ quote: 'closed', role: 'cue', start: 13, end: 19 }] });
});

test('the words that deny are shown whole', () => {
  expect(read('The port won’t be closed.', 'closed').cues.map(({ role, quote }) => [role, quote])).toEqual([['negation', 'won’t'], ['cue', 'closed']]);
  expect(read('The port will not be closed.', 'closed').cues.map(({ role, quote }) => [role, quote])).toEqual([['negation', 'not'], ['cue', 'closed']]);
});
