import type { DayRange } from './edtf.ts';

/** A calendar date as far as the words give it. Month without day is a month; `weekday` (0 is Monday) only helps to find a missing year. */
export interface CalendarParts {
  readonly year?: number;
  readonly month: number;
  readonly day?: number;
  /** Last day of a range of days in one month ("4 to 22 December"). */
  readonly lastDay?: number;
  readonly weekday?: number;
}

/** What a date's meaning may hang on besides its own words. */
export interface Context {
  /** Day of publication, or null when it is not known. */
  readonly reference: number | null;
  /** EDTF and days of the nearest date before this one in the text. */
  readonly before: (DayRange & { readonly edtf: string }) | null;
  /** Where the words before it point: to what is to come ("will begin on"), to what was ("was jailed in"), to an end that may be either ("through", "until"). */
  readonly direction: 'forward' | 'back' | 'until' | null;
}

/** A date's words before the context is known: either calendar parts, or how to work the EDTF out (null: it cannot be known). */
export type Meaning =
  | { readonly parts: CalendarParts }
  | { readonly resolve: (context: Context) => string | null };

export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly meaning: Meaning;
}

export interface DateRule {
  readonly name: string;
  /** A cheap look: without this in the text the pattern, slow to compile, is not tried. */
  readonly needs?: RegExp;
  /** With the flags `gi`. Must take linear time. */
  readonly pattern: RegExp;
  /** The meaning of a match, null when it is no date after all. `start` and `end` (offsets in the text) narrow the match. */
  readonly read: (match: RegExpExecArray, text: string) => { readonly meaning: Meaning; readonly start?: number; readonly end?: number } | null;
}

/** The named group, or '' where it took no part in the match. */
export function group(match: RegExpExecArray, name: string): string {
  return match.groups?.[name] ?? '';
}
