import { describe, expect, test } from '@jest/globals';
import { parseClaims } from '../src/claims-file/parse.ts';
import { readArticle } from '../src/article.ts';
import { readSpan, readStances, reviewItems } from '../src/review.ts';
import { accepted, CLAIMS, compared, corrected, HILL, lockOf, sourcesOf, TEXTS, type Texts, VALE } from './check/desk.ts';

const file = parseClaims('claims.yaml', CLAIMS);
const open = (texts: Texts, lock: string | null, unreviewed = false): readonly string[] =>
  reviewItems(compared(texts, lock), lock === null ? null : lockOf(lock), unreviewed).map(({ compared: { claim }, source, reason }) => `${reason} ${claim.id} ${source.id}`);

describe('what is open', () => {
  test.each<[string, Texts, string | null, boolean, readonly string[]]>([
    ['all that is read, without a lock', TEXTS, null, false, ['new deaths hill', 'new deaths vale', 'new cause hill', 'new cause vale', 'new safety hill']],
    ['nothing of what was accepted', TEXTS, accepted(), false, []],
    ['what only the tool has decided, if asked for', TEXTS, accepted().replace('by: machine', 'by: accepted'), true, ['unreviewed deaths vale', 'unreviewed cause hill', 'unreviewed cause vale', 'unreviewed safety hill']],
    ['a new source, where it answers', { ...TEXTS, marsh: 'Nine people died in the flood.\n' }, accepted(), false, ['new deaths marsh']],
    ['another answer', { ...TEXTS, vale: VALE.replace('Four', 'Five') }, accepted(), false, ['changed deaths vale']],
    ['silence in place of an answer', { ...TEXTS, vale: 'Four people died when the dam gave way.\n' }, accepted(), false, ['changed cause vale']],
    ['words in other typesetting', { ...TEXTS, vale: VALE.replace('broken by', 'broken  by') }, accepted(), false, ['moved cause vale']],
    ['a correction without its words', TEXTS, corrected(accepted(), 'cause', 'vale', ['by: corrected', 'positions: [{ position: blast, exact: dynamite }]']), false, ['lost-correction cause vale']],
    ['no correction that stands', TEXTS, corrected(accepted(), 'cause', 'vale', ['by: corrected', 'positions: [{ position: blast, exact: broken by rain }]']), false, []],
  ])('%s', (_, texts, lock, unreviewed, expected) => expect(open(texts, lock, unreviewed)).toEqual(expected));
});

const claimAt = (at: number) => {
  const claim = file.claims[at];
  if (claim === undefined) throw new Error('no claim');
  return claim;
};

describe('positions as they are typed', () => {
  test.each<[number, string, unknown]>([
    [1, 'blast', [{ position: 'blast', speaker: null, polarity: 'asserted', earlier: false }]],
    [1, 'not: Rain', [{ position: 'rain', speaker: null, polarity: 'denied', earlier: false }]],
    [1, 'rain; not: blast;', [{ position: 'rain', speaker: null, polarity: 'asserted', earlier: false }, { position: 'blast', speaker: null, polarity: 'denied', earlier: false }]],
    [1, 'rain; dynamite', { wrong: 'dynamite' }],
    [2, 'board: safe', [{ position: 'safe', speaker: 'board', polarity: 'asserted', earlier: false }]],
    [2, 'not: miners: safe', [{ position: 'safe', speaker: 'miners', polarity: 'denied', earlier: false }]],
    [2, 'River Board: safe', [{ position: 'safe', speaker: 'board', polarity: 'asserted', earlier: false }]],
    [2, 'Ana Ruiz: safe', [{ position: 'safe', speaker: 'Ana Ruiz', polarity: 'asserted', earlier: false }]],
    [2, 'mayor: safe', { wrong: 'mayor: safe' }],
    [2, 'bord: safe', { wrong: 'bord: safe' }],
    [2, 'Ana Ruiz: sound', { wrong: 'Ana Ruiz: sound' }],
    [0, 'about five people', [{ position: '5 people', speaker: null, polarity: 'asserted', earlier: false }]],
    [0, 'many', { wrong: 'many' }],
  ])('%i %s', (at, typed, expected) => expect(readStances(claimAt(at), file, { text: 'So said Ana\nRuiz.' }, typed)).toEqual(expected));
});

describe('a place as it is typed', () => {
  const [source] = sourcesOf({ hill: HILL });
  if (source === undefined) throw new Error('no source');
  const { sentences } = readArticle(source);
  test.each<[string, string]>([
    ['2', 'The dam broke after heavy rain.'],
    ['9', '! there are 3 sentences'],
    ['0', '! there are 3 sentences'],
    ['heavy rain', 'heavy rain'],
    ['heavy   rain', 'heavy rain'],
    ['hail', '! these words are not in the text'],
    ['eavy rai', '! these are no whole words of the text'],
    ['dam', '! these words are at 2 places: give more of them'],
  ])('%s', (typed, expected) => {
    const span = readSpan(source, sentences, typed);
    expect('wrong' in span ? `! ${span.wrong}` : HILL.slice(span.start, span.end)).toBe(expected);
  });
});
