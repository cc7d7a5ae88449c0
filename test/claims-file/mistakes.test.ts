import { describe, expect, test } from '@jest/globals';
import { formatInputError, InputError } from '../../src/errors.ts';
import { parseClaims } from '../../src/claims-file/parse.ts';

function messageOf(text: string): string {
  try {
    parseClaims('claims.yaml', text);
  } catch (error) {
    if (error instanceof InputError) return formatInputError(error);
    throw error;
  }
  return 'no mistake';
}

/** Claims written behind four lines of a right file: the first line of `claims` is line 5. */
const withClaims = (claims: string): string => `version: 1\nstory: The dam\nactors: { mayor: The mayor, river-board: { name: The River Board, aliases: [Board] } }\nclaims:\n${claims}`;
const KINDS = 'actor, quantity, date, scope, status, quotation, label';

/** What is wrong, the file, the whole message. */
const table: readonly (readonly [string, string, string])[] = [
  ['an empty file', '', 'claims.yaml: the file is empty\n  a claims file begins with "version: 1"'],
  ['only a comment', '# later\n', 'claims.yaml: the file is empty\n  a claims file begins with "version: 1"'],
  ['no map', 'just text\n', 'claims.yaml:1:1: this must be a map\n  1 | just text\n    | ^^^^^^^^^\n  with the keys: version, story, actors, claims, policy'],
  ['a version to come', 'version: 2\nstory: x\n', 'claims.yaml:1:10: "version" must be 1\n  1 | version: 2\n    |          ^\n  write: version: 1'],
  ['no version', 'story: x\n', 'claims.yaml:1:1: missing key "version"\n  1 | story: x\n    | ^^^^^\n  write: version: 1'],
  ['no claims in the list', 'version: 1\nstory: x\nclaims: []\n', 'claims.yaml:3:9: "claims" is empty\n  3 | claims: []\n    |         ^^\n  begin each claim with "- id:"'],
  ['claims that are no list', 'version: 1\nstory: x\nclaims: { a: b }\n', 'claims.yaml:3:11: "claims" must be a list\n  3 | claims: { a: b }\n    |           ^\n  begin each claim with "- id:"'],

  // Keys
  ['an unknown key of a claim', withClaims('  - id: a\n    kinds: actor\n'), 'claims.yaml:6:5: unknown key "kinds"\n  6 |     kinds: actor\n    |     ^^^^^\n  did you mean "kind"?'],
  ['an unknown key at the top', 'version: 1\nstroy: x\nclaims: []\n', 'claims.yaml:2:1: unknown key "stroy"\n  2 | stroy: x\n    | ^^^^^\n  did you mean "story"?'],
  ['an unknown key of an actor', 'version: 1\nstory: x\nactors:\n  us: { name: US, alias: [USA] }\nclaims: []\n', 'claims.yaml:4:19: unknown key "alias"\n  4 |   us: { name: US, alias: [USA] }\n    |                   ^^^^^\n  did you mean "aliases"?'],
  ['an empty id', withClaims('  - id: a\n    kind: status\n    positions: { "": opened }\n'), 'claims.yaml:7:18: "" must not be empty\n  7 |     positions: { "": opened }\n    |                  ^^'],
  ['a space behind an id', withClaims('  - id: a\n    kind: status\n    positions: { "open ": opened }\n    reference: "open "\n'), 'claims.yaml:7:18: "open " must not begin or end with a space\n  7 |     positions: { "open ": opened }\n    |                  ^^^^^^^'],
  ['a space before the id of an actor', 'version: 1\nstory: x\nactors:\n  " us": US\nclaims: []\n', 'claims.yaml:4:3: " us" must not begin or end with a space\n  4 |   " us": US\n    |   ^^^^^'],
  ['an unknown key of a position', withClaims('  - id: a\n    kind: status\n    positions:\n      open: { label: open, cue: opened }\n'), 'claims.yaml:8:28: unknown key "cue"\n  8 |       open: { label: open, cue: opened }\n    |                            ^^^\n  did you mean "cues"?'],
  ['a rule like no other', withClaims('  - { id: a, kind: label, names: x }\npolicy:\n  new-sources: error\n'), 'claims.yaml:7:3: unknown key "new-sources"\n  7 |   new-sources: error\n    |   ^^^^^^^^^^^\n  did you mean "new-source"?'],
  ['a severity like no other', withClaims('  - { id: a, kind: label, names: x }\npolicy:\n  new-source: warn\n'), 'claims.yaml:7:15: "new-source" must be off, note, warning or error\n  7 |   new-source: warn\n    |               ^^^^\n  did you mean "warning"?'],
  ['a key like no other', withClaims('  - { id: a, kind: date, action: x, zzz: 1 }\n'), 'claims.yaml:5:37: unknown key "zzz"\n  5 |   - { id: a, kind: date, action: x, zzz: 1 }\n    |                                     ^^^\n  known keys here: id, kind, question, about, except, reference, framing, required, action'],
  ['a key of another kind', withClaims('  - id: a\n    kind: date\n    action: open\n    positions: { a: b }\n'), 'claims.yaml:8:5: unknown key "positions"\n  8 |     positions: { a: b }\n    |     ^^^^^^^^^\n  "positions" is for claims of kind status; this one is of kind date'],
  ['a comma in braces', 'version: 1\nstory: { title: The dam, opened, date: 2020 }\nclaims: []\n', 'claims.yaml:2:26: unknown key "opened"\n  2 | story: { title: The dam, opened, date: 2020 }\n    |                          ^^^^^^\n  a comma ends a value inside { }: put the text in quotes'],
  ['a missing key', withClaims('  - id: a\n    kind: actor\n    actors: [mayor]\n'), 'claims.yaml:5:5: missing key "action"\n  5 |   - id: a\n    |     ^^'],
  ['a missing kind', withClaims('  - id: a\n    question: Why?\n'), `claims.yaml:5:5: missing key "kind"\n  5 |   - id: a\n    |     ^^\n  kinds: ${KINDS}`],
  ['a duplicate key', withClaims('  - id: a\n    kind: status\n    positions:\n      open: x\n      open: y\n'), 'claims.yaml:9:7: duplicate key "open"\n  9 |       open: y\n    |       ^^^^\n  it is already on line 8'],
  ['a duplicate actor', 'version: 1\nactors:\n  us: A\n  us: B\n', 'claims.yaml:4:3: duplicate key "us"\n  4 |   us: B\n    |   ^^\n  it is already on line 3'],
  ['a key that is code', '__proto__: 1\n', 'claims.yaml:1:1: the key "__proto__" is not allowed\n  1 | __proto__: 1\n    | ^^^^^^^^^\n  choose another name'],

  // Values
  ['an unknown kind', withClaims('  - id: a\n    kind: acter\n'), 'claims.yaml:6:11: unknown kind "acter"\n  6 |     kind: acter\n    |           ^^^^^\n  did you mean "actor"?'],
  ['a kind like no other', withClaims('  - id: a\n    kind: person\n'), `claims.yaml:6:11: unknown kind "person"\n  6 |     kind: person\n    |           ^^^^^^\n  known kinds: ${KINDS}`],
  ['a kind without a value', withClaims('  - id: a\n    kind:\n'), `claims.yaml:6:5: "kind" has no value\n  6 |     kind:\n    |     ^^^^\n  kinds: ${KINDS}`],
  ['a claim that is no map', withClaims('  - who did it\n'), 'claims.yaml:5:5: item 1 of "claims" must be a map\n  5 |   - who did it\n    |     ^^^^^^^^^^\n  with the keys: id, question, kind, …'],
  ['an empty cue list', withClaims('  - id: a\n    kind: label\n    names: []\n'), 'claims.yaml:7:12: "names" is empty\n  7 |     names: []\n    |            ^^\n  give at least one word or phrase'],
  ['only separators', withClaims('  - id: a\n    kind: label\n    names: " | "\n'), 'claims.yaml:7:12: "names" is empty\n  7 |     names: " | "\n    |            ^^^^^\n  give at least one word or phrase'],
  ['an empty cue', withClaims('  - id: a\n    kind: label\n    names: [dam, ""]\n'), 'claims.yaml:7:18: item 2 of "names" is empty\n  7 |     names: [dam, ""]\n    |                  ^^'],
  ['a cue that is a map', withClaims('  - id: a\n    kind: label\n    names:\n      - dam: wall\n'), 'claims.yaml:8:9: item 1 of "names" must be text\n  8 |       - dam: wall\n    |         ^^^'],
  ['a position without cues', withClaims('  - id: a\n    kind: status\n    positions:\n      open:\n'), 'claims.yaml:8:7: "open" has no value\n  8 |       open:\n    |       ^^^^'],
  ['positions in a list', withClaims('  - id: a\n    kind: status\n    positions: [open, shut]\n'), 'claims.yaml:7:16: "positions" must be a map\n  7 |     positions: [open, shut]\n    |                ^^^^^^^^^^^^\n  with one id: per line and its value behind it'],
  ['a flag that is none', withClaims('  - id: a\n    kind: status\n    positions: { open: x }\n    ordered: mostly\n'), 'claims.yaml:8:14: "ordered" must be true or false\n  8 |     ordered: mostly\n    |              ^^^^^^'],
  ['a tolerance that is no number', withClaims('  - id: a\n    kind: quantity\n    unit: money\n    tolerance: a bit\n'), 'claims.yaml:8:16: "tolerance" must be a number\n  8 |     tolerance: a bit\n    |                ^^^^^'],
  ['a tolerance in percent', withClaims('  - id: a\n    kind: quantity\n    unit: money\n    tolerance: 5\n'), 'claims.yaml:8:16: "tolerance" must be between 0 and 1\n  8 |     tolerance: 5\n    |                ^'],
  ['a date that is none', 'version: 1\nstory: { title: x, date: 30 December }\nclaims: []\n', 'claims.yaml:2:26: "30 December" is not a date\n  2 | story: { title: x, date: 30 December }\n    |                          ^^^^^^^^^^^\n  write it as 2020-12-30, 2020-12 or 2020'],
  ['a day that does not exist', 'version: 1\nstory: { title: x, date: 2021-02-29 }\nclaims: []\n', 'claims.yaml:2:26: "2021-02-29" is not a date\n  2 | story: { title: x, date: 2021-02-29 }\n    |                          ^^^^^^^^^^\n  write it as 2020-12-30, 2020-12 or 2020'],

  // Ids and references
  ['a claim id that no lock file can hold', withClaims('  - { id: __proto__, kind: date, action: x }\n'), 'claims.yaml:5:11: the id "__proto__" is not allowed\n  5 |   - { id: __proto__, kind: date, action: x }\n    |           ^^^^^^^^^\n  choose another name'],
  ['a claim id used twice', withClaims('  - { id: a, kind: date, action: x }\n  - { id: a, kind: date, action: y }\n'), 'claims.yaml:6:11: duplicate claim id "a"\n  6 |   - { id: a, kind: date, action: y }\n    |           ^\n  it is already used on line 5'],
  ['an unknown actor', withClaims('  - { id: a, kind: actor, action: x, actors: [mayor, riverboard] }\n'), 'claims.yaml:5:54: unknown actor "riverboard"\n  5 |   - { id: a, kind: actor, action: x, actors: [mayor, riverboard] }\n    |                                                      ^^^^^^^^^^\n  did you mean "river-board"?'],
  ['an actor whose id is the outlet’s', `version: 1\nstory: x\nactors:\n  outlet: Mill Outlet\nclaims:\n  - { id: a, kind: status, by: speaker, about: mill, positions: { open: a } }\n`, 'claims.yaml:4:3: no actor can have the id "outlet" beside a claim with by: speaker, where it stands for the outlet itself\n  4 |   outlet: Mill Outlet\n    |   ^^^^^^\n  choose another id'],
  ['an unknown speaker', withClaims('  - id: a\n    kind: quotation\n    cues: sorry\n    speaker: king\n'), 'claims.yaml:8:14: unknown actor "king"\n  8 |     speaker: king\n    |              ^^^^\n  known actors: mayor, river-board'],
  ['an actor claim without actors', 'version: 1\nstory: x\nclaims:\n  - { id: a, kind: actor, action: x }\n', 'claims.yaml:4:20: a claim of kind actor needs actors to choose from\n  4 |   - { id: a, kind: actor, action: x }\n    |                    ^^^^^\n  list them under "actors:" at the top of the file'],
  ['a reference that is no actor', withClaims('  - { id: a, kind: actor, action: x, reference: { value: mayer, source: x } }\n'), 'claims.yaml:5:58: the reference value "mayer" is none of the claim\'s actors\n  5 |   - { id: a, kind: actor, action: x, reference: { value: mayer, source: x } }\n    |                                                          ^^^^^\n  did you mean "mayor"?'],
  ['a reference that is no position', withClaims('  - id: a\n    kind: status\n    positions: { open: x, shut: y }\n    reference: opened\n'), 'claims.yaml:8:16: the reference value "opened" is none of the claim\'s positions\n  8 |     reference: opened\n    |                ^^^^^^\n  did you mean "open"?'],
  ['a reference that is no date', withClaims('  - { id: a, kind: date, action: x, reference: spring }\n'), 'claims.yaml:5:48: "spring" is not a date\n  5 |   - { id: a, kind: date, action: x, reference: spring }\n    |                                                ^^^^^^\n  write it as 2020-12-30, 2020-12 or 2020'],
  ['a reference that is no quantity', withClaims('  - { id: a, kind: quantity, unit: money, reference: a lot }\n'), 'claims.yaml:5:54: "a lot" is not a quantity\n  5 |   - { id: a, kind: quantity, unit: money, reference: a lot }\n    |                                                      ^^^^^\n  write it in figures: $2.5 billion, 14 people, 6.1'],
  ['two references where one holds', withClaims('  - { id: a, kind: date, action: x, reference: [2019, 2020] }\n'), 'claims.yaml:5:48: a date claim has one reference value\n  5 |   - { id: a, kind: date, action: x, reference: [2019, 2020] }\n    |                                                ^^^^^^^^^^^^\n  keep one'],

  // YAML
  ['a colon in a value', 'version: 1\nstory: dam: opened\n', 'claims.yaml:2:8: not valid YAML: Nested mappings are not allowed in compact mappings\n  2 | story: dam: opened\n    |        ^\n  put text that contains ": " in quotes'],
  ['a tab', 'story:\n\ttitle: x\n', 'claims.yaml:2:1: not valid YAML: Tabs are not allowed as indentation\n  2 | \\ttitle: x\n    | ^^\n  indent with spaces'],
  ['an open quote', 'version: 1\nstory: "x\nclaims: []\n', 'claims.yaml:2:8: not valid YAML: this quote is not closed\n  2 | story: "x\n    |        ^\n  close it, or put text that has quotes inside in the other kind of quotes'],
  ['two documents', 'version: 1\n---\nversion: 1\n', 'claims.yaml:2:1: not valid YAML: a second document begins here\n  2 | ---\n    | ^^^\n  keep one document: a line of --- begins another'],
  ['a tag', 'version: 1\nstory: !dam x\n', 'claims.yaml:2:8: not valid YAML: Unresolved tag: !dam\n  2 | story: !dam x\n    |        ^^^^\n  put text that begins with ! in quotes'],
  ['an alias of nothing', 'version: 1\nstory: *dam\n', 'claims.yaml:2:8: not valid YAML: Unresolved alias (the anchor must be set before the alias): dam\n  2 | story: *dam\n    |        ^^^^\n  put text that begins with * in quotes; otherwise write the value out'],
  [
    'an alias bomb',
    `a: &a [${'x,'.repeat(9)}x]\n${['b', 'c', 'd', 'e', 'f'].map((key, index) => `${key}: &${key} [${`*${'abcde'[index]},`.repeat(9)}x]\n`).join('')}`,
    'claims.yaml:2:8: not valid YAML: Excessive alias count indicates a resource exhaustion attack\n  2 | b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,x]\n    |        ^^\n  put text that begins with * in quotes; otherwise write the value out',
  ],
  ['endless nesting', '['.repeat(50_000), 'claims.yaml: not readable as YAML: it is nested too deeply'],
];

describe('a mistake in a claims file', () => {
  test.each(table)('%s', (_, text, expected) => {
    expect(messageOf(text)).toBe(expected);
  });

  test.each([`$${'9'.repeat(400)}`, '3/4', '2021'])('a reference that no number is read from: %s', (value) => {
    expect(messageOf(withClaims(`  - { id: a, kind: quantity, unit: people, reference: "${value}" }\n`))).toMatch(/^claims\.yaml:5:55: "\S+" is not a quantity\n/);
  });

  test('the first in the file is the one that is told', () => {
    const text = withClaims('  - { id: a, kind: date, action: x, bad: 1 }\n  - { id: b, kinds: date }\n').replace('story: The dam', 'story: { titel: x }');
    expect(messageOf(text)).toContain('claims.yaml:2:10: unknown key "titel"');
  });

  test.each(['\r\n', '\n'])('lines and columns are the same whatever ends a line', (end) => {
    const text = withClaims('  - id: a\n    kind: label\n    name: x\n').replaceAll('\n', end);
    expect(messageOf(text)).toBe('claims.yaml:7:5: unknown key "name"\n  7 |     name: x\n    |     ^^^^\n  did you mean "names"?');
  });
});
