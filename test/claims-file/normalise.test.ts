import { describe, expect, test } from '@jest/globals';
import { parseClaims } from '../../src/claims-file/parse.ts';
import type { Claim } from '../../src/types.ts';

const TOP = `version: 1
story: { title: The dam, date: 2021-05, about: dam | reservoir }
actors:
  mayor: The mayor
  board: { name: River Board, aliases: [Board, river authority | water authority] }
claims:
`;

function claimOf(lines: string): Claim {
  const [claim] = parseClaims('claims.yaml', `${TOP}  - id: a-claim\n${lines.replace(/^(?=.)/gm, '    ')}`).claims;
  if (claim === undefined) throw new Error('no claim');
  return claim;
}

const BASE = { id: 'a-claim', question: 'A claim', about: ['dam', 'reservoir'], except: [], reference: null };

describe('parseClaims', () => {
  test('the head of the file', () => {
    const file = parseClaims('my/claims.yaml', `${TOP}  - { id: x, kind: label, names: dam }\n`);
    expect(file).toEqual({
      path: 'my/claims.yaml',
      story: { title: 'The dam', date: '2021-05', about: ['dam', 'reservoir'] },
      actors: [
        { id: 'mayor', name: 'The mayor', aliases: [] },
        { id: 'board', name: 'River Board', aliases: ['Board', 'river authority', 'water authority'] },
      ],
      claims: [{ ...BASE, id: 'x', question: 'X', kind: 'label', names: ['dam'] }],
      policy: {},
      places: new Map([['x', expect.objectContaining({ column: 11, endColumn: 12 })]]),
    });
  });

  test('a story can be its title alone', () => {
    expect(parseClaims('c', 'version: 1\nstory: The dam\nclaims: [{ id: x, kind: label, names: dam }]').story).toEqual({ title: 'The dam', date: null, about: [] });
  });

  test.each<[string, string, object]>([
    ['an actor claim may be answered by all actors', 'kind: actor\naction: [open, start | begin]', { ...BASE, kind: 'actor', action: ['open', 'start', 'begin'], actors: ['mayor', 'board'] }],
    ['or by some', 'kind: actor\naction: open\nactors: [board]', { ...BASE, kind: 'actor', action: ['open'], actors: ['board'] }],
    ['a reference actor by alias', 'kind: actor\naction: open\nreference: { value: Water Authority, source: its page }', { ...BASE, reference: { value: 'board', source: 'its page' }, kind: 'actor', action: ['open'], actors: ['mayor', 'board'] }],
    ['a quantity', 'kind: quantity\nunit: money\nmeasure: [cost, price]\ntolerance: 0.10\nreference: $2.50 billion', { ...BASE, reference: { value: '$2.50 billion', source: null }, kind: 'quantity', unit: 'money', measure: ['cost', 'price'], tolerance: 0.1 }],
    ['a quantity needs no measure', 'kind: quantity\nunit: magnitude\nreference: 6.0', { ...BASE, reference: { value: '6.0', source: null }, kind: 'quantity', unit: 'magnitude', measure: [], tolerance: null }],
    ['a date', 'question: When did it open?\nkind: date\nabout: sluice\nexcept: [lock]\naction: open\nreference: 2021-05', { ...BASE, question: 'When did it open?', about: ['sluice'], except: ['lock'], reference: { value: '2021-05', source: null }, kind: 'date', action: ['open'] }],
    ['a scope', 'kind: scope\nelements:\n  head: [its head]\n  others: { label: other officials, cues: official, count: yes }\nreference: [head, others]', { ...BASE, reference: { value: 'head, others', source: null }, kind: 'scope', elements: [{ id: 'head', label: 'head', cues: ['its head'], count: false }, { id: 'others', label: 'other officials', cues: ['official'], count: true }] }],
    ['a status', 'kind: status\npositions:\n  half-open: half open | partly open\n  open: { cues: [opened] }\nordered: true\nby: speaker', { ...BASE, kind: 'status', positions: [{ id: 'half-open', label: 'half open', cues: ['half open', 'partly open'] }, { id: 'open', label: 'open', cues: ['opened'] }], ordered: true, several: false, bySpeaker: true, actors: [] }],
    ['a quotation', 'kind: quotation\ncues: sorry\nspeaker: mayor', { ...BASE, kind: 'quotation', cues: ['sorry'], direct: false, speaker: ['mayor'] }],
    ['free text is not read', 'kind: label\nnames: dam\nnote: ask Ann\ndescription: 12', { ...BASE, kind: 'label', names: ['dam'] }],
    ['a cue is kept once', 'kind: label\nnames: [dam, wall | dam, " dam "]', { ...BASE, kind: 'label', names: ['dam', 'wall'] }],
  ])('%s', (_, lines, expected) => {
    expect(claimOf(lines)).toEqual(expected);
  });

  test('ids and cues that YAML could take for something else are text, in file order', () => {
    const claim = claimOf('kind: status\npositions:\n  yes: yes\n  10: [10, 2.50, 007]\n  2: true\n  no: no\n  null: "null"\n  2020-01-01: 0x1F\n  constructor: a\nreference: 10');
    expect(claim.kind === 'status' ? claim.positions.map(({ id, cues }) => [id, ...cues]) : null).toEqual([
      ['yes', 'yes'],
      ['10', '10', '2.50', '007'],
      ['2', 'true'],
      ['no', 'no'],
      ['null', 'null'],
      ['2020-01-01', '0x1F'],
      ['constructor', 'a'],
    ]);
    expect(claim.reference?.value).toBe('10');
  });

  test('what is written once can be used again', () => {
    const { claims } = parseClaims('c', 'version: 1\nstory: x\nclaims:\n  - { id: a, kind: label, names: &n [dam, wall] }\n  - { id: b, kind: label, names: *n }\n');
    expect(claims.map((claim) => claim.kind === 'label' && claim.names)).toEqual([['dam', 'wall'], ['dam', 'wall']]);
  });
});
