import { describe, expect, test } from '@jest/globals';
import { answerTo, reasons, shown } from './story.ts';

const BAN = '{ kind: scope, about: [ban, tariffs, sanctions], elements: { grain: [grain | grain exports], timber: [timber | wood], ships: { count: yes, cues: [ships, vessels, tankers] } } }';
const TREATY = '{ kind: scope, about: [treaty], elements: { cod: [cod], herring: [herring], ports: { count: yes, cues: [ports, harbours] } } }';

describe('what is covered', () => {
  test.each([
    ['Grain is covered by the tariffs.', ['grain']],
    ['The tariffs cover a wide range of goods, including grain and timber.', ['grain', 'timber']],
    ['A ban on grain exports took effect at midnight.', ['grain']],
  ])('tariffs: %s', (text, expected) => {
    expect(shown(answerTo('', BAN, text))).toEqual(expected);
  });

  test.each([
    ['The treaty covers cod and herring.', ['cod', 'herring']],
    ['The treaty covers cod, except in the far north.', ['cod']],
    ['The treaty will cover herring too.', ['herring']],
    ['The treaty does not include herring.', ['not herring']],
    ['The treaty exempts herring.', ['not herring']],
    ['Under the treaty, herring is exempt.', ['not herring']],
    ['Herring is excluded from the treaty.', ['not herring']],
    ['Every cod caught in these waters falls under the treaty.', ['all cod']],
    ['The treaty opens two ports to foreign ships.', ['2 ports']],
  ])('a treaty: %s', (text, expected) => {
    expect(shown(answerTo('', TREATY, text))).toEqual(expected);
  });

  test.each([
    ['The ban covers all grain exports and some timber.', ['all grain', 'some timber']],
    ['The tariffs apply to most grain.', ['most grain']],
    ['Any grain from the port falls under the ban.', ['all grain']],
    ['The tariffs hit every timber mill and certain grain growers.', ['all timber', 'some grain']],
    ['The ban covers selected timber.', ['some timber']],
  ])('all, most, some: %s', (text, expected) => {
    expect(shown(answerTo('', BAN, text)).toSorted()).toEqual([...expected].toSorted());
  });

  test.each([
    ['The sanctions name seven ships.', ['7 ships']],
    ['Under the sanctions, Ruiz and the seven ships face a fine.', []],
    ['Under the sanctions, seven ships had their papers withdrawn.', ['7 ships']],
    ['Under the sanctions, seven ships left the port.', []],
    ['The sanctions target four vessels.', ['4 ships']],
    ['The sanctions hit nearly 30 tankers.', ['30 ships']],
  ])('how many: %s', (text, expected) => {
    expect(shown(answerTo('', BAN, text))).toEqual(expected);
  });

  test.each([
    ['The ban does not cover timber.', ['not timber']],
    ['Grain is not covered by the tariffs.', ['not grain']],
    ['The ban covers grain but no timber.', ['grain', 'not timber']],
    ['The tariffs do not apply to grain.', ['not grain']],
    ['The tariffs do not apply to timber’s rivals.', []],
    ['The tariffs apply to timber’s rivals too.', ['timber']],
    ['Grain and timber were not harmed by the tariffs.', ['not grain', 'not timber']],
    ['Nobody has seen a sign that the tariffs work. There is no sign that grain or timber was hurt by the tariffs.', ['not grain', 'not timber']],
    ['Grain remains safe from the tariffs.', ['not grain']],
    ['Grain, which is scarce, is not covered by the tariffs.', ['not grain']],
    ['Grain, which is not scarce, is covered by the tariffs.', ['grain']],
    ['A ban on timber is not recommended.', ['not timber']],
    ['Grain is not safe from the tariffs.', ['grain']],
  ])('not: %s', (text, expected) => {
    expect(shown(answerTo('', BAN, text))).toEqual(expected);
  });

  test('what a cue denies itself is covered', () => {
    expect(shown(answerTo('', BAN.replace('grain exports]', 'no grain licences]'), 'Under the ban no new grain licences will be issued.'))).toEqual(['grain']);
  });

  test('“both” asks for two, and a cue with a verb is denied with its verb', () => {
    const RECORDERS = '{ kind: scope, about: [recorder], elements: { voice: { cues: [voice recorder found, both recorders] }, data: { cues: [data recorder found, both recorders] } } }';
    expect(shown(answerTo('', RECORDERS, 'The voice recorder was found on Monday.'))).toEqual(['voice']);
    expect(shown(answerTo('', RECORDERS, 'Both flight recorders were found.'))).toEqual(['voice', 'data']);
    expect(shown(answerTo('', RECORDERS, 'The two recorders were found.'))).toEqual(['voice', 'data']);
    expect(shown(answerTo('', RECORDERS, 'A recorder was found.'))).toEqual([]);
    expect(shown(answerTo('', RECORDERS, 'The data recorder has yet to be found.'))).toEqual(['not data']);
    expect(shown(answerTo('', RECORDERS, 'The data recorder was found and was not damaged.'))).toEqual(['data']);
  });

  test('a name holds where the common noun beside it is not counted', () => {
    const OWNERS = '{ kind: scope, about: [ban], elements: { owners: { count: yes, cues: [owners, Moss] } } }';
    expect(shown(answerTo('', OWNERS, 'The ban falls on Ada Moss, the port’s head, and other ship owners.'))).toEqual(['owners']);
    expect(shown(answerTo('', OWNERS, 'The ban will last, and Ada Moss, the port’s head, shrugged.'))).toEqual([]);
    expect(shown(answerTo('', OWNERS, 'Ada Moss, who falls under the ban, shrugged.'))).toEqual(['owners']);
    expect(shown(answerTo('', OWNERS, 'The ban will last, according to two owners.'))).toEqual([]);
    expect(shown(answerTo('', OWNERS, 'The ban falls on ship owners.'))).toEqual([]);
  });

  test.each([
    ['The tariffs will stay. “They begin in May,” the timber board said.', []],
    ['The tariffs announced on Monday hit timber, the board said.', ['timber']],
    ['Captains of seven ships denounced the sanctions.', []],
    ['Captains who know seven ships that fall under the sanctions left.', ['7 ships']],
  ])('who only speaks of it is not covered: %s', (text, expected) => {
    expect(shown(answerTo('', BAN, text)).map((one) => one.replace(/,.*/, ''))).toEqual(expected);
  });

  test('of two readings of one element the fuller one stands', () => {
    expect(shown(answerTo('', BAN, 'The tariffs cover grain.', 'The tariffs cover most grain.', 'The tariffs cover timber.'))).toEqual(['most grain', 'timber']);
  });

  test('elements do not exclude each other', () => {
    expect(answerTo('', BAN, 'The tariffs cover grain.', 'The tariffs cover timber.')).toMatchObject({ status: 'answered' });
  });
});

