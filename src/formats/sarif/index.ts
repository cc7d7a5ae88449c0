/**
 * SARIF 2.1.0 (docs.oasis-open.org/sarif/sarif/v2.1.0), for code scanning and editors: a run for each story. Paths are relative to the folder of the
 * run, lines and columns are the files'. There are no character offsets, since those of a source begin after its front matter.
 */
import { oneLine, visibleJson } from '../../text/escape.ts';
import { totalSummary } from '../totals.ts';
import { listed, type Listed } from '../listed.ts';
import type { Several } from '../format.ts';
import { LIMITS, withinSize } from './limits.ts';
import { plain } from './message.ts';
import { resultOf } from './result.ts';
import { ruleOf } from './rule.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

export const sarif = listed((stories) => {
  const runs = runsOf(stories);
  const log = (results: number) => ({ $schema: SCHEMA, version: '2.1.0', runs: runs.map((run) => runOf(run, results)) });
  return withinSize((results) => `${visibleJson(JSON.stringify(log(results), null, 2))}\n`);
});

/** Stories that make up one run. */
interface Run {
  readonly id: string;
  readonly stories: Several<Listed>;
}

/** A run for each story, under an id of its own, by which results of earlier runs are known; where there are more than GitHub takes, the last has the rest. */
const runsOf = (stories: Several<Listed>): readonly Run[] => {
  const [few, rest] = stories.length <= LIMITS.runs ? [stories, []] : [stories.slice(0, LIMITS.runs - 1), stories.slice(LIMITS.runs - 1)];
  const runs: Run[] = [];
  for (const story of few) {
    const slug = slugOf(story.comparison.story.title);
    let id = slug;
    for (let times = 2; runs.some((run) => run.id === id); times += 1) id = `${slug}-${times}`;
    runs.push({ id, stories: [story] });
  }
  const [first, ...others] = rest;
  return first === undefined ? runs : [...runs, { id: 'other-stories', stories: [first, ...others] }];
};

const slugOf = (title: string): string => (title.toLowerCase().normalize('NFKD').match(/[a-z0-9]+|[^\p{ASCII}\P{L}]+/gu) ?? ['story']).join('-').slice(0, 100);

const runOf = ({ id, stories }: Run, most: number) => {
  const [{ comparison: { tool } }] = stories;
  // Each story has a policy of its own, and may have rules turned off.
  const rules = [...new Map(stories.flatMap((story) => story.rules).map((rule) => [rule.id, rule])).values()];
  const findings = stories.flatMap((story) => story.findings);
  const kept = stories.length === 1 ? findings.slice(0, most) : bySeverity(findings).slice(0, most);
  const left = findings.length - kept.length;
  const titles = stories.map(({ comparison: { story } }) => story.title).join('; ');
  const { sources, origins } = totalSummary([stories[0].comparison, ...stories.slice(1).map(({ comparison }) => comparison)]);
  return {
    tool: { driver: { name: tool.name, version: tool.version, semanticVersion: tool.version, rules: rules.map(ruleOf) } },
    automationDetails: { id: `${tool.name}/${id}/`, description: { text: plain(titles) } },
    columnKind: 'utf16CodeUnits',
    invocations: [{
      executionSuccessful: true,
      ...(left > 0 && { toolExecutionNotifications: [{ level: 'warning', message: { text: `${left} of ${findings.length} results, the mildest, were left out to stay within the limits of code scanning.` } }] }),
    }],
    results: kept.map((finding) => resultOf(finding, rules.findIndex(({ id: rule }) => rule === finding.rule))),
    properties: { story: oneLine(titles), sources, origins },
  };
};

const SEVERITIES = ['error', 'warning', 'note'] as const;

const bySeverity = (findings: Listed['findings']): Listed['findings'] => SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
