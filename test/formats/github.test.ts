import { describe, expect, test } from '@jest/globals';
import { github } from '../../src/formats/github.ts';
import type { CheckReport, Severity } from '../../src/findings/finding.ts';
import { checkReport } from './check-fixture.ts';
import { HOSTILE, hostileCheck, hostileReport } from './payloads.ts';

const options = { color: false, width: 80 };

const plain = (text: string) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');

/** As the runner reads a line: the command, its properties, its message; null where it is no command. */
const read = (line: string) => {
  const [, command, properties = '', message = ''] = /^::([a-z]+) (.*?)::(.*)$/.exec(line) ?? [];
  if (command === undefined) return null;
  return { command, properties: Object.fromEntries(properties.split(',').map((pair) => [pair.split('=')[0], plain(pair.slice(pair.indexOf('=') + 1))])), message: plain(message) };
};

test('an error with its place and both sentences', () => {
  expect(read(github.check([checkReport], options).split('\n')[0] ?? '')).toEqual({
    command: 'error',
    properties: { file: 'corpus/harbour-times.md', line: '7', endLine: '7', col: '1', endColumn: '131', title: 'outcome-changed: deaths' },
    message: expect.stringMatching(/^“How many people died\?” went from agree to disagree[^\n]*\nHarbour Times \(corpus\/harbour-times.md:7\), at least 5 people: At least five [^\n]*\nCoast Post \(corpus\/coast-post.md:7\), 3 people: [^\n]*$/),
  });
});

const many = (severities: readonly (readonly [Severity, number])[]): CheckReport => ({
  ...checkReport,
  findings: severities.flatMap(([severity, count]) => Array.from({ length: count }, (_, at) => ({ ...checkReport.findings[0]!, severity, claim: `claim-${at % 4}` }))),
});
const commands = (report: CheckReport) => github.check([report], options).trimEnd().split('\n').map((line) => read(line)?.command ?? line);

describe('no more than GitHub shows', () => {
  test('ten of each, errors first, then how many more', () =>
    expect(commands(many([['note', 12], ['error', 11], ['warning', 3]]))).toEqual([
      ...Array.from({ length: 10 }, () => 'error'), 'warning', 'warning', 'warning', ...Array.from({ length: 10 }, () => 'notice'), '3 more: GitHub shows 10 annotations of each severity',
    ]));

  test('of each claim one, before a second of any', () => {
    const titles = github.check([many([['error', 20]])], options).split('\n').map((line) => read(line)?.properties['title']);
    expect(titles.slice(0, 5)).toEqual([0, 1, 2, 3, 0].map((at) => `outcome-changed: claim-${at}`));
  });

  test('nothing found is said', () => expect(commands({ ...checkReport, findings: [] })).toEqual(['compare-claims: nothing found']));
});

test.each(HOSTILE)('nothing in a text is a command: %j', (text) => {
  const fine = github.check([checkReport], options).split('\n').length;
  for (const written of [github.check([hostileCheck(text)], options), github.comparison([hostileReport(text)], options)]) {
    const lines = written.trimEnd().split('\n');
    for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) file=[^:,]*,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=[^:,]*::|^\d+ more: /);
    expect(written).not.toContain('\r');
  }
  expect(github.check([hostileCheck(text)], options).split('\n')).toHaveLength(fine);
});
