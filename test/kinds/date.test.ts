import { describe, expect, test } from '@jest/globals';
import { compare } from '../../src/compare.ts';
import type { Source } from '../../src/types.ts';
import { answerTo, fileOf, reasons, shown, sourceOf } from './story.ts';

const STATES = '{ norway: { name: Norway }, peru: { name: Peru } }';
const TREATY = '{ kind: date, about: [treaty], action: [sign] }';

test('an action is a deed, whatever class its word mostly is of', () => {
  const JAILED = '{ kind: date, about: [mayor], action: [sentence] }';
  expect(shown(answerTo('', JAILED, 'A court on Monday sentenced the mayor to two years.'))).toEqual(['2031-05-12']);
  expect(shown(answerTo('', JAILED, 'The mayor denied it. A sentence in the report of Monday was wrong.'))).toEqual([]);
});

test('what is still to come has no day in the past', () => {
  const OPENS = '{ kind: date, question: When will the fair open?, about: [fair], action: [open] }';
  expect(shown(answerTo('', OPENS, 'Last year’s fair was a loss.'))).toEqual([]);
  expect(shown(answerTo('', OPENS, 'Tomorrow’s fair will be the last.'))).toEqual(['2031-05-15']);
});

test('what is done by a word is done when the word is given', () => {
  const RESIGNED = '{ kind: date, about: [envoy], action: [resign] }';
  expect(shown(answerTo('', RESIGNED, 'On Monday the envoy offered his resignation.'))).toEqual(['2031-05-12']);
  expect(shown(answerTo('', RESIGNED, 'On Monday the envoy rejected calls for his resignation.'))).toEqual([]);
  expect(shown(answerTo('', '{ kind: date, about: [ship], action: [sell] }', 'On Monday the firm offered the sale of the ship.'))).toEqual([]);
});

test('the day of a thing is not the day on which it was found', () => {
  const FOUND = '{ kind: date, about: [fraud], action: [discover, detect] }';
  expect(shown(answerTo('', FOUND, 'Monday’s fraud cost the bank nothing.'))).toEqual([]);
  expect(shown(answerTo('', FOUND, 'Monday’s fraud was discovered on Tuesday.'))).toEqual(['2031-05-13']);
});

test('what describes the subject has a date of its own', () => {
  const FREED = '{ kind: date, about: [miners, mill], action: [free, sell] }';
  const on = (text: string): readonly string[] => shown(answerTo('', FREED, text));
  expect(on('Three miners trapped in a shaft near Lisk in April were freed on Monday.')).toEqual(['2031-05-12']);
  expect(on('The mill built in 1950 was sold by Norway.')).toEqual([]);
  expect(on('The mill, built on the Lisk in 1950, was sold on Monday.')).toEqual(['2031-05-12']);
  expect(on('The three miners on Monday were freed.')).toEqual(['2031-05-12']);
  expect(on('The sale of the mill agreed on Monday was a shock.')).toEqual([]);
  expect(on('A sale made on Monday saved the mill.')).toEqual(['2031-05-12']);
});

