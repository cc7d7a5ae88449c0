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
  /** How many days later the text may be of: 0 where that day is known. */
  readonly slack: number;
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
  /** Cues (`cues.ts`): where one of these has none of its bits in the text, the pattern is not tried. */
  readonly needs: readonly number[];
  /** Over `plain` text, with the flags `dg`. Must take linear time. */
  readonly pattern: RegExp;
  /** The meaning of a match, told in the text's own letters; null when it is no date after all. `start` and `end` (offsets in the text) narrow the match. */
  readonly read: (match: DateMatch, text: string) => { readonly meaning: Meaning; readonly start?: number; readonly end?: number } | null;
}

export interface DateMatch {
  readonly index: number;
  /** In the text's own letters. */
  readonly 0: string;
  readonly found: RegExpExecArray;
  readonly text: string;
}

/** In: a match over the plain text. Out: the same in the text's own letters. */
export function asWritten(found: RegExpExecArray, text: string): DateMatch {
  const { index, 0: { length } } = found;
  return { index, 0: text.slice(index, index + length), found, text };
}

/** The named group, or '' where it took no part in the match. */
export function group(match: DateMatch, name: string): string {
  const span = match.found.indices?.groups?.[name];
  return span === undefined ? '' : match.text.slice(...span);
}
