import { describe, expect, test } from '@jest/globals';
import { parseClaims } from '../src/claims-file/parse.ts';
import { lint, type Linted } from '../src/lint.ts';
import { readClaims, readClaimsText, readSources } from '../src/read.ts';
import { storyOf } from './suggest/story.ts';

const root = new URL('..', import.meta.url).pathname;

const TEXTS = {
  herald: 'The council opened the new bridge over the Aar on Monday. Mayor Ida Holm cut the ribbon. The bridge cost $4 million. Trucks may not cross it. The council plans a second one.',
  post: 'The bridge over the Aar was inaugurated on Monday. It cost $5 million, said the council. Critics call it too narrow. A ferry ran there for decades. It stopped in May.',
};

const linted = (claims: string, texts: Readonly<Record<string, string>> = TEXTS): Linted => {
  const text = `version: 1\nstory: { title: Bridge, date: 2031-05-14 }\n${claims}`;
  return lint(parseClaims('claims.yaml', text), text, storyOf(texts));
};

/** `12:7 warning rule` and the message. */
const found = (claims: string, texts?: Readonly<Record<string, string>>): readonly string[] =>
  linted(claims, texts).report.findings.map(({ place, severity, rule, message }) => `${place.line}:${place.column} ${severity} ${rule}: ${message}`);

describe('what is amiss', () => {
  test.each([
    ['a cue for two positions', 'claims:\n  - id: state\n    kind: status\n    about: bridge\n    positions:\n      open: [opened, inaugurated]\n      shut: [closed, opened]\n', '9:22 error ambiguous-cue: “opened” stands in the cues of “open” and in the cues of “shut”'],
    ['one alias for two actors', 'actors:\n  a: { name: Council, aliases: [town] }\n  b: { name: Region, aliases: [town] }\nclaims:\n  - { id: price, kind: quantity, unit: money, about: bridge, measure: cost }\n', '5:32 error ambiguous-alias: “town” names Council and Region'],
    ['a phrase twice', 'claims:\n  - { id: price, kind: quantity, unit: money, about: [bridge, Aar, Bridge, bridge], measure: cost }\n', '4:76 warning duplicate-phrase: “bridge” stands twice in the about of price.'],
    ['an alternative twice', 'claims:\n  - id: state\n    kind: status\n    about: bridge\n    positions:\n      open: [opened | inaugurated | opened]\n', '8:37 warning duplicate-phrase: “opened” stands twice in the cues of “open”.'],
    ['a claim that nobody answers', 'claims:\n  - { id: length, question: How long?, kind: quantity, unit: length, about: bridge, measure: long }\n', '4:7 warning silent-claim: No source answers “How long?”'],
    ['of a thing that nobody names', 'claims:\n  - { id: dam, question: Is it safe?, kind: status, about: dam, positions: { safe: [safe] } }\n', '4:7 warning silent-claim: No source answers “Is it safe?” No source has one of the words in its about.'],
    ['no about at all', 'claims:\n  - { id: price, kind: quantity, unit: money, measure: cost }\n', '4:7 warning wide-about: It has no about'],
    ['an about of everything', 'claims:\n  - { id: price, kind: quantity, unit: money, about: [bridge, council, mayor, trucks, critics, ferry, it], measure: cost }\n', '4:7 warning wide-about: '],
    ['a position that nobody takes', 'claims:\n  - id: state\n    kind: status\n    about: bridge\n    positions:\n      open: [opened, inaugurated]\n      shut: [closed]\n', '9:14 note untaken-position: No source takes the position “shut”.'],
    ['phrases that match nowhere', 'claims:\n  - { id: price, kind: quantity, unit: money, about: bridge, measure: [cost, worht] }\n', '4:78 note unmatched-phrase: 1 of the 3 phrases of price match in no source: “worht”.'],
  ])('%s', (_name, claims, wanted) => expect(found(claims)).toContainEqual(expect.stringContaining(wanted)));

  test('an alias that is another name too', () =>
    expect(found('actors:\n  holm: { name: Ida Holm, aliases: [Holm] }\nclaims:\n  - { id: price, kind: quantity, unit: money, about: bridge, measure: cost }\n', { ...TEXTS, echo: 'The bridge is seen well from Holm Tower, the tallest house of the town.' }))
      .toContainEqual(expect.stringContaining('4:37 warning stray-alias: “Holm” is taken for Ida Holm, also in “Holm Tower”.')));

  test("an alias that is another actor's", () =>
    expect(found('actors:\n  north: { name: Norway, aliases: [administration] }\n  south: { name: Sweden }\nclaims:\n  - { id: price, kind: quantity, unit: money, about: bridge, measure: cost }\n', { ...TEXTS, echo: "Sweden's administration paid for the bridge." }))
      .toContainEqual(expect.stringContaining("4:36 warning stray-alias: “administration” is taken for Norway, but here it is Sweden's.")));

  test('one sentence for two positions that exclude each other', () =>
    expect(found('claims:\n  - id: state\n    kind: status\n    about: bridge\n    positions:\n      open: [opened]\n      used: [drove across]\n', { ...TEXTS, echo: 'The council opened the bridge and drove across the bridge.' }))
      .toContainEqual(expect.stringContaining('4:5 warning overlapping-positions: A sentence is read as “open” (by “opened”) and as “used” (by “drove … across”).')));

  test('a word that may be missing among the cues', () =>
    expect(found('claims:\n  - id: view\n    kind: status\n    about: bridge\n    positions:\n      grown: [developed]\n      known: [called it too narrow]\n', { ...TEXTS, echo: 'Over the years, the bridge has evolved.' }))
      .toContainEqual(expect.stringContaining('8:15 note missing-cue: “evolved” may say what “developed” in the cues of “grown” says; echo has it and is not read.')));
});

