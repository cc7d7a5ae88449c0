import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { readArticle } from '../../src/article.ts';
import { withFacts } from '../../src/origins/facts.ts';
import { FACT, packed, QUOTED, spansOf, unpacked, UNSURE, wordsOf, type Placed } from '../../src/origins/words.ts';
import type { Article } from '../../src/types.ts';

const articleOf = (text: string): Article =>
  readArticle({ id: 's', outlet: 's', title: null, published: null, url: null, language: 'en', basis: {}, path: 's', firstLine: 1, text, sha256: '' });

/** Each of its words, where it stands. */
const placesOf = ({ source: { text } }: Article, words: Placed) => spansOf(text, words, Array.from(words.norms, (_, at) => [at, at + 1] as const));

/** Each word with what is known of it: quoted "q", a fact "f", not sure "?". */
const told = (text: string): string => {
  const article = articleOf(text);
  const words = wordsOf(article);
  return placesOf(article, words).map(({ start, end }, at) => {
    const flag = words.flags[at] ?? 0;
    return text.slice(start, end) + ['', (flag & (QUOTED | FACT | UNSURE)) === 0 ? '' : '/', flag & QUOTED ? 'q' : '', flag & FACT ? 'f' : '', flag & UNSURE ? '?' : ''].join('');
  }).join(' ');
};

describe('what one look tells of a word', () => {
  test.each([
    ['a capital inside a sentence is a name', 'the ship ran onto the rocks off Lindholm today.', 'the ship ran onto the rocks off Lindholm/f today'],
    ['at its beginning it may be one', 'Lindholm is a port. The ship sank there.', 'Lindholm/? is a port The/? ship sank there'],
    ['a number, and what it counts', 'it took 23 soldiers, two days and a year to get there.', 'it took 23/f soldiers/f two/f days/f and a year to get there'],
    ['an age', 'the 23-year-old sailor was saved from the water.', 'the 23/f year/f old/? sailor was saved from the water'],
    ['a number before a stop', 'they were 23. nobody knew, it was late.', 'they were 23/f nobody/? knew it was late'],
    ['behind an abbreviation', 'it was 5 a.m. There was nobody there yet.', 'it was 5/f a.m./f There/? was nobody there yet'],
    ['what may number an item of a list', 'they were 23 a day there, all year.', 'they were 23/f a/? day there all year'],
    ['a speaker’s words', 'the captain said “we saw Lindholm” to the court.', 'the captain said we/q saw/q Lindholm/qf to the court'],
    ['no words', '', ''],
  ])('%s', (_, text, expected) => expect(told(text)).toBe(expected));

  test('leaves out furniture', () => expect(told('Share this article\n\nThe ship ran onto the rocks off the village, and nobody was hurt.')).not.toContain('Share'));
});

describe('always', () => {
  const piece = fc.constantFrom(
    'A', 'a', 'The', 'the', 'end', 'U.S.', 'a.m.', '.', '!', '…', '?', ' ', '  ', '\n', '\n\n', '“', '”', '"', "'", '’', '‘', '1', '2)', 'a.', 'iv)', '• ', '23', 'years', 'old', 'two', 'Two', 'B.', 'Ph.D', 'S-400',
    'é', 'É', 'İ', 'I', '[1]', '(', ')', ',', '-', '–', '$', '3.5', 'May', 'US', 'x'.repeat(1100), 'word '.repeat(450), '\u00A0', 'said', 'don’t', 'can\'t', '@', 'http://a.b/c', '𝒜', '\r', '\u2028',
  );
  const text = fc.tuple(fc.array(piece, { maxLength: 14 }), fc.constantFrom('', ' ')).map(([pieces, between]) => pieces.join(between));

  test('the words are those of the sentences, in their places, and what is told of them holds there', () =>
    fc.assert(fc.property(text, (made) => {
      const article = articleOf(made);
      const words = wordsOf(article);
      const tokens = article.sentences.flatMap((sentence) => sentence.tokens.filter(({ kind }) => kind === 'word' || kind === 'number'));
      expect(placesOf(article, words)).toEqual(tokens.map(({ start, end }) => ({ start, end })));
      const byNorm = new Map(tokens.map(({ norm }, at) => [norm, words.norms[at]]));
      expect([...words.norms]).toEqual(tokens.map(({ norm }) => byNorm.get(norm)));
      expect(new Set(byNorm.values()).size).toBe(byNorm.size);
      const { flags } = withFacts(article, words);
      words.flags.forEach((flag, at) => {
        if ((flag & UNSURE) === 0) expect(flags[at]).toBe(flag);
        else expect((flags[at] ?? 0) & (QUOTED | UNSURE)).toBe(flag & QUOTED);
      });
    })));

  test('what is kept of them comes back', () =>
    fc.assert(fc.property(text, (made) => {
      const words = wordsOf(articleOf(made));
      expect(unpacked(packed(words))).toEqual(words);
    })));
});
