import { describe, expect, test } from '@jest/globals';
import { answerTo, shown } from './story.ts';

const WARNING = '{ kind: status, question: "What of the warning?", about: [flood, warning, alert], ordered: yes, positions: { issued: [issued a flood warning, issued a flood alert], lifted: [lifted the warning, cancelled the alert] } }';

/** A cue of a verb and an object, and a text that tells of the object once. */
describe('an object that was named and is taken up', () => {
  test.each([
    ['A flood warning was issued but later cancelled.', ['lifted']],
    ['A flood warning for the coast of Varnholm was issued on Monday but later cancelled.', ['lifted']],
    ['A flood alert was issued, but it was lifted within an hour.', ['lifted']],
    ['The agency issued a flood warning but lifted it an hour later.', ['lifted']],
    ['The agency issued a flood warning. It was lifted an hour later.', ['lifted']],
    ['The agency issued a flood warning that was later cancelled.', ['lifted, attributed: agency']],
    ['A flood warning was issued and has not been lifted.', ['issued']],
    ['A flood warning was issued but the power was cut.', ['issued']],
    ['A flood warning was issued after the storm and a curfew was lifted.', ['issued']],
    ['A flood warning was issued on Sunday but the flight was cancelled.', ['issued']],
    ['The flood lifted cars, and trains were cancelled.', []],
  ])('%s', (text, expected) => {
    expect(shown(answerTo('', WARNING, text))).toEqual(expected);
  });
});

const CAUSE = '{ kind: status, question: "What was it?", about: [cable, break, damage], positions: { anchor: [anchor], unknown: [not known] } }';

describe('another event like it', () => {
  test.each([
    ['The cable was damaged by an anchor.', ['anchor']],
    ['The damage was like that of a similar break, and an anchor was the cause.', ['anchor, earlier']],
    ['The cable was cut, although in January a similar break was blamed on an anchor.', []],
  ])('%s', (text, expected) => {
    expect(shown(answerTo('', CAUSE, text))).toEqual(expected);
  });
});

const JOB = '{ kind: status, question: "What became of her job?", about: [Hale, she], positions: { fired: [fired, laid off], suspended: [suspended] } }';
const SHOT = '{ kind: status, question: "Did she shoot?", about: [Hale, she], positions: { yes: [fired], no: [held her fire] } }';

describe('fired, of a job or of a gun', () => {
  test.each([
    [JOB, 'Hale was fired on Monday.', ['fired']],
    [JOB, 'The firm fired Hale on Monday.', ['fired']],
    [JOB, 'Hale walked in and opened fire.', []],
    [JOB, 'Hale fired at a guard.', []],
    [JOB, 'Hale fired several shots.', []],
    [JOB, 'Hale shouted as she fired.', []],
    [SHOT, 'Hale fired at a guard.', ['yes']],
  ])('%s %s', (claim, text, expected) => {
    expect(shown(answerTo('', claim, text))).toEqual(expected);
  });
});

const SENTENCE = '{ kind: status, question: "What was the sentence?", about: [Hale], positions: { life: [life in prison] } }';
const MAXIMUM = '{ kind: status, question: "What sentence could Hale get?", about: [Hale], positions: { life: [life in prison] } }';

describe('what somebody faces', () => {
  test.each([
    [SENTENCE, 'Hale was sentenced to life in prison.', ['life']],
    [SENTENCE, 'Hale faces a mandatory sentence of life in prison.', []],
    [SENTENCE, 'If found guilty, Hale faces life in prison.', []],
    [SENTENCE, 'Hale faces his judge, and life in prison was the sentence.', ['life, earlier']],
    [MAXIMUM, 'Hale faces life in prison.', ['life']],
  ])('%s %s', (claim, text, expected) => {
    expect(shown(answerTo('', claim, text))).toEqual(expected);
  });
});
