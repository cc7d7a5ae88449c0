/**
 * Every datum, in the order of the pipeline:
 * sources -> article (blocks, sentences, tokens) -> evidence -> readings -> answer -> comparison -> report.
 * Plain readonly data, no code. Offsets are UTF-16 code units, half-open, into `Source.text`.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

// ---------------------------------------------------------------- sources

/** Whether the text itself says a thing, or it was read off the text (style, weekday, "today"). */
export type Basis = 'stated' | 'inferred';

export interface Source {
  readonly id: string;
  readonly outlet: string;
  readonly title: string | null;
  /** EDTF date (`2020-12-30`) or null when nothing is known. */
  readonly published: string | null;
  readonly url: string | null;
  readonly language: string;
  /** How each of outlet, title, published, url, language is known. */
  readonly basis: Readonly<Record<string, Basis>>;
  /** Path as shown to people, relative to the working folder, with forward slashes. */
  readonly path: string;
  /** Line of the file (1-based) on which `text` begins: front matter comes before it. */
  readonly firstLine: number;
  /** The text, never altered after loading. */
  readonly text: string;
  readonly sha256: string;
}

// ---------------------------------------------------------------- article

export type BlockKind = 'headline' | 'dek' | 'caption' | 'body' | 'boilerplate';

/** Where in the article a sentence stands. The first body paragraph is the lede. */
export type Placement = 'headline' | 'dek' | 'caption' | 'lede' | 'body' | 'boilerplate';

export interface Block extends Span {
  readonly kind: BlockKind;
  readonly placement: Placement;
}

export type TokenKind = 'word' | 'number' | 'quote' | 'punctuation';

/** A coarse part of speech. `participle` is an -ed/-en form that may be past tense or passive; `gerund` is an -ing form. */
export type Tag =
  | 'noun' | 'name' | 'pronoun' | 'determiner' | 'adjective' | 'adverb' | 'number' | 'preposition' | 'conjunction' | 'subordinator'
  | 'verb' | 'past' | 'participle' | 'gerund' | 'auxiliary' | 'modal' | 'to' | 'not' | 'possessive' | 'quote' | 'punctuation';

export interface Token extends Span {
  readonly kind: TokenKind;
  /** The token as it stands in the text. */
  readonly text: string;
  /** Lower case, diacritics folded, UK spelling brought to US spelling. Same word, same norm. */
  readonly norm: string;
  /** Stem of `norm`; equal for the forms of one word. */
  readonly stem: string;
  readonly tag: Tag;
}

export interface Sentence extends Span {
  /** Position in `Article.sentences`. */
  readonly index: number;
  /** Position in `Article.blocks`. */
  readonly block: number;
  /** 1-based line of the file and 1-based column (UTF-16) of the first character. */
  readonly line: number;
  readonly column: number;
  readonly tokens: readonly Token[];
}

export interface Article {
  readonly source: Source;
  readonly blocks: readonly Block[];
  /** In text order; boilerplate has none. */
  readonly sentences: readonly Sentence[];
}

// ---------------------------------------------------------------- what the text readers find

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

// ---------------------------------------------------------------- claims

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
  /** What each rule of a check weighs here, by the rule's id; the tool's own where it is left out. */
  readonly policy?: Readonly<Record<string, Level>>;
  /** Where the id of each claim stands. */
  readonly places?: ReadonlyMap<string, Spot>;
}

// ---------------------------------------------------------------- lock

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
  /** Id of the actor whose position it is, where positions belong to speakers. */
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

// ---------------------------------------------------------------- evidence and readings

export interface Evidence extends Span {
  readonly quote: string;
  readonly line: number;
  readonly column: number;
  readonly placement: Placement;
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

// ---------------------------------------------------------------- comparison

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
