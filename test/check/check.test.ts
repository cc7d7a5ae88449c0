import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { CHECK_DEFAULTS } from '../../src/check.ts';
import { checkJsonSchema, checkSchema } from '../../src/check-schema.ts';
import { formats } from '../../src/formats/index.ts';
import { RULE_IDS, RULES } from '../../src/policy.ts';
import { rules } from '../../src/findings/index.ts';
import { accepted, briefs, checked, CLAIMS, corrected, HILL, lockOf, TEXTS, type Texts, VALE } from './desk.ts';

const NINE: Texts = { ...TEXTS, marsh: 'Nine people died in the flood.\n' };
const BROKEN: Texts = { ...NINE, vale: 'Four people died when the dam  gave way. The wall broke.\n' };
const screen = (texts: Texts, lock?: string): string => formats.terminal.check([checked(texts, lock)], { color: false, width: 80 });

test('every rule has its place in the table, and one file', () => {
  expect(rules.map(({ id }) => id).toSorted()).toEqual([...RULE_IDS].toSorted());
});

test('a contradicting source fails, and the finding says in one paragraph which claim it turns, from what to what, with both sentences', () => {
  const report = checked(NINE);
  const [first] = report.findings;
  expect(report.summary).toEqual({ error: 1, warning: 1, note: 0, failed: true });
  expect(first?.message).toBe('How many people died? Before, the sources agreed; now they disagree: Marsh (corpus/marsh.txt:1) says “9 people”, but Hill (corpus/hill.txt:1) says “4 people”. Marsh is a new source.');
  expect(first?.sentences.map(({ path, line, outlet, label, quote }) => [path, line, outlet, label, quote])).toEqual([
    ['corpus/marsh.txt', 1, 'Marsh', '9 people', 'Nine people died in the flood.'],
    ['corpus/hill.txt', 1, 'Hill', '4 people', 'Four people were killed in the flood.'],
  ]);
  expect(first?.place).toEqual({ path: 'corpus/marsh.txt', line: 1, column: 1, endLine: 1, endColumn: 31 });
});

test('the screen, at 80 columns', () => {
  expect(screen(NINE)).toBe(`The Tarn dam

≠ How many people died?   deaths
  error  outcome-changed   corpus/marsh.txt:1:1
    Before, the sources agreed; now they disagree: Marsh (corpus/marsh.txt:1)
    says “9 people”, but Hill (corpus/hill.txt:1) says “4 people”. Marsh is a
    new source.
      Marsh   9 people   corpus/marsh.txt:1
      │ Nine people died in the flood.
      Hill   4 people   corpus/hill.txt:1
      │ Four people were killed in the flood.

Sources
  warning  new-source   corpus/marsh.txt:1:1
    Marsh is not in claims.lock.yaml. It answers 1 of 3 claims: it contradicts
    others on deaths. Read it, then accept it: compare-claims check --update.

failed: 1 error, 1 warning, 0 notes
`);
  expect(screen(TEXTS)).toBe(`The Tarn dam
  2 sources, 3 claims: all as accepted in claims.lock.yaml

passed: 0 errors, 0 warnings, 0 notes
`);
});

describe('a lost quote', () => {
  test('names the sentence that is most like it, and takes it for nothing', () => {
    const lock = corrected(accepted(), 'cause', 'vale', ['by: corrected', 'positions:', '  - { position: blast, exact: "The wall was broken by rain, engineers said." }']);
    const texts = { ...TEXTS, vale: VALE.replace('The wall was broken by rain, engineers said.', 'It is late. The wall was broken by the rain, the engineers said. Good night.') };
    const lost = checked(texts, lock).findings.find(({ rule }) => rule === 'evidence-lost');
    expect(lost?.message).toBe('What broke the dam? The words by which Vale says “blast” are no longer in corpus/vale.txt. A person\'s correction rests on them: it is not applied, and the source is shown as the tool reads it, to say “rain”. Words like them stand on line 3; whether they prove it is for a person to say.');
    expect(lost?.sentences.map(({ path, line, label, quote }) => [path, line, label, quote])).toEqual([
      ['claims.lock.yaml', lost?.place.line, 'blast (corrected)', 'The wall was broken by rain, engineers said.'],
      ['corpus/vale.txt', 3, 'like it', 'The wall was broken by the rain, the engineers said.'],
    ]);
    expect(lock.split('\n')[(lost?.place.line ?? 0) - 1]).toBe('      vale:');
  });
});

