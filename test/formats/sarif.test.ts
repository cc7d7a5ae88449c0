import { describe, expect, test } from '@jest/globals';
import Ajv2020 from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { sarif } from '../../src/formats/sarif/index.ts';
import type { CheckReport } from '../../src/findings/finding.ts';
import type { Report } from '../../src/report.ts';
import { checkReport } from './check-fixture.ts';
import { report, textOf } from './fixture.ts';
import { HOSTILE, hostileCheck, hostileReport } from './payloads.ts';

const options = { color: false, width: 80 };

const ajv = new Ajv2020.default({ strict: false, formats: { uri: (text: string) => URL.canParse(text), 'uri-reference': (text: string) => URL.canParse(text, 'file:///a/'), 'date-time': true, email: true, uuid: true, guid: true } });
const valid = ajv.compile(JSON.parse(readFileSync(new URL('schemas/sarif-2.1.0.json', import.meta.url), 'utf8')) as object);

interface Region { startLine: number; startColumn: number; endLine: number; endColumn: number; snippet?: { text: string } }
interface Location { id?: number; physicalLocation: { artifactLocation: { uri: string }; region: Region } }
interface Result { ruleId: string; ruleIndex: number; level: string; message: { text: string }; locations: Location[]; relatedLocations?: Location[]; partialFingerprints: Record<string, string> }
interface Run {
  tool: { driver: { rules: { id: string }[] } };
  automationDetails: { id: string; description: { text: string } };
  invocations: { toolExecutionNotifications?: { message: { text: string } }[] }[];
  results: Result[];
}

const parsed = (text: string): Run[] => {
  const log = JSON.parse(text) as { runs: Run[] };
  valid(log);
  expect(valid.errors ?? []).toEqual([]);
  return log.runs;
};
const [comparison] = parsed(sarif.comparison([report], options));
const [check] = parsed(sarif.check([checkReport], options));

const prints = (of: Report) => (parsed(sarif.comparison([of], options))[0]?.results ?? []).map(({ partialFingerprints }) => partialFingerprints['primaryLocationLineHash']);

test('the schema is one that can refuse', () => {
  expect(valid({ version: '2.1.0' })).toBe(false);
  expect(valid({ version: '2.1.0', runs: [{ tool: { driver: { name: 'a' } }, results: [{ message: {} }] }] })).toBe(false);
});

describe('a result', () => {
  const results = [...comparison?.results ?? [], ...check?.results ?? []];

  test('names a rule of its run', () => {
    for (const run of [comparison, check]) for (const { ruleId, ruleIndex } of run?.results ?? []) expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(results.length).toBeGreaterThan(10);
  });

  test('has a region that is its snippet in the file', () => {
    const locations = results.flatMap((result) => [...result.locations, ...result.relatedLocations ?? []]).filter(({ physicalLocation: { region } }) => region.snippet);
    expect(locations.length).toBeGreaterThan(10);
    for (const { physicalLocation: { artifactLocation: { uri }, region } } of locations) {
      // The fixture's texts begin on line 5.
      const lines = textOf(uri.replace(/^corpus\/|\.md$/g, '')).split('\n').slice(region.startLine - 5, region.endLine - 4);
      lines.push((lines.pop() ?? '').slice(0, region.endColumn - 1));
      expect([(lines.shift() ?? '').slice(region.startColumn - 1), ...lines].join('\n')).toBe(region.snippet?.text);
    }
  });

  test('has a fingerprint of its own, which its line and its wording leave alone', () => {
    expect(new Set(prints(report)).size).toBe(prints(report).length);
    expect(prints(hostileReport('moved '))).toEqual(prints(report));
  });

  test('links to the sentences of the other side', () => {
    const [first] = check?.results ?? [];
    expect(first?.message.text).toContain(' [Coast Post, corpus/coast-post.md:7: 3 people](1)');
    expect(first?.relatedLocations?.map(({ id }) => id)).toEqual([1]);
  });
});

test('several stories are runs, each under a name of its own', () => {
  const runs = parsed(sarif.comparison([report, report], options));
  expect(runs.map(({ automationDetails: { id, description } }) => [id, description.text])).toEqual([
    ['compare-claims/ferry-marit-runs-aground-off-holm/', report.story.title], ['compare-claims/ferry-marit-runs-aground-off-holm-2/', report.story.title],
  ]);
});

const many = (count: number): CheckReport => ({
  ...checkReport, findings: Array.from({ length: count }, (_, at) => ({ ...checkReport.findings[at < 3 ? 0 : 2]!, id: String(at) })),
});

const titled = (title: string): Report => ({ ...report, story: { ...report.story, title } });

test('no two runs have one name', () => {
  const runs = parsed(sarif.comparison([titled('A fire'), titled('A fire'), titled('A fire 2'), titled('人民'), titled('!')], options));
  expect(runs.map(({ automationDetails: { id } }) => id.split('/')[1])).toEqual(['a-fire', 'a-fire-2', 'a-fire-2-2', '人民', 'story']);
});

describe('within the limits', () => {
  test('of results: the mildest go, and it says so', () => {
    const [run] = parsed(sarif.check([many(5003)], options));
    expect(run?.results).toHaveLength(5000);
    expect(run?.results.filter(({ level }) => level === 'error')).toHaveLength(3);
    expect(run?.invocations[0]?.toolExecutionNotifications?.[0]?.message.text).toMatch(/^3 of 5003 results/);
  });

  test('of size', () => {
    const { findings: [first] } = checkReport;
    const long = { ...checkReport, findings: Array.from({ length: 1100 }, (_, at) => ({ ...first!, id: String(at), message: 'long '.repeat(2000) })) };
    const text = sarif.check([long], options);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(10_000_000);
    expect(parsed(text)[0]?.results.length).toBeGreaterThan(100);
  });

  test('of runs: the last has the stories that are left', () => {
    const strict = { ...many(2), rules: [{ id: 'unreviewed', description: 'Nobody has looked.', severity: 'error' as const }, ...checkReport.rules] };
    const runs = parsed(sarif.check([many(1), ...Array.from({ length: 23 }, () => many(2)), strict], options));
    for (const run of runs) for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(runs.at(-1)?.tool.driver.rules.map(({ id }) => id)).toContain('unreviewed');
    expect(runs.map(({ results }) => results.length)).toEqual([1, ...Array.from({ length: 18 }, () => 2), 12]);
    expect(new Set(runs.map(({ automationDetails: { id } }) => id)).size).toBe(20);
  });
});

test.each(HOSTILE)('valid, with links of its own only: %j', (text) => {
  for (const run of [...parsed(sarif.comparison([hostileReport(text)], options)), ...parsed(sarif.check([hostileCheck(text)], options))]) {
    for (const { message, locations } of run.results) {
      expect([...message.text.matchAll(/\]\(([^)]*)/g)].filter(([, to]) => !/^\d+$/.test(to ?? ''))).toEqual([]);
      expect(locations[0]?.physicalLocation.artifactLocation.uri).toMatch(/^[\w.~%/-]+$/);
    }
  }
});
