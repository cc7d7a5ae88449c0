import type { CheckReport, Finding, FindingRule } from '../findings/finding.ts';
import { COMPARISON_RULES, findingsOfComparison } from '../findings/of-comparison.ts';
import type { Report } from '../report.ts';
import type { Format, Several } from './format.ts';

/** A story as a list of findings, most severe first. */
export interface Listed {
  readonly rules: readonly FindingRule[];
  readonly findings: readonly Finding[];
  readonly comparison: Report;
}

/** A format that is a list of findings: those of a check, and what a comparison amounts to when told as findings. */
export const listed = (write: (stories: Several<Listed>) => string): Format => ({
  comparison: ([first, ...rest]) => write([ofReport(first), ...rest.map(ofReport)]),
  check: ([first, ...rest]) => write([ofCheck(first), ...rest.map(ofCheck)]),
});

const ofReport = (comparison: Report): Listed => ({ rules: COMPARISON_RULES, findings: findingsOfComparison(comparison), comparison });

const ofCheck = ({ rules, findings, comparison }: CheckReport): Listed => ({ rules, findings, comparison });
