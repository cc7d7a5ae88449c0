import { describe, expect, test } from '@jest/globals';
import { readPosition, writePosition } from '../../src/kinds/written.ts';
import type { Claim } from '../../src/types.ts';
import { fileOf } from './story.ts';

const ACTORS = '{ north: { name: The North, aliases: [Northern side] }, south: { name: The South } }';

const claimOf = (claim: string): Claim => {
  const [first] = fileOf(ACTORS, claim).claims;
  if (first === undefined) throw new Error('no claim');
  return first;
};

const ACTOR = '{ kind: actor, about: x, action: offer, actors: [north] }';
const STATUS = '{ kind: status, about: x, positions: { half-open: a, shut: { label: closed, cues: b } } }';
const SPEAKER = '{ kind: status, about: x, by: speaker, positions: { open: a } }';
const SCOPE = '{ kind: scope, about: x, elements: { men: { label: officers, cues: a, count: yes }, goods: b } }';
const people = '{ kind: quantity, about: x, unit: people }';
const MONEY = '{ kind: quantity, about: x, unit: money }';

describe('readPosition', () => {
  test.each<[string, string, string, string | null]>([
    ['an actor', ACTOR, 'north', 'north: The North'],
    ['an actor by name, whatever the case', ACTOR, 'the north', 'north: The North'],
    ['an actor by alias', ACTOR, 'Northern side', 'north: The North'],
    ['an actor who is no answer', ACTOR, 'south', null],
    ['a position', STATUS, 'half-open', 'half-open: half open'],
    ['a position by label', STATUS, 'Closed', 'shut: closed'],
    ['no position', STATUS, 'ajar', null],
    ['an element', SCOPE, 'goods', 'goods: goods'],
    ['how many of it', SCOPE, '4 men', '4 men: 4 officers'],
    ['how many of it, by label', SCOPE, '4 officers', '4 men: 4 officers'],
    ['which part of it', SCOPE, 'most goods', 'most goods: most goods'],
    ['no element', SCOPE, '4 ships', null],
    ['a count as it is written', people, '14 people', '14 people: 14 people'],
    ['a count as people write it', people, 'at least fourteen people', '14 people: at least 14 people'],
    ['a bare figure', people, '14', '14 people: 14 people'],
    ['a range', people, '12-14 people', '12-14 people: 12 to 14 people'],
    ['no figure', people, 'many', null],
    ['money as it is written', MONEY, 'USD 2500000000', 'USD 2500000000: USD 2.5 billion'],
    ['money as people write it', MONEY, '$2.5 billion', 'USD 2500000000: USD 2.5 billion'],
    ['money needs a currency', MONEY, '14', null],
    ['per cent', '{ kind: quantity, about: x, unit: percent }', '4.5 %', '4.5 %: 4.5 %'],
    ['a magnitude', '{ kind: quantity, about: x, unit: magnitude }', 'magnitude 6.1', 'magnitude 6.1: magnitude 6.1'],
    ['a date', '{ kind: date, about: x, action: open }', '2017-04', '2017-04: 2017-04'],
    ['no date', '{ kind: date, about: x, action: open }', 'last spring', null],
    ['a wording', '{ kind: quotation, about: x, cues: a }', 'We will NOT yield!', 'we will not yield: “We will NOT yield!”'],
    ['a name', '{ kind: label, about: x, names: a }', 'The  Board', 'the board: The  Board'],
  ])('%s', (_, claim, position, expected) => {
    const read = readPosition(claimOf(claim), fileOf(ACTORS, claim).actors, { position, speaker: null });
    expect(read === null ? null : `${read.position}: ${read.label}`).toBe(expected);
  });

  test.each([[{ position: 'open', speaker: 'north' }, 'north:open'], [{ position: 'open', speaker: null }, 'outlet:open'], [{ position: 'open', speaker: 'Ana Ruiz' }, 'Ana Ruiz:open'],
    [{ position: 'open', speaker: 'The South' }, 'south:open', 'south'], [{ position: 'open', speaker: 'northern side' }, 'north:open', 'north'], [{ position: 'open', speaker: ' Ana:\nRuiz ' }, 'Ana Ruiz:open', 'Ana Ruiz'],
    [{ position: 'open', speaker: 'outlet' }, 'outlet:open', null], [{ position: 'open', speaker: ' : ' }, undefined], [{ position: 'ajar', speaker: 'north' }, undefined]])('whose position it is: %j', (written: { position: string; speaker: string | null }, expected: string | undefined, speaker: string | null = written.speaker) => {
    const claim = claimOf(SPEAKER);
    const read = readPosition(claim, fileOf(ACTORS, SPEAKER).actors, written);
    expect(read?.position).toBe(expected);
    if (read !== null) expect(writePosition(claim, read)).toEqual({ ...written, speaker });
  });

  test.each([['a:b', 'open'], ['north', 'half:open'], ['outlet', 'half:open'], ['a:b', 'half:open']])('ids with a colon: %s, %s', (owner, id) => {
    const claim = '{ kind: status, about: x, by: speaker, positions: { open: a, "half:open": b } }';
    const { actors } = fileOf('{ north: The North, "a:b": Ann Boe }', claim);
    const written = writePosition(claimOf(claim), { position: `${owner}:${id}` });
    expect(written).toEqual({ position: id, speaker: owner === 'outlet' ? null : owner });
    expect(readPosition(claimOf(claim), actors, written)?.position).toBe(`${owner}:${id}`);
  });

  test.each([[ACTOR, 'north'], [STATUS, 'shut'], [SCOPE, '4 men'], [SCOPE, 'all goods'], [people, '12-14 people'], [MONEY, 'EUR 7.5'], ['{ kind: label, about: x, names: a }', 'the board']])('what is written of %s is read as the same: %s', (text, position) => {
    const claim = claimOf(text);
    expect(readPosition(claim, fileOf(ACTORS, text).actors, writePosition(claim, { position }))?.position).toBe(position);
  });
});
