/** Sources, and the articles that are read from them. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

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
  /** Where the text is not held, but read again when it is asked for: what every text is asked for. */
  readonly brief?: Brief;
}

export interface Brief {
  readonly words: number;
  /** The beginning of the text. */
  readonly head: string;
  /** A hash of all that what the source says hangs on. */
  readonly key: string;
}

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
