import { describe, expect, test } from '@jest/globals';
import { answerTo, shown } from './story.ts';

const LOST = '{ kind: quantity, question: "How much of the traffic of Peru was lost?", unit: percent, about: [Peru], measure: [lost, affected, down, out of service] }';
const REPAIR = '{ kind: date, question: "When will the cable be repaired?", about: [cable], action: [repair, return to normal] }';
const CABLES = '{ kind: quantity, unit: cables, about: [cable], measure: [damaged] }';
const STAFF = '{ kind: quantity, unit: people, about: [Velt], measure: [employs] }';
const PER_SHARE = '{ kind: quantity, question: "How much is offered?", unit: money, about: [Velt], measure: [a share] }';

const told = (claim: string, text: string): string[] => shown(answerTo('', claim, text));

const UNSAFE = '{ kind: quantity, unit: percent, about: [Velt], measure: [unsafe] }';

describe('shares', () => {
  test.each([
    ['Velt said one in four bridges was unsafe.', ['25 %, attributed: Velt']],
    ['Velt said one bridge in four towns was unsafe.', []],
    ['Velt said one in 2014 was unsafe.', []],
  ])('%s', (text, expected) => {
    expect(told(UNSAFE, text)).toEqual(expected);
  });

  test.each([
    ['Around half of the traffic of Peru was affected.', ['50 %']],
    ['Peru lost two-thirds of its traffic.', ['66.7 %']],
    ['About 80 per cent of the traffic of Peru was down on Friday.', ['80 %']],
    ['Out of service were: Chile: 52% out of service; Peru: 82% out of service; Ecuador: 39% out of service.', ['82 %']],
    ['A third ship lost its way to Peru.', []],
    ['Half the ships lost their way to Peru.', []],
    ['About 80 per cent of the traffic of Peru was local and the wind was down on Friday.', []],
  ])('%s', (text, expected) => {
    expect(told(LOST, text)).toEqual(expected);
  });
});

// Published on Wednesday 2031-05-14.
describe('what is so now, or is to be', () => {
  test.each([
    [REPAIR, 'Full repairs of the cable are to be completed by June 5.', ['2031-06-05']],
    [REPAIR, 'Velt said a cable ship, the Ardea, would reach the site on Monday and that the situation should return to normal by May 31.', ['2031-05-31, hedged, attributed: Velt']],
    [REPAIR, 'Velt said a cable ship, the Ardea, would reach the site on Monday and that the crew should return to normal by May 31.', []],
    [CABLES, 'For the second time this year Peru was cut off, as up to four cables were damaged.', ['4 cables']],
    [CABLES, 'This year four cables were damaged.', []],
    [STAFF, 'Velt had sales of $300 million in 2029. It employs 1,200 people.', ['1200 people']],
    [STAFF, 'Velt had sales of $300 million in 2009. It employed 1,200 people.', []],
    [PER_SHARE, 'Velt holders get $31 in cash for each of their shares.', ['USD 31']],
    [PER_SHARE, 'Velt holders get $31 in cash for each of their children.', []],
  ])('%s %s', (claim, text, expected) => {
    expect(told(claim, text)).toEqual(expected);
  });
});
