/** A check of the ferry story, written by hand: one finding of each severity, one without a sentence. */
import type { CheckReport, Finding } from '../../src/findings/finding.ts';
import { findingId } from '../../src/findings/identity.ts';
import { findingsOfComparison } from '../../src/findings/of-comparison.ts';
import { report, tool } from './fixture.ts';

const sentences = findingsOfComparison(report).find(({ rule, source }) => rule === 'disagree' && source === 'harbour-times')?.sentences ?? [];
const [first] = sentences;
if (first === undefined) throw new Error('the fixture has no such finding');

const finding = (facts: Pick<Finding, 'rule' | 'severity' | 'claim' | 'source' | 'position' | 'message' | 'place' | 'sentences'>): Finding => ({ id: findingId(facts), ...facts });

const line = (path: string, at: number) => ({ path, line: at, column: 3, endLine: at, endColumn: 12 });

export const checkReport: CheckReport = {
  $schema: 'compare-claims/schema/check.json',
  schemaVersion: 1,
  tool,
  story: report.story,
  claimsFile: 'claims.yaml',
  lockFile: 'claims.lock.yaml',
  rules: [
    { id: 'outcome-changed', description: 'The outcome of a claim is another than the one accepted.', severity: 'error' },
    { id: 'new-source', description: 'A source is not in the lock file yet.', severity: 'warning' },
    { id: 'stale-lock', description: 'The lock file speaks of what is gone.', severity: 'note' },
  ],
  findings: [
    finding({
      rule: 'outcome-changed', severity: 'error', claim: 'deaths', source: null, position: null,
      message: '“How many people died?” went from agree to disagree: Harbour Times says at least 5 people, the others 3 people.', place: first, sentences,
    }),
    finding({
      rule: 'new-source', severity: 'warning', claim: null, source: 'harbour-times', position: null,
      message: 'Harbour Times is new: review what it says.', place: line('corpus/harbour-times.md', 1), sentences: [],
    }),
    finding({ rule: 'stale-lock', severity: 'note', claim: 'weather', source: null, position: null, message: 'The claim “weather” is gone.', place: line('claims.lock.yaml', 12), sentences: [] }),
  ],
  summary: { error: 1, warning: 1, note: 1, failed: true },
  comparison: report,
};
