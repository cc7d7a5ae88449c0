import { describe, expect, test } from '@jest/globals';
import { accepted, compared, corrected, HILL, TEXTS, VALE } from './check/desk.ts';
import { shown } from './kinds/story.ts';

const CORRECTED = ['by: corrected', 'positions:', '  - { position: blast, exact: broken by rain }'];

const answerIn = (texts: typeof TEXTS, claim: string, source: string, lines: readonly string[]) => {
  const { claims, notices } = compared(texts, corrected(accepted(), claim, source, lines));
  const found = claims.find((each) => each.claim.id === claim);
  const answer = found?.answers.find((each) => each.source === source);
  if (found === undefined || answer === undefined) throw new Error('no answer');
  return { outcome: found.outcome, answer, notices: notices.filter(({ type }) => type === 'lost-correction').map(({ message }) => message) };
};

const silent = (sha: string) => shown(answerIn(TEXTS, 'cause', 'vale', ['by: corrected', `sha256: ${sha}`, 'positions: []']).answer);

describe('a correction', () => {
  test('is the answer, with its own words as the proof, and what was read instead beside it', () => {
    const { outcome, answer, notices } = answerIn(TEXTS, 'cause', 'vale', CORRECTED);
    expect([outcome, answer.status, shown(answer), notices]).toEqual(['disagree', 'answered', ['blast, attributed: engineers'], []]);
    const [reading] = answer.readings;
    expect(reading).toMatchObject({ rule: 'corrected', score: 1, label: 'blast', cues: [] });
    expect(reading?.evidence).toEqual({ quote: 'broken by rain', start: VALE.indexOf('broken'), end: VALE.indexOf(', engineers'), line: 3, column: 14, placement: 'body' });
    expect(answer.rejected.map(({ rule, reason }) => `${rule}: ${reason}`)).toEqual(['corrected: read as “rain” (status/cue:broken by rain); a person decided otherwise']);
  });

  test.each<[string, string, string, readonly string[], readonly string[]]>([
    ['to a denial', 'cause', 'vale', ['by: corrected', 'positions: [{ position: blast, polarity: denied, exact: The wall }]'], ['not blast, attributed: engineers']],
    ['to several positions', 'cause', 'vale', ['by: corrected', 'positions: [{ position: blast, exact: The wall }, { position: rain, exact: broken by rain }]'], ['blast, attributed: engineers', 'rain, attributed: engineers']],
    ['to an earlier one', 'cause', 'vale', ['by: corrected', 'positions: [{ position: rain, earlier: yes, exact: broken by rain }]'], ['rain, attributed: engineers, earlier']],
    ['to silence', 'cause', 'vale', ['by: corrected', 'positions: []'], []],
    ['of whom', 'safety', 'hill', ['by: corrected', 'positions: [{ position: unsafe, speaker: miners, exact: the dam was safe }]'], ['miners:unsafe, attributed: Miners\' League (miners)']],
    ['of whom, who is no actor', 'safety', 'hill', ['by: corrected', 'positions: [{ position: unsafe, speaker: Ana Ruiz, exact: the dam was safe }]'], ['Ana Ruiz:unsafe, attributed: Ana Ruiz']],
    ['to a figure as people write it', 'deaths', 'hill', ['by: corrected', 'positions: [{ position: about five people, exact: Four people were killed }]'], ['5 people']],
    ['of a source that was silent', 'safety', 'vale', ['by: corrected', 'positions: [{ position: unsafe, exact: when the dam gave way }]'], ['outlet:unsafe']],
    ['proved by words of two sentences', 'deaths', 'vale', ['by: corrected', 'positions: [{ position: 5 people, exact: "the dam gave way.\\n\\nThe wall" }]'], ['5 people, attributed: engineers']],
  ])('%s', (_, claim, source, lines, expected) => expect(shown(answerIn(TEXTS, claim, source, lines).answer)).toEqual(expected));

  test.each<[string, string, readonly string[]]>([
    ['other typesetting', VALE.replace('broken by', 'broken\nby'), ['blast']],
    ['text around it', `Late news.\n\n${VALE}`, ['blast, attributed: engineers']],
    ['its words twice', `${VALE}\n${VALE}`, ['blast, attributed: engineers']],
  ])('stands with %s', (_, vale, expected) => {
    const { answer, notices } = answerIn({ ...TEXTS, vale }, 'cause', 'vale', CORRECTED);
    expect([shown(answer), notices]).toEqual([expected, []]);
    const [reading] = answer.readings;
    expect(vale.slice(reading?.evidence.start, reading?.evidence.end)).toBe(reading?.evidence.quote);
  });

  test('does not stand without its words: what is read does, and a notice says so', () => {
    const { answer, notices } = answerIn({ ...TEXTS, vale: VALE.replace('by rain', 'by heavy rain') }, 'cause', 'vale', CORRECTED);
    expect(shown(answer)).toEqual(['rain, attributed: engineers']);
    expect(notices).toEqual(['Vale was corrected on cause, but the text no longer has the words that prove it: shown as read by the tool']);
  });

  test('to several positions stands as a whole or not at all', () => {
    const { answer } = answerIn(TEXTS, 'cause', 'vale', ['by: corrected', 'positions: [{ position: blast, exact: The wall }, { position: rain, exact: drizzle }]']);
    expect(shown(answer)).toEqual(['rain, attributed: engineers']);
  });

  test('to silence is said of one text', () => {
    expect(silent('0'.repeat(64))).toEqual(['rain, attributed: engineers']);
    expect(silent(/vale:\n\s+by: machine\n\s+sha256: (\S+)/.exec(accepted())?.[1] ?? '')).toEqual([]);
  });

  test('alters no other answer', () => {
    const [before, after] = [compared(TEXTS), compared(TEXTS, corrected(accepted(), 'cause', 'vale', CORRECTED))];
    const others = (all: typeof before) => all.claims.flatMap(({ claim, answers }) => answers.filter(({ source }) => `${claim.id} ${source}` !== 'cause vale').map((answer) => [claim.id, answer.source, answer.status, shown(answer)]));
    expect(others(after)).toEqual(others(before));
    expect(HILL).toContain('safe');
  });
});
