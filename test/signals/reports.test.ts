import { describe, expect, test } from '@jest/globals';
import { doubtingReport } from '../../src/signals/doubting-report.ts';
import { factiveReport } from '../../src/signals/factive-report.ts';
import { insistingReport } from '../../src/signals/insisting-report.ts';
import { stressingReport } from '../../src/signals/stressing-report.ts';
import { find } from './find.ts';

describe('a doubting report', () => {
  test.each([
    ['The owner claimed that the ferry was safe.', ['claimed']],
    ['The ferry was safe, the owner claimed.', ['claimed']],
    ['“The ferry was safe,” the owner claimed.', ['claimed']],
    ['The union alleges that the doors were locked.', ['alleges']],
    ['Engineers opposed the plan, claiming it would weaken the dam.', ['claiming']],
    ['The mayor has repeatedly claimed that the bridge was sound.', ['claimed']],
  ])('%s', (text, expected) => expect(find(doubtingReport, text)).toEqual(expected));

  test.each([
    'The owner said that the ferry was safe.',
    'The storm claimed three lives.',
    'The group claimed responsibility for the fire.',
    'The ferry was safe, according to the owner.',
    '“They claim that the ferry was safe,” the captain said.',
    'The lawsuit alleges that the doors were locked.',
    'Insurance claims rose in March.',
  ])('none in: %s', (text) => expect(find(doubtingReport, text)).toEqual([]));

  test('only where it holds what the reading goes by', () => {
    const text = 'The ferry sank in March, and the owner claimed that the doors were closed.';
    expect(find(doubtingReport, { text, by: 'closed' })).toEqual(['claimed']);
    expect(find(doubtingReport, { text, by: 'sank' })).toEqual([]);
  });

  test('names the neutral verb of a source that says the same', () => {
    const [claimed, said] = ['The owner claimed that the ferry was safe.', 'The owner said that the ferry was safe.'];
    expect(find(doubtingReport, claimed, said)).toEqual(['claimed < said']);
    expect(find(doubtingReport, claimed, { text: said, position: 'no' })).toEqual(['claimed']);
    expect(find(doubtingReport, claimed, `${said} The captain claimed that the ferry was safe.`)).toEqual(['claimed']);
    expect(find(doubtingReport, claimed, '“The ferry was safe,” the owner added.')).toEqual(['claimed < added']);
    expect(find(doubtingReport, said, claimed)).toEqual([]);
  });
});

describe('an insisting report', () => {
  test.each([
    ['The minister insisted that the tunnel was dry.', ['insisted']],
    ['The tunnel was dry, the minister insists.', ['insists']],
    ['The firm maintained that the tunnel was dry.', ['maintained']],
    ['The firm contends that the tunnel was dry.', ['contends']],
  ])('%s', (text, expected) => expect(find(insistingReport, text)).toEqual(expected));

  test.each([
    'The minister argued that the tunnel was dry.',
    'The firm maintained regular contact with the port.',
    'She insisted on a second vote.',
    'The minister said the tunnel was dry.',
  ])('none in: %s', (text) => expect(find(insistingReport, text)).toEqual([]));
});

describe('a stressing report', () => {
  test.each([
    ['The mayor stressed that the water is clean.', ['stressed']],
    ['“The water is clean,” the mayor stressed.', ['stressed']],
    ['The mayor pointed out that the water is clean.', ['pointed out']],
    ['The mayor emphasised that the water is clean.', ['emphasised']],
    ['Underscoring that the water is clean, the mayor drank a glass.', ['Underscoring']],
  ])('%s', (text, expected) => expect(find(stressingReport, text)).toEqual(expected));

  test.each([
    'The mayor said that the water is clean.',
    'The mayor pointed to the dam.',
    'Stressed nurses left the ward.',
    'Nurses said that they were stressed.',
  ])('none in: %s', (text) => expect(find(stressingReport, text)).toEqual([]));
});

describe('a factive report', () => {
  test.each([
    ['The bank admitted that it lost the files.', ['admitted']],
    ['The bank lost the files, its chairman conceded.', ['conceded']],
    ['The audit revealed that the bank lost the files.', ['revealed']],
    ['The bank has acknowledged that it lost the files.', ['acknowledged']],
  ])('%s', (text, expected) => expect(find(factiveReport, text)).toEqual(expected));

  test.each([
    'The bank said that it lost the files.',
    'The bank confirmed that it lost the files.',
    'The hospital admitted three patients.',
    'Critics said the bank had to admit that it lost the files.',
  ])('none in: %s', (text) => expect(find(factiveReport, text)).toEqual([]));
});