describe('the date of the action: a treaty', () => {
  test.each([
    ['Norway and Peru signed the treaty on 3 March 2031.', ['2031-03-03']],
    ['The treaty was signed in April 2029.', ['2029-04']],
    ['The treaty, signed in April 2029, bans nets.', ['2029-04']],
    ['The treaty, which was signed in 2029, bans nets.', ['2029']],
    ['Since signing the treaty in 2029, Norway has sent inspectors.', ['2029']],
    ['The treaty was signed in Lima in the spring of 2029.', ['2029-21']],
    ['Norway said it signed the treaty on Tuesday.', ['2031-05-13, attributed: Norway (norway)']],
  ])('after the verb: %s', (text, expected) => {
    expect(shown(answerTo(STATES, TREATY, text))).toEqual(expected);
  });

  test.each([
    ['On 3 March Norway and Peru signed the treaty.', ['2031-03-03']],
    ['On 3 March, when the talks had ended, Norway and Peru signed the treaty.', ['2031-03-03']],
    ['In April 2029, after the first talks failed, the two states signed a treaty.', ['2029-04']],
    ['In May 2030, although its parliament was against it, Peru signed the treaty.', ['2030-05']],
    ['It was on Monday, by all accounts, that Norway signed the treaty.', ['2031-05-12']],
    ['It was not until Tuesday that Norway signed the treaty.', ['2031-05-13']],
    ['It was on Monday that Norway gave way, and the treaty was signed.', []],
    ['It was a pity on Monday that Norway signed the treaty.', []],
  ])('fronted: %s', (text, expected) => {
    expect(shown(answerTo(STATES, TREATY, text))).toEqual(expected);
  });

  test.each([
    ['The signing of the treaty on Monday drew protests.', ['2031-05-12']],
    ['The treaty signing on Monday drew protests.', ['2031-05-12']],
    ['The signing of the treaty took place on Monday.', ['2031-05-12']],
  ])('on the noun, by its preposition: %s', (text, expected) => {
    expect(shown(answerTo(STATES, TREATY, text))).toEqual(expected);
  });

  test.each([
    ['The states agreed on Monday to sign the treaty in June.', ['2031-06']],
    ['The states agreed on Monday to sign the treaty.', []],
    ['The states were asked on Monday to sign the treaty.', []],
    ['The states are due on Friday to sign the treaty.', ['2031-05-16']],
    ['On Friday the states will sign the treaty.', ['2031-05-16']],
  ])('when it is to be, not when that was resolved: %s', (text, expected) => {
    expect(shown(answerTo(STATES, '{ kind: date, question: When will it be signed?, about: [treaty], action: [sign] }', text))).toEqual(expected);
  });

  test.each([
    ['The signing of the treaty is due on Friday.', []],
    ['Both are due at the signing of the treaty on Friday.', []],
    ['The signing of the treaty was set for Friday.', []],
    ['The signing of the treaty on Monday is expected to help Peru.', ['2031-05-12']],
    ['Both were due at sea after the signing of the treaty on Monday.', ['2031-05-12']],
  ])('planned or past: %s', (text, expected) => {
    expect(shown(answerTo(STATES, TREATY, text))).toEqual(expected);
  });

  test.each([
    ['Nets are banned after the April 2029 signing of the treaty.', ['2029-04']],
    ['Monday’s signing of the treaty drew protests.', ['2031-05-12']],
    ['Norway was invited to the 2029 signing ceremony for the treaty.', []],
  ])('right before the noun: %s', (text, expected) => {
    expect(shown(answerTo(STATES, TREATY, text))).toEqual(expected);
  });

  test.each([
    ['The 2029 treaty bans nets.', ['2029']],
    ['The April 2029 treaty bans nets.', ['2029-04']],
    ['Nets were banned in Monday’s treaty.', ['2031-05-12']],
    ['Nets were banned by Monday’s 7-page treaty.', ['2031-05-12']],
    ['Nets were banned on Monday by treaty.', []],
    ['Nets were banned by pacts such as the 2029 treaty.', []],
    ['Unlike the 2029 treaty, it bans nets.', []],
    ['Nets were banned by the 2029 Lima treaty.', []],
  ])('before the noun: %s', (text, expected) => {
    const { readings } = answerTo(STATES, TREATY, text);
    expect(readings.map(({ position, rule }) => [position, rule.startsWith('date/modifier')])).toEqual(expected.map((position) => [position, true]));
  });

  test.each([
    ['The treaty was signed yesterday.', ['2031-05-13']],
    ['Norway signed the treaty last week.', ['2031-05-05/2031-05-11']],
    ['Norway signed the treaty last year.', ['2030']],
    ['Norway signed the treaty earlier this month.', ['2031-05']],
    ['Norway signed the treaty three years ago.', ['2028~']],
    ['Three years ago Norway signed the treaty.', ['2028~']],
  ])('told from the day of the article: %s', (text, expected) => {
    expect(shown(answerTo(STATES, TREATY, text))).toEqual(expected);
  });

  test.each([
    ['Norway, which joined the club in 1952, signed the treaty in April.', ['2031-04']],
    ['Peru withdrew in 2030 from the treaty signed in 2029.', ['2029']],
    ['Norway said on Tuesday that it signed the treaty in March.', ['2031-03, attributed: Norway (norway)']],
    ['OSLO, May 12 (Wire) — Norway signed the treaty on Sunday.', ['2031-05-11']],
  ])('beside the date of another event: %s', (text, expected) => {
    expect(shown(answerTo(STATES, TREATY, text))).toEqual(expected);
  });

  test.each<readonly [string[], string[]]>([
    [['The treaty ended the dispute.', 'It was signed in 2029.'], ['2029']],
    [['The treaty bans nets.', 'The two sides signed the treaty in 2029.'], ['2029']],
    [['Norway signed the treaty in 2029.', 'The treaty was signed in April 2029, its fifth draft in hand.'], ['2029-04']],
  ])('over two sentences: %s', (paragraphs, expected) => {
    expect(shown(answerTo(STATES, TREATY, ...paragraphs))).toEqual(expected);
  });

  test.each([
    ['Norway will sign the treaty on Friday.', 'the action is future, not a fact'],
    ['Norway plans to sign the treaty on Friday.', 'the action is intended, not a fact'],
    ['Norway could sign the treaty on Friday.', 'the action is possible, not a fact'],
    ['The signing of the treaty will take place on Friday.', 'no date belongs to the action'],
    ['If Norway signs the treaty on Friday, the nets will go.', 'the action is conditional, not a fact'],
    ['Norway did not sign the treaty in 2029.', 'the action is denied'],
    ['The treaty was signed before the election in May 2030.', 'no date belongs to the action'],
    ['Norway, a member of the club since 1952, signed the treaty.', 'no date belongs to the action'],
    ['Under the 2019 Oceans Act, the treaty was signed by the king.', 'no date belongs to the action'],
    ['The treaty was signed and will expire in 2040.', 'no date belongs to the action'],
    ['Norway said on Tuesday it had signed the treaty.', 'no date belongs to the action'],
    ['The two states signed the treaty two days after the summit of 2 May.', 'no date belongs to the action'],
  ])('no date of it: %s', (text, reason) => {
    const answer = answerTo(STATES, TREATY, text);
    expect({ status: answer.status, reasons: reasons(answer) }).toEqual({ status: 'unclear', reasons: [reason] });
  });

  test.each([['OSLO, May 12 (Wire) — Norway signed the treaty.'], ['Oslo, May 12 — Norway signed the treaty.'], ['Oslo, 12 May 2031 (Wire) – Norway signed the treaty.'], ['Norway signed the treaty.']])('no date that could be one: %s', (text) => {
    expect(answerTo(STATES, TREATY, text)).toMatchObject({ status: 'silent', rejected: [] });
  });
});

