import { describe, expect, test } from '@jest/globals';
import { readHedges } from '../../src/text/hedges.ts';
import { tokenize } from '../../src/text/words.ts';

function read(text: string): string[] {
  const tokens = tokenize(text);
  const words = (indices: readonly number[]): string => indices.map((i) => tokens[i]?.text).join(' ');
  return readHedges(tokens).map(({ cue, scope, kind }) => `${kind}: ${words(cue)} > ${words(scope)}`);
}

describe('hedges', () => {
  test.each([
    ['The ferry may have hit a rock.', ['possible: may > The ferry have hit a rock']],
    ['The ferry reportedly hit a rock.', ['reported: reportedly > The ferry hit a rock']],
    ['The captain is said to have slept.', ['reported: is said to > The captain have slept']],
    ['The alleged fraud cost millions.', ['reported: alleged > fraud']],
    ['The city plans to build a school.', ['planned: plans to > The city build a school']],
    ['Provided that the dam holds, the road will open.', ['conditional: Provided that > the dam holds']],
    ['The city is considering a sale of the port.', ['planned: considering > a sale of the port']],
    ['Lawmakers weighed a ban.', ['planned: weighed > a ban']],
    ['The city is set to build a school.', ['planned: is set to > The city build a school']],
    ['The city is not expected to build a school.', ['planned: is expected to > The city not build a school']],
    ['If the dam breaks, the village floods.', ['conditional: If > the dam breaks']],
    ['Nobody knows whether the dam broke.', ['conditional: whether > the dam broke']],
    ['About 40 boats sank.', ['approximate: About > 40 boats']],
    ['The fine was nearly $3 million.', ['approximate: nearly > $ 3 million']],
    ['It is unclear who paid.', ['possible: It is unclear > who paid']],
    ['Sabotage is unlikely, the mayor said.', ['possible: is unlikely > Sabotage']],
    ['A leak of gas seems possible.', ['possible: seems possible > A leak of gas']],
    ['A gas leak remains one possibility.', ['possible: remains one possibility > A gas leak']],
    ['Sabotage could not be ruled out.', ['possible: could > Sabotage not be ruled out', 'possible: be ruled out > Sabotage could not']],
    ['Arson was the likely cause of the fire.', ['possible: likely > Arson cause']],
    ['Arson is seen as a possible cause.', ['possible: possible > Arson is seen cause']],
    ['The guild says 40 boats sank, which has not been verified.', ['unverified: verified > The guild says 40 boats sank']],
    ['The guild says 40 boats sank, a number that was not confirmed.', ['unverified: confirmed > The guild says 40 boats sank']],
    ['The guild says 40 boats sank, which was confirmed by the port.', []],
    ['The guild says 40 boats sank, a ferry that was not confirmed to sail.', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    'The ferry hit a rock in May.',
    'He alleged fraud.',
    'They talked about the ferry.',
    'The plan was read to the council.',
    'Some people left.',
    'Sabotage was ruled out.',
    'He ruled out sabotage.',
  ])('none in: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});
