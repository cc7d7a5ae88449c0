import type { CheckReport } from '../findings/finding.ts';
import type { Report, SourceTexts } from '../report.ts';

export interface FormatOptions {
  /** Whether to write ANSI colour codes. */
  readonly color: boolean;
  /** Columns of the screen. */
  readonly width: number;
  /** The address of the working folder (`file://…/`), for a screen that opens links; without it places are text. */
  readonly links?: string;
  /** Whole texts, for a format that shows them; without them it shows the quotes alone. */
  readonly texts?: SourceTexts;
  /** What a path is put behind to make a link (`https://…/blob/main/`); without it links are relative. */
  readonly linkBase?: string;
}

/** One story or several that are told in one run. */
export type Several<Item> = readonly [Item, ...Item[]];

/**
 * What a comparison or a check found, as text with a newline at the end. One report gives the plain document of its story, several give one document
 * of all with one summary. Draws only: what a claim's answers amount to is already in the report.
 */
export interface Format {
  readonly comparison: (reports: Several<Report>, options: FormatOptions) => string;
  /** The bytes of `comparison`, piece by piece: for what may be too long for one string. Where a piece ends, so does a character. */
  readonly pieces?: (reports: Several<Report>) => Iterable<Uint8Array>;
  readonly check: (reports: Several<CheckReport>, options: FormatOptions) => string;
}
