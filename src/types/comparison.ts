/** What the answers of all sources amount to. */
import type { Source, Span } from './source.ts';
import type { Claim, Story } from './claims.ts';
import type { Answer, Polarity } from './readings.ts';

export type Relation = 'same' | 'compatible' | 'conflicting';
export type Outcome = 'disagree' | 'framed-differently' | 'agree' | 'single-source' | 'silent';

/** Sources that take one position. `origins` counts those that do not share their text. */
export interface Group {
  readonly position: string;
  readonly label: string;
  readonly polarity: Polarity;
  readonly sources: readonly string[];
  readonly origins: number;
}

export type DifferenceType =
  | 'conflict' | 'partial' | 'wording' | 'label' | 'certainty' | 'contested' | 'loaded' | 'naming' | 'doubt' | 'voice' | 'precision';

export interface Difference {
  readonly type: DifferenceType;
  readonly sources: readonly string[];
  readonly detail: string;
}

export interface ReferenceCheck {
  readonly value: string;
  readonly source: string | null;
  readonly matching: readonly string[];
  readonly conflicting: readonly string[];
}

export interface ClaimComparison {
  readonly claim: Claim;
  readonly outcome: Outcome;
  readonly groups: readonly Group[];
  readonly answers: readonly Answer[];
  readonly differences: readonly Difference[];
  readonly reference: ReferenceCheck | null;
  readonly robustness?: Robustness;
  readonly contrast?: readonly Contrast[];
}

/** The sentence by which a source tells a claim, and the words in it that the sentences of other origins have not. */
export interface Contrast {
  readonly source: string;
  /** Sources with the same sentence, but for spelling and forms of words. */
  readonly alike: readonly string[];
  /** The sentence. */
  readonly start: number;
  readonly end: number;
  /** Runs of words in text order; none where the others have all of it. */
  readonly own: readonly (Span & { readonly quote: string })[];
}

/** What the outcome would be had a source, or all sources of an origin, not been read; only where it changes. */
export interface Robustness {
  readonly withoutSource: readonly { readonly source: string; readonly outcome: Outcome }[];
  readonly withoutOrigin: readonly { readonly origin: string; readonly outcome: Outcome }[];
}

/** Sources that share text: a wire story and its rewrites. Every source is in exactly one origin. */
export interface Origin {
  readonly id: string;
  readonly sources: readonly string[];
  readonly passages: readonly Passage[];
  /** By the id of a source, how many of its words stand in passages; where that was counted already. */
  readonly covered?: ReadonlyMap<string, number>;
}

export interface Passage {
  readonly text: string;
  readonly sources: readonly (Span & { readonly id: string; readonly line: number })[];
}

/** Something a person should know about a source before trusting its column. */
export interface Notice {
  readonly source: string;
  readonly type: 'far-from-story' | 'off-topic' | 'no-date' | 'lost-correction';
  readonly message: string;
}

/** One person's reading of the sources: positions by claim id and source id; `silent` where a source says nothing. */
export interface Reviewed {
  readonly reviewer: string;
  readonly answers: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
}

export interface Comparison {
  readonly story: Story;
  readonly sources: readonly Source[];
  readonly origins: readonly Origin[];
  readonly notices: readonly Notice[];
  readonly claims: readonly ClaimComparison[];
}
