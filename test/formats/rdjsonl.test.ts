import { expect, test } from '@jest/globals';
import { rdjsonl } from '../../src/formats/rdjsonl.ts';
import { checkReport } from './check-fixture.ts';
import { HOSTILE, hostileCheck } from './payloads.ts';

const options = { color: false, width: 80 };

const parsed = (text: string) => text.trimEnd().split('\n').map((line) => JSON.parse(line) as { message: string; severity: string; location: { path: string } });

test('one diagnostic a line, as reviewdog names things', () => {
  expect(parsed(rdjsonl.check([checkReport], options))[0]).toEqual({
    message: expect.stringMatching(/^“How many people died\?” went from agree to disagree[^\n]*\nHarbour Times, at least 5 people: At least five/),
    location: { path: 'corpus/harbour-times.md', range: { start: { line: 7 }, end: { line: 7 } } },
    severity: 'ERROR',
    source: { name: 'compare-claims' },
    code: { value: 'outcome-changed' },
    related_locations: [{ message: expect.stringMatching(/^Coast Post, 3 people: /), location: { path: 'corpus/coast-post.md', range: { start: { line: 7 }, end: { line: 7 } } } }],
  });
});

test.each(HOSTILE)('a line is a line: %j', (text) =>
  expect(parsed(rdjsonl.check([hostileCheck(text)], options)).map(({ severity }) => severity)).toEqual(['ERROR', 'WARNING', 'INFO']));

test('nothing found is nothing', () => expect(rdjsonl.check([{ ...checkReport, findings: [] }], options)).toBe(''));
