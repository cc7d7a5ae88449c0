import type { Clauses } from '../text/clauses.ts';
import type { Quote } from '../text/attribution/quotes.ts';
import { firstEndingAfter } from '../text/spans.ts';
import type { Attribution, Reading, Sentence, Span, Token } from '../types.ts';

/** One reading in its sentence, as the signals see it. */
export interface Telling {
  readonly source: string;
  readonly reading: Reading;
  readonly told: Told;
}

/** A sentence that gives a reading; every reading of it has the same one. Offsets are into the text of the source, indices are of the sentence's tokens. */
export interface Told {
  readonly text: string;
  readonly sentence: Sentence;
  readonly clauses: Clauses;
  /** Statements whose verb of saying stands in the sentence. */
  readonly attributions: readonly Attribution[];
  /** Quotations that touch the sentence. */
  readonly quotes: readonly Quote[];
  /** The words of every quotation in the article, each between spaces. */
  readonly quotedWords: readonly string[];
  /** The same, one after the other. */
  readonly quotedText: string;
  /** The stems of the words of the article, of those that signals look for in it. */
  readonly stems: ReadonlySet<string>;
}

/** A signal's span, what it is held against in another source, and every source that it could be held against. */
export interface Found extends Span {
  readonly against?: Span & { readonly source: string };
  readonly rivals?: readonly string[];
}

/** In: a signal's span, and the same told otherwise by each source that does, the first of them first. Out: the signal held against them; nothing when there is none. */
export function heldAgainst({ start, end }: Span, others: ReadonlyMap<string, Span>): readonly Found[] {
  const [first] = others;
  if (first === undefined) return [];
  const [source, at] = first;
  return [{ start, end, against: { source, start: at.start, end: at.end }, rivals: [...others.keys()] }];
}

/**
 * A kind of framing. `over` is given all tellings of one claim, so that it can hold them against one another, and gives back what finds the signal in one of them.
 * What it finds stands in the telling's sentence.
 */
export interface Signal {
  readonly name: string;
  /** What it looks for in whole articles. */
  readonly stems?: readonly string[];
  readonly over: (tellings: readonly Telling[]) => (telling: Telling) => readonly Found[];
}

/** A signal that needs no other telling. */
export const alone = (name: string, find: (telling: Telling) => readonly Found[]): Signal => ({ name, over: () => find });

/** In: what is made of the sentence of a telling and is the same for all its readings. Out: the same, made once a sentence, for all claims. */
export function perSentence<Made>(make: (telling: Telling) => Made): (telling: Telling) => Made {
  const made = new WeakMap<Told, { readonly one: Made }>();
  return (telling) => {
    const known = made.get(telling.told) ?? { one: make(telling) };
    made.set(telling.told, known);
    return known.one;
  };
}

/** What the reading holds: readings with equal ones say the same. */
export const positionOf = ({ reading }: Telling): string => `${reading.polarity} ${reading.position}`;

const DECISIVE: ReadonlySet<string> = new Set(['cue', 'value', 'actor', 'quantifier']);

/** The words that the reading goes by, without what it is about. */
export const decisive = ({ reading }: Telling): readonly Span[] => reading.cues.filter((cue) => DECISIVE.has(cue.role));

/** The clauses that the reading goes by. */
export function decisiveClauses(telling: Telling): ReadonlySet<number | undefined> {
  const { sentence: { tokens }, clauses: { clauseOf } } = telling.told;
  const proof = decisive(telling);
  return new Set(tokens.flatMap((token, i) => (proof.some((cue) => token.start < cue.end && token.end > cue.start) ? [clauseOf[i]] : [])));
}

/** Whether the words are somebody's, in quotation marks, and not the outlet's choice. */
export function inQuotation({ quotes }: Told, { start, end }: Span): boolean {
  const quote = quotes[firstEndingAfter(quotes, start)];
  return quote !== undefined && quote.start <= start && end <= quote.end;
}

/** Whether the words are a speaker's: in quotation marks, or reported. */
export const isSpoken = (told: Told, span: Span): boolean =>
  inQuotation(told, span) || told.attributions.some(({ content }) => content.some(({ start, end }) => span.start >= start && span.start < end));

export const spanOf = (tokens: readonly Token[], from: number, to: number): Span => ({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 });
