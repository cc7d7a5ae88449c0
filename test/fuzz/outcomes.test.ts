import { describe, expect, test } from '@jest/globals';
import { parseClaims } from '../../src/claims-file/parse.ts';
import { compare } from '../../src/compare.ts';
import { formatInputError, InputError } from '../../src/errors.ts';
import { loaders } from '../../src/loaders/index.ts';
import { parseLock } from '../../src/lock/parse.ts';
import { parseGiven } from '../../src/parts/given.ts';
import { toReport } from '../../src/report.ts';
import type { Source } from '../../src/types.ts';

/** What somebody makes up to break it, and what comes of it: one mistake with its place, or what the text says. */

const markdown = (text: string): Source => {
  const source = loaders.find(({ extensions }) => extensions.includes('.md'))?.load({ path: 'corpus/post.md', name: 'post', text });
  if (source === undefined) throw new TypeError('no loader for .md');
  return source;
};
const mistakeIn = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof InputError) return formatInputError(error).split('\n')[0] ?? '';
    throw error;
  }
  return 'none';
};

const HEADER = 'version: 1\nstory: x\nclaims:\n';
const BOMB = ['b', 'c', 'd', 'e', 'f'].map((key, at) => `${key}: &${key} [${`*${'abcde'[at]},`.repeat(9)}x]\n`).join('');
const NINES = '9'.repeat(400);
const TOO_DEEP = 'not readable as YAML: it is nested too deeply';

describe('a claims file', () => {
  test.each([
    ['a list in itself', 'version: 1\nstory: x\nclaims: &a [*a]\n', '3:12: item 1 of "claims" must be a map'],
    ['a map in itself', '&a\nversion: 1\nstory: *a\nclaims: []\n', '2:1: unknown key "version"'],
    ['a map merged into itself', 'version: 1\nstory: &a { <<: *a, title: x }\nclaims: []\n', '2:13: unknown key "<<"'],
    ['an actor among its aliases', 'version: 1\nstory: x\nactors: { us: { name: US, aliases: &a [*a] } }\nclaims: []\n', '3:39: item 1 of "aliases" must be text'],
    ['maps in maps, line by line', Array.from({ length: 3000 }, (_, at) => `${' '.repeat(at)}a:\n`).join(''), TOO_DEEP],
    ['lists that are closed again', `version: 1\nstory: ${'['.repeat(5000)}${']'.repeat(5000)}\nclaims: []\n`, TOO_DEEP],
    ['a day that is none as reference', `${HEADER}  - { id: d, kind: date, about: [fire], action: [start], reference: 2020-02-31 }\n`, '4:69: "2020-02-31" is not a date'],
    ['a day that is none as the day of the story', 'version: 1\nstory: { title: x, date: 2020-02-31 }\nclaims: []\n', '2:26: "2020-02-31" is not a date'],
    ['an endless version', `version: ${NINES}\nstory: x\nclaims: []\n`, '1:10: "version" must be 1'],
    ['an endless tolerance', `${HEADER}  - { id: d, kind: quantity, about: [fire], unit: people, measure: [killed], tolerance: 1e999 }\n`, '4:89: "tolerance" must be'],
    ['nothing', '', 'the file is empty'],
    ['white space alone', ' \n  \n', 'the file is empty'],
    ['comments alone', '# one\n# two\n', 'the file is empty'],
  ])('%s', (_, text, says) => {
    const mistake = mistakeIn(() => parseClaims('claims.yaml', text));
    expect(mistake).not.toBe('none');
    expect(mistake).toContain(says);
  });

  test('of ten thousand claims each is read', () => {
    const asked = Array.from({ length: 10_000 }, (_, at) => `  - { id: c${at}, kind: quantity, about: [fire], unit: people, measure: [killed] }\n`);
    const file = parseClaims('claims.yaml', HEADER + asked.join(''));
    expect(file.claims).toHaveLength(10_000);
  }, 240_000);
});

