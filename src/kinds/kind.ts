import type { Analysis } from '../analysis.ts';
import type { Focus } from '../evidence.ts';
import type { Actor, Claim, QuantityClaim, Reading, Rejection, Relation } from '../types.ts';

/** What a kind of claim knows: how to read a sentence, which readings stand, and how two readings relate. */
export interface Kind<C extends Claim> {
  /** In: the sentences in focus. Out: every reading that they give, and the near misses with the reason. */
  readonly read: (claim: C, context: ReadContext) => ReadResult;
  /** In: all readings of one source. Out: those that make up its answer (a later stage contains the earlier ones, a fuller value the vaguer). */
  readonly settle: (claim: C, readings: readonly Reading[]) => readonly Reading[];
  /** Symmetric. Polarity, time and speaker are the comparison's business, not the kind's. */
  readonly relate: (claim: C, a: Reading, b: Reading) => Relation;
  /**
   * Where an asserted reading lies on which line, in a kind that has lines. Of those on one line, what does not conflict with a reading (of this line or another) must lie
   * together, and reach to the place of that reading or to an end of the line: thousands are then not held against each other one by one.
   */
  readonly place?: (claim: C, reading: Reading) => Place | null;
  /** Whether one source can hold several positions at once without contradicting itself. */
  readonly several: (claim: C) => boolean;
}

export interface Place {
  readonly line: string;
  readonly at: number;
}

export interface ReadContext {
  readonly analysis: Analysis;
  readonly actors: readonly Actor[];
  readonly focus: readonly Focus[];
  /** The day that relative dates are told from: when the article was published. */
  readonly reference: string | null;
  /** All quantity claims with the same unit, one list for all of them: what their words govern and the claim's own do not is not this claim's. */
  readonly rivals: readonly QuantityClaim[];
}

export interface ReadResult {
  readonly readings: readonly Reading[];
  readonly rejected: readonly Rejection[];
}
