import { describe, expect, test } from '@jest/globals';
import { makeClaims, makeSources } from '../bench/corpus.ts';
import { compare } from '../src/compare.ts';
import { compareAnswers } from '../src/comparison.ts';
import { parseClaims } from '../src/claims-file/parse.ts';
import type { Robustness, Source } from '../src/types.ts';

const CLAIMS = parseClaims('claims.yaml', [
  'version: 1',
  'story: { title: A dam, date: 2031-05-14 }',
  'claims:',
  '  - { id: dam, kind: status, about: [dam], positions: { held: [held], broke: [broke] } }',
].join('\n'));

const source = (id: string, text: string): Source => ({
  id, outlet: id, title: null, published: '2031-05-14', url: null, language: 'en', basis: {}, path: `corpus/${id}.md`, firstLine: 1, text, sha256: '',
});

const robustness = (...texts: readonly string[]): Robustness | undefined =>
  compare(CLAIMS, texts.map((text, i) => source(`s${i + 1}`, text))).claims[0]?.robustness;

const LONG = 'Engineers who walked the length of the wall at dawn in heavy rain found nothing that would have kept the gates shut for another night, and they said so to the mayor, to the press and to everybody at the inn.';

describe('what an outcome rests on', () => {
  test('nothing changes: nothing is listed', () => {
    expect(robustness('The dam held.', 'The dam held.', 'The dam held.')).toEqual({ withoutSource: [], withoutOrigin: [] });
  });

  test('one dissenter', () => {
    expect(robustness('The dam held.', 'The dam held.', 'The dam broke.')).toEqual({ withoutSource: [{ source: 's3', outcome: 'agree' }], withoutOrigin: [] });
  });

  test('two dissenters with one text are one origin', () => {
    expect(robustness('The dam held.', 'The dam held.', `The dam broke. ${LONG}`, `The dam broke. ${LONG}`)).toEqual({
      withoutSource: [],
      withoutOrigin: [{ origin: 's3', outcome: 'agree' }],
    });
  });

  test('a plain word that only one source has beside the loaded one', () => {
    const [slapped, imposed] = ['The mayor slapped a levy on the dam, which held.', 'The mayor imposed a levy on the dam, which held.'];
    expect(robustness(slapped, imposed, 'The dam held.')).toMatchObject({ withoutSource: [{ source: 's1', outcome: 'agree' }, { source: 's2', outcome: 'agree' }] });
    expect(robustness(slapped, imposed, imposed.replace('The mayor', 'He'))).toMatchObject({ withoutSource: [{ source: 's1', outcome: 'agree' }] });
  });

  test('a single source, and a silent one beside it', () => {
    expect(robustness('The dam broke.', 'It rained.')).toEqual({ withoutSource: [{ source: 's1', outcome: 'silent' }], withoutOrigin: [] });
  });
});

test('is what a comparison without the source gives, worked out anew for each', () => {
  const sources = makeSources(36, 0);
  const { claims, origins } = compare(makeClaims(10), sources);
  const outcomes = new Set<string>();
  for (const { claim, answers, outcome, robustness: found } of claims) {
    const anew = (left: readonly string[]) => compareAnswers(claim, answers.filter((answer) => !left.includes(answer.source)), sources, origins).outcome;
    const answering = answers.filter(({ readings }) => readings.length > 0).map(({ source: id }) => id);
    expect(found?.withoutSource).toEqual(answering.map((id) => ({ source: id, outcome: anew([id]) })).filter((one) => one.outcome !== outcome));
    const shared = origins.filter((origin) => origin.sources.length > 1 && origin.sources.filter((id) => answering.includes(id)).length > 1);
    expect(found?.withoutOrigin).toEqual(shared.map(({ id, sources: ids }) => ({ origin: id, outcome: anew(ids) })).filter((one) => one.outcome !== outcome));
    outcomes.add(outcome);
  }
  expect([...outcomes]).toEqual(expect.arrayContaining(['agree', 'disagree', 'framed-differently']));
});

describe('wordings', () => {
  const claims = parseClaims('claims.yaml', 'version: 1\nstory: { title: A dam, date: 2031-05-14 }\nclaims:\n  - { id: said, kind: quotation, about: [dam], cues: [the dam will hold] }\n  - { id: free, kind: quotation, about: [dam], cues: [the dam will hold], framing: [voice] }\n');
  const without = (...words: readonly string[]) => compare(claims, words.map((word, i) => source(`s${i + 1}`, `“The dam will hold ${word},” the mayor said.`))).claims.map((compared) => [compared.outcome, compared.robustness?.withoutSource]);

  test.each([
    ['two', ['today', 'today', 'for years'], [['framed-differently', [{ source: 's3', outcome: 'agree' }]], ['agree', []]]],
    ['three', ['today', 'today', 'for years', 'for ever'], [['framed-differently', []], ['agree', []]]],
    ['three of three', ['today', 'for years', 'for ever'], [['framed-differently', []], ['agree', []]]],
  ])('%s', (_, words, expected) => expect(without(...words)).toEqual(expected));
});
