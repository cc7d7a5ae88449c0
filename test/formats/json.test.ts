import { expect, test } from '@jest/globals';
import { json } from '../../src/formats/json.ts';
import { report } from './fixture.ts';

const options = { color: true, width: 40 };

test('it is the report, indented, with a newline at the end', () => {
  const text = json(report, options);
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(report)));
  expect(text.startsWith('{\n  "$schema": "compare-claims/schema/report.json",\n  "schemaVersion": 1,\n  "tool"')).toBe(true);
  expect(text.endsWith('}\n')).toBe(true);
});

test('the screen is safe from what a source says, and nothing is lost', () => {
  const hostile = { ...report, story: { ...report.story, title: 'a\u001b[2J\u202eb\u009b' } };
  const text = json(hostile, options);
  for (const raw of ['\u001b', '\u202e', '\u009b']) expect(text).not.toContain(raw);
  expect(JSON.parse(text)).toMatchObject({ story: { title: hostile.story.title } });
});