const FLOOD = '{ kind: date, about: [levee, flood], action: [break, hit] }';

test.each([
  ['The treaty bans nets. Peru left the union over the deal, which was signed in 2029.', ['2029']],
  ['The treaty bans nets. Peru left the union over the deal, and a bill was signed in 2029.', []],
])('a deed that points back to what was told: %s', (text, expected) => {
  expect(shown(answerTo(STATES, '{ kind: date, about: [treaty], action: [sign, deal] }', text))).toEqual(expected);
});

test.each([
  ['The crew stopped.\n\nThe last break in the levee was in 2023, when it hit a farm.', []],
  ['The crew stopped.\n\nThe last levee broke in 2023, when it hit a farm.', ['2023']],
  ['The levee held on Monday, said the mayor of the town of Holm.\n\nIn February, a levee broke in Halm.', []],
  ['The levee held on Monday, said the mayor of the town of Holm.\n\nIn February, the levee broke.', ['2031-02']],
  ['The levee held on Monday, said the mayor of the town of Holm.\n\nOn 3 May, a levee broke in Halm.', ['2031-05-03']],
  ['It is the second break in a levee this month: one hit a farm on 3 May.', []],
  ['It was the second break: on 3 May it hit the levee.', []],
  ['The levee in the town of Holm slipped and broke on Monday.', ['2031-05-12']],
  ['The levee broke on Monday, said the mayor of the town of Holm.\n\nA Danish levee broke on 3 May.', ['2031-05-12, attributed: mayor of the town of Holm']],
  ['The levee broke on Monday, said the mayor of the town of Holm.\n\nThe levee of Halm broke on 3 May.', ['2031-05-12, attributed: mayor of the town of Holm', '2031-05-03']],
])('what is brought in as of another time: %s', (text, expected) => {
  expect(shown(answerTo('', FLOOD, ...text.split('\n\n')))).toEqual(expected);
});

