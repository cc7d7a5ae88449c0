import { describe, expect, test } from '@jest/globals';
import { COMPARISON_RULES, findingsOfComparison } from '../../src/findings/of-comparison.ts';
import { report } from '../formats/fixture.ts';

const findings = findingsOfComparison(report);
const of = (rule: string, claim: string | null = null) => findings.filter((finding) => finding.rule === rule && (claim === null || finding.claim === claim));

test('every rule finds its kind in the ferry story, and none is an error', () => {
  expect([...new Set(findings.map(({ rule }) => rule))]).toEqual(COMPARISON_RULES.map(({ id }) => id));
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('ids are sixteen hex digits, one for each finding', () => {
  expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
  expect(findings.every(({ id }) => /^[0-9a-f]{16}$/.test(id))).toBe(true);
});

describe('a disagreement', () => {
  test('is told at every source that is in it, with a sentence of the other side', () =>
    expect(of('disagree', 'deaths').map(({ source, sentences }) => [source, sentences.map(({ source: id, label }) => `${id}: ${label}`)])).toEqual([
      ['coast-post', ['coast-post: 3 people', 'harbour-times: at least 5 people']],
      ['harbour-times', ['harbour-times: at least 5 people', 'coast-post: 3 people']],
      ['island-radio', ['island-radio: 3 people', 'harbour-times: at least 5 people']],
      ['holm-daily', ['holm-daily: 3 people', 'harbour-times: at least 5 people']],
    ]));

  test('shows what is denied beside what is asserted', () =>
    expect(of('disagree', 'overloaded').map(({ sentences }) => sentences.map(({ label }) => label))).toEqual([['not: overloaded', 'overloaded'], ['overloaded', 'not: overloaded']]));
});

test('a sentence left out is one that the source lacks', () => {
  const [claim] = report.claims.filter(({ id }) => id === 'overloaded');
  const claims = [{ ...claim!, outcome: 'framed-differently' as const, differences: [{ type: 'partial' as const, sources: ['holm-daily'], detail: 'Holm Daily leaves out: not: overloaded' }] }];
  const [found] = findingsOfComparison({ ...report, claims, notices: [] }).filter(({ rule }) => rule === 'framed-differently');
  expect(found?.sentences.map(({ source, label }) => [source, label])).toEqual([['holm-daily', 'overloaded'], ['coast-post', 'not: overloaded']]);
});

test('other words are told once, with each wording', () =>
  expect(of('framed-differently').map(({ claim, source, sentences }) => [claim, source, sentences.length])).toEqual([['warning', null, 2]]));

test('the place is where the first sentence stands', () => {
  const told = findings.filter(({ sentences }) => sentences.length > 0);
  expect(told.length).toBeGreaterThan(3);
  for (const { place, sentences: [first] } of told) expect(first).toMatchObject(place);
});

test('agreement of several origins, and silence, are nothing to tell', () => {
  const agreed = report.claims.filter(({ outcome }) => outcome === 'agree').map((claim) => claim.id);
  const apart = { ...report, sources: report.sources.map((source) => ({ ...source, origin: source.id })), claims: report.claims.filter(({ outcome }) => outcome === 'agree' || outcome === 'silent'), notices: [] };
  expect(agreed).toEqual(['aboard']);
  expect(findingsOfComparison(apart)).toEqual([]);
});
