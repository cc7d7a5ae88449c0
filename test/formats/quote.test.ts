import { describe, expect, test } from '@jest/globals';
import type { Cue, Evidence } from '../../src/types.ts';
import { paint } from '../../src/formats/terminal/paint.ts';
import { markedQuote, namedElsewhere } from '../../src/formats/terminal/quote.ts';

const START = 100;

const evidence = (quote: string): Evidence => ({ quote, start: START, end: START + quote.length, line: 1, column: 1, placement: 'body' });

const cue = (quote: string, role: Cue['role'], words: string): Cue => {
  const start = START + quote.indexOf(words);
  return { role, quote: words, start, end: start + words.length };
};

const marked = (quote: string, cues: readonly (readonly [Cue['role'], string])[], room = Infinity): string =>
  markedQuote(evidence(quote), cues.map(([role, words]) => cue(quote, role, words)), room, paint(false));

describe('marks', () => {
  test.each([
    ['decisive words', 'The dam broke on Monday.', [['cue', 'broke'], ['about', 'The dam']], '[The dam broke] on Monday.'],
    ['denials and doubts', 'It may not hold.', [['hedge', 'may'], ['negation', 'not'], ['cue', 'hold']], 'It [may not hold].'],
    ['no speaker', 'It broke, the mayor said.', [['speaker', 'the mayor'], ['cue', 'broke']], 'It [broke], the mayor said.'],
    ['overlaps once', 'It was set up.', [['cue', 'set up'], ['value', 'up']], 'It was [set up].'],
    ['across a line break', 'It was set\n  up.', [['cue', 'set\n  up']], 'It was [set up].'],
  ] as const)('%s', (_, quote, cues, expected) => expect(marked(quote, cues)).toBe(expected));

  test('of cues outside the sentence only the named ones are told', () => {
    const elsewhere: Cue = { role: 'about', quote: 'the\ndam', start: 3, end: 10 };
    expect(markedQuote(evidence('It broke.'), [elsewhere], Infinity, paint(false))).toBe('It broke.');
    expect(namedElsewhere(evidence('It broke.'), [elsewhere, { ...elsewhere, start: 30, end: 37 }])).toEqual(['the dam']);
    expect(namedElsewhere(evidence('It broke.'), [cue('It broke.', 'about', 'It')])).toEqual([]);
  });

  test('an escape sequence is spelled out, inside a mark too', () =>
    expect(marked('It \u001b[31mbroke\u202e.', [['cue', '\u001b[31mbroke']])).toBe('It [\\x1b[31mbroke]\\u202e.'));
});

describe('a long sentence', () => {
  const filler = Array.from({ length: 40 }, (_, at) => `word${at}`).join(' ');

  test('keeps its decisive words and what is around them, and says where words are left out', () => {
    const text = marked(`${filler} the dam broke at dawn ${filler}`, [['cue', 'dam broke']], 120);
    expect(text).toMatch(/^… (?:word\d+ )+the \[dam broke\] at dawn (?:word\d+ )+…$/);
    expect(text.length).toBeLessThanOrEqual(120);
  });

  test('keeps a denial far away, whether a rule went by it or not', () => {
    expect(marked(`Officials did not ${filler} say that the dam broke.`, [['cue', 'dam broke']], 100)).toContain('did not word0');
    expect(marked(`Allegedly ${filler} the dam broke.`, [['hedge', 'Allegedly'], ['cue', 'dam broke']], 100)).toMatch(/^\[Allegedly\].* … .*\[dam broke\]\.$/);
  });

  test('keeps every decisive word even where there is no room for them', () =>
    expect(marked(`${filler}.`, [['cue', filler]], 60)).toBe(`[${filler}].`));

  test('without decisive words keeps its beginning', () => expect(marked(filler, [], 60)).toMatch(/^word0 word1 .* …$/));

  test('is left whole where it fits', () => expect(marked('The dam broke.', [['cue', 'broke']], 40)).toBe('The dam [broke].'));
});