test.each([
  ['The May 3 breakout from the jail was short.', ['2031-05-03']],
  ['Men who staged a breakout from the jail on May 3 are free.', ['2031-05-03']],
  ['The May 3 outbreak in the jail was short.', []],
  ['On May 4 the jail reopened after the breakout.', []],
])('the noun of a verb with its particle: %s', (text, expected) => {
  expect(shown(answerTo('', '{ kind: date, about: [jail], action: [break out] }', text))).toEqual(expected);
});

test.each([
  ['Rain fell on Ana Bell, the Oslo guard who escaped on 3 May.', ['2031-05-03']],
  ['Rain fell on Ana Bell near the Oslo guard who escaped on 3 May.', []],
])('who is set beside the name: %s', (text, expected) => {
  expect(shown(answerTo('', '{ kind: date, about: [Bell], action: [escape] }', text))).toEqual(expected);
});

test.each([
  ['Norway denied it late on Tuesday.\n\n“The treaty was signed today,” its envoy said.', []],
  ['Norway denied it on Wednesday.\n\n“The treaty was signed today,” its envoy said.', ['2031-05-14, quoted: its envoy']],
  ['Norway denied it late on Tuesday.\n\nThe treaty was signed today.', ['2031-05-14']],
])('“today” in a quotation is the day it is of: %s', (text, expected) => {
  expect(shown(answerTo(STATES, TREATY, ...text.split('\n\n')))).toEqual(expected);
});

describe('the same rules on a flood', () => {
  test.each([
    ['In 1974, a flood hit the same town.', ['1974']],
    ['The flood hit the town on Sunday, a day after the levee broke.', ['2031-05-11']],
    ['On Sunday the flood hit the town, which was rebuilt in 1975.', ['2031-05-11']],
    ['Sunday’s flood hit two towns.', ['2031-05-11']],
    ['A flood hit the town overnight on Sunday.', ['2031-05-11']],
    ['The levee broke at 3 a.m. on Sunday.', ['2031-05-11']],
    ['The levee broke in the night of 10 to 11 May.', ['2031-05-10/2031-05-11']],
    ['The levee broke on 11 May, officials said on Monday.', ['2031-05-11, attributed: officials']],
    ['The levee broke on Friday, hours after the mayor had left for a summit on 2 May.', ['2031-05-09']],
  ])('%s', (text, expected) => {
    expect(shown(answerTo('', FLOOD, text))).toEqual(expected);
  });

  test.each([
    ['Engineers warned in March that the levee could break.', 'the action is possible, not a fact'],
    ['The levee did not break on Sunday.', 'the action is denied'],
  ])('not: %s', (text, reason) => {
    expect(reasons(answerTo('', FLOOD, text))).toEqual([reason]);
  });
});

describe('two dates in one text', () => {
  test('that do not fit contradict each other', () => {
    expect(answerTo(STATES, TREATY, 'Norway signed the treaty in April 2029.', 'Norway signed the treaty in May 2029.')).toMatchObject({ status: 'contested' });
  });

  test('of which one is within the other are the more precise one', () => {
    expect(answerTo(STATES, TREATY, 'Norway signed the treaty in 2029.', 'Norway signed the treaty on 4 April 2029.')).toMatchObject({ status: 'answered', readings: [{ position: '2029-04-04' }] });
  });
});

const TRIAL = (question: string, action: string): string => `{ question: "${question}", kind: date, about: [trial], action: [${action}] }`;

