import { describe, expect, test } from '@jest/globals';
import { compare } from '../../src/compare.ts';
import { fileOf, sourceOf } from './story.ts';

const check = (claim: string, text: string) => compare(fileOf('{ north: { name: Norway }, peru: { name: Peru } }', claim), [sourceOf(text)]).claims[0]?.reference;

describe('a curated answer', () => {
  test.each<readonly [string, string, boolean]>([
    ['{ kind: quantity, about: [ship], unit: money, measure: [worth], reference: $2.5 billion }', 'The ship was worth 2.5 billion US dollars.', true],
    ['{ kind: quantity, about: [ship], unit: money, measure: [worth], reference: $2.5 billion }', 'The ship was worth at least $2 billion.', true],
    ['{ kind: quantity, about: [ship], unit: money, measure: [worth], reference: $2.5 billion }', 'The ship was worth $4 billion.', false],
    ['{ kind: quantity, about: [ship], unit: money, measure: [worth], reference: $2.5 billion }', 'The ship was worth 2.5 billion euros.', false],
    ['{ kind: quantity, about: [ship], unit: people, measure: [drowned], reference: 14 people }', 'In the wreck of the ship 14 people drowned.', true],
    ['{ kind: date, about: [ship], action: [sink], reference: 2031-05 }', 'The ship sank on May 3.', true],
    ['{ kind: actor, about: [ship], action: [ram], reference: Norway }', 'Norway rammed the ship.', true],
    ['{ kind: actor, about: [ship], action: [ram], reference: Peru }', 'Norway rammed the ship.', false],
    ['{ kind: status, about: [ship], positions: { lost: [sank], saved: [saved] }, reference: lost }', 'The ship sank.', true],
    ['{ kind: status, about: [ship], positions: { lost: [sank], saved: [saved] }, reference: saved }', 'The ship sank.', false],
  ])('%s: %s', (claim, text, matches) => {
    const found = check(claim, text);
    expect([found?.matching.length, found?.conflicting.length]).toEqual(matches ? [1, 0] : [0, 1]);
  });
});
