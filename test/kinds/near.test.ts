import { describe, expect, test } from '@jest/globals';
import { answerTo } from './story.ts';

const FIRMS = '{ gorna: { name: Gorna Steel, aliases: [Gorna] }, velt: { name: Velt Group, aliases: [Velt] } }';
const MERGER = '{ kind: status, about: [merger], positions: { done: [completed, "efforts to block the merger failed"], off: ["called off"] } }';
const proposals = (text: string): readonly string[] =>
  answerTo(FIRMS, MERGER, text).rejected.filter(({ rule }) => rule === 'near-miss').map(({ reason }) => /“(?<words>[^”]*)”/.exec(reason)?.groups?.words ?? '');

describe('sentences that come close to a status claim', () => {
  test.each([
    ['Velt halted the merger on Friday.', ['halted {about}']],
    ['The merger was challenged by two unions.', ['challenged {about}']],
    ['Efforts to block the merger collapsed within a day of the vote, but efforts to block the merger by law go on.', []],
  ])('%s', (text, words) => {
    expect(proposals(text)).toEqual(words);
  });

  test.each([['Velt completed the merger.'], ['Gorna hired a new chief.'], ['The weather was fine.'], ['The merger, Velt said.']])('not close: %s', (text) => {
    expect(proposals(text)).toEqual([]);
  });

  test('the proposed cue, added to its position, reads the sentence', () => {
    const text = 'Velt halted the merger on Friday.';
    const [cue] = proposals(text);
    const mended = MERGER.replace('["called off"]', `["called off", "${cue ?? ''}"]`);
    expect(answerTo(FIRMS, mended, text).readings.map(({ position }) => position)).toEqual(['off']);
  });

  test('a source that only comes close is unclear, not silent', () => {
    expect(answerTo(FIRMS, MERGER, 'Velt halted the merger on Friday.').status).toBe('unclear');
  });
});

/** Status, what is proposed, and what is missing. */
function advice(claim: string, text: string): readonly string[] {
  const answer = answerTo(FIRMS, claim, text);
  return [answer.status, ...answer.rejected.filter(({ rule }) => rule === 'near-miss').map(({ reason }) => reason.replace(/^.*add /, '')), ...('lacks' in answer && answer.lacks !== undefined ? [answer.lacks] : [])];
}

describe('advice on a source that does not answer', () => {
  const BIDDER = '{ kind: actor, about: [mill], action: [buy], actors: [gorna, velt] }';
  const LOSS = '{ kind: quantity, unit: jobs, about: [mill], measure: [lost] }';
  const BAN = '{ kind: scope, about: [ban], elements: { cod: [cod] } }';
  const DAY = '{ kind: date, about: [mill], action: [open] }';
  const WORDS = '{ kind: quotation, about: [mill], speaker: velt, cues: [pride] }';

  test.each([
    ['the action of an actor', BIDDER, 'Velt snubbed the mill.', ['silent', '“snubbed” to action', 'no sentence about it has a word of its action (“buy”)']],
    ['an actor', BIDDER, 'Somebody bought the mill.', ['unclear', 'no sentence names one of its actors']],
    ['all', BIDDER, 'The weather was fine.', ['silent', 'no sentence names what the claim is about (“mill”); add the words that this source uses to about']],
    ['the measure of a value', LOSS, 'The mill shed 40 jobs.', ['silent', '“shed” to measure', 'no sentence about it has a word of its measure (“lost”)']],
    ['the value', LOSS, 'The mill lost money.', ['silent', 'no sentence about it gives a value in jobs']],
    ['the action of a date', DAY, 'The mill shut down on Friday.', ['silent', '“shut down” to action', 'no sentence about it has a word of its action (“open”)']],
    ['both in one sentence', LOSS, 'The mill lost money. The mill shed 40 jobs.', ['silent', '“shed” to measure', 'no one sentence about it has both a word of its measure and a value in jobs']],
    ['the date', DAY, 'The mill opened.', ['silent', 'no sentence about it gives a date']],
    ['an element', BAN, 'The ban covered timber.', ['silent', '“timber” to elements', 'no sentence about it has a word of its elements (“cod”)']],
    ['the words of a statement', WORDS, '“The mill is our joy,” said Velt.', ['silent', 'no sentence about it has a word of its cues (“pride”)']],
    ['the words and the speaker', WORDS, 'The mill closed.', ['silent', 'no sentence about it has a word of its cues (“pride”); no sentence names its speaker']],
  ])('says what is missing: %s', (_part, claim, text, expected) => {
    expect(advice(claim, text)).toEqual(expected);
  });

  test('has nothing to say where there is an answer', () => {
    expect(advice(BIDDER, 'Velt bought the mill.')).toEqual(['answered']);
  });

  test('a reading names the word of the cue that a synonym was taken for', () => {
    const [reading] = answerTo(FIRMS, MERGER, 'Velt cancelled the merger on Friday.').readings;
    expect(reading?.cues.map(({ quote, standsFor }) => [quote, standsFor])).toEqual([['cancelled', 'called off'], ['merger', undefined]]);
  });
});
