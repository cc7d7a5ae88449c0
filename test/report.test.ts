import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import type { Report } from '../src/report.ts';
import { onlyOutcomes, toReport } from '../src/report.ts';
import { reportJsonSchema, reportSchema } from '../src/report-schema.ts';
import { comparison, report, textOf, tool } from './formats/fixture.ts';

const committed: object = JSON.parse(readFileSync(new URL('../schema/report.json', import.meta.url), 'utf8'));
const plain = JSON.parse(JSON.stringify(report)) as Report;

const readingsOf = (of: Report) => of.claims.flatMap(({ answers }) => answers.flatMap(({ source, readings }) => readings.map((reading) => ({ source, reading }))));

describe('the schema', () => {
  const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(committed);

  test('is the committed one (compare-claims schema report > schema/report.json)', () => expect(reportJsonSchema()).toEqual(committed));

  test('is met by a report', () => {
    expect(validate(plain) ? [] : validate.errors).toEqual([]);
    expect(reportSchema.parse(plain)).toEqual(plain);
  });

  const first = plain.claims[0];
  const answer = first?.answers[0];
  test.each([
    ['another version', { ...plain, schemaVersion: 2 }],
    ['an unknown key', { ...plain, extra: true }],
    ['an unknown outcome', { ...plain, claims: [{ ...first, outcome: 'maybe' }] }],
    ['an answer without a reading', { ...plain, claims: [{ ...first, answers: [{ ...answer, status: 'answered', readings: [] }] }] }],
    ['silence with a reading', { ...plain, claims: [{ ...first, answers: [{ ...answer, status: 'silent' }] }] }],
  ])('is not met by %s', (_, data) => expect(validate(data)).toBe(false));
});

describe('the report', () => {
  test('has its keys in order', () => {
    expect(Object.keys(report)).toEqual(['$schema', 'schemaVersion', 'tool', 'story', 'sources', 'origins', 'claims', 'summary', 'notices']);
    expect(Object.keys(report.claims[1] ?? {})).toEqual(['id', 'question', 'kind', 'outcome', 'groups', 'answers', 'differences', 'reference', 'robustness']);
    expect(Object.keys(report.claims[1]?.answers[0]?.readings[0] ?? {})).toEqual(
      ['position', 'label', 'value', 'polarity', 'voice', 'speaker', 'certainty', 'score', 'rule', 'evidence', 'framing', 'cues', 'sharedWith']);
  });

  test('quotes are verbatim at their offsets, with the text around them', () => {
    const readings = readingsOf(report);
    expect(readings.length).toBeGreaterThan(5);
    for (const { source, reading: { evidence: { quote, start, end, prefix, suffix }, cues } } of readings) {
      const text = textOf(source);
      expect(text.slice(start, end)).toBe(quote);
      expect(text.slice(start - prefix.length, end + suffix.length)).toBe(prefix + quote + suffix);
      for (const cue of cues) expect(text.slice(cue.start, cue.end)).toBe(cue.quote);
    }
  });

  test('counts', () => {
    expect(report.summary).toEqual({ agree: 1, disagree: 2, 'framed-differently': 1, 'single-source': 1, silent: 1, sources: 5, origins: 4 });
    expect(report.sources.map(({ id, words, origin }) => [id, words, origin]).slice(2, 4)).toEqual([['island-radio', 22, 'o3'], ['nordwire', 10, 'o4']]);
  });

  test('a sentence that most of a shared passage covers is shared, another is not', () => {
    const shared = readingsOf(report).filter(({ reading }) => reading.sharedWith.length > 0);
    expect(shared.map(({ source, reading }) => [source, reading.position, reading.sharedWith])).toEqual([
      ['coast-post', '214 people', ['holm-daily']], ['holm-daily', '214 people', ['coast-post']],
      ['coast-post', '3 people', ['holm-daily']], ['holm-daily', '3 people', ['coast-post']],
    ]);
  });

  test('a passage that covers less than half of a sentence does not make it shared', () => {
    const origins = comparison.origins.map((origin) => ({
      ...origin,
      passages: origin.passages.map((passage) => ({ text: passage.text.slice(0, 40), sources: passage.sources.map((at) => ({ ...at, end: at.start + 40 })) })),
    }));
    expect(readingsOf(toReport({ ...comparison, origins }, tool)).filter(({ reading }) => reading.sharedWith.length > 0)).toEqual([]);
  });

  test('the part of each text that stands in passages is told once, though passages overlap', () => {
    expect(report.origins.map(({ coverage }) => coverage.map(({ id }) => id))).toEqual([['coast-post', 'holm-daily'], [], [], []]);
    const [first] = comparison.origins;
    const ends = new Map(comparison.sources.map(({ id, text }) => [id, text.length]));
    const passage = { text: '', sources: (first?.sources ?? []).map((id) => ({ id, start: 0, end: ends.get(id) ?? 0, line: 1 })) };
    const coverageWith = (passages: NonNullable<typeof first>['passages']) =>
      toReport({ ...comparison, origins: comparison.origins.map((origin) => (origin === first ? { ...origin, passages } : origin)) }, tool).origins[0]?.coverage.map(({ share }) => share);
    expect(coverageWith([passage, ...(first?.passages ?? []), passage])).toEqual([1, 1]);
    expect(coverageWith([])).toEqual([0, 0]);
    expect(report.origins[0]?.coverage.every(({ share }) => share > 0 && share < 1)).toBe(true);
  });

  test('the context of a quote never ends in half a character', () => {
    const sources = comparison.sources.map((source) => ({ ...source, text: source.text.replaceAll(/[^\n]/g, '\ud83d\udea2') }));
    for (const { reading: { evidence } } of readingsOf(toReport({ ...comparison, sources }, tool))) {
      expect(evidence.prefix).not.toMatch(/^[\uDC00-\uDFFF]/);
      expect(evidence.suffix).not.toMatch(/[\uD800-\uDBFF]$/);
    }
  });
});

describe('onlyOutcomes', () => {
  test.each([
    [['disagree'], ['deaths', 'overloaded']],
    [['agree', 'silent'], ['aboard', 'last-inspection']],
    [['unclear'], ['warning']],
    [[], []],
  ] as const)('%j keeps %j', (wanted, ids) => {
    const some = onlyOutcomes(report, new Set(wanted));
    expect(some.claims.map(({ id }) => id)).toEqual(ids);
    expect(some.summary).toEqual(report.summary);
  });
});