describe('what is not said to be covered', () => {
  test.each([
    ['The sanctions apply to ships.', '“ships”: the noun is not counted'],
    ['The vessels broke the sanctions.', '“vessels”: the noun is not counted'],
    ['Six vessels broke the sanctions.', '“vessels”: it acts here, nothing is said to cover it'],
  ])('%s', (text, reason) => {
    const answer = answerTo('', BAN, text);
    expect({ status: answer.status, reasons: reasons(answer) }).toEqual({ status: 'unclear', reasons: [reason] });
  });

  test.each([['The harvest of grain was good.'], ['The ban was lifted on Monday.']])('nothing near it: %s', (text) => {
    expect(answerTo('', BAN, text)).toMatchObject({ status: 'silent', rejected: [] });
  });
});

describe('a list that adds up', () => {
  const ENTRY = '{ kind: scope, about: [entry ban], elements: { officials: { count: yes, cues: [officials, aides, mayor, guards] } } }';

  test.each([
    ['The entry ban covers the mayor and two other officials.', ['3 officials']],
    ['The entry ban hits the mayor and four of his guards.', ['5 officials']],
    ['The entry ban hits the mayor, who is ill, and four of his guards.', ['5 officials']],
    ['The entry ban hits the town and four of its guards.', ['4 officials']],
    ['The entry ban hits Moss (he runs the guild), and four of his guards.', []],
    ['The entry ban covers nine officials.', ['9 officials']],
  ])('%s', (text, expected) => {
    expect(shown(answerTo('', ENTRY, text))).toEqual(expected);
  });
});

