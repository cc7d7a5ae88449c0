import { describe, expect, test } from '@jest/globals';
import { leansAlike, saidAlike } from '../../src/parts/alike.ts';
import { leanOf, passageAgain, sourcesBy, type Lean } from '../../src/parts/lean.ts';
import type { Said } from '../../src/parts/kept.ts';
import type { Rejection, Source } from '../../src/types.ts';

const source = (id: string): Source => ({
  id, outlet: 'The Herald', title: `Of ${id}`, published: null, url: `https://example.org/${id}`, language: 'en', basis: { outlet: 'stated' }, path: `${id}.md`, firstLine: 1, text: `All that ${id} says.`, sha256: id.repeat(8),
});
/** As it comes from another worker: nothing in it is anybody else's. */
const fresh = <Data>(data: Data): Data => JSON.parse(JSON.stringify(data)) as Data;

describe('what is equal in many sources', () => {
  test('is held once, and says the same', () => {
    const alike = leansAlike();
    const given = ['a', 'b', 'c'].map((id): Lean => fresh(leanOf(source(id))));
    const [first, ...rest] = given.map(alike);
    expect([first, ...rest]).toEqual(given);
    for (const { basis } of rest) expect(basis).toBe(first?.basis);
  });

  test('is, of what they say, their silence', () => {
    const rejection: Rejection = { rule: 'r', reason: 'no', cues: [], evidence: { quote: 'All', start: 0, end: 3, line: 1, column: 1, placement: 'lede' } };
    const given = ['a', 'b'].map((id): Said => fresh({ notices: [], answers: [
      { source: id, status: 'silent', readings: [], rejected: [], lacks: 'what nobody says' }, { source: id, status: 'silent', readings: [], rejected: [] }, { source: id, status: 'unclear', readings: [], rejected: [rejection], lacks: 'the rest' },
    ] }));
    const alike = saidAlike();
    const [one, other] = [alike(given[0] as Said, 'a'), alike(given[1] as Said, 'b')];
    expect(JSON.stringify([one, other])).toBe(JSON.stringify(given));
    expect(other.answers?.[0]?.readings).toBe(one.answers?.[1]?.readings);
    expect(other.notices).toBe(one.notices);
    expect(alike({ notices: [], answers: null }, 'c')).toEqual({ notices: [], answers: null });
  });
});

test('the text of a passage is read when it is asked for', () => {
  let asked = 0;
  const one = sourcesBy(() => { asked += 1; return source('a').text; })(leanOf(source('a')));
  const passage = passageAgain(one, [{ id: 'a', start: 4, end: 10, line: 1 }, { id: 'b', start: 0, end: 6, line: 1 }]);
  expect(asked).toBe(0);
  expect(passage.text).toBe('that a');
  expect(asked).toBe(1);
});
