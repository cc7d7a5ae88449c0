/** What was accepted or corrected. */
import type { Spot } from './claims.ts';
import type { Polarity } from './readings.ts';
import type { Outcome } from './comparison.ts';

/** A stretch of a text by its words: what a W3C TextQuoteSelector holds. `prefix` and `suffix` tell it from the same words elsewhere. */
export interface TextQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A position that a source was found to take, as the lock file writes it. */
export interface LockedPosition {
  /** As in a reading, but without the speaker where positions belong to speakers. */
  readonly position: string;
  readonly polarity: Polarity;
  /** Whose position it is, where positions belong to speakers: the id of an actor, or the name of somebody else; null: the outlet's. */
  readonly speaker: string | null;
  /** The source tells it as of an earlier time. */
  readonly earlier: boolean;
  readonly quote: TextQuote;
}

/** Who decided: the tool; a person who accepted what the tool read; a person whose own answer it is. */
export type Decider = 'machine' | 'accepted' | 'corrected';

/** What a source was found to say on a claim; no position when it says nothing. */
export interface LockEntry {
  readonly claim: string;
  readonly source: string;
  readonly by: Decider;
  /** Hash of the text in which the positions were found; null in an entry written by hand. */
  readonly sha256: string | null;
  readonly positions: readonly LockedPosition[];
}

/** A lock file: the state of a comparison that was accepted. */
export interface Lock {
  readonly path: string;
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly entries: readonly LockEntry[];
  /** Where claims (`claim`) and entries (`claim`, line break, `source`) stand in the file. */
  readonly places: ReadonlyMap<string, Spot>;
}
