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

describe('how somebody hurt fares', () => {
  test.each([
    [INJURED, 'A cook is fighting for her life after a fire on Monday.', ['1 person']],
    [INJURED, 'Three cooks are recovering from burns after a fire on Monday.', ['3 people']],
    [INJURED, 'Two cooks are expected to survive.', ['2 people']],
    [INJURED, 'Both cooks are expected to make a full recovery.', ['2 people']],
    [INJURED, 'One cook died and another is in the hospital after a fire.', ['1 person']],
    [INJURED, 'A cook was killed and a waiter was grazed.', ['1 person']],
    [INJURED, 'A cook was killed and a waiter suffered a minor wound to his arm.', ['1 person']],
    [INJURED, 'A cook was killed. A waiter was shot in the hand. He was treated at the scene.', ['1 person']],
    [INJURED, 'The cook works in the hospital near the mill.', []],
    [INJURED, 'The town is recovering from the flood.', []],
    [INJURED, 'The law is expected to survive.', []],
    [INJURED, 'Both sides called for calm.', []],
  ])('%s %s', (claim, text, expected) => {
    expect(labels(claim, text)).toEqual(expected);
  });
});

describe('who was hurt and died', () => {
  test.each([
    ['A cook critically injured in a fire on Monday has died.', ['1 person'], []],
    ['A cook who was in the hospital after a crash has died.', ['1 person'], []],
    ['A cook who was hospitalized after a crash on Elm Street died Sunday.', ['1 person'], []],
    ['A cook shot Friday night outside a mill has died.', ['1 person'], []],
    ['One of two cooks wounded in a blast Friday has died.', ['1 person'], ['1 person']],
    ['Five cooks were wounded in a blast, and two of them later died.', ['2 people'], ['3 people']],
    ['Two of the four cooks shot Friday at a mill have died.', ['2 people'], ['2 people']],
    ['Two cooks were injured and a guard died.', ['1 person'], ['2 people']],
    ['Police arrested a cook in a triple shooting and charged him with murder.', [], []],
  ])('%s', (text, dead, hurt) => {
    expect([labels(KILLED, text), labels(INJURED, text)]).toEqual([dead, hurt]);
  });
});

describe('relatives under one determiner', () => {
  test.each([
    ['A miner fatally shot his wife and daughter Monday.', ['2 people']],
    ["The boy's mother, grandmother and an uncle were killed.", ['3 people']],
    ['Miner kills wife, two sons, self', ['4 people']],
    ['Miner killed wife, teenage daughter, himself', ['3 people']],
    ['A miner killed his ex-wife, her brother and himself.', ['3 people']],
    ['A couple and their infant son were killed.', ['3 people']],
    ['A couple of days ago a miner was killed.', ['1 person']],
    ['A miner killed her and another woman on Monday.', ['2 people']],
    ['A miner fatally shot a thief and accidentally killed his brother.', ['2 people']],
    ['A miner killed his wife and mother of his three sons.', []],
    ['A miner killed his friend and mentor.', []],
    ['Bo Hale, a husband and father, was killed.', ['1 person']],
  ])('%s', (text, expected) => {
    expect(labels(KILLED, text)).toEqual(expected);
  });
});

describe('other words for the same', () => {
  test.each([
    [KILLED, 'Two guards were gunned down outside a mill on Monday.', ['2 people']],
    [KILLED, 'A cook shot herself to death on Monday.', ['1 person']],
    [KILLED, 'Miner found stabbed to death in shed', ['1 person']],
    [KILLED, 'The miner police found stabbed to death was never named.', []],
    [KILLED, 'Police found the bodies of 33-year-old Ida Moss, 40-year-old Bo Moss and the couple’s two sons.', ['4 people']],
    [INJURED, 'Four guards were shot, one fatally, at a mill on Monday.', ['3 people']],
    [INJURED, 'A guard stabbed himself in the foot on Monday.', ['1 person']],
    [INJURED, 'A guard shot himself in the head on Monday.', []],
    [KILLED, 'Officials gunned the engine down the street.', []],
  ])('%s %s', (claim, text, expected) => {
    expect(labels(claim, text)).toEqual(expected);
  });
});

describe('one beside another', () => {
  test.each([
    [INJURED, 'A miner is accused of shooting another driver in the leg.', ['1 person']],
    [INJURED, '1 dead, another injured in fall', ['1 person']],
    [KILLED, 'Teen dies, becoming third fatality in mill fire', ['3 people']],
    [KILLED, 'A cook has died, becoming the fourth person to die in the fire.', ['4 people']],
    [KILLED, 'He was the third person to die on that road this year.', []],
    [KILLED, 'A miner who fell to his death is the 61st person to be killed in the shaft since records began.', []],
    ['{ kind: quantity, unit: shots, measure: [fired] }', 'Ida Moss fired four shots and Bo Hale fired seven.', ['7 shots']],
    [KILLED, 'A man was killed. Ida Moss fired four shots and Bo Hale fired seven.', ['1 person']],
    [INJURED, 'The guard shot two deer and the miner shot seven.', []],
  ])('%s %s', (claim, text, expected) => {
    expect(labels(claim, text)).toEqual(expected);
  });
});

describe('a list of which one is hurt', () => {
  test.each([
    ['A cook and two wounded sailors were found by divers.', []],
    ['Two wounded sailors and a cook were found by divers.', []],
    ['The blast left a cook and two sailors injured.', ['3 people']],
  ])('%s', (text, expected) => {
    expect(labels(INJURED, text)).toEqual(expected);
  });
});
