import { describe, expect, test } from '@jest/globals';
import { linked } from '../../src/formats/terminal/links.ts';

const PATHS = ['corpus/hill-news.md', 'corpus/a b.md', 'corpus/x?y#z.md', '../claims.yaml'];
const ESCAPE = '\u001b';
const LINK = new RegExp(`${ESCAPE}\\]8;;([^${ESCAPE}]*)${ESCAPE}\\\\`, 'g');
/** Links as a person would write them. */
const shown = (text: string): string => linked(text, PATHS, 'file:///story/notes/').replaceAll(LINK, (_, address: string) => (address === '' ? '>' : `<${address}|`));

describe('places as links', () => {
  test.each([
    ['a path', 'in corpus/hill-news.md here', 'in <file:///story/notes/corpus/hill-news.md|corpus/hill-news.md> here'],
    ['a line', 'corpus/hill-news.md:12', '<file:///story/notes/corpus/hill-news.md|corpus/hill-news.md:12>'],
    ['a line and a column, before punctuation', '(corpus/hill-news.md:12:4), so', '(<file:///story/notes/corpus/hill-news.md|corpus/hill-news.md:12:4>), so'],
    ['in colour', '\u001b[1m\u001b[36mcorpus/hill-news.md:1\u001b[39m', '\u001b[1m\u001b[36m<file:///story/notes/corpus/hill-news.md|corpus/hill-news.md:1>\u001b[39m'],
    ['two in a line', 'corpus/hill-news.md:1 ../claims.yaml:3', '<file:///story/notes/corpus/hill-news.md|corpus/hill-news.md:1> <file:///story/claims.yaml|../claims.yaml:3>'],
    ['characters that have a meaning in an address', 'corpus/x?y#z.md:1', '<file:///story/notes/corpus/x%3Fy%23z.md|corpus/x?y#z.md:1>'],
    ['no file of the story', 'corpus/hill-news.mdx:1 hill-news.md', 'corpus/hill-news.mdx:1 hill-news.md'],
    ['an ordinary sentence', 'The fire: it killed two (or three).', 'The fire: it killed two (or three).'],
  ])('%s', (_, text, expected) => expect(shown(text)).toBe(expected));

  test('none without an address', () => expect(linked('corpus/hill-news.md:1', PATHS, undefined)).toBe('corpus/hill-news.md:1'));
});
