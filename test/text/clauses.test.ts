import { describe, expect, test } from '@jest/globals';
import { groupAt, nounPhraseAfter, nounPhraseBefore, readClauses, type Range } from '../../src/text/clauses.ts';
import { tokenize } from '../../src/text/words.ts';
import type { Token } from '../../src/types.ts';

const words = (tokens: readonly Token[], range: Range | null): string | null => (range === null ? null : tokens.slice(range.from, range.to).map(({ text }) => text).join(' '));

/** `[will be flooded] modal passive` for each verb group. */
function groups(text: string): string[] {
  const tokens = tokenize(text);
  return readClauses(tokens).groups.map((group) => `[${words(tokens, group)}] ${[group.form, group.voice, ...(group.perfect === null ? [] : [group.perfect])].join(' ')}`);
}

/** The clauses of a sentence as text. */
function clauses(text: string): (string | null)[] {
  const tokens = tokenize(text);
  return readClauses(tokens).clauses.map((clause) => words(tokens, clause));
}

describe('verb groups', () => {
  test.each([
    ['The talks failed.', ['[failed] finite active']],
    ['The vote was postponed.', ['[was postponed] finite passive']],
    ['Three miners are still trapped.', ['[are still trapped] finite passive']],
    ['The vessel had never been inspected.', ['[had never been inspected] finite passive had']],
    ['Neither has ratified it.', ['[has ratified] finite active has']],
    ['The valley will be flooded.', ['[will be flooded] modal passive']],
    ['They could have stopped the leak.', ['[could have stopped] modal active has']],
    ['The company offered to pay.', ['[offered] finite active', '[to pay] infinitive active']],
    ['The firm is to cut 300 jobs.', ['[is] finite active', '[to cut] infinitive active']],
    ['The river burst its banks, flooding hundreds of homes.', ['[burst] finite active', '[flooding] gerund active']],
    ['The men hit by the storm were saved.', ['[hit] participle passive', '[were saved] finite passive']],
    ['The court did not itself convict him.', ['[did not itself convict] finite active']],
    ['They are building a dam.', ['[are building] finite active']],
    ['The pact came into force on 1 June.', ['[came] finite active']],
    ['He said they had “refused outright” to go.', ['[said] finite active', '[had “ refused] finite active had', '[to go] infinitive active']],
    ['The dam was “badly damaged” by ice.', ['[was “ badly damaged] finite passive']],
    ['The man is “the boss”.', ['[is] finite active']],
    ['That was all it was. “Wait,” he said.', ['[was] finite active', '[was] finite active', '[said] finite active']],
    ['The dam.', []],
  ])('%s', (text, expected) => {
    expect(groups(text)).toEqual(expected);
  });
});

