import { describe, expect, test } from '@jest/globals';
import { answerTo, shown } from './story.ts';

const DEAD = '{ kind: quantity, unit: people, about: [quake, quakes, blast, blasts, plant, harbour], measure: [killed] }';
const HURT = '{ kind: quantity, unit: people, about: [quake, quakes, blast, blasts, plant, harbour], measure: [injured] }';
const INMATES = '{ kind: quantity, unit: inmates, about: [prison], measure: [escaped, fled] }';
const GUARDS = '{ kind: quantity, unit: guards, about: [prison], measure: [held, escaped] }';
const STAFF = '{ kind: quantity, unit: employees, about: [prison, firm], measure: [employs, employees] }';

const told = (claim: string, ...text: string[]): string[] => shown(answerTo('', claim, ...text));

describe('several blasts that come at once are one event', () => {
  test.each([
    [DEAD, 'A series of quakes killed four people and injured 20 on Sunday.', ['4 people']],
    [HURT, 'Two strong quakes rattled the islands, killing one person and injuring dozens.', ['24-199 people']],
    [DEAD, 'Twin blasts kill 12 at the harbour', ['12 people']],
    [DEAD, 'Two blasts have killed 12 people at the plant.', []],
    [DEAD, 'A series of quakes has killed 40 people.', []],
    [DEAD, 'Twelve people were killed in four blasts at the plant.', []],
    [DEAD, 'Four blasts killed 12 people at the plant this year.', []],
  ])('%s %s', (claim, text, expected) => {
    expect(told(claim, text)).toEqual(expected);
  });
});

describe('who comes next after the dead', () => {
  test.each([
    [HURT, 'A blast at the plant killed two people and critically injured a third.', ['1 people']],
    [HURT, 'A blast at the plant killed two men and critically wounded a third person.', ['1 people']],
    [HURT, 'A blast at the plant killed three people and injured another, police said.', ['1 people, attributed: police']],
    [DEAD, 'A blast at the plant killed two men and critically wounded a third person.', ['2 people']],
    [HURT, 'A blast at the plant killed one man and injured a third.', []],
  ])('%s %s', (claim, text, expected) => {
    expect(told(claim, text)).toEqual(expected);
  });
});

describe('no casualties', () => {
  test.each([
    [DEAD, 'There were no casualties in the quake.', ['0 people']],
    [HURT, 'The quake caused no casualties.', ['0 people']],
    [DEAD, 'There were no immediate reports of casualties from the quake.', []],
    [DEAD, 'There were 12 casualties in the quake.', []],
  ])('%s %s', (claim, text, expected) => {
    expect(told(claim, text)).toEqual(expected);
  });
});

describe('people who do what only those of the unit do', () => {
  test.each([
    [INMATES, 'Three people fled from the prison, police said.', ['3 inmates, attributed: police']],
    [INMATES, 'Two inmates made a dramatic escape from the prison.', ['2 inmates']],
    [INMATES, 'Two guards made a complaint about the escape from the prison.', []],
    [STAFF, 'The prison employs about 1,200 people.', ['1200 employees']],
    [STAFF, 'The prison holds 1,200 people.', []],
    [STAFF, 'The firm is in Tarn. A spokesman for Gorna, which is based in Selby and has 9,000 employees, would not speak.', []],
    [STAFF, 'The firm is in Tarn. It has 9,000 employees.', ['9000 employees']],
    [STAFF, 'The firm Gorna, which has 9,000 employees, would not speak.', ['9000 employees']],
    [GUARDS, 'Three people were held at the prison.', []],
  ])('%s %s', (claim, text, expected) => {
    expect(told(claim, text)).toEqual(expected);
  });
});

describe('what an estimate is of', () => {
  test.each([
    ['Three were killed in the blast. Doctors put it at five.', ['3 people', '5 people, attributed: Doctors']],
    ['Three were killed in the blast. The quake was 10 kilometres deep, though others put it at 35.', ['3 people']],
  ])('%s', (text, expected) => {
    expect(told(DEAD, text)).toEqual(expected);
  });
});

const PIRATES = '{ kind: quantity, unit: pirates, about: [pirates, navy], measure: [nabbed, arrested] }';
const SHIPS = '{ kind: quantity, unit: ships, about: [pirates, navy], measure: [seized] }';
const TIMES = '{ kind: quantity, unit: times, about: [Marlow], measure: [hit, struck] }';

describe('what a number is a part of', () => {
  test.each([
    [PIRATES, 'The navy met pirates and nabbed 23 of them, 12 from Peru and the rest from Chile.', ['23 pirates']],
    [PIRATES, 'The navy arrested 23 pirates, 12 of them from Peru.', ['23 pirates']],
    [PIRATES, 'The navy nabbed 12 pirates and the rest fled.', ['12 pirates']],
    [TIMES, 'Marlow was struck by seven bullets, three of which hit him from behind.', []],
    [SHIPS, 'Pirates have attacked 110 ships this year and seized 42.', []],
    [SHIPS, 'The navy met pirates and seized two ships.', ['2 ships']],
  ])('%s %s', (claim, text, expected) => {
    expect(told(claim, text)).toEqual(expected);
  });
});

test.each([
  ['Nine men are feared to have died in the fire.', ['9 people, hedged']],
  ['Nine men feared to die in the fire.', []],
  ['Nine men are expected to have died in the fire by then.', []],
])('those who are feared to have died are dead in doubt: %s', (text, expected) => {
  expect(answerTo('', '{ kind: quantity, unit: people, about: [fire], measure: [died, killed] }', text).readings.map(({ label, certainty }) => `${label}${certainty === 'hedged' ? ', hedged' : ''}`)).toEqual(expected);
});
