import { describe, expect, test } from '@jest/globals';
import { answerAll, quiet } from '../src/answer.ts';
import { answerTo, articleOf, fileOf, shown } from './kinds/story.ts';

const PORT = '{ kind: status, about: [port], positions: { closed: [closed], open: [reopened] } }';
const SHIPS = '{ kind: actor, about: [port], action: [close] }';

describe('what a text answers', () => {
  test.each<readonly [string[], string, string[]]>([
    [['The port was closed.'], 'answered', ['closed']],
    [['The port was closed.', 'The port has reopened.'], 'contested', ['closed', 'open']],
    [['The port was closed.', 'The port was not closed.'], 'contested', ['closed', 'not closed']],
    [['If the port is closed, trade will suffer.'], 'unclear', []],
    [['The harvest was good.'], 'silent', []],
    [['The port is busy.'], 'silent', []],
  ])('%s: %s', (paragraphs, status, expected) => {
    const answer = answerTo('', PORT, ...paragraphs);
    expect({ status: answer.status, shown: shown(answer) }).toEqual({ status, shown: expected });
  });

  test('a position with several who hold it is no contradiction', () => {
    expect(answerTo('{ a: { name: Norway }, b: { name: Peru } }', SHIPS, 'Norway closed the port.', 'Peru closed the port.')).toMatchObject({ status: 'answered', readings: [{ position: 'a' }, { position: 'b' }] });
  });
});

describe('which readings stand', () => {
  test('a sentence gives a position once', () => {
    expect(answerTo('', PORT, 'The port was closed, and the port was closed again.').readings).toHaveLength(1);
  });

  test('the surest first, equals in text order', () => {
    const answer = answerTo('', PORT, 'The port is busy. It was closed on Monday.', 'The port was closed on Tuesday.', 'The port was closed on Wednesday.');
    expect(answer.readings.map(({ evidence }) => evidence.quote)).toEqual(['The port was closed on Tuesday.', 'The port was closed on Wednesday.', 'It was closed on Monday.']);
  });

  test('captions where the article itself says nothing', () => {
    const caption = 'A crane in Halm, Monday, May 12, 2031. The port was closed at noon. (Halm News/Ann Li)';
    expect(shown(answerTo('', PORT, 'The harvest of the valley was good this year, farmers said.', caption))).toEqual(['closed']);
    expect(shown(answerTo('', PORT, 'The port has reopened, the harbour master said on Tuesday.', caption))).toEqual(['open, attributed: harbour master']);
  });

  test('a sentence that the claim excludes is kept with the reason', () => {
    const claim = '{ kind: status, about: [port], except: [1998], positions: { closed: [closed] } }';
    expect(answerTo('', claim, 'In 1998 the port was closed.')).toMatchObject({ readings: [], rejected: [{ rule: 'except', evidence: { quote: 'In 1998 the port was closed.' } }] });
  });
});

describe('all claims of a file', () => {
  const file = fileOf('{ a: { name: Norway } }', PORT, SHIPS);

  test('are answered in the order of the file, under the id of the source', () => {
    const answers = answerAll(file, articleOf('Norway closed the port.'));
    expect(answers.map((answer) => [answer.source, ...shown(answer)])).toEqual([['x', 'closed'], ['x', 'a']]);
  });

  test.each([
    ['a figure belongs to the claim whose word governs it', 'The port cost $4 million, and the fine was $6 million.', ['USD 4000000', 'USD 6000000']],
    ['what only another claim measures is no answer', 'At the port the fine was $6 million.', ['', 'USD 6000000']],
  ])('%s', (_, text, expected) => {
    const [cost, fine] = ['cost', 'fine'].map((measure) => `{ kind: quantity, unit: money, about: [port], measure: [${measure}] }`);
    const answers = answerAll(fileOf('', cost ?? '', fine ?? ''), articleOf(text));
    expect(answers.map((answer) => shown(answer).join())).toEqual(expected);
  });

  test('people whom another claim counts are not counted twice', () => {
    const claims = ['killed', 'injured', 'rescued from', 'killed'].map((measure) => `{ kind: quantity, unit: people, about: [port], measure: [${measure}] }`);
    const answers = answerAll(fileOf('', ...claims), articleOf('The fire in the port killed 14 people and injured 30. Nine people were rescued from the port.'));
    expect(answers.map((answer) => shown(answer).join())).toEqual(['14 people', '30 people', '9 people', '14 people']);
  });

  test('the same text gives the same answers', () => {
    const [one, two] = [0, 1].map(() => answerAll(file, articleOf('Norway closed the port.', 'It has reopened.')));
    expect(one).toEqual(two);
  });

  test('a source that is not read is silent on each', () => {
    expect(file.claims.map(() => quiet('y'))).toEqual([0, 1].map(() => ({ source: 'y', status: 'silent', readings: [], rejected: [] })));
  });
});
