import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { formatInputError, InputError } from '../../src/errors.ts';
import { lockPathOf } from '../../src/lock/name.ts';
import { lockJsonSchema } from '../../src/lock/schema.ts';
import { accepted, CLAIMS, lockOf } from '../check/desk.ts';

const messageOf = (text: string): string => {
  try {
    lockOf(text);
  } catch (error) {
    if (error instanceof InputError) return formatInputError(error);
    throw error;
  }
  return 'no mistake';
};

/** An entry of the lock, its own keys from line 6 on, column 9. */
const entry = (...lines: readonly string[]): string => `version: 1\nclaims:\n  cause:\n    sources:\n      hill:\n${lines.map((line) => `        ${line}\n`).join('')}`;

describe('a mistake in a lock file', () => {
  test.each<[string, string, string]>([
    ['an empty file', '', 'claims.lock.yaml: the file is empty\n  remove it, and write it anew: compare-claims check --update'],
    ['another version', 'version: 2\nclaims: {}\n', 'claims.lock.yaml:1:10: "version" must be 1\n  1 | version: 2\n    |          ^\n  write: version: 1'],
    ['a slip in a key', entry('by: machine', 'position: []'), 'claims.lock.yaml:7:9: unknown key "position"\n  7 |         position: []\n    |         ^^^^^^^^\n  did you mean "positions"?'],
    ['a slip in who decided', entry('by: corected', 'positions: []'), 'claims.lock.yaml:6:13: "by" must be machine, accepted or corrected\n  6 |         by: corected\n    |             ^^^^^^^^\n  did you mean "corrected"?'],
    ['half a hash', entry('by: machine', 'sha256: abc', 'positions: []'), 'claims.lock.yaml:7:17: "sha256" must be 64 hexadecimal digits\n  7 |         sha256: abc\n    |                 ^^^\n  leave it out: check --update writes it'],
    ['a position without proof', entry('by: corrected', 'positions:', '  - position: rain'), 'claims.lock.yaml:8:13: missing key "exact"\n  8 |           - position: rain\n    |             ^^^^^^^^'],
    ['an empty proof', entry('by: corrected', 'positions:', '  - { position: rain, exact: " " }'), 'claims.lock.yaml:8:38: "exact" is empty\n  8 |           - { position: rain, exact: " " }\n    |                                      ^^^'],
    ['a correction to no position', entry('by: corrected', 'positions:', '  - { position: blasted, exact: x }'), 'claims.lock.yaml:8:25: "blasted" is no position of "cause"\n  8 |           - { position: blasted, exact: x }\n    |                         ^^^^^^^\n  did you mean "blast"?'],
    ['a speaker where positions have none', entry('by: corrected', 'positions:', '  - { position: rain, speaker: board, exact: x }'), 'claims.lock.yaml:8:40: the positions of "cause" belong to no speaker\n  8 |           - { position: rain, speaker: board, exact: x }\n    |                                        ^^^^^\n  leave the speaker out, or give the claim: by: speaker'],
    ['a position that a speaker cannot take', entry('by: corrected', 'positions:', '  - { position: sound, speaker: Ana Ruiz, exact: x }').replace('cause', 'safety'), 'claims.lock.yaml:8:25: "sound" is no position of "safety"\n  8 |           - { position: sound, speaker: Ana Ruiz, exact: x }\n    |                         ^^^^^\n  known positions: safe, unsafe'],
    ['a speaker who is none of the actors', entry('by: corrected', 'positions:', '  - { position: safe, speaker: Ana Ruiz, exact: x }').replace('cause', 'safety'), 'no mistake'],
    ['a correction without a figure', entry('by: corrected', 'positions:', '  - { position: many, exact: x }').replace('cause', 'deaths'), 'claims.lock.yaml:8:25: "many" is no answer to "deaths"\n  8 |           - { position: many, exact: x }\n    |                         ^^^^\n  write it in figures: $2.5 billion, 14 people, 6.1'],
    ['an entry twice', entry('by: machine', 'positions: []', 'positions: []'), 'claims.lock.yaml:8:9: duplicate key "positions"\n  8 |         positions: []\n    |         ^^^^^^^^^\n  it is already on line 7'],
    ['what the tool once read may be gone', entry('by: machine', 'positions:', '  - { position: blasted, exact: x }'), 'no mistake'],
    ['a claim may be gone', entry('by: corrected', 'positions: [{ position: old, exact: x }]').replace('cause', 'reason'), 'no mistake'],
    ['notes are for people', entry('by: accepted', 'note: rang them', 'positions: []'), 'no mistake'],
  ])('%s', (_, text, expected) => expect(messageOf(text)).toBe(expected));
});

describe('the JSON Schema of the lock file', () => {
  const file = new URL('../../schema/lock.json', import.meta.url);
  const generated = `${JSON.stringify(lockJsonSchema(), null, 2)}\n`;
  if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(file, generated);
  const validate = new Ajv({ allowUnionTypes: true }).compile(lockJsonSchema());

  test('is the one in schema/lock.json', () => expect(readFileSync(file, 'utf8')).toBe(generated));
  test('takes what is written', () => expect([validate(parse(accepted())), validate.errors]).toEqual([true, null]));
  test.each([entry('by: corected', 'positions: []'), entry('by: machine'), entry('by: machine', 'positions: [{ position: rain }]')])('refuses %j', (text) => expect(validate(parse(text))).toBe(false));
});

test.each([['claims.yaml', 'claims.lock.yaml'], ['a/quake.yml', 'a/quake.lock.yaml'], ['notes', 'notes.lock.yaml'], ['x.yaml.yaml', 'x.yaml.lock.yaml']])('the lock file of %s is %s', (claims, lock) =>
  expect(lockPathOf(claims)).toBe(lock));

test('entries know their line', () => {
  const lock = lockOf(accepted());
  const rows = accepted().split('\n');
  expect(lock.entries).toHaveLength(6);
  for (const { claim, source } of lock.entries) {
    const { line = 0, column = 0, endColumn = 0 } = lock.places.get(`${claim}\n${source}`) ?? {};
    expect(rows[line - 1]?.slice(column - 1, endColumn - 1)).toBe(source);
  }
  expect(CLAIMS).toContain('safety');
});
