import { describe, expect, test } from '@jest/globals';
import { compare } from '../src/compare.ts';
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
