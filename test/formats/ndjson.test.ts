import { expect, test } from '@jest/globals';
import { ndjson } from '../../src/formats/ndjson.ts';
import type { ReportAnswer } from '../../src/report.ts';
import { visibleJson } from '../../src/text/escape.ts';
import { report } from './fixture.ts';

const silences: readonly ReportAnswer[] = [
  { source: 'plain', status: 'silent', readings: [], rejected: [], lacks: 'names neither "dam" nor\u202eit' }, { source: 'a"b\\\u001b[2J', status: 'silent', readings: [], rejected: [] },
  { source: '","answers":[', status: 'unclear', readings: [], rejected: [], lacks: '","answers":[]' },
];

test('a claim is a line, as it is in the report, whoever says nothing to it', () => {
  const many = Array.from({ length: 3000 }, (_, i): ReportAnswer => ({ source: `s${i}`, status: 'silent', readings: [], rejected: [] }));
  const [claim, ...rest] = report.claims.map((one, i) => ({ ...one, answers: [...silences, ...one.answers, ...(i === 0 ? many : [])] }));
  const claims = [{ ...claim!, question: '"answers":[]', answers: claim!.answers }, { ...claim!, answers: [] }, ...rest];
  const lines = claims.map((one) => `${visibleJson(JSON.stringify({ story: report.story, ...one }))}\n`);
  const pieces = [...ndjson.pieces!([{ ...report, claims }])];
  expect(Buffer.concat(pieces).toString()).toBe(lines.join(''));
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(100_000);
});
