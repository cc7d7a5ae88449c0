/** What a check tells: findings with a place and a stable identity. Types only; offsets and columns as in the report. */
import type { Report, Tool } from '../report.ts';
import type { Level, Spot } from '../types.ts';

export type Severity = Exclude<Level, 'off'>;

export interface Place extends Spot {
  /** Relative to the working folder, with forward slashes. */
  readonly path: string;
}

/** A sentence that a finding speaks of, with what its source takes it to say. */
export interface QuotedSentence extends Place {
  readonly source: string;
  readonly outlet: string;
  readonly label: string;
  readonly quote: string;
}

export interface Finding {
  /** Sixteen hex digits of rule, claim, source and position: the same finding has the same id in every run, however many there are. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly claim: string | null;
  readonly source: string | null;
  readonly position: string | null;
  /** One paragraph without line breaks: what is the matter, and what to do. */
  readonly message: string;
  /** Where to look first: a sentence, else a line of the claims file or the lock file. */
  readonly place: Place;
  /** The sentences on both sides, that of `place` first. */
  readonly sentences: readonly QuotedSentence[];
}

export interface FindingRule {
  readonly id: string;
  /** One sentence that says what the rule finds. */
  readonly description: string;
  readonly severity: Severity;
}

/** The result of checking one story against its lock file. */
export interface CheckReport {
  readonly $schema: string;
  readonly schemaVersion: 1;
  readonly tool: Tool;
  readonly story: Report['story'];
  /** Paths as shown to people. */
  readonly claimsFile: string;
  readonly lockFile: string;
  /** Every rule that is not off, with the severity it has here. */
  readonly rules: readonly FindingRule[];
  /** Most severe first, then in the order of the claims file and the sources. */
  readonly findings: readonly Finding[];
  readonly summary: Readonly<Record<Severity, number>> & { readonly failed: boolean };
  /** The comparison that was checked. */
  readonly comparison: Report;
}
