import type { Claim, Sentence, Span } from '../types.ts';

/** What a finder looks for; also the order in which equals are shown. */
export type Finder = 'statements' | 'numbers' | 'dates' | 'quantifiers' | 'actors' | 'quotations' | 'names' | 'omissions';

/** A sentence that a proposal is made from, and the words in it that matter. `source` is the position in the survey. */
export interface Point {
  readonly source: number;
  readonly sentence: Sentence;
  readonly span: Span;
}

/** A claim without the words for what it is about: those are tried out. */
export type Draft = Claim extends infer C ? (C extends Claim ? Omit<C, 'id' | 'about' | 'except' | 'reference'> : never) : never;

/** A difference that a finder takes for one; whether it is, the reading engine decides. */
export interface Candidate {
  readonly finder: Finder;
  readonly draft: Draft;
  readonly points: readonly Point[];
  /** What the claim is about, where the finder knows it: tried before what stands around. */
  readonly about?: readonly string[];
  /** How promising it is, 0 to 1, before anything is read. */
  readonly weight: number;
  /** `conflict`: sources must turn out to contradict each other; `differ`: to say different things; `alone`: one origin says it; `left-out`: some say nothing. */
  readonly shows: 'conflict' | 'differ' | 'alone' | 'left-out';
}