describe('clauses: one finite verb each', () => {
  test.each([
    ['The talks failed.', ['The talks failed .']],
    ['The dockers walked out on Monday after talks failed.', ['The dockers walked out on Monday', 'after talks failed .']],
    ['Rescuers say three miners are still trapped.', ['Rescuers say', 'three miners are still trapped .']],
    ['It shut for more than 40 days and reopened.', ['It shut for more than 40 days', 'and reopened .']],
    ['It sank faster than the crew had feared.', ['It sank faster', 'than the crew had feared .']],
    ['Miners trapped in a shaft near Lisk in June were freed.', ['Miners trapped in a shaft near Lisk in June were freed .']],
    ['Oslo and Lima signed a treaty in 2029, but neither has ratified it.', ['Oslo and Lima signed a treaty in 2029', ', but neither has ratified it .']],
    ['The minister said that the plant would close.', ['The minister said', 'that the plant would close .']],
    ['The court, which opened its hearing in May, sentenced the banker.', ['The court ,', 'which opened its hearing in May', ', sentenced the banker .']],
    ['The court that banned Ida Moss from all races did not say why it had.', ['The court', 'that banned Ida Moss from all races', 'did not say why', 'it had .']],
    ['One of the two riders who fell on Monday at the gate was freed.', ['One of the two riders', 'who fell on Monday at the gate', 'was freed .']],
    ['HOLM - A rider who fell on Monday at the gate was freed.', ['HOLM - A rider', 'who fell on Monday at the gate', 'was freed .']],
    ['Oslo fined a rider who fell, and the crowd ran.', ['Oslo fined a rider', 'who fell', ', and the crowd ran .']],
    ['The man who said Ida Moss lied was freed.', ['The man who said', 'Ida Moss lied', 'was freed .']],
    ['The gates opened; the crowd ran.', ['The gates opened', '; the crowd ran .']],
    ['The company offered to pay for the damage.', ['The company offered to pay for the damage .']],
    ['Nor did they win the ban that he had promised.', ['Nor did they win the ban', 'that he had promised .']],
    ['It left, nor has the court that met freed him.', ['It left', ', nor has the court', 'that met', 'freed him .']],
    ['They left, nor did it end: never were the gates closed.', ['They left', ', nor did it end', ': never were the gates closed .']],
    ['Neither was tired, they said.', ['Neither was tired', ', they said .']],
  ])('%s', (text, expected) => {
    expect(clauses(text)).toEqual(expected);
  });

  test.each([
    ['In April 2029, when the talks failed, Oslo signed a treaty.', '2029', 'signed'],
    ['On Monday, after the levee broke, the town was cleared.', 'Monday', 'cleared'],
  ])('what is fronted belongs to the main clause: %s', (text, fronted, verb) => {
    const tokens = tokenize(text);
    const { clauseOf } = readClauses(tokens);
    const at = (word: string): number => tokens.findIndex((token) => token.text === word);
    expect(clauseOf[at(fronted)]).toBe(clauseOf[at(verb)]);
  });

  test('every token is in one clause', () => {
    const tokens = tokenize('When the dam broke, the mayor fled, and the town, which had been warned, drowned.');
    const { clauses: all, clauseOf } = readClauses(tokens);
    expect(all.flatMap(({ from, to }) => tokens.slice(from, to))).toEqual(tokens);
    expect(clauseOf).toHaveLength(tokens.length);
  });

  test('nothing has no clauses with verbs', () => {
    expect(readClauses([])).toMatchObject({ groups: [], clauseOf: [] });
  });
});

function before(text: string, word: string): string | null {
  const tokens = tokenize(text);
  return words(tokens, nounPhraseBefore(tokens, tokens.findIndex((token) => token.text === word)));
}

function after(text: string, word: string): string | null {
  const tokens = tokenize(text);
  return words(tokens, nounPhraseAfter(tokens, tokens.findIndex((token) => token.text === word) + 1));
}

describe('noun phrases', () => {
  test.each([
    ['The old stone bridge collapsed.', 'collapsed', 'The old stone bridge'],
    ['Oslo’s two largest ports closed.', 'closed', 'Oslo ’s two largest ports'],
    ['In May the talks failed.', 'failed', 'the talks'],
    ['She suddenly resigned.', 'resigned', 'She'],
    ['Oslo itself proposed the treaty.', 'proposed', 'Oslo'],
    ['The mayor, an engineer, resigned.', 'resigned', null],
    ['A friend of Ms. Holm resigned.', 'resigned', 'Ms . Holm'],
    ['Resign!', 'Resign', null],
  ])('before: %s: %s', (text, word, expected) => {
    expect(before(text, word)).toBe(expected);
  });

  test.each([
    ['It was sunk by the coast guard at dawn.', 'by', 'the coast guard'],
    ['They signed a fishing treaty in Lima.', 'signed', 'a fishing treaty'],
    ['They paid $3 million for it.', 'paid', '$ 3 million'],
    ['They signed the $3m (£2m) contract in May.', 'signed', 'the $ 3m ( £ 2m ) contract'],
    ['It was led by Gen. Ana Holm at dawn.', 'by', 'Gen . Ana Holm'],
    ['It was led by Holm. Ana was there.', 'by', 'Holm'],
    ['They called it quickly.', 'quickly', null],
  ])('after: %s: %s', (text, word, expected) => {
    expect(after(text, word)).toBe(expected);
  });
});

test('the verb group of a lexical verb', () => {
  const tokens = tokenize('The vessel had been inspected.');
  expect([groupAt(readClauses(tokens), 4)?.from, groupAt(readClauses(tokens), 1)]).toEqual([2, null]);
});