describe('a question of what is to come is answered by a plan', () => {
  const [WHEN, END] = [TRIAL('When will the trial begin?', 'begin, opening'), TRIAL('Until when does the trial last?', 'last, continue')];

  test.each([
    [WHEN, 'The trial will begin on 3 June.', ['2031-06-03']],
    [WHEN, 'The trial is due to begin on 3 June.', ['2031-06-03']],
    [WHEN, 'The trial was set to begin on 3 June, the court said.', ['2031-06-03, attributed: court']],
    [WHEN, 'The trial began on Monday.', ['2031-05-12']],
    [WHEN, 'The trial is scheduled for 3 June.', ['2031-06-03']],
    [WHEN, 'The trial is due on 3 June in Oslo.', ['2031-06-03']],
    [WHEN, 'The trial may begin on 3 June.', ['2031-06-03, hedged']],
    [WHEN, 'Prosecutors want the trial to begin on 3 June.', ['2031-06-03, hedged']],
    [TRIAL('When is the trial?', 'will begin'), 'The trial will begin on 3 June.', ['2031-06-03']],
    [TRIAL('Start of the trial', 'will begin'), 'The trial will begin on 3 June.', ['2031-06-03']],
    [WHEN, 'The opening of the trial will take place on 3 June.', ['2031-06-03']],
    [END, 'The trial will continue until July.', ['2031-07']],
    [END, 'The trial is expected to last until July.', ['2031-07']],
  ])('%s: %s', (claim, text, expected) => {
    expect(shown(answerTo('', claim, text))).toEqual(expected);
  });

  test.each([
    [WHEN, 'The trial will not begin on 3 June.'],
    [WHEN, 'If the trial begins on 3 June, he will be in London.'],
    [WHEN, 'The trial is not scheduled for 3 June.'],
    [WHEN, 'The verdict of the trial is due on 3 June.'],
    [TRIAL('When did the trial begin?', 'begin'), 'The trial will begin on 3 June.'],
    [TRIAL('When was the trial to begin?', 'begin'), 'The trial is scheduled for 3 June.'],
    [TRIAL('When will the trial end?', 'end'), 'The trial is scheduled for 3 June.'],
  ])('not %s: %s', (claim, text) => {
    expect(shown(answerTo('', claim, text))).toEqual([]);
  });
});

test.each([
  ['The treaty, which was signed in Lima, holds until May 2040.', []],
  ['The signing of the treaty was put off until May 2040.', []],
  ['The treaty signing is in force until May 2040.', []],
])('until when is not when: %s', (text, expected) => {
  expect(shown(answerTo(STATES, TREATY, text))).toEqual(expected);
  expect(shown(answerTo(STATES, `{ question: "When was the last treaty signed?", kind: date, about: [treaty], action: [sign] }`, text))).toEqual(expected);
});

describe('no earlier than a date', () => {
  const HEARING = '{ kind: date, question: When will the trial begin?, about: [trial], action: [begin] }';
  test.each([
    ['The trial will not begin before November.', ['2031-11/..']],
    ['The trial is not expected to begin before November.', ['2031-11/..']],
    ['The trial will begin no earlier than November.', ['2031-11/..']],
    ['The trial is to begin in November at the earliest.', ['2031-11/..']],
    ['The trial will not begin until November.', ['2031-11']],
    ['The trial will not begin in November.', []],
    ['The trial will begin before November.', []],
    ['The trial did not begin on Monday before the court of appeal.', []],
  ])('%s', (text, expected) => expect(shown(answerTo('', HEARING, text))).toEqual(expected));
});

describe('a participle that opens the sentence', () => {
  const OPENED = '{ kind: date, question: When was the ferry launched?, about: [ferry], action: [launched] }';
  test.each([
    ['Launched on 3 May, the ferry is to sail to Holm.', ['2031-05-03']],
    ['Launched on 3 May, the plan for a ferry was dropped.', []],
    ['Launched on 3 May, Holm says, is what it will be.', []],
  ])('%s', (text, expected) => expect(shown(answerTo('', OPENED, 'The ferry is new.', text))).toEqual(expected));
});

describe('a date behind two verbs', () => {
  const AGROUND = '{ kind: date, question: When did the ship run aground?, about: [ship], action: [run aground] }';
  test.each([
    ['The ship ran aground and became lodged in the canal on Tuesday.', ['2031-05-13']],
    ['The ship ran aground in the canal and became lodged on Tuesday.', []],
    ['The ship ran aground and was freed on Tuesday.', []],
    ['The ship ran aground and the crew left it on Tuesday.', []],
    ['The ship ran aground, and tugs freed it on Tuesday.', []],
  ])('%s', (text, expected) => expect(shown(answerTo('', AGROUND, text))).toEqual(expected));
});

const lasting = (id: string, end: string): Source => ({ ...sourceOf(`The cut will last ${end}.`), id });

