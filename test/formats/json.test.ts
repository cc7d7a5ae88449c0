import { expect, test } from '@jest/globals';
import { json } from '../../src/formats/json.ts';
import { report } from './fixture.ts';

const options = { color: true, width: 40 };

test('it is the report, indented, with a newline at the end', () => {
  const text = json.comparison([report], options);
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(report)));
  expect(text.startsWith('{\n  "$schema": "compare-claims/schema/report.json",\n  "schemaVersion": 1,\n  "tool"')).toBe(true);
  expect(text.endsWith('}\n')).toBe(true);
});

test('the screen is safe from what a source says, and nothing is lost', () => {
  const hostile = { ...report, story: { ...report.story, title: 'a\u001b[2J\u202eb\u009b' } };
  const text = json.comparison([hostile], options);
  for (const raw of ['\u001b', '\u202e', '\u009b']) expect(text).not.toContain(raw);
  expect(JSON.parse(text)).toMatchObject({ story: { title: hostile.story.title } });
});

test('several stories are one document with one summary', () => {
  const parsed = JSON.parse(json.comparison([report, report], options)) as { stories: unknown[]; summary: Record<string, number> };
  expect(parsed.stories).toEqual([report, report].map((one) => JSON.parse(JSON.stringify(one)) as unknown));
  expect(parsed.summary).toEqual(Object.fromEntries(Object.entries(report.summary).map(([name, count]) => [name, 2 * count])));
});
