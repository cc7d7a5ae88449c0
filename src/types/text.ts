/** What the readers of language find in a text. */
import type { Span } from './source.ts';

export type Bound = 'exact' | 'about' | 'at-least' | 'more-than' | 'at-most' | 'less-than';

/** `money` has an ISO 4217 currency; `count` counts a noun ("officials"); `length` is in metres, `mass` in kilograms, `magnitude` is of an earthquake. */
export type Unit =
  | { readonly kind: 'money'; readonly currency: string }
  | { readonly kind: 'count'; readonly noun: string | null }
  | { readonly kind: 'percent' }
  | { readonly kind: 'percentage-points' }
  | { readonly kind: 'magnitude' }
  | { readonly kind: 'measure'; readonly dimension: string; readonly unit: string };

/** A number with what it counts, where the text gives it. `high` is set for a range, `value` is then its low end. */
export interface Quantity extends Span {
  readonly value: number;
  readonly high?: number;
  readonly bound: Bound;
  readonly unit: Unit;
  /** Where the bare number stands inside the span ("2.5 billion" in "about $2.5 billion"). */
  readonly number: Span;
  /** The rule that read it. */
  readonly rule: string;
}

/** A date expression resolved against a reference date. `edtf` is `2020-12-14`, `2020-12`, `2020`, `2020-12-21/2020-12-27`, `2019-06~` … */
export interface DateMention extends Span {
  readonly edtf: string;
  readonly rule: string;
}

/** Who is said to say what. `content` may be in several pieces (a scattered quote). */
export interface Attribution {
  /** null when the text gives none ("was reported"). */
  readonly speaker: Span | null;
  readonly cue: Span | null;
  readonly content: readonly Span[];
  /** The parts of `content` inside quotation marks, without the marks. */
  readonly quoted: readonly Span[];
  readonly kind: 'direct' | 'indirect' | 'mixed';
  readonly rule: string;
}

/** Indices are positions in the sentence's tokens; `scope` is the set of tokens the cue denies. */
export interface Negation {
  readonly cue: readonly number[];
  readonly scope: readonly number[];
  /** `affix` for "impossible"-like cues, `verb` for "failed to", "denied". */
  readonly kind: 'not' | 'no' | 'never' | 'without' | 'affix' | 'verb';
}
