import { contextOf, type Found } from './findings/context.ts';
import type { CheckReport, Finding, FindingRule, Severity } from './findings/finding.ts';
import { findingId } from './findings/identity.ts';
import { rules } from './findings/index.ts';
import { LEVELS, levelOf, RULES, type RuleId } from './policy.ts';
import { toReport } from './report.ts';
import { isAltered, type Altered } from './since.ts';
import type { ClaimsFile, Comparison, Level, Lock } from './types.ts';

export const CHECK_SCHEMA = 'compare-claims/schema/check.json';

export interface CheckOptions {
  /** What fails the check: findings of this severity or worse. */
  readonly failOn: Severity;
  /** Rules that weigh something else in this run than the claims file says. */
  readonly policy: Readonly<Partial<Record<RuleId, Level>>>;
  /** Only what the sources changed since some commit alter; null for everything. */
  readonly altered: Altered | null;
  /** More warnings than this fail the check too; null when any number is well. */
  readonly maxWarnings: number | null;
}

export const CHECK_DEFAULTS: CheckOptions = { failOn: 'error', policy: {}, altered: null, maxWarnings: null };

/** In: a claims file, its comparison (with the lock's corrections in it) and its lock. Out: all that a person should look at. Reads and writes nothing. */
export function check(file: ClaimsFile, comparison: Comparison, lock: Lock, { failOn, policy, altered, maxWarnings }: CheckOptions = CHECK_DEFAULTS): CheckReport {
  const report = toReport(comparison);
  const context = contextOf(file, comparison, lock);
  const on = rules.flatMap((rule) => {
    const { level, chosen } = levelOf({ ...file.policy, ...policy }, rule.id);
    return level === 'off' ? [] : [{ rule, severity: level, chosen }];
  });
  const order = orderOf(comparison);
  const findings = on
    .flatMap(({ rule, severity, chosen }) => rule.find(context).map((found) => toFinding(rule.id, found, found.mild && !chosen ? milder(severity) : severity)))
    .filter((finding) => altered === null || isAltered(altered, finding))
    .toSorted((a, b) => LEVELS.indexOf(a.severity) - LEVELS.indexOf(b.severity) || order(a) - order(b));
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const tooMany = maxWarnings !== null && count('warning') > maxWarnings;
  return {
    $schema: CHECK_SCHEMA,
    schemaVersion: 1,
    tool: report.tool,
    story: report.story,
    claimsFile: file.path,
    lockFile: lock.path,
    rules: on.map(({ rule: { id }, severity }): FindingRule => ({ id, description: RULES[id].description, severity })),
    findings,
    summary: {
      error: count('error'), warning: count('warning'), note: count('note'),
      failed: tooMany || findings.some(({ severity }) => LEVELS.indexOf(severity) <= LEVELS.indexOf(failOn)),
    },
    comparison: report,
  };
}

/** Claims in the order of the claims file, then what is of no claim; sources in their own order. What is gone comes last. */
function orderOf({ claims, sources }: Comparison): (found: Pick<Finding, 'claim' | 'source'>) => number {
  const claimAt = new Map(claims.map(({ claim }, i) => [claim.id, i]));
  const sourceAt = new Map(sources.map(({ id }, i) => [id, i]));
  const many = sources.length + 1;
  return ({ claim, source }) =>
    (claim === null ? claims.length + 1 : (claimAt.get(claim) ?? claims.length)) * (many + 1) + (source === null ? 0 : 1 + (sourceAt.get(source) ?? sources.length));
}

const milder = (severity: Severity): Severity => (severity === 'error' ? 'warning' : 'note');

const toFinding = (rule: RuleId, { claim, source, position, message, place: { path, line, column, endLine, endColumn }, sentences = [] }: Found, severity: Severity): Finding => ({
  id: findingId({ rule, claim, source, position: position ?? null }),
  rule,
  severity,
  claim,
  source,
  position: position ?? null,
  message: message.replace(/\s+/g, ' '),
  place: { path, line, column, endLine, endColumn },
  sentences,
});