describe('front matter and lock files', () => {
  test.each([
    ['aliases that explode', `title: &a [${'x,'.repeat(9)}x]\n${BOMB}`, '3:8: not valid YAML: Excessive alias count'],
    ['a map in itself', 'outlet: &a { value: *a }\n', '2:14: "value" must be text'],
    ['lists in lists', `title: ${'['.repeat(50_000)}\n`, TOO_DEEP],
    ['a day that is none', 'published: 2020-02-31\n', '2:12: "2020-02-31" is not a date'],
    ['a year without an end', `published: ${NINES}\n`, 'is not a date'],
  ])('front matter: %s', (_, matter, says) => expect(mistakeIn(() => markdown(`---\n${matter}---\nThe fire killed two people.\n`))).toContain(says));

  const claims = parseClaims('claims.yaml', `${HEADER}  - { id: deaths, kind: quantity, about: [fire], unit: people, measure: [killed] }\n`);
  test.each([
    ['aliases that explode', `version: &a [${'x,'.repeat(9)}x]\n${BOMB}`, '2:8: not valid YAML: Excessive alias count'],
    ['a map in itself', 'version: 1\nclaims: &a { deaths: *a }\n', 'claims.lock.yaml:2:'],
    ['lists in lists', `claims: ${'['.repeat(50_000)}\n`, TOO_DEEP],
    ['an endless version', `version: ${NINES}\nclaims: {}\n`, '1:10: '],
  ])('a lock file: %s', (_, text, says) => expect(mistakeIn(() => parseLock('claims.lock.yaml', text, claims))).toContain(says));
});

const line = (text: string) => ({ path: 'standard input', number: 3, text: JSON.stringify({ id: 'a', text }) });

describe('a text', () => {
  const claims = parseClaims('claims.yaml', `${HEADER}  - { id: when, kind: date, about: [fire], action: [start] }\n  - { id: deaths, kind: quantity, about: [fire], unit: people, measure: [killed] }\n`);
  const positions = (text: string): readonly string[] => toReport(compare(claims, [markdown(text)])).claims.flatMap(({ groups }) => groups.map(({ position }) => position));

  test.each([
    ['2020-02-31'], ['31 February 2020'], ['February 30'], ['29 February 2021'], ['13/13/2020'], ['1 May 99999'],
  ])('a day that is none: %s', (day) => expect(positions(`The fire started on ${day}.`)).toEqual([]));

  test.each([[NINES], ['1e999'], [`${'999,'.repeat(130)}999`], [`${NINES} million`]])('a number past all numbers: %s', (number) => expect(positions(`The fire killed ${number} people.`)).toEqual([]));

  test.each([
    ['29 February 2020', 'two', ['2020-02-29', '2 people']],
    ['1 May 2020', '12,000,000', ['2020-05-01', '12000000 people']],
  ])('beside them, %s and %s are read', (day, number, expected) => expect(positions(`The fire started on ${day}. The fire killed ${number} people.`)).toEqual(expected));

  test('a text that is many articles', () => {
    const whole = 'The fire killed two people. '.repeat(400_000);
    expect(mistakeIn(() => markdown(whole))).toBe('corpus/post.md: is too long: more than 10 million characters');
    expect(mistakeIn(() => parseGiven(line(whole)))).toBe('standard input:3:1: "text" is too long: more than 10 million characters');
    expect(mistakeIn(() => markdown(`---\ntitle: "${whole}"\n---\nA fire.\n`))).toBe('corpus/post.md: is too long: more than 10 million characters');
  });

  test('a word that never ends, where no file is read', () => {
    expect(mistakeIn(() => parseGiven(line(`The fire ${'a'.repeat(5_000_000)}`)))).toBe('standard input:3:1: "text" is not text: it has no space for more than a million characters');
    expect(mistakeIn(() => parseGiven(line(`The fire ${`${'a'.repeat(900_000)} `.repeat(5)}`)))).toBe('none');
  });
});
