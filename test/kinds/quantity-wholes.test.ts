import { describe, expect, test } from '@jest/globals';
import { answerTo, shown } from './story.ts';

const ESCAPED = '{ kind: quantity, unit: inmates, about: [prison, inmates], measure: [escaped, fled] }';
const PER_SHARE = '{ kind: quantity, question: "How much is offered?", unit: money, about: [Velt, share], measure: [per share, a share] }';
const PRICE = '{ kind: quantity, question: "What is paid for Velt?", unit: money, about: [Velt], measure: [pay, buy] }';
const STAFF = '{ kind: quantity, question: "How many work there?", unit: people, about: [Velt, company], measure: [employs] }';
const JOBS = '{ kind: quantity, question: "How many jobs will be cut?", unit: jobs, about: [jobs], measure: [cut, go] }';
const HOUSES = '{ kind: quantity, unit: houses, about: [quake], measure: [destroyed] }';

const told = (claim: string, text: string): string[] => shown(answerTo('', claim, text));

describe('a relative clause tells of the whole', () => {
  test.each([
    [ESCAPED, 'One of three inmates who escaped the prison was caught.', ['3 inmates']],
    [ESCAPED, 'Two of the prison’s inmates escaped.', ['2 inmates']],
    [ESCAPED, 'Two of the nine inmates escaped from the prison.', ['2 inmates']],
    [ESCAPED, 'One of the three men who escaped the prison was caught.', ['3 inmates']],
    [ESCAPED, 'Three convicts escaped from the prison.', ['3 inmates']],
    [HOUSES, 'The quake destroyed 1,150 homes.', ['1150 houses']],
    [HOUSES, 'The quake destroyed 1,150 bridges.', []],
  ])('%s %s', (claim, text, expected) => {
    expect(told(claim, text)).toEqual(expected);
  });
});

describe('what is paid for one of them', () => {
  test.each([
    [PER_SHARE, 'Gorna offered $27.50 for each Velt share.', ['USD 27.5']],
    [PER_SHARE, 'Gorna offered $27.50 a share for Velt.', ['USD 27.5']],
    [PER_SHARE, 'It is a $27.50-a-share offer for Velt.', ['USD 27.5']],
    [PER_SHARE, 'Gorna offered $30 a share, or $1.85 billion, for Velt.', ['USD 30']],
    [PER_SHARE, 'Velt shares jumped to $27.09.', []],
    [PER_SHARE, 'Gorna will pay $300 per employee of Velt.', []],
    [PRICE, 'Gorna will pay $27.50 for each Velt share.', []],
    [PRICE, 'Gorna will pay $1.7 billion for Velt.', ['USD 1700000000']],
  ])('%s %s', (claim, text, expected) => {
    expect(told(claim, text)).toEqual(expected);
  });
});

describe('how far a time holds', () => {
  test.each([
    [STAFF, 'The company Velt has laid off 350 since 2008 and employs 2,400 people.', ['2400 people']],
    [STAFF, 'Since 2008 Velt has employed 2,400 people.', []],
    [JOBS, 'Velt hopes to save $80 million by 2035; about 300 jobs will go.', ['300 jobs']],
    [JOBS, 'In 2004 the mine closed; 900 jobs went in 2005.', []],
  ])('%s %s', (claim, text, expected) => {
    expect(told(claim, text)).toEqual(expected);
  });
});
