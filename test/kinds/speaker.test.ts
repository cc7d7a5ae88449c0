import { describe, expect, test } from '@jest/globals';
import { analyse } from '../../src/analysis.ts';
import { speakerAt } from '../../src/kinds/speaker.ts';
import { articleOf, fileOf, PUBLISHED } from './story.ts';

/** Whose position stands at a word of the last sentence that has it. */
function holder(word: string, ...paragraphs: readonly string[]): string | null {
  const { actors } = fileOf('{ north: { name: Northland, aliases: [Northland Transport Ministry] }, south: { name: Southland } }', '{ kind: label, names: [x] }');
  const article = articleOf(...paragraphs);
  const sentence = article.sentences.findLast(({ tokens }) => tokens.some(({ text }) => text === word));
  if (sentence === undefined) throw new Error(`no ${word}`);
  const context = { analysis: analyse(article, actors, PUBLISHED), actors, focus: [], reference: PUBLISHED, rivals: [] };
  const found = speakerAt(context, sentence, sentence.tokens.findIndex(({ text }) => text === word));
  return found === null || found === 'unknown' ? found : found.id;
}

describe('who holds what is said', () => {
  test.each<readonly [string, string[], string | null]>([
    ['safe', ['Northland says the tunnel is safe.'], 'north'],
    ['safe', ['“The tunnel is safe,” said Southland’s transport minister, Ada Noll.'], 'south'],
    ['safe', ['Southland’s transport minister, Ada Noll, spoke in parliament.', '“The tunnel is safe,” Noll said.'], 'south'],
    ['safe', ['The tunnel is safe, Northland said.'], 'north'],
    ['unsafe', ['Visitors came despite warnings from Northland officials who have long complained that the tunnel is unsafe.'], 'north'],
    ['unsafe', ['Northland’s Transport Ministry opened the tunnel.', '“It is unsafe,” the ministry statement said.'], 'north'],
    ['unsafe', ['The Northland Transport Ministry opened the tunnel.', '“It is unsafe,” the ministry said.'], 'north'],
    ['unsafe', ['Southland opened the tunnel.', '“It is unsafe,” its Transport Ministry said.'], 'south'],
    ['unsafe', ['President Noll of Halm opened the tunnel.', '“It is unsafe,” its Transport Ministry said.'], 'unknown'],
    ['unsafe', ['Southland opened the tunnel. The Transport Ministry said it is unsafe.'], 'south'],
    ['unsafe', ['Southland opened the tunnel.', 'The Transport Ministry said it is unsafe.'], 'unknown'],
    ['unsafe', ['Southland’s neighbour opened the tunnel. The Transport Ministry said it is unsafe.'], 'unknown'],
    ['leaks', ['Northland’s opposition leader Ada Noll said the tunnel leaks.'], 'unknown'],
    ['leaks', ['Northland’s opposition leader Ada Noll left.', '“It leaks,” Noll said.'], 'unknown'],
    ['leaks', ['Northland leader Ada Noll said the tunnel leaks.'], 'north'],
    ['welcomed', ['Northland welcomed the vote.'], 'north'],
    ['welcomed', ['Northland, which welcomed the vote, will pay.'], 'north'],
    ['welcomed', ['Southland’s transport minister Ada Noll spoke in parliament.', 'She welcomed the vote.'], 'south'],
    ['rejected', ['Northland said the vote was odd considering Southland rejected it.'], 'south'],
    ['rejected', ['Northland said it rejected the vote.'], 'north'],
    ['leaks', ['“I urged Northland to act,” Southland’s minister Ada Noll said.', '“Northland must act,” she told reporters, adding that the tunnel leaks.'], 'south'],
    ['leaks', ['Retired Northland engineer Ali Noll said the tunnel leaks.'], 'unknown'],
    ['leaks', ['Ada Noll, Northland director of the Southland Fund, said the tunnel leaks.'], 'unknown'],
    ['leaks', ['Ada Noll, Northland director of roads, said the tunnel leaks.'], 'north'],
    ['denies', ['Northland, which was warned by Southland, denies the charge.'], 'north'],
    ['denies', ['The charge, which was made by Southland, is one that a nurse denies.'], null],
    ['blasted', ['Northland refused to comment, but Southland blasted the vote.'], 'south'],
    ['blasted', ['Northland voted and blasted the rest.'], 'north'],
    ['threat', ['The tunnel is widely seen by Northland as a threat.'], 'north'],
    ['threat', ['The tunnel is regarded by Southland officials as a threat.'], 'south'],
    ['threat', ['The tunnel, dug by Northland, is seen as a threat.'], null],
    ['threat', ['The tunnel was closed by Northland as a threat.'], null],
    ['safe', ['Northland Transport Minister Ada B. Noll met Southland Mayor Ole Frost. The Minister praised him. She said that the tunnel is safe.'], 'north'],
    ['safe', ['Northland’s minister Ada Noll spoke.', 'QUESTION: Is it open?', 'MS NOLL: It is open. The tunnel is safe.'], 'north'],
    ['safe', ['Northland’s minister Ada Noll spoke.', 'MS NOLL: It is open.', 'QUESTION: The tunnel is safe?'], 'unknown'],
    ['safe', ['The transport ministry in Northland said the tunnel is safe.'], 'north'],
    ['safe', ['The transport ministry in Halm said the tunnel is safe.'], 'unknown'],
    ['leaks', ['Southland says the tunnel is dry.', 'Northland disagrees. It warns that the tunnel leaks.'], 'north'],
    ['leaks', ['Northland’s answer is that the tunnel leaks.'], 'north'],
    ['safe', ['A Northland Coast Guard spokesperson spoke to reporters.', '“The tunnel is safe,” the spokesperson said.'], 'north'],
    ['safe', ['A Northland spokesperson and a Southland spokesperson spoke to reporters.', '“The tunnel is safe,” the spokesperson said.'], 'unknown'],
    ['safe', ['Northland’s transport ministry shut it in May. It said the tunnel is safe.'], 'north'],
    ['safe', ['Northland’s transport ministry shut it in May.', 'The Danish transport ministry said the tunnel is safe.'], 'unknown'],
    ['safe', ['SOUTHLAND — The sea is rough.', 'The transport ministry said the tunnel is safe.'], 'south'],
    ['safe', ['SOUTHLAND — The sea is rough.', 'The Danish transport ministry said the tunnel is safe.'], 'unknown'],
    ['safe', ['SOUTHLAND', 'The sea is rough. It is cold.', 'The transport ministry said the tunnel is safe.'], 'south'],
    ['safe', ['SOUTHLAND/NORTHLAND — The sea is rough.', 'The transport ministry said the tunnel is safe.'], 'unknown'],
    ['safe', ['A Northland official spoke to reporters.', '“The tunnel is safe,” the official in charge of a bank said.'], 'unknown'],
    ['safe', ['Engineers say the tunnel is safe.'], 'unknown'],
    ['safe', ['“The tunnel is safe,” said Tove Ek, a nurse.'], 'unknown'],
    ['safe', ['“The tunnel is safe,” Southland’s minister Ada Noll said, according to Northland. “It was dug by the best men we have, and it will stand.”'], 'south'],
    ['calls', ['Northland is pleased and calls the tunnel safe.'], 'north'],
    ['pleased', ['Northland is pleased by the vote.'], 'north'],
    ['fined', ['Northland is fined by the court.'], null],
    ['charges', ['Northland wants charges against the firm.'], 'north'],
    ['safe', ['Northland’s critics, who include two engineers, call the tunnel “safe”.'], 'unknown'],
    ['safe', ['Critics of Northland say the tunnel is safe.'], 'unknown'],
    ['safe', ['The minister of Northland says the tunnel is safe.'], 'north'],
    ['safe', ['The tunnel is safe.'], null],
  ])('%s: %s', (word, paragraphs, expected) => {
    expect(holder(word, ...paragraphs)).toBe(expected);
  });
});
