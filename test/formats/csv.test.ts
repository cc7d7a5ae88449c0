import { expect, test } from '@jest/globals';
import { csv } from '../../src/formats/csv.ts';
import { checkReport } from './check-fixture.ts';
import { report } from './fixture.ts';
import { HOSTILE, hostileCheck, hostileReport } from './payloads.ts';

const options = { color: false, width: 80 };

/** A reader of RFC 4180, as strict as it is. */
const parse = (text: string): string[][] => {
  const rows: string[][] = [];
  const field = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  for (let row: string[] = []; field.lastIndex < text.length;) {
    const [, value = '', end] = field.exec(text) ?? [];
    if (end === undefined) throw new Error('no field here');
    row.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end === '\r\n') rows.push(row.splice(0));
  }
  return rows;
};

const records = (text: string): Record<string, string>[] => {
  const [header = [], ...rows] = parse(text);
  for (const row of rows) expect(row).toHaveLength(header.length);
  return rows.map((row) => Object.fromEntries(row.map((value, at) => [header[at] ?? '', value])));
};

test('a row for each reading, and for each source that gives none', () => {
  const rows = records(csv.comparison([report], options));
  const wanted = report.claims.flatMap(({ id, answers }) => answers.flatMap(({ source, status, readings }) => (readings.length === 0 ? [[id, source, status, '']] : readings.map(({ position }) => [id, source, status, position]))));
  expect(rows.map(({ claim, source, status, position }) => [claim, source, status, position])).toEqual(wanted);
  expect(rows.find(({ claim, source }) => claim === 'deaths' && source === 'harbour-times')).toMatchObject({
    story: report.story.title, outlet: 'Harbour Times', label: 'at least 5 people', certainty: 'hedged', speaker: 'a hospital doctor', path: 'corpus/harbour-times.md', line: '7', column: '1',
  });
});

test('a row for each finding, with both sentences', () => {
  const [first, ...rest] = records(csv.check([checkReport], options));
  expect(first).toMatchObject({ severity: 'error', rule: 'outcome-changed', claim: 'deaths', outlet: 'Harbour Times', 'other outlet': 'Coast Post', 'other label': '3 people', id: checkReport.findings[0]?.id });
  expect(rest).toHaveLength(2);
});

test('several stories are one table', () => expect(records(csv.comparison([report, report], options))).toHaveLength(2 * records(csv.comparison([report], options)).length));

test.each(HOSTILE)('no cell is a formula or more than a cell: %j', (text) => {
  for (const written of [csv.comparison([hostileReport(text)], options), csv.check([hostileCheck(text)], options)]) {
    const rows = parse(written);
    expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
    expect(rows.flat().filter((cell) => /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell))).toEqual([]);
    expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  }
});
