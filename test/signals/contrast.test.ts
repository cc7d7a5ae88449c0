import { describe, expect, test } from '@jest/globals';
import { actorLabel } from '../../src/signals/actor-label.ts';
import { agentlessPassive } from '../../src/signals/agentless-passive.ts';
import { judgingModifier } from '../../src/signals/judging-modifier.ts';
import { loadedWord } from '../../src/signals/loaded-word.ts';
import { nominalisation } from '../../src/signals/nominalisation.ts';
import { partQuoted } from '../../src/signals/part-quoted.ts';
import { placement } from '../../src/signals/placement.ts';
import { find } from './find.ts';

describe('a loaded word', () => {
  test.each([
    ['The city slapped a fine on the port.', 'The city imposed a fine on the port.', ['slapped < imposed']],
    ['The union slammed the budget.', 'The union criticised the budget.', ['slammed < criticised']],
    ['The ministry slashed the subsidies.', 'The subsidies were cut by the ministry.', ['slashed < cut']],
    ['The riot lasted until the curfew.', 'The protest lasted until the curfew.', ['riot < protest']],
  ])('%s | %s', (own, other, expected) => expect(find(loadedWord, own, other)).toEqual(expected));

  test.each([
    ['no plain word beside it', 'The city slapped a fine on the port.', 'The city closed the port.'],
    ['of another thing', 'The city slapped a fine on the port.', 'The council imposed a curfew.'],
    ['a speaker’s word', '“They slapped a fine on the port,” she said.', 'The city imposed a fine on the port.'],
    ['the other uses both', 'The city slapped a fine on the port.', 'The city imposed a fine on the port. It slapped a fine on the ferry.'],
    ['the other has it as a speaker’s word', 'The city slapped a fine on the port.', 'The city imposed a fine on the port. “They slapped it on us,” she said.'],
    ['the plain word', 'The city imposed a fine on the port.', 'The city slapped a fine on the port.'],
    ['no other source', 'The city slapped a fine on the port.', { text: '', position: 'yes' }],
  ])('none: %s', (_, own, other) => expect(find(loadedWord, own, other)).toEqual([]));
});

describe('a judging modifier', () => {
  test.each([
    ['A scathing report blames the port.', 'A report blames the port.', ['scathing < report']],
    ['The union sharply criticised the budget.', 'The union criticised the budget.', ['sharply < criticised']],
  ])('%s | %s', (own, other, expected) => expect(find(judgingModifier, own, other)).toEqual(expected));

  test.each([
    ['the other judges too', 'A scathing report blames the port.', 'A damning report blames the port.'],
    ['another noun', 'A scathing report blames the port.', 'The audit blames the port.'],
    ['a speaker’s word', '“It is a scathing report,” she said.', 'A report blames the port.'],
    ['no judgement', 'A long report blames the port.', 'A report blames the port.'],
  ])('none: %s', (_, own, other) => expect(find(judgingModifier, own, other)).toEqual([]));
});

describe('an actor label', () => {
  test.each([
    ['The Lurian regime closed the border.', 'The Lurian government closed the border.', ['regime < government']],
    ['Terrorists attacked the village.', 'Militants attacked the village.', ['Terrorists < Militants']],
  ])('%s | %s', (own, other, expected) => expect(find(actorLabel, own, other)).toEqual(expected));

  test.each([
    ['of another state', 'The Lurian regime closed the border.', 'The Norse government met on Monday.'],
    ['a speaker’s word', '“The Lurian regime closed the border,” she said.', 'The Lurian government closed the border.'],
    ['the plain name', 'The Lurian government closed the border.', 'The Lurian regime closed the border.'],
  ])('none: %s', (_, own, other) => expect(find(actorLabel, own, other)).toEqual([]));
});

describe('a passive without a doer', () => {
  test.each([
    ['Two students were shot at the gate.', 'Police shot two students at the gate.', ['were shot < Police shot']],
    ['Two students were arrested at the gate.', 'Two students were arrested by soldiers at the gate.', ['were arrested < were arrested by']],
  ])('%s | %s', (own, other, expected) => expect(find(agentlessPassive, own, other)).toEqual(expected));

  test.each([
    ['nobody names a doer', 'Two students were killed in the flood.', 'The flood killed two students.'],
    ['a storm with a name', 'Two students were killed on Monday.', 'Hurricane Osla killed two students.'],
    ['it is named elsewhere in the sentence', 'Two students were shot after police opened fire.', 'Police shot two students.'],
    ['it is named in another sentence', 'Two students were shot at the gate. Police shot them twice.', 'Police shot two students.'],
    ['nothing is done to anybody', 'The vote was held on Monday.', 'The council held the vote.'],
    ['with its doer', 'Two students were shot by a guard.', 'Police shot two students.'],
    ['a headline without its auxiliary', 'Two students were shot at the gate.', 'Two students shot at college gate.'],
    ['the same with a day', 'Two students were shot at the gate.', 'Student shot Tuesday at college gate.'],
    ['a denial names nobody', 'Two students were shot at the gate.', 'Police have not shot two students.'],
  ])('none: %s', (_, own, other) => expect(find(agentlessPassive, own, other)).toEqual([]));
});

describe('a deed told as a noun', () => {
  test('where another source says who did it', () => expect(find(nominalisation, 'Two students died in a shooting at the gate.', 'Police shot two students at the gate.')).toEqual(['shooting < Police shot']));

  test.each([
    ['pointing back', 'The shooting ended at noon.', 'Police shot two students at the gate.'],
    ['with its doer', 'Two students died in a police shooting.', 'Police shot two students at the gate.'],
    ['nobody names a doer', 'Two students died in a shooting.', 'Two students were shot.'],
  ])('none: %s', (_, own, other) => expect(find(nominalisation, own, other)).toEqual([]));
});

describe('a quotation in part', () => {
  const long = '“We will close the mine, but only if every miner has a new post,” the minister said.';

  test.each([
    ['“We will close the mine,” the minister said.', ['We will close the mine, < but only if every miner has a new post,']],
    ['“Every miner has a new post,” the minister said.', ['Every miner has a new post, < We will close the mine, but only if']],
    ['“Only if every miner,” the minister said.', ['Only if every miner, < We will close the mine, but only if every miner has a new post,']],
  ])('that another source has at greater length: %s', (own, expected) => expect(find(partQuoted, own, long)).toEqual(expected));

  test.each([
    ['the same quotation', long, long],
    ['the rest is quoted too', '“We will close the mine,” the minister said, “but only if every miner has a new post.”', long],
    ['other words', '“The mine has no future,” the minister said.', long],
    ['a word or two', 'The minister will “close the” mine.', long],
  ])('none: %s', (_, own, other) => expect(find(partQuoted, own, other)).toEqual([]));
});

describe('placement', () => {
  const top = { text: 'The mine will close.', placement: 'headline' as const };
  const low = { text: 'The mine will close.', placement: 'body' as const };

  test('in the headline here, in the body alone elsewhere', () => expect(find(placement, top, low)).toEqual(['The mine will close. < The mine will close.']));

  test.each([
    ['the body', low, [top]],
    ['both on top', top, [top]],
    ['most are on top', top, [top, low]],
    ['elsewhere in the lede', top, [{ ...low, placement: 'lede' as const }]],
    ['another position', top, [{ ...low, position: 'no' }]],
    ['only a caption elsewhere', top, [{ ...low, placement: 'caption' as const }]],
  ])('none: %s', (_, own, others) => expect(find(placement, own, ...others)).toEqual([]));
});
