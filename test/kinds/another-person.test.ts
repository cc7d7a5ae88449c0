import { describe, expect, test } from '@jest/globals';
import { answerTo, reasons } from './story.ts';

const FATE = '{ kind: status, about: [Falk, striker], positions: { hurt: [was hurt], sold: [was sold], retired: [retired], appealed: [appealed, denied the bail] } }';
const GOALS = '{ kind: quantity, about: [Falk], unit: goals, measure: [scored] }';
const FINE = '{ kind: quantity, about: [Falk], unit: money, measure: [fined] }';
const SIGNED = '{ kind: date, about: [Falk], action: [signed] }';

const positions = (claim: string, text: string): readonly string[] => answerTo('', claim, text).readings.map(({ position }) => position);

describe('what another person does is not told of who the claim is about', () => {
  test.each<readonly [string, string, readonly string[]]>([
    [FATE, 'Lena Falk missed the cup game. Mia Berg was sold to a rival club.', []],
    [FATE, 'Lena Falk missed the cup game. Another striker was sold to a rival club.', []],
    [FATE, 'Lena Falk missed the cup game. Her coach, Ed Lund, retired last week.', []],
    [FATE, 'After Mia Berg was sold, Lena Falk retired.', ['retired']],
    [FATE, 'Lena Falk was not there. Mia Berg, too, appealed.', []],
    [FATE, 'Lena Falk appealed in May. Mia Berg appealed to the same court.', ['appealed']],
    [GOALS, 'Lena Falk scored 12 goals last season and Mia Berg scored nine goals.', ['12 goals']],
    [GOALS, 'Mia Berg scored nine goals. Lena Falk scored 12 goals.', ['12 goals']],
    [FINE, 'Lena Falk was late on Monday. Mia Berg was fined $500 for the same thing.', []],
    [FINE, 'Lena Falk was fined $300 and Mia Berg for $500.', ['USD 300']],
    [SIGNED, 'Mia Berg signed on Sunday, and Lena Falk signed on Monday.', ['2031-05-12']],
  ])('%s %s', (claim, text, expected) => expect(positions(claim, text)).toEqual(expected));

  test('and the reason says so', () => {
    expect(reasons(answerTo('', FATE, 'Lena Falk missed the cup game. Mia Berg was sold to a rival club.'))).toEqual(['“was sold”: it is of another whom the sentence names']);
  });

  test.each<readonly [string, string, readonly string[]]>([
    [FATE, 'Lena Falk and her coach, Ed Lund, were hurt in a crash.', ['hurt']],
    [FATE, 'Mia Berg and Lena Falk were hurt in a crash.', ['hurt']],
    [FATE, 'Lena Falk, who replaced Mia Berg, was sold to a rival club.', ['sold']],
    [FATE, 'Lena Falk is out. Her lawyer, Ed Lund, appealed.', ['appealed']],
    [FATE, 'Lena Falk is out. Judge Ed Lund denied the bail.', ['appealed']],
    [FATE, 'Lena Falk is out. A striker was sold to a rival club.', ['sold']],
    [FATE, 'Lena Falk, like Mia Berg before her, was sold to a rival club.', ['sold']],
    [FATE.replace('striker', 'club'), 'Lena Falk is out. Mia Berg was sold to a rival club.', ['sold']],
    [FINE, 'Lena Falk was late on Monday. Judge Ed Lund fined her $500.', ['USD 500']],
  ])('but may be: %s %s', (claim, text, expected) => expect(positions(claim, text)).toEqual(expected));
});
