import type { Report } from '../report.ts';

export interface FormatOptions {
  /** Whether to write ANSI colour codes. */
  readonly color: boolean;
  /** Columns of the screen. */
  readonly width: number;
}

/** A report as text, with a newline at the end. Draws only: what a claim's answers amount to is already in the report. */
export type Format = (report: Report, options: FormatOptions) => string;
