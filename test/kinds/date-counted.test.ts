import { describe, expect, test } from '@jest/globals';
import { answerAll } from '../../src/answer.ts';
import { readArticle } from '../../src/article.ts';
import { answerTo, fileOf, PUBLISHED, shown, sourceOf } from './story.ts';

const ESCAPED = '{ kind: date, question: "When did they escape?", about: [inmates, escape, prisoners], action: [escaped, broke out] }';
const CLOSES = '{ kind: date, question: "When will the deal close?", about: [deal], action: [close] }';
const COURT = '{ kind: date, question: "When does he appear in court?", about: [Marlow, court], action: [appear, due in court] }';
const ARRESTED = '{ kind: date, question: "When was he arrested?", about: [Marlow], action: [arrested] }';

const KILLED = '{ kind: date, question: "When was Hale killed?", about: [Hale], action: [kill] }';
const APPEARS = '{ kind: date, question: "When will Hale appear?", about: [Hale], action: [appear] }';
const SALE = '{ kind: date, question: "When does it go on sale?", about: [Slate, tablet], action: [go on sale, ship, release] }';
const CRASHED = '{ kind: date, question: "When did it happen?", about: [trains], action: [collided] }';
const SURGERY = '{ kind: date, question: "When is the operation?", about: [Hale], action: [surgery] }';
const TAKEN = '{ kind: date, question: "When were the rebels seized?", about: [rebels], action: [seized] }';
const STRUCK = '{ kind: date, question: "When did the quake strike?", about: [quake], action: [struck] }';
const SEIZED = '{ kind: date, question: "When was it seized?", about: [Ardea], action: [hijacked] }';

// Published on Wednesday 2031-05-14.
describe('dates told from another', () => {
  test.each([
    [ESCAPED, 'Four days after three inmates broke out of the prison, two of them are behind bars again.', ['2031-05-10']],
    [ESCAPED, 'Two inmates were caught on Monday, four days after they escaped from the prison.', ['2031-05-08']],
    [ESCAPED, 'The inmates were caught on Monday, a week after the escape.', ['2031-05-05~']],
    [ESCAPED, 'The day after the inmates escaped, the warden was fired.', []],
    [ESCAPED, 'The inmates were barred for four years after they escaped.', []],
    [ESCAPED, 'The inmates escaped after four days.', []],
    [ESCAPED, 'It was the first escape from Karsholt since 2003, when two prisoners hid in a truck.', []],
    [ESCAPED, 'Remember Selby, where seven inmates escaped in 2000?', []],
    [CLOSES, 'The boards have approved the deal, which is expected to close in the fourth quarter.', ['2031-10/2031-12']],
    [CLOSES, 'The deal will close by year end.', ['2031-05-14/2031-12-31']],
    [CLOSES, "The deal will close by the year's end.", ['2031-05-14/2031-12-31']],
    [SALE, 'The Slate will cost $199 when it ships on November 15.', ['2031-11-15']],
    [SALE, 'The tablet will be cheap once it is released on November 15.', ['2031-11-15']],
    [SALE, 'The tablet will be sold if it ships on November 15.', []],
    [SALE, 'The tablet will go on sale in the United States in November.', ['2031-11']],
    [SALE, 'Ann Lee will sing when she ships the tablet home, a month after the strike.', []],
    [CRASHED, 'Two commuter trains collided near Selby during the Monday morning rush hour.', ['2031-05-12']],
    [CRASHED, 'Two trains collided and ended the 2031 Rail Act.', []],
    [SURGERY, 'Hale will have surgery next week.', ['2031-05-19/2031-05-25']],
    [SURGERY, 'Hale had surgery. Next week is far off.', []],
    [CLOSES, 'The boards said they expected the deal to close in the first quarter.', ['2032-01/2032-03, attributed: boards']],
    [CLOSES, 'The deal is expected to close in the first quarter.', ['2032-01/2032-03']],
    [ARRESTED, 'Marlow was arrested on Sunday. In 2017, Marlow was arrested for throwing a man through a window.', ['2031-05-11']],
    [ARRESTED, 'In 2017, Marlow was arrested for throwing a man through a window.', ['2017']],
    [ARRESTED, 'Marlow spoke of his New Year’s Eve arrest.', ['2030-12-31']],
    [ARRESTED, 'Marlow, who sang in the Boxing Day arrest, spoke.', []],
    [ARRESTED, 'In July, Marlow was arrested.', ['2030-07']],
    [ARRESTED, 'Marlow spoke, a week after his May 12 arrest.', ['2031-05-12']],
    [ESCAPED, 'The prisoners are at large. They escaped from the same prison in June 2026.', []],
    [ESCAPED, 'The prisoners escaped from a prison in June 2026.', ['2026-06']],
    [SEIZED, 'The Ardea, on which rebels had hijacked others, was hijacked on Sunday.', ['2031-05-11']],
    [TAKEN, 'Rebels took 90 trucks in 2031, seizing 40.', []],
    [TAKEN, 'The navy seized 40 rebels on Sunday.', ['2031-05-11']],
    [TAKEN, 'Rebels were seized on Sunday.', ['2031-05-11']],
    [STRUCK, 'The quake on Monday destroyed 200 houses.', ['2031-05-12']],
    [STRUCK, 'A report on the quake on Monday’s front page was false.', []],
    [KILLED, 'A man was convicted on Monday of killing Hale.', []],
    [KILLED, 'A man was convicted of killing Hale on May 2.', ['2031-05-02']],
    [APPEARS, 'Hale will appear on screens as the Doctor in 2032.', ['2032']],
    [APPEARS, 'Hale will appear on screens as the series is ended in 2032.', []],
    [COURT, 'Marlow is due in Selby Superior Court Aug. 11.', ['2031-08-11']],
    [COURT, 'Marlow was in court, and leaves the team Aug. 11.', []],
    [ARRESTED, 'Marlow pleaded not guilty on Monday to two counts of theft following his May 12 arrest in Selby.', ['2031-05-12']],
    [ARRESTED, 'Marlow is free after his arrest Saturday.', ['2031-05-10']],
    [ARRESTED, 'Marlow is free. It is not the first such night: in 2004 Marlow was arrested in Selby.', []],
  ])('%s %s', (claim, text, expected) => {
    expect(shown(answerTo('', claim, text))).toEqual(expected);
  });

  test.each([
    [PUBLISHED, '', ['2031-05-10']],
    [null, '', []],
    [null, 'SELBY, May 15 (Newswire) - ', ['2031-05-11']],
  ])('what is told as being so now is counted from the day of a text that has one: %s %s', (published, opening, expected) => {
    const source = { ...sourceOf(`${opening}The inmates are still at large, four days after they escaped.`), published };
    expect(answerAll(fileOf('', ESCAPED), readArticle(source)).flatMap((answer) => shown(answer))).toEqual(expected);
  });

  test('hijackers are not what was hijacked', () => {
    expect(shown(answerTo('{ pirates: { name: pirates, aliases: [hijackers] } }', SEIZED, 'The Ardea was hijacked on Sunday.'))).toEqual(['2031-05-11']);
  });
});
