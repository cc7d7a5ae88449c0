import { describe, expect, test } from '@jest/globals';
import { assert, constantFrom, array, property } from 'fast-check';
import { compare } from '../src/compare.ts';
import { parseClaims } from '../src/claims-file/parse.ts';
import type { Contrast, Source } from '../src/types.ts';

const CLAIMS = parseClaims('claims.yaml', [
  'version: 1',
  'story: { title: A dam, date: 2031-05-14 }',
  'claims:',
  '  - { id: dam, kind: status, about: [dam], positions: { broke: [broke], held: [held] } }',
].join('\n'));

const source = (id: string, text: string): Source => ({
  id, outlet: id, title: null, published: '2031-05-14', url: null, language: 'en', basis: {}, path: `corpus/${id}.md`, firstLine: 1, text, sha256: '',
});

const contrasts = (...texts: readonly string[]): readonly Contrast[] => compare(CLAIMS, texts.map((text, i) => source(`s${i + 1}`, text))).claims[0]?.contrast ?? [];
const own = (...texts: readonly string[]): readonly (readonly string[])[] => contrasts(...texts).map((one) => one.own.map(({ quote }) => quote));

describe('what a sentence has that the others have not', () => {
  test.each([
    ['words put in', ['The old dam broke on Monday.', 'The dam broke.'], [['old', 'Monday'], []]],
    ['one word for another', ['The dam broke, the mayor said.', 'The dam broke, the mayor claimed.'], [['said'], ['claimed']]],
    ['forms of one word are no difference', ['The dams broke.', 'The dam has broken.'], [[], []]],
    ['neither are spellings', ['The dam broke in Gölhisar harbour.', 'The dam broke in Golhisar harbor today.'], [[], ['today']]],
    ['a word that another source has elsewhere is not its own', ['In the night the dam broke.', 'The dam broke in the night.'], [[], []]],
    ['a run goes on over small words', ['The dam broke after weeks of rain.', 'The dam broke.'], [['weeks of rain'], []]],
    ['small words alone are nothing', ['The dam broke at it.', 'The dam broke.'], [[], []]],
    ['of three, what one alone has', ['The dam broke at dawn.', 'The dam broke at noon.', 'The dam broke at dawn, loudly.'], [[], ['noon'], ['loudly']]],
  ])('%s', (_, texts, expected) => expect(own(...texts)).toEqual(expected));

  test('one sentence in two sources is one telling', () =>
    expect(contrasts('The dam broke.', 'The dam burst, or broke.', 'The dam broke.').map((one) => [one.source, one.alike])).toEqual([['s1', ['s3']], ['s2', []]]));

  test.each([['nobody tells it', 'It rained.', 'It rained.'], ['one does', 'The dam broke.', 'It rained.'], ['all in the same words', 'The dam broke.', 'The dam broke.']])(
    'there is none when %s', (_, one, other) => expect(contrasts(one, other)).toEqual([]));

  const LONG = 'Engineers who walked the length of the wall at dawn in heavy rain found nothing that would have kept the gates shut for another night, and they said so to the mayor, to the press and to everybody at the inn.';

  test('sources of one origin are not held against each other', () =>
    expect(own(`The dam broke with a roar. ${LONG}`, `The dam broke with a roar on Sunday. ${LONG}`, 'The dam broke quietly.')).toEqual([['roar'], ['roar on Sunday'], ['quietly']]));
});

test('always: own words stand in the sentence, in order, as they are in the text', () => {
  const word = constantFrom('the', 'dam', 'broke', 'held', 'Monday', 'old', '“no”', 'of', 'rain,', '🚢', 'not');
  const text = array(word, { minLength: 3, maxLength: 14 }).map((words) => `The dam broke ${words.join(' ')}.`);
  assert(property(array(text, { minLength: 2, maxLength: 4 }), (texts) => {
    for (const { source: id, start, end, own: runs } of contrasts(...texts)) {
      let from = start;
      for (const run of runs) {
        expect(texts[Number(id.slice(1)) - 1]?.slice(run.start, run.end)).toBe(run.quote);
        expect(run.start).toBeGreaterThanOrEqual(from);
        expect(run.end).toBeLessThanOrEqual(end);
        from = run.end;
      }
    }
  }), { numRuns: 60 });
});
