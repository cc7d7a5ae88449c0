import { describe, expect, test } from '@jest/globals';
import { answerTo } from './story.ts';

const KILLED = '{ kind: quantity, unit: people, measure: [killed] }';
const INJURED = '{ kind: quantity, unit: people, measure: [injured] }';

/** The labels of an answer's readings, each once. */
const labels = (claim: string, ...paragraphs: readonly string[]): string[] => [...new Set(answerTo('', claim, ...paragraphs).readings.map(({ label }) => label))];

describe('verbs that share an object', () => {
  test.each([
    [INJURED, 'A guard stabbed and badly wounded a visitor.', ['1 person']],
    [INJURED, 'A ranger shot and wounded two hikers.', ['2 people']],
    [INJURED, 'Two hikers were shot and wounded.', ['2 people']],
    [INJURED, 'Burglar struck and injured baker Monday', ['1 person']],
    [KILLED, 'A man stabbed and killed his uncle Monday.', ['1 person']],
  ])('%s %s', (claim, text, expected) => {
    expect(labels(claim, text)).toEqual(expected);
  });
});

describe('none of a group', () => {
  test.each([
    [INJURED, ['Two sailors were burned and taken to a hospital.', 'Six cooks were aboard. None of them was injured.'], ['2 people']],
    [INJURED, ['A diver was wounded in the leg by the blast. No rescuers were injured.'], ['1 person']],
    [INJURED, ['The roof fell in during a wedding. None of the guests was injured.'], ['0 people']],
    [INJURED, ['The roof fell in. No one was injured.'], ['0 people']],
  ])('%s %j', (claim, text, expected) => {
    expect(labels(claim, ...text)).toEqual(expected);
  });
});

describe('a killer who dies', () => {
  test.each([
    ['The bomber killed six pilgrims before dying in a gun battle.', '7 people'],
    ['A soldier fatally stabbed three cooks and was later killed by guards.', '4 people'],
    ['A miner killed two clerks before guards shot him dead.', '3 people'],
    ['A miner killed two clerks on Monday before police fatally shot him.', '3 people'],
    ['A miner killed two clerks and then committed suicide.', '3 people'],
    ['A miner killed two clerks, wounded a third and then killed himself.', '3 people'],
    ['A baker killed his landlord and then took his life.', '2 people'],
    ['A baker shot dead by guards had killed three tenants.', '4 people'],
    ['The gunman, who was shot and killed by a guard, had killed two tenants.', '3 people'],
    ['A baker killed her two tenants before fatally shooting herself.', '3 people'],
    ['A baker killed two tenants before he was arrested.', '2 people'],
    ['A baker who killed two tenants tried to kill himself.', '2 people'],
    ['A baker killed two tenants, and his brother was killed in a fall.', '2 people'],
    ['The storm killed two people before dying out at sea.', '2 people'],
    ['A baker killed two tenants before guards could kill him.', '2 people'],
    ['One man was shot and was killed.', '1 person'],
    ['A girl fatally shot herself.', '1 person'],
  ])('%s', (text, expected) => {
    expect(labels(KILLED, text)).toEqual([expected]);
  });

  test('is none of those who were hit', () => {
    expect(labels(INJURED, 'Three clerks were shot on Monday. The man killed one of them before killing himself.', 'One man died.')).toEqual(['2 people']);
  });
});
