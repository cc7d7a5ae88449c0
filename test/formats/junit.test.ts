import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';
import { junit } from '../../src/formats/junit.ts';
import { checkReport } from './check-fixture.ts';
import { report } from './fixture.ts';
import { HOSTILE, hostileCheck, hostileReport } from './payloads.ts';

const options = { color: false, width: 80 };
const schema = readFileSync(new URL('schemas/jenkins-junit.xsd', import.meta.url), 'utf8');

const errorsIn = async (...texts: readonly string[]): Promise<readonly string[]> =>
  (await validateXML({ xml: texts.map((contents, at) => ({ fileName: `${at}.xml`, contents })), schema })).errors.map(({ rawMessage }) => rawMessage);

describe('it meets the schema that Jenkins goes by', () => {
  test('which can refuse', async () => expect(await errorsIn('<testsuites><testcase name="a"/></testsuites>')).toHaveLength(1));

  test('with one story and several, compared and checked', async () =>
    expect(await errorsIn(junit.comparison([report], options), junit.comparison([report, report], options), junit.check([checkReport], options), junit.check([checkReport, checkReport], options))).toEqual([]));

  test('whatever the texts hold', async () =>
    expect(await errorsIn(...HOSTILE.flatMap((text) => [junit.comparison([hostileReport(text)], options), junit.check([hostileCheck(text)], options)]))).toEqual([]));
});

test('an error fails its claim, a warning skips, a note is output; what has no claim has a case', () => {
  const text = junit.check([checkReport], options);
  expect(text).toMatch(/<testsuite name="Ferry Marit runs aground off Holm" tests="7" failures="1" errors="0" skipped="1">/);
  expect(text).toMatch(/<testcase name="deaths: [^>]*>\n {6}<failure message="“How many people died\?” went/);
  expect(text).toMatch(/<testcase name="sources and claims file" [^>]*>\n {6}<skipped>corpus\/harbour-times.md:1:3: warning/);
});

test('characters that XML has no place for are spelled out', () => {
  const text = junit.comparison([hostileReport('\u0000\u001B\uFFFE\uD800')], options);
  expect(text).toContain('\\x00\\x1b\\ufffe\\ud800');
});
