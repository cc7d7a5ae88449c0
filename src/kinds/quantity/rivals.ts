import { NAME_GAP } from '../../evidence.ts';
import { perObject } from '../../text/memo.ts';
import { personSingular } from '../../text/people.ts';
import { findPhrase, missing, type Phrase, readPhrase } from '../../text/phrases.ts';
import { topicPhrases } from '../../text/topics.ts';
import type { Range } from '../../text/clauses.ts';
import type { QuantityClaim, Token } from '../../types.ts';

/** The measures of all claims with a unit: what one of them governs is no other's. A claim's own may be among them, and comes first. */
export interface Rivals {
  /** Stems of those of one word. */
  readonly words: ReadonlySet<string>;
  /** Their words, and of those that name persons the singular. */
  readonly norms: ReadonlySet<string>;
  readonly persons: ReadonlySet<string>;
  /** In: the words of a sentence. Out: those that have all their words in it. */
  readonly among: (tokens: readonly Token[]) => readonly Phrase[];
  /** In: the words of a sentence. Out: the claims that it names, with where it does. */
  readonly named: (tokens: readonly Token[]) => readonly Named[];
}

export interface Named {
  readonly claim: QuantityClaim;
  readonly measures: readonly Phrase[];
  readonly at: readonly Range[];
}

/** In: the claims with a unit, the same list for every one of them. Out: what is known of them, made once, however many ask. */
export const rivalsOf = perObject((claims: readonly QuantityClaim[]): Rivals => {
  const phrases = [...new Set(claims.flatMap(({ measure }) => measure))].map((text) => readPhrase(text));
  const topics = claims.map((claim) => ({ claim, about: topicPhrases(claim.about), measures: claim.measure.map((text) => readPhrase(text)) }));
  const norms = new Set(phrases.flatMap((phrase) => phrase.norms));
  return {
    words: new Set(phrases.flatMap(({ stems }) => (stems.length === 1 ? stems : []))),
    norms,
    persons: new Set([...norms].flatMap((norm) => personSingular(norm) ?? [])),
    among: perObject((tokens: readonly Token[]) => phrases.filter((phrase) => !missing(phrase, tokens, 0))),
    named: perObject((tokens: readonly Token[]) => topics.flatMap(({ claim, about, measures }): readonly Named[] => {
      const at = about.flatMap((phrase) => (missing(phrase, tokens, 0) ? [] : findPhrase(phrase, tokens, 0, tokens.length, NAME_GAP)));
      return at.length === 0 ? [] : [{ claim, measures, at }];
    })),
  };
});
