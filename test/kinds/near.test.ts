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