describe('until when', () => {
  const LAST = '{ kind: date, question: Until when does the cut last?, about: [cut], action: [last, stay] }';
  test('the end of a time is its last day', () => {
    expect(shown(answerTo('', LAST, 'The cut will last until the end of the year.'))).toEqual(['2031-12-31']);
  });
  test.each([
    ['until April 2032', 'until 1 May 2032', 'agree'],
    ['until April 2032', 'until 2 May 2032', 'disagree'],
    ['until Monday', 'until Tuesday', 'disagree'],
  ])('%s, %s', (a, b, outcome) => {
    expect(compare(fileOf('', LAST), [lasting('a', a), lasting('b', b)]).claims[0]?.outcome).toBe(outcome);
  });
});

test('a date before “it” dates no event by itself', () => {
  expect(answerTo('', '{ kind: date, about: [contract], action: [sign] }', 'The contract is void. Late last year it was the union that asked.').readings).toEqual([]);
});

describe('what goes on with a bare event, in a year counted from the one before', () => {
  const TRAINS = '{ kind: date, about: [trains], action: [deliver, delivery] }';
  test.each([
    ['Oslo ordered trains in 2017. Deliveries began two years later, in July.', ['2019-07']],
    ['Oslo ordered trains in 2017. Deliveries began the following year, on July 12.', ['2018-07-12']],
    ['Oslo ordered trains in 2017. Deliveries began a few years later, in July.', []],
    ['Oslo ordered trains. Deliveries began two years later, in July.', []],
    ['Oslo ordered trains in 2017. Deliveries began in July 2019.', ['2019-07']],
    ['Oslo ordered trains in 2017. Deliveries of grain began in July 2019.', []],
    ['Oslo ordered trains in 2017. Grain deliveries began in July 2019.', []],
  ])('%s', (text, expected) => expect(answerTo('', TRAINS, text).readings.map(({ position }) => position)).toEqual(expected));
});

describe('a day that something else lasted until', () => {
  const SEIZED = '{ kind: date, about: [ship], action: [seize, sign] }';
  test.each([
    ['The navy waited until May 2, when it seized the ship.', ['2031-05-02']],
    ['The navy seized the ship until May 2, when it left.', []],
    ['The navy wanted the ship for years, and signed for it in 2029.', ['2029']],
  ])('%s', (text, expected) => expect(answerTo('', SEIZED, text).readings.map(({ position }) => position)).toEqual(expected));
});

describe('who says that he is doing it does it that day', () => {
  const FINED = '{ kind: date, about: [firm], action: [fine] }';
  test.each([
    ['The board said on May 2 that it was fining the firm.', ['2031-05-02']],
    ['The board said on May 2 it is fining the firm.', ['2031-05-02']],
    ['The board said on May 2 that it would be fining the firm.', []],
    ['The board said on May 2 that the state was fining the firm.', []],
    ['The board feared on May 2 that it was fining the firm.', []],
  ])('%s', (text, expected) => expect(answerTo('', FINED, text).readings.map(({ position }) => position)).toEqual(expected));
});

describe('the date of a thing named once before', () => {
  const SEALED = '{ kind: date, about: [pact with Peru], action: [sign] }';
  const IMPOSED = '{ kind: date, about: [penalties, harsh measures], action: [impose] }';
  test.each([
    [SEALED, 'The pact with Peru is void. It rains. The pact, signed in 2029, was costly.', ['2029']],
    [SEALED, 'The pact with Peru is void. The treaty with Chile was signed in 2029.', []],
    [IMPOSED, 'The penalties hurt. The Dec. 14 measures consist of a ban.', ['2030-12-14']],
    [IMPOSED, 'The penalties hurt. The measures of 14 December are mild.', ['2030-12-14']],
    [IMPOSED, 'The penalties hurt. The Northern measures of 14 December are mild.', []],
    [IMPOSED, 'The penalties hurt. The measures of 1999 were mild.', []],
    [IMPOSED, 'The penalties hurt. Measures of 14 farms were taken.', []],
  ])('%s %s', (claim, text, expected) => {
    expect(answerTo('', claim, text).readings.map(({ position }) => position)).toEqual(expected);
  });
});

