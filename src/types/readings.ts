/** Evidence, readings and answers. */
import type { Placement, Span } from './source.ts';
import type { Bound } from './text.ts';

export interface Evidence extends Span {
  readonly quote: string;
  readonly line: number;
  readonly column: number;
  readonly placement: Placement;
  /** What stands around the quote, where it is known without its text. */
  readonly around?: Around;
}

export interface Around {
  readonly prefix: string;
  readonly suffix: string;
}

export type Polarity = 'asserted' | 'denied';
export type Voice = 'outlet' | 'attributed' | 'quoted';
export type Certainty = 'asserted' | 'hedged';
export type Time = 'earlier' | 'now' | 'later';

/** A value that can be compared by more than its position's name. */
export type Value =
  | { readonly type: 'quantity'; readonly value: number; readonly high?: number; readonly bound: Bound; readonly unit: string }
  | { readonly type: 'date'; readonly edtf: string }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'element'; readonly element: string; readonly quantifier: Quantifier | null; readonly count: number | null };

export type Quantifier = 'all' | 'most' | 'some';

/** A word or phrase in the text that a rule went by. */
export interface Cue extends Span {
  readonly quote: string;
  /** The word of the claims file that it was taken for, where it is another word. */
  readonly standsFor?: string;
  readonly role: 'about' | 'cue' | 'value' | 'actor' | 'negation' | 'hedge' | 'time' | 'speaker' | 'quantifier';
}

export interface Speaker {
  /** As the text names it, the fullest name in the article. */
  readonly name: string;
  /** The actor the speaker stands for, when one is known. */
  readonly actor: string | null;
}

export interface Reading {
  /** Canonical and stable: an actor or position id, `USD 2500000000`, `4 people`, EDTF dates. */
  readonly position: string;
  readonly label: string;
  readonly value?: Value;
  readonly polarity: Polarity;
  readonly voice: Voice;
  readonly speaker: Speaker | null;
  readonly certainty: Certainty;
  readonly time: Time | null;
  readonly score: number;
  readonly rule: string;
  readonly cues: readonly Cue[];
  /** The whole sentence. */
  readonly evidence: Evidence;
  readonly framing?: readonly Framing[];
}

/** A deterministic cue of how the sentence tells it, by the name of its signal. */
export interface Framing extends Span {
  readonly signal: string;
  readonly quote: string;
  /** What another source has in its place, where the signal is found by contrast. */
  readonly against?: Span & { readonly source: string; readonly quote: string };
  /** Every source that has it told the other way, that of `against` first. */
  readonly rivals?: readonly string[];
}

/** A sentence that came close to a claim, and why it was not read. */
export interface Rejection {
  readonly evidence: Evidence;
  readonly rule: string;
  readonly reason: string;
  readonly cues: readonly Cue[];
}

/** What one source says on one claim. An answered or contested answer carries at least one reading. */
export type Answer =
  | { readonly source: string; readonly status: 'answered' | 'contested'; readonly readings: readonly [Reading, ...Reading[]]; readonly rejected: readonly Rejection[] }
  | {
    readonly source: string;
    readonly status: 'unclear' | 'silent';
    readonly readings: readonly [];
    readonly rejected: readonly Rejection[];
    /** Which part of the claim no sentence has, in words. */
    readonly lacks?: string;
  };
