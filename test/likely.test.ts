import { describe, expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { analyse } from '../src/analysis.ts';
import { readArticle } from '../src/article.ts';
import { findFocus } from '../src/evidence.ts';
import { likelyClaims } from '../src/likely.ts';
import { readClaims, readSources } from '../src/read.ts';
import type { Claim } from '../src/types.ts';

/** Which claims a text can answer, by a look at its words. */

const claim = (id: string, ...about: readonly string[]): Claim => ({ kind: 'date', id, question: '', about, except: [], reference: null, action: ['open'] });

const likely = (claims: readonly Claim[], text: string): readonly string[] => [...likelyClaims(claims, text)].map(({ id }) => id).toSorted();

describe('a claim is likely', () => {
  const claims = [claim('bridge', 'harbour bridge', 'river crossing'), claim('us', 'U.S. embassy'), claim('any')];
  test.each([
    ['The bridge in the harbor reopened.', ['any', 'bridge']],
    ['Two crossings of the rivers.', ['any', 'bridge']],
    ['The harbour was closed.', ['any']],
    ['The US embassies stayed shut.', ['any', 'us']],
    ['The embassy had closed.U.S. officials left.', ['any', 'bridge', 'us']],
    ['', ['any']],
  ])('%s', (text, expected) => expect(likely(claims, text)).toEqual(expected));

  test('by its names, where it asks for one', () => {
    const label: Claim = { kind: 'label', id: 'name', question: '', about: ['SSB'], except: [], reference: null, names: ['procurement agency'] };
    expect(likely([label], 'An agency for procurement.')).toEqual(['name']);
    expect(likely([label], 'An agency.')).toEqual([]);
  });
});

const cases = new URL('cases', import.meta.url).pathname;

test.each(readdirSync(cases))('no sentence of %s speaks of a claim that is not likely', (story) => {
  const file = readClaims('claims.yaml', `${cases}/${story}`);
  for (const source of readSources('corpus', `${cases}/${story}`)) {
    const found = likelyClaims(file.claims, source.text);
    const analysis = analyse(readArticle(source), file.actors, null);
    for (const one of file.claims) if (!found.has(one)) expect(findFocus(one, analysis).focus).toEqual([]);
  }
});