test('what a superlative is held against is another event', () => {
  const FIRING = '{ kind: date, about: [truce], action: [came into force] }';
  expect(shown(answerTo('', FIRING, 'It was the deadliest clash since a 2021 truce.'))).toEqual([]);
  expect(shown(answerTo('', FIRING, 'It was the worst clash since the 2021 truce.'))).toEqual([]);
  expect(shown(answerTo('', FIRING, 'Nobody has died since Monday’s truce.'))).toEqual(['2031-05-12']);
});

describe('whose verb it is: an inquiry, a gate', () => {
  const REPORT = '{ kind: date, question: By when is the inquiry to report?, about: [inquiry, Marsh], action: [report] }';
  const OPENED = '{ kind: date, about: [gates], action: [opened] }';

  test.each([
    [REPORT, 'The inquiry is led by Helen Marsh. She is expected to report by 3 June.', ['2031-06-03']],
    [REPORT, 'The inquiry sat for hours. It is to report by 3 June.', ['2031-06-03']],
    [REPORT, 'The inquiry sat for hours. The firm is to report by 3 June.', []],
    [OPENED, 'Draining the lake on Monday would have made the opening of the gates needless.', []],
    [OPENED, 'Draining it on Monday, when rain fell, would have made the opening of the gates needless.', []],
    [OPENED, 'The firm announced the opening of the gates on Monday.', ['2031-05-12']],
  ])('%s %s', (claim, text, expected) => {
    expect(shown(answerTo('', claim, text)).map((one) => one.replace(/,.*/, ''))).toEqual(expected);
  });
});

test('a day that is set, and an event that says itself which it is', () => {
  const SENTENCED = '{ kind: date, question: When will he be sentenced?, about: [Moss, sentencing], action: [sentenced | sentencing] }';
  const SEIZED = '{ kind: date, about: [clinic], action: [kidnapping] }';
  expect(shown(answerTo('', SENTENCED, 'Moss was convicted. Sentencing was set for 9 September.'))).toEqual(['2031-09-09']);
  expect(shown(answerTo('', SENTENCED, 'Moss was convicted. Sentencing bored him on 9 May.'))).toEqual([]);
  expect(shown(answerTo('', SEIZED, 'The clinic was shut. The kidnapping of 2028 is past.'))).toEqual([]);
});

describe('a date past what stands between', () => {
  const SOLD = '{ kind: date, about: [trams, tram deal], action: [deal, deliver, delivery, impose] }';

  test.each([
    ['The deal for the trams, worth $2 million, was struck by Velt and Norvex in 2029.', ['2029']],
    ['The deal for the trams was praised by Velt, which was struck by a flood in 2029.', []],
    ['Velt signed a loan and a deal for the trams in 2029.', ['2029']],
    ['The deliveries of the trams, which caused a row in the council, began in mid-May 2029.', ['2029-05-11~/2029-05-20~']],
    ['The deliveries of the trams, which caused a row in May 2029, were stopped.', []],
    ['Velt tested the trams in 2028 and delivered them in May 2029.', ['2029-05']],
    ['Velt ruled out returning the trams, the first of which were delivered in May 2029.', ['2029-05']],
    ['The trams are old. Velt has three boats, the first of which was delivered in May 2029.', []],
    ['Velt imposed a fee on the trams, just before Easter, on 4 May.', ['2031-05-04']],
    ['Velt imposed a fee on the trams after a row in the council in 2029.', []],
    ['Velt said the trams came late. Deliveries were launched in May 2029.', ['2029-05']],
  ])('%s', (text, expected) => {
    expect(answerTo('', SOLD, text).readings.map(({ position }) => position)).toEqual(expected);
  });
});

test('who comes in beside somebody known is not of another time', () => {
  const FINED = '{ kind: date, about: [fined], action: [fine] }';
  const read = (...paragraphs: string[]): string[] => answerTo('', FINED, ...paragraphs).readings.map(({ position }) => position);
  expect(read('Velt was fined on 9 May.', 'The fee was high.', 'Its head Ann Lee and three others were also fined on 12 May.')).toEqual(['2031-05-09', '2031-05-12']);
  expect(read('Velt was fined on 9 May.', 'The fee was high.', 'Three men were fined on 12 May.')).toEqual(['2031-05-09']);
});
