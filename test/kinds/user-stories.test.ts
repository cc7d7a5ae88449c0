import { describe, expect, test } from '@jest/globals';
import { answerTo, reasons } from './story.ts';

const ACTORS = '{ lee: { name: Ana Lee, aliases: [Lee] }, orla: { name: Orla rebels, aliases: [Orla, rebels] }, north: { name: Norway } }';
const positions = (claim: string, ...text: readonly string[]): readonly string[] =>
  answerTo(ACTORS, claim, ...text).readings.map(({ position, polarity }) => (polarity === 'denied' ? `not ${position}` : position));

const DEATHS = '{ kind: status, about: [protest], positions: { none: [nobody died], some: [a man died, one dead] } }';
const ATTACK = '{ kind: status, about: [attack], positions: { rebels: [rebels carried out the attack, rebels were behind the attack] } }';
const PLANT = '{ kind: status, about: [plant], positions: { open: [will keep the plant open] } }';
const PLEA = '{ kind: status, about: [Lee], positions: { innocent: [said she was innocent] } }';
const WINNER = '{ kind: status, about: [election], by: speaker, actors: [lee, orla], positions: { lee: [Lee won], other: [vote was rigged] } }';

describe('cues as people write them', () => {
  test.each<readonly [string, string, readonly string[]]>([
    [DEATHS, 'Nobody died in the protest.', ['none']],
    [DEATHS, 'A man died in the protest.', ['some']],
    [ATTACK, 'The attack was carried out by the rebels.', ['rebels']],
    [ATTACK, 'The rebels said they were behind the attack.', ['rebels']],
    [PLANT, 'The firm promised to keep the plant open.', ['open']],
    [PLANT, 'The firm kept the plant open.', []],
    [PLEA, 'Lee said she was innocent.', ['innocent']],
    [WINNER, 'Lee said the vote in the election was rigged.', ['lee:other']],
  ])('%s: %s', (claim, text, expected) => expect(positions(claim, text)).toEqual(expected));

  test('a denial stays in its own half of the sentence', () => {
    const claim = '{ kind: status, about: [election], positions: { won: [Lee won] } }';
    expect(positions(claim, 'Lee does not accept the count of the election and says that she has won.')).toEqual(['won']);
  });
});

describe('names that only describe', () => {
  const claim = '{ kind: actor, about: [port], action: [hit], actors: [orla, north] }';
  test.each<readonly [string, readonly string[]]>([
    ['The Norway-backed rebels hit the port.', ['orla']],
    ['The pro-Norway rebels hit the port.', ['orla']],
    ['Norway hit the port.', ['north']],
  ])('%s', (text, expected) => expect(positions(claim, text)).toEqual(expected));
});

const appealing = (action: string): string => `{ kind: actor, about: [verdict], action: [${action}], actors: [lee] }`;

describe('units of measure by their names', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['{ kind: quantity, about: [Lee], unit: years, measure: [sentenced, jail] }', 'Lee was sentenced to five years in prison.', ['5 years']],
    ['{ kind: quantity, about: [Lee], unit: years, measure: [sentenced, jail] }', 'Lee faces a five-year jail term.', ['5 years']],
    ['{ kind: quantity, about: [Lee], unit: years, measure: [sentenced, jail] }', 'Lee, 45 years old, was sentenced in May.', []],
    ['{ kind: quantity, about: [flood], unit: kilometres, measure: [stretch] }', 'The flood stretched for 12 km along the river.', ['12 kilometres']],
    ['{ kind: quantity, about: [ship], unit: money, measure: [cost] }', 'Each ship costs roughly $500 million.', []],
  ])('%s: %s', (claim, text, expected) => expect(positions(claim, text)).toEqual(expected));
});

describe('what is to come', () => {
  test('counts where the action is written so', () => {
    expect(positions(appealing('will appeal'), 'Lee will appeal the verdict.')).toEqual(['lee']);
    expect(reasons(answerTo(ACTORS, appealing('appeal'), 'Lee will appeal the verdict.'))).toEqual(['the action is future, not a fact']);
  });
});

describe('dates as wire stories write them', () => {
  const claim = '{ kind: date, about: [attack, quake], action: [attack, strike, meet] }';
  test.each<readonly [string, readonly string[]]>([
    ['The attack took place on Saturday.', ['2031-05-10']],
    ['They claimed responsibility for the attack on Saturday.', ['2031-05-10']],
    ['The quake struck shortly after 3:30 a.m. on Monday.', ['2031-05-12']],
    ['Orla Bay, May 12 -- The quake struck on Sunday.', ['2031-05-11']],
    ['They signed a deal on the attack last year.', []],
  ])('%s', (text, expected) => expect(positions(claim, text)).toEqual(expected));
});
