import { describe, expect, test } from '@jest/globals';
import { readDates } from '../../src/text/dates.ts';

/** A Wednesday. */
const REFERENCE = '2021-06-16';

function read(text: string, reference: string | null = REFERENCE): string[] {
  return readDates(text, reference).map(({ start, end, edtf }) => `${text.slice(start, end)} = ${edtf}`);
}

describe('readDates finds', () => {
  test.each<[string, string, string[]]>([
    ['a day with its year', 'The bridge opened on Sept. 3, 2018.', ['Sept. 3, 2018 = 2018-09-03']],
    ['a day before its month', 'signed on 3 September 2018 in Oslo', ['3 September 2018 = 2018-09-03']],
    ['an ordinal day', 'by May 21st the river had fallen', ['May 21st = 2021-05-21']],
    ['a day of a month', 'the 21st of May, 2019', ['21st of May, 2019 = 2019-05-21']],
    ['a day that a comma ends', 'On March 9, 30 ships were lost', ['March 9 = 2021-03-09']],
    ['a day behind "on", whatever follows', 'On March 9 people gathered', ['March 9 = 2021-03-09']],
    ['only the month behind "in"', 'In March 9 people drowned', ['March = 2021-03']],
    ['only the month before a comma', 'In March, 9 people drowned', ['March = 2021-03']],
    ['ISO days', 'Filed 2019-07-04T10:30Z', ['2019-07-04 = 2019-07-04']],
    ['figures, month first', 'Posted 03/04/2019', ['03/04/2019 = 2019-03-04']],
    ['figures, day first where the month cannot be', 'Posted 23/04/2019', ['23/04/2019 = 2019-04-23']],
    ['figures of a plan, likewise', 'Shall we meet on 23/7?', ['23/7 = 2021-07-23']],
    ['figures between points, day first', 'am 03.04.2019', ['03.04.2019 = 2019-04-03']],
    ['weekday and date as one', 'Thu, 13 May 2021 09:00', ['Thu, 13 May 2021 = 2021-05-13']],
    ['the year that a weekday tells', 'on Friday, April 10', ['Friday, April 10 = 2020-04-10']],
    ['month and year', 'a July 2017 ruling', ['July 2017 = 2017-07']],
    ['month of a year told from now', 'in July last year', ['July last year = 2020-07']],
    ['a bare month', 'The January inquiry ended in April', ['January = 2021-01', 'April = 2021-04']],
    ['part of a month', 'in late April, by mid-May', ['late April = 2021-04-16~/2021-04-30', 'mid-May = 2021-05-11~/2021-05-20~']],
    ['years by their preposition', 'open since 2011 and closed in 2014, 2015 and 2017', ['2011 = 2011', '2014 = 2014', '2015 = 2015', '2017 = 2017']],
    ['years before a noun', 'the 2012 floods', ['2012 = 2012']],
    ['part of a year', 'mid-2019, late 2018 and the end of 2017', ['mid-2019 = 2019-05~/2019-08~', 'late 2018 = 2018-07~/2018-12', 'the end of 2017 = 2017-09~/2017-12']],
    ['about a year', 'It sank around 1998.', ['around 1998 = 1998~']],
    ['spans of years', 'the 2009-10 season, from 2003-07 and from 2011 to 2014', ['2009-10 = 2009/2010', '2003-07 = 2003/2007', '2011 to 2014 = 2011/2014']],
    ['decades and centuries', 'in the 1980s, the late 1990s and the 19th century', ['1980s = 198X', 'the late 1990s = 1995~/1999', '19th century = 18XX']],
    ['quarters and halves', 'the third quarter of 2019 and the first half of 2020', ['the third quarter of 2019 = 2019-07/2019-09', 'the first half of 2020 = 2020-01/2020-06']],
    ['months up to one', 'in the three months to March, the year ended April 5, 2020', ['the three months to March = 2021-01/2021-03', 'the year ended April 5, 2020 = 2019-04-06/2020-04-05']],
    ['months of a year', 'the first nine months of 2018, the last two months of last year', ['the first nine months of 2018 = 2018-01/2018-09', 'the last two months of last year = 2020-11/2020-12']],
    ['a month after a stretch that has none', 'put off three months to March, the few months to April', ['March = 2021-03', 'April = 2021-04']],
    ['quarters of business', 'second-quarter profit rose', ['second-quarter = 2021-04/2021-06']],
    ['seasons', 'summer 2019, last winter, next spring', ['summer 2019 = 2019-22', 'last winter = 2020-24', 'next spring = 2022-21']],
    ['fiscal years', 'in fiscal 2018', ['fiscal 2018 = 2018~']],
    ['days of one month', 'from 4 to 22 May; May 4-6, 2020', ['4 to 22 May = 2021-05-04/2021-05-22', 'May 4-6, 2020 = 2020-05-04/2020-05-06']],
    ['ranges that share a year', 'between June and August 2019', ['June and August 2019 = 2019-06/2019-08']],
    ['months joined by a hyphen', 'built in July-October 2019, due in August-September', ['July-October 2019 = 2019-07/2019-10', 'August-September = 2021-08/2021-09']],
    ['part of a month of a year', 'mid-July 2019, late-May 2018', ['mid-July 2019 = 2019-07-11~/2019-07-20~', 'late-May 2018 = 2018-05-16~/2018-05-31']],
    ['earlier in it', 'Earlier in the month it rained, earlier in the year of the flood it did not.', ['Earlier in the month = 2021-06']],
    ['no month joined to another word', 'the post-July mood, Anna-May in 2019', ['2019 = 2019']],
    ['ranges over the new year', 'from November to February', ['November to February = 2020-11/2021-02']],
    ['lists that share a year', 'in June and August, 2019', ['June = 2019-06', 'August, 2019 = 2019-08']],
    ['until now', 'between 2015 and now', ['2015 and now = 2015/2021-06-16']],
    ['weeks by a day', 'the week ending May 9 and the week of May 20', ['the week ending May 9 = 2021-05-03/2021-05-09', 'the week of May 20 = 2021-05-17/2021-05-23']],
    ['the n-th of a month', 'the second Tuesday of May 2020', ['the second Tuesday of May 2020 = 2020-05-12']],
    ['holidays', 'on New Year’s Eve', ['New Year’s Eve = 2020-12-31']],
    ['numbers in words', 'on the twenty-first of May 2020', ['twenty-first of May 2020 = 2020-05-21']],
    ['plans in short', "I'll be back on the 22nd.", ['22nd = 2021-06-22']],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('readDates tells from publication', () => {
  test.each<[string, string[]]>([
    ['Wednesday', ['Wednesday = 2021-06-16']],
    ['on Thursday', ['Thursday = 2021-06-10']],
    ['Tuesday’s vote', ['Tuesday = 2021-06-15']],
    ['last Wednesday', ['last Wednesday = 2021-06-09']],
    ['next Wednesday', ['next Wednesday = 2021-06-23']],
    ['on Friday next week', ['on Friday next week = 2021-06-25']],
    ['today and yesterday', ['today = 2021-06-16', 'yesterday = 2021-06-15']],
    ['the day after tomorrow', ['the day after tomorrow = 2021-06-18']],
    ['last week', ['last week = 2021-06-07/2021-06-13']],
    ['late last week', ['late last week = 2021-06-10~/2021-06-13']],
    ['over the weekend', ['over the weekend = 2021-06-12/2021-06-13']],
    ['last month', ['last month = 2021-05']],
    ['earlier this month', ['earlier this month = 2021-06']],
    ['later this month', ['later this month = 2021-06-16/2021-06-30']],
    ['next year', ['next year = 2022']],
    ['last July', ['last July = 2020-07']],
    ['two days ago', ['two days ago = 2021-06-14']],
    ['two weeks ago', ['two weeks ago = 2021-06-02~']],
    ['more than six years ago', ['more than six years ago = 2015~']],
    ['a year and a half ago', ['a year and a half ago = 2019-12~']],
    ['a month and two days ago', ['a month and two days ago = 2021-05-14']],
    ['three years ago today', ['three years ago today = 2018-06-16']],
    ['a week ago Monday', ['a week ago Monday = 2021-06-07']],
    ['a week ago Monday’s rain ended', ['a week ago = 2021-06-09~', 'Monday = 2021-06-14']],
    ['in about three weeks’ time', ['in about three weeks’ time = 2021-07-07~']],
    ['It fell in three weeks', []],
    ['over the past two years', ['the past two years = 2019-06-16/2021-06-16']],
    ['a day earlier', ['a day earlier = 2021-06-15']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
    expect(read(text, null)).toEqual([]);
  });
});

describe('readDates tells from the date before', () => {
  test.each<[string, string]>([
    ['Talks began on March 9, 2019. A day earlier it had rained.', 'A day earlier = 2019-03-08'],
    ['He was hurt on March 9, 2019 and died the next day.', 'the next day = 2019-03-10'],
    ['She won in 2012. The following year she lost.', 'The following year = 2013'],
    ['It was founded in 2012 and sold two years later.', 'two years later = 2014~'],
    ['It rained on March 9, 2019; two days later the dyke broke.', 'two days later = 2019-03-11'],
    ['It rained on March 9, 2019, two days later than the last time.', 'March 9, 2019 = 2019-03-09'],
    ['It rained on March 9, 2019, two days before the dyke broke.', 'March 9, 2019 = 2019-03-09'],
    ['On July 2 that year', ''],
    ['It opened in 2012. On July 2 that year it burned.', 'July 2 that year = 2012-07-02'],
  ])('%s', (text, last) => {
    expect(read(text, '2021-06-16').at(-1) ?? '').toBe(last);
  });

  test('nothing follows a day that was never named', () => {
    expect(read('The next day he left.')).toEqual([]);
    expect(read('It closed ten days later.')).toEqual([]);
  });
});

describe('readDates looks back, and ahead where the words do', () => {
  test.each<[string, string, string[]]>([
    ['2020-12-30', 'on January 20', ['January 20 = 2021-01-20']],
    ['2020-12-30', 'who was jailed on January 20', ['January 20 = 2020-01-20']],
    ['2020-12-30', 'in December', ['December = 2020-12']],
    ['2020-12-30', 'She resigned in February', ['February = 2020-02']],
    ['2021-06-16', 'the fair will open in October', ['October = 2021-10']],
    ['2021-06-16', 'open through September', ['September = 2021-09']],
    ['2021-06-16', 'the council will vote on Friday', ['Friday = 2021-06-18']],
    ['2021-06-16', 'the council will vote on Wednesday', ['Wednesday = 2021-06-16']],
    ['2021-06-16', 'the permit expires in February', ['February = 2022-02']],
    ['2021-06-16', 'hearings resume on Friday', ['Friday = 2021-06-18']],
    ['2021-06-16', 'hearings did not resume on Friday', ['Friday = 2021-06-11']],
    ['2021-06-16', 'the wedding is on Friday', ['Friday = 2021-06-18']],
    ['2021-06-16', 'what is known on Friday', ['Friday = 2021-06-11']],
    ['2021-06-16', 'the race was moved to Friday', ['Friday = 2021-06-18']],
    ['2021-06-16', 'he was moved to a hospital on Friday', ['Friday = 2021-06-11']],
    ['2021-06-16', 'the vote will be at 9 p.m. Friday', ['Friday = 2021-06-18']],
    ['2021-06-16', 'the vote will be at camp. Friday', ['Friday = 2021-06-11']],
    ['2021-06-16', 'the ferry could sail on Friday', ['Friday = 2021-06-18']],
    ['2021-06-16', 'the ferry might sail as early as Friday', ['Friday = 2021-06-18']],
    ['2021-06-16', 'the ferry could not sail on Friday', ['Friday = 2021-06-11']],
    ['2021-06-16', 'it may be linked to a fire on Friday', ['Friday = 2021-06-11']],
    ['2021-06-16', 'it could explain the fire on Friday', ['Friday = 2021-06-11']],
    ['2021-06-16', 'the ferry could cross in nine days', []],
    ['2021-06-16', 'in May on Friday', ['May = 2021-05', 'Friday = 2021-06-11']],
    ['2021-06-16', 'they voted 6-3 to close the pier in May', ['May = 2022-05']],
    ['2021-06-16', 'they agreed to it in May', ['May = 2021-05']],
    ['2021-06-16', 'they agreed to close a pier opened in May', ['May = 2021-05']],
    ['2021-06-16', 'they agreed to pay the fine on Friday', ['Friday = 2021-06-11']],
    ['2021-06-16', 'rain is likely late Friday', ['late Friday = 2021-06-18']],
    ['2021-06-16', 'he is likely the man on show Friday', ['Friday = 2021-06-11']],
    ['2021-06-16', 'they hope to sail on Friday', ['Friday = 2021-06-18']],
    ['2021-06-16', 'the pier is closed until Friday', ['Friday = 2021-06-18']],
    ['2021-06-16', 'the pier was closed until Friday', ['Friday = 2021-06-11']],
    ['2021-06-16', 'said services would resume on Friday', ['Friday = 2021-06-18']],
    ['2021-06-16', 'it would have resumed on Friday', ['Friday = 2021-06-11']],
    ['2021-06-16', 'it would not have resumed on Friday', ['Friday = 2021-06-11']],
    ['2021-06-16', 'he would appeal a verdict issued on Friday', ['Friday = 2021-06-11']],
    ['2021-06-16', 'he will appeal a verdict issued on Friday', ['Friday = 2021-06-11']],
    ['2021-06-16', 'it will close, he said on Friday', ['Friday = 2021-06-11']],
  ])('%s: %s', (reference, text, expected) => {
    expect(read(text, reference)).toEqual(expected);
  });

  test('without a reference only what has its year is read', () => {
    expect(read('On May 3, in June, on Friday, in 2014 and on 5 May 2015', null)).toEqual(['2014 = 2014', '5 May 2015 = 2015-05-05']);
  });
});

describe('readDates leaves alone', () => {
  test.each([
    'The law may 5 percent of the time fail',
    'They may march 20 miles',
    'Theresa May said so',
    'asked by June Smith',
    'In 2017 people crowded into 2000 homes',
    'the 1500 workers of 2000 companies',
    'the 1800 block of Elm Street',
    'It costs $2017 or 2,019 euros',
    'a Falcon 2000 and a 747-2018',
    'version 2.0.2019 and v1.2.2020',
    'under Section 12 March rules',
    'a 9-7 vote, a 4-2 win and 3/4 of it',
    'the 9/11 attacks, open 24/7',
    'call 555-2014-2019',
    'at 20:15 or 2015 GMT',
    'He sat in the sun, second in line',
    'in the fourth quarter they scored twice',
    'every Monday, on Fridays, on a Sunday',
    'Black Friday and Good Friday in the Sunday Times',
    'a two-year term for the 15-year-old',
    'for the first time in 20 years',
    'two weeks earlier than planned',
    'The day before the boat sank',
    'in the next day or two',
    'USA Today wrote',
    'birdied the 15th and finished on the 18th.',
    'the 22nd amendment and the 5th floor',
    'Feb. 30, 31 November, February 29, 2019',
    'they wanted ’50s and 100s',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('a figure that is no day beside "last month"', () => {
    expect(read('fell to 50.7 last month')).toEqual(['last month = 2021-05']);
  });
});

test('mentions are in order, do not overlap, and name their rule', () => {
  const text = 'On Tuesday, Aug. 27, 2019 the plan of April 2017 failed; two days later, in the third week of September 2019, it rose.';
  const mentions = readDates(text, REFERENCE);
  expect(mentions.map(({ edtf, rule }) => `${edtf} ${rule}`)).toEqual([
    '2019-08-27 month-day', '2017-04 month-year', '2019-09-16/2019-09-22 nth-in',
  ]);
  for (const [i, { start }] of mentions.entries()) expect(start).toBeGreaterThanOrEqual(mentions[i - 1]?.end ?? 0);
});

describe('the end of a time as a deadline', () => {
  test.each<[string, string[]]>([
    ['will open by the end of the year', ['the end of the year = 2021-06-16/2021-12-31']],
    ['will be done before the end of July 2021', ['the end of July 2021 = 2021-06-16/2021-07-31']],
    ['in force until the end of 2023', ['the end of 2023 = 2023-12-31']],
    ['at the end of 2017', ['the end of 2017 = 2017-09~/2017-12']],
    ['by the end of 2017 it had closed', ['the end of 2017 = 2017-09~/2017-12']],
    ['by the middle of the year', ['the middle of the year = 2021-05~/2021-08~']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

const on = (text: string, reference: string): readonly string[] => readDates(text, reference).map(({ edtf }) => edtf);

test('of a day that is only about known, a weekday may be up to two days later', () => {
  const wednesday = '2031-05-14';
  expect(['He left on Thursday.', 'He left on Saturday.', 'He left on Wednesday.'].flatMap((text) => on(text, `${wednesday}~`))).toEqual(['2031-05-15', '2031-05-10', wednesday]);
  expect(['He left on Thursday.', 'He left last Thursday.', 'He will leave on Thursday.'].flatMap((text) => on(text, wednesday))).toEqual(['2031-05-08', '2031-05-08', '2031-05-15']);
  expect(['He left last Thursday.', 'He left yesterday.'].flatMap((text) => on(text, `${wednesday}~`))).toEqual(['2031-05-08', '2031-05-13']);
});