describe('severities', () => {
  test.each<[string, string, readonly string[]]>([
    ['as they are', '', ['error outcome-changed deaths marsh', 'warning new-source - marsh']],
    ['a rule that is off', 'policy: { outcome-changed: off }\n', ['warning new-source - marsh']],
    ['a rule that weighs more: all that it finds does', 'policy: { new-source: error }\n', ['error outcome-changed deaths marsh', 'error new-source - marsh']],
    ['a rule that weighs less', 'policy: { outcome-changed: note }\n', ['warning new-source - marsh', 'note outcome-changed deaths marsh']],
  ])('%s', (_, policy, expected) => {
    const report = checked(NINE, accepted(), CLAIMS + policy);
    expect(briefs(report)).toEqual(expected);
    expect(report.summary.failed).toBe(expected.some((line) => line.startsWith('error')));
  });

  test.each([
    [TEXTS, {}, false], [NINE, {}, true], [{ ...TEXTS, marsh: 'Shares rose.\n' }, {}, false], [{ ...TEXTS, marsh: 'Shares rose.\n' }, { failOn: 'warning' as const }, true],
    [{ ...TEXTS, marsh: 'Shares rose.\n' }, { maxWarnings: 0 }, true], [{ ...TEXTS, marsh: 'Shares rose.\n' }, { maxWarnings: 1 }, false],
    [TEXTS, { policy: { unreviewed: 'error' as const } }, true], [TEXTS, { failOn: 'note' as const }, false],
  ])('%#: fails or not', (texts, options, failed) => expect(checked(texts, accepted(), CLAIMS, { ...CHECK_DEFAULTS, ...options }).summary.failed).toBe(failed));

  test('are listed with the rules that are on', () => {
    expect(checked(TEXTS).rules.map(({ id }) => id)).not.toContain('unreviewed');
    expect(checked(TEXTS).rules.find(({ id }) => id === 'uncovered')).toEqual({ id: 'uncovered', severity: 'error', description: RULES.uncovered.description });
  });
});

describe('a finding', () => {
  test('has the same id in every run, whatever else is found', () => {
    const id = checked(NINE).findings[0]?.id;
    expect(id).toMatch(/^[0-9a-f]{16}$/);
    expect(checked({ ...NINE, abbey: 'Six people died in the flood.\n', hill: `${HILL}More.\n` }).findings.map((finding) => finding.id)).toContain(checked(NINE).findings[1]?.id);
    expect(checked({ ...NINE, zebra: 'Shares rose.\n' }).findings.map((finding) => finding.id)).toContain(id);
    const ids = checked(BROKEN).findings.map((finding) => finding.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has that of its first sentence for its place, or a place in a file that is there', () => {
    const { findings } = checked(BROKEN);
    expect(findings.filter(({ sentences }) => sentences.length > 0).length).toBeGreaterThan(1);
    for (const { place, sentences, message } of findings) {
      expect(message).not.toMatch(/[\n\r]| {2}/);
      if (sentences[0] !== undefined) expect(place).toEqual({ path: sentences[0].path, line: sentences[0].line, column: sentences[0].column, endLine: sentences[0].endLine, endColumn: sentences[0].endColumn });
    }
  });
});

const set = (texts: Texts, text: string): readonly string[] => checked(texts, text).findings.map(({ id, severity }) => `${id} ${severity}`).toSorted();

const sentence = fc.constantFrom('Four people died in the flood.', 'Nine people died in the flood.', 'The dam broke after heavy rain.', 'The wall was broken by a blast.', 'The River Board said the dam was safe.', 'The Miners\' League said the dam was unsafe.', 'Shares rose.', 'The dam was not broken by a blast.');
const desk: fc.Arbitrary<Texts> = fc.dictionary(fc.constantFrom('abbey', 'hill', 'marsh', 'vale'), fc.array(sentence, { minLength: 1, maxLength: 5 }).map((all) => `${all.join('\n\n')}\n`), { minKeys: 1 });

describe('any desk', () => {
  test('is clean after an update, which is the same when it is made again', () => {
    fc.assert(fc.property(desk, desk, (before, after) => {
      const lock = accepted(after, accepted(before));
      expect(briefs(checked(after, lock)).filter((line) => !line.includes('low-confidence'))).toEqual([]);
      expect(accepted(after, lock)).toBe(lock);
    }), { numRuns: 25 });
  });

  test('is found the same whatever the order of the sources and of the lock', () => {
    fc.assert(fc.property(desk, desk, (before, after) => {
      const lock = accepted(before);
      const turned = accepted(before).replace(/( {6}\S[^\n]*\n(?: {8}[^\n]*\n)+)( {6}\S[^\n]*\n(?: {8}[^\n]*\n)+)/g, '$2$1');
      expect(lockOf(turned).entries.map(({ claim, source }) => `${claim} ${source}`).toSorted()).toEqual(lockOf(lock).entries.map(({ claim, source }) => `${claim} ${source}`).toSorted());
      expect(set(after, turned)).toEqual(set(after, lock));
    }), { numRuns: 25 });
  });
});

describe('the schema of a check', () => {
  const file = new URL('../../schema/check.json', import.meta.url);
  const generated = `${JSON.stringify(checkJsonSchema(), null, 2)}\n`;
  if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(file, generated);
  test('is the one in schema/check.json', () => expect(readFileSync(file, 'utf8')).toBe(generated));
  test.each([['a clean one', TEXTS], ['one with findings', BROKEN]])('takes %s', (_, texts) => {
    const data: unknown = JSON.parse(formats.json.check([checked(texts)], { color: false, width: 80 }));
    expect(checkSchema.safeParse(data).error).toBeUndefined();
    const validate = new Ajv().compile(checkJsonSchema());
    expect([validate(data), validate.errors]).toEqual([true, null]);
  });
});
