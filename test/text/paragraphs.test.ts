import { describe, expect, test } from '@jest/globals';
import { splitBlocks } from '../../src/text/blocks.ts';
import { readParagraphs } from '../../src/text/paragraphs.ts';

describe('Markdown marks', () => {
  test.each([
    ['![Rescue boats at the pier]', 'Rescue boats at the pier', 'caption'],
    ['![Boats [File: Ann Lowe]](https://herald.example/a.jpg)', 'Boats [File: Ann Lowe]', 'caption'],
    ['![a](a)', 'a', 'caption'],
    ['<!-- READ MORE: Why ferries sink -->', 'READ MORE: Why ferries sink', 'boilerplate'],
    ['  <!--x-->  ', 'x', 'boilerplate'],
    ['![](https://herald.example/a.jpg)', '![](https://herald.example/a.jpg)', 'boilerplate'],
    ['<!-- -->', '<!-- -->', 'boilerplate'],
    ['# The ferry sank', 'The ferry sank', null],
    ['The ferry ![sank](a)', 'The ferry ![sank](a)', null],
    ['![The ferry sank] on Monday.', '![The ferry sank] on Monday.', null],
    ['<!-- The ferry sank', '<!-- The ferry sank', null],
    ['<!-->', '<!-->', null],
  ])('%s', (line, text, marked) => {
    const whole = `\n${line}\n`;
    const found = readParagraphs(whole);
    expect(found.map((paragraph) => [paragraph.text, paragraph.marked])).toEqual([[text, marked]]);
    expect(found.map(({ start, end }) => whole.slice(start, end))).toEqual([text]);
    // The first place where the words stand, not a later one in the address.
    expect(found[0]?.start).toBe(whole.indexOf(text));
  });

  test('part a line from its neighbours, also in wrapped text', () => {
    const wrapped = 'The ferry sank on Monday night in the harbour of Tarn and nobody\nof the thirty passengers was hurt, the harbour master told a local\n<!-- Subscribe -->\nstation, which showed pictures of boats that took the passengers to\nthe shore before midnight.';
    expect(readParagraphs(wrapped).map(({ text }) => text.slice(0, 12))).toEqual(['The ferry sa', 'Subscribe', 'station, whi']);
  });

  test('decide the kind of a block, whatever it says', () => {
    const text = '# Ferry sinks in harbour\n\nThe ferry sank on Monday, police said.\n\n![The ferry sank on Tuesday.]\n\n<!-- The ferry sank on Friday. -->\n\nNobody was hurt, police said.\n';
    expect(splitBlocks(text, null).map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['headline', 'Ferry sinks in harbour'], ['body', 'The ferry sank on Monday, police said.'], ['caption', 'The ferry sank on Tuesday.'],
      ['boilerplate', 'The ferry sank on Friday.'], ['body', 'Nobody was hurt, police said.'],
    ]);
  });
});
