import { beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { readArticle } from '../src/article.ts';
import { compare } from '../src/compare.ts';
import { readClaims, readSources } from '../src/read.ts';
import type { Answer, ClaimComparison, Comparison, Outcome, Reading } from '../src/types.ts';

/** What a careful reader finds in the shipped corpus, claim by claim. A source that is not listed says nothing. */

const root = new URL('..', import.meta.url).pathname;

type SourceId = 'defense-world' | 'trt-world' | 'al-jazeera' | 'sputnik' | 'southfront';

const NO_CONFLICT: readonly Outcome[] = ['agree', 'framed-differently'];

interface Row {
  readonly outcome: readonly Outcome[];
  readonly answers: Readonly<Partial<Record<SourceId, readonly string[]>>>;
}

const BOTH = ['turkey', 'us'];
const TARGETS = ['4 officials', 'ssb'];

const TABLE: Readonly<Record<string, Row>> = {
  'working-group-proposer': { outcome: NO_CONFLICT, answers: { 'defense-world': BOTH, 'trt-world': BOTH, 'al-jazeera': BOTH } },
  'working-group-status': {
    outcome: ['disagree'],
    answers: { 'defense-world': ['talks'], 'trt-world': ['talks'], 'al-jazeera': ['talks'], sputnik: ['created'], southfront: ['created'] },
  },
  'sanctions-date': {
    outcome: NO_CONFLICT,
    answers: { 'defense-world': ['2020-12-14'], 'trt-world': ['2020-12-14'], 'al-jazeera': ['2020-12'], sputnik: ['2020-12'], southfront: ['2020-12'] },
  },
  'sanctions-targets': {
    outcome: NO_CONFLICT,
    answers: { 'defense-world': TARGETS, 'trt-world': TARGETS, 'al-jazeera': TARGETS, sputnik: TARGETS, southfront: TARGETS },
  },
  'sanctions-measures': {
    outcome: ['disagree'],
    answers: { 'defense-world': ['exports', 'imports'], 'al-jazeera': ['loans', 'most exports'], sputnik: ['all exports', 'assets'] },
  },
  'contract-date': { outcome: NO_CONFLICT, answers: { 'trt-world': ['2017-04'], 'al-jazeera': ['2017-04'], sputnik: ['2017'] } },
  'delivery-value': { outcome: ['single-source'], answers: { sputnik: ['USD 2500000000'] } },
  'why-s400': { outcome: ['disagree'], answers: { 'trt-world': ['talks-failed'], 'al-jazeera': ['talks-failed'], sputnik: ['technology-transfer'] } },
  'nato-compatibility': {
    outcome: ['framed-differently'],
    answers: {
      'trt-world': ['turkey:no-threat', 'us:threat'],
      'al-jazeera': ['turkey:no-threat', 'us:threat'],
      sputnik: ['turkey:no-threat', 'us:threat'],
      'defense-world': ['nato:threat', 'us:threat'],
    },
  },
  'second-batch': { outcome: ['single-source'], answers: { southfront: ['signed', 'unconfirmed'] } },
};

let comparison: Comparison;

beforeAll(() => {
  comparison = compare(readClaims('claims.yaml', root), readSources('corpus', root));
});

const claimOf = (id: string): ClaimComparison => {
  const claim = comparison.claims.find((candidate) => candidate.claim.id === id);
  if (claim === undefined) throw new Error(`no claim ${id}`);
  return claim;
};

const answerOf = (id: string, source: SourceId): Answer => {
  const answer = claimOf(id).answers.find((candidate) => candidate.source === source);
  if (answer === undefined) throw new Error(`no answer of ${source}`);
  return answer;
};

/** A denial stands as `not:` before its position. */
const positions = (readings: readonly Reading[]): readonly string[] =>
  [...new Set(readings.map(({ polarity, position }) => (polarity === 'denied' ? `not:${position}` : position)))].toSorted();

const answersTo = (id: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(claimOf(id).answers.filter(({ readings }) => readings.length > 0).map(({ source, readings }) => [source, positions(readings)]));

const wordings = (id: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(claimOf(id).answers.filter(({ readings }) => readings.length > 0).map(({ source, readings }) => [source, [...new Set(readings.map(({ label }) => label))]]));

describe.each(Object.entries(TABLE))('%s', (id, { outcome, answers }) => {
  test('every source says what its text says, the others nothing', () => expect(answersTo(id)).toEqual(answers));
  test('the outcome', () => expect(outcome).toContain(claimOf(id).outcome));
});

const times = (source: SourceId, actor: string) =>
  answerOf('working-group-proposer', source).readings.filter(({ position }) => position === actor).map(({ time }) => time);

describe('working-group-proposer: who proposed it first, and who now', () => {
  test.each(['defense-world', 'trt-world', 'al-jazeera'] as const)('%s', (source) => {
    expect(times(source, 'turkey')).toContain('earlier');
    expect(times(source, 'turkey')).not.toContain('now');
    expect(times(source, 'us').length).toBeGreaterThan(0);
    expect(times(source, 'us')).not.toContain('earlier');
  });

  test.each(['trt-world', 'al-jazeera'] as const)('%s quotes “Now the proposal came from the US”', (source) => expect(times(source, 'us')).toContain('now'));
});

describe('delivery-date', () => {
  test('in 2019, by Sputnik', () => expect(answersTo('delivery-date')['sputnik']).toEqual(['2019']));

  test('others have it in a caption at most', () => {
    const others = claimOf('delivery-date').answers.filter(({ source }) => source !== 'sputnik').flatMap(({ readings }) => readings);
    expect(others.filter(({ evidence }) => evidence.placement !== 'caption')).toEqual([]);
    expect(others.filter(({ position }) => !position.startsWith('2019'))).toEqual([]);
  });

  test('no conflict', () => expect(['single-source', ...NO_CONFLICT]).toContain(claimOf('delivery-date').outcome));
});

describe('sovereignty-quote', () => {
  const OWN = 'attack on our sovereign rights';

  test.each([['defense-world', OWN], ['trt-world', OWN], ['al-jazeera', OWN], ['southfront', 'an act of aggression against our country’s sovereign rights']] as const)(
    '%s: %s',
    (source, words) => expect(wordings('sovereignty-quote')[source]?.map((wording) => wording.includes(words))).toEqual([true]),
  );

  test('Sputnik has none of it, and it is a matter of wording', () => {
    expect(answerOf('sovereignty-quote', 'sputnik').status).toBe('silent');
    expect(claimOf('sovereignty-quote').outcome).toBe('framed-differently');
  });
});

test('agency-name: five outlets, five names', () => {
  expect(wordings('agency-name')).toEqual({
    'al-jazeera': ['Defence Industry Directorate'],
    'defense-world': ['military procurement agency'],
    southfront: ['Presidency of Defense Industries'],
    sputnik: ['Presidency of Defence Industries'],
    'trt-world': ['Defense Industries Presidency'],
  });
  expect(claimOf('agency-name').outcome).toBe('framed-differently');
});

test('second-batch: SouthFront contradicts itself', () => expect(answerOf('second-batch', 'southfront').status).toBe('contested'));

test('nato-compatibility: Defense World leaves Turkey’s part out', () =>
  expect(claimOf('nato-compatibility').differences.filter(({ type, sources }) => type === 'partial' && sources.includes('defense-world'))).toHaveLength(1));

test('five sources are three origins', () => {
  expect(comparison.origins.map(({ sources }) => sources)).toEqual([['al-jazeera', 'trt-world'], ['defense-world'], ['southfront', 'sputnik']]);
  expect(comparison.notices).toEqual([]);
});

const pieces = () => comparison.claims.flatMap(({ claim, answers }) => answers.flatMap(({ source, readings, rejected }) =>
  [...readings, ...rejected].map(({ evidence, cues }) => ({ claim: claim.id, source, evidence, cues }))));

const textOf = (id: string): string => comparison.sources.find((source) => source.id === id)?.text ?? '';

describe('every piece of evidence', () => {
  test('there is some', () => expect(pieces().length).toBeGreaterThan(50));

  test('is verbatim at its offsets, and so are its cues', () => {
    for (const { source, evidence, cues } of pieces()) {
      for (const { start, end, quote } of [evidence, ...cues]) expect(textOf(source).slice(start, end)).toBe(quote);
      for (const { start, end } of cues) expect([start >= evidence.start, end <= evidence.end]).toEqual([true, true]);
    }
  });

  test('stands at its line and column of the file', () => {
    const lines = new Map(comparison.sources.map(({ id, path }) => [id, readFileSync(`${root}${path}`, 'utf8').split('\n')]));
    for (const { source, evidence: { line, column, quote } } of pieces()) {
      const rest = (lines.get(source) ?? []).slice(line - 1).join('\n').slice(column - 1);
      expect(rest.startsWith(quote)).toBe(true);
    }
  });

  test('is no site furniture', () => {
    const furniture = new Map(comparison.sources.map((source) => [source.id, readArticle(source).blocks.filter(({ kind }) => kind === 'boilerplate')]));
    expect([...furniture.values()].flat().length).toBeGreaterThan(5);
    for (const { source, evidence: { start, end, placement } } of pieces()) {
      expect(placement).not.toBe('boilerplate');
      expect((furniture.get(source) ?? []).filter((block) => block.start < end && start < block.end)).toEqual([]);
    }
  });

  test.each(['READ MORE', 'Subscribe', 'loader', 'log in or register', 'Support SouthFront', 'Заголовок', 'Most Read'])('%s is never shown as proof', (words) =>
    expect(pieces().filter(({ evidence }) => evidence.quote.includes(words))).toEqual([]));
});
