import { compare } from './compare.ts';
import { CHECK_SCHEMA } from './check.ts';
import type { CheckReport, Finding, FindingRule, Severity } from './findings/finding.ts';
import { findingId } from './findings/identity.ts';
import { ambiguousAliases, strayAliases } from './lint/aliases.ts';
import { overlapping, silentClaims, untaken, wideAbouts } from './lint/claims.ts';
import { contextOf, type LintContext, type LintFound } from './lint/context.ts';
import { fixed } from './lint/fix.ts';
import { missingCues } from './lint/missing.ts';
import { ambiguousCues, duplicates, unmatched } from './lint/phrases.ts';
import { RULES } from './lint/rules.ts';
import { LEVELS } from './policy.ts';
import { toReport } from './report.ts';
import type { ClaimsFile, Source } from './types.ts';

const FIND: readonly ((context: LintContext) => readonly LintFound[])[] = [
  ambiguousCues, ambiguousAliases, duplicates, overlapping, silentClaims, wideAbouts, strayAliases, untaken, unmatched, missingCues,
];

export interface LintOptions {
  /** More warnings than this fail; null when any number is well. */
  readonly maxWarnings: number | null;
}

export interface Linted {
  readonly report: CheckReport;
  /** The text of the claims file with what is mechanical mended, and how many places that changed. */
  readonly fixed: { readonly text: string; readonly removed: number };
}

/** In: a claims file, its text as it stands, and the sources. Out: what is amiss in it, judged by what it reads from the sources. Reads and writes nothing. */
export function lint(file: ClaimsFile, text: string, sources: readonly Source[], { maxWarnings }: LintOptions = { maxWarnings: null }): Linted {
  const comparison = compare(file, sources);
  const context = contextOf(file, text, comparison.sources, comparison);
  const findings = FIND.flatMap((find) => find(context)).map(toFinding)
    .toSorted((a, b) => LEVELS.indexOf(a.severity) - LEVELS.indexOf(b.severity) || a.place.line - b.place.line || a.place.column - b.place.column);
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const report = toReport(comparison);
  return {
    report: {
      $schema: CHECK_SCHEMA,
      schemaVersion: 1,
      tool: report.tool,
      story: report.story,
      claimsFile: file.path,
      lockFile: file.path,
      rules: Object.entries(RULES).map(([id, { description, severity }]): FindingRule => ({ id, description, severity })),
      findings,
      summary: { error: count('error'), warning: count('warning'), note: count('note'), failed: count('error') > 0 || (maxWarnings !== null && count('warning') > maxWarnings) },
      comparison: report,
    },
    fixed: fixed(context, text),
  };
}

const toFinding = ({ rule, claim, about, message, place, sentences }: LintFound): Finding => ({
  id: findingId({ rule, claim, source: null, position: about }),
  rule, severity: RULES[rule].severity, claim, source: null, position: about, message: message.replace(/\s+/g, ' '), place, sentences,
});
