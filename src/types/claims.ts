/** The claims file, in the one form that the stages read. */
import type { DifferenceType } from './comparison.ts';

export type ClaimKind = 'actor' | 'quantity' | 'date' | 'scope' | 'status' | 'quotation' | 'label';

export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface Position {
  readonly id: string;
  readonly label: string;
  readonly cues: readonly string[];
}

/** A curated answer that the outlets are held against. */
export interface Reference {
  readonly value: string;
  readonly source: string | null;
}

export interface ClaimBase {
  readonly id: string;
  readonly question: string;
  /** Every source is expected to answer it; a check tells of those that do not. */
  readonly required?: true;
  /** What the claim is about: a sentence must speak of one of these (or point back to it). */
  readonly about: readonly string[];
  /** A sentence that has one of these is about something else. */
  readonly except: readonly string[];
  readonly reference: Reference | null;
  /** The differences that make the outcome `framed-differently` on this claim; those that usually do when left out. */
  readonly framing?: readonly DifferenceType[];
}

export interface ActorClaim extends ClaimBase {
  readonly kind: 'actor';
  /** Verbs of the event; their nouns (proposal) are found through the stem. */
  readonly action: readonly string[];
  readonly actors: readonly string[];
}

export interface QuantityClaim extends ClaimBase {
  readonly kind: 'quantity';
  /** `money`, `people`, `percent`, `magnitude`, `length`, or any counted noun ("bombs"). */
  readonly unit: string;
  /** Words that say what is measured (worth, cost, killed). */
  readonly measure: readonly string[];
  /** Relative difference within which two rounded or approximate values are compatible. */
  readonly tolerance: number | null;
}

export interface DateClaim extends ClaimBase {
  readonly kind: 'date';
  readonly action: readonly string[];
}

export interface ScopeClaim extends ClaimBase {
  readonly kind: 'scope';
  readonly elements: readonly ScopeElement[];
}

export interface ScopeElement extends Position {
  /** Whether the element is counted ("its head and three others" are 4). */
  readonly count: boolean;
}

export interface StatusClaim extends ClaimBase {
  readonly kind: 'status';
  readonly positions: readonly Position[];
  /** Positions are stages in order: a later one contains the earlier ones. */
  readonly ordered: boolean;
  /** Several positions may hold at once: a different selection is partial, not a conflict. */
  readonly several: boolean;
  /** Positions belong to the actor who takes them; only one actor's rival positions conflict. */
  readonly bySpeaker: boolean;
  readonly actors: readonly string[];
}

export interface QuotationClaim extends ClaimBase {
  readonly kind: 'quotation';
  /** Words that the statement turns on. */
  readonly cues: readonly string[];
  readonly speaker: readonly string[];
  /** Only words in quotation marks count, no reported speech. */
  readonly direct: boolean;
}

export interface LabelClaim extends ClaimBase {
  readonly kind: 'label';
  /** Phrases whose head words name the thing. */
  readonly names: readonly string[];
}

export type Claim = ActorClaim | QuantityClaim | DateClaim | ScopeClaim | StatusClaim | QuotationClaim | LabelClaim;

export interface Story {
  readonly title: string;
  /** EDTF; sources far from it are about another story. */
  readonly date: string | null;
  /** EDTF: the time in which articles on it came out; half a year around its date where it is left out. */
  readonly span?: string;
  /** An article that has none of these words is about something else. */
  readonly about: readonly string[];
}

/** How much a finding of a check weighs. */
export type Level = 'off' | 'note' | 'warning' | 'error';

/** A stretch of a file. Lines and columns are 1-based, columns in UTF-16 code units; the end is exclusive. */
export interface Spot {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface ClaimsFile {
  readonly path: string;
  readonly story: Story;
  readonly actors: readonly Actor[];
  readonly claims: readonly Claim[];
  /** Claims of the file that are not asked in this run. What is asked reads the same without them: their words still tell one measure from another. */
  readonly unasked?: readonly Claim[];
  /** What each rule of a check weighs here, by the rule's id; the tool's own where it is left out. */
  readonly policy?: Readonly<Record<string, Level>>;
  /** Where the id of each claim stands. */
  readonly places?: ReadonlyMap<string, Spot>;
}