test('a file without slips has neither errors nor warnings', () => {
  const { report } = linted('claims:\n  - { id: price, question: What did it cost?, kind: quantity, unit: money, about: bridge, measure: cost }\n');
  expect(report.findings).toEqual([]);
  expect(report.summary).toEqual({ error: 0, warning: 0, note: 0, failed: false });
});

test('the shipped claims file has neither errors nor warnings', () => {
  const { report, fixed } = lint(readClaims('claims.yaml', root), readClaimsText('claims.yaml', root), readSources('corpus', root));
  expect(report.findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
  expect(fixed.removed).toBe(0);
});

describe('errors fail, warnings only in number', () => {
  const TWICE = 'claims:\n  - { id: price, kind: quantity, unit: money, about: [bridge, bridge], measure: cost }\n';
  const text = `version: 1\nstory: { title: Bridge, date: 2031-05-14 }\n${TWICE}`;
  const failed = (maxWarnings: number | null): boolean => lint(parseClaims('claims.yaml', text), text, storyOf(TEXTS), { maxWarnings }).report.summary.failed;
  test.each([[null, false], [1, false], [0, true]])('--max-warnings %s', (most, wanted) => expect(failed(most)).toBe(wanted));
});

describe('--fix takes out what stands twice and nothing else', () => {
  const HEAD = 'version: 1\nstory: { title: Bridge, date: 2031-05-14 }\n';
  test.each([
    ['in brackets', '# the price\nclaims:\n  - id: price # in dollars\n    kind: quantity\n    unit: money\n    about: [bridge, Aar, bridge]   # both names\n    measure: cost\n', 1, (text: string) => text.replace(', bridge]', ']')],
    ['as an alternative', 'claims:\n  - id: state\n    kind: status\n    about: bridge\n    positions:\n      open:\n        - opened | inaugurated | opened # twice\n        - began\n', 1, (text: string) => text.replace(' | opened #', ' #')],
    ['on a line of its own', 'claims:\n  - id: state\n    kind: status\n    about: bridge\n    positions:\n      open:\n        - opened\n        # again\n        - opened\n        - began\n', 1, (text: string) => text.replace('        # again\n        - opened\n', '        # again\n')],
    ['but not where a comment speaks of it', 'claims:\n  - id: state\n    kind: status\n    about: bridge\n    positions:\n      open:\n        - opened\n        - opened # as the mayor says\n', 0, (text: string) => text],
  ])('%s', (_name, claims, removed, wanted) => {
    const before = HEAD + claims;
    const { fixed } = linted(claims);
    expect(fixed).toEqual({ text: wanted(before), removed });
    expect(lint(parseClaims('claims.yaml', fixed.text), fixed.text, storyOf(TEXTS)).fixed.removed).toBe(0);
  });
});