describe('quantifiers and what is spared', () => {
  const CATCH = '{ kind: scope, about: [ban], elements: { cod: [cod], fuel: [fuel] } }';

  test.each([
    ['The ban covers the bulk of the cod.', ['most cod']],
    ['The ban covers almost all cod.', ['most cod']],
    ['The ban covers every cod.', ['all cod']],
    ['The ban covers a handful of cod.', ['some cod']],
    ['Under the ban fuel shipments were unaffected.', ['not fuel']],
  ])('%s', (text, expected) => {
    expect(shown(answerTo('', CATCH, text))).toEqual(expected);
  });
});

describe('what a list leaves out', () => {
  const TAKEN = '{ kind: scope, about: [files], elements: { names: [names, addresses], bank: [bank details, payment data], results: [test results] } }';
  const sides = (text: string): string[] => answerTo('', TAKEN, text).readings.map(({ position, polarity }) => `${polarity === 'denied' ? 'not ' : ''}${position}`).toSorted();
  test.each([
    ['The files hold names, addresses and test results, but no bank details.', ['names', 'not bank', 'results']],
    ['The files hold names and no payment data.', ['names', 'not bank']],
    ['Besides names, payment data are in the files.', ['bank', 'names']],
    ['The thieves of the files sold the names but kept the test results.', ['names', 'not results']],
    ['They kept the names in the files.', ['names']],
    ['The files hold names and, no less, bank details.', ['bank', 'names']],
  ])('%s', (text, expected) => expect(sides(text)).toEqual(expected));
});

const PENALTIES = '{ kind: scope, about: [penalties], elements: { board: [port board], managers: { count: yes, cues: [managers, head, Ruud] }, accounts: [freeze accounts] } }';

describe('who is listed, and whatever somebody may have', () => {
  test.each([
    ['The penalties hit the port board, its head and a number of other managers.', ['board', 'managers']],
    ['The penalties are on the port board and on other port managers.', ['board', 'managers']],
    ['The penalties are on the port board and several of its managers.', ['board', 'managers']],
    ['The penalties hit the port board and its head.', ['board', 'managers']],
    ['Its head criticized the penalties.', []],
    ['The penalties hit the Danish Port Board and four managers tied to it.', ['board', '4 managers']],
    ['The penalties are on the port board, on Ann Ruud and three more managers.', ['board', '4 managers']],
    ['Other managers criticized the penalties.', []],
    ['The managers will suffer from the penalties.', []],
    ['The penalties are on the port board, along with its president, Ann Ruud; deputy manager Bob Ray; Cy Day, the head of a yard; and Di Fox, a clerk.', ['board', '4 managers']],
    ['The penalties are on the port board; Ann Ruud resigned; the yard was closed; and Di Fox left.', ['board']],
    ['The penalties freeze any accounts that the managers may hold.', ['accounts']],
    ['The penalties freeze any accounts abroad.', ['all accounts']],
    ['The penalties freeze all accounts they have.', ['all accounts']],
  ])('%s', (text, expected) => {
    expect(shown(answerTo('', PENALTIES, text))).toEqual(expected);
  });
});

describe('an adjective of a cue and its denial: a verdict', () => {
  const VERDICT = '{ kind: scope, about: [jury, Moss], elements: { assault: [guilty of assault], lying: [guilty of lying] } }';

  test.each([
    ['The jury found Moss guilty of assault but not guilty of lying.', ['assault', 'not lying']],
    ['The jury found Moss not guilty of lying.', ['not lying']],
    ['The jury found Moss guilty of assault and guilty of lying.', ['assault', 'lying']],
    ['The jury did not sleep, and Moss was guilty of assault.', ['assault']],
  ])('%s', (text, expected) => {
    expect(answerTo('', VERDICT, text).readings.map(({ position, polarity }) => (polarity === 'denied' ? `not ${position}` : position))).toEqual(expected);
  });
});
